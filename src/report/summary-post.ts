import type { PostAccount } from './events.ts';
import { escaped } from './markdown.ts';
import { joinBlocks, paragraph, repairsBlock, warningsBlock } from './summary.ts';

/** A short block below the summary of main; empty where post had nothing to do. */
export function renderPostSummary(account: PostAccount): string {
  if (account.lines.length === 0 && account.warnings.length === 0 && account.repairs.length === 0) return '';
  return joinBlocks([
    [
      `### ${account.complete ? '↩' : '✗'} ${escaped(account.occasion ?? 'Cleaned up after a run that was cut off')}: ${escaped(account.title)}`,
    ],
    account.lines.slice(0, 100).map((line) => `- ${paragraph(line)}`),
    warningsBlock(account.warnings),
    repairsBlock(account.repairs),
  ]);
}
