import type { Floor, Plan, PlanServer } from '../plan/plan.ts';

/** One job of `strategy.matrix`; everything that a deploy job needs to know about its server. */
export interface MatrixEntry {
  readonly server: string;
  readonly address: string;
  readonly port: number;
  /** Comma list, in the order of the input: a matrix shows it in the job's name. */
  readonly backends: string;
  /** From 1. */
  readonly index: number;
}

/** For `strategy.matrix`: the servers in the order of the rollout; one that is to be removed has nothing to be deployed. */
export function matrixOf(plan: Plan): { readonly include: readonly MatrixEntry[] } {
  const include = plan.stages.flatMap((stage) =>
    stage.lanes
      .filter(({ server }) => server.change !== 'removed')
      .map(({ server }) => ({
        server: server.name,
        address: server.address,
        port: server.port,
        backends: server.backends.join(','),
        index: server.index,
      })),
  );
  return { include };
}

/** The plan as the output `plan` and the report show it: who, in which order, above which floor; no commands. */
export interface PlanJson {
  readonly operation: string;
  readonly strategy: string;
  readonly stages: readonly {
    readonly title: string;
    readonly window: number;
    readonly servers: readonly Pick<PlanServer, 'name' | 'address' | 'port' | 'backends' | 'index'>[];
  }[];
  readonly floors: readonly Floor[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly warnings: readonly string[];
}

export function planJson(plan: Plan): PlanJson {
  return {
    operation: plan.operation,
    strategy: plan.strategy,
    stages: plan.stages.map((stage) => ({
      title: stage.title,
      window: stage.window,
      servers: stage.lanes.map(({ server: { name, address, port, backends, index } }) => ({
        name,
        address,
        port,
        backends,
        index,
      })),
    })),
    floors: plan.floors.map(({ backend, node, least, available }) => ({ backend, node, least, available })),
    leftOut: plan.leftOut.map(({ name, why }) => ({ name, why })),
    warnings: plan.warnings,
  };
}
