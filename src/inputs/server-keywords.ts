import { parseDuration } from './durations.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';

/** What stands behind a keyword: nothing, or one word of this kind. */
export type Kind =
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'duration' }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'word' };

const FLAG: Kind = { kind: 'flag' };
const DURATION: Kind = { kind: 'duration' };
const WORD: Kind = { kind: 'word' };
const numberFrom = (from: number, to: number): Kind => ({ kind: 'number', from, to });
const oneOf = (...words: readonly string[]): Kind => ({ kind: 'one-of', words });
const LARGE = 2_147_483_647;
const TLS = oneOf('SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3');

/**
 * The server keywords that HAProxy takes for a server added at runtime, in any version from 2.6 to 3.4 (`dynamic_ok` of its keyword
 * lists; which of them a node's version takes, the node itself is asked in planning). Left out: `id` and `guid` (HAProxy numbers by
 * itself), `track` (a refused try leaves the tracked server undeletable until the next reload, seen on 2.6 and 3.2), `enabled` and
 * `disabled` (a new server starts in maint, whatever is wanted), `usesrc`, and agent checks (an agent could make it ready unproved).
 */
export const KEYWORDS: Readonly<Record<string, Kind>> = {
  weight: numberFrom(0, 256),
  check: FLAG,
  inter: DURATION,
  fastinter: DURATION,
  downinter: DURATION,
  rise: numberFrom(1, LARGE),
  fall: numberFrom(1, LARGE),
  maxconn: numberFrom(0, LARGE),
  minconn: numberFrom(0, LARGE),
  maxqueue: numberFrom(0, LARGE),
  slowstart: DURATION,
  backup: FLAG,
  cookie: WORD,
  ssl: FLAG,
  verify: oneOf('none', 'required'),
  verifyhost: WORD,
  'ca-file': WORD,
  'crl-file': WORD,
  crt: WORD,
  sni: WORD,
  alpn: WORD,
  npn: WORD,
  ciphers: WORD,
  ciphersuites: WORD,
  curves: WORD,
  sigalgs: WORD,
  'client-sigalgs': WORD,
  'ssl-min-ver': TLS,
  'ssl-max-ver': TLS,
  'allow-0rtt': FLAG,
  'force-tlsv10': FLAG,
  'force-tlsv11': FLAG,
  'force-tlsv12': FLAG,
  'force-tlsv13': FLAG,
  'no-ssl-reuse': FLAG,
  'no-tls-tickets': FLAG,
  'no-tlsv10': FLAG,
  'no-tlsv11': FLAG,
  'no-tlsv12': FLAG,
  'no-tlsv13': FLAG,
  'tls-tickets': FLAG,
  renegotiate: FLAG,
  'no-renegotiate': FLAG,
  'no-sni-auto': FLAG,
  ktls: oneOf('on', 'off'),
  addr: WORD,
  'check-alpn': WORD,
  'check-pool-conn-name': WORD,
  'check-proto': WORD,
  'check-reuse-pool': FLAG,
  'check-send-proxy': FLAG,
  'check-sni': WORD,
  'no-check-sni-auto': FLAG,
  'check-ssl': FLAG,
  'check-via-socks4': FLAG,
  healthcheck: WORD,
  'init-state': oneOf('up', 'down', 'fully-up', 'fully-down'),
  'error-limit': numberFrom(1, LARGE),
  observe: oneOf('layer4', 'layer7'),
  'on-error': oneOf('fastinter', 'fail-check', 'sudden-death', 'mark-down'),
  'on-marked-down': oneOf('shutdown-sessions'),
  'on-marked-up': oneOf('shutdown-backup-sessions'),
  'hash-key': oneOf('id', 'addr', 'addr-port', 'guid'),
  'idle-ping': DURATION,
  'pool-conn-name': WORD,
  'pool-low-conn': numberFrom(0, LARGE),
  'pool-max-conn': numberFrom(-1, LARGE),
  'pool-purge-delay': DURATION,
  proto: WORD,
  ws: oneOf('auto', 'h1', 'h2'),
  'send-proxy': FLAG,
  'send-proxy-v2': FLAG,
  'send-proxy-v2-ssl': FLAG,
  'send-proxy-v2-ssl-cn': FLAG,
  'proxy-v2-options': WORD,
  'set-proxy-v2-tlv-fmt': WORD,
  source: WORD,
  'strict-maxconn': FLAG,
  tfo: FLAG,
};

/** Why a keyword of HAProxy is not taken here, where somebody may well try it. */
export const REFUSED: Readonly<Record<string, string>> = {
  id: 'is not taken: HAProxy numbers a server by itself',
  guid: 'is not taken: HAProxy numbers a server by itself',
  track: 'is not taken: a server that follows another cannot be proved by itself',
  enabled: 'is not taken: a new server gets traffic when it is proved, not before',
  disabled: 'is not taken: a new server gets traffic when it is proved; leave it out instead',
  resolvers: 'is not taken: HAProxy resolves no names for a server that is added at runtime',
  'init-addr': 'is not taken: HAProxy resolves no names for a server that is added at runtime',
  'agent-check': 'is not taken: an agent could make the server ready before it is proved',
  'agent-addr': 'is not taken: agent checks are not supported for servers that are added at runtime',
  'agent-inter': 'is not taken: agent checks are not supported for servers that are added at runtime',
  'agent-port': 'is not taken: agent checks are not supported for servers that are added at runtime',
  'agent-send': 'is not taken: agent checks are not supported for servers that are added at runtime',
  namespace: 'is not taken by HAProxy for a server that is added at runtime',
  redir: 'is not taken by HAProxy for a server that is added at runtime',
  socks4: 'is not taken by HAProxy for a server that is added at runtime',
  stick: 'is not taken by HAProxy for a server that is added at runtime',
  'non-stick': 'is not taken by HAProxy for a server that is added at runtime',
  'max-reuse': 'is not taken by HAProxy for a server that is added at runtime',
};

/**
 * Words that stay one word of one command on HAProxy's command line, and on the shell line that repairs by hand: no white space, no `;`, no
 * backslash, quote, `#`, `$`, `<` or control character.
 */
const ONE_WORD = /^[A-Za-z0-9_.:/@%+,=()[\]*~-]{1,256}$/;

/** The words of one keyword as HAProxy's command line takes them; none for a flag that is false. */
export function keywordWords(name: string, kind: Kind, value: unknown): Parsed<readonly string[]> {
  switch (kind.kind) {
    case 'flag':
      if (value === true || value === 'true') return accepted([name]);
      if (value === false || value === 'false') return accepted([]);
      return refused(`${shown(value)} is not true or false`);
    case 'number': {
      const number = Number(textOf(value));
      const isWhole = /^-?\d{1,10}$/.test(textOf(value) ?? '');
      if (isWhole && number >= kind.from && number <= kind.to) return accepted([name, String(number)]);
      const to = kind.to === LARGE ? '' : ` to ${kind.to}`;
      return refused(`${shown(value)} is not a whole number from ${kind.from}${to}`);
    }
    case 'duration': {
      const text = textOf(value);
      if (text === undefined) return refused(`${shown(value)} is not a duration; write 500ms, 2s or 1m`);
      const parsed = parseDuration(text, 1);
      return 'problems' in parsed ? parsed : accepted([name, `${parsed.value}ms`]);
    }
    case 'one-of': {
      const text = textOf(value);
      if (text !== undefined && kind.words.includes(text)) return accepted([name, text]);
      return refused(`${shown(value)} is not one of ${kind.words.join(', ')}`);
    }
    case 'word': {
      const text = textOf(value);
      if (text !== undefined && ONE_WORD.test(text)) return accepted([name, text]);
      return refused(
        `${shown(value)} is not a single word of letters, digits and _ . : / @ % + , = ( ) [ ] * ~ -`,
      );
    }
  }
}

/** A number or a text as a text; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A value for a message: quoted, on one line, short. */
export function shown(value: unknown): string {
  return quote(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null'));
}
