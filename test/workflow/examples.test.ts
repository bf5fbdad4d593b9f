/** The examples, run whole by nektos/act on the committed action, before a real HAProxy under load. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { assertRows } from '../lab/rows.ts';
import { act, runWorkflow } from './act.ts';

const skip = act() ? false : 'act is not here (script/bootstrap)';

/** `deploy.sh` of the repository: deploys the toy server as the lab does. */
const deployScript = (lab: Lab): string => `#!/usr/bin/env bash\n${lab.inputs['run']}\n`;

async function assertNothingLost(lab: Lab): Promise<void> {
  await lab.load.more(100);
  const tally = await lab.load.stop();
  assert.equal(tally.failed, 0, JSON.stringify(tally.failures ?? tally, undefined, 2));
}

test('rolling.yml: checkout, rollout, post; the report is there to be kept', { skip }, async () => {
  await using lab = await startLab({ servers: 3, load: { clients: 8, ratePerSec: 80 } });
  const run = await runWorkflow('rolling.yml', {
    event: 'push',
    files: { 'deploy.sh': deployScript(lab) },
    replace: { '/run/haproxy/admin.sock': lab.haproxy.socket },
  });
  assert.equal(run.exitCode, 0, run.log);
  const outputs = run.outputs['deploy/rollout'] ?? {};
  assert.equal(outputs['result'], 'succeeded');
  assert.equal(outputs['deployed'], 'web-01,web-02,web-03');
  assert.match(outputs['report-html'] ?? '', /report\.html$/);
  assert.match(run.summaries.join('\n'), /✓ web rolled out: 3 of 3 servers/);
  assert.match(run.log, /Rolled out 3 of 3 servers/);
  assert.deepEqual(
    lab.apps.deploys().map(({ server }) => server),
    ['web-01', 'web-02', 'web-03'],
  );
  await assertRows(lab);
  await assertNothingLost(lab);
});

test('rolling.yml: a deploy that fails fails the job, and post runs', { skip }, async () => {
  await using lab = await startLab({ servers: 3, load: { clients: 8, ratePerSec: 80 } });
  const run = await runWorkflow('rolling.yml', {
    event: 'push',
    files: { 'deploy.sh': '#!/usr/bin/env bash\necho "no space left"\nexit 3\n' },
    replace: { '/run/haproxy/admin.sock': lab.haproxy.socket },
  });
  assert.equal(run.exitCode, 1);
  const outputs = run.outputs['deploy/rollout'] ?? {};
  // The script is the rollback's as well, and fails there too.
  assert.deepEqual(
    [outputs['result'], outputs['reason'], outputs['held']],
    ['failed', 'rollback-failed', 'web-01'],
  );
  assert.match(run.log, /no space left/);
  await assertRows(lab, { 'web/web-01': 'maint MAINT 1' });
  await assertNothingLost(lab);
});

test('plan-on-pull-request.yml: the plan, and nothing written', { skip }, async () => {
  await using lab = await startLab({ servers: 3, load: { clients: 8, ratePerSec: 80 } });
  const run = await runWorkflow('plan-on-pull-request.yml', {
    event: 'pull_request',
    replace: { '/run/haproxy/admin.sock': lab.haproxy.socket },
  });
  assert.equal(run.exitCode, 0, run.log);
  const outputs = run.outputs['plan/plan'] ?? {};
  assert.equal(outputs['result'], 'planned');
  assert.equal((JSON.parse(outputs['matrix'] ?? '') as { include: unknown[] }).include.length, 3);
  assert.match(run.log, /set server web\/web-01 state drain/);
  assert.deepEqual(lab.apps.deploys(), []);
  await assertRows(lab);
  await assertNothingLost(lab);
});
