/** What keeps a tunnel from standing, on a real sshd: each by its code and in words that say what to do. Nothing is left behind. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openSsh } from '../../src/haproxy/ssh/node.ts';
import type { SshOptions } from '../../src/haproxy/ssh/settings.ts';
import { systemClock } from '../../src/support/clock.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { freePort } from '../lab/ports.ts';
import { processesWith } from '../lab/processes.ts';
import { knownHostsLine, newKey, startSshd, type Sshd } from '../lab/sshd.ts';
import { configFile, sshEndpoint, sshOptions } from './ssh-factories.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const TIMES = { connectTimeoutMs: 1_000, commandTimeoutMs: 5_000 };
const PATH = '/run/haproxy/no-such.sock';
const never = new AbortController().signal;
const MARK = `refused-${process.pid}`;
const environment = { ...process.env, TUNNEL_TEST: MARK };

let sshd: Sshd;
before(async () => {
  sshd = await startSshd();
});
after(() => sshd[Symbol.asyncDispose]());

interface Refusal {
  readonly error: RolloutError;
  readonly ms: number;
}

/** Opens, asserts that it fails, and that no process and no file is left then. */
async function refusal(
  further: Partial<SshOptions>,
  host: { port?: number; host?: string; path?: string } = {},
): Promise<Refusal> {
  const options = sshOptions(sshd, { environment, ...further });
  const endpoint = { ...sshEndpoint(sshd, host.path ?? PATH), ...host };
  const plane = openSsh(endpoint, TIMES, options, systemClock);
  const startMs = performance.now();
  try {
    await plane.snapshot(never);
  } catch (error) {
    const ms = performance.now() - startMs;
    assert.ok(error instanceof RolloutError, String(error));
    if (process.env['SHOW_TEXTS']) console.log(`${error.code}: ${error.message}\n  ${error.hint}\n`);
    await plane.close();
    assert.deepEqual(processesWith('TUNNEL_TEST', MARK), []);
    assert.deepEqual(readdirSync(options.tempDirectory), []);
    return { error, ms };
  }
  throw new assert.AssertionError({ message: 'it was let in' });
}

/** Something else than sshd behind a port. */
async function something(
  then: (socket: Socket) => void,
): Promise<{ readonly port: number; [Symbol.asyncDispose](): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    then(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const logins = (): number => sshd.log().match(/Failed|Connection closed by auth/g)?.length ?? 0;

describe('keys', () => {
  test('another key than the one that may log in; asked once, never again', async () => {
    newKey(join(sshd.directory, 'stranger'));
    const options = sshOptions(sshd, {
      sshKey: readFileSync(join(sshd.directory, 'stranger'), 'utf8'),
      environment,
    });
    const plane = openSsh(sshEndpoint(sshd, PATH), TIMES, options, systemClock);
    const earlier = logins();
    for (let time = 0; time < 3; time += 1) {
      await assert.rejects(plane.snapshot(never), (error: RolloutError) => {
        assert.equal(error.code, 'permission-denied');
        assert.match(
          error.message,
          new RegExp(
            `^lb1 \\(ssh://.*\\): 127.0.0.1 does not accept the key in ssh-key for ${sshd.user}: Permission denied \\(publickey\\)$`,
          ),
        );
        assert.match(error.hint ?? '', /authorized_keys/);
        return true;
      });
    }
    assert.equal(logins() - earlier, 1, sshd.log());
    await plane.close();
    assert.deepEqual(readdirSync(options.tempDirectory), []);
  });

  test('a key with a passphrase', async () => {
    newKey(join(sshd.directory, 'locked'), 'secret');
    const { error } = await refusal({ sshKey: readFileSync(join(sshd.directory, 'locked'), 'utf8') });
    assert.equal(error.code, 'input-invalid');
    assert.match(error.message, /ssh-key has a passphrase/);
  });

  test('half a key', async () => {
    const { error } = await refusal({ sshKey: sshd.userKey.slice(0, 200) });
    assert.equal(error.code, 'input-invalid');
    assert.match(
      error.message,
      /ssh-key is not a complete private key: (error in libcrypto|invalid format)$/,
    );
    assert.ok(!`${error.message}${error.hint}`.includes(sshd.userKey.slice(50, 80)));
  });

  test('no key at all', async () => {
    const { error } = await refusal({
      sshKey: undefined,
      environment: { ...environment, SSH_AUTH_SOCK: '' },
      configFiles: [configFile(sshd, `IdentityFile ${sshd.directory}/nothing`)],
    });
    assert.equal(error.code, 'input-invalid');
    assert.match(
      error.message,
      /ssh cannot use the key file .*\/nothing of this machine's OpenSSH configuration: No such file/,
    );
  });
});

describe('host keys', () => {
  test('a host that known_hosts does not name', async () => {
    const { error } = await refusal({ sshKnownHosts: sshd.knownHosts().replace('127.0.0.1', 'lb2') });
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, /offers an ED25519 host key that is not in ssh-known-hosts: expected none/);
    assert.ok(error.message.includes(`offered ssh-ed25519 ${sshd.fingerprint()}`), error.message);
    assert.match(error.hint ?? '', /ssh-keygen -lf \/etc\/ssh\/ssh_host_ed25519_key.pub.*ssh-keyscan -p/);
  });

  test('another host key than expected', async () => {
    newKey(join(sshd.directory, 'other'));
    const other = execFileSync('ssh-keygen', ['-l', '-f', join(sshd.directory, 'other')], {
      encoding: 'utf8',
    }).split(' ')[1];
    const line = knownHostsLine(`[127.0.0.1]:${sshd.port}`, join(sshd.directory, 'other.pub'));
    for (const known of [line, `# comment\r\n\r\n${line.replace('\n', '\r\n')}`]) {
      const { error } = await refusal({ sshKnownHosts: known });
      assert.equal(error.code, 'unreachable');
      assert.ok(
        error.message.endsWith(
          `offers another host key than the one in ssh-known-hosts: expected ED25519 ${other}, offered ED25519 ${sshd.fingerprint()}`,
        ),
        error.message,
      );
      assert.match(error.hint ?? '', /somebody stands in between. Nothing was sent/);
    }
  });

  test('a key of another type than expected', async () => {
    const path = join(sshd.directory, 'rsa');
    execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-b', '2048', '-N', '', '-f', path]);
    const { error } = await refusal({
      sshKnownHosts: knownHostsLine(`[127.0.0.1]:${sshd.port}`, `${path}.pub`),
    });
    assert.equal(error.code, 'unreachable');
    assert.ok(error.message.includes(sshd.fingerprint()), error.message);
  });

  test('a revoked one', async () => {
    const { error } = await refusal({ sshKnownHosts: `@revoked ${sshd.knownHosts()}` });
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, /the host key of \[127.0.0.1\]:\d+ is marked @revoked in ssh-known-hosts/);
  });
});

describe('the way there', () => {
  test('nothing listens', async () => {
    const { error, ms } = await refusal({}, { port: await freePort() });
    assert.equal(error.code, 'unreachable');
    assert.match(
      error.message,
      /nothing listens on 127.0.0.1 port \d+, or a firewall refuses: Connection refused/,
    );
    assert.ok(ms < 1_000 + STANDSTILL_MS, `${ms} ms`);
  });

  test('a name that does not resolve', async () => {
    const { error } = await refusal({}, { host: 'no-such-host.invalid' });
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, /cannot resolve no-such-host.invalid/);
  });

  test('what looks like an option is a host name', async () => {
    const { error } = await refusal({}, { host: '-oProxyCommand=touch /tmp/never' });
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, /hostname contains invalid characters/);
  });

  for (const [what, banner] of [
    ['silence', ''],
    ['silence after the first words', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ] as const) {
    test(what, async () => {
      await using peer = await something((socket) => socket.write(banner));
      const { error, ms } = await refusal({}, { port: peer.port });
      assert.equal(error.code, 'unreachable');
      assert.match(error.message, /no SSH answer from 127.0.0.1( port \d+)?: /);
      assert.ok(ms > 900 && ms < 4_500 + STANDSTILL_MS, `${ms} ms`);
    });
  }

  test('a web server', async () => {
    await using peer = await something((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { error, ms } = await refusal({}, { port: peer.port });
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, /dropped the connection before the login/);
    assert.ok(ms < 3_000 + STANDSTILL_MS, `${ms} ms`);
  });

  test('an aborted signal ends the wait at once, with its own reason', async () => {
    await using peer = await something(() => undefined);
    const options = sshOptions(sshd, { environment });
    const plane = openSsh({ ...sshEndpoint(sshd, PATH), port: peer.port }, TIMES, options, systemClock);
    const cancel = new AbortController();
    const reason = new RolloutError('cancelled', 'stop');
    const startMs = performance.now();
    setTimeout(() => cancel.abort(reason), 200);
    await assert.rejects(plane.snapshot(cancel.signal), (error) => error === reason);
    assert.ok(performance.now() - startMs < 400 + STANDSTILL_MS);
    await plane.close();
    assert.deepEqual(processesWith('TUNNEL_TEST', MARK), []);
    assert.deepEqual(readdirSync(options.tempDirectory), []);
  });

  test('no ssh on this machine', async () => {
    const { error } = await refusal({ sshKey: undefined, environment: { ...environment, PATH: '/nowhere' } });
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, /ssh does not run on this machine/);
  });
});

describe('the socket there', () => {
  test('is missing', async () => {
    const { error, ms } = await refusal({});
    assert.equal(error.code, 'unreachable');
    assert.match(
      error.message,
      /logged in to 127.0.0.1, but sshd there cannot open \/run\/haproxy\/no-such.sock: /,
    );
    assert.ok(error.hint?.includes(`(ssh -p ${sshd.port} ${sshd.user}@127.0.0.1 ls -l ${PATH})`), error.hint);
    assert.match(error.hint ?? '', /AllowTcpForwarding/);
    assert.ok(ms < 2_500 + STANDSTILL_MS, `${ms} ms`);
  });

  test('is forbidden by sshd', async () => {
    await using strict = await startSshd({ lines: ['AllowTcpForwarding no'] });
    const options = sshOptions(strict, { environment });
    const plane = openSsh(sshEndpoint(strict, PATH), TIMES, options, systemClock);
    await assert.rejects(plane.snapshot(never), (error: RolloutError) => {
      assert.equal(error.code, 'unreachable');
      assert.match(error.message, /cannot open/);
      return true;
    });
    await plane.close();
  });

  for (const [path, text] of [
    [`/run/${'x'.repeat(110)}.sock`, /has 120 bytes, and a socket's has at most 107/],
    ['/run/a:b.sock', /characters that ssh gives a meaning/],
    ['/run/${HOME}.sock', /characters that ssh gives a meaning/],
  ] as const) {
    test(`cannot be given as ${path.slice(0, 20)}`, () => {
      const endpoint = sshEndpoint(sshd, path);
      assert.throws(
        () => openSsh(endpoint, TIMES, sshOptions(sshd), systemClock),
        (error: RolloutError) => {
          assert.equal(error.code, 'input-invalid');
          assert.match(error.message, text);
          return true;
        },
      );
    });
  }
});
