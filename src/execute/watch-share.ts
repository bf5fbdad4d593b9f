import type { Act } from '../plan/act.ts';
import { exactText, percentText } from '../plan/canary-text.ts';
import { formatCount, plural } from '../support/format.ts';
import { say, trialServers, whatOf } from './acts-canary.ts';
import type { Context } from './context.ts';
import { watchTraffic } from './watch-traffic.ts';

/** Watches one step, and says which share of the traffic the canaries really had. */
export async function watchShare(
  context: Context,
  act: Extract<Act, { readonly do: 'watch-share' }>,
): Promise<void> {
  const watched = trialServers(context);
  const what = whatOf(context);
  const signal = AbortSignal.any([context.cancel, context.stop]);
  const end = await watchTraffic(context, { watched, what, soakMs: act.ms }, signal);
  const own = end.watched.requests;
  const all = own + end.others.traffic.requests;
  const achieved = all === 0 ? undefined : (100 * own) / all;
  const { percent } = act;
  const errors = end.watched.errors;
  context.tell({ type: 'share', asked: percent, achieved, requests: own, ofRequests: all, errors });
  if (percent !== undefined) {
    const got =
      achieved === undefined
        ? 'no requests'
        : `${exactText(achieved)} (${formatCount(own)} of ${plural(all, 'request')})`;
    say(
      context,
      'achieved',
      `${got}, asked ${percentText(percent)}${skewText(context, percent, achieved, all)}`,
    );
  }
  if (end.failure) throw end.failure;
}

/** Points beyond which the share is worth a reason, once there are requests enough to tell. */
const SKEWED = 2;
const TELLING = 1_000;

function skewText(context: Context, percent: number, achieved: number | undefined, requests: number): string {
  if (achieved === undefined || requests < TELLING || Math.abs(achieved - percent) <= SKEWED) return '';
  const backends = new Set(trialServers(context).flatMap((server) => server.backends));
  const rows = context.snapshots
    .flatMap((one) => one.backends)
    .filter(({ backend }) => backends.has(backend));
  const sticks = rows.some(({ servers }) => servers.some(({ cookie }) => cookie !== undefined));
  const why = sticks
    ? 'clients stick to their server by cookie'
    : 'clients stick to servers (a stick-table, a hash), or connections are counted instead of requests';
  return `: ${why}, and weights steer only those who come anew`;
}
