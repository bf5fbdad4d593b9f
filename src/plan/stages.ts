import type { RolloutInputs } from '../inputs/inputs.ts';
import { windowOf } from './floor.ts';
import { laneFor, laneOptions, rollbackLane } from './lane.ts';
import type { Lane, PlanServer, Stage } from './plan.ts';

/** The lead, alone; then the rest. */
export function stagesOf(servers: readonly PlanServer[], inputs: RolloutInputs): Stage[] {
  const options = laneOptions(inputs);
  const lanes = servers.map((server, index): Lane => {
    const isLast = index === servers.length - 1;
    return laneFor(server, isLast ? { ...options, pauseMs: 0 } : options);
  });
  const window = windowOf(inputs.maxUnavailable, servers.length);
  const lead = inputs.lead < lanes.length ? lanes.slice(0, inputs.lead) : [];
  const rest = lanes.slice(lead.length);
  const stages = [stage(rest, window, '')];
  return lead.length === 0 ? stages : [stage(lead, window, 'the lead, '), ...stages];
}

/**
 * Brings the previous version back: first on the servers that failed and are held, then on those already rolled out, newest first
 * (contract, section 3). The window stays `max-unavailable`: what the floor and the user allowed on the way out is allowed on the
 * way back, and bad servers should not serve a moment longer than they must. No lead, no soak (the previous version is known) and no pause.
 */
export function planRollback(
  failed: readonly PlanServer[],
  deployedNewestFirst: readonly PlanServer[],
  inputs: RolloutInputs,
): Stage[] {
  const options = { ...laneOptions(inputs), soakMs: 0, pauseMs: 0 };
  const window = windowOf(inputs.maxUnavailable, failed.length + deployedNewestFirst.length);
  const held = failed.map((server) => rollbackLane(server, options, true));
  const others = deployedNewestFirst.map((server) => rollbackLane(server, options, false));
  return [
    stage(held, window, 'what failed, '),
    stage(others, window, 'what was rolled out, newest first, '),
  ].filter(({ lanes }) => lanes.length > 0);
}

/** `the lead, alone`, `one at a time`, `at most 3 at a time`. */
function stage(lanes: readonly Lane[], maxUnavailable: number, prefix: string): Stage {
  const window = Math.min(maxUnavailable, lanes.length);
  const pace = window > 1 ? `at most ${window} at a time` : lanes.length === 1 ? 'alone' : 'one at a time';
  return { title: `${prefix}${pace}`, window, lanes };
}
