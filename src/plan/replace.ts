import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { listNames } from '../support/format.ts';
import { checkPlan } from './check.ts';
import type { PlanContext } from './context.ts';
import { changeBreaches, changeFloors, refuseChangeBreaches } from './floor-change.ts';
import { windowOf } from './floor.ts';
import { membersOf } from './grouping.ts';
import { laneOptions } from './lane.ts';
import type { LaneOptions } from './lane.ts';
import { leavingServers } from './leaving-servers.ts';
import { newServers } from './new-servers.ts';
import type { Lane, LeftOut, Plan, PlanServer, Stage, Step } from './plan.ts';
import { refuse, shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';
import { refuseUnknownBackends } from './select.ts';
import { youngProcesses } from './warnings.ts';

/**
 * Plans `strategy: replace` and the operations `add` and `remove` (contract, section 3, Replace): the new servers are added and proved,
 * then the old ones are drained and deleted. The result has been checked against the promise. Throws `unknown-backend`, `unknown-server`,
 * `input-invalid` (names and addresses that are taken, cookies, what would prove a server), `unsupported` (what a control plane cannot
 * do) and `below-floor`, each with all problems of its kind.
 */
export function planReplace(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
): Plan {
  refuseUnknownBackends(snapshots, inputs.backends);
  refuseUnableToChange(inputs, context, snapshots);
  const adding = inputs.replace.add?.length ?? 0;
  const leaving = leavingServers(membersOf(snapshots), inputs, adding + 1);
  const coming = newServers(snapshots, inputs, new Set(leaving.servers.map(({ name }) => name)));
  refuse('input-invalid', [...coming.problems, ...leaving.problems, ...missingBackends(snapshots, inputs)]);
  const servers = [...coming.servers, ...leaving.servers];
  const common = { operation: inputs.operation, strategy: inputs.strategy, leftOut: leaving.leftOut };
  if (servers.length === 0) {
    return { ...common, stages: [], floors: [], warnings: [nothingLeft(leaving.leftOut)] };
  }
  const floors = changeFloors(snapshots, servers, inputs);
  const stages = changeStages(coming.servers, leaving.servers, inputs);
  refuseChangeBreaches(changeBreaches(stages, floors, snapshots), inputs);
  const warnings = [
    ...youngProcesses(snapshots, inputs, context.abilities),
    ...coming.warnings,
    ...leaving.warnings,
    ...forgotten(coming.servers, leaving.servers),
  ];
  const plan: Plan = { ...common, stages, floors, warnings };
  checkPlan(plan, snapshots, inputs);
  return plan;
}

function nothingLeft(leftOut: readonly LeftOut[]): string {
  return leftOut.length === 1
    ? `The only server, ${leftOut[0]!.name}, is left out: there is nothing to do.`
    : `All ${leftOut.length} servers are left out: there is nothing to do.`;
}

/** A lead first, then the others; only then the old ones leave. */
function changeStages(
  coming: readonly PlanServer[],
  leaving: readonly PlanServer[],
  inputs: RolloutInputs,
): Stage[] {
  const options = laneOptions(inputs);
  const lastName = (leaving.at(-1) ?? coming.at(-1))?.name;
  const optionsOf = ({ name }: PlanServer): LaneOptions =>
    name === lastName ? { ...options, pauseMs: 0 } : options;
  const adding = coming.map((server) => addingLane(server, optionsOf(server), inputs));
  const removing = leaving.map((server) => removingLane(server, optionsOf(server).pauseMs));
  const leads = inputs.operation === 'rollout' && inputs.lead < adding.length ? inputs.lead : 0;
  // Nobody leaves while servers are added: only scripts need to be kept from running all at once.
  const addingWindow = inputs.run ? windowOf(inputs.maxUnavailable, adding.length) : adding.length;
  return [
    changeStage('new, the lead, ', adding.slice(0, leads), addingWindow),
    changeStage('new, ', adding.slice(leads), addingWindow),
    changeStage('to be deleted, ', removing, windowOf(inputs.maxUnavailable, removing.length)),
  ].filter(({ lanes }) => lanes.length > 0);
}

function changeStage(prefix: string, lanes: readonly Lane[], most: number): Stage {
  const window = Math.max(1, Math.min(most, lanes.length));
  const all = window === lanes.length ? 'at once' : `at most ${window} at a time`;
  const pace = lanes.length === 1 ? 'alone' : window === 1 ? 'one at a time' : all;
  return { title: `${prefix}${pace}`, window, lanes };
}

/**
 * The way into rotation of a server that is added: it is in maint, so that it gets no traffic; `run`; the direct proof; HAProxy's checks
 * are switched on (facts, section 9: a new one has none that runs), and once it is marked down only they bring it up.
 */
export function addingLane(server: PlanServer, options: LaneOptions, inputs: RolloutInputs): Lane {
  const steps: Step[] = [{ do: 'add' }];
  if (inputs.run) steps.push({ do: 'deploy', script: 'run' });
  if (options.probe) steps.push({ do: 'probe' });
  if (server.rows.some((row) => row.hasCheck)) steps.push({ do: 'checks-on' });
  if (server.rows.some((row) => row.proof === 'check')) {
    steps.push({ do: 'await-quiet-check' }, { do: 'drain-down' }, { do: 'await-up', passes: options.passes });
  }
  steps.push({ do: 'ready' }, { do: 'await-ramp' });
  if (options.soakMs > 0) steps.push({ do: 'soak', ms: options.soakMs });
  if (options.pauseMs > 0) steps.push({ do: 'pause', ms: options.pauseMs });
  return inputs.operation === 'add' ? { server, steps, done: 'added' } : { server, steps };
}

/** The way out for good. A server that is in maint already only has to be without sessions. */
export function removingLane(server: PlanServer, pauseMs: number): Lane {
  const agentsOff: Step[] = server.rows.some((row) => row.agent) ? [{ do: 'agents-off' }] : [];
  const out: Step[] = [...agentsOff, { do: 'drain' }, { do: 'await-zero' }, { do: 'maint' }];
  const isOut = server.rows.every((row) => row.before.state === 'maint');
  const steps: Step[] = [...(isOut ? [] : out), { do: 'await-last-zero' }, { do: 'delete' }];
  if (pauseMs > 0) steps.push({ do: 'pause', ms: pauseMs });
  return { server, steps, done: 'removed' };
}

/** Refuses with `unsupported` what a node's control plane cannot do, and names the one that can (contract, section 4). */
function refuseUnableToChange(
  inputs: RolloutInputs,
  { abilities }: PlanContext,
  snapshots: readonly NodeSnapshot[],
): void {
  const problems: Problem[] = [];
  for (const [node, able] of abilities) {
    const hint = `Give the Runtime API of ${node} instead: a socket's path, tcp://… or ssh://user@host/run/haproxy/admin.sock.`;
    if (inputs.replace.add && able.dynamicServers !== 'all') {
      problems.push({
        title: `add-servers: the control plane of ${node} cannot add servers whose checks run: the Data Plane API has no way to switch their checks on`,
        hint,
      });
    }
    if (inputs.replace.remove && able.dynamicServers === undefined) {
      problems.push({ title: `remove-servers: the control plane of ${node} cannot delete servers`, hint });
    }
    if (!able.shutdownSessions && inputs.replace.remove && inputs.onDrainTimeout === 'shutdown') {
      problems.push({
        title: `on-drain-timeout: the control plane of ${node} cannot shut down sessions`,
        hint: `${hint} Or on-drain-timeout: fail or proceed.`,
      });
    }
  }
  for (const { node, backends } of snapshots) {
    for (const { backend, algorithm } of backends) {
      if (!inputs.replace.add || algorithm !== 'static-rr' || !inputs.backends.includes(backend)) continue;
      problems.push({
        title: `add-servers: backend ${backend} on ${node} has balance static-rr, to which HAProxy adds no servers at runtime`,
        hint: 'Use roundrobin, leastconn, random, or a hash with "hash-type consistent".',
      });
    }
  }
  refuse('unsupported', problems);
}

/** A backend that a node lacks cannot take a server there. */
function missingBackends(snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): Problem[] {
  if (!inputs.replace.add) return [];
  return inputs.backends.flatMap((name) => {
    const without = snapshots.filter(({ backends }) => backends.every(({ backend }) => backend !== name));
    if (without.length === 0) return [];
    return [
      {
        title: `backend: ${name} does not exist on ${listNames(without.map(({ node }) => node))}, so no server can be added there`,
        hint: 'Bring the nodes into line first.',
      },
    ];
  });
}

/** What HAProxy's memory holds is gone after a reload (facts, section 9). */
function forgotten(coming: readonly PlanServer[], leaving: readonly PlanServer[]): string[] {
  const names = (servers: readonly PlanServer[]): string => shortNames(servers.map(({ name }) => name));
  const warnings: string[] = [];
  if (coming.some(({ rows }) => rows.some((row) => row.add))) {
    warnings.push(
      `A reload of HAProxy forgets servers added at runtime (${names(coming)}): write them into its configuration too. In this run they are added again.`,
    );
  }
  if (leaving.length > 0) {
    warnings.push(
      `A reload of HAProxy brings deleted servers back (${names(leaving)}) as long as its configuration holds them: take them out of it too.`,
    );
  }
  return warnings;
}
