import type { Clock } from '../../support/clock.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Exchange, Exchanged, Trouble } from '../runtime/exchange.ts';
import { exchangeOver } from '../runtime/exchange.ts';
import { socketNotOpened } from './meaning.ts';
import type { SshSettings } from './settings.ts';
import type { Tunnel } from './tunnel.ts';
import type { NoTunnel, Tunnels } from './tunnels.ts';

/** What ssh says about a connection that broke comes so long after it at most (facts on SSH, section 3). */
const WORDS_MS = 50;
const LOOK_MS = 5;
/** ssh makes its socket and listens on it in two steps; a machine under load can stop between them. */
const LISTENS_MS = 2_000;

/**
 * Exchanges with HAProxy through the tunnel, opening it where there is none. An answer is read only until it is whole: the end of the
 * connection comes 44 ms later with every sshd before 10.1 (facts on SSH, section 2).
 */
export function exchangeThrough(tunnels: Tunnels, settings: SshSettings, clock: Clock): Exchange {
  return async (line, limits, signal) => {
    const startedMs = clock.nowMs();
    const tunnel = await tunnels.use(limits.timeoutMs, signal);
    if ('retry' in tunnel) return withoutTunnel(tunnel);
    const before = tunnel.refusals().count;
    const exchange = exchangeOver({ path: tunnel.socket }, 'whole');
    const once = (): Promise<Exchanged> => {
      const timeoutMs = Math.max(1, limits.timeoutMs - (clock.nowMs() - startedMs));
      return exchange(line, { ...limits, timeoutMs }, signal);
    };
    const untilMs = Math.min(startedMs + limits.timeoutMs, clock.nowMs() + LISTENS_MS);
    let result = await once();
    while (isRefusedHere(result) && !tunnel.isOver() && clock.nowMs() < untilMs) {
      await clock.sleep(LOOK_MS, signal);
      result = await once();
    }
    if (result.kind === 'text' && result.text !== '') {
      tunnels.answered();
      return result;
    }
    return explained(result, tunnel, before, settings, clock);
  };
}

const isRefusedHere = (result: Exchanged): boolean =>
  result.kind === 'trouble' && result.trouble.kind === 'refused';

function withoutTunnel({ error, retry }: NoTunnel): Exchanged {
  const trouble = { sent: false, bytes: 0, code: undefined, said: error } as const;
  switch (retry) {
    case 'never':
      throw error;
    case 'soon':
      return { kind: 'trouble', trouble: { ...trouble, kind: 'broken' } };
    case 'later':
      return { kind: 'trouble', trouble: { ...trouble, kind: 'other' } };
    case 'late':
      return { kind: 'trouble', trouble: { ...trouble, kind: 'connect-timed-out' } };
  }
}

/** The same trouble, with what ssh knows about it. */
async function explained(
  result: Exchanged,
  tunnel: Tunnel,
  refusalsBefore: number,
  settings: SshSettings,
  clock: Clock,
): Promise<Exchanged> {
  const trouble: Trouble =
    result.kind === 'trouble' ? result.trouble : { kind: 'broken', sent: true, bytes: 0, code: undefined };
  if (trouble.kind === 'too-large') return result;
  if (trouble.kind === 'timed-out')
    return trouble.bytes > 0 ? result : { kind: 'trouble', trouble: frozen(trouble) };
  const isRefused = (): boolean => tunnel.refusals().count > refusalsBefore;
  for (const untilMs = clock.nowMs() + WORDS_MS; clock.nowMs() < untilMs; await clock.sleep(LOOK_MS)) {
    if (isRefused() || tunnel.isOver()) break;
  }
  // ssh leaves what we wrote unread until sshd has opened the socket: then the system tells us so, and it cannot have arrived.
  const isUnread = trouble.bytes === 0 && (trouble.code === 'ECONNRESET' || trouble.code === 'EPIPE');
  const sent = trouble.sent && !isUnread;
  if (isUnread && isRefused()) {
    const said = socketNotOpened(settings, tunnel.refusals().last);
    return { kind: 'trouble', trouble: { ...trouble, kind: 'refused', sent, said } };
  }
  if (!tunnel.isOver()) return { kind: 'trouble', trouble: { ...trouble, kind: 'broken', sent } };
  const { error: said } = await tunnel.cause;
  return { kind: 'trouble', trouble: { ...trouble, kind: 'broken', sent, said } };
}

const frozen = (trouble: Trouble): Trouble => ({
  ...trouble,
  said: new RolloutError('no-answer', 'no answer through the SSH tunnel in time', {
    hint: 'Either HAProxy there hangs or all its CLI connections are taken, or the SSH connection is frozen: the host hangs, or the network drops packets.',
  }),
});
