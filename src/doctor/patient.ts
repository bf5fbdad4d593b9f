import type { Capabilities, OldWorkerRow } from '../haproxy/control-plane.ts';
import type { NodeFacts } from '../haproxy/node-facts.ts';
import type { NodeEndpoint, ServerPattern } from '../inputs/inputs.ts';
import type { Group, Member } from '../plan/grouping.ts';
import type { BackendRow, NodeSnapshot, ServerRow } from '../server.ts';
import type { RolloutError } from '../support/errors.ts';

/** Everything that was read of one node. */
export interface Patient {
  readonly node: string;
  readonly endpoint: NodeEndpoint;
  readonly capabilities: Capabilities;
  readonly snapshot: NodeSnapshot;
  /** Undefined: the control plane shows none. */
  readonly facts: NodeFacts | undefined;
  /** Why the facts could not be read. */
  readonly factsMissing: RolloutError | undefined;
  /** What the socket says to an order that changes nothing; undefined: it would be taken. */
  readonly denied: RolloutError | undefined;
  /** Sessions that processes from before a reload still hold, of the listed backends. */
  readonly oldSessions: readonly OldWorkerRow[];
}

/** A node that could not be examined. */
export interface Silent {
  readonly node: string;
  readonly error: RolloutError;
}

/** What the examination is about. */
export interface Question {
  readonly backends: readonly string[];
  readonly servers: readonly ServerPattern[];
  readonly groupBy: 'name' | 'address';
  readonly drainTimeoutMs: number;
}

/** One backend on one node, with those of its servers that were asked about. */
export interface Ward {
  readonly patient: Patient;
  readonly backend: BackendRow;
  readonly rows: readonly ServerRow[];
  /** What would be one rollout server each: these rows, with those of other listed backends and of followers. */
  readonly groups: readonly Group[];
  /** All rows of the node. */
  readonly members: readonly Member[];
}

export const isDataplane = ({ endpoint }: Patient): boolean =>
  endpoint.kind === 'http' || endpoint.kind === 'https' || endpoint.kind === 'http+unix';
