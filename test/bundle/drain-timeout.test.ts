/** Drains that do not come to zero by themselves: what each policy does, and what is not mistaken for what. */
import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLab } from '../lab/fleet.ts';
import { assertRows, serverOf } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict } from '../lab/verdict.ts';

const check = { interMs: 60 };
const leadDeployed = {
  result: 'succeeded',
  deployed: 'web-01',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
} as const;

test('on-drain-timeout: fail puts the server back, with its session untouched', async () => {
  await using lab = await startLab({ servers: 2, check });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const run = await runAction({ inputs: { ...lab.inputs, 'drain-timeout': '3500ms' } });
  await session.echo('still served');
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'not-drained',
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: 'web-01 did not drain (not-drained)',
    says: [
      /1 session left after drain-timeout \(3500ms\); the oldest for \d+\.\d s, from 127\.0\.0\.1 through frontend fe_web of haproxy/,
      'web-01 is back as it was before the run. web-02 was not touched.',
      'Give it longer (drain-timeout), or decide what happens to the rest (on-drain-timeout: shutdown or proceed).',
    ],
  });

  await assertRows(lab);
  assert.equal(session.cut, false);
  session.close();
  assert.deepEqual(lab.apps.deploys(), []);
  assert.equal(serverOf(run, 'web-01').result, 'restored');
  // Nobody is promised an end that does not come nearer.
  assert.match(run.main.output, /1 session, none ended for \d\.\d s$/m);
  await run.clean();
});

test('on-drain-timeout: shutdown closes what is left, sees zero, goes on, and warns of what it cut', async () => {
  await using lab = await startLab({ servers: 2, check });
  const sessions = [
    await holdSession(lab.ports['web'] ?? 0, 'web-01'),
    await holdSession(lab.ports['web'] ?? 0, 'web-01'),
  ];
  const run = await runAction({
    inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '1s', 'on-drain-timeout': 'shutdown' },
  });
  await assertVerdict(lab, run, {
    ...leadDeployed,
    warns: ['web-01: 2 sessions closed after drain-timeout'],
  });

  await assertRows(lab);
  assert.deepEqual(
    sessions.map(({ cut }) => cut),
    [true, true],
  );
  assert.match(
    run.main.output,
    / overdue +2 sessions left after drain-timeout \(1s\); the oldest for .* through frontend fe_web of haproxy; on-drain-timeout: shutdown$/m,
  );
  assert.match(run.summary, /2 sessions closed after drain-timeout/);
  await run.clean();
});

test('on-drain-timeout: proceed deploys with the session still open, and warns of it', async () => {
  await using lab = await startLab({
    servers: [{ name: 'web-01', lingerMs: 60_000 }, { name: 'web-02' }],
    check,
    // The old process keeps the connections that it has.
    deploy: { graceful: true },
  });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const run = await runAction({
    inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '1s', 'on-drain-timeout': 'proceed' },
  });
  await session.echo('served by the old process');
  const tally = await assertVerdict(lab, run, {
    ...leadDeployed,
    warns: ['web-01: deployed with 1 session still open after drain-timeout (on-drain-timeout: proceed)'],
  });

  await assertRows(lab);
  assert.equal(session.cut, false);
  session.close();
  assert.ok((tally.answers['web-01 v2']?.count ?? 0) > 0);
  await run.clean();
});

test('a session that ends within drain-timeout is waited for, and on-marked-down shutdown-sessions cuts nothing', async () => {
  await using lab = await startLab({
    servers: [
      { name: 'web-01', options: 'on-marked-down shutdown-sessions' },
      { name: 'web-02', options: 'on-marked-down shutdown-sessions' },
    ],
    check,
    load: { websockets: 8, streamLifeMs: 700 },
  });
  const run = await runAction({ inputs: lab.inputs });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  await assertRows(lab);
  await run.clean();
});

test('a queue (maxconn 1) is not persistence: what waits there is served, and zero means an empty queue too', async () => {
  await using lab = await startLab({
    servers: [{ name: 'web-01', options: 'maxconn 1' }, { name: 'web-02' }],
    sticky: true,
    check,
    load: { clients: 4, ratePerSec: 40, slowShare: 0 },
  });
  // Eight requests with the cookie of web-01, one second each: one runs, seven wait in its queue, and none comes after them.
  const agent = new Agent({ keepAlive: false });
  let asked: Promise<(readonly [number | undefined, unknown])[]> | undefined;
  const askAll = (): Promise<(readonly [number | undefined, unknown])[]> =>
    Promise.all(Array.from({ length: 8 }, () => askSlowly(lab.ports['web'] ?? 0, agent, 'SRV=web-01', 350)));
  asked = askAll();
  await sleep(100);
  const run = await runAction({ inputs: { ...lab.inputs, servers: 'web-01' } });
  const answers = await asked;
  await assertVerdict(lab, run, {
    ...leadDeployed,
    warns: [/^Clients of web stick to their server by cookie\./],
  });

  for (const [status, server] of answers) assert.deepEqual([status, server], [200, 'web-01']);
  assert.doesNotMatch(run.main.output, / persists /);
  const { sessionsAtDrain, timings } = serverOf(run, 'web-01');
  assert.ok((sessionsAtDrain ?? 0) >= 4, `${sessionsAtDrain} sessions and queued requests`);
  assert.ok((timings.drainMs ?? 0) >= 1_200, `drained after ${timings.drainMs} ms`);
  await run.clean();
});

function askSlowly(
  port: number,
  agent: Agent,
  cookie: string,
  ms: number,
): Promise<readonly [number | undefined, unknown]> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: `/slow?ms=${ms}`, agent, headers: { cookie } },
      (response) => {
        response.resume();
        response.on('end', () => {
          resolve([response.statusCode, response.headers['x-server']]);
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

test('force-persist still sends clients in maint: not-drained, said so, and the server is put back', async () => {
  await using lab = await startLab({
    servers: 2,
    sticky: true,
    lines: ['force-persist if TRUE'],
    check,
    load: { clients: 12, ratePerSec: 200, visitMs: 60_000 },
  });
  const run = await runAction({ inputs: lab.inputs });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'not-drained',
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: 'web-01 did not drain (not-drained)',
    says: [
      'new sessions still arrive in maint (web/web-01 on haproxy)',
      'Something forces clients there (force-persist, option persist). Take that rule out for the deploy.',
    ],
    warns: [/^Clients of web stick to their server by cookie\./],
  });
  await assertRows(lab);
  assert.deepEqual(lab.apps.deploys(), []);
  await run.clean();
});
