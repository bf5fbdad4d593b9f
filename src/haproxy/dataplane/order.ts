import type { RowName } from '../../server.ts';
import { rowKey } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Order } from '../control-plane.ts';
import { checkedRow } from '../names.ts';
import type { Api } from './api.ts';
import type { Change } from './commands.ts';
import { changesOf, commandOf } from './commands.ts';
import type { Base } from './endpoint.ts';
import { apiOf, tableFor } from './look.ts';
import type { Peer } from './peer.ts';
import { remembered } from './peer.ts';
import type { Given } from './put.ts';
import { putChange, whyAbsent } from './put.ts';
import { emptyQueueInto } from './queue.ts';
import type { Server } from './schemas.ts';
import { isLost } from './talk.ts';
import { deleteServer } from './delete.ts';
import { giveWeight } from './weight.ts';

const READ_BACK_MS = 500;
const PAUSE_MS = 10;
const LOST_PAUSE_MS = 320;
/** After "not found" of a server that exists (facts, dataplane, 1.5). */
const ABSENT_PAUSE_MS = 200;

/** One attempt to give an order: done, or worth another. */
type Outcome =
  | { readonly kind: 'done' }
  /** Sent, and unknown whether it arrived. */
  | { readonly kind: 'lost'; readonly error: RolloutError }
  | { readonly kind: 'absent'; readonly error: RolloutError }
  | { readonly kind: 'shows-otherwise'; readonly server: Server };

/**
 * Gives an order and believes only what the answer, and where that can lie the statistics, show of it. What was sent while its
 * answer was lost is sent again: orders are idempotent, and one that is in place already is not sent to HAProxy again by the API.
 */
export async function carryOut(peer: Peer, base: Base, order: Order, signal: AbortSignal): Promise<void> {
  checkedRow(order.row);
  changesOf(order);
  const { clock } = peer.talk;
  const untilMs = peer.talk.deadline();
  const api = await apiOf(peer, base, untilMs, signal);
  if (order.do === 'weight') return giveWeight(peer, api, order, untilMs, signal);
  if (order.do === 'delete') return deleteServer(peer, api, order.row, untilMs, signal);
  let otherwiseUntilMs: number | undefined;
  let losses = 0;
  let lost: RolloutError | undefined;
  for (;;) {
    const outcome = await give(peer, api, order, untilMs, signal);
    const nowMs = clock.nowMs();
    switch (outcome.kind) {
      case 'done':
        if (order.do === 'state' && order.state === 'ready')
          await emptyQueueInto(peer, api, order.row, untilMs, signal);
        return;
      case 'lost':
        // The last one may have had no more than the rest of the time.
        lost ??= outcome.error;
        if (nowMs + PAUSE_MS >= untilMs) throw lost;
        // The first time at once: the second order of a pair must not wait.
        losses += 1;
        if (losses > 1) await clock.sleep(Math.min(LOST_PAUSE_MS, PAUSE_MS * 2 ** losses), signal);
        break;
      case 'absent': {
        const absent = await whyAbsent(peer, api, order.row, untilMs, signal).catch((error: unknown) => {
          if (clock.nowMs() + ABSENT_PAUSE_MS >= untilMs) throw error;
          return undefined;
        });
        if (absent) throw absent;
        if (clock.nowMs() + ABSENT_PAUSE_MS >= untilMs) throw outcome.error;
        await clock.sleep(ABSENT_PAUSE_MS, signal);
        break;
      }
      case 'shows-otherwise':
        otherwiseUntilMs ??= Math.min(untilMs, nowMs + READ_BACK_MS);
        if (nowMs + PAUSE_MS >= otherwiseUntilMs) throw otherwise(api, order, outcome.server);
        // Up after it was marked down: the next mark must not wait.
        if (order.do !== 'state-down' || outcome.server.operational_state === 'down') {
          await clock.sleep(PAUSE_MS, signal);
        }
    }
  }
}

type Runtime = Exclude<Order, { do: 'weight' | 'agent' | 'checks' | 'shutdown-sessions' }>;

async function give(
  peer: Peer,
  api: Api,
  order: Order,
  untilMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const put = (change: Change): Promise<Given> => putChange(peer, api, order.row, change, untilMs, signal);
  switch (order.do) {
    case 'state':
      return peer.talk.alone(async () => {
        const given = await put({ admin_state: order.state });
        if (!('server' in given)) return failed(given);
        const { server } = given;
        if (order.state === 'maint') return settleMaint(peer, api, order.row, server, put, untilMs, signal);
        if (isState(server, order.state) || order.state === 'drain') {
          return judged(server, isState(server, order.state));
        }
        return judged(server, await isReadyBelow(peer, api, order.row, untilMs, signal));
      });
    case 'state-down':
      return peer.talk.alone(() => giveDown(peer, api, order, put, untilMs, signal));
    case 'health':
      return peer.talk.alone(async () => {
        const given = await put({ operational_state: order.health });
        if (!('server' in given)) return failed(given);
        return judged(given.server, given.server.operational_state === order.health);
      });
    case 'weight':
    case 'agent':
    case 'checks':
    case 'shutdown-sessions':
    case 'add':
    case 'delete':
      throw new Error(`${order.do} is no order to a runtime server`);
  }
}

function failed(given: Exclude<Given, { server: Server }>): Outcome {
  return isLost(given) ? { kind: 'lost', error: given.lost } : { kind: 'absent', error: given.away };
}

const judged = (server: Server, isSo: boolean): Outcome =>
  isSo ? { kind: 'done' } : { kind: 'shows-otherwise', server };

/** `maint` of a server that is not down is a drain that the API misreads, its own or one that it inherits (facts, dataplane, 1.23). */
function isState(
  { admin_state: said, operational_state: operational }: Server,
  state: 'ready' | 'drain',
): boolean {
  return said === state || (said === 'maint' && operational !== 'down');
}

/** In a maint that is not its own, what a server was told itself does not show; that was not asked about either. */
async function isReadyBelow(
  peer: Peer,
  api: Api,
  row: RowName,
  untilMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const { servers } = await tableFor(peer, api, { serversOf: row.backend }, untilMs, signal);
  return /^MAINT \(|^UP|^no check/.test(servers.get(rowKey(row))?.status ?? '');
}

/**
 * Believes `maint` only where HAProxy's statistics say it too. A drained server that is configured `disabled` reads `maint`, and the
 * order is then not sent at all (facts, dataplane, 1.23): such a one is marked down first, so that on the way through `ready` no
 * client reaches it.
 */
async function settleMaint(
  peer: Peer,
  api: Api,
  row: RowName,
  server: Server,
  put: (change: Change) => Promise<Given>,
  untilMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  if (server.admin_state !== 'maint') return { kind: 'shows-otherwise', server };
  if (server.operational_state === 'down') {
    const { servers } = await tableFor(peer, api, { serversOf: row.backend }, untilMs, signal);
    const stat = servers.get(rowKey(row));
    // In maint HAProxy shows no check, so nothing of a check can hide the row.
    if (stat?.status.startsWith('MAINT')) return { kind: 'done' };
    if (stat?.tracked) throw follows(row, stat.tracked);
  }
  for (const change of [
    { operational_state: 'down' },
    { admin_state: 'ready' },
    { admin_state: 'maint' },
  ] as const) {
    const given = await put(change);
    if (!('server' in given)) return failed(given);
    if (change.operational_state && given.server.operational_state !== 'down') {
      return { kind: 'shows-otherwise', server: given.server };
    }
  }
  return { kind: 'shows-otherwise', server };
}

const follows = (row: RowName, leader: string): RolloutError =>
  new RolloutError(
    'unsupported',
    `${rowKey(row)} cannot be put into maint by itself over the Data Plane API`,
    {
      observed: `it follows ${leader}, which drains`,
      hint: 'Act on the server that it follows.',
    },
  );

/**
 * Two orders with nothing of ours between them; the second says whether it was carried out. Where the server was down already, the
 * API would not send the second, and passes from before would count: it goes through maint first.
 */
async function giveDown(
  peer: Peer,
  api: Api,
  order: Extract<Runtime, { do: 'state-down' }>,
  put: (change: Change) => Promise<Given>,
  untilMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  let before = await put({ admin_state: order.state });
  if (
    'server' in before &&
    isState(before.server, order.state) &&
    before.server.operational_state === 'down'
  ) {
    const aside = await put({ admin_state: 'maint' });
    if (!('server' in aside)) return failed(aside);
    before = await put({ admin_state: order.state });
  }
  if (!('server' in before)) return failed(before);
  const after = await put({ operational_state: 'down' });
  if (!('server' in after)) return failed(after);
  const isSo =
    isState(before.server, order.state) &&
    before.server.operational_state !== 'down' &&
    after.server.admin_state === before.server.admin_state &&
    after.server.operational_state === 'down';
  if (!isSo) return { kind: 'shows-otherwise', server: after.server };
  await assertChecked(peer, api, order.row, after.server, put, untilMs, signal);
  return { kind: 'done' };
}

/** A server that is marked down without a check that runs would stay down for ever (facts, dataplane, 1.12 and 3.1). */
async function assertChecked(
  peer: Peer,
  api: Api,
  row: RowName,
  server: Server,
  put: (change: Change) => Promise<Given>,
  untilMs: number,
  signal: AbortSignal,
): Promise<void> {
  const known = remembered(peer, rowKey(row));
  if (typeof server.check_state === 'number') known.checked = (server.check_state & 4) !== 0;
  if (known.checked === undefined) {
    const { servers } = await tableFor(peer, api, { serversOf: row.backend }, untilMs, signal);
    const stat = servers.get(rowKey(row));
    known.checked = stat === undefined || stat.check_status !== '';
  }
  if (known.checked) return;
  await put({ admin_state: 'maint' });
  throw new RolloutError(
    'unsupported',
    `${rowKey(row)} has no active check, so nothing would bring it up again`,
    {
      observed: 'it was put back into maint',
      hint: 'Give it a check in the configuration, or set haproxy-check: ignore with a health-url.',
    },
  );
}

function otherwise(api: Api, order: Order, server: Server): RolloutError {
  return new RolloutError(
    'internal',
    `the Data Plane API took ${commandOf(api.root, order, 'runtime')}, and does not show it`,
    {
      observed: `after ${READ_BACK_MS} ms ${rowKey(order.row)} has admin_state ${server.admin_state ?? 'unknown'}, operational_state ${server.operational_state ?? 'unknown'}`,
      hint: 'Does something else change this server at the same time: an agent check, another run, an operator?',
    },
  );
}
