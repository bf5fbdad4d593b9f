import { RolloutError } from '../../support/errors.ts';
import { FILES } from './config.ts';
import { placeOf, type SshSettings } from './settings.ts';

/** What ssh's words mean. */
export interface Meaning {
  readonly error: RolloutError;
  /**
   * `never`: a refused login or host key, or something that only the user can put right; sshd punishes repeated failures.
   * `soon`: the next attempt may well succeed. `later`: perhaps, when it was reachable before.
   */
  readonly retry: 'never' | 'soon' | 'later';
  /** Fingerprints would help. */
  readonly hostKey?: 'unknown' | 'changed';
}

/** Where ssh said it. */
export interface About {
  readonly settings: SshSettings;
  readonly directory: string;
  /** All lines. */
  readonly lines: readonly string[];
}

export type Rule = readonly [RegExp, (found: RegExpExecArray, about: About) => Meaning];

export function meaning(
  retry: Meaning['retry'],
  code: RolloutError['code'],
  title: string,
  observed: string | undefined,
  hint: string,
): Meaning {
  return { retry, error: new RolloutError(code, title, { observed, hint }) };
}

const IS_SSHD_THERE = 'Does sshd run there, on this port? Does a firewall let this machine through?';
const NOT_TRIED_AGAIN = 'This is not tried again, because sshd shuts out who fails repeatedly.';

/** `ssh-known-hosts`, or what stands in its place. */
export const knownHostsName = ({ sshKnownHosts }: SshSettings): string =>
  sshKnownHosts === undefined ? "the runner's known_hosts" : 'ssh-known-hosts';

/** The sentences of OpenSSH (facts on SSH, section 5). Of several the first that came is the cause: with a jump host it is the jump's. */
export const CAUSES: readonly Rule[] = [
  [
    /^ssh: Could not resolve hostname (\S+): (.*)/,
    ([, host, why]) =>
      meaning(
        'later',
        'unreachable',
        `this machine cannot resolve ${host}`,
        why,
        'Is the name right? Names of your own network may be unknown to this runner: give the IP address, or an alias of its OpenSSH configuration.',
      ),
  ],
  [
    /^ssh: connect to host (\S+) port (\d+): (.*)/,
    ([, host, port, why = '']) =>
      meaning(
        'later',
        'unreachable',
        /refused/.test(why)
          ? `nothing listens on ${host} port ${port}, or a firewall refuses`
          : `no connection to ${host} port ${port}`,
        why,
        IS_SSHD_THERE,
      ),
  ],
  [
    /^Connection timed out during banner exchange|^Connection to (\S+) port (\d+) timed out/,
    ([observed, host, port], { settings }) =>
      meaning(
        'later',
        'unreachable',
        `no SSH answer from ${host === undefined ? placeOf(settings.endpoint) : `${host} port ${port}`}`,
        observed,
        `${IS_SSHD_THERE} The input connect-timeout sets the time.`,
      ),
  ],
  [
    /^No (\S+) host key is known for (\S+)/,
    ([, type, host], { settings }) => ({
      ...meaning(
        'never',
        'unreachable',
        `${host} offers an ${type} host key that is not in ${knownHostsName(settings)}`,
        undefined,
        'Compare it with the key on the host itself, then add it.',
      ),
      hostKey: 'unknown',
    }),
  ],
  [
    /REMOTE HOST IDENTIFICATION HAS CHANGED/,
    (_, { settings, lines }) => ({
      ...meaning(
        'never',
        'unreachable',
        `${hostOfKey(lines) ?? placeOf(settings.endpoint)} offers another host key than the one in ${knownHostsName(settings)}`,
        undefined,
        'Either this host was set up anew, or somebody stands in between. Nothing was sent.',
      ),
      hostKey: 'changed',
    }),
  ],
  [
    /REVOKED HOST KEY DETECTED/,
    (_, { settings, lines }) =>
      meaning(
        'never',
        'unreachable',
        `the host key of ${hostOfKey(lines) ?? placeOf(settings.endpoint)} is marked @revoked in ${knownHostsName(settings)}`,
        undefined,
        'Whoever answers there has a key that was declared stolen or out of use. Nothing was sent.',
      ),
  ],
  [/^(\S+): Permission denied \((.*)\)/, permissionDenied],
  [
    /^Received disconnect from .*: (Too many authentication failures)/,
    ([, why], { settings }) =>
      meaning(
        'never',
        'permission-denied',
        `${placeOf(settings.endpoint)} gave up before the right key came`,
        why,
        `The agent offers too many keys: give the one in ssh-key, or name it with IdentityFile and IdentitiesOnly in the OpenSSH configuration. ${NOT_TRIED_AGAIN}`,
      ),
  ],
  [
    /^Unable to negotiate with (.*?): (.*)/,
    ([, host, why]) =>
      meaning(
        'never',
        'unreachable',
        `ssh and sshd of ${host} have no method in common`,
        why,
        'One of them is very old, or was restricted: its configuration (KexAlgorithms, HostKeyAlgorithms, Ciphers) says which.',
      ),
  ],
  [
    /^channel \d+: open failed: (.*)/,
    ([, why], { settings }) =>
      meaning(
        'later',
        'unreachable',
        `the jump host cannot connect to ${placeOf(settings.endpoint)}`,
        why,
        'ProxyJump of the OpenSSH configuration names the jump host. Does it reach that host, and may it forward (AllowTcpForwarding)?',
      ),
  ],
  [
    /^Timeout, server (\S+) not responding/,
    ([, host]) =>
      meaning(
        'soon',
        'no-answer',
        `the SSH connection to ${host} is frozen`,
        'nothing came back to several keep-alives',
        'The host hangs, or the network between drops packets without a word.',
      ),
  ],
  [
    /^Connection to (\S+) closed by remote host|^(?:Read from remote host (\S+?)|client_loop: send disconnect): (.*)/,
    ([line, closed, reset], { settings }) =>
      meaning(
        'soon',
        'unreachable',
        `the SSH connection to ${closed ?? reset ?? placeOf(settings.endpoint)} was ended by the other side`,
        line,
        'Was the host or its sshd shut down, or its connections cut?',
      ),
  ],
  [
    /^Bad local forwarding specification/,
    ([line], { settings }) =>
      meaning(
        'never',
        'input-invalid',
        `ssh cannot forward to ${settings.endpoint.path}`,
        line,
        'Give a shorter path, without : and \\.',
      ),
  ],
  [
    /cannot bind to path|^unix_listener: .*/,
    ([line]) =>
      meaning(
        'later',
        'internal',
        'ssh cannot make its local socket',
        line,
        'Can this user write to RUNNER_TEMP?',
      ),
  ],
  [
    /^(?:.*: line \d+: )?Bad configuration option: (\S+)|^Bad owner or permissions on (.*)/,
    ([line, option]) =>
      meaning(
        'never',
        'unreachable',
        "ssh does not start with this machine's OpenSSH configuration",
        line,
        option === undefined
          ? 'OpenSSH wants this file to belong to the user and to be writable by nobody else.'
          : 'The client has to be OpenSSH 8.7 or newer; an option of its configuration may also be misspelt.',
      ),
  ],
];

/** Sentences that only follow from another cause, where there is one. */
export const CONSEQUENCES: readonly Rule[] = [
  [
    /^Host key verification failed/,
    ([line], { settings }) =>
      meaning(
        'never',
        'unreachable',
        `the host key of ${placeOf(settings.endpoint)} could not be verified`,
        line,
        `Is it in ${knownHostsName(settings)}?`,
      ),
  ],
  [
    /^kex_exchange_identification: .*|^Connection (?:closed|reset) by .*/,
    ([line], { settings }) =>
      meaning(
        'soon',
        'unreachable',
        `${placeOf(settings.endpoint)} dropped the connection before the login`,
        line,
        'Too many logins at once (MaxStartups of sshd), a penalty of sshd after failed logins (over within 20 s), or no sshd at all behind this port.',
      ),
  ],
];

function permissionDenied(
  [, place = '', methods]: RegExpExecArray,
  { settings, lines, directory }: About,
): Meaning {
  const [user = '', host = ''] = place.split('@');
  const unusable = lines
    .map((line) =>
      /^(?:Load key "(.*)"|Warning: Identity file (\S+) not accessible|no such identity: ([^:]*)): (.*)/.exec(
        line,
      ),
    )
    .find((found) => found !== null && found[1] !== `${directory}/${FILES.key}`);
  if (unusable && settings.sshKey === undefined) {
    return meaning(
      'never',
      'input-invalid',
      `ssh cannot use the key file ${unusable[1] ?? unusable[2] ?? unusable[3]} of this machine's OpenSSH configuration`,
      unusable[4],
      'Put that file right, or give the key in ssh-key.',
    );
  }
  const which =
    settings.sshKey === undefined
      ? "any key of this machine's OpenSSH configuration and agent"
      : 'the key in ssh-key';
  return meaning(
    'never',
    'permission-denied',
    `${host} does not accept ${which} for ${user}`,
    `Permission denied (${methods})`,
    `Does authorized_keys of ${user} on ${host} hold the public half of it? The log of sshd there says why it refused. ${NOT_TRIED_AGAIN}`,
  );
}

function hostOfKey(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = /[Hh]ost key for (\S+) (?:has changed|is marked as revoked)/.exec(line);
    if (found) return found[1];
  }
  return undefined;
}

/** The sentence about a socket that could not be opened, in what ssh printed. */
export const OPEN_FAILED = /^channel \d+: open failed: (.*)$/;
