/** `operation: status`: a table of what HAProxy says, and the output `servers`; nothing is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { statesOf } from '../lab/verdict.ts';
import { operationInputs } from '../lab/operation.ts';

interface Seen {
  readonly name: string;
  readonly result: string;
  readonly rows: readonly { readonly node: string; readonly state: string; readonly weight: number }[];
}

test('two nodes that disagree: a table for each, the difference, servers and matrix; no permission to write is needed', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 3, nodes: 2, load: false });
  await lab.nodes[1]!.cli('set server web/web-02 state drain');
  await lab.nodes[0]!.cli('set server web/web-03 weight 40');
  const before = await statesOf(lab);
  const haproxy = lab.nodes.map((one, index) => `lb${index + 1}=${one.operatorSocket}`).join('\n');
  const run = await runAction({
    inputs: operationInputs(lab, 'status', { haproxy, servers: 'web-*, !web-01' }),
  });
  assert.equal(run.main.exitCode, 0, run.main.output);
  assert.equal(run.outputs['result'], 'succeeded');
  assert.match(run.main.output, /^Status of backend web: 2 servers$/m);
  assert.match(run.main.output, /^web on lb1: 3 of 3 servers available$/m);
  assert.match(run.main.output, /^web on lb2: 2 of 3 servers available \(1 in drain\)$/m);
  assert.match(run.main.output, /^ {2}web-03 +127\.0\.0\.1:\d+ +ready +UP +40 of 1 +0 +0 +L7OK\/200/m);
  assert.match(run.main.output, /^ {2}web-02: ready on lb1, drain on lb2$/m);
  assert.doesNotMatch(run.main.output, /web-01/);
  assert.match(run.main.output, /^Looked at 2 of 2 servers\. Nothing was written\.$/m);
  const servers = JSON.parse(run.outputs['servers']!) as Seen[];
  assert.deepEqual(
    servers.map(({ name, result, rows }) => [
      name,
      result,
      rows.map((row) => `${row.node} ${row.state} ${row.weight}`),
    ]),
    [
      ['web-02', 'seen', ['lb1 ready 1', 'lb2 drain 1']],
      ['web-03', 'seen', ['lb1 ready 40', 'lb2 ready 1']],
    ],
  );
  const { include } = JSON.parse(run.outputs['matrix']!) as { include: { server: string; index: number }[] };
  assert.deepEqual(
    include.map(({ server, index }) => [server, index]),
    [
      ['web-02', 1],
      ['web-03', 2],
    ],
  );
  assert.deepEqual([run.outputs['deployed'], run.outputs['held'], run.outputs['remaining']], ['', '', '']);
  assert.match(run.summary, /^## ✓ web: status of 2 servers$/m);
  assert.match(run.summary, /web-03 +127/);
  assert.equal(run.post?.exitCode, 0);
  assert.equal(run.state['journal'], undefined);
  assert.deepEqual(await statesOf(lab), before);
  await run.clean();
});

test('an unknown server', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 2, load: false });
  const run = await runAction({ inputs: operationInputs(lab, 'status', { servers: 'web-09' }) });
  assert.equal(run.main.exitCode, 1);
  assert.equal(run.outputs['reason'], 'unknown-server');
  await run.clean();
});
