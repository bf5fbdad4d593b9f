import type { DeploymentStatus } from '../github/deployments.ts';
import type { RolloutEvent } from './events.ts';

/** What post has to know of a deployment: the state of the step holds it. No secret. */
export interface KeptDeployment {
  readonly rolloutId: string;
  readonly environment: string;
  readonly url: string | undefined;
  /** Undefined until GitHub named it. */
  readonly id?: string;
  readonly isOfJob?: boolean;
  /** How main wanted it to end. */
  readonly ends?: readonly DeploymentStatus[];
  readonly isClosed?: boolean;
}

/** A payload is for machines and people who look later; it must not be refused for its size. */
const NAMES_MAX = 500;

/** What is kept with the deployment: which rollout it is, of what, and under which HAProxy processes it began. */
export function deploymentPayload(
  rollout: string,
  { plan, nodes }: Extract<RolloutEvent, { type: 'started' }>,
  run: string | undefined,
): { readonly rollout: string; readonly [name: string]: unknown } {
  const servers = plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
  return {
    rollout,
    run: run ?? null,
    backends: [...new Set(servers.flatMap(({ backends }) => backends))],
    servers: servers.slice(0, NAMES_MAX).map(({ name }) => name),
    nodes: nodes.map(({ node, identity }) => ({
      node,
      pid: identity.pid,
      startedSec: identity.startedSec,
      version: identity.version,
    })),
  };
}
