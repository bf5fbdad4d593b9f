import type { RolloutInputs } from '../inputs/inputs.ts';
import { ADMIN, rowKey } from '../server.ts';
import type { NodeSnapshot } from '../server.ts';
import type { NodeAbilities } from './context.ts';
import type { Group } from './grouping.ts';
import type { SingleOperation } from './operation-lanes.ts';
import { refuse, shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';

/** Balancing that knows no weights but 0 and 100 % (facts, section 6), whatever its hash. */
const WITHOUT_WEIGHTS: ReadonlySet<string> = new Set(['static-rr']);

/** Refuses with `unsupported` what HAProxy, or the way to it, cannot do to these servers (contract, section 4). */
export function refuseImpossible(
  operation: SingleOperation,
  groups: readonly Group[],
  inputs: RolloutInputs,
  snapshots: readonly NodeSnapshot[],
  abilities: ReadonlyMap<string, NodeAbilities>,
): void {
  const problems: Problem[] = [];
  for (const [node, able] of abilities) {
    const runtime = `Give the Runtime API of ${node} instead (a socket's path, tcp:// or ssh://).`;
    if (operation === 'checks' && !able.checks) {
      const title = `haproxy: the control plane of ${node} (Data Plane API) cannot switch health checks on and off`;
      problems.push({ title, hint: runtime });
    }
    const withAgent = namesWhere(
      groups,
      (row, on) => on === node && row.tracks === undefined && row.agent.enabled,
    );
    const movesState = operation === 'drain' || operation === 'ready' || operation === 'maint';
    if (movesState && !able.agents && withAgent.length > 0) {
      const title = `haproxy: the control plane of ${node} cannot switch off the agent checks of ${shortNames(withAgent)}; an agent can override ${operation === 'maint' ? 'maint' : 'a drain'}`;
      problems.push({ title, hint: runtime });
    }
    if (operation === 'drain' && !able.shutdownSessions && inputs.onDrainTimeout === 'shutdown') {
      const title = `on-drain-timeout: the control plane of ${node} cannot shut down sessions`;
      problems.push({ title, hint: runtime.replace(/\.$/, ', or on-drain-timeout: fail or proceed.') });
    }
  }
  if (operation === 'checks') problems.push(...withoutCheck(groups));
  if (operation === 'ready') problems.push(...unresolved(groups));
  if (operation === 'weight') problems.push(...withoutWeights(snapshots, inputs));
  refuse('unsupported', problems);
}

type Row = Group['members'][number]['row'];

function namesWhere(groups: readonly Group[], is: (row: Row, node: string) => boolean): string[] {
  return groups
    .filter(({ members }) => members.some(({ row, node }) => is(row, node)))
    .map(({ name }) => name);
}

function withoutCheck(groups: readonly Group[]): Problem[] {
  const names = namesWhere(groups, (row) => row.tracks === undefined && !row.check.configured);
  if (names.length === 0) return [];
  return [
    {
      title: `servers: ${shortNames(names)} ${names.length === 1 ? 'has' : 'have'} no check in HAProxy's configuration: there is nothing to switch`,
      hint: 'Add check to the server lines, or leave these servers out with !name.',
    },
  ];
}

/** HAProxy itself takes such a server back when its name resolves, and no order does it (facts, section 3). */
function unresolved(groups: readonly Group[]): Problem[] {
  const rows = groups.flatMap(({ members }) => members).filter(({ row }) => row.adminBits & ADMIN.dnsMaint);
  const [first] = rows;
  if (!first) return [];
  const names = [...new Set(rows.map(({ row }) => rowKey(row)))];
  return [
    {
      title: `servers: ${shortNames(names)} ${names.length === 1 ? 'is' : 'are'} in maint because the name is not resolved (on ${first.node})`,
      hint: 'See the resolvers section of HAProxy and the DNS: it comes back by itself when its name resolves.',
    },
  ];
}

function withoutWeights(snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): Problem[] {
  const { weight } = inputs;
  const isWhole = weight?.kind === 'percent' && (weight.value === 0 || weight.value === 100);
  if (isWhole) return [];
  const backends = snapshots.flatMap((snapshot) => snapshot.backends);
  const listed = backends.filter(({ backend }) => inputs.backends.includes(backend));
  return [...new Map(listed.map(({ backend, algorithm }) => [backend, algorithm]))]
    .filter(([, algorithm]) => WITHOUT_WEIGHTS.has(algorithm))
    .map(([backend, algorithm]) => ({
      title: `weight: backend ${backend} balances by ${algorithm}, which takes no weights but 0% and 100%`,
      hint: 'Use roundrobin, leastconn, random, or "hash-type consistent" in this backend.',
    }));
}
