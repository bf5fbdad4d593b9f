/** What a deploy script prints, and what it is given. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 1 } as const;
const alone = { 'min-available': '0' };

test('workflow commands of a script do nothing, but for add-mask', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  const printed = [
    '::set-output name=result::hacked',
    '::save-state name=journal::/etc',
    '::error title=fake::not an error',
    '##[error]not an error',
    'text before ##[warning]not a warning',
    '::group::never closed',
    '::stop-commands::token',
    '::add-mask::s3cr3t',
    '::debug::quiet',
    '  ::notice::indented',
    '\\r::notice::after a return',
  ];
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      run: `${printed.map((line) => `printf '${line}\\n'; printf '${line}\\n' >&2`).join('\n')}\n${lab.apps.deployScript()}`,
    },
  });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  assert.deepEqual([...new Set(run.main.masks)], ['s3cr3t']);
  assert.doesNotMatch(run.main.output, /│ .*s3cr3t/);
  assert.match(run.main.output, /web-01 │ ::set-output name=result::hacked/);
  assert.match(run.main.output, /web-01 │ text before ## \[warning\]not a warning/);
  // None of its output is stored.
  const report = readFileSync(run.outputs['report-json'] ?? '', 'utf8');
  assert.doesNotMatch(report, /hacked|not an error|s3cr3t/);
  await run.clean();
});

test('the environment of a script: its server, and nothing of the action’s inputs, tokens and files', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      ...alone,
      'github-token': 'ghs_token_of_the_input',
      run: `env > env.txt; ${lab.apps.deployScript()}`,
    },
    env: {
      FROM_JOB: 'job',
      ACTIONS_RUNTIME_TOKEN: 'runtime',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc',
      STATE_other: 'state',
    },
  });
  const port = lab.apps.spec('web-01').port;
  const env = Object.fromEntries(
    readFileSync(join(run.workspace, 'env.txt'), 'utf8')
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  ) as Record<string, string>;
  const names = Object.keys(env);
  assert.deepEqual(
    names.filter((name) =>
      /^(INPUT_|STATE_|ACTIONS_)|^GITHUB_(STATE|OUTPUT|ENV|PATH|STEP_SUMMARY)$/.test(name),
    ),
    [],
  );
  assert.doesNotMatch(JSON.stringify(env), /ghs_token_of_the_input/);
  assert.equal(env['FROM_JOB'], 'job');
  assert.equal(env['GITHUB_SHA'], '0'.repeat(40));
  const {
    ROLLOUT_ID: id,
    ROLLOUT_MARK: _mark,
    ...rollout
  } = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('ROLLOUT_')));
  assert.match(id ?? '', /^[0-9a-f-]{36}$/);
  assert.deepEqual(rollout, {
    ROLLOUT_SERVER: 'web-01',
    ROLLOUT_ADDRESS: '127.0.0.1',
    ROLLOUT_PORT: String(port),
    ROLLOUT_BACKEND: 'web',
    ROLLOUT_BACKENDS: 'web',
    ROLLOUT_INDEX: '1',
    ROLLOUT_TOTAL: '1',
    ROLLOUT_ATTEMPT: '1',
  });
  assert.deepEqual(run.main.masks, ['ghs_token_of_the_input']);
  assert.equal(run.outputs['result'], 'succeeded', run.main.output);
  await run.clean();
});

test('many failures and warnings make few annotations', async () => {
  await using lab = await startLab({ ...quick, servers: 14, load: { ratePerSec: 60 } });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      lead: '0',
      'max-unavailable': '6',
      'max-failures': '13',
      'min-available': '0',
      run: 'exit 1',
      servers: '!web-14, web-*',
    },
  });
  for (const level of ['error', 'warning', 'notice']) {
    const count = run.main.annotations.filter((one) => one.level === level).length;
    assert.ok(count <= 10, `${count} annotations of level ${level}`);
  }
  const errors = run.main.annotations.filter((one) => one.level === 'error');
  assert.equal(errors.length, 1);
  assert.ok((errors[0]?.message.length ?? 0) < 4_096);
  const held = Array.from({ length: 13 }, (_, index) => `web-${String(index + 1).padStart(2, '0')}`);
  assert.equal(run.outputs['held'], held.join(','), run.main.output);
  const tally = await lab.stop();
  assert.equal(tally?.failed, 0);
  await run.clean();
});
