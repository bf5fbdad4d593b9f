/** Blue-green with a new version that is bad: nothing of it stays in the traffic, and the old colour takes it again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertLostOnly,
  assertNothingLost,
  blueGreen,
  both,
  coloursOf,
  startColours,
} from '../lab/colours.ts';
import { runAction, type ActionRun } from '../lab/runner.ts';
import { show } from '../lab/verdict.ts';

function assertFailed(run: ActionRun, want: Readonly<Record<string, string>>): string {
  show(run);
  const all = { result: 'failed', deployed: '', held: '', ...want };
  assert.deepEqual(
    Object.fromEntries(Object.keys(all).map((name) => [name, run.outputs[name]])),
    all,
    run.main.output,
  );
  assert.equal(run.main.exitCode, 1);
  assert.equal(run.post?.output, '');
  const errors = run.main.annotations.filter(({ level }) => level === 'error');
  assert.equal(errors.length, 1);
  return `${errors[0]?.title}\n${errors[0]?.message}`;
}

test('boots dead: held, the other one out of rotation as found, blue untouched', async () => {
  await using lab = await startColours();
  const run = await runAction({
    inputs: blueGreen(lab, {
      run: lab.apps.deployScript({ behaviour: 'dead', only: 'green-2' }),
      'health-timeout': '1500ms',
    }),
  });
  const text = assertFailed(run, { reason: 'health-failed', held: 'green-2', remaining: 'green-1' });
  assert.match(
    text,
    /green-2 is held out of rotation \(maint\)\. green-1 is out of rotation \(maint\), as before the run/,
  );
  assert.deepEqual(await coloursOf(lab), { ...both('ready v1', 'maint v2') });
  await assertNothingLost(lab);
  await run.clean();
});

const watching = { soak: '20s', 'max-error-rate': '5%', 'min-requests': '20' };

test('answers 500 to 20 % of its requests: switched back at once, drained, held; nothing but those 500s is lost', async () => {
  await using lab = await startColours();
  const run = await runAction({
    inputs: blueGreen(lab, { ...watching, run: lab.apps.deployScript({ errorShare: 0.2 }) }),
  });
  const text = assertFailed(run, { reason: 'error-rate-exceeded', held: 'green-1,green-2', remaining: '' });
  assert.match(text, /too many requests fail on green/);
  assert.match(text, /blue-1 and blue-2 are back as they were before the run/);
  assert.match(run.main.output, /Switching back to blue/);
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'maint v2'));
  await assertLostOnly(lab, 'status 500', /^green-\d$/);
  await run.clean();
});

test('5 times slower than the old one was before the switch: slowdown-exceeded, switched back', async () => {
  await using lab = await startColours({ rest: 'drain' });
  for (const name of lab.apps.names) await lab.apps.start(name, { delayMs: 20 });
  const run = await runAction({
    inputs: blueGreen(lab, {
      soak: '3s',
      'max-slowdown': '2',
      run: lab.apps.deployScript({ delayMs: 100 }),
    }),
  });
  const text = assertFailed(run, { reason: 'slowdown-exceeded', held: 'green-1,green-2', remaining: '' });
  assert.match(text, /green answers too slowly/);
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'maint v2'));
  await run.clean();
});

test('on-failure: rollback brings the previous version back on the new colour, out of rotation', async () => {
  await using lab = await startColours({ rest: 'drain' });
  const run = await runAction({
    inputs: blueGreen(lab, {
      ...watching,
      run: lab.apps.deployScript({ errorShare: 0.3 }),
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    }),
  });
  assertFailed(run, { result: 'rolled-back', reason: 'error-rate-exceeded', remaining: 'green-1,green-2' });
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'drain v1'));
  const calls = lab.apps.deploys().map(({ server, version }) => `${server} ${version}`);
  assert.deepEqual(calls, ['green-1 v2', 'green-2 v2', 'green-2 v1', 'green-1 v1']);
  await assertLostOnly(lab, 'status 500', /^green-\d$/);
  await run.clean();
});

test('a deploy that fails, with rollback: the failed one first, nothing was switched', async () => {
  await using lab = await startColours();
  const run = await runAction({
    inputs: blueGreen(lab, {
      run: lab.apps.deployScript({ fail: 7, only: 'green-2' }),
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    }),
  });
  assertFailed(run, { result: 'rolled-back', reason: 'deploy-failed', remaining: 'green-1,green-2' });
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'maint v1'));
  const calls = lab.apps.deploys().map(({ server, version }) => `${server} ${version}`);
  assert.deepEqual(calls, ['green-1 v2', 'green-2 v2', 'green-2 v1', 'green-1 v1']);
  await assertNothingLost(lab);
  await run.clean();
});

test('good, and watched: the verdict is good, blue is drained out only then', async () => {
  await using lab = await startColours();
  const run = await runAction({ inputs: blueGreen(lab, { ...watching, soak: '2s', 'max-slowdown': '10' }) });
  show(run);
  assert.deepEqual(
    [run.outputs['result'], run.outputs['deployed']],
    ['succeeded', 'green-1,green-2'],
    run.main.output,
  );
  assert.match(run.main.output, /soaked +2s: /);
  assert.deepEqual(await coloursOf(lab), both('maint v1', 'ready v2'));
  await assertNothingLost(lab);
  await run.clean();
});
