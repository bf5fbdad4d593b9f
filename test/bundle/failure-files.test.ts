/** Files that cannot be written: a journal is a condition, a report is not. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;

test('a journal that cannot be made: nothing is touched', async () => {
  await using lab = await startLab(quick);
  const temp = mkdtempSync(join(tmpdir(), 'haproxy-temp-'));
  // Root may write everywhere, but not into a file as if it were a directory.
  writeFileSync(join(temp, 'haproxy-rollout'), '');
  const run = await runAction({ inputs: lab.inputs, env: { RUNNER_TEMP: temp } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'internal',
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: 'the journal cannot be written, so nothing was begun (internal)',
    says: [/ENOTDIR|EEXIST/, 'RUNNER_TEMP'],
  });
  await run.clean();
  rmSync(temp, { recursive: true });
});

test('a journal that can no longer be written: the lane is finished, and no new one begins', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      run: `${lab.apps.deployScript()}; rm -rf "$RUNNER_TEMP"/haproxy-rollout/*`,
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'internal',
    deployed: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'the journal cannot be written, so no further server is taken out (internal)',
    says: ['ENOENT', 'RUNNER_TEMP', 'web-01 is rolled out. web-02 and web-03 were not touched.'],
  });
  await run.clean();
});

test('a report that cannot be written is a warning', async () => {
  await using lab = await startLab(quick);
  const file = join(lab.directory, 'a-file');
  writeFileSync(file, '');
  const run = await runAction({ inputs: { ...lab.inputs, 'report-dir': join(file, 'reports') } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
    warns: [/report.*could not be written|cannot be written.*report/],
  });
  assert.equal(run.outputs['report-json'], undefined);
  assert.match(run.summary, /## ✓ web/);
  await run.clean();
});

test('summary: false writes none', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({ inputs: { ...lab.inputs, summary: 'false' } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  assert.equal(run.summary, '');
  assert.ok(run.outputs['report-json']);
  await run.clean();
});
