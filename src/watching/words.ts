import { formatCount, formatLimit, plural } from '../support/format.ts';
import type { ControlGroup, Judgement, Limits, Seen } from './judge.ts';
import { meanOf } from './response-time.ts';
import { errorRateOf } from './traffic.ts';
import type { Traffic } from './traffic.ts';

/** `412 requests, 0.2 % errors (limit 1 %), 38 ms (others 35 ms, limit 2 ×)` */
export function trafficText({ watched, others }: Seen, limits: Limits): string {
  const rate = limits.maxErrorRate === undefined ? '' : ` (limit ${limits.maxErrorRate} %)`;
  const own = meanOf(watched.time);
  const theirs = meanOf(others.traffic.time);
  const factor = limits.maxSlowdown === undefined ? '' : `, limit ${limits.maxSlowdown} ×`;
  const against = theirs ? ` (others ${millisText(theirs.meanMs)}${factor})` : '';
  const time = own ? `, ${millisText(own.meanMs)}${against}` : '';
  return `${plural(watched.requests, 'request')}, ${rateText(watched)} errors${rate}${time}`;
}

/** Why the judgement is what it is, for people. */
export function judgementText(judgement: Judgement, seen: Seen, limits: Limits, soakedMs: number): string {
  const { watched, others } = seen;
  const within = `within ${formatLimit(wholeSeconds(soakedMs))}`;
  switch (judgement.kind) {
    case 'good':
      return trafficText(seen, limits);
    case 'error-rate':
      return `${failedText(watched)} ${within}, above max-error-rate (${limits.maxErrorRate} %): ${errorsText(watched)}; ${othersText(others)}`;
    case 'slowdown':
      return `${speedText(seen)} ${within}, above max-slowdown (${limits.maxSlowdown})`;
    case 'too-few':
      return `${plural(watched.requests, 'request')} ${within}, and min-requests is ${formatCount(limits.minRequests)}`;
    case 'shared':
      return `${failedText(watched)} ${within}, above max-error-rate (${limits.maxErrorRate} %), but ${othersText(others)}: trouble that all share is not the new version's`;
    case 'no-control':
      return `the other servers had ${plural(others.traffic.time.requests, 'answered request')} ${within}, and min-requests is ${formatCount(limits.minRequests)}: there is nothing to compare the response time with`;
    case 'blurred':
      return `${speedText(seen)} ${within}: above max-slowdown (${limits.maxSlowdown}) by less than the rounding of HAProxy's figures; more requests would tell`;
  }
}

/** `3.2 %`, `0.04 %`, `100 %` */
export function rateText(traffic: Traffic): string {
  const rate = errorRateOf(traffic);
  return `${Number(rate.toPrecision(rate < 1 ? 1 : rate < 99.95 ? 3 : 4))} %`;
}

function failedText(traffic: Traffic): string {
  return `${rateText(traffic)} of ${plural(traffic.requests, 'request')} failed`;
}

/** `51 × 5xx, 2 not connected, 1 not answered` */
export function errorsText(traffic: Traffic): string {
  const parts = [
    [traffic.responses5xx, '× 5xx'],
    [traffic.connectionErrors, 'not connected'],
    [traffic.unanswered, 'not answered'],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  return some.map(([count, word]) => `${formatCount(count)} ${word}`).join(', ') || 'none';
}

function othersText({ traffic, servers, erring }: ControlGroup): string {
  if (traffic.requests === 0) return 'no other server had requests';
  const many = servers > 1 ? `, on ${erring} of ${servers} servers` : '';
  return `of the others ${rateText(traffic)} of ${formatCount(traffic.requests)}${erring > 0 ? many : ''}`;
}

function speedText({ watched, others }: Seen): string {
  const own = meanOf(watched.time);
  const theirs = meanOf(others.traffic.time);
  if (!own || !theirs) return 'no response times';
  const factor = theirs.meanMs > 0 ? `${(own.meanMs / theirs.meanMs).toFixed(1)} times` : 'more than';
  return (
    `${millisText(own.meanMs)} ± ${millisText(own.blurMs)} per answer over ${plural(watched.time.requests, 'request')}, ` +
    `${factor} the ${millisText(theirs.meanMs)} ± ${millisText(theirs.blurMs)} of the others over ${formatCount(others.traffic.time.requests)},`
  );
}

const millisText = (ms: number): string => (ms < 9.95 ? `${ms.toFixed(1)} ms` : `${formatCount(ms)} ms`);

const wholeSeconds = (ms: number): number =>
  ms < 10_000 ? Math.round(ms / 100) * 100 : Math.round(ms / 1_000) * 1_000;
