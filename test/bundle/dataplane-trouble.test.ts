/** A Data Plane API in trouble, or a proxy in front of it, through a whole rollout under load. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Spoilt } from '../fake-dataplane/fake.ts';
import { quickChecks } from '../lab/quick.ts';
import { DATAPLANE_PASSWORD, startReached } from '../lab/reached.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2, load: { clients: 16, ratePerSec: 150 } } as const;

const KINDS: readonly Spoilt[] = [
  { status: 502 },
  { cut: 'before' },
  { cut: 'half' },
  { status: 500 },
  { lateMs: 250 },
  { cut: 'after' },
  { empty: true },
  { status: 503 },
];

for (const mode of ['v2', 'v3'] as const) {
  test(`${mode}: every fifth call goes wrong, each time in another way: nothing is lost`, async () => {
    await using lab = await startReached([mode], quick);
    const spoilt: string[] = [];
    let calls = 0;
    lab.fake('lb1').faults.spoil = (request) => {
      calls += 1;
      // Where nothing has answered yet, trouble is final.
      if (calls < 10 || calls % 5 !== 0) return undefined;
      spoilt.push(request);
      return KINDS[spoilt.length % KINDS.length];
    };
    const run = await runAction({ inputs: lab.inputs });
    await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-01,web-02',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
    });
    await assertRows(lab);
    assert.ok(spoilt.length > KINDS.length, `${spoilt.length} calls went wrong`);
    assert.ok(
      spoilt.some((request) => request.startsWith('PUT')),
      spoilt.join('\n'),
    );
    await run.clean();
  });
}

test('a wrong password is in nothing that anybody can read, though the answer repeats it', async () => {
  await using lab = await startReached(['v2'], quick);
  const wrong = 'wrong-but-still-secret';
  const run = await runAction({ inputs: { ...lab.inputs, 'dataplane-password': wrong } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'permission-denied',
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: /does not accept the credentials \(permission-denied\)/,
    says: [/dataplane-username and dataplane-password/],
  });
  const texts = [...run.main.lines.map(({ text }) => text), run.summary, ...Object.values(run.outputs)];
  assert.deepEqual(
    texts.filter((text) => text.includes(wrong) || text.includes(DATAPLANE_PASSWORD)),
    [`::add-mask::${wrong}`],
  );
  await run.clean();
});

test('what no Data Plane API can do is refused in planning, by name, with what can', async () => {
  await using lab = await startReached(['unix', 'v3'], quick);
  const run = await runAction({ inputs: { ...lab.inputs, 'on-drain-timeout': 'shutdown' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'unsupported',
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title:
      'on-drain-timeout: the control plane of lb2 (Data Plane API) cannot shut down sessions (unsupported)',
    says: [
      /^Reach lb2 through HAProxy's own socket instead: ssh:\/\/user@host.*, or set on-drain-timeout: fail/m,
    ],
  });
  assert.ok(!lab.fake('lb2').requests.some((request) => request.startsWith('PUT')));
  await run.clean();
});

test('the base from an article: nothing is contacted, and the base is named', async () => {
  await using lab = await startReached(['v2'], quick);
  const base = /http:\S+/.exec(lab.inputs['haproxy'] ?? '')?.[0];
  const haproxy = `lb1=${base}/services/haproxy/runtime/servers?service=haproxy&backend=web`;
  const run = await runAction({ inputs: { ...lab.inputs, haproxy } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'input-invalid',
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: '1 input needs another look (input-invalid)',
    says: [`is not the base of a Data Plane API; write ${base}, or add /v2 or /v3`],
  });
  assert.deepEqual(lab.fake('lb1').requests, []);
  await run.clean();
});
