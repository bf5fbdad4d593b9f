import type { Act } from '../plan/act.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
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
  readonly #undos: Undo[] = [];

  /** Carries an act out. False: it failed, or was cancelled, and took back what it had begun. Never throws. */
  async run(context: Context, act: Act): Promise<boolean> {
    try {
      const undo = await runAct(context, act);
      if (undo) this.#undos.push(undo);
      return true;
    } catch (error) {
      if (error !== context.cancel.reason) this.failures.push(asRolloutError(error));
      return false;
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

/** Carries an act out, or throws after having taken back what it had begun. */
async function runAct(context: Context, act: Act): Promise<Undo | undefined> {
  switch (act.do) {
    case 'soak': {
      const { watched, what, ms: soakMs } = act;
      const signal = AbortSignal.any([context.cancel, context.stop]);
      const { failure } = await watchTraffic(context, { watched, what, soakMs }, signal);
      if (failure) throw failure;
      return undefined;
    }
  }
}
