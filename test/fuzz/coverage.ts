import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

/** Which blocks of the code under test ran, and roughly how often, since the last look. */
export interface Coverage {
  take(): readonly string[];
}

/**
 * V8's own block counters, for source files whose address has `part` in it. A look costs about a millisecond. To be started before
 * the code under test first runs: what is compiled by then is counted by function only.
 */
export function watchCoverage(part: string): Coverage {
  const session = new Session();
  session.connect();
  let counted: Profiler.ScriptCoverage[] = [];
  // Within one process the inspector answers before `post` returns.
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    take() {
      session.post('Profiler.takePreciseCoverage', (error, { result }) => {
        if (error) throw error;
        counted = result;
      });
      return counted
        .filter(({ url }) => url.includes(part))
        .flatMap(({ url, functions }) =>
          functions.flatMap(({ ranges }) =>
            ranges
              .filter(({ count }) => count > 0)
              // Counts in powers of two: a loop that ran 9 times is no other path than one that ran 10 times.
              .map(
                (range) =>
                  `${url}:${range.startOffset}-${range.endOffset}:${Math.floor(Math.log2(range.count))}`,
              ),
          ),
        );
    },
  };
}
