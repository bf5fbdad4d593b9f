/** One tunnel through a whole run, and what cuts it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlPlane, Order } from '../../src/haproxy/control-plane.ts';
import { openSsh } from '../../src/haproxy/ssh/node.ts';
import type { SshOptions } from '../../src/haproxy/ssh/settings.ts';
import { systemClock } from '../../src/support/clock.ts';
import type { RolloutError } from '../../src/support/errors.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { processesWith, signal } from '../lab/processes.ts';
import { startSshd, type Sshd } from '../lab/sshd.ts';
import { sshEndpoint, sshOptions, SSH_TIMES } from './ssh-factories.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const never = new AbortController().signal;
const MARK = `tunnel-${process.pid}`;
const environment = { ...process.env, TUNNEL_TEST: MARK };
const row = { backend: 'web', server: 'web-01' };
const state = (to: 'ready' | 'drain' | 'maint'): Order => ({ do: 'state', row, state: to });

let lab: Lab;
before(async () => {
  lab = await startLab({ servers: 2, load: false });
});
after(() => lab.stop());

const ours = (): string[] => processesWith('TUNNEL_TEST', MARK).map(({ command }) => command);
const tunnels = (): number[] =>
  processesWith('TUNNEL_TEST', MARK)
    .filter(({ command }) => command.startsWith('ssh '))
    .map(({ pid }) => pid);

interface Opened {
  readonly sshd: Sshd;
  readonly plane: ControlPlane;
  readonly options: SshOptions;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A plane of its own; at the end nothing of it is left. */
async function opened(further: Partial<SshOptions> = {}, times = SSH_TIMES): Promise<Opened> {
  const sshd = await startSshd();
  const options = sshOptions(sshd, { environment, ...further });
  const plane = openSsh(sshEndpoint(sshd, lab.haproxy.socket), times, options, systemClock);
  return {
    sshd,
    plane,
    options,
    async [Symbol.asyncDispose]() {
      await plane.close();
      assert.deepEqual(ours(), []);
      assert.deepEqual(readdirSync(options.tempDirectory), []);
      await sshd[Symbol.asyncDispose]();
    },
  };
}

const look = (plane: ControlPlane): Promise<unknown> =>
  plane.watch({ rows: [{ ...row, sid: 1 }], backends: ['web'], masks: true }, never);
const adminOf = async (): Promise<string> => (await lab.haproxy.row('web', 'web-01')).admin;

describe('one tunnel', () => {
  test('serves the whole run, and its key is gone as soon as it stands', async () => {
    await using one = await opened();
    await Promise.all([one.plane.snapshot(never), one.plane.snapshot(never)]);
    const [pid] = tunnels();
    for (let time = 0; time < 20; time += 1) await look(one.plane);
    assert.deepEqual(tunnels(), [pid]);
    const [directory = ''] = readdirSync(one.options.tempDirectory);
    assert.deepEqual(readdirSync(join(one.options.tempDirectory, directory)).toSorted(), [
      'config',
      'known_hosts',
      's',
    ]);
  });

  test('serves thirty at once, more than HAProxy takes', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    await Promise.all(Array.from({ length: 30 }, () => look(one.plane)));
    assert.equal(tunnels().length, 1);
  });

  test('uses the system’s temporary directory where RUNNER_TEMP is too long for a socket', async () => {
    const long = join(mkdtempSync(join(lab.directory, 'runner-')), 'x'.repeat(90));
    mkdirSync(long);
    await using one = await opened({ tempDirectory: long });
    await one.plane.snapshot(never);
    assert.deepEqual(readdirSync(long), []);
  });

  test('repairs are commands to paste', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    assert.equal(
      one.plane.repairLine(state('ready')),
      `ssh -p ${one.sshd.port} ${one.sshd.user}@127.0.0.1 'echo "set server web/web-01 state ready" | socat stdio ${lab.haproxy.socket}'`,
    );
  });
});

describe('cut', () => {
  test('between two commands: another tunnel, and the key was there for it', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    const [first] = tunnels();
    for (let time = 0; time < 2; time += 1) {
      await one.sshd.cut();
      await one.plane.order(state('drain'), never);
      assert.equal(await adminOf(), 'drain');
      await one.plane.order(state('ready'), never);
    }
    assert.equal(tunnels().length, 1);
    assert.notEqual(tunnels()[0], first);
  });

  test('while commands are under way', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    const run = { done: false };
    let looks = 0;
    const looking = (async () => {
      for (; !run.done; looks += 1) await look(one.plane);
    })();
    const ordering = (async () => {
      while (!run.done) {
        await one.plane.order(state('drain'), never);
        assert.equal(await adminOf(), 'drain');
        await one.plane.order(state('ready'), never);
        assert.equal(await adminOf(), 'ready');
      }
    })();
    for (let time = 0; time < 3; time += 1) {
      await sleep(300);
      await one.sshd.cut();
    }
    await sleep(500);
    run.done = true;
    await Promise.all([looking, ordering]);
    assert.ok(looks > 3, `${looks} looks`);
  });

  test('while it is being opened', async () => {
    await using one = await opened();
    const run = { done: false };
    const cutting = (async () => {
      for (let time = 0; !run.done && time < 20; time += 1) {
        await one.sshd.cut();
        await sleep(20);
      }
    })();
    await one.plane.snapshot(never).catch((error: RolloutError) => {
      assert.equal(error.code, 'unreachable');
      assert.match(error.message, /dropped the connection before the login|was ended by the other side/);
    });
    run.done = true;
    await cutting;
    await one.plane.snapshot(never);
  });

  test('our ssh is killed', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    for (const pid of tunnels()) signal(pid, 'SIGKILL');
    await one.plane.order(state('maint'), never);
    assert.equal(await adminOf(), 'maint');
    await one.plane.order(state('ready'), never);
  });

  test('sshd is restarted: waited for, and named if it does not come', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    await one.sshd.stop();
    const looking = look(one.plane);
    await sleep(500);
    await one.sshd.start();
    await looking;
    await one.sshd.stop();
    const startMs = performance.now();
    await assert.rejects(look(one.plane), (error: RolloutError) => {
      assert.equal(error.code, 'unreachable');
      assert.match(error.message, /nothing listens on 127.0.0.1 port/);
      return true;
    });
    const ms = performance.now() - startMs;
    assert.ok(ms > 2_000 && ms < SSH_TIMES.commandTimeoutMs + 5_000, `${ms} ms`);
  });

  test('another host key after a restart is final', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    one.sshd.changeHostKey();
    await one.sshd.stop();
    await one.sshd.start();
    for (let time = 0; time < 2; time += 1) {
      const startMs = performance.now();
      await assert.rejects(look(one.plane), (error: RolloutError) => {
        assert.equal(error.code, 'unreachable');
        assert.match(error.message, /offers another host key than the one in ssh-known-hosts/);
        assert.ok(error.message.includes(one.sshd.fingerprint()));
        return true;
      });
      assert.ok(performance.now() - startMs < 2_500 + STANDSTILL_MS);
    }
    assert.deepEqual(ours(), []);
  });

  test('the connection freezes: noticed, and a new one serves the same command', async () => {
    await using one = await opened({}, { connectTimeoutMs: 2_000, commandTimeoutMs: 9_000 });
    await one.plane.snapshot(never);
    one.sshd.freezeConnections();
    const startMs = performance.now();
    await look(one.plane);
    assert.ok(performance.now() - startMs < 6_000 + STANDSTILL_MS, `${performance.now() - startMs} ms`);
    one.sshd.thaw();
  });

  test('the whole machine freezes', async () => {
    await using one = await opened({}, { connectTimeoutMs: 1_000, commandTimeoutMs: 1_500 });
    await one.plane.snapshot(never);
    one.sshd.freeze();
    const startMs = performance.now();
    await assert.rejects(look(one.plane), (error: RolloutError) => {
      assert.equal(error.code, 'no-answer');
      assert.match(error.message, /no answer through the SSH tunnel/);
      return true;
    });
    assert.ok(performance.now() - startMs < 2_000 + STANDSTILL_MS);
    one.sshd.thaw();
  });

  test('HAProxy goes and comes back behind the tunnel', async () => {
    await using one = await opened();
    await one.plane.snapshot(never);
    const [pid] = tunnels();
    await lab.haproxy.kill();
    const looking = look(one.plane);
    await sleep(300);
    await lab.haproxy.restart();
    await looking;
    assert.deepEqual(tunnels(), [pid]);
  });
});
