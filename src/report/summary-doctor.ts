import { lookCommand } from '../doctor/blind.ts';
import type { Diagnosis } from '../doctor/examine.ts';
import { listNames, plural } from '../support/format.ts';
import type { Collected } from './collector.ts';
import { countText, markOfLevel, sentence, verdictText, whereText } from './doctor-lines.ts';
import { codeBlock, details, escaped, tableRow } from './markdown.ts';
import { joinBlocks } from './summary.ts';
import { nodesBlock } from './summary-observed.ts';

const ROWS_MAX = 200;

/** The job summary of a diagnosis: what each backend is ready for, what was found, what does not show. */
export function renderDiagnosis(diagnosis: Diagnosis, run: Collected): string {
  return joinBlocks([
    [`## ${escaped(`${listNames(diagnosis.backends, 4)}: ${countText(diagnosis)}`)}`],
    readinessTable(diagnosis),
    findingTable(diagnosis),
    details('What does not show from here', blindBlock(diagnosis)),
    details('What was observed', nodesBlock(run)),
  ]);
}

function readinessTable({ readiness }: Diagnosis): string[] {
  const [first] = readiness;
  if (!first) return [];
  const strategies = first.verdicts.map(({ strategy }) => strategy);
  return [
    tableRow(['Ready for', ...strategies]),
    tableRow([':--', ...strategies.map(() => ':--')]),
    ...readiness.map(({ backend, verdicts }) =>
      tableRow([
        escaped(backend, 80),
        ...verdicts.map((verdict) => escaped(`${markOfVerdict(verdict.verdict)} ${verdictText(verdict)}`)),
      ]),
    ),
  ];
}

function markOfVerdict(verdict: 'yes' | 'if' | 'no'): string {
  return verdict === 'no' ? '✗' : '✓';
}

function findingTable(diagnosis: Diagnosis): string[] {
  const { findings } = diagnosis;
  if (findings.length === 0) return [];
  const rows = findings.slice(0, ROWS_MAX).map((finding) => {
    const on = whereText(finding, diagnosis);
    return tableRow([
      markOfLevel(finding.level),
      escaped([finding.where.backend ?? 'HAProxy', on].filter((part) => part !== '').join(' '), 120),
      escaped(finding.title, 300),
      escaped(sentence(finding.why)),
      escaped(sentence(finding.fix)),
    ]);
  });
  const cut = findings.length - rows.length;
  return [
    tableRow(['', 'Where', 'What', 'Why it matters', 'What to do']),
    '| :-: | :-- | :-- | :-- | :-- |',
    ...rows,
    ...(cut > 0 ? ['', `… and ${plural(cut, 'more finding')}: see the report.`] : []),
  ];
}

function blindBlock({ blind }: Diagnosis): string[] {
  const lines = blind.map(
    ({ what, why, look }) =>
      `- ${escaped(what)} (${look.map((word) => `\`${word}\``).join(', ')}): ${escaped(why)}`,
  );
  return [...lines, '', 'On the load balancer:', '', ...codeBlock('sh', [lookCommand(blind)])];
}
