import type { DeployTarget } from './trigger.ts';

/** Inputs, state and tokens of the action itself (facts/actions-platform.md, section 3.1). */
const PRIVATE_PREFIXES = ['INPUT_', 'STATE_', 'ACTIONS_'];

/**
 * The step's file commands. Contract, section 8: a script gets neither GITHUB_STATE nor GITHUB_OUTPUT, and no command of it
 * but add-mask is honoured; these are the commands in the form of files. The summary and the outputs are the action's own.
 */
const FILE_COMMANDS = new Set([
  'GITHUB_STATE',
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
  'GITHUB_ARTIFACTS_LIST',
]);

/**
 * What a deploy script finds in its environment: the job's own, without the action's inputs, state, tokens and file commands,
 * and the `ROLLOUT_…` values of its server (contract, section 3). RUNNER_TRACKING_ID stays: by it the runner ends what a job
 * leaves behind.
 */
export function scriptEnvironment(base: NodeJS.ProcessEnv, target: DeployTarget): NodeJS.ProcessEnv {
  const kept = Object.entries(base).filter(
    ([name]) => !FILE_COMMANDS.has(name) && !PRIVATE_PREFIXES.some((prefix) => name.startsWith(prefix)),
  );
  return {
    ...Object.fromEntries(kept),
    ROLLOUT_SERVER: target.server,
    ROLLOUT_ADDRESS: target.address,
    ROLLOUT_PORT: String(target.port),
    ROLLOUT_BACKEND: target.backends[0] ?? '',
    ROLLOUT_BACKENDS: target.backends.join(','),
    ROLLOUT_INDEX: String(target.index),
    ROLLOUT_TOTAL: String(target.total),
    ROLLOUT_ATTEMPT: String(target.attempt),
    ROLLOUT_ID: target.rolloutId,
  };
}
