import * as core from '@actions/core';
import { findDeployment, setStatus } from './github/deployments.ts';
import type { DeploymentPlace, DeploymentStatus } from './github/deployments.ts';
import type { Github } from './github/github.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Place } from './place.ts';
import { deploymentReporter, troubleText } from './report/deployment.ts';
import type { KeptDeployment } from './report/deployment-payload.ts';
import { sourceOf } from './report/source.ts';
import type { Reporting } from './reporting.ts';

/** The step's state, in which post finds what main left open. */
const STATE = 'deployment';
/** Post has other things to do as well. */
const POST_MS = 15_000;

/** Where the inputs name an environment: records the run as a GitHub Deployment, beside the rollout. */
export function recordDeployment(
  inputs: Inputs,
  place: Place,
  github: Github | undefined,
  rolloutId: string,
  reporting: Reporting,
): void {
  if (!inputs.deployment || !github) return;
  const where = whereOf(place, github);
  if (!where) {
    const text = 'the GitHub Deployment is not recorded: outside of GitHub Actions there is no commit for it';
    reporting.tell({ type: 'warning', text });
    return;
  }
  const reporter = deploymentReporter({
    place: where,
    inputs: inputs.deployment,
    rolloutId,
    warn: (text) => reporting.tell({ type: 'warning', text }),
    tellId: (id) => core.setOutput('deployment-id', id),
    keep: (kept) => core.saveState(STATE, JSON.stringify(kept)),
  });
  reporting.add(reporter);
}

/**
 * Post: ends the deployment that a main which was cut off, or could not reach GitHub, left `in_progress`. Returns a sentence for the log;
 * undefined where nothing was left to do. Never throws. `title` is what post found, where main came to no end.
 */
export async function endDeployment(
  place: Place,
  githubOf: () => Github | undefined,
  title: string,
): Promise<string | undefined> {
  const text = core.getState(STATE);
  if (text === '') return undefined;
  const kept = JSON.parse(text) as KeptDeployment;
  if (kept.isClosed === true || kept.isOfJob === true) return undefined;
  const github = githubOf();
  const where = github && whereOf(place, github);
  if (!where) return undefined;
  const signal = AbortSignal.timeout(POST_MS);
  try {
    const id = kept.id ?? (await findDeployment(where, kept.environment, kept.rolloutId, signal))?.id;
    if (id === undefined) return undefined;
    const cutOff: DeploymentStatus = {
      state: 'error',
      description: `the run was cut off; ${title}`,
      url: kept.url,
    };
    const ends = kept.ends ?? [cutOff];
    for (const status of ends) await setStatus(where, id, status, signal);
    return `The GitHub Deployment ${id} is set to ${ends.at(-1)?.state}`;
  } catch (error) {
    return `! the GitHub Deployment${kept.id === undefined ? '' : ` ${kept.id}`} could not be ended: ${troubleText(error)}`;
  }
}

function whereOf({ repository, runId, sha }: Place, github: Github): DeploymentPlace | undefined {
  if (repository === undefined || sha === undefined) return undefined;
  return { github, repository, sha, runId, logUrl: sourceOf(process.env).runUrl ?? undefined };
}
