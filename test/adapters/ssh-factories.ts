import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import { openSsh } from '../../src/haproxy/ssh/node.ts';
import type { SshOptions } from '../../src/haproxy/ssh/settings.ts';
import type { SshEndpoint } from '../../src/inputs/inputs.ts';
import { systemClock } from '../../src/support/clock.ts';
import type { Sshd } from '../lab/sshd.ts';
import type { AdapterFactory } from '../contract/control-plane-lab.ts';

export const SSH_TIMES = { connectTimeoutMs: 2_000, commandTimeoutMs: 5_000 };

/** The socket at `path` of the machine behind this sshd. */
export function sshEndpoint(sshd: Sshd, path: string): SshEndpoint {
  const text = `ssh://${sshd.user}@127.0.0.1:${sshd.port}${path}`;
  return { kind: 'ssh', label: 'lb1', text, path, host: '127.0.0.1', port: sshd.port, user: sshd.user };
}

/** What lets us in, and nothing of this machine's own OpenSSH configuration. */
export function sshOptions(sshd: Sshd, further: Partial<SshOptions> = {}): SshOptions {
  return {
    sshKey: sshd.userKey,
    sshKnownHosts: sshd.knownHosts(),
    tempDirectory: mkdtempSync(join(sshd.directory, 'runner-')),
    environment: process.env,
    configFiles: [],
    ...further,
  };
}

/** An OpenSSH configuration of these lines; it goes with the server. */
export function configFile(sshd: Sshd, ...lines: readonly string[]): string {
  const path = join(mkdtempSync(join(sshd.directory, 'config-')), 'config');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

export const openOverSsh = (
  sshd: Sshd,
  path: string,
  further: Partial<SshOptions> = {},
  times = SSH_TIMES,
): ControlPlane => openSsh(sshEndpoint(sshd, path), times, sshOptions(sshd, further), systemClock);

/** The Runtime API through one sshd, on the distribution's HAProxy and a newer one. */
export const sshFactories = (sshd: () => Sshd): readonly AdapterFactory[] => [
  {
    name: 'Runtime API, SSH, distribution HAProxy',
    haproxy: 'distribution',
    master: false,
    open: (one) => openOverSsh(sshd(), one.socket),
    openOperator: (one) => openOverSsh(sshd(), one.operatorSocket),
  },
  {
    name: 'Runtime API, SSH, master socket, newer HAProxy',
    haproxy: 'newer',
    master: true,
    open: (one) => openOverSsh(sshd(), one.masterSocket),
    openOperator: (one) => openOverSsh(sshd(), one.operatorSocket),
  },
];
