import { rowIdKey } from '../server.ts';
import type { Order } from '../server.ts';
import { listNames, plural } from '../support/format.ts';
import type { BackendShare, ShareRow } from './canary-shares.ts';
import type { Plan } from './plan.ts';

/** `5 %`, `12.5 %`. */
export const percentText = (percent: number): string => `${Number(percent.toFixed(2))} %`;

/** One decimal always, so that what is compared has the same form: `5.0 %`. */
export const exactText = (percent: number): string => `${percent.toFixed(1)} %`;

/** `planned 5.0 %`; where backends or nodes differ, the range. */
export function plannedText(shares: readonly BackendShare[]): string {
  const planned = shares.map((share) => share.planned);
  const [least, most] = [Math.min(...planned), Math.max(...planned)];
  const text =
    exactText(least) === exactText(most) ? exactText(least) : `${exactText(least)} to ${exactText(most)}`;
  return `planned ${text}`;
}

/** How far the worst backend is from what was asked, in points; `-` is less than asked. */
export function errorOf(shares: readonly BackendShare[], percent: number): number {
  return shares.reduce(
    (worst, { planned }) => (Math.abs(planned - percent) > Math.abs(worst) ? planned - percent : worst),
    0,
  );
}

/** `error +0.2 points`, `no error`. */
export function errorText(error: number): string {
  const text = error.toFixed(1);
  return Number(text) === 0 ? 'no error' : `error ${error > 0 ? '+' : ''}${text} points`;
}

/** `4 servers, web-01 first with 5 %, 25 % and 50 % of the traffic, then one at a time`. */
export function canaryPace({ stages }: Pick<Plan, 'stages'>): string[] {
  const names = stages.flatMap(({ act }) => (act?.do === 'try-out' ? act.servers : []));
  const steps = stages.flatMap(({ act }) => (act?.do === 'shares' ? [percentText(act.percent)] : []));
  const first = `${listNames(names, 4)} first with ${listNames(steps)} of the traffic`;
  const rest = stages.at(-1);
  if (rest?.act || !rest) return [first];
  const pace = rest.window > 1 ? `at most ${rest.window} at a time` : 'one at a time';
  return [first, rest.lanes.length === 1 ? `then ${rest.lanes[0]!.server.name}` : `then ${pace}`];
}

/** Commands shown of one share; the others differ in their names only. */
const COMMANDS_SHOWN = 12;

/** What the acts of a canary order, share by share: only weights that change, each with its node. */
export function canaryLines(
  { stages }: Pick<Plan, 'stages'>,
  commandOf: (node: string, order: Order) => string,
): { readonly label: string; readonly lines: readonly string[] }[] {
  const now = new Map<string, number>();
  const lanes = stages.flatMap((stage) => stage.lanes);
  const parked = lanes.filter(({ steps }) => steps.some((step) => step.do === 'weight'));
  const canaries = new Set(parked.flatMap(({ server }) => server.rows.map(rowIdKey)));
  // A canary comes out of its lane with weight 0.
  const weightBefore = (row: ShareRow): number =>
    now.get(rowIdKey(row)) ?? (canaries.has(rowIdKey(row)) ? 0 : row.before);
  return stages.flatMap(({ act }) => {
    if (act?.do === 'testers')
      return [
        {
          label: 'testers',
          lines: [`${listNames(act.testers.entries, 8)} into ${act.testers.file} on all nodes, read back`],
        },
      ];
    if (act?.do !== 'shares') return [];
    const rows = act.shares.flatMap((share) => share.rows);
    const due = rows.filter((row) => weightBefore(row) !== row.weight);
    for (const row of rows) now.set(rowIdKey(row), row.weight);
    const lines = due.map(
      ({ node, backend, server, weight }) =>
        `${node}> ${commandOf(node, { do: 'weight', row: { backend, server }, weight })}`,
    );
    const hidden = lines.length - COMMANDS_SHOWN;
    const shown =
      hidden > 0 ? [...lines.slice(0, COMMANDS_SHOWN), `and ${plural(hidden, 'weight')} more`] : lines;
    const error = errorText(errorOf(act.shares, act.percent));
    return [{ label: percentText(act.percent), lines: [`${plannedText(act.shares)} (${error})`, ...shown] }];
  });
}
