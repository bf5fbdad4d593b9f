import { count, notUnderstood } from './answers.ts';

const COMMAND = 'show proc';

/** `show proc` of a master: process ids by the heading under which they stand. */
export interface Workers {
  readonly current: readonly number[];
  /**
   * From before a reload. After a reload that failed, 3.2 and 3.4 list the worker that still serves here too (facts,
   * section 5), and for a moment while a reload is going on: whoever reads this leaves out the worker that answers `@1`.
   */
  readonly old: readonly number[];
}

type Section = 'current' | 'old' | 'programs';

/** All headings of HAProxy 2.6 to 3.4. `program` sections may be called anything, `worker` too. */
const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['# workers', 'current'],
  ['# old workers', 'old'],
  ['# programs', 'programs'],
  ['# old programs', 'programs'],
]);

/** Throws `no-answer` for any line that is not known: a worker that is overlooked may hold sessions. */
export function parseWorkers(text: string): Workers {
  const pids: Record<Section, number[]> = { current: [], old: [], programs: [] };
  let section: Section | undefined;
  for (const line of text.split('\n').slice(1)) {
    if (line.startsWith('#')) {
      section = SECTIONS.get(line.trimEnd());
      if (section === undefined) throw notUnderstood(COMMAND, line);
      continue;
    }
    const [pid, type] = line.trim().split(/\s+/);
    const isKnown = section === 'programs' || type === (section === undefined ? 'master' : 'worker');
    if (!isKnown) throw notUnderstood(COMMAND, line);
    if (section !== undefined) pids[section].push(count(COMMAND, 'PID', pid));
  }
  return { current: pids.current, old: pids.old };
}
