/** A canary that goes wrong: the shares go back to zero, the canary is held or rolled back, every weight is as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { describeTally } from '../lab/load.ts';
import { quickChecks } from '../lab/quick.ts';
import { until } from '../lab/processes.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { assertVerdict, show, weightsOf } from '../lab/verdict.ts';

const quick = quickChecks;
const canary = {
  strategy: 'canary',
  'canary-servers': 'web-01',
  'canary-steps': '25%, 50%',
  soak: '1500ms',
  'max-error-rate': '1%',
  'min-requests': '10',
};

test('answers 500 to a fifth of its requests: held, and fewer than its share were lost', async () => {
  await using lab = await startLab({
    ...quick,
    servers: 3,
    deploy: { errorShare: 0.2 },
    load: { ratePerSec: 200 },
  });
  const before = await weightsOf(lab);
  const run = await runAction({ inputs: { ...lab.inputs, ...canary } });
  show(run);
  assert.equal(run.main.exitCode, 1);
  assert.equal(run.outputs['reason'], 'error-rate-exceeded', run.main.output);
  assert.deepEqual(
    [run.outputs['deployed'], run.outputs['held'], run.outputs['remaining']],
    ['', 'web-01', 'web-02,web-03'],
  );
  assert.deepEqual(await weightsOf(lab), before);
  assert.deepEqual((await lab.haproxy.row('web', 'web-01')).admin, 'maint');
  const tally = await lab.load.stop();
  // A fifth of a quarter, while it was watched: never more than the canary's share.
  assert.ok(tally.failed <= 0.25 * tally.requests, describeTally(tally));
  assert.equal(run.post?.output, '');
  await run.clean();
});

test('dies at its first request, and is rolled back', async () => {
  await using lab = await startLab({ ...quick, servers: 3, deploy: { behaviour: 'dead', only: 'web-01' } });
  const before = await weightsOf(lab);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      ...canary,
      'health-timeout': '2s',
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    },
  });
  await assertVerdict(lab, run, {
    result: 'rolled-back',
    reason: 'health-failed',
    remaining: 'web-01,web-02,web-03',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'web-01 did not become healthy after its deploy (health-failed)',
  });
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});

test('bad at its first share, and rolled back from where it is held', async () => {
  await using lab = await startLab({
    ...quick,
    servers: 3,
    deploy: { errorShare: 0.5 },
    load: { ratePerSec: 200 },
  });
  const before = await weightsOf(lab);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      ...canary,
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    },
  });
  show(run);
  assert.deepEqual(
    [run.main.exitCode, run.outputs['result'], run.outputs['reason'], run.outputs['held']],
    [1, 'rolled-back', 'error-rate-exceeded', ''],
    run.main.output,
  );
  const row = await lab.haproxy.row('web', 'web-01');
  assert.deepEqual([row.admin, lab.apps.spec('web-01').version], ['ready', 'v1']);
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});

test('a canary without which nothing would serve stays in rotation, and that is said', async () => {
  await using lab = await startLab({ ...quick, servers: 2, load: false });
  const before = await weightsOf(lab);
  const action = startAction({ inputs: { ...lab.inputs, ...canary, soak: '30s' } });
  await action.main.line(/share +25 % asked/);
  await lab.apps.kill('web-02');
  await until(
    async () => (await lab.haproxy.row('web', 'web-02')).status.startsWith('DOWN'),
    'HAProxy does not see web-02 go',
    10_000,
  );
  action.main.cancel();
  const run = await action.result;
  show(run);
  assert.equal(run.outputs['result'], 'cancelled', run.main.output);
  assert.match(run.main.output, /web-01 stays in rotation with the new version/);
  assert.equal((await lab.haproxy.row('web', 'web-01')).admin, 'ready');
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});
