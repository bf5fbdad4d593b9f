/** Blue-green of two backends that a map file chooses between, under load on two nodes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byMap, startMapLab, switchByMap, type MapLab } from '../lab/colour-backends.ts';
import { assertLostOnly, assertNothingLost, coloursOf } from '../lab/colours.ts';
import { runAction, startAction, type ActionRun } from '../lab/runner.ts';
import { show } from '../lab/verdict.ts';

const reasonOf = (run: ActionRun): string => {
  show(run);
  return `${run.outputs['result']} ${run.outputs['reason']}`;
};

const all = (blue: string, green: string): Record<string, string> => ({
  'blue-1': blue,
  'blue-2': blue,
  'green-1': green,
  'green-2': green,
});

async function assertLive(map: MapLab, backend: string): Promise<void> {
  assert.deepEqual(await map.values(), [backend, backend]);
}

for (const haproxy of ['distribution', 'newer'] as const) {
  test(`${haproxy}: deployed in the idle backend, switched on both nodes, and back with operation: switch`, async () => {
    const map = await startMapLab({ haproxy });
    await using lab = map.lab;
    const run = await runAction({ inputs: byMap(map) });
    assert.equal(reasonOf(run), 'succeeded ');
    assert.equal(run.outputs['deployed'], 'green-1,green-2');
    assert.match(
      run.main.output,
      /Switched from blue to green in \d+ ms: active in \S+ is be_green on 2 nodes, read back/,
    );
    assert.match(run.main.output, /Backend be_blue is empty after .*, and left as it is/);
    assert.match(
      run.main.output,
      /put the line "active be_green" into \S+live\.map in place of "active be_blue"/,
    );
    await assertLive(map, 'be_green');
    assert.deepEqual(await coloursOf(lab), all('ready v1', 'ready v2'));
    const back = await runAction({ inputs: switchByMap(map) });
    assert.equal(reasonOf(back), 'succeeded ');
    assert.match(back.main.output, /Switched from green to blue/);
    await assertLive(map, 'be_blue');
    await assertNothingLost(lab);
    await Promise.all([run.clean(), back.clean()]);
  });
}

test('answers 500 to 20 % of its requests: the map names blue again', async () => {
  const map = await startMapLab();
  await using lab = map.lab;
  const run = await runAction({
    inputs: byMap(map, {
      soak: '20s',
      'max-error-rate': '5%',
      run: lab.apps.deployScript({ errorShare: 0.2 }),
    }),
  });
  assert.equal(reasonOf(run), 'failed error-rate-exceeded');
  await assertLive(map, 'be_blue');
  await assertLostOnly(lab, 'status 500', /^green-\d$/);
  await run.clean();
});

for (const [when, line, inputs, live, post] of [
  [
    'while watched',
    /Switched from blue to green/,
    { soak: '60s' },
    'be_blue',
    /active in \S+ is be_blue again, as before the run: the switch was not final/,
  ],
  [
    'while the old one stands by',
    /green is live for good/,
    { 'keep-previous': '60s' },
    'be_green',
    undefined,
  ],
] as const) {
  test(`SIGKILL ${when}`, async () => {
    const map = await startMapLab();
    await using lab = map.lab;
    const run = await runAction({ inputs: byMap(map, inputs), kill: line });
    show(run);
    assert.equal(run.main.killedBy, 'SIGKILL');
    await assertLive(map, live);
    if (post) assert.match(run.post?.output ?? '', post);
    assert.equal(run.post?.exitCode, 0);
    await assertNothingLost(lab);
    await run.clean();
  });

  test(`cancel ${when}`, async () => {
    const map = await startMapLab();
    await using lab = map.lab;
    const action = startAction({ inputs: byMap(map, inputs) });
    await action.main.line(line);
    action.main.cancel();
    const run = await action.result;
    assert.equal(reasonOf(run), 'cancelled cancelled');
    await assertLive(map, live);
    assert.ok((run.main.reactionMs ?? 0) < 6_000);
    await assertNothingLost(lab);
    await run.clean();
  });
}

test('a reload while watched: the file says blue, and the map is put back to green at once', async () => {
  const map = await startMapLab({ master: true });
  await using lab = map.lab;
  const action = startAction({ inputs: byMap(map, { soak: '3s' }) });
  await action.main.line(/Switched from blue to green/);
  await lab.nodes[0]!.reload();
  const run = await action.result;
  assert.equal(reasonOf(run), 'succeeded ');
  assert.match(run.main.output, /lb1: the reload brought active be_blue back from \S+; it is be_green again/);
  await assertLive(map, 'be_green');
  await assertNothingLost(lab);
  await run.clean();
});

test('refused: no such key, a foreign value, nodes that differ, an idle backend with sessions', async () => {
  const map = await startMapLab({ load: false });
  await using lab = map.lab;
  const refused = async (text: RegExp, inputs: Readonly<Record<string, string>> = {}): Promise<void> => {
    const run = await runAction({ inputs: byMap(map, inputs) });
    assert.equal(reasonOf(run), 'failed no-idle-side');
    assert.match(run.main.output, text);
    assert.deepEqual(lab.apps.deploys(), []);
    await run.clean();
  };
  await refused(/has no key activ, so nobody knows/, { 'switch-key': 'activ' });
  await lab.nodes[1]!.cli(`set map ${map.file} active be_green`);
  await refused(/lb1 +be_blue.*lb2 +be_green/s);
  await lab.nodes[1]!.cli(`set map ${map.file} active be_red`);
  await refused(/does not say which colour is live/);
});

test('a node that dies before the switch: the other one stays with blue', async () => {
  const map = await startMapLab({ load: false });
  await using lab = map.lab;
  const action = startAction({
    inputs: byMap(map, { 'command-timeout': '1s', 'connect-timeout': '1s', soak: '60s' }),
    post: false,
  });
  await action.main.line(/Switched from blue to green/);
  await lab.nodes[1]!.kill();
  const run = await action.result;
  assert.equal(reasonOf(run), 'failed restore-incomplete');
  assert.match(run.main.output, /On lb2:\n +echo "set map \S+ active be_blue" \| socat/);
  assert.match(await lab.nodes[0]!.cli(`show map ${map.file}`), / active be_blue/);
  await run.clean();
});

test('a dry run prints set map, and writes nothing', async () => {
  const map = await startMapLab({ load: false });
  await using lab = map.lab;
  const run = await runAction({ inputs: byMap(map, { 'dry-run': 'true' }) });
  assert.equal(reasonOf(run), 'planned ');
  assert.ok(run.main.output.includes(`lb2> set map ${map.file} active be_green`), run.main.output);
  await assertLive(map, 'be_blue');
  assert.deepEqual(lab.apps.deploys(), []);
  await run.clean();
});
