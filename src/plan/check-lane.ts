import type { Lane, PlanServer, Step } from './plan.ts';

/** What a lane is held against. */
export interface LaneRules {
  /** `health-url` is given: the whole direct proof belongs into the lane. */
  readonly probe: boolean;
  /** `haproxy-check: ignore`: the deploy step's success may be the proof. */
  readonly ignore: boolean;
  /** `haproxy-check: once`. */
  readonly once: boolean;
  /** A rollback of a server that failed: it is in maint, with its agents off. */
  readonly startsHeld: boolean;
}

/** Where the model of a lane stands. The rows of a server move together; `checked` rows leave maint earlier than the others. */
interface Model {
  state: 'absent' | 'ready' | 'drain' | 'maint' | 'marked-down' | 'proved' | 'back' | 'gone';
  agents: 'on' | 'off';
  /** A zero was seen since the server was put into this state. */
  zero: boolean;
  deployed: boolean;
  probed: boolean;
  quiet: boolean;
  ramped: boolean;
  /** HAProxy's checks run. */
  checked: boolean;
}

/** Everything about a lane that breaks the promise, in its order; empty for a good one. */
export function problemsOfLane({ server, steps }: Lane, rules: LaneRules): string[] {
  const traits: Traits = {
    ...rules,
    agents: server.rows.some((row) => row.agent),
    check: server.rows.some((row) => row.proof === 'check'),
    change: server.change,
    deploys: steps.some((step) => step.do === 'deploy'),
  };
  const isNew = server.change === 'added';
  const inMaint = rules.startsHeld || server.rows.every((row) => row.before.state === 'maint');
  const model: Model = {
    state: isNew ? 'absent' : inMaint ? 'maint' : 'ready',
    agents: rules.startsHeld && traits.agents ? 'off' : 'on',
    zero: false,
    deployed: false,
    probed: false,
    quiet: false,
    ramped: false,
    checked: !isNew,
  };
  const problems = steps.flatMap((step) => {
    const problem = takeStep(step, model, traits);
    return problem === undefined ? [] : [`${step.do}: ${problem}`];
  });
  return [...leaderless(server), ...problems, ...unsettled(model, traits)];
}

interface Traits extends LaneRules {
  readonly agents: boolean;
  readonly check: boolean;
  readonly change: PlanServer['change'];
  readonly deploys: boolean;
}

function leaderless(server: PlanServer): string[] {
  return server.rows.some((row) => row.follows === undefined) ? [] : ['it has no row that takes orders'];
}

function unsettled(model: Model, { change }: Traits): string[] {
  if (change === 'removed')
    return model.state === 'gone' ? [] : [`it is to be removed and ends in ${model.state}`];
  const problems: string[] = [];
  if (model.state !== 'back') problems.push(`it is taken out and ends in ${model.state}`);
  if (model.agents === 'off') problems.push('its agents are switched off and not given back');
  if (model.state === 'back' && !model.ramped) problems.push('its lane ends while its slow start may go on');
  return problems;
}

/** Moves the model by one step; what is wrong with the step where it stands, or undefined. */
function takeStep(step: Step, model: Model, traits: Traits): string | undefined {
  switch (step.do) {
    case 'agents-off':
      return takeAgentsOff(model, traits);
    case 'agents-on':
      return takeAgentsOn(model, traits);
    case 'drain':
      if (model.state !== 'ready') return `in ${model.state}, not in ready`;
      if (traits.agents && model.agents === 'on') return 'an agent that is on can override it';
      return move(model, 'drain');
    case 'await-zero':
      if (model.state !== 'drain') return `in ${model.state}, not in drain`;
      model.zero = true;
      return undefined;
    case 'maint':
      if (model.state !== 'drain') return `in ${model.state}, not in drain, where the floor was asked`;
      if (!model.zero)
        return 'without waiting for zero: on-marked-down shutdown-sessions would cut what is in flight';
      return move(model, 'maint');
    case 'await-last-zero':
      if (model.state !== 'maint') return `in ${model.state}, not in maint`;
      if (model.deployed) return 'after the deploy it protects nothing';
      model.zero = true;
      return undefined;
    case 'weight':
      return model.state === 'maint' && !model.deployed
        ? undefined
        : `in ${model.state}, where clients reach it`;
    case 'deploy':
      return takeDeploy(model, traits);
    case 'add':
    case 'checks-on':
    case 'delete':
      return takeChange(step, model, traits);
    case 'take':
    case 'maint-at-once':
    case 'set-weights':
    case 'checks':
    case 'keep':
      return 'only single operations have this step';
    case 'take-idle':
    case 'stand-by':
    case 'rest':
      return 'only of a colour';
    default:
      return takeProof(step, model, traits);
  }
}

function takeAgentsOff(model: Model, traits: Traits): string | undefined {
  if (!traits.agents) return 'it has no agent';
  if (model.agents === 'off') return 'they are off already';
  model.agents = 'off';
  return undefined;
}

function takeAgentsOn(model: Model, traits: Traits): string | undefined {
  if (!traits.agents || model.agents === 'on') return 'no agent of it is off';
  if (model.state !== 'back') return `in ${model.state}: an agent could make it ready unproved`;
  model.agents = 'on';
  return undefined;
}

/** What adds and deletes. A new server runs its version already: with or without a deploy step it has to be proved. */
function takeChange(
  step: Extract<Step, { do: 'add' | 'checks-on' | 'delete' }>,
  model: Model,
  { change, deploys }: Traits,
): string | undefined {
  switch (step.do) {
    case 'add':
      if (change !== 'added' || model.state !== 'absent') return `in ${model.state}, not a new server`;
      move(model, 'maint');
      model.zero = true;
      model.deployed = !deploys;
      return undefined;
    case 'checks-on':
      if (change !== 'added' || model.state !== 'maint')
        return `in ${model.state}, not a new server in maint`;
      if (!model.deployed) return 'before the deploy: the pass of an old process could count';
      model.checked = true;
      return undefined;
    case 'delete':
      if (change !== 'removed') return 'it is not to be removed';
      if (model.state !== 'maint' || !model.zero) return 'no zero was seen in maint';
      return move(model, 'gone');
  }
}

function takeDeploy(model: Model, { change }: Traits): string | undefined {
  if (change === 'removed') return 'it is to be removed';
  if (model.state !== 'maint') return `in ${model.state}, not in maint`;
  if (!model.zero) return 'no zero was seen in maint';
  if (model.deployed) return 'a second time';
  model.deployed = true;
  return undefined;
}

type ProofStep = Extract<
  Step,
  {
    do: 'await-quiet-check' | 'probe' | 'drain-down' | 'await-up' | 'ready' | 'await-ramp' | 'soak' | 'pause';
  }
>;

function takeProof(step: ProofStep, model: Model, traits: Traits): string | undefined {
  switch (step.do) {
    case 'probe':
      if (!traits.probe) return 'there is no health-url';
      if (model.state !== 'maint' || !model.deployed) return 'only after the deploy, in maint';
      model.probed = true;
      return undefined;
    case 'await-quiet-check':
      if (model.state !== 'maint' || !model.deployed) return 'only after the deploy, in maint';
      model.quiet = true;
      return undefined;
    case 'drain-down':
      if (!traits.check) return 'no row has an active check: it would stay down for ever';
      if (model.state !== 'maint' || !model.deployed) return 'only after the deploy, in maint';
      if (!model.checked) return 'its checks do not run: it would stay down for ever';
      if (!model.quiet) return 'a check that began before the deploy could count';
      if (traits.probe && !model.probed)
        return 'clients that stick to it would reach it before the direct proof';
      return move(model, 'marked-down');
    case 'await-up':
      if (model.state !== 'marked-down') return 'only checks after marking down count';
      if ((step.passes === 'once') !== traits.once) return `${step.passes} is not what haproxy-check says`;
      if (step.passes === 'once' && !model.probed) return 'one pass is enough only after a direct proof';
      return move(model, 'proved');
    case 'ready':
      return takeReady(model, traits);
    case 'await-ramp':
      if (model.state !== 'back') return 'before ready there is no slow start';
      model.ramped = true;
      return undefined;
    case 'soak':
      return model.ramped ? undefined : 'only after the slow start, when it has its whole share';
    case 'pause':
      return model.state === 'back' || model.state === 'gone' ? undefined : 'only after ready';
  }
}

function takeReady(model: Model, traits: Traits): string | undefined {
  if (!model.deployed) return 'without a deploy';
  if (traits.probe && !model.probed) return 'without the direct proof';
  if (traits.check) {
    if (model.state !== 'proved') return `in ${model.state}, without fresh checks`;
  } else {
    if (model.state !== 'maint') return `in ${model.state}, not in maint`;
    if (!model.probed && !traits.ignore) return 'without any proof';
  }
  return move(model, 'back');
}

function move(model: Model, state: Model['state']): undefined {
  model.state = state;
  model.zero = false;
}
