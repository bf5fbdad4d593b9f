import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';

/**
 * The arrows of ARCHITECTURE.md are lint rules (.oxlintrc.json), and a pattern that never matches looks exactly like a rule that is
 * kept. So each is broken here once on purpose, beside what it must leave alone.
 */
interface Probe {
  readonly file: string;
  readonly code: string;
  /** Part of the rule's own words; undefined: allowed. */
  readonly refused: string | undefined;
}

const github = 'only main, report and deploy know GitHub';
const values = (file: string, path: string, refused: string | undefined): Probe => ({
  file,
  code: `import { a } from '${path}';\nexport const b = a;\n`,
  refused,
});
const types = (file: string, path: string, refused: string | undefined): Probe => ({
  file,
  code: `import type { A } from '${path}';\nexport type B = A;\n`,
  refused,
});

const probes: readonly Probe[] = [
  types('src/server.ts', './plan/plan.ts', 'server.ts holds the nouns'),
  values('src/support/a1.ts', './errors.ts', undefined),
  types('src/support/a2.ts', '../server.ts', 'support stands below everything'),
  values('src/support/a3.ts', '@actions/core', github),
  values('src/inputs/a1.ts', '../support/errors.ts', undefined),
  types('src/inputs/a2.ts', '../plan/plan.ts', 'inputs import only support'),
  values('src/inputs/a3.ts', '@actions/core', github),
  values('src/plan/a1.ts', '../server.ts', undefined),
  types('src/plan/a2.ts', '../inputs/inputs.ts', undefined),
  values('src/plan/a3.ts', '../inputs/inputs.ts', 'plan knows the types of inputs'),
  types('src/plan/a4.ts', '../haproxy/control-plane.ts', 'a plan is data'),
  types('src/plan/a5.ts', '../report/events.ts', 'a plan is data'),
  values('src/plan/a6.ts', '../main.ts', 'a plan is data'),
  values('src/plan/a7.ts', '@octokit/rest', github),
  values('src/doctor/a1.ts', '../plan/grouping.ts', undefined),
  types('src/doctor/a2.ts', '../haproxy/control-plane.ts', undefined),
  types('src/doctor/a3.ts', '../inputs/inputs.ts', undefined),
  values('src/doctor/a4.ts', '../haproxy/control-plane.ts', 'the doctor knows the types'),
  types('src/doctor/a5.ts', '../haproxy/runtime/info.ts', 'the doctor judges what was read'),
  types('src/doctor/a6.ts', '../report/events.ts', 'the doctor judges what was read'),
  values('src/doctor/a7.ts', '@actions/core', github),
  types('src/plan/a21.ts', '../doctor/finding.ts', 'a plan is data'),
  types('src/execute/a25.ts', '../doctor/finding.ts', 'never an adapter or a reporter'),
  types('src/report/a26.ts', '../doctor/examine.ts', undefined),
  values('src/execute/a1.ts', '../plan/restore.ts', undefined),
  types('src/execute/a2.ts', '../haproxy/control-plane.ts', undefined),
  types('src/execute/a3.ts', '../deploy/trigger.ts', undefined),
  types('src/execute/a4.ts', '../gates/probe.ts', undefined),
  types('src/execute/a5.ts', '../report/events.ts', undefined),
  values('src/execute/a6.ts', '../report/events.ts', 'execute knows only the types'),
  types('src/execute/a7.ts', '../report/log.ts', 'never an adapter or a reporter'),
  values('src/execute/a8.ts', '../haproxy/runtime/connection.ts', 'never an adapter or a reporter'),
  values('src/execute/a9.ts', '../deploy/command.ts', 'never an adapter or a reporter'),
  values('src/execute/a10.ts', '../gates/http-probe.ts', 'never an adapter or a reporter'),
  values('src/execute/a11.ts', '../main.ts', 'never an adapter or a reporter'),
  values('src/execute/a14.ts', '../main-step.ts', 'never an adapter or a reporter'),
  types('src/report/a5.ts', '../reporting.ts', 'a reporter is told'),
  values('src/haproxy/runtime/a8.ts', '../../post-step.ts', 'an adapter knows its port'),
  values('src/execute/a12.ts', '../inputs/read.ts', 'execute knows only the types'),
  values('src/execute/a13.ts', '@actions/core', github),
  types('src/haproxy/runtime/a1.ts', '../control-plane.ts', undefined),
  types('src/haproxy/runtime/a2.ts', '../../inputs/inputs.ts', undefined),
  values('src/haproxy/runtime/a3.ts', '../../support/errors.ts', undefined),
  types('src/haproxy/runtime/a4.ts', '../../plan/plan.ts', 'an adapter knows its port'),
  types('src/haproxy/runtime/a5.ts', '../../report/events.ts', 'an adapter knows its port'),
  values('src/haproxy/a6.ts', '../inputs/read.ts', 'an adapter knows the types of inputs'),
  values('src/haproxy/runtime/a7.ts', '@actions/exec', github),
  values('src/haproxy/ssh/short-command.ts', '@actions/exec', undefined),
  values('src/haproxy/ssh/a1.ts', '@actions/exec', github),
  values('src/gates/a1.ts', './probe.ts', undefined),
  types('src/gates/a2.ts', '../haproxy/control-plane.ts', 'an adapter knows its port'),
  values('src/gates/a3.ts', '@actions/core', github),
  values('src/watching/a1.ts', '../server.ts', undefined),
  types('src/watching/a2.ts', '../haproxy/control-plane.ts', 'watching judges what is handed to it'),
  types('src/watching/a3.ts', '../inputs/inputs.ts', 'watching judges what is handed to it'),
  values('src/watching/a4.ts', '@actions/core', github),
  values('src/execute/a15.ts', '../watching/judge.ts', undefined),
  types('src/plan/a11.ts', '../watching/judge.ts', 'a plan is data'),
  values('src/deploy/a1.ts', '@actions/core', undefined),
  types('src/deploy/a2.ts', '../report/events.ts', 'an adapter knows its port'),
  types('src/deploy/a3.ts', '../execute/executor.ts', 'an adapter knows its port'),
  values('src/deploy/a31.ts', '../github/github.ts', undefined),
  values('src/github/a1.ts', '@octokit/rest', undefined),
  values('src/github/a2.ts', '../support/clock.ts', undefined),
  types('src/github/a3.ts', '../deploy/trigger.ts', 'knows only support'),
  values('src/report/a31.ts', '../github/github.ts', undefined),
  types('src/inputs/a31.ts', '../github/github.ts', 'inputs import only support'),
  types('src/plan/a31.ts', '../github/github.ts', 'a plan is data'),
  types('src/execute/a31.ts', '../github/github.ts', 'never an adapter or a reporter'),
  types('src/haproxy/a31.ts', '../github/github.ts', 'an adapter knows its port'),
  types('src/gates/a31.ts', '../github/github.ts', 'an adapter knows its port'),
  values('src/report/a1.ts', '@actions/core', undefined),
  types('src/report/a2.ts', '../plan/plan.ts', undefined),
  types('src/report/a3.ts', '../execute/ledger.ts', 'a reporter is told'),
  types('src/report/a4.ts', '../haproxy/control-plane.ts', 'a reporter is told'),
  values('src/main.ts', './execute/executor.ts', undefined),
  { file: 'src/plan/a8.ts', code: 'export default 1;\n', refused: 'named export' },
  { file: 'src/plan/A9.ts', code: 'export const a = 1;\n', refused: 'kebab-case' },
  { file: 'src/plan/a10.ts', code: `export const a = [${'\n1,'.repeat(300)}];\n`, refused: '300' },
];

const root = join(import.meta.dirname, '..', '..');
const messages = new Map<string, string[]>();
let workspace = '';

before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'rollout-arrows-'));
  await copyFile(join(root, '.oxlintrc.json'), join(workspace, '.oxlintrc.json'));
  for (const probe of probes) {
    await mkdir(dirname(join(workspace, probe.file)), { recursive: true });
    await writeFile(join(workspace, probe.file), probe.code);
  }
  for (const { filename, message, help } of await lint(workspace)) {
    messages.set(filename, [...(messages.get(filename) ?? []), `${message} ${help ?? ''}`]);
  }
});

after(() => rm(workspace, { recursive: true, force: true }));

for (const probe of probes) {
  const what = probe.code.split('\n')[0];
  test(`${probe.file}: ${what} is ${probe.refused === undefined ? 'allowed' : 'refused'}`, () => {
    const found = messages.get(probe.file) ?? [];
    if (probe.refused === undefined) assert.deepEqual(found, []);
    else
      assert.ok(
        found.some((text) => text.includes(probe.refused ?? '')),
        `lint said: ${found.join('; ') || 'nothing'}`,
      );
  });
}

interface Finding {
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
}

/** What oxlint finds in a directory, by file as given. It ends with 1 where it finds something: that is no failure here. */
async function lint(directory: string): Promise<readonly Finding[]> {
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(
      join(root, 'node_modules', '.bin', 'oxlint'),
      ['--format', 'json', 'src'],
      { cwd: directory, maxBuffer: 16 * 1024 * 1024 },
      (error, out) => (out === '' ? reject(error ?? new Error('oxlint printed nothing')) : resolve(out)),
    );
  });
  const report = JSON.parse(stdout) as { diagnostics: Finding[] };
  return report.diagnostics;
}
