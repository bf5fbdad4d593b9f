import type { Outcome } from './events.ts';
import { escaped } from './markdown.ts';
import { joinBlocks, repairsBlock, warningsBlock } from './summary.ts';

/** What the post step did for a main that could not finish. */
export interface PostAccount {
  /** What a person would say aloud: `web-02 is held out of rotation: its deploy was cut off`. */
  readonly title: string;
  /** One sentence for each server that was put back, held, or left as somebody else set it. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly repairs: Outcome['repairs'];
  /** Everything that could be put back is back. */
  readonly complete: boolean;
}

/** A short block below the summary of main; empty where post had nothing to do. */
export function renderPostSummary(account: PostAccount): string {
  if (account.lines.length === 0 && account.warnings.length === 0 && account.repairs.length === 0) return '';
  return joinBlocks([
    [
      `### ${account.complete ? '↩' : '✗'} Cleaned up after a run that was cut off: ${escaped(account.title)}`,
    ],
    account.lines.slice(0, 100).map((line) => `- ${escaped(line)}`),
    warningsBlock(account.warnings),
    repairsBlock(account.repairs),
  ]);
}
