import type { RolloutInputs } from '../inputs/inputs.ts';
import { rowKey } from '../server.ts';
import type { Order } from '../server.ts';
import { formatCount, formatLimit, listNames, plural } from '../support/format.ts';
import { actLines, colourEstimate } from './describe-act.ts';
import type { MapCommandOf } from './describe-act.ts';
import { canaryLines } from './canary-text.ts';
import { ordersOf } from './orders.ts';
import type { Lane, LeftOut, Plan, PlanRow, PlanServer, Step } from './plan.ts';
import { changeEstimate } from './change-text.ts';
import { soakText } from './soak-text.ts';
import { floorText, proofText, serversOf } from './start-text.ts';

/** What a description needs from outside. */
export interface Describer {
  readonly inputs: RolloutInputs;
  /** The exact command of an order, as the node's control plane gives it. */
  commandOf(node: string, order: Order): string;
  readonly mapCommandOf?: MapCommandOf;
  /** The deploy step in a line; undefined where none is given (a dry run). */
  readonly deploy: string | undefined;
  /** The address that is asked directly, without secrets; called only where there is a `health-url`. */
  urlOf(server: PlanServer): string;
}

/** Servers whose lanes are written out; the others differ in their names only. */
const LANES_SHOWN = 20;
/** Names in a line. */
const NAMES_SHOWN = 8;

/** The plan for people: stages, every command per node with the waits between and their bounds, who is left out, floor, estimate. */
export function describePlan(plan: Plan, describer: Describer): string[] {
  const lanes = plan.stages.flatMap((stage) => stage.lanes);
  const width = Math.max(
    0,
    ...lanes.slice(0, LANES_SHOWN).map(({ server }) => server.name.length),
    'stage 1'.length,
  );
  const shown = new Set(lanes.slice(0, LANES_SHOWN));
  const hidden = lanes.length - LANES_SHOWN;
  return [
    'Plan (nothing is written)',
    ...(lanes.length === 0 ? ['  nothing to do'] : stageLines(plan, width)),
    ...plan.stages.flatMap(({ act, lanes: own }) =>
      act
        ? actLines(act, plan, describer.inputs, describer.commandOf, describer.mapCommandOf).map(
            (line, index) => inColumn(index === 0 ? 'then' : '', line, width),
          )
        : own.filter((lane) => shown.has(lane)).flatMap((lane) => laneLines(lane, width, describer)),
    ),
    ...(hidden > 0 ? [`  and ${plural(hidden, 'server')} more, each in the same way`] : []),
    ...canaryLines(plan, describer.commandOf).flatMap(({ label, lines }) =>
      lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(width)}  ${line}`),
    ),
    ...leftOutLines(plan.leftOut),
    ...(lanes.length === 0 ? [] : tailLines(plan, describer.inputs)),
    ...plan.warnings.map((warning) => `Warning: ${warning}`),
  ];
}

function stageLines({ stages }: Plan, width: number): string[] {
  const names = stages.map(({ lanes }) =>
    listNames(
      lanes.map(({ server }) => server.name),
      NAMES_SHOWN,
    ),
  );
  const namesWidth = Math.max(...names.map((text) => text.length));
  return stages.map(
    ({ title }, index) =>
      `  ${`stage ${index + 1}`.padEnd(width)}  ${names[index]!.padEnd(namesWidth)}  ${title}`,
  );
}

function laneLines({ server, steps }: Lane, width: number, describer: Describer): string[] {
  return steps
    .flatMap((step) => stepLines(step, server, describer))
    .map((line, index) => inColumn(index === 0 ? server.name : '', line, width));
}

const inColumn = (name: string, line: string, width: number): string => `  ${name.padEnd(width)}  ${line}`;

/** A command is `node> command`; everything else is what happens between commands, with its bound. */
function stepLines(step: Step, server: PlanServer, describer: Describer): string[] {
  const commands = ordersOf(step, server).map(
    ({ row, order }) => `${row.node}> ${describer.commandOf(row.node, order)}`,
  );
  const waits = waitLines(step, server, describer);
  return step.do === 'await-up' ? [...waits, ...commands] : [...commands, ...waits];
}

function waitLines(step: Step, server: PlanServer, { inputs, deploy, urlOf }: Describer): string[] {
  const checked = server.rows.filter((row) => row.proof === 'check');
  const drain = formatLimit(inputs.drainTimeoutMs);
  const health = formatLimit(inputs.health.timeoutMs);
  switch (step.do) {
    case 'await-zero':
      return [`wait until scur 0 and qcur 0 on ${rowsText(server.rows)}, at most ${drain}`];
    case 'await-last-zero':
      return [
        `wait until they are 0 in maint too, at most what is left of ${drain}; then ${overdue(inputs)}`,
      ];
    case 'deploy':
      return [
        `${step.script}: ${deploy ?? '(not given)'}, at most ${formatLimit(inputs.deployTimeoutMs)}${retries(step, inputs)}`,
      ];
    case 'probe':
      return [
        `ask ${urlOf(server)} until ${plural(inputs.health.successes, 'answer')} in a row are good, at most ${health} for all proofs`,
      ];
    case 'await-quiet-check':
      return [
        `wait until no check ${inputs.operation === 'rollout' ? 'from before the end of the deploy' : 'that began before'} is on its way`,
      ];
    case 'await-up':
      return [
        `wait until ${upText(step.passes, checked)} on ${rowsText(checked)}, at most ${health} for all proofs`,
      ];
    case 'delete':
      return ['again while connections are still being closed, then read back: not there any more'];
    case 'await-ramp':
      return ['wait until no slow start is going on'];
    case 'soak':
      return [soakText(step.ms, inputs.watching)];
    case 'pause':
      return [`pause ${formatLimit(step.ms)}`];
    case 'maint-at-once':
      return ['without waiting for sessions'];
    case 'take':
    case 'keep':
    case 'set-weights':
    case 'checks':
    case 'stand-by':
      return ['proved; stands by out of rotation for the switch'];
    case 'rest':
      return [
        `rests in ${step.state}${step.state === 'drain' ? '; in maint where clients stuck to it in drain' : ''}`,
      ];
    case 'take-idle':
    case 'agents-off':
    case 'agents-on':
    case 'drain':
    case 'maint':
    case 'drain-down':
    case 'weight':
    case 'ready':
    case 'add':
    case 'checks-on':
      return [];
  }
}

function overdue(inputs: RolloutInputs): string {
  switch (inputs.onDrainTimeout) {
    case 'fail':
      return 'fail';
    case 'shutdown':
      return 'close what is left (shutdown sessions)';
    case 'proceed':
      return 'proceed all the same';
  }
}

function retries(step: Extract<Step, { do: 'deploy' }>, inputs: RolloutInputs): string {
  const more = step.script === 'run' ? inputs.deployRetries : 0;
  return more === 0 ? '' : `, and ${plural(more, 'further attempt')} after a failure`;
}

function upText(passes: 'rise' | 'once', rows: readonly PlanRow[]): string {
  if (passes === 'once') return "one fresh pass of HAProxy's check was seen";
  const most = Math.max(0, ...rows.map((row) => row.rise ?? 0));
  return most === 0
    ? "HAProxy's fresh checks bring it up"
    : `HAProxy's fresh checks bring it up (${plural(most, 'pass', 'passes')})`;
}

/** `web/web-01 and api/web-01 on lb1 and lb2`, or row by row where the nodes hold different rows. */
function rowsText(rows: readonly PlanRow[]): string {
  const byNode = Map.groupBy(rows, ({ node }) => node);
  const texts = [...byNode].map(([node, same]) => [node, listNames(same.map(rowKey))] as const);
  const byText = Map.groupBy(texts, ([, text]) => text);
  return [...byText]
    .map(([text, nodes]) => `${text} on ${listNames(nodes.map(([node]) => node))}`)
    .join('; ');
}

/** One line per reason, so that a backend half in maintenance takes one line, not fifty. */
function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  return [...Map.groupBy(leftOut, ({ why }) => why)].map(
    ([why, servers]) =>
      `Left out: ${listNames(
        servers.map(({ name }) => name),
        NAMES_SHOWN,
      )}: ${why}`,
  );
}

function tailLines(plan: Plan, inputs: RolloutInputs): string[] {
  const floors = plan.floors.length === 0 ? [] : [capitalised(floorText(plan.floors))];
  if (serversOf(plan).some(({ change }) => change !== undefined))
    return [...floors, changeEstimate(plan, inputs)];
  return plan.operation === 'rollout' ? [...floors, estimate(plan, inputs)] : floors;
}

/** How often the unavoidable parts of a lane follow one another; lanes of one window run side by side. */
function estimate(plan: Plan, inputs: RolloutInputs): string {
  const rounds = plan.stages.reduce((sum, { lanes, window }) => sum + Math.ceil(lanes.length / window), 0);
  const proof = proofText(serversOf(plan), inputs);
  if (plan.colours) return colourEstimate(plan, plan.colours, inputs);
  const pause = inputs.pauseMs > 0 && rounds > 1 ? `, and pauses of ${formatLimit(inputs.pauseMs)}` : '';
  const isWatched = plan.stages.some(({ lanes }) =>
    lanes.some(({ steps }) => steps.some((step) => step.do === 'soak')),
  );
  const soak = isWatched ? ` + ${formatLimit(inputs.watching.soakMs)} of soak` : '';
  return `Estimate: ${formatCount(rounds)} × (drain + deploy + ${proof}${soak})${pause}`;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
