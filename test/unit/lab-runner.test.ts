import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { inputEnvironment } from '../lab/action-metadata.ts';
import { isAlive, ROOT } from '../lab/processes.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { createCommandReader, parseFileCommands } from '../lab/workflow-commands.ts';

const action = join(ROOT, 'test/lab/toy-action');

test('a run gives outputs, state, summaries of both stages, and leaves the commands of a script alone', async () => {
  const run = await runAction({ action, inputs: {} });
  assert.equal(run.main.exitCode, 0);
  assert.match(run.main.output, /^mode normal, token ghs_, cwd is workspace: true$/m);
  assert.deepEqual(run.outputs, { result: 'succeeded', list: 'a\nb' });
  assert.deepEqual(run.state, { isPost: 'true', phase: 'begun' });
  assert.deepEqual(run.main.annotations, []);
  assert.equal(run.main.commandsClosed, true);
  assert.equal(run.summary, '# done\n');
  assert.equal(run.post?.output, 'post of phase begun');
  assert.equal(run.postSummary, 'tidied up\n');
  assert.deepEqual(run.survivors, []);
  await run.clean();
});

test('an annotation is read as the runner reads it', async () => {
  const run = await runAction({ action, inputs: { mode: 'fail' }, post: false });
  assert.equal(run.main.exitCode, 1);
  assert.equal(run.post, undefined);
  assert.deepEqual(run.main.annotations, [
    { level: 'error', title: 'web-01: no good', message: 'first line\nsecond line, 100%' },
  ]);
  await run.clean();
});

test('a cancel sends SIGINT and lets the action end by itself; post sees what main saved last', async () => {
  const run = await runAction({ action, inputs: { mode: 'wait' }, cancel: /^waiting$/ });
  assert.deepEqual(
    run.main.signals.map(({ name }) => name),
    ['SIGINT'],
  );
  assert.equal(run.main.exitCode, 1);
  assert.ok((run.main.reactionMs ?? Infinity) < 2_000, `reacted after ${run.main.reactionMs} ms`);
  assert.equal(run.post?.output, 'post of phase reverted');
  await run.clean();
});

test('a kill leaves what was saved before it', async () => {
  const running = startAction({ action, inputs: { mode: 'wait' } });
  await running.main.line(/^waiting$/);
  running.main.kill();
  const run = await running.result;
  assert.equal(run.main.killedBy, 'SIGKILL');
  assert.equal(run.post?.output, 'post of phase begun');
  await run.clean();
});

test('a process that outlives the action is found by its tracking id, and ended', async () => {
  const run = await runAction({ action, inputs: { mode: 'orphan' } });
  assert.deepEqual(
    run.survivors.map(({ command }) => command),
    ['sleep 60'],
  );
  assert.ok(run.survivors.every(({ pid }) => !isAlive(pid)));
  await run.clean();
});

test('waiting for a line that never comes fails with the whole output', async () => {
  const running = startAction({ action, inputs: {} });
  await assert.rejects(running.main.line(/no such line/), /without a line that matches[^]*mode normal/);
  await (await running.result).clean();
});

test('inputs become variables; an expression that the lab does not know is refused', () => {
  assert.deepEqual(
    inputEnvironment(
      { 'dry-run': 'false', token: '${{ github.token }}' },
      { 'some name': 'x' },
      { 'github.token': 't' },
    ),
    {
      'INPUT_DRY-RUN': 'false',
      INPUT_TOKEN: 't',
      INPUT_SOME_NAME: 'x',
    },
  );
  assert.throws(() => inputEnvironment({ a: '${{ secrets.B }}' }, {}, {}), /default of 'a'.*secrets\.B/);
});

test('file commands: the last of a name wins, a broken record is an error', () => {
  assert.deepEqual(parseFileCommands('a=1\na=2=3\nb<<X\n1\n\n=2\nX\n'), { a: '2=3', b: '1\n\n=2' });
  assert.throws(() => parseFileCommands('b<<X\n1\n'), /Matching delimiter not found 'X'/);
  assert.throws(() => parseFileCommands('nonsense\n'), /Invalid format 'nonsense'/);
});

test('workflow commands: masks, old forms, and what nobody should send', () => {
  const reader = createCommandReader();
  assert.equal(reader.read('plain'), 'plain');
  assert.equal(reader.read('::add-mask::hush'), undefined);
  assert.equal(reader.read('::set-output name=a::1'), undefined);
  assert.equal(reader.read('text ##[error]old'), 'Error: old');
  assert.equal(reader.read('::warning title=T,file=a::m'), 'Warning: T\nm');
  assert.equal(reader.read('::stop-commands::tok'), undefined);
  assert.equal(reader.read('::add-mask::not this'), '::add-mask::not this');
  assert.equal(reader.stopped, true);
  assert.equal(reader.read('::tok::'), undefined);
  assert.equal(reader.stopped, false);
  assert.deepEqual(reader.masks, ['hush']);
  assert.deepEqual(reader.others, ['set-output name=a']);
  assert.deepEqual(
    reader.annotations.map(({ level, title, message }) => [level, title, message]),
    [
      ['error', '', 'old'],
      ['warning', 'T', 'm'],
    ],
  );
});
