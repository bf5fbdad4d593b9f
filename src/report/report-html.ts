import { formatCount, formatMs, listNames, plural } from '../support/format.ts';
import type { FailureText } from './annotation.ts';
import { repairLines } from './annotation.ts';
import { markOfLevel, sentence, verdictText } from './doctor-lines.ts';
import { markOf } from './outcome-text.ts';
import { evidence } from './page/evidence.ts';
import { element, escapeHtml } from './page/html.ts';
import { picture } from './page/picture.ts';
import { sharesSection, watchesSection } from './page/traffic.ts';
import { STYLE } from './page/style.ts';
import type { Report, ReportServer } from './report-json.ts';

const ROWS_MAX = 200;
const WARNINGS_MAX = 50;

/** Sentences that the other reports use as well. */
export interface PageWords {
  /** `✓ web rolled out: 3 of 3 servers, 0 of 18,204 requests failed` */
  readonly heading: string;
  readonly failure: FailureText | undefined;
}

/**
 * The report as one page that needs nothing else: below 300 kB, nothing loaded, no script. Every figure on it is one of the report.
 * All text of servers, HAProxy and errors is escaped.
 */
export function reportHtml(report: Report, words: PageWords): string {
  const body = [
    header(report, words.heading),
    figures(report),
    failureBlock(words.failure),
    warnings(report.warnings),
    picture(report),
    sharesSection(report),
    watchesSection(report),
    findings(report),
    serverTable(report.servers),
    repairs(words.failure),
    nodes(report),
    evidence(report),
    footer(report),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${escapeHtml(words.heading)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function header(report: Report, heading: string): string {
  const { source, rollout } = report;
  const isGood = report.outcome.result === 'succeeded' || report.outcome.result === 'planned';
  const when = rollout.startedAt === null ? '' : `${rollout.startedAt.slice(0, 19).replace('T', ' ')} UTC`;
  const commit =
    source.sha === null
      ? ''
      : `commit ${source.sha.slice(0, 10)}${source.ref === null ? '' : ` (${source.ref})`}`;
  const parts = [
    when,
    source.actor === null ? '' : `by ${source.actor}`,
    source.repository ?? '',
    source.workflow ?? '',
    commit,
  ]
    .filter((part) => part !== '')
    .map(escapeHtml);
  const isLink = source.runUrl !== null && /^https?:\/\//.test(source.runUrl);
  if (isLink) parts.push(`<a href="${escapeHtml(source.runUrl)}">the run on GitHub</a>`);
  return [
    `<header>${element('h1', `class="${isGood ? 'good' : 'bad'}"`, heading)}`,
    `<p class="quiet">${parts.join(' · ')}</p>`,
    rollout.headline === null ? '' : element('p', 'class="quiet"', rollout.headline),
    '</header>',
  ].join('\n');
}

function figures(report: Report): string {
  const { receipt, outcome, servers, rollout } = report;
  const planned = servers.filter(({ result, reason }) => result !== 'skipped' || reason !== undefined).length;
  const done =
    outcome.result === 'planned'
      ? formatCount(planned)
      : `${formatCount(outcome.deployed.length)} of ${formatCount(planned)}`;
  const cells: readonly (readonly [id: string, value: string, label: string])[] = [
    ['servers', done, outcome.result === 'planned' ? 'servers planned' : 'servers rolled out'],
    ['requests', formatCount(receipt.requests), 'requests meanwhile, counted by HAProxy'],
    ['errors', formatCount(receipt.errors), 'of them failed'],
    ['time', formatMs(rollout.durationMs), 'from start to end'],
  ];
  const divs = cells.map(
    ([id, value, label]) => `<div id="${id}">${element('b', '', value)}${element('span', '', label)}</div>`,
  );
  return `<div class="figures">${divs.join('')}</div>`;
}

function failureBlock(failure: FailureText | undefined): string {
  if (!failure) return '';
  const paragraphs = [
    failure.observed,
    failure.state,
    failure.next,
    ...failure.attached.map((text) => `Also: ${text}`),
  ];
  return `<section class="failure">${paragraphs
    .filter((text) => text !== '')
    .map((text) => element('p', '', text))
    .join('')}</section>`;
}

function warnings(all: readonly string[]): string {
  if (all.length === 0) return '';
  const items = all.slice(0, WARNINGS_MAX).map((text) => element('li', '', text));
  const cut = all.length - items.length;
  if (cut > 0) items.push(element('li', '', `… and ${plural(cut, 'more warning')}: see report.json`));
  return `<ul class="warnings">${items.join('')}</ul>`;
}

function serverTable(servers: readonly ReportServer[]): string {
  if (servers.length === 0) return '';
  const numbers = ['Sessions at drain', 'Drain', 'Deploy', 'Proof', 'Total'];
  const head = [
    ...['Server', 'Result', 'Before', 'After'].map((title) => element('th', '', title)),
    ...numbers.map((title) => element('th', 'class="number"', title)),
  ];
  const rows = servers.slice(0, ROWS_MAX).map(serverRow);
  const cut = servers.length - rows.length;
  const rest =
    cut > 0 ? element('p', 'class="quiet"', `… and ${plural(cut, 'more server')}: see report.json`) : '';
  return `<section><h2>Servers</h2><div class="scroll"><table id="table"><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>${rest}</section>`;
}

function serverRow(server: ReportServer): string {
  const { timings, before, after } = server;
  const time = (ms: number | null): string => (ms === null ? '–' : formatMs(ms));
  const why = server.reason === undefined ? '' : ` (${server.reason})`;
  const texts = [
    server.name,
    `${markOf(server.result)} ${server.result}${why}`,
    `${before.state}, weight ${before.weight}`,
    `${after.state}, weight ${after.weight}`,
  ];
  const sessions = server.sessionsAtDrain === null ? '–' : formatCount(server.sessionsAtDrain);
  const numbers = [
    sessions,
    time(timings.drainMs),
    time(timings.deployMs),
    time(timings.proofMs),
    time(timings.totalMs),
  ];
  const title = server.message === undefined ? '' : `title="${escapeHtml(server.message)}"`;
  return `<tr ${title}>${texts.map((text) => element('td', '', text)).join('')}${numbers
    .map((text) => element('td', 'class="number"', text))
    .join('')}</tr>`;
}

function repairs(failure: FailureText | undefined): string {
  const lines = repairLines(failure?.repairs ?? [], '# ');
  if (lines.length === 0) return '';
  return `<section><h2>To repair by hand</h2>${element('pre', '', lines.map((line) => line.trimStart()).join('\n'))}</section>`;
}

/** What the doctor found, worst first, and what each backend is ready for. */
function findings({ doctor }: Report): string {
  if (!doctor) return '';
  const ready = doctor.readiness.map(({ backend, verdicts }) => {
    const words = verdicts.map((verdict) => `${verdict.strategy} ${verdictText(verdict)}`).join(' · ');
    return element('p', '', `${backend} is ready for: ${words}`);
  });
  const rows = doctor.findings.slice(0, ROWS_MAX).map(({ level, where, title, why, fix }) => {
    const place = [
      where.backend ?? 'HAProxy',
      ...(where.nodes.length > 0 ? [`on ${listNames(where.nodes)}`] : []),
    ];
    const cells = [markOfLevel(level), place.join(' '), title, sentence(why), sentence(fix)];
    return `<tr>${cells.map((text) => element('td', '', text)).join('')}</tr>`;
  });
  const head = ['', 'Where', 'What', 'Why it matters', 'What to do'].map((title) => element('th', '', title));
  const table = `<div class="scroll"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
  return `<section><h2>What the doctor found</h2>${ready.join('')}${rows.length === 0 ? '' : table}</section>`;
}

function nodes({ nodes: all, receipt, reloads }: Report): string {
  if (all.length === 0) return '';
  const items = all
    .slice(0, 50)
    .map(({ node, endpoint, version, pid }) =>
      element('li', '', `${node}: ${endpoint}, HAProxy ${version}, process ${pid}`),
    );
  const head = [
    'Node',
    'Backend',
    'Requests',
    '5xx',
    'Connection errors',
    'Response errors',
    'Retries',
    'Redispatches',
  ];
  const rows = receipt.rows.slice(0, 100).map((row) => {
    const numbers = [
      row.requests,
      row.responses5xx,
      row.connectionErrors,
      row.responseErrors,
      row.retries,
      row.redispatches,
    ];
    return `<tr>${element('td', '', row.node)}${element('td', '', row.backend)}${numbers
      .map((value) => element('td', 'class="number"', formatCount(value)))
      .join('')}</tr>`;
  });
  const table =
    rows.length === 0
      ? ''
      : `<div class="scroll"><table><thead><tr>${head
          .map((title, index) => element('th', index < 2 ? '' : 'class="number"', title))
          .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  const told = reloads.slice(0, 20).map(({ text }) => element('li', '', text));
  return `<section><h2>Load balancers</h2><ul>${[...items, ...told].join('')}</ul>${table}</section>`;
}

function footer({ rollout }: Report): string {
  return element(
    'p',
    'class="quiet"',
    `haproxy-rollout, run ${rollout.id}. The same data, whole, is in report.json.`,
  );
}
