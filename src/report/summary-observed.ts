import { isDone } from '../plan/done.ts';
import { formatCount, plural } from '../support/format.ts';
import type { Collected, ServerTrace } from './collector.ts';
import type { Outcome, Receipt } from './events.ts';
import { naming } from './outcome-text.ts';
import { details, escaped, tableRow } from './markdown.ts';

const SERVERS_MAX = 40;
const LINES_MAX = 12;
const NODES_MAX = 50;

/** What the verdict rests on, folded: per server the checks and probes, per node what HAProxy counted. */
export function observedBlocks(outcome: Outcome, run: Collected): string[] {
  const body = [...nodesBlock(run), ...receiptBlock(outcome.receipt), ...serversBlock(outcome, run)];
  return body.length === 0 ? [] : details('What was observed', body);
}

export function nodesBlock(run: Collected): string[] {
  if (run.nodes.length === 0) return [];
  const lines = run.nodes.slice(0, NODES_MAX).map(({ node, endpoint, identity }) => {
    const text = `${node}: ${endpoint}, HAProxy ${identity.version}, process ${identity.pid}`;
    return `- ${escaped(text)}`;
  });
  const reloads = run.reloads.slice(0, 20).map((reload) => `- ${escaped(naming(reload.text, reload.node))}`);
  return [...lines, ...reloads, ''];
}

function receiptBlock(receipt: Receipt): string[] {
  if (receipt.rows.length === 0) return [];
  const rows = receipt.rows
    .slice(0, NODES_MAX)
    .map((row) =>
      tableRow([
        escaped(row.node),
        escaped(row.backend),
        ...[
          row.requests,
          row.responses5xx,
          row.connectionErrors,
          row.responseErrors,
          row.retries,
          row.redispatches,
        ].map(formatCount),
      ]),
    );
  return [
    tableRow([
      'Node',
      'Backend',
      'Requests',
      '5xx',
      'Connection errors',
      'Response errors',
      'Retries',
      'Redispatches',
    ]),
    '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ];
}

function serversBlock(outcome: Outcome, run: Collected): string[] {
  // Those that did not go well first: they are what somebody unfolds this for.
  const resultOf = new Map(outcome.servers.map((server) => [server.name, server.result]));
  const traces = [...run.servers.values()].filter((trace) => trace.observed.seen() > 0);
  const sorted = traces.toSorted(
    (a, b) => Number(isDone(resultOf.get(a.name) ?? '')) - Number(isDone(resultOf.get(b.name) ?? '')),
  );
  const shown = sorted.slice(0, SERVERS_MAX).flatMap(observedOf);
  const cut = sorted.length - SERVERS_MAX;
  return cut > 0 ? [...shown, `… and ${plural(cut, 'more server')}: see the report.`] : shown;
}

function observedOf(trace: ServerTrace): string[] {
  const entries = trace.observed.entries().slice(-LINES_MAX);
  const cut = trace.observed.seen() - entries.length;
  return [
    `**${escaped(trace.name, 80)}**${cut > 0 ? ` (the last ${entries.length} of ${formatCount(trace.observed.seen())})` : ''}`,
    '',
    ...entries.map(
      (entry) => `- ${escaped(entry.node === null ? entry.text : `${entry.node}: ${entry.text}`, 300)}`,
    ),
    '',
  ];
}
