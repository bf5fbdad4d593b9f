/** Blue-green that is cut off: cancel, SIGKILL and post, a reload, a node that dies, an operator. One colour is live afterwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingLost, blueGreen, both, coloursOf, startColours } from '../lab/colours.ts';
import { runAction, startAction, type ActionRun } from '../lab/runner.ts';
import { show } from '../lab/verdict.ts';

const underWay = 'echo under way; sleep 300';
const soak = { soak: '60s' };
const SOAKING = /Switched from blue to green/;

const STAGES = [
  {
    name: 'while deploying',
    line: /│ under way/,
    inputs: { run: underWay },
    want: { 'blue-1': 'ready v1', 'blue-2': 'ready v1', 'green-1': 'maint v1', 'green-2': 'drain v1' },
    rest: 'drain',
    post: [/green-1 is held in maint: its deploy had begun/, /blue-1 is in rotation, as before the run/],
    exit: 1,
  },
  {
    name: 'while one stands by',
    line: /green-2 │ under way/,
    inputs: (deploy: string) => ({ run: `[ $ROLLOUT_SERVER = green-1 ] && exec ${deploy}; ${underWay}` }),
    want: { 'blue-1': 'ready v1', 'blue-2': 'ready v1', 'green-1': 'maint v2', 'green-2': 'maint v1' },
    rest: 'maint',
    post: [/green-1 is out of rotation \(maint\), as it was found; its deploy was proved/],
    exit: 1,
  },
  {
    name: 'while the new colour is watched',
    line: SOAKING,
    inputs: soak,
    want: both('ready v1', 'drain v2'),
    rest: 'maint',
    post: [/green-1 is out of rotation again \(drain\)/, /blue-1 is in rotation, as before the run/],
    exit: 1,
  },
  {
    name: 'while the old colour stands by: the switch was final',
    line: /green is live for good/,
    inputs: { 'keep-previous': '60s' },
    want: both('drain v1', 'ready v2'),
    rest: 'maint',
    post: [
      /green-1 is in rotation: the switch was final/,
      /blue-1 is out of rotation \(drain\): the switch was final/,
    ],
    exit: 0,
  },
] as const;

for (const { name, line, inputs, want, rest, post, exit } of STAGES) {
  test(`SIGKILL ${name}`, async () => {
    await using lab = await startColours({ rest });
    const given = typeof inputs === 'function' ? inputs(lab.inputs['run']!) : inputs;
    const run = await runAction({ inputs: blueGreen(lab, given), kill: line });
    show(run);
    assert.equal(run.main.killedBy, 'SIGKILL');
    assert.deepEqual(await coloursOf(lab), want, run.post?.output);
    for (const text of post) assert.match(run.post?.output ?? '', text);
    assert.equal(run.post?.exitCode, exit, run.post?.output);
    assert.deepEqual(run.survivors, []);
    await assertNothingLost(lab);
    await run.clean();
  });

  test(`cancel ${name}`, async () => {
    await using lab = await startColours({ rest });
    const given = typeof inputs === 'function' ? inputs(lab.inputs['run']!) : inputs;
    const action = startAction({ inputs: blueGreen(lab, given) });
    await action.main.line(line);
    action.main.cancel();
    const run = await action.result;
    show(run);
    assert.deepEqual(
      [run.outputs['result'], run.outputs['reason']],
      ['cancelled', 'cancelled'],
      run.main.output,
    );
    assert.deepEqual(await coloursOf(lab), want);
    assert.ok((run.main.reactionMs ?? 0) < 6_000, `${run.main.reactionMs} ms`);
    assert.equal(run.post?.output, '');
    await assertNothingLost(lab);
    await run.clean();
  });
}

/** Which colour is live after the run, with the reason it ended for. */
function reasonOf(run: ActionRun): string {
  show(run);
  return `${run.outputs['result']} ${run.outputs['reason']}`;
}

for (const [when, line, inputs] of [
  ['while watched', SOAKING, { soak: '4s' }],
  ['while the old one stands by', /green is live for good/, { 'keep-previous': '4s' }],
] as const) {
  test(`a reload ${when}: the configuration has both ready, the colours are put back at once`, async () => {
    await using lab = await startColours({ master: true });
    const action = startAction({ inputs: blueGreen(lab, inputs) });
    await action.main.line(line);
    await lab.nodes[0]!.reload();
    const run = await action.result;
    assert.equal(reasonOf(run), 'succeeded ');
    assert.equal(run.outputs['reloads'], '1');
    assert.match(run.main.output, /lb1 was reloaded .*: 2 servers put back as this run had them/);
    await assertNothingLost(lab);
    assert.ok(
      Object.values(await coloursOf(lab)).every((state) => /^(drain v1|maint v1|ready v2)$/.test(state)),
    );
    await run.clean();
  });
}

test('a reload to a configuration that has the new colour disabled: it is live again before the old one goes', async () => {
  await using lab = await startColours({
    master: true,
    config: (config) => ({
      backends: config.backends.map((backend) => ({
        ...backend,
        servers: backend.servers.map((server) =>
          server.name.startsWith('green') ? { ...server, options: 'disabled' } : server,
        ),
      })),
    }),
  });
  const action = startAction({ inputs: blueGreen(lab, { soak: '4s' }) });
  await action.main.line(SOAKING);
  await lab.nodes[1]!.reload();
  const run = await action.result;
  assert.equal(reasonOf(run), 'succeeded ');
  assert.match(run.main.output, /lb2 was reloaded .*: 4 servers put back as this run had them/);
  assert.deepEqual(await coloursOf(lab), both('maint v1', 'ready v2'));
  await assertNothingLost(lab);
  await run.clean();
});

test('a reload while watched, with on-reload: fail: switched back', async () => {
  await using lab = await startColours({ master: true });
  const action = startAction({ inputs: blueGreen(lab, { soak: '60s', 'on-reload': 'fail' }) });
  await action.main.line(SOAKING);
  await lab.nodes[0]!.reload();
  const run = await action.result;
  assert.equal(reasonOf(run), 'failed reloaded');
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'maint v2'));
  await assertNothingLost(lab);
  await run.clean();
});

for (const [when, line, inputs, stays] of [
  ['before the switch', /green-2 stands by for the switch/, {}, 'blue'],
  ['while watched', SOAKING, { soak: '60s' }, 'blue'],
  ['while the old one stands by', /green is live for good/, { 'keep-previous': '3s' }, 'green'],
] as const) {
  test(`a node dies ${when}: one colour is live on the other, and the commands for the dead one are printed`, async () => {
    await using lab = await startColours({ load: false });
    const load = await lab.startLoad({ ports: [lab.frontends[0]!['web']!] });
    const action = startAction({
      inputs: blueGreen(lab, { ...inputs, 'command-timeout': '1s', 'connect-timeout': '1s' }),
      post: false,
    });
    await action.main.line(line);
    await lab.nodes[1]!.kill();
    const run = await action.result;
    assert.match(reasonOf(run), /^failed (restore-incomplete|unreachable|no-answer)$/);
    const rows = await lab.nodes[0]!.rows();
    const live = [...rows]
      .filter(([, row]) => row.admin === 'ready')
      .map(([key]) => key.replace(/web\/(.*)-\d/, '$1'));
    assert.deepEqual(live, [stays, stays]);
    if (stays === 'blue' && when !== 'before the switch') {
      assert.match(run.main.output, /On lb2:\n(.*\n)*? .*set server web\/blue-1 state ready/);
    }
    await load.more(40);
    assert.equal((await load.stop()).failed, 0);
    await run.clean();
  });
}

test('an operator who takes a server of the new colour while it is watched: switched back, theirs is left as they set it', async () => {
  await using lab = await startColours({ rest: 'drain' });
  const action = startAction({ inputs: blueGreen(lab, { soak: '60s' }) });
  await action.main.line(SOAKING);
  for (const node of lab.nodes) await node.cli('set server web/green-1 state maint');
  const run = await action.result;
  assert.equal(reasonOf(run), 'failed changed-since-plan');
  assert.deepEqual(await coloursOf(lab), { ...both('ready v1', 'maint v2') });
  assert.match(run.main.output, /green-1 is left in maint, as somebody else set it/);
  await assertNothingLost(lab);
  await run.clean();
});
