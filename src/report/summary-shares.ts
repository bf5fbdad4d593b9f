import { formatCount } from '../support/format.ts';
import type { ShareSeen } from './events.ts';
import { tableRow } from './markdown.ts';

/** Of a canary: what was asked for, what HAProxy counted, and how much of it failed, share by share. */
export function sharesBlock(shares: readonly ShareSeen[]): string[] {
  if (shares.length === 0) return [];
  return [
    tableRow(['Share asked', 'Share reached', "Canary's requests", 'Of all', 'Errors']),
    '| --: | --: | --: | --: | --: |',
    ...shares.map(({ asked, achieved, requests, ofRequests, errors }) =>
      tableRow([
        asked === undefined ? 'testers' : `${Number(asked.toFixed(2))} %`,
        achieved === undefined ? '–' : `${achieved.toFixed(1)} %`,
        formatCount(requests),
        formatCount(ofRequests),
        requests === 0 ? '–' : `${((100 * errors) / requests).toFixed(1)} %`,
      ]),
    ),
  ];
}
