/** Testers first: entries of an ACL or map file send them to the canary before it has any share, and are taken out again, exactly those. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { assertRepaired, assertVerdict, weightsOf } from '../lab/verdict.ts';

/** A lab whose backend sends whoever stands in the file to web-01. */
async function testersLab(
  content: string,
  rules: (file: string) => readonly string[],
  further: Parameters<typeof startLab>[0] = {},
): Promise<{
  readonly lab: Lab;
  readonly file: string;
  entries(node?: number): Promise<string[]>;
  clean(): Promise<void>;
}> {
  const directory = mkdtempSync(join(tmpdir(), 'haproxy-testers-'));
  const file = join(directory, 'testers');
  writeFileSync(file, content);
  const lab = await startLab({
    ...quickChecks,
    servers: 3,
    ...further,
    lines: [...quickChecks.lines, ...rules(file)],
  });
  return {
    lab,
    file,
    async entries(node = 0) {
      const kind = rules(file).join('').includes('map(') ? 'map' : 'acl';
      const shown = await lab.nodes[node]!.cli(`show ${kind} ${file}`);
      return shown.split('\n').flatMap((line) => /^0x\S+ (.*)$/.exec(line)?.[1] ?? []);
    },
    async clean() {
      await lab.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

const acl = (file: string): readonly string[] => [
  `acl tester hdr(x-user) -f ${file}`,
  'use-server web-01 if tester',
];
const map = (file: string): readonly string[] => [
  `use-server %[hdr(x-user),map(${file})] if { hdr(x-user),map(${file}) -m found }`,
];

/** Which server answers this user. */
async function serverOf(lab: Lab, user: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  get({ port: lab.ports['web'], headers: { 'x-user': user }, agent: false }, (answer) => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', (chunk: string) => (text += chunk));
    answer.on('end', () => resolve(text));
  }).on('error', reject);
  return /web-\d\d/.exec(await promise)?.[0] ?? '';
}

const canary = {
  strategy: 'canary',
  'canary-servers': 'web-01',
  'canary-steps': '25%',
  soak: '1s',
};

test('an ACL: testers reach the canary before anybody else, and what stood there before stays', async () => {
  const { lab, file, entries, clean } = await testersLab('dora\n', acl, { nodes: 2 });
  const before = await weightsOf(lab);
  const action = startAction({
    inputs: { ...lab.inputs, ...canary, 'canary-acl': file, 'canary-users': 'alice, dora' },
  });
  await action.main.line(/testers +2 testers \(alice and dora\) in .* on 2 nodes, read back/);
  assert.deepEqual(await entries(), ['dora', 'alice']);
  assert.deepEqual(await entries(1), ['dora', 'alice']);
  assert.equal(await serverOf(lab, 'alice'), 'web-01');
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
  });
  assert.deepEqual([await entries(), await entries(1)], [['dora'], ['dora']]);
  assert.deepEqual(await weightsOf(lab), before);
  await clean();
  await run.clean();
});

test('a map: key and value; lost on a reload and added again; killed: post takes out exactly those', async () => {
  const { lab, file, entries, clean } = await testersLab('dora web-02\n', map, {
    master: true,
    haproxy: 'newer',
  });
  const run = await runAction({
    inputs: { ...lab.inputs, ...canary, soak: '30s', 'canary-acl': file, 'canary-users': 'alice web-01' },
    kill: /reloaded .*master|reloaded +/,
    onLine: ({ text }) => {
      if (/testers +1 tester/.test(text)) void lab.haproxy.reload();
    },
    beforePost: async () => {
      assert.deepEqual(await entries(), ['dora web-02', 'alice web-01']);
    },
  });
  await assertRepaired(lab, run, {
    remaining: 'web-01,web-02,web-03',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    post: {
      exit: 1,
      says: [/web-01 is held in maint/, "the testers' entries are taken out"],
      annotation: 'web-01 is held out of rotation, because the verdict of the canary was not in',
    },
  });
  assert.deepEqual(await entries(), ['dora web-02']);
  await clean();
  await run.clean();
});

test('a file that HAProxy does not read is refused before anything is deployed', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 2 });
  const run = await runAction({
    inputs: { ...lab.inputs, ...canary, 'canary-acl': '/etc/haproxy/nobody', 'canary-users': 'alice' },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'unsupported',
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: /HAProxy refused "show map \/etc\/haproxy\/nobody" \(unsupported\)/,
    says: ['Name the file as the configuration does'],
  });
  await run.clean();
});
