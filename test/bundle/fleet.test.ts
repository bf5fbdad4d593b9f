/** Several nodes as one: what must agree, what is counted on the worst, what is waited for on all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quickChecks } from '../lab/quick.ts';
import { startReached } from '../lab/reached.ts';
import { serverOf } from '../lab/rows.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;
const untouched = { 'web-01': 'ready v1', 'web-02': 'ready v1' };

test('nodes that disagree about a state and a server: refused with a table, before anything is written', async () => {
  let nodes = 0;
  await using lab = await startReached(['unix', 'v3', 'ssh'], {
    ...quick,
    servers: 3,
    config: (config) => ({
      ...config,
      backends: config.backends.map((backend) => ({
        ...backend,
        servers: (nodes += 1) === 3 ? backend.servers.slice(0, 2) : backend.servers,
      })),
    }),
  });
  await lab.node('lb2').cli('set server web/web-02 state drain');
  const run = await runAction({ inputs: lab.inputs });
  const place = (server: string): string => `127.0.0.1:${lab.apps.spec(server).port}`;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'nodes-disagree',
    remaining: '*',
    servers: { 'web-01': 'ready v1' },
    title: 'the nodes disagree about 2 servers (nodes-disagree)',
    says: [
      new RegExp(`\\n +lb1 +lb2 +lb3\\n`),
      new RegExp(
        `web/web-02 +ready ${place('web-02')} +drain ${place('web-02')} +ready ${place('web-02')}\\n`,
      ),
      new RegExp(`web/web-03 +ready ${place('web-03')} +ready ${place('web-03')} +not there\\n`),
      /Bring the nodes into line/,
    ],
  });
  await run.clean();
});

test('the floor counts on the worst node', async () => {
  await using lab = await startReached(['unix', 'unix'], { ...quick, servers: 3 });
  await lab.node('lb2').cli('set server web/web-03 weight 0');
  const run = await runAction({ inputs: { ...lab.inputs, 'min-available': '2' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'below-floor',
    remaining: '*',
    servers: { ...untouched, 'web-03': 'ready v1' },
    title: 'this rollout would take backend web on lb2 below its floor (below-floor)',
    says: ['2 servers are available and min-available asks for 2; with web-01 out, 1 would be left'],
  });
  await run.clean();
});

test('zero is zero on all nodes: a session on the second one is waited for', async () => {
  await using lab = await startReached(['v3', 'ssh'], quick);
  const session = await holdSession(lab.frontends[1]?.['web'] ?? 0, 'web-01');
  let deploys = 0;
  const action = startAction({
    inputs: lab.inputs,
    onLine: ({ text }) => void (deploys += / deploy  /.test(text) ? 1 : 0),
  });
  await action.main.line(/ drain +\d+ sessions? \(lb1 \d+, lb2 [1-9]\d*\)/);
  await action.main.line(/ {2}1 session \(lb1 0, lb2 1\)/);
  assert.equal(deploys, 0);
  await session.echo('still there');
  session.close();
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  assert.match(run.main.output, /drained +zero on both nodes/);
  await run.clean();
});

test('healthy is healthy on all nodes: the one that checks slowly is waited for', async () => {
  let nodes = 0;
  await using lab = await startReached(['unix', 'v2'], {
    ...quick,
    config: (config) => ({
      ...config,
      backends: config.backends.map((backend) => ({
        ...backend,
        check: (nodes += 1) === 2 ? { interMs: 700, rise: 3 } : quick.check,
      })),
    }),
  });
  const run = await runAction({ inputs: { ...lab.inputs, servers: 'web-01' } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
  });
  // Three passes, two whole intervals apart.
  assert.ok((serverOf(run, 'web-01').timings.proofMs ?? 0) >= 1_400, run.main.output);
  await run.clean();
});
