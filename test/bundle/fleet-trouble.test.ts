/** One of two nodes goes away in each phase of a lane: the lane fails, the other node is put right, the rest is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTally } from '../lab/load.ts';
import { quickChecks } from '../lab/quick.ts';
import { startReached, type Reached, type Way } from '../lab/reached.ts';
import { startAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertServers, assertServersOn, show } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;
const PHASES = {
  draining: / drain +\d session/,
  deploying: /│ under way/,
  proving: / deployed /,
} as const;
type Phase = keyof typeof PHASES;

/** Its control plane says nothing, and HAProxy goes on serving; HAProxy stands still; HAProxy is gone. */
type Fault = 'muted' | 'stopped' | 'killed';

async function strike(lab: Reached, label: string, way: Way, fault: Fault): Promise<void> {
  const node = lab.node(label);
  if (fault === 'killed') return node.kill();
  if (fault === 'stopped') return node.freeze();
  if (way === 'ssh') lab.sshd!.freeze();
  else lab.fake(label).faults.mute = true;
}

function heal(lab: Reached, label: string, way: Way, fault: Fault): void {
  if (fault === 'stopped') lab.node(label).thaw();
  if (fault !== 'muted') return;
  if (way === 'ssh') lab.sshd!.thaw();
  else lab.fake(label).faults.mute = false;
}

const wait = (phase: Phase, lab: Reached): string =>
  phase === 'deploying' ? `echo under way; sleep 1; ${lab.inputs['run']}` : (lab.inputs['run'] ?? '');

for (const [phase, fault, ways, away] of [
  ['draining', 'muted', ['unix', 'v3'], 'lb2'],
  ['draining', 'stopped', ['unix', 'unix'], 'lb1'],
  ['draining', 'killed', ['unix', 'v2'], 'lb2'],
  ['deploying', 'muted', ['ssh', 'unix'], 'lb1'],
  ['deploying', 'stopped', ['ssh', 'v2'], 'lb2'],
  ['deploying', 'killed', ['unix', 'unix'], 'lb1'],
  ['proving', 'muted', ['v2', 'unix'], 'lb1'],
  ['proving', 'stopped', ['unix', 'ssh'], 'lb2'],
  ['proving', 'killed', ['unix', 'tcp'], 'lb2'],
] as const satisfies [Phase, Fault, Way[], string][]) {
  test(`${away} of ${ways.join(' + ')} is ${fault} while ${phase}`, async () => {
    await using lab = await startReached(ways, { ...quick, load: false });
    const nodes = ['lb1', 'lb2'];
    const other = nodes.find((label) => label !== away)!;
    // What HAProxy cannot serve because it is stopped or gone is not the action's doing.
    const served =
      fault === 'muted' ? lab.frontends : lab.frontends.filter((_, index) => nodes[index] === other);
    const load = await lab.startLoad({ ports: served.flatMap((one) => Object.values(one)) });
    const port = lab.frontends[nodes.indexOf(other)]?.['web'] ?? 0;
    const session = phase === 'draining' ? await holdSession(port, 'web-01') : undefined;
    const way = ways[nodes.indexOf(away)]!;
    // A login over SSH takes a while on a busy machine.
    const limit = lab.sshd ? '3s' : '1s';
    const times = { 'command-timeout': limit, 'connect-timeout': limit };
    const action = startAction({
      inputs: { ...lab.inputs, run: wait(phase, lab), ...times },
      beforePost: () => heal(lab, away, way, fault),
    });
    await action.main.line(PHASES[phase]);
    await strike(lab, away, way, fault);
    const run = await action.result;
    show(run);
    assert.deepEqual(
      [run.main.exitCode, run.outputs['result'], run.outputs['reason'], run.outputs['deployed']],
      [1, 'failed', 'restore-incomplete', ''],
      run.main.output,
    );
    assert.deepEqual([run.outputs['held'], run.outputs['remaining']], ['web-01', 'web-02']);
    const [error, ...more] = run.main.annotations.filter(({ level }) => level === 'error');
    assert.deepEqual(more, []);
    assert.equal(
      error?.title,
      `web/web-01 on ${away} could not be put where it belongs (restore-incomplete)`,
    );
    const text = error?.message ?? '';
    assert.match(text, /web-01 is out of rotation as far as anybody can tell\. web-02 was not touched\./);
    assert.ok(text.includes(`\nTo repair by hand:\nOn ${away}:\n  `), text);
    assert.ok(!text.includes(`On ${other}:`), text);
    assert.match(text, phase === 'draining' ? /state["\\: ]+ready/ : /state["\\: ]+maint/);
    assert.match(run.main.output, new RegExp(`Also:\\n(.*\\n)*.*\\((no-answer|unreachable)\\)`));
    assert.match(run.main.output, new RegExp(`Lost: ${away} .*\\((no-answer|unreachable)\\)`));
    // The other node was put right by main already, or is by now as post found it.
    const version = phase === 'draining' ? 'v1' : 'v2';
    const expected = {
      'web-01': `${phase === 'draining' ? 'ready' : 'maint'} ${version}`,
      'web-02': 'ready v1',
    };
    await assertServersOn(lab, lab.node(other), expected);
    if (fault === 'killed') {
      assert.equal(run.post?.exitCode, 1);
      assert.match(run.post?.output ?? '', new RegExp(`To repair by hand:\\n {2}On ${away}:\\n`));
    } else {
      assert.equal(run.post?.exitCode, phase === 'draining' ? 0 : 1, run.post?.output);
      assert.match(
        run.post?.output ?? '',
        phase === 'draining' ? /web-01 is back in rotation as it was/ : /web-01 is held in maint/,
      );
      await assertServersOn(lab, lab.node(away), expected);
    }
    session?.close();
    await load.more(30);
    const tally = await load.stop();
    assert.equal(tally.failed, 0, describeTally(tally));
    assert.deepEqual(run.survivors, []);
    await run.clean();
  });
}

for (const [phase, ways, reloaded] of [
  ['draining', ['unix', 'master'], 'lb2'],
  ['deploying', ['v2', 'unix'], 'lb1'],
  ['proving', ['unix', 'ssh'], 'lb2'],
] as const satisfies [Phase, Way[], string][]) {
  test(`${reloaded} of ${ways.join(' + ')} is reloaded while ${phase}: put back out at once, and nothing is lost`, async () => {
    await using lab = await startReached(ways, { ...quick, load: { clients: 16, ratePerSec: 150 } });
    const session = phase === 'draining' ? await holdSession(lab.ports['web']!, 'web-01') : undefined;
    const action = startAction({
      // Where old workers cannot be seen, no zero is believed before drain-timeout.
      inputs: { ...lab.inputs, servers: 'web-01', run: wait(phase, lab), 'drain-timeout': '3s' },
    });
    await action.main.line(PHASES[phase]);
    await lab.node(reloaded).reload();
    await action.main.line(/ reloaded +lb\d was reloaded \(now pid \d+\): 1 server put back out of rotation/);
    session?.close();
    const run = await action.result;
    show(run);
    assert.deepEqual(
      [run.outputs['result'], run.outputs['deployed'], run.outputs['reloads'], run.post?.output],
      ['succeeded', 'web-01', '1', ''],
      run.main.output,
    );
    // Whether a session came in the moment between the reload and the order is chance; then that is a warning too.
    const warned = run.main.annotations.map(({ message }) => message).join('\n');
    const unseen = /was reloaded during the rollout: sessions in its old process cannot be seen from here/;
    if (ways[1] === 'master') assert.doesNotMatch(warned, unseen);
    else assert.match(warned, unseen);
    await assertServers(lab, { 'web-01': 'ready v2', 'web-02': 'ready v1' });
    await run.clean();
  });
}
