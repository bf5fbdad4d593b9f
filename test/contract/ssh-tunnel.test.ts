/** One tunnel through a whole run: what cuts it, what it leaves behind, and the ways to log in. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlPlane, Order } from '../../src/haproxy/control-plane.ts';
import { openSsh } from '../../src/haproxy/ssh/node.ts';
import type { SshOptions } from '../../src/haproxy/ssh/settings.ts';
import { systemClock } from '../../src/support/clock.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { processesWith, signal, until } from '../lab/processes.ts';
import { newKey, startSshd, type Sshd } from '../lab/sshd.ts';
import { openOverSsh, sshEndpoint, sshOptions, SSH_TIMES } from './ssh-factories.ts';

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
      await sshd[Symbol.asyncDispose]();
      assert.deepEqual(ours(), []);
      if (options.tempDirectory !== '') assert.deepEqual(readdirSync(options.tempDirectory), []);
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
    const long = join(mkdtempSync(join(tmpdir(), 'runner-')), 'x'.repeat(90));
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
    let done = false;
    let looks = 0;
    const looking = (async () => {
      for (; !done; looks += 1) await look(one.plane);
    })();
    const ordering = (async () => {
      while (!done) {
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
    done = true;
    await Promise.all([looking, ordering]);
    assert.ok(looks > 3, `${looks} looks`);
  });

  test('while it is being opened', async () => {
    await using one = await opened();
    let done = false;
    const cutting = (async () => {
      for (let time = 0; !done && time < 20; time += 1) {
        await one.sshd.cut();
        await sleep(20);
      }
    })();
    await one.plane.snapshot(never).catch((error: RolloutError) => {
      assert.equal(error.code, 'unreachable');
      assert.match(error.message, /dropped the connection before the login|was ended by the other side/);
    });
    done = true;
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
    assert.ok(ms > 2_000 && ms < SSH_TIMES.commandTimeoutMs + 500, `${ms} ms`);
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
      assert.ok(performance.now() - startMs < 2_500);
    }
    assert.deepEqual(ours(), []);
  });

  test('the connection freezes: noticed, and a new one serves the same command', async () => {
    await using one = await opened({}, { connectTimeoutMs: 2_000, commandTimeoutMs: 9_000 });
    await one.plane.snapshot(never);
    one.sshd.freezeConnections();
    const startMs = performance.now();
    await look(one.plane);
    assert.ok(performance.now() - startMs < 6_000, `${performance.now() - startMs} ms`);
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
    assert.ok(performance.now() - startMs < 2_000);
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

describe('ways in', () => {
  test('the least that a key can be allowed, and no shell', async () => {
    await using sshd = await startSshd({
      keyOptions: `restrict,port-forwarding,permitopen="[${lab.haproxy.socket}]:*",command="/bin/false"`,
    });
    const plane = openOverSsh(sshd, lab.haproxy.socket, { environment });
    await plane.snapshot(never);
    await plane.order(state('drain'), never);
    await plane.order(state('ready'), never);
    await plane.close();
    const elsewhere = openOverSsh(sshd, lab.haproxy.operatorSocket, { environment });
    await assert.rejects(elsewhere.snapshot(never), (error: RolloutError) => {
      assert.equal(error.code, 'unreachable');
      assert.match(error.hint ?? '', /permitopen that does not name/);
      return true;
    });
    await elsewhere.close();
  });

  test('keys as secrets mangle them: CRLF, indent, no last line feed', async () => {
    await using sshd = await startSshd();
    for (const sshKey of [
      sshd.userKey.replaceAll('\n', '\r\n'),
      `\n\n${sshd.userKey.replace(/^/gm, '    ')}`,
      sshd.userKey.trimEnd(),
    ]) {
      const plane = openOverSsh(sshd, lab.haproxy.socket, { sshKey, environment });
      await plane.snapshot(never);
      await plane.close();
    }
  });

  test('a jump host: our key and known_hosts hold for both', async () => {
    await using jump = await startSshd();
    await using sshd = await startSshd();
    // Both let the same key in.
    writeFileSync(
      join(jump.directory, 'authorized_keys'),
      execFileSync('ssh-keygen', ['-y', '-f', join(sshd.directory, 'userkey')]),
    );
    const config = configFile(
      `Host 127.0.0.1`,
      `  ProxyJump ${jump.user}@localhost:${jump.port}`,
      `Host localhost`,
      `  HostName 127.0.0.1`,
      `  ProxyJump none`,
    );
    const known = `${sshd.knownHosts()}${jump.knownHosts()}${jump.knownHosts().replace('127.0.0.1', 'localhost')}`;
    const plane = openOverSsh(sshd, lab.haproxy.socket, {
      sshKnownHosts: known,
      configFiles: [config],
      environment,
    });
    await plane.snapshot(never);
    assert.equal(jump.connections().length > 0, true);
    await plane.close();
    await until(
      () => ours().length === 0,
      () => ours().join('\n'),
      1_000,
    );

    const half = openOverSsh(sshd, lab.haproxy.socket, { configFiles: [config], environment });
    await assert.rejects(half.snapshot(never), (error: RolloutError) => {
      assert.equal(error.code, 'unreachable');
      assert.match(error.message, /offers an ED25519 host key that is not in ssh-known-hosts/);
      assert.ok(error.message.includes(jump.fingerprint()), error.message);
      return true;
    });
    await half.close();
  });

  test("the machine's own configuration: alias, key, known_hosts; what would outlive us is switched off", async () => {
    await using sshd = await startSshd();
    const known = join(sshd.directory, 'known');
    writeFileSync(known, sshd.knownHosts());
    const control = mkdtempSync(join(tmpdir(), 'control-'));
    const config = configFile(
      'Host lb-alias',
      '  HostName 127.0.0.1',
      `  Port ${sshd.port}`,
      `  User ${sshd.user}`,
      `  IdentityFile ${join(sshd.directory, 'userkey')}`,
      `  UserKnownHostsFile ${known}`,
      '  StrictHostKeyChecking no',
      '  ControlMaster auto',
      `  ControlPath ${control}/%C`,
      '  ControlPersist 60',
      '  ForkAfterAuthentication yes',
      '  RemoteCommand sleep 60',
      '  ClearAllForwardings yes',
    );
    const options = sshOptions(sshd, {
      sshKey: undefined,
      sshKnownHosts: undefined,
      configFiles: [config],
      environment,
    });
    const endpoint = { ...sshEndpoint(sshd, lab.haproxy.socket), host: 'lb-alias', port: 0, user: '' };
    const plane = openSsh(endpoint, SSH_TIMES, options, systemClock);
    await plane.snapshot(never);
    assert.deepEqual(readdirSync(control), []);
    await plane.close();
    assert.deepEqual(ours(), []);
    // Its StrictHostKeyChecking does not hold.
    writeFileSync(known, '');
    const stranger = openSsh(endpoint, SSH_TIMES, options, systemClock);
    await assert.rejects(stranger.snapshot(never), (error: RolloutError) => {
      assert.match(error.message, /not in the runner's known_hosts/);
      return true;
    });
    await stranger.close();
  });

  test('an agent', async () => {
    await using sshd = await startSshd();
    const socket = join(sshd.directory, 'agent');
    const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
    try {
      await until(() => readdirSync(sshd.directory).includes('agent'), 'no agent');
      const withAgent = { ...environment, SSH_AUTH_SOCK: socket };
      newKey(join(sshd.directory, 'other'));
      execFileSync('ssh-add', ['-q', join(sshd.directory, 'other'), join(sshd.directory, 'userkey')], {
        env: withAgent,
      });
      const config = configFile(`IdentityFile ${sshd.directory}/none`);
      const plane = openOverSsh(sshd, lab.haproxy.socket, {
        sshKey: undefined,
        configFiles: [config],
        environment: withAgent,
      });
      await plane.snapshot(never);
      await plane.close();
    } finally {
      agent.kill();
      await once(agent, 'exit');
    }
  });
});

const configFile = (...lines: string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'config');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

describe('SIGKILL of the process that holds a tunnel', () => {
  test('at any moment: no process and no file is left', async () => {
    await using sshd = await startSshd();
    const options = sshOptions(sshd, { environment });
    const script = `
      const { openSsh } = await import(${JSON.stringify(new URL('../../src/haproxy/ssh/node.ts', import.meta.url).href)});
      const { systemClock } = await import(${JSON.stringify(new URL('../../src/support/clock.ts', import.meta.url).href)});
      const [endpoint, options] = JSON.parse(process.argv[1]);
      const plane = openSsh(endpoint, ${JSON.stringify(SSH_TIMES)}, { ...options, environment: process.env }, systemClock);
      process.stdout.write('opening\\n');
      await plane.snapshot(new AbortController().signal);
      process.stdout.write('open\\n');
      setInterval(() => 0, 1000);`;
    const given = JSON.stringify([
      sshEndpoint(sshd, lab.haproxy.socket),
      { ...options, environment: undefined },
    ]);
    for (const waitMs of [0, 10, 25, 50, 100, 150, 'open', 'close'] as const) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, given], {
        env: environment,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await until(() => said.includes(typeof waitMs === 'number' ? 'opening' : 'open\n'), 'it does not open');
      if (typeof waitMs === 'number') await sleep(waitMs);
      child.kill(waitMs === 'close' ? 'SIGTERM' : 'SIGKILL');
      await once(child, 'exit');
      await until(
        () => ours().length === 0,
        () => `after ${waitMs}: ${ours().join('\n')}`,
        2_000,
      );
      // Between making the directory and starting its guard there is nothing in it yet.
      const left = readdirSync(options.tempDirectory, { recursive: true }) as string[];
      assert.deepEqual(
        left.filter((path) => path.includes('/')),
        [],
        `after ${waitMs}`,
      );
    }
    rmSync(options.tempDirectory, { recursive: true });
  });
});
