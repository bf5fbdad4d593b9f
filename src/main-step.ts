import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { agentsTakenEarlier } from './execute/earlier.ts';
import { Journal, journalHome } from './execute/journal.ts';
import { leavesServersOut } from './execute/left-drained.ts';
import { Ledger } from './execute/ledger.ts';
import { failedOutcome, plannedOutcome } from './execute/outcome.ts';
import { rollOut } from './execute/rollout.ts';
import { startOfProcess } from './execute/take-over.ts';
import { runDoctor } from './examining.ts';
import { httpProbe } from './gates/http-probe.ts';
import type { Probe } from './gates/probe.ts';
import type { ControlPlane } from './haproxy/control-plane.ts';
import type { Inputs } from './inputs/inputs.ts';
import { parseInputs } from './inputs/parse.ts';
import { readRawInputs } from './inputs/raw.ts';
import { secretsOf } from './inputs/secrets.ts';
import { isLooking, look } from './looking.ts';
import { openPlane } from './open-plane.ts';
import { describePlan } from './plan/describe.ts';
import type { Plan } from './plan/plan.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { makePlan } from './plan/make-plan.ts';
import { headText } from './plan/head-text.ts';
import type { Outcome } from './report/events.ts';
import { provePermissions } from './prove-permissions.ts';
import { newReporting } from './reporting.ts';
import type { Reporting } from './reporting.ts';
import type { NodeSnapshot } from './server.ts';
import { systemClock } from './support/clock.ts';
import { asRolloutError, RolloutError } from './support/errors.ts';
import { recordDeployment } from './deployment-step.ts';
import { githubOf, triggersOf } from './triggers.ts';
import type { Triggers } from './triggers.ts';

/** A direct probe answers within this, or has failed: an application that needs longer is not healthy. */
const PROBE_TIMEOUT_MS = 5_000;

export interface Signals {
  readonly cancel: AbortSignal;
  readonly last: AbortSignal;
}

/** The main step, from inputs to report. Returns the exit status; throws only for bugs outside the rollout itself. */
export async function mainStep(signals: Signals): Promise<number> {
  const place = placeOf(process.env);
  const rolloutId = randomUUID();
  core.saveState('isPost', 'true');
  const reporting = newReporting({ rolloutId, temp: place.temp, clock: systemClock });
  const raw = readRawInputs(process.env);
  for (const secret of secretsOf(raw)) core.setSecret(secret);
  let inputs: Inputs | undefined;
  const planes = new Map<string, ControlPlane>();
  let outcome: Outcome;
  try {
    inputs = parseInputs(raw, { workspace: place.workspace });
    for (const node of inputs.nodes) {
      const settings = { ...inputs, tempDirectory: place.temp, clock: systemClock };
      planes.set(node.label, openPlane(node, settings));
    }
    const github = githubOf(inputs.access.githubToken, place);
    const triggers = triggersOf(inputs, place, github);
    if (!inputs.dryRun) recordDeployment(inputs, place, github, rolloutId, reporting);
    outcome = await planAndRun(inputs, planes, { signals, reporting, place, rolloutId, triggers });
  } catch (error) {
    const cause = signals.cancel.aborted ? asRolloutError(signals.cancel.reason) : asRolloutError(error);
    // Before the plan nobody knows more of the servers than the input says; fed back as `servers` it must not come to nothing.
    const remaining = raw.servers === undefined ? ['*'] : [raw.servers.split(/\s*[\n,]\s*/).join(',')];
    const operation = inputs?.operation ?? 'rollout';
    outcome = { ...failedOutcome(cause, reporting.elapsedMs()), operation, remaining };
  } finally {
    await Promise.all([...planes.values()].map((plane) => plane.close()));
  }
  await reporting.finish(outcome, inputs);
  return outcome.result === 'succeeded' || outcome.result === 'planned' ? 0 : 1;
}

interface Setting {
  readonly signals: Signals;
  readonly reporting: Reporting;
  readonly place: Place;
  readonly rolloutId: string;
  readonly triggers: Triggers;
}

async function planAndRun(
  inputs: Inputs,
  planes: ReadonlyMap<string, ControlPlane>,
  setting: Setting,
): Promise<Outcome> {
  const { signals, reporting } = setting;
  if (inputs.operation === 'doctor')
    return runDoctor(inputs, planes, { ...reporting, signal: signals.cancel });
  const nodes = [...planes.values()];
  const snapshots = await Promise.all(nodes.map((plane) => plane.snapshot(signals.cancel)));
  const abilities = new Map(nodes.map((plane) => [plane.node, plane.capabilities]));
  const agentsTaken =
    inputs.operation === 'ready'
      ? agentsTakenEarlier(journalHome(setting.place.temp), inputs.nodes)
      : new Set<string>();
  const plan = makePlan(snapshots, inputs, {
    abilities,
    agentsTaken,
    ...(await readMaps(inputs, nodes, signals.cancel)),
  });
  const lanes = plan.stages.flatMap((stage) => stage.lanes);
  const identities = snapshots.map(({ node, identity }) => ({
    node,
    endpoint: planes.get(node)!.endpoint,
    identity,
  }));
  reporting.tell({
    type: 'started',
    nodes: identities,
    plan,
    total: lanes.length,
    text: headText(plan, inputs),
  });
  if (isLooking(inputs.operation)) {
    const { lines, outcome } = look(inputs.operation, plan, snapshots, inputs, reporting.elapsedMs());
    reporting.plan(lines);
    return outcome;
  }
  if (inputs.dryRun) {
    const asks = probeOf(inputs);
    const lines = describePlan(plan, {
      inputs,
      commandOf: (node, order) => planes.get(node)!.commandOf(order),
      mapCommandOf: (node, map, backend) => planes.get(node)!.maps?.commandOf(map, backend) ?? '',
      deploy: setting.triggers.run?.description,
      urlOf: ({ name, address, port, backends }) =>
        asks?.urlOf({ server: name, address, port, backend: backends[0]! }) ?? '',
    });
    reporting.plan(lines);
    return plannedOutcome(plan, reporting.elapsedMs());
  }
  await provePermissions(plan, planes, snapshots, signals.cancel);
  if (lanes.length > 0) await setting.triggers.run?.prove?.(signals.cancel);
  return execute(inputs, plan, planes, snapshots, setting);
}

/** Which backend the map of blue-green names, by node; a node whose map has no such key is missing. */
async function readMaps(
  { colours }: Inputs,
  nodes: readonly ControlPlane[],
  signal: AbortSignal,
): Promise<{ maps?: ReadonlyMap<string, string> }> {
  const at = colours?.map;
  if (!at) return {};
  const maps = new Map<string, string>();
  await Promise.all(
    nodes.map(async ({ node, maps: access }) => {
      if (!access)
        throw new RolloutError('unsupported', `the control plane of ${node} cannot read map files`);
      const value = await access.value(at, signal);
      if (value !== undefined) maps.set(node, value);
    }),
  );
  return { maps };
}

function probeOf(inputs: Inputs): Probe | undefined {
  const { health, tls } = inputs;
  return health.url === undefined ? undefined : httpProbe({ health, tls, timeoutMs: PROBE_TIMEOUT_MS });
}

async function execute(
  inputs: Inputs,
  plan: Plan,
  planes: ReadonlyMap<string, ControlPlane>,
  snapshots: readonly NodeSnapshot[],
  setting: Setting,
): Promise<Outcome> {
  const { reporting, rolloutId } = setting;
  const journal = Journal.create(journalHome(setting.place.temp), {
    version: 1,
    rolloutId,
    operation: inputs.operation,
    pid: process.pid,
    pidStarted: startOfProcess(process.pid),
    nodes: inputs.nodes,
    connectTimeoutMs: inputs.connectTimeoutMs,
    commandTimeoutMs: inputs.commandTimeoutMs,
    identities: Object.fromEntries(snapshots.map(({ node, identity }) => [node, identity])),
    entries: [],
    ended: false,
  });
  // Before anything is written to HAProxy: from here on post can repair.
  core.saveState('journal', journal.directory);
  const ledger = new Ledger(journal);
  const outcome = await rollOut(
    {
      inputs,
      plan,
      planes,
      clock: systemClock,
      ledger,
      guard: journal,
      run: setting.triggers.run,
      rollbackRun: setting.triggers.rollbackRun,
      probe: probeOf(inputs),
      rollbackProbe: probeOf({ ...inputs, health: { ...inputs.health, body: undefined } }),
      tell: reporting.tell,
      cancel: setting.signals.cancel,
      last: setting.signals.last,
      rolloutId,
      random: Math.random,
    },
    snapshots,
    reporting.warnings,
  );
  // What could not be put back, and a workflow run that could not be cancelled, are left to post.
  const isRunning = ledger.entries().some((entry) => entry.deployRun !== undefined);
  if (outcome.reason !== 'restore-incomplete' && !isRunning) {
    journal.end();
    // What was drained on purpose is still to be taken over by a later step: post looks.
    if (!leavesServersOut(journal.content)) noteEnd();
  }
  return outcome;
}

/** For a post that finds no journal any more, because somebody cleaned up or the disk is full. */
function noteEnd(): void {
  try {
    core.saveState('ended', 'true');
  } catch {
    return;
  }
}
