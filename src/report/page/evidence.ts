import { formatCount, formatMs, plural } from '../../support/format.ts';
import type { Report, ReportServer } from '../report-json.ts';
import { element, escapeHtml } from './html.ts';

/** Of the page's 300 kB this much is for the evidence; the rest of it is in report.json. */
const EVIDENCE_MAX_CHARS = 70_000;
const LINE_MAX = 400;

/** What the verdict rests on, server by server, folded: checks and probes that were seen, commands that were given. */
export function evidence(report: Report): string {
  // Those that did not go well first: they are what somebody unfolds this for.
  const servers = report.servers
    .filter(({ observed, orders }) => observed.seen + orders.seen > 0)
    .toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));
  if (servers.length === 0) return '';
  const parts: string[] = [];
  let room = EVIDENCE_MAX_CHARS;
  for (const server of servers) {
    const part = block(server);
    if (part.length > room) break;
    room -= part.length;
    parts.push(part);
  }
  const cut = servers.length - parts.length;
  const rest =
    cut > 0 ? `<p class="quiet">… and ${escapeHtml(plural(cut, 'more server'))}: see report.json</p>` : '';
  return `<section><h2>What was observed</h2>\n${parts.join('\n')}\n${rest}</section>`;
}

const isWell = ({ result, reason }: ReportServer): boolean => result === 'deployed' && reason === undefined;

function block(server: ReportServer): string {
  const lines = [
    ...server.observed.entries.map((one) => ({ ...one, kind: 'seen' })),
    ...server.orders.entries.map(({ command, ...one }) => ({ ...one, text: command, kind: 'given' })),
  ].toSorted((a, b) => a.atMs - b.atMs);
  const rows = lines.map(({ atMs, node, text, kind }) => {
    const cells = [
      element('td', 'class="time"', clock(atMs)),
      element('td', '', node ?? ''),
      kind === 'given'
        ? `<td><code>${escapeHtml(text.slice(0, LINE_MAX))}</code></td>`
        : element('td', '', text.slice(0, LINE_MAX)),
    ];
    return `<tr class="${kind}">${cells.join('')}</tr>`;
  });
  const hidden = server.observed.seen + server.orders.seen - lines.length;
  const more =
    hidden > 0
      ? `<p class="quiet">${escapeHtml(formatCount(hidden))} more were seen, and thinned out.</p>`
      : '';
  const summary = element('summary', '', `${server.name}: ${plural(lines.length, 'line')}`);
  return `<details>${summary}<table class="evidence">${rows.join('\n')}</table>${more}</details>`;
}

/** Since the start of the run. */
const clock = (atMs: number): string => (atMs < 60_000 ? `${(atMs / 1_000).toFixed(2)} s` : formatMs(atMs));
