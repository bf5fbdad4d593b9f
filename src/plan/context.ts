/** What the planner has to know about a node's control plane: what it cannot do is refused here, not met in mid-rollout. */
export interface NodeAbilities {
  readonly seesOldWorkers: boolean;
  readonly shutdownSessions: boolean;
  readonly agents: boolean;
  readonly dynamicServers?: 'all' | 'unchecked' | 'delete';
  readonly checks: boolean;
  readonly weights?: boolean;
  readonly weightsPersist?: boolean;
  /** Entries of ACL and map files can be read, added and taken out. */
  readonly lists?: boolean;
}

export interface PlanContext {
  /** By node. */
  readonly abilities: ReadonlyMap<string, NodeAbilities>;
  /** Rows (`rowIdKey`) whose agent an earlier invocation in this job switched off: `ready` gives it back. */
  readonly agentsTaken?: ReadonlySet<string>;
  /** By node, the value of `switch-key`; missing: its map has no such key. */
  readonly maps?: ReadonlyMap<string, string>;
}

/** Nodes whose control plane writes a weight into HAProxy's configuration: it outlives the run, and a reload. */
export function nodesThatKeepWeights(abilities: PlanContext['abilities']): string[] {
  return [...abilities].filter(([, able]) => able.weightsPersist === true).map(([node]) => node);
}
