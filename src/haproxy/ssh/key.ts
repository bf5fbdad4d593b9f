import { join } from 'node:path';
import { RolloutError } from '../../support/errors.ts';
import { FILES } from './config.ts';
import { shortCommand } from './short-command.ts';

const CHECK_MS = 5_000;

/**
 * A private key or known_hosts as OpenSSH reads it: its own line ends, no indent, no empty lines around, one line feed at the end
 * (facts on SSH, section 4). Secrets lose exactly that on their way through web forms and YAML.
 */
export const tidyText = (text: string): string =>
  `${text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')}\n`;

/**
 * What is wrong with the key in this directory, or undefined. Asked before the login, because ssh itself says only "Permission
 * denied" about a key with a passphrase.
 */
export async function problemOfKey(
  directory: string,
  environment: NodeJS.ProcessEnv,
): Promise<RolloutError | undefined> {
  const args = ['-y', '-P', '', '-f', join(directory, FILES.key)];
  const result = await shortCommand('ssh-keygen', args, environment, CHECK_MS);
  if (result === undefined) {
    return new RolloutError('unreachable', 'ssh-keygen does not run on this machine', {
      hint: 'ssh:// endpoints need the OpenSSH client (ssh and ssh-keygen) where the action runs: install it, or add it to the container.',
    });
  }
  if (result.code === 0) return undefined;
  if (/incorrect passphrase/.test(result.stderr)) {
    return new RolloutError('input-invalid', 'ssh-key has a passphrase, and nobody is there to type it', {
      hint: 'Make a key of its own for this, without a passphrase (ssh-keygen -t ed25519 -N ""), and let it open nothing but the socket: the README shows the line for authorized_keys.',
    });
  }
  const [, why] = /^Load key .*: (.*)$/m.exec(result.stderr) ?? [];
  return new RolloutError('input-invalid', 'ssh-key is not a complete private key', {
    observed: why?.trim(),
    hint: 'Is all of it there, from -----BEGIN to -----END, with its line breaks? The public half (….pub), a PuTTY key or a PKCS#8 ed25519 key is none that OpenSSH reads.',
  });
}
