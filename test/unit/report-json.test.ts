import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { collector, type Collected } from '../../src/report/collector.ts';
import type { StampedEvent } from '../../src/report/events.ts';
import { writeReportFile } from '../../src/report/report-file.ts';
import { urlWithoutSecrets } from '../../src/report/report-inputs.ts';
import { reportJson, type Report } from '../../src/report/report-json.ts';
import { REASONS } from '../../src/support/errors.ts';
import {
  NODES,
  START,
  UNTOUCHED,
  feed,
  goodLane,
  outcome,
  plan,
  server,
  stamped,
  started,
} from './report-stories.ts';

const schema: { $defs: { reason: { enum: string[] } } } = JSON.parse(
  await readFile(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

/** As a reader gets it, and valid. */
function valid(report: Report): Report {
  const read: Report = JSON.parse(JSON.stringify(report));
  assert.ok(validate(read), JSON.stringify(validate.errors, null, 2));
  return read;
}

function collectedOf(events: readonly StampedEvent[]): Collected {
  const gathered = collector();
  feed(events, gathered);
  return gathered.collected();
}

const SOURCE = {
  repository: 'acme/shop',
  workflow: 'deploy',
  runUrl: null,
  sha: 'abc',
  ref: 'refs/heads/main',
  actor: 'jo',
};
const INPUTS: Inputs = {
  operation: 'rollout',
  strategy: 'rolling',
  dryRun: false,
  nodes: [],
  backends: ['web'],
  servers: [
    { text: '*', exclude: false },
    { text: 'web-04', exclude: true },
  ],
  groupBy: 'name',
  connectTimeoutMs: 5_000,
  commandTimeoutMs: 10_000,
  access: {
    sshKey: 'SECRET-SSH',
    sshKnownHosts: 'SECRET-HOSTS',
    dataplaneUsername: 'SECRET-USER',
    dataplanePassword: 'SECRET-PASSWORD',
    githubToken: 'SECRET-TOKEN',
  },
  tls: { ca: 'SECRET-CA', cert: 'SECRET-CERT', key: 'SECRET-KEY' },
  run: { script: './deploy.sh --token SECRET-TOKEN', shell: 'bash' },
  workflow: {
    file: 'deploy.yml',
    repository: undefined,
    ref: undefined,
    inputs: new Map([['key', 'SECRET-TOKEN']]),
  },
  deployment: { environment: 'prod', url: undefined },
  workingDirectory: '/work',
  deployTimeoutMs: 600_000,
  deployRetries: 0,
  drainTimeoutMs: 300_000,
  onDrainTimeout: 'fail',
  health: {
    haproxyCheck: 'require',
    url: 'http://user:SECRET-PASSWORD@{address}:{port}/healthz?key=SECRET-QUERY',
    status: [{ from: 200, to: 299 }],
    body: { kind: 'pattern', pattern: /v42/ },
    successes: 2,
    intervalMs: 500,
    timeoutMs: 120_000,
  },
  maxUnavailable: { kind: 'percent', value: 25 },
  minAvailable: undefined,
  lead: 1,
  pauseMs: 0,
  maxFailures: 0,
  onFailure: 'rollback',
  rollbackRun: { script: 'SECRET-ROLLBACK', shell: 'bash' },
  onReload: 'reassert',
  watching: {
    soakMs: 0,
    maxErrorRate: undefined,
    maxSlowdown: undefined,
    minRequests: 20,
    onInconclusive: 'proceed',
  },
  canary: undefined,
  colours: undefined,
  replace: { add: undefined, remove: undefined },
  weight: undefined,
  checks: undefined,
  reportDir: undefined,
  summary: true,
};
const FACTS = { rolloutId: 'r-1', inputs: INPUTS, source: SOURCE };

const RUN = [
  stamped(0, started(plan(['web-01', 'web-02']), 'Rolling rollout of backend web')),
  stamped(1, { type: 'available', node: 'lb1', backend: 'web', available: 2, least: 1 }),
  stamped(2, { type: 'available', node: 'lb1', backend: 'web', available: 2, least: 1 }),
  ...goodLane('web-01', 1, 2, 0),
  stamped(25_000, { type: 'output', server: 'web-01', line: 'SECRET-OUTPUT' }),
  stamped(25_000, { type: 'step', server: 'web-01', word: 'deploy', text: 'SECRET-COMMAND' }),
  stamped(25_100, { type: 'reloaded', node: 'lb1', identity: NODES[0]!.identity, text: 'lb1 was reloaded' }),
  stamped(25_200, { type: 'warning', server: 'web-01', text: 'one session reached it' }),
] as const;

test('the whole report is as its schema says, and tells the run', () => {
  const end = outcome([server('web-01'), server('web-02', UNTOUCHED)], {
    warnings: ['web-01: one session reached it'],
  });
  const report = valid(reportJson(end, collectedOf(RUN), FACTS));
  assert.deepEqual(report.rollout, {
    id: 'r-1',
    startedAt: new Date(START).toISOString(),
    endedAt: new Date(START + 72_310).toISOString(),
    durationMs: 72_310,
    headline: 'Rolling rollout of backend web',
  });
  const [first, second] = report.servers;
  assert.deepEqual(
    first?.phases.map((phase) => `${phase.phase} ${phase.atMs}`),
    ['draining 200', 'maint 4600', 'deploying 4640', 'proving 18903', 'checking 19440', 'ready 24950'],
  );
  assert.equal(first?.endedMs, 24_952);
  assert.deepEqual(
    first?.sessions.entries.map((sample) => sample.total),
    [18, 15, 11, 0],
  );
  assert.deepEqual(first?.orders.entries[0], {
    atMs: 203,
    node: 'lb1',
    command: 'set server web/web-01 state drain',
  });
  assert.equal(first?.orders.seen, 8);
  assert.deepEqual(first?.observed.entries.at(-1), { atMs: 24_920, node: 'lb2', text: 'L7OK/200, up' });
  assert.deepEqual(second?.phases, []);
  assert.equal(report.available.length, 1, 'only changes');
  assert.deepEqual(report.warnings, ['web-01: one session reached it']);
  assert.equal(report.reloads[0]?.text, 'lb1 was reloaded');
  assert.deepEqual(report.inputs?.servers, ['*', '!web-04']);
  assert.equal(report.inputs?.maxUnavailable, '25%');
});

test('no secret, no script and no output of one is in it', () => {
  const text = JSON.stringify(reportJson(outcome([server('web-01')]), collectedOf(RUN), FACTS));
  assert.deepEqual(text.match(/SECRET[-A-Z]*/g), null);
});

test('a URL loses its user, password and query', () => {
  assert.equal(urlWithoutSecrets('http://u:p@{address}:{port}/h?k=v#f'), 'http://{address}:{port}/h?…');
  assert.equal(urlWithoutSecrets('http://{address}/h'), 'http://{address}/h');
  assert.equal(urlWithoutSecrets('http://u:p@s@host/a@b'), 'http://host/a@b');
});

test('a failure, and a run that was refused before anything was contacted, are valid too', () => {
  const held = server('web-02', { result: 'held', reason: 'health-failed', message: 'x' });
  const failed = outcome([server('web-01'), held], {
    result: 'failed',
    reason: 'restore-incomplete',
    title: 'x',
    attached: [{ reason: 'health-failed', message: 'y' }],
    repairs: [{ node: 'lb2', lines: ['z'] }],
    stack: 'Error: x',
  });
  assert.equal(valid(reportJson(failed, collectedOf(RUN), FACTS)).outcome.repairs[0]?.node, 'lb2');
  const refused = outcome([], { result: 'failed', reason: 'input-invalid', title: 'x' });
  const report = valid(reportJson(refused, collectedOf([]), { ...FACTS, inputs: undefined }));
  assert.equal(report.inputs, null);
  assert.equal(report.rollout.startedAt, null);
  assert.equal(report.plan, null);
});

test('the schema refuses what is not in it, and knows every reason code', () => {
  const report = reportJson(outcome([server('web-01')]), collectedOf(RUN), FACTS);
  assert.equal(validate({ ...report, more: 1 }), false);
  assert.equal(validate({ ...report, schemaVersion: 2 }), false);
  assert.equal(validate({ ...report, outcome: { ...report.outcome, reason: 'bad-luck' } }), false);
  assert.deepEqual(schema.$defs.reason.enum, [...REASONS]);
});

test('a drain of a day keeps evenly spread samples with the first and the last, and the newest evidence', () => {
  const events = Array.from({ length: 100_000 }, (_, i) => [
    stamped(i, { type: 'sessions', server: 'web-01', sessions: { total: i, byNode: { lb1: i } } }),
    stamped(i, { type: 'observed', server: 'web-01', text: `probe ${i}` }),
  ]).flat();
  const run = collectedOf([stamped(0, started(plan(['web-01']), 'x')), ...events]);
  const [first] = valid(reportJson(outcome([server('web-01')]), run, FACTS)).servers;
  const samples = first?.sessions.entries ?? [];
  assert.equal(first?.sessions.seen, 100_000);
  assert.ok(samples.length > 100 && samples.length <= 241, `${samples.length} samples`);
  assert.equal(samples[0]?.atMs, 0);
  assert.equal(samples.at(-1)?.atMs, 99_999);
  const gaps = samples.slice(1, -1).map((sample, i) => sample.atMs - (samples[i]?.atMs ?? 0));
  assert.equal(new Set(gaps).size, 1, 'evenly spread');
  const texts = first?.observed.entries.map((entry) => entry.text) ?? [];
  assert.equal(texts.length, 240);
  assert.equal(texts[0], 'probe 0');
  assert.equal(texts.at(-1), 'probe 99999');
});

test('5,000 servers keep less of each: the report stays below 20 MB', () => {
  const names = Array.from({ length: 5_000 }, (_, i) => `web-${i}`);
  const gathered = collector();
  feed([stamped(0, started(plan(names), 'x'))], gathered);
  for (const name of names) {
    feed(goodLane(name, 1, 5_000, 0), gathered);
    for (let i = 0; i < 50; i += 1) {
      feed(
        [stamped(i, { type: 'sessions', server: name, sessions: { total: i, byNode: { lb1: i } } })],
        gathered,
      );
      feed([stamped(i, { type: 'observed', server: name, text: `GET /healthz 503 ${i}` })], gathered);
    }
  }
  const report = reportJson(outcome(names.map((name) => server(name))), gathered.collected(), FACTS);
  const bytes = Buffer.byteLength(JSON.stringify(report));
  assert.ok(bytes < 20_000_000, `${bytes} bytes`);
  assert.equal(report.servers[4_999]?.observed.seen, 54);
});

test('a file is written whole, for its owner only, and leaves nothing beside it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const inside = join(directory, 'new', 'dir');
    const written = await writeReportFile(inside, 'report.json', '{"a":1}');
    assert.deepEqual(written, { ok: true, path: join(inside, 'report.json') });
    assert.deepEqual(await writeReportFile(inside, 'report.json', '{"a":2}'), written);
    assert.equal(await readFile(join(inside, 'report.json'), 'utf8'), '{"a":2}');
    assert.equal((await stat(join(inside, 'report.json'))).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(inside), ['report.json']);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('a report that cannot be written is a warning that names the place', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const written = await writeReportFile(file, 'report.json', '{}');
    assert.equal(written.ok, false);
    assert.match(written.ok ? '' : written.warning, /^report\.json could not be written to .*file: /);
  } finally {
    await rm(directory, { recursive: true });
  }
});
