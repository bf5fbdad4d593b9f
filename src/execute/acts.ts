import type { Act } from '../plan/act.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { letTestersIn, promote, proveTrial, shiftShare } from './acts-canary.ts';
import type { Context } from './context.ts';
import { standByOld } from './final-switch.ts';
import { Stopped } from './lane.ts';
import type { OldTraffic } from './old-traffic.ts';
import type { Settled } from './settle.ts';
import { assertMapsOurs, emptyBackend, switchMap } from './switch-map.ts';
import { switchColours } from './switch.ts';
import { takeTrialBack } from './trial-undo.ts';
import type { Amendment } from './trial-undo.ts';
import { watchShare } from './watch-share.ts';
import type { ControlGroup } from '../watching/judge.ts';
import { watchTraffic } from './watch-traffic.ts';

/** How an act is taken back when the run fails, or is cancelled, in a later stage. */
export interface Undo {
  /** For people: `the shares of the canaries`. */
  readonly what: string;
  /** Reads back what it did; throws where that could not be done. Must not wait for anything but HAProxy's answers. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** The acts of a run, in the order in which they were carried out. */
export class Acts {
  /** Acts that failed, or could not be taken back. */
  readonly failures: RolloutError[] = [];
  /** What became of each server of a switch of colours that was taken back. */
  readonly settled = new Map<string, Settled>();
  /** What taking acts back made of servers whose lanes had ended before; by server. */
  readonly amendments = new Map<string, Amendment>();
  /** Lines for a shell on the load balancer, for what could not be taken back. */
  readonly repairs: { node: string; lines: readonly string[] }[] = [];
  readonly #undos: Undo[] = [];
  /** Counted from the beginning, where colours are switched and then watched. */
  oldTraffic: OldTraffic | undefined;
  #control: ControlGroup | undefined;
  #switchedAtMs = 0;

  /**
   * Carries an act out. False: it failed, or was cancelled, and took back what it had begun. `conflict` aborts when somebody else
   * changes what the act is about; its reason is then the failure. Never throws.
   */
  async run(context: Context, act: Act, conflict: AbortSignal): Promise<boolean> {
    try {
      // Before it begins: a trial that fails in its first act is over as well.
      if (act.do === 'try-out') this.#undos.push(trialUndo(context, this));
      const undo = await this.#carryOut(context, act);
      if (undo) this.#undos.push(undo);
      return true;
    } catch (error) {
      if (conflict.aborted) this.failures.push(asRolloutError(conflict.reason));
      else if (error !== context.cancel.reason && !(error instanceof Stopped))
        this.failures.push(asRolloutError(error));
      return false;
    }
  }

  /** Carries an act out, or throws after having taken back what it had begun. */
  async #carryOut(context: Context, act: Act): Promise<Undo | undefined> {
    switch (act.do) {
      case 'switch': {
        this.#control = this.oldTraffic?.end();
        const undo = await switchColours(context, act, this.settled);
        this.#switchedAtMs = context.clock.nowMs();
        return undo;
      }
      case 'soak': {
        const { watched, what, ms: soakMs } = act;
        const signal = AbortSignal.any([context.cancel, context.stop]);
        const control = this.#control && { control: this.#control };
        const { failure } = await watchTraffic(context, { watched, what, soakMs, ...control }, signal);
        if (failure) throw failure;
        return undefined;
      }
      case 'try-out':
        await proveTrial(context, act);
        return undefined;
      case 'testers':
        await letTestersIn(context, act);
        return undefined;
      case 'shares':
        await shiftShare(context, act);
        return undefined;
      case 'watch-share':
        await watchShare(context, act);
        return undefined;
      case 'promote':
        for (const entry of await promote(context)) {
          this.amendments.set(entry.server, { entry, result: 'deployed', settled: undefined });
        }
        return undefined;
      case 'switch-map': {
        this.#control = this.oldTraffic?.end();
        const undo = await switchMap(context, act, this.repairs);
        this.#switchedAtMs = context.clock.nowMs();
        return undo;
      }
      case 'empty-backend':
        await emptyBackend(context, act);
        return undefined;
      case 'stand-by':
        // Final: not even a failure in what follows takes the switch back.
        await assertMapsOurs(context);
        this.#undos.length = 0;
        await standByOld(context, act, this.#switchedAtMs);
        return undefined;
    }
  }

  /** Takes back what was carried out, newest first; what cannot be taken back is in `failures`. Never throws. */
  async takeBack(signal: AbortSignal): Promise<void> {
    for (let undo = this.#undos.pop(); undo; undo = this.#undos.pop()) {
      try {
        await undo.run(signal);
      } catch (error) {
        const cause = asRolloutError(error);
        const title = `${undo.what} could not be taken back`;
        this.failures.push(new RolloutError('restore-incomplete', title, { observed: cause.message, cause }));
      }
    }
  }
}

/** One undo for the whole of a trial: shares, testers, weights and the canaries themselves go back in one order. */
const trialUndo = (context: Context, acts: Acts): Undo => ({
  what: 'the canary',
  run: async () => {
    const end = await takeTrialBack(context);
    for (const [server, amendment] of end.amendments) acts.amendments.set(server, amendment);
    acts.failures.push(...end.failures);
    acts.repairs.push(...end.repairs);
  },
});
