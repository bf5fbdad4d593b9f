import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import { FAULT_NAMES, FAULTS, type FaultName } from './faults.ts';
import type { PostVerdict, Promised } from './promise.ts';
import { isMissing, promiseOf, PROMISES } from './promises.ts';
import { STEP_NAMES, STEPS, type StepName } from './steps.ts';

/** Requests that a run of the matrix counted in one cell. */
export interface Counted {
  readonly toFault: number;
  readonly toRollout: number;
  readonly of: number;
}

/** `distribution deploying/reload` to what was counted there. */
export type Counts = ReadonlyMap<string, Counted>;

export const countKey = (kind: HaproxyKind, step: StepName, fault: FaultName): string =>
  `${kind} ${step}/${fault}`;

export interface Measured {
  readonly versions: readonly { readonly kind: HaproxyKind; readonly version: string }[];
  readonly counts: Counts;
}

const BEGIN = '<!-- matrix -->';
const END = '<!-- /matrix -->';

/** The document with the table between its markers replaced. */
export function withTable(document: string, table: string): string {
  const [from, to] = [document.indexOf(`${BEGIN}\n`), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/faults.md needs the lines ${BEGIN} and ${END}`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${table}\n${document.slice(to)}`;
}

/** What in the document depends on a run and a machine, put away: numbers of requests, and versions. */
export function withoutMeasurements(document: string): string {
  return document
    .replaceAll(/HAProxy \d[\w.+-]*/g, 'HAProxy N')
    .replaceAll(/\*\*0\*\* of [\d,]+/g, '**0** of N')
    .replaceAll(/(?<=\| )(\d+|–)( \/ (\d+|–))?(?= \|$)/gm, 'N');
}

/** The overview and a table for each fault, in Markdown. */
export function renderMatrix(measured: Measured): string {
  const cells = [...measured.counts.values()];
  const requests = cells.reduce((sum, one) => sum + one.of, 0);
  const lost = cells.reduce((sum, one) => sum + one.toRollout, 0);
  const versions = measured.versions.map(({ version }) => `HAProxy ${version}`).join(' and ');
  return [
    `Measured on ${versions}: the rollout lost **${lost}** of ${requests.toLocaleString('en')} requests.`,
    '',
    ...overview(),
    '',
    ...FAULT_NAMES.flatMap((fault) => faultSection(fault, measured)),
  ].join('\n');
}

function overview(): string[] {
  const head = `| | ${STEP_NAMES.join(' | ')} |`;
  const rows = FAULT_NAMES.map((fault) => {
    const cells = STEP_NAMES.map((step) => markOf(promiseOf({ step, fault })));
    return `| [${FAULTS[fault].title}](#${fault}) | ${cells.join(' | ')} |`;
  });
  return [head, `| --- |${' --- |'.repeat(STEP_NAMES.length)}`, ...rows];
}

/** One sign for how web-01 ends; the legend stands in the document. */
function markOf(promised: ReturnType<typeof promiseOf>): string {
  if (isMissing(promised)) return '·';
  if (promised.result === 'succeeded') return '✓';
  if (promised.reason === 'changed-since-plan' && promised.named !== 'held') return '=';
  switch (promised.server) {
    case 'ready v1':
      return '↩';
    case 'maint v1':
    case 'maint v2':
      return promised.named === 'deployed' ? '✓!' : '✗';
    default:
      return '✓!';
  }
}

function faultSection(fault: FaultName, measured: Measured): string[] {
  const { title, text, costs } = FAULTS[fault];
  const missing = PROMISES[fault].filter(isMissing);
  const header = '| step | promise | verdict | web-01 in the end | post step | lost to the fault |';
  const rows = STEP_NAMES.flatMap((step) => {
    const promised = promiseOf({ step, fault });
    if (isMissing(promised)) return [];
    const numbers = measured.versions
      .map(({ kind }) => measured.counts.get(countKey(kind, step, fault))?.toFault ?? '–')
      .join(' / ');
    return [
      `| ${step} | ${promised.says} | ${verdictOf(promised)} | ${serverOf(promised)} | ${POST[promised.post]} | ${numbers} |`,
    ];
  });
  return [
    `### <a id="${fault}"></a>${title}`,
    '',
    text,
    ...(costs === undefined
      ? []
      : ['', `Lost to the fault itself: ${costs[0]?.toLowerCase()}${costs.slice(1)}`]),
    '',
    header,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...missing.flatMap(({ steps, why }) => ['', `Not in ${listed(steps)}: ${why}.`]),
    '',
  ];
}

function verdictOf({ result, reason }: Promised): string {
  if (result === 'killed') return '(killed)';
  return reason === undefined || reason === result ? `\`${result}\`` : `\`${result}\` (\`${reason}\`)`;
}

function serverOf({ server, named }: Promised): string {
  const version = server.endsWith('v2') ? 'new version' : 'old version';
  const state = server.split(' ')[0] ?? '';
  const isDown = server.includes('DOWN') ? ', down' : '';
  return `\`${state}\`${isDown}, ${version}; in \`${named}\``;
}

const POST: Readonly<Record<PostVerdict, string>> = {
  nothing: 'nothing to do',
  back: 'puts it back',
  held: 'holds it, fails',
  proved: 'leaves it ready',
};

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What each step means, as a list. */
export function renderSteps(): string {
  return STEP_NAMES.map((step) => `- **${step}**: ${STEPS[step].text}`).join('\n');
}
