import { isDone } from '../plan/done.ts';
import type { Plan } from '../plan/plan.ts';
import type { Outcome, Reporter, StampedEvent } from './events.ts';
import { matrixOf, planJson } from './plan-json.ts';

/** Writes one output of the step; a later value of the same name replaces the earlier one. */
export type SetOutput = (name: string, value: string) => void;

/** Files that were really written. */
export interface ReportFiles {
  readonly json?: string | undefined;
  readonly html?: string | undefined;
}

/**
 * Keeps `deployed`, `held` and `remaining` up to date after each server, so that they are there even when the process is killed
 * (contract, section 8, Files). `remaining` then names every planned server that is neither done nor held.
 */
export function earlyOutputs(setOutput: SetOutput): Reporter {
  let planned: readonly string[] = [];
  const done = new Set<string>();
  const deployed = new Set<string>();
  let deploys = true;
  const held = new Set<string>();
  const goingBack = new Set<string>();
  // Canaries: in rotation, and not rolled out before their verdict.
  const onTrial = new Set<string>();
  const write = (): void => {
    setOutput('deployed', planned.filter((name) => deployed.has(name)).join(','));
    setOutput('held', planned.filter((name) => held.has(name)).join(','));
    setOutput('remaining', planned.filter((name) => !done.has(name) && !held.has(name)).join(','));
  };
  return {
    event(event: StampedEvent) {
      if (event.type === 'started') {
        deploys = event.plan.stages.every(({ lanes }) => lanes.every((lane) => lane.done === undefined));
        planned = event.plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server.name));
        for (const { server, steps } of event.plan.stages.flatMap((stage) => stage.lanes)) {
          if (steps.some((step) => step.do === 'weight')) onTrial.add(server.name);
        }
        writePlan(setOutput, event.plan);
        write();
      }
      if (event.type === 'lane-started' && event.rollback) goingBack.add(event.server);
      // Rolled out from here on, whatever its ramp and `pause` still take.
      if (
        event.type === 'phase' &&
        event.phase === 'ready' &&
        !goingBack.has(event.server) &&
        !onTrial.has(event.server)
      ) {
        done.add(event.server);
        if (deploys) deployed.add(event.server);
        write();
      }
      if (event.type === 'promoted') {
        for (const name of event.servers) {
          onTrial.delete(name);
          done.add(name);
          deployed.add(name);
        }
        write();
      }
      if (event.type === 'lane-ended') {
        done.delete(event.server);
        deployed.delete(event.server);
        held.delete(event.server);
        if (isDone(event.outcome.result) && !onTrial.has(event.server)) done.add(event.server);
        if (event.outcome.result === 'deployed' && !onTrial.has(event.server)) deployed.add(event.server);
        if (event.outcome.result === 'held') held.add(event.server);
        write();
      }
    },
  };
}

function writePlan(setOutput: SetOutput, plan: Plan): void {
  setOutput('plan', JSON.stringify(planJson(plan)));
  setOutput('matrix', JSON.stringify(matrixOf(plan)));
}

/** All outputs at the end of a run (contract, section 5). A plan that was never made leaves `plan` and `matrix` unset. */
export function writeOutputs(
  setOutput: SetOutput,
  outcome: Outcome,
  plan: Plan | undefined,
  files: ReportFiles = {},
): void {
  setOutput('result', outcome.result);
  setOutput('reason', outcome.reason);
  setOutput('servers', JSON.stringify(outcome.servers));
  // Ended after the plan and outside of the lanes: what was written after each server is still the truth.
  const isCutShort = plan !== undefined && outcome.servers.length === 0 && outcome.reason !== '';
  if (!isCutShort) {
    setOutput('deployed', outcome.deployed.join(','));
    setOutput('held', outcome.held.join(','));
    setOutput('remaining', outcome.remaining.join(','));
  }
  if (plan) writePlan(setOutput, plan);
  setOutput('requests', String(outcome.receipt.requests));
  setOutput('errors', String(outcome.receipt.errors));
  setOutput('reloads', String(outcome.receipt.reloads));
  setOutput('duration-ms', String(Math.round(outcome.durationMs)));
  if (files.json !== undefined) setOutput('report-json', files.json);
  if (files.html !== undefined) setOutput('report-html', files.html);
}
