import { startColours, switchOf } from '../lab/colours.ts';
import { runAction } from '../lab/runner.ts';
import type { Spread } from './statistics.ts';
import { spreadOf } from './statistics.ts';

/** From the first order of a switch of colours to the last one read back, as the action's own clock has it. */
export interface SwitchTimes {
  readonly servers: number;
  readonly nodes: number;
  readonly ms: Spread;
}

/** Switches 10 servers on 2 nodes to and fro, from `drain`, under load. */
export async function measureSwitching(times: number): Promise<SwitchTimes> {
  const lab = await startColours({ each: 10, rest: 'drain' });
  try {
    const took: number[] = [];
    for (let index = 0; index < times; index += 1) {
      const run = await runAction({ inputs: switchOf(lab), post: false });
      const ms = /Switched from \w+ to \w+ in (\d+) ms: .* 40 orders on 2 nodes/.exec(run.main.output)?.[1];
      if (ms === undefined) throw new Error(`no switch of 40 orders:\n${run.main.output}`);
      took.push(Number(ms));
      await run.clean();
    }
    return { servers: 10, nodes: 2, ms: spreadOf(took) };
  } finally {
    await lab.stop();
  }
}
