import type { Observation } from '../../src/haproxy/control-plane.ts';
import type { NodeSnapshot, RowSample } from '../../src/server.ts';
import { REASONS, RolloutError } from '../../src/support/errors.ts';
import { unreadable } from './readable.ts';
import type { Delivered, FuzzInput, Ran } from './run-input.ts';
import { Endless, ORDERS } from './run-input.ts';
import type { Said } from './said.ts';
import { saidBy } from './said.ts';

/** What must never be, whatever the bytes: by a stable name, so that shrinking keeps to one of them. */
export interface Violation {
  readonly rule:
    | 'no crash'
    | 'ends in time'
    | 'texts are readable'
    | 'no row that nobody asked for'
    | 'no count that nobody said'
    | 'no server is lost'
    | 'old workers are not forgotten'
    | 'no order is done that nobody showed';
  readonly what: string;
}

/** Parsing an answer of some hundred kilobytes takes some milliseconds; a second is a loop that grows with its square. */
const LONGEST_MS = 1_500;

export function judge(input: FuzzInput, ran: Ran): Violation | undefined {
  const broken = (rule: Violation['rule'], what: string): Violation => ({ rule, what });
  if (ran.cpuMs > LONGEST_MS) return broken('ends in time', `it took ${Math.round(ran.cpuMs)} ms`);
  if (ran.thrown !== undefined) {
    if (ran.thrown instanceof Endless) return broken('ends in time', 'it asks on and on');
    if (!(ran.thrown instanceof RolloutError)) return broken('no crash', String((ran.thrown as Error).stack));
    const { code, message, hint = '' } = ran.thrown;
    if (!REASONS.includes(code)) return broken('no crash', `code ${code}`);
    const odd = unreadable(message) ?? unreadable(hint);
    return odd === undefined ? undefined : broken('texts are readable', odd);
  }
  const { result, delivered } = ran;
  if (result === undefined) return broken('no crash', 'neither a result nor an error');
  const all = delivered.map(({ bytes }) => saidBy(bytes.toString('utf8')));
  if (result === 'done') return judgeDone(input, delivered, all);
  const odd = textsOf(result)
    .map(unreadable)
    .find((text) => text !== undefined);
  if (odd !== undefined) return broken('texts are readable', odd);
  if ('snapshot' in result) return judgeSnapshot(result.snapshot, all);
  return judgeObservation(result.observation, input, delivered, all);
}

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...(value as Map<string, unknown>).values()].flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** A row as read must stand, whole and in one piece, in something that was delivered. */
function isSaid(row: RowSample, all: readonly Said[]): boolean {
  const shows = all.some(({ stat }) =>
    stat.some(
      (one) =>
        one['pxname'] === row.backend &&
        one['svname'] === row.server &&
        one['type'] === '2' &&
        isNumber(one['scur'], row.scur) &&
        isNumber(one['qcur'], row.qcur) &&
        isNumber(one['sid'], row.sid),
    ),
  );
  if (!shows || row.adminBits === undefined) return shows;
  return all.some(({ states }) =>
    states.some(
      (one) =>
        one['be_name'] === row.backend &&
        one['srv_name'] === row.server &&
        isNumber(one['srv_admin_state'], row.adminBits),
    ),
  );
}

const isNumber = (text: string | undefined, value: number | undefined): boolean =>
  text !== undefined && /^[0-9]+$/.test(text) && Number.isFinite(Number(text)) && Number(text) === value;

function judgeSnapshot(snapshot: NodeSnapshot, all: readonly Said[]): Violation | undefined {
  const last = all.at(-1);
  for (const { backend, servers } of snapshot.backends) {
    const wrong = servers.find((row) => !isSaid(row, last === undefined ? [] : [last]));
    if (wrong) return { rule: 'no count that nobody said', what: JSON.stringify(wrong) };
    for (const row of last?.stat ?? []) {
      if (row['pxname'] !== backend || row['type'] !== '2') continue;
      if (servers.some(({ server }) => server === row['svname'])) continue;
      return { rule: 'no server is lost', what: `${backend}/${row['svname']}` };
    }
  }
  return undefined;
}

function judgeObservation(
  { rows, identity, oldWorkers }: Observation,
  input: FuzzInput,
  delivered: readonly Delivered[],
  all: readonly Said[],
): Violation | undefined {
  for (const [key, row] of rows) {
    if (key !== `${row.backend}/${row.server}` || !['web/busy', 'web/idle'].includes(key)) {
      return { rule: 'no row that nobody asked for', what: key };
    }
    if (!isSaid(row, all)) return { rule: 'no count that nobody said', what: JSON.stringify(row) };
  }
  if (!input.world.startsWith('master')) return undefined;
  if (oldWorkers === undefined) return { rule: 'old workers are not forgotten', what: 'none were asked' };
  const proc = delivered.findLastIndex(({ line }) => /^@1 .*;show proc$/.test(line));
  for (const { heading, pid } of all[proc]?.workers ?? []) {
    if (['', 'workers', 'programs', 'old programs'].includes(heading) || Number(pid) === identity.pid)
      continue;
    const asked = delivered.findLastIndex(({ line }) => line.includes(`@!${Number(pid)} `));
    const reply = delivered[asked]?.bytes.toString('utf8') ?? '';
    if (/Can't find the target PID|No such (proxy|backend)\./.test(reply)) continue;
    const busy = all[asked]?.stat.find((row) => row['pxname'] === 'web' && row['svname'] === 'busy');
    if (busy === undefined && /# pxname,[^]*\n\n/.test(reply)) continue;
    if (busy !== undefined && (busy['type'] !== '2' || Number(busy['scur']) + Number(busy['qcur']) === 0))
      continue;
    if (oldWorkers.some((row) => row.pid === Number(pid) && row.server === 'busy')) continue;
    return { rule: 'old workers are not forgotten', what: `worker ${pid} under "${heading}"` };
  }
  return undefined;
}

function judgeDone(
  { operation }: FuzzInput,
  delivered: readonly Delivered[],
  all: readonly Said[],
): Violation | undefined {
  const texts = delivered.map(({ bytes }) => bytes.toString('utf8'));
  const wrong = { rule: 'no order is done that nobody showed', what: operation } as const;
  switch (operation) {
    case 'snapshot':
    case 'watch':
    case 'watch-masks':
      return wrong;
    case 'prove':
      return texts.some((text) => text.includes("expects 'ready', 'drain' and 'maint'")) ? undefined : wrong;
    case 'shutdown':
      return texts.some((text) => /^Name: [^]*?\n\n\n$/.test(text)) ? undefined : wrong;
    default: {
      const { row } = ORDERS[operation];
      const shown = all.some(({ states }) =>
        states.some(
          (one) => one['be_name'] === row.backend && one['srv_name'] === row.server && isSo(operation, one),
        ),
      );
      return shown ? undefined : wrong;
    }
  }
}

function isSo(
  operation: Exclude<keyof typeof ORDERS, 'shutdown'>,
  row: Readonly<Record<string, string>>,
): boolean {
  const bits = BigInt(/^[0-9]+$/.test(row['srv_admin_state'] ?? '') ? (row['srv_admin_state'] ?? 0) : 0);
  switch (operation) {
    case 'drain':
      return (bits & 9n) === 8n;
    case 'maint':
    case 'not-so':
      return (bits & 1n) === 1n;
    case 'weight':
      return Number(row['srv_uweight']) === 10;
    case 'state-down':
      return (bits & 9n) === 8n && Number(row['srv_op_state']) === 0;
  }
}
