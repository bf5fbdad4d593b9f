import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earlyOutputs, writeOutputs } from '../../src/report/outputs.ts';
import { matrixOf, planJson } from '../../src/report/plan-json.ts';
import { UNTOUCHED, feed, goodLane, outcome, plan, server, stamped, started } from './report-stories.ts';

function recorder(): { outputs: Map<string, string>; set: (name: string, value: string) => void } {
  const outputs = new Map<string, string>();
  return { outputs, set: (name, value) => void outputs.set(name, value) };
}

const PLAN = plan(['web-01', 'web-02', 'web-03'], 1, [{ name: 'web-04', why: 'in maint', rows: [] }]);

test('matrix: one entry per planned server, in order, for strategy.matrix', () => {
  assert.deepEqual(matrixOf(PLAN), {
    include: [
      { server: 'web-01', address: '10.0.0.11', port: 8080, backends: 'web', index: 1 },
      { server: 'web-02', address: '10.0.0.12', port: 8080, backends: 'web', index: 2 },
      { server: 'web-03', address: '10.0.0.13', port: 8080, backends: 'web', index: 3 },
    ],
  });
});

test('plan: stages, floors, who is left out and why', () => {
  const json = planJson(PLAN);
  assert.deepEqual(
    json.stages.map((stage) => [stage.title, stage.window, stage.servers.map((one) => one.name)]),
    [
      ['the lead, alone', 1, ['web-01']],
      ['one at a time', 1, ['web-02', 'web-03']],
    ],
  );
  assert.deepEqual(json.floors[1], { backend: 'web', node: 'lb2', least: 2, available: 3 });
  assert.deepEqual(json.leftOut, [{ name: 'web-04', why: 'in maint' }]);
});

test('deployed, held and remaining are there after each server, also when the process is killed', () => {
  const { outputs, set } = recorder();
  const early = earlyOutputs(set);
  const three = (): unknown => ['deployed', 'held', 'remaining'].map((name) => outputs.get(name));
  feed([stamped(0, started(PLAN, 'x'))], early);
  assert.deepEqual(three(), ['', '', 'web-01,web-02,web-03']);
  assert.equal(JSON.parse(outputs.get('matrix')!).include.length, 3);
  feed(goodLane('web-01', 1, 3, 0), early);
  assert.deepEqual(three(), ['web-01', '', 'web-02,web-03']);
  const held = server('web-02', { result: 'held' });
  feed([stamped(9, { type: 'lane-ended', server: 'web-02', outcome: held, text: '' })], early);
  assert.deepEqual(three(), ['web-01', 'web-02', 'web-03']);
  const back = server('web-01', { result: 'rolled-back' });
  feed([stamped(10, { type: 'lane-ended', server: 'web-01', outcome: back, text: '' })], early);
  assert.deepEqual(three(), ['', 'web-02', 'web-01,web-03']);
});

test('all outputs of the contract at the end', () => {
  const { outputs, set } = recorder();
  const held = server('web-02', { result: 'held', reason: 'health-failed', message: 'x' });
  const end = outcome([server('web-01'), held, server('web-03', UNTOUCHED)], {
    result: 'failed',
    reason: 'health-failed',
    durationMs: 72_310.4,
  });
  writeOutputs(set, end, PLAN, { json: '/tmp/r/report.json' });
  const { servers, plan: planned, matrix, ...rest } = Object.fromEntries(outputs);
  assert.deepEqual(rest, {
    result: 'failed',
    reason: 'health-failed',
    deployed: 'web-01',
    held: 'web-02',
    remaining: 'web-03',
    requests: '18204',
    errors: '0',
    reloads: '0',
    'duration-ms': '72310',
    'report-json': '/tmp/r/report.json',
  });
  assert.deepEqual(JSON.parse(servers!), JSON.parse(JSON.stringify(end.servers)));
  assert.deepEqual(JSON.parse(planned!), JSON.parse(JSON.stringify(planJson(PLAN))));
  assert.deepEqual(JSON.parse(matrix!), matrixOf(PLAN));
});

test('a run that was refused sets result and reason and no plan', () => {
  const { outputs, set } = recorder();
  writeOutputs(set, outcome([], { result: 'failed', reason: 'input-invalid' }), undefined);
  assert.equal(outputs.get('reason'), 'input-invalid');
  assert.equal(outputs.has('plan'), false);
  assert.equal(outputs.has('report-json'), false);
});
