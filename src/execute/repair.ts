import type { ControlPlane } from '../haproxy/control-plane.ts';
import type { PostAccount, Tell } from '../report/events.ts';
import type { Clock } from '../support/clock.ts';
import type { Journal } from './journal.ts';
import { isUnsettled, Ledger } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { newOrderBook } from './orders.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';

export interface RepairParts {
  readonly journal: Journal;
  readonly planes: ReadonlyMap<string, ControlPlane>;
  readonly clock: Clock;
  readonly tell: Tell;
  /** Aborts when the time of the post step is over. */
  readonly last: AbortSignal;
}

/**
 * What main could not finish, from its journal: every server that left rotation goes back or is held, exactly as main would have done
 * it. Touches only rows that are still as main left them, in the HAProxy process that main saw, and that no later step of the job has
 * taken over (contract, section 8, Post and later steps). Never throws.
 */
export async function repair(parts: RepairParts): Promise<PostAccount> {
  const { journal, clock } = parts;
  const { entries, identities } = journal.content;
  const ledger = new Ledger(journal);
  for (const entry of entries) ledger.add(entry);
  for (const [node, identity] of Object.entries(identities)) ledger.identify(node, identity);
  const shared = {
    planes: parts.planes,
    ledger,
    guard: { assertMine: () => undefined, claim: () => undefined },
    orders: newOrderBook(clock),
    tell: parts.tell,
    last: parts.last,
  };
  const lines: string[] = [];
  const repairs = new Map<string, string[]>();
  const held: string[] = [];
  let complete = true;
  for (const entry of entries.filter(isUnsettled)) {
    const settled = await settle(shared, entry, {
      identityOf: (node) => identities[node],
      afterReload: 'leave',
      isTakenOver: (row) => journal.isTakenOver(row),
    });
    lines.push(sentenceOf(entry, settled));
    if (settled.goal === 'maint') held.push(entry.server);
    for (const { row, changes } of settled.unrestored) {
      complete = false;
      const plane = parts.planes.get(row.node);
      const commands = plane ? changes.map((change) => plane.repairLine(change.order)) : [];
      repairs.set(row.node, [...(repairs.get(row.node) ?? []), ...commands]);
    }
  }
  return {
    title: titleOf(lines.length, held),
    lines,
    warnings: [],
    repairs: [...repairs].map(([node, commands]) => ({ node, lines: commands })),
    complete: complete && held.length === 0,
  };
}

function titleOf(count: number, held: readonly string[]): string {
  if (count === 0) return 'nothing was left to do';
  if (held.length === 0) return 'the servers are back as they were';
  return `${held.join(', ')} ${held.length === 1 ? 'is' : 'are'} held out of rotation: the deploy was cut off`;
}

function sentenceOf(entry: LedgerEntry, settled: Settled): string {
  const failed = settled.unrestored.map(({ row, error }) => `${row.node}: ${error.message}`);
  if (failed.length > 0) return `${entry.server} could not be put where it belongs (${failed.join('; ')})`;
  const alone = settled.leftAlone.map(
    ({ row, observed }) => `${row.backend}/${row.server} on ${row.node} is ${observed}`,
  );
  if (alone.length > 0) return `${entry.server} is left as it is: ${alone.join('; ')}`;
  if (settled.goal === 'maint')
    return `${entry.server} is held in maint: its deploy had begun, and nothing proved it`;
  const whole = settled.provesItself ? '; HAProxy checks it before it gets traffic' : '';
  return settled.wasVerified
    ? `${entry.server} is ready: its deploy was proved before main was cut off`
    : `${entry.server} is back in rotation as it was: nothing had been deployed${whole}`;
}
