import { isIPv6 } from 'node:net';
import { ADMIN, rowKey } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Order } from '../control-plane.ts';
import type { Command } from './commands.ts';
import { commandsOf, showInfo, showState } from './commands.ts';
import type { Again, Peer } from './peer.ts';
import { answerAt, identityAt, isOver, replacedMeanwhile, wholeQuestion } from './peer.ts';
import { emptyQueueInto } from './queue.ts';
import { isNameTaken, isNoSuchServer, refusal } from './refusals.ts';
import type { StateRow } from './servers-state.ts';
import { CHECK, parseServersState } from './servers-state.ts';
import type { Reply } from './talk.ts';

const READ_BACK_MS = 500;
const PAUSE_MS = 10;

/**
 * Gives an order and reads it back until HAProxy shows it. The read stands on the line of the order, so it is of the process
 * that took it. What was sent, while its answer was lost (a master that executes itself anew cuts its connections), is read
 * back, and sent again where it isn't so: orders are idempotent.
 */
export async function carryOut(peer: Peer, order: Order, signal: AbortSignal): Promise<void> {
  const startedMs = peer.talk.clock.nowMs();
  const untilMs = peer.talk.deadline();
  let readBackUntilMs: number | undefined;
  let send = true;
  let mayBeDone = false;
  for (;;) {
    const result = send
      ? await give(peer, order, mayBeDone, untilMs, signal)
      : await readBack(peer, order, untilMs, signal);
    const now = peer.talk.clock.nowMs();
    switch (result.kind) {
      case 'done':
        if (order.do === 'state' && order.state === 'ready')
          await emptyQueueInto(peer, order.row, untilMs, signal);
        return;
      case 'lost':
        if (now + PAUSE_MS >= untilMs) throw result.error;
        send = !tellsWhetherGiven(order);
        mayBeDone = true;
        break;
      case 'not-there':
        if (now + PAUSE_MS >= untilMs) throw notThere(order);
        // Of an answer that was lost; a server that HAProxy has just registered is there.
        send = true;
        break;
      case 'not-taken':
        if (isOver(result.again, now, startedMs, untilMs)) throw result.again.again;
        break;
      case 'shows-otherwise': {
        if (!send && readBackUntilMs === undefined) {
          send = true;
          continue;
        }
        readBackUntilMs ??= Math.min(untilMs, now + READ_BACK_MS);
        if (now + PAUSE_MS >= readBackUntilMs) throw otherwise(order, result.row);
        send = marksDown(order);
        break;
      }
    }
    await peer.talk.clock.sleep(PAUSE_MS, signal);
  }
}

/**
 * That a server is down says nothing about who marked it so, and its passes may already count: only an order that was
 * answered starts them anew. Closed sessions leave no trace at all.
 */
function tellsWhetherGiven(order: Order): boolean {
  return !marksDown(order) && order.do !== 'shutdown-sessions';
}

const marksDown = (order: Order): boolean =>
  order.do === 'state-down' || (order.do === 'health' && order.health === 'down');

type Result =
  | { readonly kind: 'done' }
  | { readonly kind: 'lost'; readonly error: RolloutError }
  /** A process that is on its way out refused it. */
  | { readonly kind: 'not-taken'; readonly again: Again }
  | { readonly kind: 'shows-otherwise'; readonly row: StateRow }
  /** A server to be added. */
  | { readonly kind: 'not-there' };

async function give(
  peer: Peer,
  order: Order,
  mayBeDone: boolean,
  untilMs: number,
  signal: AbortSignal,
): Promise<Result> {
  const orders = commandsOf(order);
  const commands = [showInfo, ...orders, ...readBackOf(order)];
  const reply = await peer.talk.write(wholeQuestion(peer, commands), untilMs, signal);
  if (reply.kind === 'lost') return reply;
  if (reply.kind === 'refused') {
    // Our own, of which the answer was lost.
    if (mayBeDone && order.do === 'add' && isNameTaken(reply.text))
      return readBack(peer, order, untilMs, signal);
    if (order.do === 'delete' && isNoSuchServer(reply.text)) return { kind: 'done' };
    return refused(reply, commands);
  }
  return judge(peer, order, reply, commands);
}

/** Nothing shows that sessions were closed but their number, which is for the caller to watch. */
const readBackOf = (order: Order): Command[] =>
  order.do === 'shutdown-sessions' ? [] : [showState(order.row.backend)];

function refused(reply: Extract<Reply, { kind: 'refused' }>, commands: readonly Command[]): Result {
  const again = replacedMeanwhile(reply, commands);
  if (again) return { kind: 'not-taken', again };
  // 2.6 ends such sentences with a single line feed: what follows is the answer to the next command.
  throw refusal(commands[reply.index]?.text ?? '', reply.text.split('\n1\n# be_id ')[0] ?? '');
}

async function readBack(peer: Peer, order: Order, untilMs: number, signal: AbortSignal): Promise<Result> {
  const commands = [showInfo, ...readBackOf(order)];
  const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
  return judge(peer, order, reply, commands);
}

function judge(peer: Peer, order: Order, reply: Reply, commands: readonly Command[]): Result {
  // Before an empty line counts as success: what does not tell who it is has not taken an order either.
  identityAt(reply, commands, 0);
  if (order.do === 'shutdown-sessions') return { kind: 'done' };
  const states = parseServersState(answerAt(reply, commands, commands.length - 1));
  const row = states.get(rowKey(order.row));
  if (order.do === 'delete') return row ? { kind: 'shows-otherwise', row } : { kind: 'done' };
  if (row === undefined && order.do === 'add') return { kind: 'not-there' };
  if (row === undefined) {
    throw new RolloutError('unknown-server', `HAProxy shows no server ${rowKey(order.row)} any more`);
  }
  if (order.do === 'add') peer.sids.set(rowKey(order.row), row.sid);
  return isSo(order, row) ? { kind: 'done' } : { kind: 'shows-otherwise', row };
}

const { forcedMaint, inheritedMaint, dnsMaint, forcedDrain } = ADMIN;

/** Whether the row shows what was asked. Bits that it inherits from a server it follows are not asked about. */
export function isSo(order: Exclude<Order, { do: 'shutdown-sessions' | 'delete' }>, row: StateRow): boolean {
  switch (order.do) {
    case 'state':
      return hasState(order.state, row.admin);
    case 'state-down':
      // In any sort of maint `health down` is lost, and what comes up afterwards is unproved (facts, section 4.4).
      return hasState(order.state, row.admin) && row.op === 0 && !(row.admin & (inheritedMaint | dnsMaint));
    case 'health':
      return order.health === 'down' ? row.op === 0 : row.op === 1 || row.op === 2;
    case 'weight':
      return row.weight === order.weight;
    case 'agent':
      return ((row.agent & CHECK.enabled) !== 0) === order.enabled;
    case 'checks':
      return ((row.check & CHECK.enabled) !== 0) === order.enabled;
    case 'add':
      // HAProxy writes an IPv6 address in its own way.
      return row.port === order.server.port && (isIPv6(row.address) || row.address === order.server.address);
  }
}

function hasState(state: 'ready' | 'drain' | 'maint', bits: number): boolean {
  switch (state) {
    case 'ready':
      return !(bits & (forcedMaint | forcedDrain));
    case 'drain':
      return (bits & forcedDrain) !== 0 && !(bits & forcedMaint);
    case 'maint':
      return (bits & forcedMaint) !== 0;
  }
}

const notThere = (order: Order): RolloutError =>
  new RolloutError('no-answer', `HAProxy took every "add server" without showing ${rowKey(order.row)}`);

function otherwise(order: Order, row: StateRow): RolloutError {
  const asked = commandsOf(order)
    .map(({ text }) => `"${text}"`)
    .join(' and ');
  return new RolloutError('internal', `HAProxy took ${asked}, and does not show it`, {
    observed: `after ${READ_BACK_MS} ms ${rowKey(row)} has srv_op_state ${row.op}, srv_admin_state ${row.admin}, srv_uweight ${row.weight}, srv_agent_state ${row.agent}, srv_check_state ${row.check}`,
    hint: 'Does something else change this server at the same time: an agent check, another run, an operator?',
  });
}
