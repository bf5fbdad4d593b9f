import type { SshSettings } from './settings.ts';

/** The files of a tunnel's directory. */
export const FILES = {
  config: 'config',
  key: 'key',
  knownHosts: 'known_hosts',
  expected: 'expected',
  socket: 's',
} as const;

const DEFAULT_CONFIGS = ['~/.ssh/config', '/etc/ssh/ssh_config'];

/**
 * The configuration of a tunnel. The first value wins in OpenSSH, so what must hold stands above what the user's and the machine's
 * own files say. A file and not `-o`: the ssh that `ProxyJump` starts gets this file too, but no `-o` (facts on SSH, section 1).
 */
export function configText(settings: SshSettings, directory: string): string {
  const { times, sshKey, sshKnownHosts, configFiles = DEFAULT_CONFIGS } = settings;
  const file = (name: string): string => `"${directory}/${name}"`;
  const lines = [
    'BatchMode yes',
    'StrictHostKeyChecking yes',
    'UpdateHostKeys no',
    // A user's ControlPersist would make a daemon of our tunnel.
    'ControlMaster no',
    'ControlPath none',
    'ForkAfterAuthentication no',
    'PermitLocalCommand no',
    'RemoteCommand none',
    'RequestTTY no',
    'ForwardAgent no',
    'ForwardX11 no',
    'AddKeysToAgent no',
    'LogLevel INFO',
    `ConnectTimeout ${connectSeconds(settings)}`,
    // A frozen connection is noticed after interval × (count + 1) at most: early enough for a new one within the same command.
    `ServerAliveInterval ${Math.max(1, Math.floor(times.commandTimeoutMs / 5_000))}`,
    'ServerAliveCountMax 2',
    ...(sshKey === undefined
      ? []
      : [`IdentityFile ${file(FILES.key)}`, 'IdentitiesOnly yes', 'IdentityAgent none']),
    ...(sshKnownHosts === undefined
      ? []
      : [
          `UserKnownHostsFile ${file(FILES.knownHosts)}`,
          'GlobalKnownHostsFile /dev/null',
          'KnownHostsCommand none',
          'VerifyHostKeyDNS no',
        ]),
    ...configFiles.map((path) => `Include ${path.startsWith('~') ? path : `"${path}"`}`),
  ];
  return `Host *\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** ssh counts whole seconds. */
export const connectSeconds = ({ times }: SshSettings): number =>
  Math.max(1, Math.ceil(times.connectTimeoutMs / 1_000));

/** The arguments of ssh for this host. `--`: what a host name begins with must never be taken for an option. */
function hostArguments({ endpoint }: SshSettings, directory: string): readonly string[] {
  const { host, port, user } = endpoint;
  return [
    ...['-F', `${directory}/${FILES.config}`],
    ...(port === 0 ? [] : ['-p', String(port)]),
    ...(user === '' ? [] : ['-l', user]),
    ...['--', host],
  ];
}

/** No shell there, just the socket. These are none of a jump host's business, so they stand here. */
export const tunnelArguments = (settings: SshSettings, directory: string): readonly string[] => [
  ...['-N', '-o', 'ExitOnForwardFailure=yes', '-o', 'ClearAllForwardings=no'],
  ...['-L', `${directory}/${FILES.socket}:${settings.endpoint.path}`],
  ...hostArguments(settings, directory),
];

/** The same connection up to the host key, talkative, and never a login. */
export const hostKeyArguments = (settings: SshSettings, directory: string): readonly string[] => [
  ...['-v', '-N', '-o', 'PreferredAuthentications=none'],
  ...hostArguments(settings, directory),
];
