import { judge } from './oracle.ts';
import type { Found } from './fuzz.ts';
import type { FuzzInput } from './run-input.ts';
import { runInput } from './run-input.ts';

/** A smaller input that breaks the same rule: answers are dropped whole, then ever smaller stretches of them. */
export async function shrink(found: Found, untilMs: number): Promise<Found> {
  let best = found;
  const breaks = async (input: FuzzInput): Promise<boolean> => {
    const violation = judge(input, await runInput(input));
    if (violation?.rule !== found.violation.rule) return false;
    best = { violation, input };
    return true;
  };

  if (best.input.sticky) await breaks({ ...best.input, sticky: false });
  for (const number of [...best.input.replies.keys()]) {
    const fewer = new Map(best.input.replies);
    fewer.delete(number);
    if (await breaks({ ...best.input, replies: fewer })) continue;
    const length = best.input.replies.get(number)?.length ?? 0;
    for (let size = length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < (best.input.replies.get(number)?.length ?? 0);) {
        if (performance.now() > untilMs) return best;
        const bytes = best.input.replies.get(number) ?? Buffer.alloc(0);
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]);
        const replies = new Map(best.input.replies).set(number, shorter);
        if (!(await breaks({ ...best.input, replies }))) at += size;
      }
    }
  }
  return best;
}
