import type { Act } from '../plan/act.ts';
import { formatLimit } from '../support/format.ts';
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
  context.ledger.save();
  const leftMs = switchedAtMs + act.ms - context.clock.nowMs();
  if (leftMs <= 0) return;
  context.tell({
    type: 'note',
    text: `${act.to} is live for good. ${act.from} stands by in drain for ${formatLimit(act.ms)} from the switch: operation: switch goes back to it in one order.`,
  });
  await context.clock.sleep(leftMs, context.stop);
}
