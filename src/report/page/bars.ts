import { element, escapeHtml, px } from './html.ts';

export interface Pair {
  readonly label: string;
  /** Undefined: nothing was seen. */
  readonly first: number | undefined;
  readonly second: number | undefined;
}

export interface BarChart {
  readonly title: string;
  readonly pairs: readonly Pair[];
  /** What the two bars of a pair are. */
  readonly names: readonly [first: string, second: string];
  readonly format: (value: number) => string;
  /** A line across: what is allowed. */
  readonly limit?: number | undefined;
}

const WIDTH = 480;
const ROW = 34;
const LEFT = 110;
const RIGHT = 70;
/** More than these nobody compares; the table below has them all. */
const PAIRS_MAX = 24;

/** Two bars a row, one below the other, each with its value; the limit as a line. */
export function barChart(chart: BarChart): string {
  const pairs = chart.pairs.slice(0, PAIRS_MAX);
  const values = pairs.flatMap(({ first, second }) => [first ?? 0, second ?? 0]);
  const most = Math.max(...values, chart.limit ?? 0) || 1;
  const x = (value: number): number => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const height = pairs.length * ROW + 8;
  const bar = (value: number | undefined, kind: string, top: number): string => {
    const text = value === undefined ? '–' : chart.format(value);
    const width = value === undefined ? 0 : Math.max(1, x(value) - LEFT);
    return (
      `<rect class="${kind}" x="${LEFT}" y="${px(top)}" width="${px(width)}" height="11" rx="2"/>` +
      `<text class="tick" x="${px(LEFT + width + 5)}" y="${px(top + 9.5)}">${escapeHtml(text)}</text>`
    );
  };
  const rows = pairs.map(({ label, first, second }, index) => {
    const top = 4 + index * ROW;
    const name = label.length > 16 ? `${label.slice(0, 15)}…` : label;
    return (
      `<text class="tick" x="${LEFT - 8}" y="${px(top + 16)}" text-anchor="end">${escapeHtml(name)}</text>` +
      bar(first, 'bar-new', top) +
      bar(second, 'bar-old', top + 13)
    );
  });
  const { limit } = chart;
  const line =
    limit === undefined
      ? ''
      : `<line class="floor" x1="${px(x(limit))}" x2="${px(x(limit))}" y1="0" y2="${height}"><title>limit ${escapeHtml(chart.format(limit))}</title></line>`;
  const keys = [
    `<span><i class="key bar-new"></i>${escapeHtml(chart.names[0])}</span>`,
    `<span><i class="key bar-old"></i>${escapeHtml(chart.names[1])}</span>`,
    ...(limit === undefined
      ? []
      : [`<span><i class="key reload"></i>limit ${escapeHtml(chart.format(limit))}</span>`]),
  ];
  return [
    `<figure class="chart">${element('p', '', chart.title)}`,
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(chart.title)}">${rows.join('')}${line}</svg>`,
    `<figcaption>${keys.join(' ')}</figcaption></figure>`,
  ].join('\n');
}
