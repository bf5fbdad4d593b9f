import { plural } from '../../support/format.ts';
import type { Report, ReportServer } from '../report-json.ts';
import { barsOf } from '../timeline.ts';
import type { Bar } from '../timeline.ts';
import { escapeHtml, px } from './html.ts';
import { stripsOf, STRIP_HEIGHT } from './floor-strip.ts';
import { timeScale } from './scale.ts';
import type { Scale } from './scale.ts';

/** Rows of the picture: more than this nobody reads, and the page stays small. */
const ROWS_MAX = 100;
/** Points of a line inside one bar. */
const POINTS_MAX = 60;
const WIDTH = 1_000;
const AXIS_HEIGHT = 26;
const NAME_MAX = 24;

/**
 * The run as one SVG: time to the right, a row per server with its phases as bars, the sessions while draining as a falling line inside
 * the bar, reloads as vertical lines; below it, how many servers were available at each moment against the floor. Empty where nothing
 * happened.
 */
export function picture(report: Report): string {
  const moved = report.servers.filter((server) => server.phases.length > 0);
  if (moved.length === 0) return '';
  const shown = moved.slice(0, ROWS_MAX);
  const rowHeight = shown.length > 60 ? 12 : 22;
  const longest = Math.max(...shown.map(({ name }) => Math.min(NAME_MAX, name.length)), 8);
  const scale = timeScale(report.rollout.durationMs, longest * 7.2 + 16, WIDTH - 12);
  const rowsHeight = AXIS_HEIGHT + shown.length * rowHeight;
  const strips = stripsOf(report, scale, rowsHeight + 14);
  const height = rowsHeight + 14 + strips.length * STRIP_HEIGHT;
  const label = `Timeline of ${plural(shown.length, 'server')}`;
  const cut = moved.length - shown.length;
  return [
    `<figure><svg viewBox="0 0 ${WIDTH} ${px(height)}" role="img" aria-label="${escapeHtml(label)}">`,
    ...axis(scale, height),
    ...shown.flatMap((server, row) => rowOf(server, scale, AXIS_HEIGHT + row * rowHeight, rowHeight)),
    ...report.reloads.slice(0, 50).map((reload) => reloadLine(reload, scale, rowsHeight)),
    ...strips,
    '</svg>',
    legend(shown, report.reloads.length > 0),
    cut > 0 ? `<p class="quiet">… and ${escapeHtml(plural(cut, 'more server'))}: see report.json</p>` : '',
    '</figure>',
  ].join('\n');
}

function axis(scale: Scale, height: number): string[] {
  return scale.ticks.flatMap(({ atMs, label }) => {
    const x = px(scale.x(atMs));
    return [
      `<line class="grid" x1="${x}" x2="${x}" y1="${AXIS_HEIGHT - 4}" y2="${px(height)}"/>`,
      `<text class="tick" x="${x}" y="${AXIS_HEIGHT - 10}" text-anchor="middle">${escapeHtml(label)}</text>`,
    ];
  });
}

function rowOf(server: ReportServer, scale: Scale, top: number, height: number): string[] {
  const pad = height > 15 ? 3 : 1.5;
  const bars = barsOf(server).map((bar) => {
    const x = scale.x(bar.fromMs);
    const width = Math.max(1, scale.x(bar.toMs) - x);
    const title = `${server.name}: ${bar.name}, ${((bar.toMs - bar.fromMs) / 1_000).toFixed(1)} s`;
    return `<rect class="bar ${classOf(bar.name)}" x="${px(x)}" y="${px(top + pad)}" width="${px(width)}" height="${px(height - 2 * pad)}" rx="2"><title>${escapeHtml(title)}</title></rect>`;
  });
  const text = server.name.length > NAME_MAX ? `${server.name.slice(0, NAME_MAX - 1)}…` : server.name;
  const size = height > 15 ? 12 : 9;
  return [
    `<text class="name ${server.result}" x="${px(scale.left - 8)}" y="${px(top + height / 2 + size / 3)}" text-anchor="end" font-size="${size}">${escapeHtml(text)}</text>`,
    ...bars,
    ...sessionsLines(server, scale, top + pad, height - 2 * pad),
  ];
}

export const classOf = (name: Bar['name']): string => name.replaceAll(' ', '-');

/** One line per bar of draining, from the number of sessions at its highest down to the zero that ended it. */
function sessionsLines(server: ReportServer, scale: Scale, top: number, height: number): string[] {
  const { entries } = server.sessions;
  return barsOf(server)
    .filter(({ name }) => name === 'drain')
    .flatMap(({ fromMs, toMs }) => {
      const own = entries.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
      const most = Math.max(0, ...own.map(({ total }) => total));
      if (most === 0) return [];
      const every = Math.max(1, Math.ceil(own.length / POINTS_MAX));
      const points = own
        .filter((_, index) => index % every === 0 || index === own.length - 1)
        .map(({ atMs, total }) => `${px(scale.x(atMs))},${px(top + 1 + (1 - total / most) * (height - 2))}`);
      return [`<polyline class="sessions" points="${points.join(' ')}"/>`];
    });
}

function reloadLine(reload: Report['reloads'][number], scale: Scale, bottom: number): string {
  const x = px(scale.x(reload.atMs));
  return `<line class="reload" x1="${x}" x2="${x}" y1="${AXIS_HEIGHT - 4}" y2="${px(bottom)}"><title>${escapeHtml(reload.text)}</title></line>`;
}

function legend(servers: readonly ReportServer[], hasReloads: boolean): string {
  const names = [...new Set(servers.flatMap((server) => barsOf(server).map(({ name }) => name)))];
  const keys = names.map((name) => `<span><i class="key ${classOf(name)}"></i>${escapeHtml(name)}</span>`);
  const lines = servers.some(({ sessions }) => sessions.entries.some(({ total }) => total > 0))
    ? ['<span><i class="key line"></i>sessions</span>']
    : [];
  const reloads = hasReloads ? ['<span><i class="key reload"></i>reload of HAProxy</span>'] : [];
  return `<figcaption>${[...keys, ...lines, ...reloads].join(' ')}</figcaption>`;
}
