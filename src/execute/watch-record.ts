import type { TrafficRecord, WatchRecord } from '../report/events.ts';
import { meanOf } from '../watching/response-time.ts';
import type { Traffic } from '../watching/traffic.ts';
import type { TrafficWatch, WatchEnd } from './watch-end.ts';

/** The end of a watch as the report keeps it. */
export function watchRecord(request: TrafficWatch, end: WatchEnd): WatchRecord {
  return {
    what: request.what,
    servers: request.watched.map((server) => server.name),
    verdict: end.verdict,
    text: end.text,
    elapsedMs: Math.round(end.elapsedMs),
    watched: trafficRecord(end.watched),
    others: { ...trafficRecord(end.others.traffic), servers: end.others.servers },
  };
}

function trafficRecord(traffic: Traffic): TrafficRecord {
  const { requests, errors, connectionErrors, unanswered, counters } = traffic;
  const { responses1xx, responses2xx, responses3xx, responses4xx, responses5xx, responsesOther } = counters;
  const mean = meanOf(traffic.time);
  const tenth = (ms: number): number => Math.round(ms * 10) / 10;
  return {
    requests,
    errors,
    responses1xx,
    responses2xx,
    responses3xx,
    responses4xx,
    responses5xx,
    responsesOther,
    connectionErrors,
    unanswered,
    retries: counters.retries,
    redispatches: counters.redispatches,
    meanMs: mean ? tenth(mean.meanMs) : null,
    blurMs: mean ? tenth(mean.blurMs) : null,
  };
}
