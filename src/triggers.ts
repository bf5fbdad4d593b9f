import * as core from '@actions/core';
import { commandTrigger } from './deploy/command.ts';
import type { Trigger } from './deploy/trigger.ts';
import { workflowTrigger } from './deploy/workflow.ts';
import { openGithub } from './github/github.ts';
import type { Github } from './github/github.ts';
import type { CommandInputs, Inputs, WorkflowInputs } from './inputs/inputs.ts';
import { inputInvalid } from './inputs/problems.ts';
import type { Place } from './place.ts';
import { systemClock } from './support/clock.ts';

/** What deploys a server, and what takes it back to its previous version. */
export interface Triggers {
  /** Undefined where nothing is deployed. */
  readonly run: Trigger | undefined;
  readonly rollbackRun: Trigger | undefined;
}

/** Contacts nothing yet. Throws `input-invalid` where a workflow cannot be dispatched from here. */
export function triggersOf(inputs: Inputs, place: Place, github: Github | undefined): Triggers {
  const command = (given: CommandInputs, noun: string): Trigger =>
    commandTrigger({
      inputs: given,
      workingDirectory: inputs.workingDirectory,
      timeoutMs: inputs.deployTimeoutMs,
      tempDirectory: place.temp,
      environment: process.env,
      clock: systemClock,
      mask: (value) => core.setSecret(value),
      noun,
    });
  const run = inputs.run && command(inputs.run, 'deploy command');
  const dispatch =
    inputs.workflow &&
    github &&
    workflowTrigger({
      ...whereOf(inputs.workflow, place),
      github,
      clock: systemClock,
      inputs: inputs.workflow.inputs,
      timeoutMs: inputs.deployTimeoutMs,
    });
  return {
    run: run ?? dispatch,
    rollbackRun: inputs.rollbackRun && command(inputs.rollbackRun, 'rollback command'),
  };
}

/** GitHub's API, where a token was given. */
export function githubOf(token: string | undefined, { apiUrl }: Place): Github | undefined {
  return token === undefined ? undefined : openGithub({ apiUrl, token, clock: systemClock });
}

/** Repository and branch or tag of a workflow: its own, or those of this run. */
function whereOf(
  { file, repository, ref }: WorkflowInputs,
  place: Place,
): { readonly workflow: string; readonly repository: string; readonly ref: string } {
  const ownRef = /^refs\/(?:heads|tags)\/(.+)$/.exec(place.ref ?? '')?.[1];
  const problems = [
    repository === undefined &&
      place.repository === undefined && {
        input: 'workflow-repository',
        text: 'is required outside of GitHub Actions',
      },
    ref === undefined &&
      ownRef === undefined && {
        input: 'workflow-ref',
        text: `is required here: this run belongs to ${place.ref ?? 'no branch or tag'}, on which no workflow can be dispatched`,
      },
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw inputInvalid(problems);
  return { workflow: file, repository: repository ?? place.repository!, ref: ref ?? ownRef! };
}
