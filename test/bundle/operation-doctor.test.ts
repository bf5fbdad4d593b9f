/** `operation: doctor`: what it finds on a real HAProxy, that it says so, and that nothing is written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Report } from '../../src/report/report-json.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { operationInputs } from '../lab/operation.ts';
import { freePort } from '../lab/ports.ts';
import { until } from '../lab/processes.ts';
import { quickChecks } from '../lab/quick.ts';
import { DATAPLANE_PASSWORD, startReached } from '../lab/reached.ts';
import { runAction, type ActionRun } from '../lab/runner.ts';

type Doctor = NonNullable<Report['doctor']>;

/** The findings as `level code backend nodes servers`, in their order; the run succeeded and changed nothing. */
async function examined(
  lab: Pick<Lab, 'nodes' | 'inputs'>,
  further: Readonly<Record<string, string>> = {},
): Promise<{ run: ActionRun; found: readonly string[]; doctor: Doctor }> {
  const states = (): Promise<string[]> => Promise.all(lab.nodes.map((one) => one.cli('show servers state')));
  // The seventh to ninth column: admin state and weights; the rest moves by itself.
  const settings = (all: readonly string[]): string[][] =>
    all.map((text) => text.split('\n').map((line) => line.split(' ').slice(3, 9).join(' ')));
  const { haproxy = '', backend = '' } = lab.inputs;
  const access = Object.entries(lab.inputs).filter(([name]) => /^(dataplane-|ssh-)/.test(name));
  const before = settings(await states());
  const run = await runAction({
    inputs: { operation: 'doctor', haproxy, backend, ...Object.fromEntries(access), ...further },
  });
  assert.equal(run.main.exitCode, 0, run.main.output);
  assert.deepEqual([run.outputs['result'], run.outputs['reason']], ['succeeded', ''], run.main.output);
  assert.deepEqual([run.post?.exitCode, run.post?.output, run.state['journal']], [0, '', undefined]);
  assert.deepEqual(settings(await states()), before);
  const report = JSON.parse(readFileSync(run.outputs['report-json']!, 'utf8')) as Report;
  assert.ok(report.doctor);
  const found = report.doctor.findings.map(({ level, code, where }) =>
    [level, code, where.backend ?? '-', where.nodes.join('+'), where.servers.join('+')].join(' ').trimEnd(),
  );
  return { run, found, doctor: report.doctor };
}

const verdicts = (doctor: Doctor): string[] =>
  doctor.readiness.map(({ backend, verdicts: all }) =>
    [backend, ...all.map(({ strategy, verdict }) => `${strategy} ${verdict}`)].join(' '),
  );

test('many hazards at once, on the distribution’s HAProxy', async () => {
  const open = await freePort();
  await using lab = await startLab({
    servers: 4,
    ...quickChecks,
    load: false,
    waitUp: false,
    config: ({ backends: [web] }) => {
      assert.ok(web?.port);
      const [one, two, three, four] = web.servers;
      assert.ok(one && two && three && four);
      return {
        global: [`stats socket ipv4@0.0.0.0:${open} level admin`],
        backends: [
          {
            ...web,
            cookie: true,
            balance: 'source',
            check: { ...web.check, rise: 3 },
            servers: [
              { ...one, options: 'maxconn 7' },
              { ...two, check: false },
              { ...three, options: 'backup' },
              { ...four, options: 'disabled' },
            ],
          },
          {
            name: 'api',
            port: web.port + 1,
            lines: ['stick-table type ip size 1k', 'stick on src'],
            check: false,
            servers: [{ name: 'api-01', port: one.port }],
          },
        ],
      };
    },
  });
  await lab.haproxy.cli('disable health web/web-03');
  const { run, found, doctor } = await examined(lab, { backend: 'web' });
  assert.deepEqual(found, [
    'hazard no-check web haproxy web-02',
    'hazard check-off web haproxy web-03',
    'hazard shared web haproxy',
    'warning static-balance web haproxy',
    'warning open-socket - haproxy',
    'warning known-defect web haproxy',
    'warning reloaded-lately - haproxy',
    'warning cookie web haproxy web-01+web-02+web-03+web-04',
    'warning out-of-rotation web haproxy web-04',
    // Of the version.
    'note known-defect - haproxy',
    'note backup web haproxy web-03',
    'note maxconn web haproxy web-01',
    'note slow-rise web haproxy web-01',
  ]);
  assert.deepEqual(verdicts(doctor), ['web rolling no canary no blue-green no replace no']);
  const { output } = run.main;
  assert.match(output, /^Examination of backend web\n {2}haproxy .* HAProxy 2\.\S+ /m);
  assert.match(
    output,
    /^ {2}✗ web-02 has no check\n {6}HAProxy sends it traffic as soon as .*\.\n {6}→ Add "check"/m,
  );
  assert.match(output, /^ {2}✗ api is not listed, but sends traffic to web-01 too/m);
  assert.match(
    output,
    new RegExp(`^  ! ipv4@0\\.0\\.0\\.0:${open} takes orders of level admin from the network$`, 'm'),
  );
  assert.match(output, /^ {4}to look, on the load balancer: grep -nwE '.*load-server-state-from-file/m);
  assert.match(
    output,
    /^Ready for: none of the strategies \(api is not listed, .*\) · besides: canary no \(balance source/m,
  );
  assert.match(output, /^Examined 4 of 4 servers\. Nothing was written\.$/m);
  const warnings = run.main.annotations.filter(({ level }) => level === 'warning');
  assert.deepEqual(
    warnings.map(({ title, message }) => [
      title,
      /^3 hazards, \d warnings and \d notes: web-02 has no check;/.test(message),
    ]),
    [['Examination of web', true]],
  );
  assert.match(run.summary, /^## web: 3 hazards, /m);
  assert.match(run.summary, /^\| web \| ✗ no \(api is not listed/m);
  assert.match(run.summary, /\| ✗ \| web \| web-02 has no check \|/);
  const servers = JSON.parse(run.outputs['servers']!) as { name: string; result: string }[];
  assert.deepEqual(
    servers.map(({ name, result }) => `${name} ${result}`),
    ['web-01 seen', 'web-02 seen', 'web-03 seen', 'web-04 seen'],
  );
  await run.clean();
});

test('a newer HAProxy behind its master, in good health; then an old process that holds a session', async () => {
  await using lab = await startLab({
    servers: 2,
    ...quickChecks,
    haproxy: 'newer',
    master: true,
    mode: 'tcp',
    balance: 'leastconn',
    load: false,
  });
  const inputs = { haproxy: lab.haproxy.masterSocket };
  const { run, found, doctor } = await examined(lab, inputs);
  assert.deepEqual(found, []);
  assert.deepEqual(verdicts(doctor), ['web rolling yes canary yes blue-green if replace yes']);
  assert.match(
    run.main.output,
    /^Ready for: rolling yes · canary yes · blue-green yes, once one colour rests in drain or maint, or with switch-map · replace yes$/m,
  );
  assert.match(run.summary, /^## web: nothing stands out$/m);
  assert.deepEqual(run.main.annotations, []);
  await run.clean();

  const client = connect(lab.ports['web']!, '127.0.0.1');
  client.on('error', () => undefined);
  const scur = async (): Promise<number> => {
    const [, one, two] = (await lab.haproxy.cli('show stat web 4 -1')).split('\n');
    return Number(one?.split(',')[4]) + Number(two?.split(',')[4]);
  };
  await until(async () => (await scur()) === 1, 'the session is not counted');
  await lab.haproxy.reload();
  const after = await examined(lab, inputs);
  client.destroy();
  assert.deepEqual(after.found, ['warning old-workers - haproxy']);
  assert.match(
    after.run.main.output,
    /^ {2}! 1 old process from before a reload \(\d+\) still holds 1 session of web\/web-0[12]$/m,
  );
  await after.run.clean();
});

test('two nodes that differ, one socket of level operator, and a node that is down', async () => {
  await using lab = await startLab({ servers: 2, ...quickChecks, nodes: 2, load: false });
  const [one, two] = lab.nodes;
  assert.ok(one && two);
  await two.cli('set server web/web-02 state drain');
  await two.cli('set server web/web-01 weight 40');
  const gone = join(lab.directory, 'gone.sock');
  const haproxy = `lb1=${one.socket}\nlb2=${two.operatorSocket}\nlb3=${gone}`;
  const { run, found, doctor } = await examined(lab, { haproxy });
  assert.deepEqual(
    found.filter((text) => !/known-defect|reloaded-lately/.test(text)),
    [
      'hazard node-silent - lb3',
      'hazard permission - lb2',
      'hazard nodes-differ web lb1+lb2 web-02',
      'hazard last-available web lb2 web-01',
      'warning out-of-rotation web lb2 web-02',
      'warning nodes-vary web lb1+lb2 web-01',
      'note weight-changed web lb2 web-01',
    ],
  );
  assert.deepEqual(verdicts(doctor), ['web rolling no canary no blue-green no replace no']);
  assert.match(
    run.main.output,
    /^ {2}✗ lb3 \(.*gone\.sock\): there is no such socket: ENOENT \(unreachable\)$/m,
  );
  assert.match(run.main.output, /^ {2}✗ this socket is of level operator: .* \(on lb2\)$/m);
  assert.match(
    run.main.output,
    /^Ready for: none of the strategies \(lb3 does not answer; the socket is of level operator; the nodes disagree about web-02\)/m,
  );
  await run.clean();
});

test('what fails: no node that answers, an unknown backend, an unknown server', async () => {
  await using lab = await startLab({ servers: 1, ...quickChecks, load: false });
  for (const [further, reason] of [
    [{ haproxy: join(lab.directory, 'gone.sock') }, 'unreachable'],
    [{ backend: 'wbe' }, 'unknown-backend'],
    [{ servers: 'web-09' }, 'unknown-server'],
  ] as const) {
    const run = await runAction({ inputs: operationInputs(lab, 'doctor', further) });
    assert.deepEqual([run.main.exitCode, run.outputs['reason']], [1, reason], run.main.output);
    await run.clean();
  }
});

test('over the Data Plane API and over SSH: the same findings, and what each does not show', async () => {
  await using lab = await startReached(['v2', 'ssh'], {
    ...quickChecks,
    servers: 2,
    load: false,
    lines: [...quickChecks.lines, 'stick-table type ip size 1k', 'stick on src'],
  });
  const { run, found, doctor } = await examined(lab);
  const [api = '', ssh = ''] = lab.inputs['haproxy']?.split('\n').map((line) => line.split('=')[0]) ?? [];
  assert.deepEqual(
    found.filter((text) => !/reloaded-lately/.test(text)),
    [
      `warning stick-table web ${ssh}`,
      // The API and its master_runtime; the socket of this version.
      `note known-defect - ${api}`,
      `note known-defect - ${ssh}`,
      `note weights-persist web ${api}`,
    ],
  );
  assert.deepEqual(verdicts(doctor), ['web rolling yes canary yes blue-green if replace no']);
  assert.ok(doctor.blind.some(({ look }) => look.includes('stick on')));
  assert.ok(doctor.blind.some(({ what }) => what === 'old processes after a reload'));
  // What is masked stands in the masks alone.
  const lines = run.main.lines.map(({ text }) => text).filter((text) => !text.startsWith('::add-mask::'));
  const files = [run.summary, readFileSync(run.outputs['report-json']!, 'utf8'), ...lines].join('\n');
  assert.ok(!files.includes(DATAPLANE_PASSWORD));
  await run.clean();
});
