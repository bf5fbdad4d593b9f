import type { Report } from '../report-json.ts';
import { escapeHtml, px } from './html.ts';
import type { Scale } from './scale.ts';

export const STRIP_HEIGHT = 52;
/** One for each backend of each node, while a reader can still take them in. */
const STRIPS_MAX = 8;
const POINTS_MAX = 200;

type Sample = Report['available'][number];

/**
 * How many servers were available at each moment, as steps, with the floor as a line: a strip for each backend of each node. The worst
 * come first where there are too many.
 */
export function stripsOf(report: Report, scale: Scale, top: number): string[] {
  const series = [...Map.groupBy(report.available, ({ node, backend }) => `${backend} on ${node}`)];
  const slack = (samples: readonly Sample[]): number =>
    Math.min(...samples.map(({ available, least }) => available - least));
  const shown = series.toSorted(([, a], [, b]) => slack(a) - slack(b)).slice(0, STRIPS_MAX);
  return shown.map(([title, samples], index) =>
    strip(title, samples, scale, top + index * STRIP_HEIGHT, report.rollout.durationMs),
  );
}

function strip(title: string, all: readonly Sample[], scale: Scale, top: number, endMs: number): string {
  const every = Math.ceil(all.length / POINTS_MAX);
  const samples = all.filter((_, index) => index % every === 0 || index === all.length - 1);
  const most = Math.max(1, ...samples.flatMap(({ available, least }) => [available, least]));
  const height = STRIP_HEIGHT - 22;
  const y = (value: number): string => px(top + 16 + (1 - value / most) * height);
  const steps = (pick: (sample: Sample) => number): string =>
    samples
      .map((sample, index) => {
        const toMs = samples[index + 1]?.atMs ?? endMs;
        return `${px(scale.x(sample.atMs))},${y(pick(sample))} ${px(scale.x(toMs))},${y(pick(sample))}`;
      })
      .join(' ');
  const first = samples[0]!;
  const lowest = Math.min(...samples.map(({ available }) => available));
  const base = y(0);
  const text = `available in ${title}: never below ${lowest}, floor ${first.least}`;
  return [
    `<g><title>${escapeHtml(text)}</title>`,
    `<text class="tick" x="${px(scale.left)}" y="${px(top + 11)}">${escapeHtml(text)}</text>`,
    `<polygon class="available" points="${px(scale.x(first.atMs))},${base} ${steps(({ available }) => available)} ${px(scale.x(endMs))},${base}"/>`,
    `<polyline class="floor" points="${steps(({ least }) => least)}"/></g>`,
  ].join('');
}
