import { lookCommand } from '../doctor/blind.ts';
import type { Diagnosis } from '../doctor/examine.ts';
import type { Finding, Level } from '../doctor/finding.ts';
import type { Readiness, Verdict } from '../doctor/readiness.ts';
import { listNames, plural } from '../support/format.ts';

/** The diagnosis for the log, and its pieces for the summary. Plain text. */

const REASONS_MAX = 3;

export function markOfLevel(level: Level): string {
  switch (level) {
    case 'hazard':
      return '✗';
    case 'warning':
      return '!';
    case 'note':
      return '·';
  }
}

/** What was found, about the processes first, then backend by backend; what does not show; what each backend is ready for. */
export function diagnosisLines(diagnosis: Diagnosis): string[] {
  const { backends, blind, readiness } = diagnosis;
  const about = (backend: string | null, head: string): string[] => {
    const found = diagnosis.findings.filter(({ where }) => where.backend === backend);
    if (found.length === 0) return backend === null ? [] : [head, '  ✓ nothing stands out'];
    return [head, ...found.flatMap((finding) => findingLines(finding, diagnosis))];
  };
  return [
    ...about(null, diagnosis.nodes.length === 1 ? 'HAProxy and its socket' : 'The nodes'),
    ...backends.flatMap((backend) => about(backend, `Backend ${backend}`)),
    'Not visible from here',
    ...blind.map(({ what, why, look }) => `  · ${what} (${look.join(', ')}): ${why}`),
    ...(blind.length === 0 ? [] : [`    to look, on the load balancer: ${lookCommand(blind)}`]),
    ...readiness.map((one) => readinessLine(one, backends.length > 1)),
  ];
}

function findingLines(finding: Finding, diagnosis: Diagnosis): string[] {
  const { level, title, why, fix } = finding;
  const on = whereText(finding, diagnosis);
  return [
    `  ${markOfLevel(level)} ${title}${on === '' ? '' : ` (${on})`}`,
    `      ${sentence(why)}`,
    `      → ${sentence(fix)}`,
  ];
}

export function sentence(text: string): string {
  const end = /[.?!]$/.test(text) ? '' : '.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}

/** `on lb2`, where it is not about all nodes, or the title names it already. */
export function whereText({ where, title }: Finding, { nodes }: Diagnosis): string {
  if (nodes.length < 2 || where.nodes.length === nodes.length) return '';
  const [first] = where.nodes;
  if (where.nodes.length === 1 && first !== undefined && title.startsWith(`${first} `)) return '';
  return `on ${listNames(where.nodes, 4)}`;
}

/** `Ready for: rolling yes · canary no (balance source takes no weights) · …`; what stands against all of them is said once. */
function readinessLine({ backend, verdicts }: Readiness, isOneOfMany: boolean): string {
  const common = commonReasons(verdicts);
  const head = `${isOneOfMany ? `${backend} is ready for` : 'Ready for'}: `;
  const own = verdicts.map((one) => ({ ...one, why: one.why.filter((text) => !common.includes(text)) }));
  let before: string | undefined;
  const parts = own.flatMap((verdict) => {
    if (common.length > 0 && verdict.why.length === 0) return [];
    const text = verdictText(verdict, before);
    before = verdict.verdict === 'no' ? verdict.why.join('\n') : undefined;
    return [`${verdict.strategy} ${text}`];
  });
  if (common.length === 0) return head + parts.join(' · ');
  const besides = parts.length === 0 ? '' : ` · besides: ${parts.join(' · ')}`;
  return `${head}none of the strategies (${common.join('; ')})${besides}`;
}

/** Reasons why none of the strategies works. */
export function commonReasons(verdicts: readonly Verdict[]): readonly string[] {
  const [first, ...others] = verdicts;
  if (!first || verdicts.some(({ verdict }) => verdict !== 'no')) return [];
  return first.why.filter((text) => others.every(({ why }) => why.includes(text)));
}

/** `yes`, `yes, with health-url (…)`, `no (…)`; `before` are the reasons that stand right before it. */
export function verdictText({ verdict, why }: Verdict, before?: string): string {
  const shown = why.slice(0, REASONS_MAX);
  const more = why.length > shown.length ? ` and ${plural(why.length - shown.length, 'more reason')}` : '';
  switch (verdict) {
    case 'yes':
      return 'yes';
    case 'if':
      return `yes, ${shown.join(', ')}${more}`;
    case 'no':
      return why.join('\n') === before ? 'no (same reason)' : `no (${shown.join('; ')}${more})`;
  }
}

/** `2 hazards, 1 warning and 3 notes`; `nothing stands out`. */
export function countText({ findings }: Diagnosis): string {
  const levels: readonly Level[] = ['hazard', 'warning', 'note'];
  const counts = levels.map(
    (level) => [level, findings.filter((one) => one.level === level).length] as const,
  );
  const parts = counts.filter(([, count]) => count > 0).map(([level, count]) => plural(count, level));
  return parts.length === 0 ? 'nothing stands out' : listNames(parts);
}
