import type { RolloutInputs } from '../inputs/inputs.ts';
import { rowIdKey } from '../server.ts';
import type { NodeSnapshot, ServerRow } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { problemsOfLane } from './check-lane.ts';
import { breaches, courseOf } from './floor.ts';
import { changeBreaches } from './floor-change.ts';
import type { Floor, Plan, PlanServer, Stage } from './plan.ts';

/**
 * Replays a plan on a small model of the servers and refuses it with `internal` if any point that it can reach breaks the promise
 * (contract, section 1). A planner that is right never meets this; it stands between a bug in one and a load balancer.
 */
export function checkPlan(plan: Plan, snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): void {
  refuseProblems([
    ...problemsOfStages(plan.stages, snapshots, inputs, new Set()),
    ...leftOutTouched(plan),
    ...floorProblems(plan.stages, plan.floors, snapshots),
  ]);
}

/**
 * The same for the stages of a rollback; `held` names the servers that are in maint already. The floor is not foreseen here: after
 * a failure it is what the live check before each drain finds.
 */
export function checkRollback(
  stages: readonly Stage[],
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  held: ReadonlySet<string>,
): void {
  refuseProblems(problemsOfStages(stages, snapshots, inputs, held));
}

/** Throws all of them as one `internal`. */
export function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new RolloutError('internal', 'the plan would break the promise', {
    observed: problems.join('\n'),
    hint: 'This is a bug in haproxy-rollout; nothing was written. Please report it with the plan.',
  });
}

function problemsOfStages(
  stages: readonly Stage[],
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  held: ReadonlySet<string>,
): string[] {
  const lanes = stages.flatMap((stage) => stage.lanes);
  const standing = lanes.filter(({ server }) => server.change === undefined);
  const changing = lanes.flatMap(({ server }) => (server.change === undefined ? [] : [server]));
  const rules = {
    probe: inputs.health.url !== undefined,
    ignore: inputs.health.haproxyCheck === 'ignore',
    once: inputs.health.haproxyCheck === 'once',
  };
  return [
    ...stages.flatMap(problemsOfWindow),
    ...sharedRows(lanes.map(({ server }) => server)),
    ...rowProblems(
      standing.flatMap(({ server }) => server.rows),
      snapshots,
    ),
    ...changeProblems(changing, snapshots),
    ...lanes.flatMap((lane) =>
      problemsOfLane(lane, { ...rules, startsHeld: held.has(lane.server.name) }).map(
        (problem) => `${lane.server.name}: ${problem}`,
      ),
    ),
  ];
}

export function problemsOfWindow({ title, window, lanes, act }: Stage): string[] {
  if (act && lanes.length === 0) return [];
  if (lanes.length === 0) return [`stage "${title}" has no lane`];
  return Number.isInteger(window) && window >= 1 ? [] : [`stage "${title}" has a window of ${window}`];
}

/** A server, or a row, in two lanes would be drained by one while the other makes it ready. */
export function sharedRows(servers: readonly PlanServer[]): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  const names = new Set<string>();
  for (const { name, rows } of servers) {
    if (names.has(name)) problems.push(`${name} is in two lanes`);
    names.add(name);
    for (const key of rows.map(rowIdKey)) {
      const owner = owners.get(key);
      if (owner !== undefined && owner !== name) problems.push(`${key} belongs to ${owner} and to ${name}`);
      owners.set(key, name);
    }
  }
  return problems;
}

const rowsOf = (snapshots: readonly NodeSnapshot[]): ReadonlyMap<string, ServerRow> =>
  new Map(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) => servers.map((row) => [rowIdKey({ node, ...row }), row] as const)),
    ),
  );

/** What the plan says of its rows against what was seen: the marking down above all. */
export function rowProblems(
  rows: PlanServer['rows'],
  snapshots: readonly NodeSnapshot[],
  found: 'ready' | 'any' = 'ready',
): string[] {
  const seen = rowsOf(snapshots);
  return rows.flatMap((row) => {
    const key = rowIdKey(row);
    const real = seen.get(key);
    if (!real) return [`${key} does not exist`];
    const problems: string[] = [];
    if (found === 'ready' && real.admin !== 'ready')
      problems.push(`${key} was in ${real.admin} before the run: it is not ours`);
    if (row.follows !== real.tracks)
      problems.push(`${key} follows ${real.tracks ?? 'nobody'}, not ${row.follows ?? 'nobody'}`);
    if (row.proof === 'check' && !real.check.enabled)
      problems.push(`${key} would be marked down without an active check`);
    if (row.hasCheck && !real.check.enabled) problems.push(`${key} has no active check`);
    if (row.follows !== undefined && (row.proof === 'check' || row.hasCheck || row.agent)) {
      problems.push(`${key} follows another and would get orders of its own`);
    }
    if (row.follows === undefined && real.agent.enabled && !row.agent)
      problems.push(`${key} has an agent that stays on`);
    return problems;
  });
}

const isChanging = ({ lanes }: Stage): boolean => lanes.some(({ server }) => server.change !== undefined);

/** The same for servers that come or go: what is added is not there, what is removed is nobody else's. */
function changeProblems(servers: readonly PlanServer[], snapshots: readonly NodeSnapshot[]): string[] {
  const seen = rowsOf(snapshots);
  return servers.flatMap(({ change, rows }) =>
    rows.flatMap((row) => {
      const key = rowIdKey(row);
      const real = seen.get(key);
      if (row.add) return real ? [`${key} exists and would be added`] : [];
      if (!real) return [`${key} does not exist`];
      if (real.admin === 'drain') return [`${key} was in drain before the run: it is not ours`];
      const isFree = real.admin === 'maint' && real.scur === 0 && real.qcur === 0;
      if (change === 'added') return isFree ? [] : [`${key} would be adopted in ${real.admin}`];
      return real.admin === row.before.state
        ? []
        : [`${key} was in ${real.admin}, not in ${row.before.state}`];
    }),
  );
}

function leftOutTouched({ leftOut, stages }: Plan): string[] {
  const names = new Set(stages.flatMap(({ lanes }) => lanes.map(({ server }) => server.name)));
  return leftOut.filter(({ name }) => names.has(name)).map(({ name }) => `${name} is left out and in a lane`);
}

export function floorProblems(
  stages: readonly Stage[],
  floors: readonly Floor[],
  snapshots: readonly NodeSnapshot[],
): string[] {
  const has = new Set(floors.map(({ node, backend }) => `${node} ${backend}`));
  const leaving = stages.flatMap(({ lanes }) => lanes.filter((lane) => courseOf(lane).leaves));
  const rows = leaving.flatMap(({ server }) => server.rows);
  const without = new Set(
    rows.map(({ node, backend }) => `${node} ${backend}`).filter((key) => !has.has(key)),
  );
  return [
    ...[...without].map((key) => `${key} has no floor`),
    ...(stages.some(isChanging) ? changeBreaches : breaches)(stages, floors, snapshots).map(
      ({ floor, server, left }) =>
        `${server} leaves ${left} servers in ${floor.backend} on ${floor.node}, and ${floor.least} must stay`,
    ),
  ];
}
