import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 5 } as const;
const pair = { lead: '0', 'max-unavailable': '2' };

test("a sibling's failure does not cut a running deploy: it ends, is proved, and goes back", async () => {
  await using lab = await startLab(quick);
  const deploy = lab.apps.deployScript();
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      ...pair,
      // web-02 is deployed while web-01 fails: it begins only when web-01 waits for it, and outlasts it.
      run: `case $ROLLOUT_SERVER in
        web-01) until [ -e started ]; do sleep 0.02; done; exit 6;;
        web-02) touch started; sleep 0.8; ${deploy};;
        *) ${deploy};;
      esac`,
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-02',
    held: 'web-01',
    remaining: 'web-03,web-04,web-05',
    servers: {
      'web-01': 'maint v1',
      'web-02': 'ready v2',
      'web-03': 'ready v1',
      'web-04': 'ready v1',
      'web-05': 'ready v1',
    },
    title: 'the deploy command of web-01 ended with exit code 6 (deploy-failed)',
    says: [
      'web-01 is held out of rotation (maint). web-02 is rolled out. web-03, web-04 and web-05 were not touched.',
    ],
  });
  await run.clean();
});

test('a sibling that only drains is put back, its session uncut', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-02');
  const action = startAction({
    inputs: { ...lab.inputs, ...pair, run: 'until [ -e go ]; do sleep 0.02; done; exit 6' },
  });
  await Promise.all([action.main.line(/web-02 +drain /), action.main.line(/web-01 +deploy /)]);
  writeFileSync(join(action.workspace, 'go'), '');
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    held: 'web-01',
    remaining: 'web-02,web-03,web-04,web-05',
    servers: {
      'web-01': 'maint v1',
      'web-02': 'ready v1',
      'web-03': 'ready v1',
      'web-04': 'ready v1',
      'web-05': 'ready v1',
    },
    title: 'the deploy command of web-01 ended with exit code 6 (deploy-failed)',
    says: ['web-02 is back as it was before the run.', 'web-03, web-04 and web-05 were not touched.'],
  });
  await session.echo('still there');
  await run.clean();
});
