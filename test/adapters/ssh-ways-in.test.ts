/** The ways to be let in: keys, the machine's own configuration, an agent, a jump host. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Order } from '../../src/haproxy/control-plane.ts';
import { openSsh } from '../../src/haproxy/ssh/node.ts';
import { systemClock } from '../../src/support/clock.ts';
import type { RolloutError } from '../../src/support/errors.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { processesWith, until } from '../lab/processes.ts';
import { newKey, startSshd } from '../lab/sshd.ts';
import { configFile, openOverSsh, sshEndpoint, sshOptions, SSH_TIMES } from './ssh-factories.ts';

const never = new AbortController().signal;
const MARK = `ways-${process.pid}`;
const environment = { ...process.env, TUNNEL_TEST: MARK };
const state = (to: 'ready' | 'drain'): Order => ({
  do: 'state',
  row: { backend: 'web', server: 'web-01' },
  state: to,
});

let lab: Lab;
before(async () => {
  lab = await startLab({ servers: 2, load: false });
});
after(() => lab.stop());

const ours = (): string[] => processesWith('TUNNEL_TEST', MARK).map(({ command }) => command);

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
      sshd,
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
    const control = mkdtempSync(join(sshd.directory, 'c-'));
    const config = configFile(
      sshd,
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
      const config = configFile(sshd, `IdentityFile ${sshd.directory}/none`);
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
