import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { configText, tunnelArguments } from '../../src/haproxy/ssh/config.ts';
import { tidyText } from '../../src/haproxy/ssh/key.ts';
import { meaningOf } from '../../src/haproxy/ssh/meaning.ts';
import { checkRemotePath, sshCommand, type SshSettings } from '../../src/haproxy/ssh/settings.ts';
import { RolloutError } from '../../src/support/errors.ts';

const endpoint = {
  kind: 'ssh',
  label: 'lb1',
  text: 'ssh://deploy@lb1:2222/run/haproxy/admin.sock',
  path: '/run/haproxy/admin.sock',
  host: 'lb1',
  port: 2222,
  user: 'deploy',
} as const;
const plain: SshSettings = {
  endpoint,
  times: { connectTimeoutMs: 5_000, commandTimeoutMs: 10_000 },
  tempDirectory: '/tmp',
  environment: {},
};
const keyed: SshSettings = { ...plain, sshKey: 'KEY', sshKnownHosts: 'lb1 ssh-ed25519 AAAA' };

describe('what ssh says', () => {
  const kex = 'kex_exchange_identification: Connection closed by remote host';
  const unknownPort = 'Connection closed by UNKNOWN port 65535';
  for (const [printed, code, retry, title] of [
    [
      'ssh: Could not resolve hostname lb1: Name or service not known',
      'unreachable',
      'later',
      /cannot resolve lb1$/,
    ],
    [
      'ssh: connect to host lb1 port 22: Connection refused',
      'unreachable',
      'later',
      /^nothing listens on lb1 port 22/,
    ],
    [
      'ssh: connect to host lb1 port 22: No route to host',
      'unreachable',
      'later',
      /^no connection to lb1 port 22$/,
    ],
    [
      'ssh: connect to host lb1 port 22: Operation timed out',
      'unreachable',
      'later',
      /^no connection to lb1 port 22$/,
    ],
    [
      'Connection timed out during banner exchange\nConnection to 10.0.0.3 port 22 timed out',
      'unreachable',
      'later',
      /no SSH answer from lb1 port 2222/,
    ],
    ['Connection to 10.0.0.3 port 22 timed out', 'unreachable', 'later', /from 10.0.0.3 port 22$/],
    [`${kex}\nConnection closed by 10.0.0.3 port 22`, 'unreachable', 'soon', /dropped the connection before/],
    ['Connection reset by 10.0.0.3 port 22', 'unreachable', 'soon', /dropped the connection before/],
    [
      'deploy@lb1: Permission denied (publickey,password).',
      'permission-denied',
      'never',
      /^lb1 does not accept the key in ssh-key for deploy$/,
    ],
    [
      'Received disconnect from 10.0.0.3 port 22:2: Too many authentication failures\nDisconnected from 10.0.0.3 port 22',
      'permission-denied',
      'never',
      /gave up before the right key came/,
    ],
    [
      'Unable to negotiate with 10.0.0.3 port 22: no matching host key type found. Their offer: ssh-rsa',
      'unreachable',
      'never',
      /no method in common/,
    ],
    ['Timeout, server lb1 not responding.', 'no-answer', 'soon', /^the SSH connection to lb1 is frozen$/],
    [
      'Connection to lb1 closed by remote host.',
      'unreachable',
      'soon',
      /^the SSH connection to lb1 was ended by the other side$/,
    ],
    [
      'client_loop: send disconnect: Broken pipe',
      'unreachable',
      'soon',
      /connection to lb1 port 2222 was ended by the other side$/,
    ],
    [
      'Read from remote host lb1: Connection reset by peer',
      'unreachable',
      'soon',
      /connection to lb1 was ended by the other side$/,
    ],
    ["Bad local forwarding specification '/x:/y'", 'input-invalid', 'never', /cannot forward to \/run/],
    ['unix_listener: cannot bind to path /t/s: Address already in use', 'internal', 'later', /local socket/],
    [
      '/t/config: line 7: Bad configuration option: forkafterauthentication\n/t/config: terminating, 1 bad configuration options',
      'unreachable',
      'never',
      /does not start with this machine's OpenSSH configuration/,
    ],
    ['Bad owner or permissions on /home/u/.ssh/config', 'unreachable', 'never', /does not start/],
    ['something new', 'unreachable', 'soon', /^ssh ended with status 255$/],
    ['', 'unreachable', 'soon', /^ssh ended with status 255$/],
    // With a jump host the first sentence is the cause.
    [
      `jump@bastion: Permission denied (publickey).\n${kex}\n${unknownPort}`,
      'permission-denied',
      'never',
      /^bastion does not accept the key in ssh-key for jump$/,
    ],
    [
      `channel 0: open failed: connect failed: Connection refused\nstdio forwarding failed\n${kex}\n${unknownPort}`,
      'unreachable',
      'later',
      /^the jump host cannot connect to lb1 port 2222$/,
    ],
    // A login banner is not ssh.
    [
      'Access is watched. Permission denied (publickey) to strangers.\r\nssh: connect to host lb1 port 22: Connection refused',
      'unreachable',
      'later',
      /^nothing listens/,
    ],
    [
      'No ED25519 host key is known for [lb1]:2222 and you have requested strict checking.\nHost key verification failed.',
      'unreachable',
      'never',
      /^\[lb1\]:2222 offers an ED25519 host key that is not in ssh-known-hosts$/,
    ],
    ['Host key verification failed.', 'unreachable', 'never', /could not be verified/],
  ] as const) {
    test(printed.split('\n')[0] || 'nothing', () => {
      const { error, retry: again } = meaningOf(keyed, '/t', printed, 255);
      assert.deepEqual([error.code, again], [code, retry]);
      assert.match(error.title, title);
      assert.ok((error.hint ?? '').length > 20);
    });
  }

  test('a key file of the machine that is unusable', () => {
    const printed = 'Load key "/home/u/.ssh/id": bad permissions\ndeploy@lb1: Permission denied (publickey).';
    assert.equal(meaningOf(plain, '/t', printed, 255).error.code, 'input-invalid');
    assert.match(
      meaningOf(plain, '/t', printed, 255).error.message,
      /key file \/home\/u\/.ssh\/id of this machine.*: bad permissions/,
    );
    // With a key of our own it does not matter.
    assert.equal(meaningOf(keyed, '/t', printed, 255).error.code, 'permission-denied');
  });

  test('no ssh', () => {
    const { error, retry } = meaningOf(plain, '/t', 'sh: 1: exec: ssh: not found\n', 127);
    assert.deepEqual([error.code, retry], ['unreachable', 'never']);
    assert.match(error.message, /ssh does not run on this machine: sh: 1: exec: ssh: not found/);
  });
});

describe('the configuration', () => {
  test('ours stands above the files of the user and the machine', () => {
    const lines = configText(plain, '/t')
      .split('\n')
      .map((line) => line.trim());
    assert.ok(lines.indexOf('StrictHostKeyChecking yes') > 0);
    assert.deepEqual(
      lines.slice(-3),
      ['Include ~/.ssh/config', 'Include /etc/ssh/ssh_config', ''].map((line) =>
        line.replace(/ (\/.*)/, ' "$1"'),
      ),
    );
    assert.ok(!/IdentityFile|KnownHosts/.test(configText(plain, '/t')));
  });

  test('our key and known_hosts exclude all others', () => {
    const text = configText(keyed, '/t x');
    for (const line of [
      'IdentityFile "/t x/key"',
      'IdentitiesOnly yes',
      'IdentityAgent none',
      'UserKnownHostsFile "/t x/known_hosts"',
      'GlobalKnownHostsFile /dev/null',
    ]) {
      assert.ok(text.includes(`  ${line}\n`), line);
    }
    assert.ok(!text.includes('KEY'));
  });

  test('times in whole seconds', () => {
    const times = { connectTimeoutMs: 1_200, commandTimeoutMs: 1_000 };
    assert.match(configText({ ...plain, times }, '/t'), /ConnectTimeout 2\n {2}ServerAliveInterval 1\n/);
    assert.match(configText(plain, '/t'), /ConnectTimeout 5\n {2}ServerAliveInterval 2\n/);
  });

  test('the host stands behind everything that could be an option', () => {
    assert.deepEqual(tunnelArguments(plain, '/t').slice(-8), [
      '-F',
      '/t/config',
      '-p',
      '2222',
      '-l',
      'deploy',
      '--',
      'lb1',
    ]);
    assert.deepEqual(
      tunnelArguments({ ...plain, endpoint: { ...endpoint, port: 0, user: '' } }, '/t').slice(-4),
      ['-F', '/t/config', '--', 'lb1'],
    );
  });
});

test('a command for people names the port only where it is not 22', () => {
  assert.equal(sshCommand(endpoint), 'ssh -p 2222 deploy@lb1');
  assert.equal(sshCommand({ ...endpoint, port: 22 }), 'ssh deploy@lb1');
  assert.equal(sshCommand({ ...endpoint, port: 0, user: '' }), 'ssh lb1');
});

test('texts are tidied as OpenSSH wants them', () => {
  for (const text of ['a\nb', 'a\r\nb\r\n', '\n\n  a\n  b\n\n', 'a\rb\n'])
    assert.equal(tidyText(text), 'a\nb\n');
});

test('paths that ssh can forward to', () => {
  checkRemotePath(endpoint);
  checkRemotePath({ ...endpoint, path: `/${'x'.repeat(106)}` });
  for (const path of [`/${'x'.repeat(107)}`, '/a:b', '/a%b', '/a\\b', '/$a', '/é']) {
    assert.throws(
      () => checkRemotePath({ ...endpoint, path }),
      (error) => error instanceof RolloutError && error.code === 'input-invalid',
      path,
    );
  }
});
