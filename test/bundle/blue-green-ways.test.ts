/** Blue-green through other doors than the socket: the Data Plane API and SSH, mixed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byMap, startMapLab } from '../lab/colour-backends.ts';
import { assertNothingLost, blueGreen, both, coloursOf, startColours } from '../lab/colours.ts';
import { runAction } from '../lab/runner.ts';
import { show } from '../lab/verdict.ts';

for (const ways of [
  ['v3', 'unix'],
  ['v2', 'ssh'],
] as const) {
  test(`${ways.join(' + ')}: two colours in one backend`, async () => {
    await using lab = await startColours({ rest: 'drain', ways });
    const run = await runAction({ inputs: blueGreen(lab) });
    show(run);
    assert.deepEqual(
      [run.outputs['result'], run.outputs['deployed']],
      ['succeeded', 'green-1,green-2'],
      run.main.output,
    );
    assert.deepEqual(await coloursOf(lab), both('drain v1', 'ready v2'));
    await assertNothingLost(lab);
    await run.clean();
  });

  test(`${ways.join(' + ')}: two backends and a map`, async () => {
    const map = await startMapLab({}, ways);
    await using lab = map.lab;
    const run = await runAction({ inputs: byMap(map) });
    show(run);
    assert.deepEqual(
      [run.outputs['result'], run.outputs['deployed']],
      ['succeeded', 'green-1,green-2'],
      run.main.output,
    );
    assert.deepEqual(await map.values(), ['be_green', 'be_green']);
    await assertNothingLost(lab);
    await run.clean();
  });
}
