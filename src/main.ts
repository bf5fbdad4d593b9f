import * as core from '@actions/core';
import { cancelledBy } from './execute/rollout.ts';
import { mainStep } from './main-step.ts';
import { postStep } from './post-step.ts';
import { asRolloutError, RolloutError } from './support/errors.ts';
import { stackOf } from './execute/outcome.ts';

/** After a cancel: so long main may still write to the load balancers. The runner sends SIGTERM after 7.5 s (facts, section 3.4). */
const RESTORE_MS = 5_000;

const cancel = new AbortController();
const last = new AbortController();

/** The first reason counts; later signals change nothing, so that a second Ctrl-C does not cut the restore short. */
function stop(reason: RolloutError): void {
  if (cancel.signal.aborted) return;
  cancel.abort(reason);
  const noTime = new RolloutError('cancelled', 'no time was left after the cancel; the post step goes on');
  setTimeout(() => last.abort(noTime), RESTORE_MS).unref();
}

// Installed before anything else runs, and never taken away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop(cancelledBy(signal)));
// The runner's worker is gone: nobody reads any more, but the load balancer still has to be put back.
process.stdout.on('error', () => stop(cancelledBy('SIGHUP')));
process.stderr.on('error', () => undefined);
// A bug must not leave a server drained: it ends the run like a cancel, and is reported as what it is.
process.on('uncaughtException', (error) => stop(asRolloutError(error)));
process.on('unhandledRejection', (error) => stop(asRolloutError(error)));

try {
  const isPost = core.getState('isPost') === 'true';
  process.exitCode = isPost ? await postStep() : await mainStep({ cancel: cancel.signal, last: last.signal });
} catch (error) {
  core.error(stackOf(asRolloutError(error)), { title: 'haproxy-rollout failed unexpectedly (internal)' });
  process.exitCode = 1;
}
