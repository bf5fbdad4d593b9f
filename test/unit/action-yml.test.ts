import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { defaultOf, INPUT_NAMES } from '../../src/inputs/schema.ts';
import { REASONS } from '../../src/support/errors.ts';

interface Field {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
}
interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, Field>>;
  readonly outputs: Readonly<Record<string, Field>>;
  readonly runs: Readonly<Record<string, string>>;
}

const action = parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8'),
) as unknown as Action;

test('action.yml and the schema have the same inputs in the same order', () => {
  assert.deepEqual(Object.keys(action.inputs), INPUT_NAMES);
});

test('action.yml and the schema have the same defaults, as text', () => {
  const declared = INPUT_NAMES.map((name) => [name, action.inputs[name]?.default]);
  assert.deepEqual(
    declared,
    INPUT_NAMES.map((name) => [name, defaultOf(name)]),
  );
});

test('only what is always required is declared so, because linters of workflows believe it', () => {
  const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);
  assert.deepEqual(
    required.map(([name]) => name),
    ['haproxy'],
  );
});

test('every input and output is described in one line that can be a row of a table', () => {
  for (const [name, { description }] of [
    ...Object.entries(action.inputs),
    ...Object.entries(action.outputs),
  ]) {
    assert.match(description ?? '', /^[A-Z`%].{15,}\.$/, name);
  }
});

test('the outputs are those of the contract, and no reason code is among them', () => {
  const expected =
    'result reason servers deployed held remaining plan matrix requests errors reloads duration-ms report-json report-html deployment-id';
  assert.deepEqual(Object.keys(action.outputs), expected.split(' '));
  assert.deepEqual(
    REASONS.filter((reason) => reason in action.outputs),
    [],
  );
});

test('main and post are the same bundle on Node 24, and post always runs', () => {
  assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js', post: 'dist/index.js' });
});

test('the Marketplace takes the name and the description', () => {
  assert.equal(action.name, 'HAProxy Rollout');
  assert.ok(action.description.length <= 125, `${action.description.length} characters`);
});
