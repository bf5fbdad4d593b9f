/** Two rollouts at the same time on one backend: each leaves the other's servers alone, and together they keep the floor. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { until } from '../lab/processes.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { sampleAvailability } from '../lab/sampler.ts';
import { assertServers, assertVerdict, show } from '../lab/verdict.ts';

const quick = quickChecks;

test('two rollouts of different servers: one waits for the other, both succeed, and the floor holds', async () => {
  await using lab = await startLab({ ...quick, servers: 4 });
  const watched = sampleAvailability(lab.haproxy, 'web');
  const inputs = { ...lab.inputs, lead: '0', 'min-available': '3' };
  const first = startAction({ inputs: { ...inputs, servers: 'web-01, web-02', pause: '1500ms' } });
  // In its pause all servers are there, so that the plan of the second one holds.
  await first.main.line(/ pause +\S/);
  const second = startAction({
    inputs: {
      ...inputs,
      servers: 'web-03, web-04',
      run: `until [ -e go ]; do sleep 0.05; done; ${lab.apps.deployScript()}`,
    },
  });
  await first.main.line(/waiting +3 servers of web are available on haproxy, and 3 must stay/);
  writeFileSync(join(second.workspace, 'go'), '');
  const runs = await Promise.all([first.result, second.result]);
  const seen = await watched.stop();
  for (const run of runs) {
    show(run);
    assert.equal(run.outputs['result'], 'succeeded', run.main.output);
    assert.deepEqual(run.survivors, []);
    await run.clean();
  }
  await assertServers(lab, {
    'web-01': 'ready v2',
    'web-02': 'ready v2',
    'web-03': 'ready v2',
    'web-04': 'ready v2',
  });
  // Where both give the order in the same moment, one gives way at once: the floor is missed for the time of a look.
  const missed = seen.filter(({ active }) => active < 3).length;
  assert.ok(missed <= seen.length / 50, `the floor was missed in ${missed} of ${seen.length} looks`);
});

test('a rollout that begins while another has a server out leaves that one alone, and counts it as missing', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const first = startAction({
    inputs: {
      ...lab.inputs,
      servers: 'web-01',
      run: `until [ -e go ]; do sleep 0.05; done; ${lab.apps.deployScript()}`,
    },
  });
  await first.main.line(/web-01 +deploy|  deploy /);
  const second = await runAction({
    inputs: { ...lab.inputs, 'min-available': '1', run: lab.apps.deployScript() },
  });
  writeFileSync(join(first.workspace, 'go'), '');
  const run = await first.result;
  show(second);
  assert.deepEqual(
    [second.outputs['result'], second.outputs['deployed'], second.main.exitCode],
    ['succeeded', 'web-02,web-03', 0],
    second.main.output,
  );
  assert.match(second.main.output, /web-01.*maint since before this run/);
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
  });
  await Promise.all([run.clean(), second.clean()]);
});

test('the live floor: a rollout waits for the server of another, then goes on', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const action = startAction({
    inputs: { ...lab.inputs, servers: 'web-01, web-02', 'min-available': '2', pause: '500ms' },
  });
  await action.main.line(/web-01 │ deploying/);
  await lab.apps.kill('web-03').catch(() => undefined);
  await until(async () => (await lab.haproxy.row('web', 'web-03')).op === 0, 'web-03 does not go down');
  await action.main.line(/waiting +2 servers of web are available on haproxy, and 2 must stay/);
  await lab.apps.start('web-03');
  const run = await action.result;
  assert.equal(run.outputs['result'], 'succeeded', run.main.output);
  assert.equal(run.outputs['deployed'], 'web-01,web-02');
  await run.clean();
});

test('the live floor: below-floor when the missing server does not come within health-timeout', async () => {
  await using lab = await startLab({ ...quick, servers: 3, load: false });
  const action = startAction({ inputs: { ...lab.inputs, 'health-timeout': '1500ms' } });
  await action.main.line(/web-01 │ deploying/);
  await lab.apps.kill('web-03');
  const run = await action.result;
  show(run);
  assert.deepEqual(
    [run.outputs['result'], run.outputs['reason'], run.outputs['deployed'], run.outputs['remaining']],
    ['failed', 'below-floor', 'web-01', 'web-02,web-03'],
    run.main.output,
  );
  const [error] = run.main.annotations.filter((one) => one.level === 'error');
  assert.equal(error?.title, 'web-02 cannot be taken out (below-floor)');
  assert.match(error?.message ?? '', /2 servers of web are available on haproxy, and 2 must stay/);
  const rows = await lab.haproxy.rows();
  assert.deepEqual(
    [...rows.values()].map((row) => row.admin),
    ['ready', 'ready', 'ready'],
  );
  await run.clean();
});
