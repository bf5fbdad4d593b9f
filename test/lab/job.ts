import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAction, type ActionOptions, type ActionRun, type RunningAction } from './runner.ts';
import type { StageResult } from './stage.ts';

/** A step of a job whose post has not run yet. */
export type JobStep = Pick<ActionRun, 'main' | 'outputs' | 'state' | 'summary'>;

export interface Job {
  /** Starts main of a step, to be interfered with. */
  start(options: ActionOptions): RunningAction;
  /** Runs main of a step to its end. */
  step(options: ActionOptions): Promise<JobStep>;
  /** The post steps, the last one first, as GitHub runs them at the end of a job. */
  posts(): Promise<StageResult[]>;
}

/** Several steps of the action in one job: they share RUNNER_TEMP, and their posts run at the end, in reverse order. */
export function startJob(): Job {
  const temp = mkdtempSync(join(tmpdir(), 'haproxy-job-'));
  const steps: { readonly action: RunningAction; readonly goOn: () => void }[] = [];
  const start = (options: ActionOptions): RunningAction => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const action = startAction({ ...options, temp, beforePost: () => promise });
    steps.push({ action, goOn: resolve });
    return action;
  };
  return {
    start,
    async step(options) {
      const action = start(options);
      const main = await action.main.result;
      return { main, ...action.left() };
    },
    async posts() {
      const posts: StageResult[] = [];
      for (const { action, goOn } of steps.toReversed()) {
        goOn();
        const run = await action.result;
        if (run.post) posts.push(run.post);
        await run.clean();
      }
      rmSync(temp, { recursive: true, force: true });
      return posts;
    },
  };
}
