import type { RolloutInputs } from '../inputs/inputs.ts';
import type { Lane, PlanServer, Step } from './plan.ts';

/** What of the inputs shapes a lane. */
export interface LaneOptions {
  /** The application is asked directly (`health-url`). */
  readonly probe: boolean;
  /** Passes of HAProxy's own check that are waited for, where a row has one. */
  readonly passes: 'rise' | 'once';
  /** 0: none. */
  readonly soakMs: number;
  /** 0: none. */
  readonly pauseMs: number;
  /** It comes back with this weight instead of its own. */
  readonly weight?: number;
}

export function laneOptions(inputs: RolloutInputs): LaneOptions {
  return {
    probe: inputs.health.url !== undefined,
    passes: inputs.health.haproxyCheck === 'once' ? 'once' : 'rise',
    soakMs: inputs.watching.soakMs,
    pauseMs: inputs.pauseMs,
  };
}

/**
 * The lane of one server (contract, section 7; measured to lose nothing in facts, section 12): out by `drain`, then `maint`, for
 * persistence and idle connections; the deploy at the zero that counts; the direct proof still in maint, because a server that is up
 * in `drain` is already reached by clients that stick to it; HAProxy's own fresh checks; `ready`.
 */
export function laneFor(server: PlanServer, options: LaneOptions): Lane {
  const out: Step[] = [{ do: 'drain' }, { do: 'await-zero' }, { do: 'maint' }, { do: 'await-last-zero' }];
  const agentsOff: Step[] = hasAgent(server) ? [{ do: 'agents-off' }] : [];
  const weight: Step[] = options.weight === undefined ? [] : [{ do: 'weight', weight: options.weight }];
  const deploy: Step = { do: 'deploy', script: 'run' };
  return { server, steps: [...agentsOff, ...out, ...weight, deploy, ...wayBack(server, options)] };
}

/**
 * The lane that puts the previous version back. A server that is out already is held in maint with its agents off: it starts at the
 * last zero, which costs one look and is the only thing that makes its deploy safe where clients reached it meanwhile.
 */
export function rollbackLane(server: PlanServer, options: LaneOptions, alreadyOut: boolean): Lane {
  const whole = laneFor(server, options).steps;
  const steps = alreadyOut ? whole.slice(whole.findIndex((step) => step.do === 'await-last-zero')) : whole;
  return {
    server,
    steps: steps.map((step) => (step.do === 'deploy' ? { do: 'deploy', script: 'rollback-run' } : step)),
  };
}

/** Does this lane deploy? The single operations do not. */
export function hasDeploy(lane: Lane): boolean {
  return lane.steps.some((step) => step.do === 'deploy');
}

/** Does this lane put the previous version back? */
export function isRollback(lane: Lane): boolean {
  return lane.steps.some((step) => step.do === 'deploy' && step.script === 'rollback-run');
}

/** Out of maint, proved: what `ready` does, and a rollout after its deploy. */
export function wayBack(server: PlanServer, options: LaneOptions): Step[] {
  const checked: Step[] = [
    { do: 'await-quiet-check' },
    { do: 'drain-down' },
    { do: 'await-up', passes: options.passes },
  ];
  const steps: Step[] = [];
  if (options.probe) steps.push({ do: 'probe' });
  if (server.rows.some((row) => row.proof === 'check')) steps.push(...checked);
  steps.push({ do: 'ready' });
  if (hasAgent(server)) steps.push({ do: 'agents-on' });
  steps.push({ do: 'await-ramp' });
  if (options.soakMs > 0) steps.push({ do: 'soak', ms: options.soakMs });
  if (options.pauseMs > 0) steps.push({ do: 'pause', ms: options.pauseMs });
  return steps;
}

/** An agent of it is on, or was before this job. */
export function hasAgent(server: PlanServer): boolean {
  return server.rows.some((row) => row.agent);
}
