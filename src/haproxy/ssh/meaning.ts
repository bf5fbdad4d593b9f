import { RolloutError } from '../../support/errors.ts';
import type { Meaning } from './sentences.ts';
import { CAUSES, CONSEQUENCES, meaning } from './sentences.ts';
import { sshCommand, type SshSettings } from './settings.ts';

/** Why ssh ended, from what it printed. A login banner stands there too, so only its own sentences count. */
export function meaningOf(
  settings: SshSettings,
  directory: string,
  text: string,
  code: number | undefined,
): Meaning {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const about = { settings, directory, lines };
  for (const rules of [CAUSES, CONSEQUENCES]) {
    for (const line of lines) {
      for (const [pattern, tell] of rules) {
        const found = pattern.exec(line);
        if (found) return tell(found, about);
      }
    }
  }
  const last = lines.findLast((line) => line !== '');
  if (code === 127) {
    return meaning(
      'never',
      'unreachable',
      'ssh does not run on this machine',
      last,
      'ssh:// endpoints need the OpenSSH client (ssh and ssh-keygen) where the action runs: install it, or add it to the container.',
    );
  }
  return meaning(
    'soon',
    'unreachable',
    `ssh ended${code === undefined ? '' : ` with status ${code}`}`,
    last?.slice(0, 300),
    `What does "${sshCommand(settings.endpoint)} true" say on this machine?`,
  );
}

/** sshd let us in, and cannot reach the socket: one sentence of OpenSSH for many causes, which only its log tells apart. */
export function socketNotOpened({ endpoint }: SshSettings, why: string): RolloutError {
  const { path, host, user } = endpoint;
  const account = user === '' ? 'the account that logs in' : user;
  return new RolloutError('unreachable', `logged in to ${host}, but sshd there cannot open ${path}`, {
    observed: why,
    hint: [
      'One of these:',
      `there is no such socket, or no HAProxy is behind it (${sshCommand(endpoint)} ls -l ${path});`,
      `${account} may not write to it (group haproxy, "mode 660 group haproxy" on the "stats socket" line);`,
      'all CLI connections of HAProxy are taken;',
      'sshd or the key forbids it: AllowTcpForwarding or AllowStreamLocalForwarding no, DisableForwarding, restrict without port-forwarding,',
      `or a permitopen that does not name "[${path}]:*".`,
      'The log of sshd there tells which.',
    ].join(' '),
  });
}
