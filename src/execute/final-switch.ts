import type { Act } from '../plan/act.ts';
import type { Colour } from '../plan/colours.ts';
import { formatLimit, listNames } from '../support/format.ts';
import type { Context } from './context.ts';
import { entriesOf } from './switch.ts';

/**
 * From here on nothing takes the switch back: in one entry of the journal the new colour is there to stay and the old one to stay out.
 * Then the old one stands by for the rest of `keep-previous`, counted from the switch.
 */
export async function standByOld(
  context: Context,
  act: Extract<Act, { do: 'stand-by' }>,
  switchedAtMs: number,
): Promise<void> {
  context.cancel.throwIfAborted();
  for (const entry of entriesOf(context, 'idle')) entry.progress = 'switched';
  for (const entry of entriesOf(context, 'live')) entry.progress = 'retired';
  for (const deed of context.ledger.deeds.maps) deed.final = true;
  context.ledger.save();
  tellWhatToPersist(context);
  const leftMs = switchedAtMs + act.ms - context.clock.nowMs();
  if (leftMs <= 0) return;
  context.tell({
    type: 'note',
    text: `${act.to} is live for good. ${act.from} stands by${context.plan.colours?.map ? '' : ' in drain'} for ${formatLimit(act.ms)} from the switch: operation: switch goes back to it in one order.`,
  });
  await context.clock.sleep(leftMs, context.stop);
}

/** A reload of HAProxy forgets what was changed at run time. */
function tellWhatToPersist({ plan, ledger, tell }: Context): void {
  const map = plan.colours?.map;
  if (!plan.colours) return;
  if (!map) {
    const { idle, live } = plan.colours;
    const text = `HAProxy forgets the switch at its next reload, unless it loads a server-state-file: write it into haproxy.cfg (the servers of ${live} disabled, those of ${idle} not)`;
    return tell({ type: 'note', text });
  }
  const nodes = listNames(ledger.deeds.maps.map(({ node }) => node));
  tell({
    type: 'warning',
    text: `HAProxy forgets the switch at its next reload: on ${nodes}, put the line "${map.key} ${map.to}" into ${map.file} in place of "${map.key} ${map.from}"`,
  });
}

/** The new colour, once the switch to it is final. */
export function liveOf({ plan, ledger }: Pick<Context, 'plan' | 'ledger'>): Colour | undefined {
  const isFinal =
    ledger.deeds.maps.some((deed) => deed.final) ||
    ledger.entries().some((entry) => entry.progress === 'switched');
  return isFinal ? plan.colours?.idle : undefined;
}
