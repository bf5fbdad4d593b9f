import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { exchange } from '../lab/cli.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { isAlive, NODE_24, processesWith, ROOT, until } from '../lab/processes.ts';

const run = promisify(execFile);
const KINDS = ['distribution', 'newer'] as const;

/** What the input `run` does for one server. */
const deploy = (
  lab: Lab,
  server: string,
  further: Record<string, string> = {},
): Promise<{ stdout: string }> =>
  run('bash', ['-e', '-c', lab.inputs['run'] ?? ''], {
    env: { ...process.env, ROLLOUT_SERVER: server, ...further },
  });

/** The lane of the contract (section 7) by hand: what the lab must show to lose nothing. */
async function lane(lab: Lab, server: string): Promise<void> {
  const { haproxy } = lab;
  const zero = (): Promise<boolean> => haproxy.row('web', server).then(({ scur, qcur }) => scur + qcur === 0);
  const order = async (what: string): Promise<void> => {
    assert.equal((await haproxy.cli(what)).trim(), '');
  };
  await order(`set server web/${server} state drain`);
  await until(zero, `${server} keeps sessions in drain`);
  await order(`set server web/${server} state maint`);
  await until(zero, `${server} keeps sessions in maint`);
  await deploy(lab, server);
  await order(`set server web/${server} state drain;set server web/${server} health down`);
  await until(async () => (await haproxy.row('web', server)).op === 2, `${server} does not come up`);
  await order(`set server web/${server} state ready`);
}

for (const haproxy of KINDS) {
  test(`the lane loses nothing, with sticky clients, WebSockets and a reload on the way (${haproxy})`, async () => {
    await using lab = await startLab({
      haproxy,
      sticky: true,
      load: { websockets: 2, ratePerSec: 150, visitMs: 2_000 },
    });
    await lane(lab, 'web-01');
    await lab.haproxy.reload();
    // The old process still serves what it had: until it is gone, a zero of the new one proves nothing.
    await until(async () => (await lab.haproxy.pids()).length === 1, 'the old process does not end');
    await lane(lab, 'web-02');
    await until(
      async () => (await lab.load.tally()).answers['web-02 v2'] !== undefined,
      'web-02 v2 gets no traffic',
    );
    const tally = await lab.load.stop();
    assert.deepEqual(tally.failures, []);
    assert.equal(tally.failed, 0);
    assert.ok(tally.messages > 0 && tally.requests > 200, JSON.stringify(tally));
    assert.deepEqual(Object.keys(tally.answers).toSorted(), [
      'web-01 v1',
      'web-01 v2',
      'web-02 v1',
      'web-02 v2',
      'web-03 v1',
    ]);
    const first = tally.answers['web-01 v2']?.firstAtMs ?? 0;
    assert.ok(
      first > (tally.answers['web-01 v1']?.lastAtMs ?? Infinity),
      'v1 of web-01 answered after v2 did',
    );
    assert.deepEqual(
      lab.apps.deploys().map(({ server, version }) => `${server} ${version}`),
      ['web-01 v2', 'web-02 v2'],
    );
  });

  test(`what a careless deploy loses is counted, with its cause and its server (${haproxy})`, async () => {
    await using lab = await startLab({ haproxy, servers: 2, load: { slowShare: 0.5 }, deploy: { fail: 3 } });
    await assert.rejects(deploy(lab, 'web-01'), { code: 3 });
    await lab.load.more(40);
    const tally = await lab.load.stop();
    assert.ok(tally.failed > 0);
    assert.ok(
      tally.causes['status 503'] ?? tally.causes['status 502'] ?? tally.causes['closed'],
      JSON.stringify(tally.causes),
    );
    assert.equal(
      Object.values(tally.causes).reduce((sum, count) => sum + count, 0),
      tally.failed,
    );
    assert.equal((await lab.haproxy.row('web', 'web-01')).op, 0);
  });

  for (const master of [false, true]) {
    test(`reload, freeze, kill and restart are real (${haproxy}${master ? ', master' : ''})`, async () => {
      await using lab = await startLab({ haproxy, master, servers: 2, load: false });
      const one = lab.haproxy;
      await one.cli('set server web/web-01 state drain');
      assert.deepEqual(pick(await one.row('web', 'web-01')), {
        admin: 'drain',
        adminBits: 8,
        op: 2,
        status: 'DRAIN',
      });
      const before = await one.pid();
      await one.reload();
      assert.notEqual(await one.pid(), before);
      assert.equal((await one.row('web', 'web-01')).admin, 'ready');
      await one.freeze();
      const silent = await Promise.race([one.cli('show info'), sleep(300, 'silent')]);
      assert.equal(silent, 'silent');
      one.thaw();
      assert.match(await one.cli('show info'), /^Pid: \d+$/m);
      await one.kill();
      await assert.rejects(one.cli('show info'), { code: 'ECONNREFUSED' });
      await one.restart();
      assert.equal((await one.pids()).length, master ? 2 : 1);
    });
  }
}

const pick = ({ admin, adminBits, op, status }: Awaited<ReturnType<Lab['haproxy']['row']>>): object => ({
  admin,
  adminBits,
  op,
  status,
});

test('a state file carries a drain over a reload; an operator may only look', async () => {
  await using lab = await startLab({ keepState: true, servers: 2, load: false });
  await lab.haproxy.cli('set server web/web-02 state maint');
  await lab.haproxy.reload();
  assert.equal((await lab.haproxy.row('web', 'web-02')).admin, 'maint');
  const refused = await exchange(lab.haproxy.operatorSocket, 'set server web/web-02 state ready');
  assert.match(refused, /^Permission denied/);
});

test('the toy servers behave as they are told', async () => {
  await using lab = await startLab({ servers: 1, load: false, waitUp: false });
  const { port } = lab.apps.spec('web-01');
  const health = (): Promise<string> =>
    fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } }).then(
      async (answer) => `${answer.status} ${(await answer.text()).trim()}`,
      () => 'refused',
    );
  assert.equal(await health(), '200 ok v1');
  await lab.apps.start('web-01', { version: 'v2', behaviour: 'broken' });
  assert.equal(await health(), '500 web-01 v2 is broken');
  await lab.apps.start('web-01', { behaviour: 'unhealthy' });
  assert.equal(await health(), '503 web-01 v2 is unhealthy');
  await lab.apps.start('web-01', { behaviour: 'dead' });
  assert.equal(await health(), 'refused');
  await lab.apps.start('web-01', { behaviour: 'flapping', flapMs: 100 });
  const seen = new Set<string>();
  await until(
    async () => seen.add((await health()).slice(0, 3)).size === 2,
    () => `only ${[...seen].join()}`,
  );
  await lab.apps.start('web-01', { behaviour: 'healthy', version: 'v3' });
  const events = await fetch(`http://127.0.0.1:${port}/stream?ms=200`);
  assert.equal(events.headers.get('content-type'), 'text/event-stream');
  assert.equal(await events.text(), 'data: web-01 v3\n\ndata: web-01 v3\n\n');
});

test('TCP clients are served and echoed through a TCP backend', async () => {
  await using lab = await startLab({
    mode: 'tcp',
    servers: 2,
    load: { clients: 0, tcp: 4, streamLifeMs: 500 },
  });
  await lab.load.more(20);
  const tally = await lab.load.stop();
  assert.deepEqual(tally.failures, []);
  assert.deepEqual(Object.keys(tally.answers).toSorted(), ['web-01 v1', 'web-02 v1']);
});

test('a deployed server outlives the deploy and its runner, and ends with the lab', async () => {
  await using lab = await startLab({ servers: 1, load: false });
  await deploy(lab, 'web-01', { RUNNER_TRACKING_ID: 'github_test', ROLLOUT_ATTEMPT: '2' });
  assert.deepEqual(processesWith('RUNNER_TRACKING_ID', 'github_test'), []);
  assert.deepEqual(lab.apps.deploys()[0]?.env, { ROLLOUT_SERVER: 'web-01', ROLLOUT_ATTEMPT: '2' });
  const pid = lab.apps.pid('web-01');
  assert.ok(isAlive(pid));
  await lab.stop();
  await until(() => !isAlive(pid), 'the server outlives its lab');
  assert.ok(!existsSync(lab.directory));
});

test('everything dies with the test process, even by SIGKILL', async () => {
  const program = `
    const { startLab } = await import('${ROOT}/test/lab/fleet.ts');
    const lab = await startLab({ servers: 2, master: true });
    console.log(JSON.stringify({ directory: lab.directory, pids: [lab.apps.pid('web-01'), ...(await lab.haproxy.pids())] }));
    setInterval(() => {}, 1000);`;
  const child = spawn(NODE_24, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await child.stdout.take(1).toArray()) as [Buffer];
  const { directory, pids } = JSON.parse(line.toString()) as { directory: string; pids: number[] };
  assert.equal(pids.filter(isAlive).length, 3);
  child.kill('SIGKILL');
  await until(
    () => !pids.some(isAlive) && !existsSync(join(directory, 'lb1.cfg')),
    `alive: ${pids.filter(isAlive).join()}`,
    3_000,
  );
});
