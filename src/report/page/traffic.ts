import { formatCount, formatMs } from '../../support/format.ts';
import type { Report } from '../report-json.ts';
import { barChart } from './bars.ts';
import { element } from './html.ts';

const ROWS_MAX = 100;

const percent = (value: number): string => `${Number(value.toPrecision(3))} %`;
const rateOf = ({
  requests,
  errors,
}: {
  readonly requests: number;
  readonly errors: number;
}): number | undefined => (requests === 0 ? undefined : (100 * errors) / requests);

/** Of a canary: the share that was asked for beside the one that HAProxy counted. */
export function sharesSection({ shares }: Report): string {
  const asked = shares.filter((share) => share.asked !== null);
  if (asked.length === 0) return '';
  const chart = barChart({
    title: 'Share of the traffic',
    names: ['reached', 'asked'],
    format: percent,
    pairs: asked.map((share) => ({
      label: `step ${asked.indexOf(share) + 1}`,
      first: share.achieved ?? undefined,
      second: share.asked ?? undefined,
    })),
  });
  return `<section><h2>Shares</h2><div class="charts">${chart}</div></section>`;
}

/** What was watched after it was back in rotation, beside the other servers: error rate and response time, each with its limit. */
export function watchesSection({ watches, inputs }: Report): string {
  if (watches.length === 0) return '';
  const labels = watches.map(({ what }) => what);
  const errors = barChart({
    title: 'Failed responses',
    names: ['watched', 'the others'],
    format: percent,
    limit: inputs?.maxErrorRate ?? undefined,
    pairs: watches.map(({ watched, others }, index) => ({
      label: labels[index] ?? '',
      first: rateOf(watched),
      second: rateOf(others),
    })),
  });
  const times = barChart({
    title: 'Mean response time',
    names: ['watched', 'the others'],
    format: (ms) => formatMs(ms),
    pairs: watches.map(({ watched, others }, index) => ({
      label: labels[index] ?? '',
      first: watched.meanMs ?? undefined,
      second: others.meanMs ?? undefined,
    })),
  });
  const rows = watches
    .slice(0, ROWS_MAX)
    .map(
      ({ what, verdict, text, elapsedMs, watched }) =>
        `<tr>${[what, verdict, text].map((cell) => element('td', '', cell)).join('')}${[
          formatMs(elapsedMs),
          formatCount(watched.requests),
        ]
          .map((cell) => element('td', 'class="number"', cell))
          .join('')}</tr>`,
    );
  const head = ['Watched', 'Verdict', 'What was seen'].map((title) => element('th', '', title)).join('');
  const numbers = ['For', 'Requests'].map((title) => element('th', 'class="number"', title)).join('');
  return `<section><h2>Watching the traffic</h2><div class="charts">${errors}${times}</div>
<div class="scroll"><table><thead><tr>${head}${numbers}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}
