import type { PlanServer } from '../plan/plan.ts';
import { RolloutError } from '../support/errors.ts';
import { formatLimit } from '../support/format.ts';
import type { ControlGroup, Judgement } from '../watching/judge.ts';
import type { Traffic } from '../watching/traffic.ts';
import type { Context } from './context.ts';
import { watchRecord } from './watch-record.ts';

export interface TrafficWatch {
  readonly watched: readonly PlanServer[];
  /** How the log and the report name them: `web-02`, `the canaries`. */
  readonly what: string;
  readonly soakMs: number;
  /** The control group; by default all other servers of the same backends on the same nodes, as they were when the run began. */
  readonly others?: readonly PlanServer[];
  /** In place of them, what was counted before. */
  readonly control?: ControlGroup;
}

export interface WatchEnd {
  readonly judgement: Judgement | { readonly kind: 'down' };
  readonly verdict: 'good' | 'bad' | 'inconclusive';
  /** For people: what was observed, and for a bad or an inconclusive end why it is that. */
  readonly text: string;
  /** What ends the run: a bad verdict, or an inconclusive one that `on-inconclusive` does not let pass. */
  readonly failure: RolloutError | undefined;
  readonly watched: Traffic;
  readonly others: ControlGroup;
  readonly elapsedMs: number;
}

/** Whether the watched servers passed. */
export function verdictOf({ kind }: WatchEnd['judgement']): WatchEnd['verdict'] {
  switch (kind) {
    case 'good':
      return 'good';
    case 'error-rate':
    case 'slowdown':
    case 'down':
      return 'bad';
    case 'too-few':
    case 'shared':
    case 'no-control':
    case 'blurred':
      return 'inconclusive';
  }
}

/** What ends the run: a bad verdict, or an inconclusive one that `on-inconclusive` does not let pass. */
export function failureOf(
  judgement: WatchEnd['judgement'],
  text: string,
  what: string,
  { inputs }: Context,
): RolloutError | undefined {
  switch (judgement.kind) {
    case 'good':
      return undefined;
    case 'error-rate':
      return new RolloutError('error-rate-exceeded', `too many requests fail on ${what} since its deploy`, {
        observed: text,
        hint: `See the application's own log on ${what}.`,
      });
    case 'slowdown':
      return new RolloutError('slowdown-exceeded', `${what} answers too slowly since its deploy`, {
        observed: text,
        hint: `See what slows the application on ${what} down, or raise max-slowdown where that is what is wanted.`,
      });
    case 'down':
      return new RolloutError('health-failed', `${what} went down while it was watched after its deploy`, {
        observed: text,
        hint: `See the application's own log on ${what}.`,
      });
    case 'too-few':
    case 'shared':
    case 'no-control':
    case 'blurred': {
      const policy = inputs.watching.onInconclusive;
      if (policy === 'proceed') return undefined;
      return new RolloutError(
        'inconclusive',
        `watching ${what} came to no verdict (on-inconclusive: ${policy})`,
        {
          observed: text,
          hint: 'Give it a longer soak or fewer min-requests, or let it pass with on-inconclusive: proceed.',
        },
      );
    }
  }
}

/** For log and report. A failure is told by whoever carries it out; an inconclusive end that may pass is a warning. */
export function tellEnd({ tell }: Context, request: TrafficWatch, end: WatchEnd): void {
  const { what: server } = request;
  tell({ type: 'watched', watch: watchRecord(request, end) });
  if (end.failure) return;
  tell({
    type: 'step',
    server,
    word: 'soaked',
    text: `${formatLimit(Math.round(end.elapsedMs / 1_000) * 1_000)}: ${end.text}`,
  });
  if (end.judgement.kind === 'good') return;
  tell({ type: 'warning', server, text: `watching ${server} came to no verdict: ${end.text}` });
}
