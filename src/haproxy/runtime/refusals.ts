import { RolloutError } from '../../support/errors.ts';
import type { Reason } from '../../support/errors.ts';
import { quoted } from './answers.ts';

/** HAProxy's own sentences (facts, section 6): the only place where the text of an answer decides anything. */
const SENTENCES: readonly { readonly text: RegExp; readonly code: Reason; readonly hint?: string }[] = [
  {
    text: /^Permission denied/,
    code: 'permission-denied',
    hint: 'Give this socket "level admin" on its "stats socket" line in HAProxy\'s configuration, and reload HAProxy.',
  },
  {
    text: /^(No such backend|No such proxy|Can't find backend)\./,
    code: 'unknown-backend',
    hint: 'Names are case sensitive. Backends marked "disabled" in the configuration are not shown.',
  },
  { text: /^No such server\./, code: 'unknown-server', hint: 'Names are case sensitive.' },
  {
    text: /^Backend is using a static LB algorithm/,
    code: 'unsupported',
    hint: 'Use roundrobin, leastconn, random, or "hash-type consistent" in this backend.',
  },
  {
    text: /^cannot change health on a tracking server/,
    code: 'unsupported',
    hint: 'The server follows another one ("track"): act on that one.',
  },
  {
    text: /^(Health check|Agent) was not configured on this server|checks are not enabled on this server/,
    code: 'unsupported',
  },
  {
    text: /^Proxy is disabled\./,
    code: 'unsupported',
    hint: 'The backend is "disabled" in HAProxy\'s configuration, or HAProxy is about to stop.',
  },
  {
    text: /^Can't find the target PID/,
    code: 'unreachable',
    hint: "HAProxy's master runs, but this worker is gone. Does HAProxy start its worker at all? See its log.",
  },
  {
    text: /^(Backend must use a dynamic load balancing|Backend does not support dynamic servers)/,
    code: 'unsupported',
    hint: 'HAProxy adds servers at runtime only to backends with a dynamic algorithm: roundrobin, leastconn, random, or a hash with "hash-type consistent".',
  },
  {
    text: /^Already exists a server with the same name/,
    code: 'changed-since-plan',
    hint: 'Somebody else added a server of this name. Look at it, then start again.',
  },
  {
    text: /^Server still has connections attached to it/,
    code: 'not-drained',
    hint: 'HAProxy deletes a server when its last connection is closed.',
  },
  {
    text: /^This server cannot be removed at runtime/,
    code: 'unsupported',
    hint: 'A use-server rule, a track or a stick-table of the configuration points to it (or a try to add a server with track did): take it out of the configuration and reload HAProxy.',
  },
  {
    text: /^Only servers in maintenance mode can be deleted/,
    code: 'changed-since-plan',
    hint: 'Somebody else took it out of maint.',
  },
  {
    text: /^Unknown (ACL|map) identifier\./,
    code: 'unsupported',
    hint: 'Name the file as the configuration does ("-f <file>", "map(<file>)"), or by its number: "show acl" and "show map" list them.',
  },
  {
    text: /^Unknown command/,
    code: 'unsupported',
    hint: 'Is this a "stats socket" of HAProxy 2.6 or newer?',
  },
];

/** The refusal of a command as an error; a sentence that is not known is `internal`, quoted. */
export function refusal(command: string, text: string): RolloutError {
  const known = SENTENCES.find((sentence) => sentence.text.test(text));
  return new RolloutError(known?.code ?? 'internal', `HAProxy refused "${command}"`, {
    observed: quoted(text),
    ...(known?.hint === undefined ? {} : { hint: known.hint }),
  });
}

export const isUnknownBackend = (text: string): boolean => refusal('', text).code === 'unknown-backend';

/** What `add server` says when every keyword was good, and the name is taken (seen on 2.6 to 3.2: the name is looked at last). */
export const isNameTaken = (text: string): boolean =>
  text.startsWith('Already exists a server with the same name');

export const isNoSuchServer = (text: string): boolean => text.startsWith('No such server.');

/** A process that is stopping after a reload says this to orders, and so does a disabled backend. */
export const isProxyDisabled = (text: string): boolean => text.startsWith('Proxy is disabled.');

/** No ACL, or no map, is read from this file. */
export const isUnknownList = (text: string): boolean => /^Unknown (ACL|map) identifier\./.test(text);

/** Somebody else took it out already. */
export const isNoSuchKey = (text: string): boolean => text.startsWith('Key not found.');

/** What a master answers to a prefix of a worker that is gone. */
export const isNoSuchProcess = (text: string): boolean => text.startsWith("Can't find the target PID");

/** A master does not know `show info`, and prints its own commands. */
export const isMasterHelp = (text: string): boolean =>
  text.startsWith('Unknown command') && text.includes('show proc');

/** Only who may set a state is told which states there are. */
export const isExpectedStates = (text: string): boolean =>
  text.includes("expects 'ready', 'drain' and 'maint'");

/** What `bogusFilter` is told of a table that keeps servers. */
export const isBadFilterValue = (text: string): boolean =>
  text.includes('Require a valid integer value to compare against');

/** And of one that keeps none. */
export const isNotStored = (text: string): boolean => text.includes('Data type not stored in this table');

/** What `bogusServer` is told where servers can be added. */
export const isExpectedAddress = (text: string): boolean => text.includes('expects <name> and <addr>');

/** And where not; the second form is that of 3.4 (facts, section 9). */
export const isStaticBalance = (text: string): boolean =>
  text.startsWith('Backend must use a dynamic load balancing') ||
  text.startsWith('Backend does not support dynamic servers');
