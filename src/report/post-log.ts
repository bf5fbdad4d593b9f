import { annotation, plainLine } from './workflow-command.ts';
import { repairLines } from './annotation.ts';
import type { PostAccount } from './events.ts';

/** What post did, as it stands in the log: sentences, commands to repair by hand, and one annotation where somebody has to act. */
export function postLogLines(account: PostAccount): string[] {
  const lines = [`${account.occasion ?? 'Cleaning up after a run that was cut off'}: ${account.title}`];
  lines.push(
    ...account.lines.flatMap((text) => text.split(/\r?\n/)).map((line) => `  ${line}`),
    ...account.warnings.map((warning) => `  ! ${warning}`),
  );
  if (account.repairs.length > 0)
    lines.push('To repair by hand:', ...repairLines(account.repairs).map((line) => `  ${line}`));
  const printed = lines.map(plainLine);
  if (account.complete) return printed;
  const repairs = account.repairs.length > 0 ? ['To repair by hand:', ...repairLines(account.repairs)] : [];
  return [...printed, annotation('error', account.title, [...account.lines, ...repairs].join('\n'))];
}
