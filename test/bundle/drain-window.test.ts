/** How many servers are out at the same time, in which order, and what they come back to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { assertRows, serverOf } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { sampleAvailability } from '../lab/sampler.ts';
import type { StageResult } from '../lab/stage.ts';
import { assertVerdict } from '../lab/verdict.ts';

const check = { interMs: 60 };

/** Servers of the given number, all in this state: `{ 'web-01': 'ready v2', … }`. */
const all = (count: number, state: string): Record<string, string> =>
  Object.fromEntries(names(count).map((name) => [name, state]));
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `web-0${index + 1}`);

/** Where in the log lanes begin (`▸ web-04`) and end (`✓ web-02`). */
function order(stage: StageResult): { begins(server: string): number; ends(server: string): number } {
  const lines = stage.lines.map(({ shown }) => shown ?? '');
  const find = (mark: string, server: string): number => {
    const at = lines.findIndex((line) => line.startsWith(`${mark} ${server} `));
    assert.ok(at >= 0, `no line '${mark} ${server}' in\n${lines.join('\n')}`);
    return at;
  };
  return { begins: (server) => find('▸', server), ends: (server) => find('✓', server) };
}

test('max-unavailable 2 of 5: a sliding window, and the floor is kept at every moment', async () => {
  await using lab = await startLab({
    servers: 5,
    check,
    deploy: { only: 'web-02', beforeMs: 1_800 },
    load: { clients: 16, ratePerSec: 200 },
  });
  const sampler = sampleAvailability(lab.haproxy, 'web');
  const run = await runAction({ inputs: { ...lab.inputs, 'max-unavailable': '2' } });
  const seen = await sampler.stop();
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: names(5).join(','),
    servers: all(5, 'ready v2'),
  });

  await assertRows(lab);
  const counts = new Set(seen.map(({ active }) => active));
  assert.deepEqual(counts, new Set([5, 4, 3]), `${seen.length} samples`);
  const { begins, ends } = order(run.main);
  assert.ok(ends('web-01') < begins('web-02'), 'the lead goes alone');
  assert.ok(begins('web-03') < ends('web-02'), 'two at a time');
  assert.ok(ends('web-03') < begins('web-04'), 'not more than two at a time');
  assert.ok(begins('web-04') < ends('web-02'), 'the window slides: the next starts when one is back');
  await run.clean();
});

test('lead 2: two go first, and the rest start only when both are verified', async () => {
  await using lab = await startLab({ servers: 4, check, deploy: { only: 'web-01', beforeMs: 900 } });
  const run = await runAction({ inputs: { ...lab.inputs, 'max-unavailable': '2', lead: '2' } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: names(4).join(','),
    servers: all(4, 'ready v2'),
  });

  const { begins, ends } = order(run.main);
  assert.ok(begins('web-02') < ends('web-01'), 'leads go by the window too');
  assert.ok(ends('web-02') < ends('web-01') && ends('web-01') < begins('web-03'), 'the rest waits for both');
  assert.match(run.main.output, /^Rolling rollout of backend web: 4 servers, /m);
  await run.clean();
});

test('max-unavailable in per cent, lead 0: 50% of 3 is 1', async () => {
  await using lab = await startLab({ servers: 3, check });
  const sampler = sampleAvailability(lab.haproxy, 'web');
  const run = await runAction({ inputs: { ...lab.inputs, 'max-unavailable': '50%', lead: '0' } });
  const least = Math.min(...(await sampler.stop()).map(({ active }) => active));
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: names(3).join(','),
    servers: all(3, 'ready v2'),
  });
  assert.equal(least, 2);
  await run.clean();
});

test('pause: after each server but the last, with all servers in rotation', async () => {
  await using lab = await startLab({ servers: 2, check });
  const sampler = sampleAvailability(lab.haproxy, 'web');
  const run = await runAction({ inputs: { ...lab.inputs, pause: '1200ms' } });
  const seen = await sampler.stop();
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: all(2, 'ready v2'),
  });

  assert.equal(run.main.output.match(/ pause +1.2 s$/gm)?.length, 1, run.main.output);
  const firstBack = seen.findIndex(
    ({ active }, at) => active === 2 && seen.slice(0, at).some((one) => one.active === 1),
  );
  const nextOut = seen.find(({ active }, at) => at > firstBack && active === 1);
  const pauseMs = (nextOut?.atMs ?? 0) - (seen[firstBack]?.atMs ?? 0);
  assert.ok(pauseMs >= 1_150, `${pauseMs} ms between web-01's return and web-02's leaving`);
  await run.clean();
});

test('weights return to what they were: 40 set at runtime, 100 in the configuration', async () => {
  await using lab = await startLab({
    servers: [
      { name: 'web-01', weight: 100 },
      { name: 'web-02', weight: 100 },
    ],
    check,
  });
  await lab.haproxy.cli('set server web/web-01 weight 40');
  const run = await runAction({ inputs: lab.inputs });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: all(2, 'ready v2'),
  });

  await assertRows(lab, { 'web/web-01': 'ready UP 40' }, 'ready UP 100');
  const { before, after } = serverOf(run, 'web-01');
  assert.deepEqual([before.weight, after.weight], [40, 40]);
  assert.match(run.main.output, / ready +weight 40, proved by/);
  await run.clean();
});

test('a weight that somebody sets between plan and lane is the one that it returns to', async () => {
  await using lab = await startLab({
    servers: [{ name: 'web-01' }, { name: 'web-02', weight: 100 }],
    check,
    deploy: { only: 'web-01', beforeMs: 400 },
  });
  const run = await runAction({
    inputs: lab.inputs,
    onLine({ text }) {
      if (/ deploy /.test(text)) void lab.haproxy.cli('set server web/web-02 weight 30');
    },
  });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: all(2, 'ready v2'),
  });
  await assertRows(lab, { 'web/web-02': 'ready UP 30' });
  await run.clean();
});
