import type { RolloutInputs } from '../inputs/inputs.ts';
import { rowIdKey } from '../server.ts';
import type { NodeSnapshot, ServerRow } from '../server.ts';
import { floorProblems, problemsOfWindow, refuseProblems, sharedRows } from './check.ts';
import type { SingleOperation } from './operation-lanes.ts';
import type { Lane, Plan, PlanRow, Step } from './plan.ts';

/**
 * Replays the plan of a single operation on a small model and refuses it with `internal` if any point that it can reach breaks the
 * promise, as `checkPlan` does for rollouts. Its own rules: rows may be out when it begins; `drain` and `maint` leave them out on purpose,
 * with `keep`; nothing is deployed.
 */
export function checkOperation(
  operation: SingleOperation,
  plan: Plan,
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
): void {
  const lanes = plan.stages.flatMap((stage) => stage.lanes);
  const real = new Map<string, ServerRow>(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) => servers.map((row) => [rowIdKey({ node, ...row }), row] as const)),
    ),
  );
  refuseProblems([
    ...plan.stages.flatMap(problemsOfWindow),
    ...sharedRows(lanes.map(({ server }) => server)),
    ...lanes.flatMap((lane) =>
      lane.server.rows.flatMap((row) => problemsOfRow(row, real.get(rowIdKey(row)))),
    ),
    ...lanes.flatMap((lane) =>
      problemsOfOperationLane(operation, lane, inputs).map((problem) => `${lane.server.name}: ${problem}`),
    ),
    ...floorProblems(plan.stages, plan.floors, snapshots),
  ]);
}

function problemsOfRow(row: PlanRow, real: ServerRow | undefined): string[] {
  const key = rowIdKey(row);
  if (!real) return [`${key} does not exist`];
  const problems: string[] = [];
  if (real.admin !== row.before.state)
    problems.push(`${key} is in ${real.admin}, not in ${row.before.state}`);
  if (row.follows !== real.tracks) problems.push(`${key} follows ${real.tracks ?? 'nobody'}`);
  if ((row.proof === 'check' || row.hasCheck) && !real.check.enabled)
    problems.push(`${key} has no active check`);
  if (row.follows === undefined && real.agent.enabled && !row.agent)
    problems.push(`${key} has an agent that stays on`);
  return problems;
}

interface Model {
  /** By row that takes orders. */
  readonly states: Map<string, 'ready' | 'drain' | 'maint' | 'marked-down' | 'proved'>;
  taken: boolean;
  agentOn: boolean;
  agentOff: boolean;
  zero: boolean;
  quiet: boolean;
  probed: boolean;
  unproved: boolean;
  ramped: boolean;
  kept: boolean;
}

const STEPS: Readonly<Record<SingleOperation, ReadonlySet<Step['do']>>> = {
  drain: new Set(['take', 'agents-off', 'drain', 'await-zero', 'maint', 'await-last-zero', 'keep']),
  ready: new Set([
    ...(['take', 'agents-off', 'drain', 'await-zero', 'maint', 'await-last-zero'] as const),
    ...([
      'probe',
      'await-quiet-check',
      'drain-down',
      'await-up',
      'ready',
      'agents-on',
      'await-ramp',
    ] as const),
  ]),
  maint: new Set(['agents-off', 'maint-at-once', 'keep']),
  weight: new Set(['set-weights', 'keep']),
  checks: new Set(['checks', 'keep']),
};

/** Everything about a lane of a single operation that breaks the promise, in its order; empty for a good one. */
export function problemsOfOperationLane(
  operation: SingleOperation,
  { server, steps }: Lane,
  inputs: Pick<RolloutInputs, 'health'>,
): string[] {
  const leaders = server.rows.filter((row) => row.follows === undefined);
  if (leaders.length === 0) return ['it has no row that takes orders'];
  const model: Model = {
    states: new Map(leaders.map((row) => [rowIdKey(row), row.before.state])),
    taken: false,
    agentOn: leaders.some((row) => row.agent && row.agentTaken !== true),
    agentOff: leaders.some((row) => row.agentTaken === true),
    zero: false,
    quiet: false,
    probed: false,
    unproved: true,
    ramped: false,
    kept: false,
  };
  const rules: Rules = {
    checked: leaders.filter((row) => row.proof === 'check').map(rowIdKey),
    probe: inputs.health.url !== undefined,
    once: inputs.health.haproxyCheck === 'once',
    ignore: inputs.health.haproxyCheck === 'ignore',
  };
  const problems = steps.flatMap((step) => {
    const problem = model.kept
      ? 'after keep nothing follows'
      : STEPS[operation].has(step.do)
        ? take(step, model, rules)
        : `no step of ${operation}`;
    return problem === undefined ? [] : [`${step.do}: ${problem}`];
  });
  return [...problems, ...atTheEnd(operation, model)];
}

interface Rules {
  readonly checked: readonly string[];
  readonly probe: boolean;
  readonly once: boolean;
  readonly ignore: boolean;
}

function atTheEnd(operation: SingleOperation, model: Model): string[] {
  const every = (...wanted: readonly string[]): boolean =>
    [...model.states.values()].every((state) => wanted.includes(state));
  switch (operation) {
    case 'drain':
      return model.kept && every('maint') && model.zero
        ? []
        : ['it does not end in maint with zero sessions, kept'];
    case 'maint':
      return model.kept && every('maint') ? [] : ['it does not end in maint, kept'];
    case 'weight':
    case 'checks':
      return model.kept ? [] : ['what is set is not kept'];
    case 'ready':
      return [
        ...(every('ready') && !model.unproved ? [] : ['it does not end ready and proved']),
        ...(model.agentOff ? ['its agents are switched off and not given back'] : []),
        ...(model.ramped ? [] : ['its lane ends while its slow start may go on']),
      ];
  }
}

/** Moves the model by one step; what is wrong with the step where it stands, or undefined. */
function take(step: Step, model: Model, rules: Rules): string | undefined {
  const { states } = model;
  const some = (state: string): boolean => [...states.values()].includes(state as never);
  const all = (state: string): boolean => [...states.values()].every((one) => one === state);
  const move = (
    from: readonly string[],
    to: 'drain' | 'maint' | 'ready' | 'marked-down' | 'proved',
  ): undefined => {
    for (const [key, state] of states) if (from.includes(state)) states.set(key, to);
    model.zero = false;
  };
  const ours = (): string | undefined => {
    if (!model.taken) return 'before the server is this run’s';
    return model.agentOn ? 'an agent that is on can override it' : undefined;
  };
  switch (step.do) {
    case 'take':
    case 'agents-off':
      if (model.taken) return 'a second time';
      if (step.do === 'agents-off' && !model.agentOn) return 'no agent of it is on';
      if (step.do === 'agents-off') [model.agentOn, model.agentOff] = [false, true];
      model.taken = true;
      return undefined;
    case 'drain':
      model.taken = true;
      return ours() ?? (some('ready') ? move(['ready'], 'drain') : 'no row is ready');
    case 'await-zero':
      if (some('ready')) return 'a row of it is ready';
      model.zero = true;
      return ours();
    case 'maint':
      if (some('ready')) return 'a row of it is ready: the floor was not asked';
      return model.zero ? (ours() ?? move(['drain'], 'maint')) : 'without waiting for zero';
    case 'maint-at-once':
      model.taken = true;
      return ours() ?? move(['ready', 'drain'], 'maint');
    case 'await-last-zero':
      if (!all('maint')) return 'not in maint';
      model.zero = true;
      return ours();
    case 'set-weights':
    case 'checks':
      return undefined;
    case 'keep':
      model.kept = true;
      return undefined;
    default:
      return prove(step, model, rules, { all, move, ours });
  }
}

function prove(
  step: Step,
  model: Model,
  rules: Rules,
  is: {
    all: (state: string) => boolean;
    move: (from: readonly string[], to: 'ready' | 'proved') => undefined;
    ours: () => string | undefined;
  },
): string | undefined {
  const { states } = model;
  const checked = (state: string): boolean => rules.checked.every((key) => states.get(key) === state);
  switch (step.do) {
    case 'probe':
      if (!rules.probe) return 'there is no health-url';
      model.probed = true;
      return is.all('maint') ? is.ours() : 'only in maint';
    case 'await-quiet-check':
      model.quiet = true;
      return is.all('maint') ? is.ours() : 'only in maint';
    case 'drain-down':
      if (rules.checked.length === 0) return 'no row has an active check: it would stay down for ever';
      if (!is.all('maint') || !model.quiet) return 'a check that began before could count';
      if (rules.probe && !model.probed)
        return 'clients that stick to it would reach it before the direct proof';
      for (const key of rules.checked) states.set(key, 'marked-down');
      return is.ours();
    case 'await-up':
      if (!checked('marked-down')) return 'only checks after marking down count';
      if ((step.passes === 'once') !== rules.once) return `${step.passes} is not what haproxy-check says`;
      return is.move(['marked-down'], 'proved');
    case 'ready':
      if (rules.probe && !model.probed) return 'without the direct proof';
      if (rules.checked.length > 0 && !checked('proved')) return 'without fresh checks';
      if (rules.checked.length === 0 && !model.probed && !rules.ignore) return 'without any proof';
      model.unproved = false;
      return is.ours() ?? is.move(['maint', 'proved'], 'ready');
    case 'agents-on':
      if (!model.agentOff) return 'no agent of it is off';
      model.agentOff = false;
      return is.all('ready') ? undefined : 'an agent could make it ready unproved';
    case 'await-ramp':
      model.ramped = true;
      return is.all('ready') ? undefined : 'before ready there is no slow start';
    default:
      return 'no step of a single operation';
  }
}
