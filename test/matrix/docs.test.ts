/** docs/faults.md says what the cells are tested against. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../lab/processes.ts';
import { renderMatrix, renderSteps, withoutMeasurements, withTable } from './print.ts';
import { allCells, promiseOf } from './promises.ts';
import { FAULT_NAMES } from './faults.ts';
import { STEP_NAMES } from './steps.ts';

const committed = readFileSync(join(ROOT, 'docs/faults.md'), 'utf8');
const versions = [
  { kind: 'distribution', version: '2.6' },
  { kind: 'newer', version: '3.4' },
] as const;

test('the table is what the data gives, but for what was counted', () => {
  const rendered = withTable(committed, renderMatrix({ versions, counts: new Map() }));
  assert.equal(
    withoutMeasurements(committed),
    withoutMeasurements(rendered),
    'docs/faults.md is not up to date: run script/faults',
  );
});

test('the committed run lost nothing, and counted every cell on both HAProxys', () => {
  assert.match(committed, /: the rollout lost \*\*0\*\* of \d+,\d{3} requests\./);
  assert.doesNotMatch(committed, /–( \/ \S+)? \|$|\/ – \|$/m);
});

test('the document says what every step means', () => {
  assert.ok(committed.includes(renderSteps()), `docs/faults.md lacks\n${renderSteps()}`);
});

test('every step and every fault has one promise, or says why there is none', () => {
  for (const step of STEP_NAMES) for (const fault of FAULT_NAMES) promiseOf({ step, fault });
  assert.ok(allCells().length > 100);
});
