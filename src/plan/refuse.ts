import { RolloutError } from '../support/errors.ts';
import type { Reason } from '../support/errors.ts';
import { listNames } from '../support/format.ts';

/** One thing that stands against a plan. */
export interface Problem {
  /** What a person would say aloud. */
  readonly title: string;
  /** What was seen, where the title does not say it all. */
  readonly observed?: string;
  /** What the user can do about it. */
  readonly hint: string;
}

/** Throws one error that holds all problems of a kind (contract, section 3); does nothing where there are none. */
export function refuse(code: Reason, problems: readonly Problem[]): void {
  const first = problems[0];
  if (!first) return;
  if (problems.length === 1)
    throw new RolloutError(code, first.title, { observed: first.observed, hint: first.hint });
  const lines = problems.map(({ title, observed }) =>
    observed === undefined ? title : `${title}: ${observed}`,
  );
  const hints = [...new Set(problems.map((problem) => problem.hint))];
  throw new RolloutError(code, `${problems.length} things stand against this rollout`, {
    observed: lines.join('\n'),
    hint: hints.join('\n'),
  });
}

/** `web-01 and web-02`, or `web-01, web-02, web-03, web-04 and 8 more`, for a message that has to stay short. */
export function shortNames(names: readonly string[]): string {
  return listNames(names, 5);
}
