import { formatCount, formatMs, plural } from '../support/format.ts';
import type { Collected } from './collector.ts';
import type { TrafficRecord, WatchRecord } from './events.ts';
import { escaped, tableRow } from './markdown.ts';

const ROWS_MAX = 100;

/** The watches of traffic as a table: what was watched against the other servers, bad ones first where not all can be shown. */
export function watchesBlock(watches: Collected['watches']): string[] {
  if (watches.length === 0) return [];
  const shown = new Set(
    [...watches.filter(({ verdict }) => verdict !== 'good'), ...watches].slice(0, ROWS_MAX),
  );
  const cut = watches.length - shown.size;
  return [
    tableRow(['Watched', 'Verdict', 'For', 'Requests', 'Failed', 'Mean', 'Others failed', 'Others mean']),
    '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
    ...watches.filter((watch) => shown.has(watch)).map(watchRow),
    ...(cut > 0 ? ['', `… and ${plural(cut, 'more watch', 'more watches')}: see the report.`] : []),
  ];
}

const MARKS: Readonly<Record<WatchRecord['verdict'], string>> = { good: '✓', bad: '✗', inconclusive: '·' };

function watchRow(watch: WatchRecord): string {
  const { watched, others } = watch;
  return tableRow([
    escaped(watch.what, 80),
    `${MARKS[watch.verdict]} ${watch.verdict}`,
    formatMs(watch.elapsedMs),
    formatCount(watched.requests),
    failedText(watched),
    meanText(watched),
    failedText(others),
    meanText(others),
  ]);
}

function failedText({ requests, errors }: TrafficRecord): string {
  if (requests === 0) return '–';
  const rate = (100 * errors) / requests;
  return `${formatCount(errors)} (${Number(rate.toPrecision(2))} %)`;
}

const meanText = ({ meanMs }: TrafficRecord): string => (meanMs === null ? '–' : formatMs(meanMs));
