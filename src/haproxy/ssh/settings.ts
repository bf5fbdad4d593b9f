import type { SshEndpoint } from '../../inputs/inputs.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Times } from '../runtime/talk.ts';

/** What openSsh is given beside the endpoint. */
export interface SshOptions {
  /** PEM text of `ssh-key`; without it the keys of the OpenSSH configuration and the agent apply. */
  readonly sshKey?: string | undefined;
  /** Text of `ssh-known-hosts`; without it the files of the OpenSSH configuration apply. */
  readonly sshKnownHosts?: string | undefined;
  /** For the socket and the files of the tunnel, readable for this user only. */
  readonly tempDirectory: string;
  /** For ssh: PATH, SSH_AUTH_SOCK. The action's own inputs and state in it are not passed on. */
  readonly environment: NodeJS.ProcessEnv;
  /** OpenSSH configurations that stand below ours, the first first. Default: the user's and the machine's, as ssh itself has it. */
  readonly configFiles?: readonly string[];
}

/** All that the tunnels of one node are made from. */
export interface SshSettings extends SshOptions {
  readonly endpoint: SshEndpoint;
  readonly times: Times;
}

/** `sun_path` without its final zero. The other side is taken for a Linux machine, ours for what it is. */
const LONGEST_REMOTE = 107;
const LONGEST_LOCAL = process.platform === 'linux' ? 107 : 103;

/** ssh gives `:`, `\`, `%` and `$` in a forwarding a meaning of their own (facts on SSH, section 4). */
const PLAIN = /^[A-Za-z0-9._@+=,/ -]+$/;

export const isPlainPath = (path: string): boolean => PLAIN.test(path);

/** Whether a socket may have this path on this machine. */
export const fitsLocally = (path: string): boolean =>
  isPlainPath(path) && Buffer.byteLength(path) <= LONGEST_LOCAL;

/** Throws `input-invalid` where ssh could not forward to this path. */
export function checkRemotePath({ path, text }: SshEndpoint): void {
  const bytes = Buffer.byteLength(path);
  const wrong =
    bytes > LONGEST_REMOTE
      ? `has ${bytes} bytes, and a socket's has at most ${LONGEST_REMOTE}`
      : isPlainPath(path)
        ? undefined
        : 'holds characters that ssh gives a meaning of their own';
  if (wrong === undefined) return;
  throw new RolloutError('input-invalid', `${text}: the path of the socket ${wrong}`, {
    hint: 'Make a symbolic link on the load balancer, short and of letters, digits and _ . @ + = , / - only, and give that path.',
  });
}

/** `10.0.0.3`, `10.0.0.3 port 2222`: as messages name the other side. */
export const placeOf = ({ host, port }: SshEndpoint): string => (port === 0 ? host : `${host} port ${port}`);

/** `ssh deploy@10.0.0.3`, `ssh -p 2222 deploy@10.0.0.3`: what a person types. */
export function sshCommand({ user, host, port }: SshEndpoint): string {
  const place = user === '' ? host : `${user}@${host}`;
  return port === 0 || port === 22 ? `ssh ${place}` : `ssh -p ${port} ${place}`;
}
