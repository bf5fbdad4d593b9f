import { count, notUnderstood } from './answers.ts';

/** `show proc` of a master: process ids by the heading under which they stand. */
export interface Workers {
  readonly current: readonly number[];
  /**
   * From before a reload. After a reload that failed, 3.2 and 3.4 list the worker that still serves here too (facts,
   * section 5), and for a moment while a reload is going on: whoever reads this leaves out the worker that answers `@1`.
   */
  readonly old: readonly number[];
}

export function parseWorkers(text: string): Workers {
  const current: number[] = [];
  const old: number[] = [];
  let section: number[] | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) {
      section = line === '# workers' ? current : line === '# old workers' ? old : undefined;
      continue;
    }
    const [pid, type] = line.trim().split(/\s+/);
    if (pid === undefined || type === undefined) throw notUnderstood('show proc', line);
    if (type === 'worker') section?.push(count('show proc', 'PID', pid));
  }
  return { current, old };
}
