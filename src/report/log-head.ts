import { formatMs, listNames } from '../support/format.ts';
import type { LeftOut, Plan } from '../plan/plan.ts';
import type { NodeLine, RolloutEvent } from './events.ts';
import { oneLine } from './workflow-command.ts';

const LEFT_OUT_SHOWN = 8;

/** The head of the log: what, where, how, and who is left out. */
export function headLines(event: Extract<RolloutEvent, { type: 'started' }>): string[] {
  return [
    oneLine(event.text.headline),
    ...nodeLines(event.nodes),
    ...(event.text.how === '' ? [] : [`  ${oneLine(event.text.how)}`]),
    ...leftOutLines(event.plan.leftOut),
  ];
}

function nodeLines(nodes: readonly NodeLine[]): string[] {
  const names = width(nodes.map((line) => line.node));
  const endpoints = width(nodes.map((line) => line.endpoint));
  const versions = width(nodes.map((line) => line.identity.version));
  return nodes.map(({ node, endpoint, identity }) => {
    const columns = [
      node.padEnd(names),
      endpoint.padEnd(endpoints),
      `HAProxy ${identity.version.padEnd(versions)}`,
    ];
    return `  ${oneLine([...columns, upText(identity.uptimeSec)].join('   '))}`;
  });
}

/** HAProxy tells whole seconds, rounded down. */
const upText = (seconds: number): string =>
  seconds < 1 ? 'just started' : `up ${formatMs(seconds * 1_000)}`;

function width(texts: readonly string[]): number {
  return Math.min(96, Math.max(0, ...texts.map((text) => text.length)));
}

/** One line per reason, so that a backend half in maintenance takes one line, not fifty. */
export function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const byReason = Map.groupBy(leftOut, (one) => one.why);
  const lines = [...byReason].map(
    ([why, servers]) => `  left out: ${oneLine(listNames(servers.map((one) => one.name)))}: ${oneLine(why)}`,
  );
  if (lines.length <= LEFT_OUT_SHOWN) return lines;
  const rest = lines.length - LEFT_OUT_SHOWN;
  return [
    ...lines.slice(0, LEFT_OUT_SHOWN),
    `  … and servers left out for ${rest} more reasons: see the report`,
  ];
}

/** Backends of the plan, in its order. */
export function backendsOf(plan: Plan): string[] {
  const lanes = plan.stages.flatMap((stage) => stage.lanes);
  const named = lanes.flatMap((lane) => lane.server.backends);
  return [...new Set([...named, ...plan.floors.map((floor) => floor.backend)])];
}
