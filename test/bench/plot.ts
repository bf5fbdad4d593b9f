import type { Results } from './results.ts';

const WIDTH = 800;
const LABEL = 365;
const ROW = 24;
const BAR = 15;
const HEAD = 34;

interface Bar {
  readonly title: string;
  readonly ms: number;
  readonly kind: 'ours' | 'ideal' | 'others';
}

/** Whole rollouts as bars, one block per number of servers: plain SVG, readable on light and dark ground. */
export function plotRollouts(results: Results): string {
  const blocks = results.ideal.map(({ servers, requireMs }) => ({
    servers,
    bars: [
      { title: 'ideal: what nobody can avoid', ms: requireMs, kind: 'ideal' as const },
      ...results.rollouts
        .filter((one) => one.servers === servers)
        .toSorted((a, b) => a.medianMs - b.medianMs)
        .map((one) => ({
          title: one.title.replaceAll('`', ''),
          ms: one.medianMs,
          kind: one.way === 'require' || one.way === 'once' ? ('ours' as const) : ('others' as const),
        })),
    ],
  }));
  const parts: string[] = [];
  let y = 8;
  for (const { servers, bars } of blocks) {
    parts.push(`<text class="head" x="0" y="${y + 18}">${servers} servers, seconds</text>`);
    y += HEAD;
    const most = Math.max(...bars.map((bar) => bar.ms));
    for (const bar of bars) {
      parts.push(renderBar(bar, y, most));
      y += ROW;
    }
    y += 14;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">`,
    `<title>Whole rollouts: haproxy-rollout beside other ways</title>`,
    '<style>',
    'text { font: 13px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; }',
    '.head { font-weight: 600; }',
    '.ours { fill: #1f6feb; } .ideal { fill: #3fb950; } .others { fill: #8c959f; }',
    '@media (prefers-color-scheme: dark) { text { fill: #d1d7e0; } .others { fill: #6e7681; } }',
    '</style>',
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function renderBar({ title, ms, kind }: Bar, y: number, most: number): string {
  const length = Math.max(2, ((WIDTH - LABEL - 60) * ms) / most);
  const middle = y + BAR - 3;
  return [
    `<text x="${LABEL - 10}" y="${middle}" text-anchor="end">${escape(title)}</text>`,
    `<rect class="${kind}" x="${LABEL}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
    `<text x="${(LABEL + length + 8).toFixed(1)}" y="${middle}">${(ms / 1_000).toFixed(1)}</text>`,
  ].join('\n');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
