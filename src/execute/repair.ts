import type { ControlPlane } from '../haproxy/control-plane.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { PostAccount, Tell } from '../report/events.ts';
import type { Clock } from '../support/clock.ts';
import { listNames } from '../support/format.ts';
import type { Journal } from './journal.ts';
import { goBack } from './go-back.ts';
import { leftDrained, lookAtDrained } from './left-drained.ts';
import { isUnsettled, leaders, Ledger, sideOf } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { handBackLines, handBackText, newOrderBook } from './orders.ts';
import { mapsBack } from './switch-map.ts';
import type { MapsBack } from './switch-map.ts';
import { repairTrial } from './repair-trial.ts';
import { settleServer } from './settle-change.ts';
import type { Settled, SettleOptions } from './settle.ts';

export interface RepairParts {
  readonly journal: Pick<Journal, 'content' | 'save' | 'isTakenOver'>;
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
  if (journal.content.deeds) ledger.deeds.load(journal.content.deeds);
  for (const [node, identity] of Object.entries(identities)) ledger.identify(node, identity);
  const shared = {
    planes: parts.planes,
    ledger,
    guard: { assertMine: () => undefined, claim: () => undefined },
    orders: newOrderBook(clock),
    tell: parts.tell,
    last: parts.last,
    clock,
  };
  const options: SettleOptions = {
    identityOf: (node) => identities[node],
    afterReload: 'leave',
    isTakenOver: (row) => journal.isTakenOver(row),
  };
  // What a main that came to its end by itself left is told already.
  const unsettled = journal.content.ended ? [] : entries.filter(isUnsettled);
  const coloured = unsettled.filter((entry) => sideOf(entry) !== undefined);
  // First the shares of a canary: until they are back, traffic flows where nobody wants it.
  const trial = await repairTrial(shared, options);
  const done: Done[] = trial.servers.map(({ entry, settled, proved, stays }) =>
    settled
      ? { entry, settled, end: endOf(settled), tried: proved }
      : { entry, settled, end: 'stays', stays },
  );
  const maps = await mapsBack(shared, options);
  for (const [server, settled] of await goBack(shared, coloured, options)) {
    const entry = coloured.find((one) => one.server === server)!;
    done.push({ entry, settled, end: endOf(settled) });
  }
  for (const entry of unsettled) {
    if (done.some((one) => one.entry === entry)) continue;
    const settled = await settleServer(shared, entry, options);
    done.push({ entry, settled, end: endOf(settled) });
  }
  const drained = await Promise.all(
    leftDrained(journal).map((entry) => lookAtDrained(entry, journal, parts.planes, parts.last)),
  );
  const { operation } = journal.content;
  const ends: Ended[] = [...done.map(({ entry, ...one }) => ({ ...one, server: entry.server })), ...drained];
  const repairs = new Map<string, string[]>();
  for (const { row, changes } of done.flatMap(({ settled }) => settled?.unrestored ?? [])) {
    const plane = parts.planes.get(row.node);
    const commands = plane ? changes.map((change) => plane.repairLine(change.order)) : [];
    repairs.set(row.node, [...(repairs.get(row.node) ?? []), ...commands]);
  }
  return {
    ...(journal.content.ended ? { occasion: 'After a drain' } : {}),
    title: [
      ...trial.titles,
      ...mapTitles(maps),
      ...titlesOf(ends, trial.lines.length + maps.lines.length > 0, operation),
    ].join('; '),
    lines: [
      ...done.map((one) => sentenceOf(one, parts.planes, operation)),
      ...drained.map(({ sentence }) => sentence),
      ...trial.lines,
      ...maps.lines,
    ],
    warnings: [],
    repairs: [
      ...[...repairs].map(([node, commands]) => ({ node, lines: commands })),
      ...trial.repairs,
      ...maps.repairs,
    ],
    complete:
      trial.titles.length === 0 &&
      maps.error === undefined &&
      ends.every(({ end }) => end === 'back' || end === 'gone' || end === 'left'),
  };
}

/**
 * How a server ended: where it was, or proved; left to somebody else; out of the traffic again, though proved; held; neither held nor
 * proved, because somebody else or a reload changed it after its deploy had begun; not where it belongs; or deleted, as it should be.
 * `stays`: a canary without which too few would serve.
 */
type End = 'back' | 'gone' | 'left' | 'withdrawn' | 'held' | 'unproved' | 'unrestored' | 'stays' | 'drained';

interface Ended {
  readonly server: string;
  readonly end: End;
  readonly tried?: boolean;
}

interface Done {
  readonly entry: LedgerEntry;
  /** Undefined: nothing was done with it (`stays`). */
  readonly settled: Settled | undefined;
  readonly end: Exclude<End, 'drained'>;
  /** A canary whose gates had passed, and whose verdict was not in. */
  readonly tried?: boolean;
  readonly stays?: string | undefined;
}

function endOf({ goal, held, unrestored, leftAlone, wasVerified }: Settled): Done['end'] {
  if (unrestored.length > 0) return 'unrestored';
  if (held && wasVerified) return 'withdrawn';
  if (leftAlone.length === 0) return goal === 'gone' ? 'gone' : held ? 'held' : 'back';
  return held && leftAlone.some((one) => !one.takenOver) ? 'unproved' : 'left';
}

const mapTitles = ({ error }: MapsBack): string[] =>
  error ? [`the map could not be switched back (${error.message})`] : [];

/** The worst first. */
function titlesOf(done: readonly Ended[], hasWeights: boolean, operation: Operation): string[] {
  const deploys = operation !== 'ready' && operation !== 'drain';
  const title = (
    end: End,
    words: (names: string, many: boolean) => string,
    isOf: (one: Ended) => boolean = () => true,
  ): string[] => {
    const names = done.filter((one) => one.end === end && isOf(one)).map(({ server }) => server);
    return names.length === 0 ? [] : [words(listNames(names), names.length > 1)];
  };
  const bad = [
    ...title(
      'unproved',
      (names) =>
        `nothing proved ${deploys ? 'the deploy of ' : ''}${names}, and it is no longer as this run left it`,
    ),
    ...title('unrestored', (names) => `${names} could not be put where it belongs`),
    ...title(
      'held',
      (names, many) =>
        `${names} ${many ? 'are' : 'is'} held out of rotation, because nothing proved ${deploys ? 'the deploy' : many ? 'them healthy' : 'it healthy'}`,
      ({ tried }) => tried !== true,
    ),
    ...title(
      'drained',
      (names, many) =>
        `${names} ${many ? 'are' : 'is'} held out of rotation: drained, and no later step took ${many ? 'them' : 'it'} over`,
    ),
    ...title(
      'held',
      (names, many) =>
        `${names} ${many ? 'are' : 'is'} held out of rotation, because the verdict of the canary was not in`,
      ({ tried }) => tried === true,
    ),
    ...title(
      'withdrawn',
      (names, many) => `${names} ${many ? 'are' : 'is'} out of rotation again: the switch was not final`,
    ),
    ...title(
      'stays',
      (names, many) =>
        `${names} ${many ? 'stay' : 'stays'} in rotation with the new version, without a verdict`,
    ),
  ];
  if (bad.length > 0) return bad;
  const left = title('left', (names, many) => `${names} ${many ? 'are' : 'is'} left as somebody else set it`);
  if (left.length > 0) return left;
  const gone = title('gone', (names, many) => `${names} ${many ? 'are' : 'is'} out again`);
  if (gone.length > 0 && done.every(({ end }) => end === 'gone')) return gone;
  return [done.length === 0 && !hasWeights ? 'nothing was left to do' : 'the servers are back as they were'];
}

function sentenceOf(
  { entry, settled, end, tried, stays }: Done,
  planes: RepairParts['planes'],
  operation: Operation,
): string {
  const { server } = entry;
  if (!settled) return `${server} stays in rotation with the new version: ${stays ?? ''}`;
  const where = (row: LedgerRow): string => `${row.backend}/${row.server} on ${row.node}`;
  const alone = settled.leftAlone.map(({ row, observed }) => `${where(row)} ${observed}`).join('; ');
  switch (end) {
    case 'unrestored':
      return `${server} could not be put where it belongs (${settled.unrestored.map(({ error }) => error.message).join('; ')})`;
    case 'left':
      return `${server} is left as it is: ${alone}`;
    case 'unproved':
      return `${server} is left as it is: ${alone}. Its deploy had begun, and nothing proved it`;
    case 'held': {
      const back = handBackText(handBackLines(planes, entry));
      if (tried === true)
        return `${server} is held in maint: its deploy was proved, but the verdict of the canary was not in. To give it back, ${back}`;
      const why =
        entry.progress === 'touched' || operation === 'ready'
          ? 'nothing proved it healthy'
          : 'its deploy had begun, and nothing proved it';
      return `${server} is held in maint: ${why}. When it is healthy, ${back}`;
    }
    case 'gone':
      return goneSentence(entry);
    case 'withdrawn':
      return `${server} is out of rotation again (drain), and the colour that was live before is ready: the switch was not final`;
    case 'stays':
    case 'back': {
      if (sideOf(entry) !== undefined) return colourSentence(entry);
      if (settled.wasVerified) return `${server} is ready: its deploy was proved before main was cut off`;
      const { state } = leaders(entry)[0]!.before;
      if (state !== 'ready') return `${server} is in ${state} again, as it was before`;
      if (operation === 'weight' || operation === 'checks') return `${server} is as it was before the run`;
      const proof = settled.provesItself ? '; HAProxy checks it before it gets traffic' : '';
      return `${server} is back in rotation as it was: nothing had been deployed${proof}`;
    }
  }
}

function goneSentence({ server, change, rows }: LedgerEntry): string {
  if (change === 'removed') return `${server} is deleted: that had begun when main was cut off`;
  return rows.some((row) => row.added)
    ? `${server} is deleted again: this run had added it, and nothing proved it`
    : `${server} is in maint, as it was found: nothing proved it`;
}

/** A server of a colour that is where the state of the switch says. */
function colourSentence(entry: LedgerEntry): string {
  const { server, progress } = entry;
  const states = [...new Set(leaders(entry).map((row) => row.asked ?? row.before.state))].join(' and ');
  if (progress === 'switched') return `${server} is in rotation: the switch was final`;
  if (progress === 'retired') return `${server} is out of rotation (${states}): the switch was final`;
  if (sideOf(entry) === 'live') return `${server} is in rotation, as before the run`;
  const proved = progress === 'verified' ? 'its deploy was proved' : 'nothing had been deployed';
  return `${server} is out of rotation (${states}), as it was found; ${proved}`;
}
