/** Whole rollouts under load over each control plane, and over several nodes at once. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { quickChecks } from '../lab/quick.ts';
import { DATAPLANE_PASSWORD, startReached, type Reached, type Way } from '../lab/reached.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction, type ActionRun } from '../lab/runner.ts';
import { assertRepaired, assertVerdict } from '../lab/verdict.ts';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';

const quick = { ...quickChecks, servers: 2, load: { clients: 16, ratePerSec: 150 } } as const;

/** No secret of the lab is in any file, and in nothing that anybody can read. */
function assertNoSecret(run: ActionRun, lab: Reached): void {
  const key = lab.sshd?.userKey.split('\n')[2];
  const secrets = [
    ...(lab.inputs['dataplane-password'] ? [DATAPLANE_PASSWORD] : []),
    ...(key === undefined ? [] : [key]),
  ];
  assert.ok(secrets.every((secret) => run.main.masks.includes(secret)));
  const texts = [
    ...readdirSync(run.temp, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')),
    // The runner hides what is masked; this is what would stand there without it.
    ...[...run.main.lines, ...(run.post?.lines ?? [])]
      .map(({ text }) => text)
      .filter((text) => !text.startsWith('::add-mask::')),
    run.summary,
    run.postSummary,
    ...Object.values(run.outputs),
  ];
  for (const secret of secrets) assert.ok(!texts.some((text) => text.includes(secret)));
}

for (const [ways, haproxy, sticky] of [
  [['v2'], 'distribution', true],
  [['v3'], 'newer', true],
  [['v3.2'], 'distribution', false],
  [['unix', 'unix'], 'distribution', true],
  [['v3', 'v3'], 'newer', false],
  [['unix', 'v2', 'ssh'], 'distribution', false],
  [['v3', 'ssh', 'master'], 'newer', true],
] as const satisfies [Way[], HaproxyKind, boolean][]) {
  const clients = sticky ? 'sticky' : 'plain';
  test(`${ways.join(' + ')}, ${haproxy} HAProxy, ${clients} clients: nothing is lost`, async () => {
    await using lab = await startReached(ways, {
      ...quick,
      haproxy,
      sticky,
      // Visits that end soon: a drain by cookie waits for a gap between them.
      load: { ...quick.load, visitMs: 1_000 },
    });
    const run = await runAction({ inputs: lab.inputs });
    await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-01,web-02',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
      warns: sticky ? [/stick to their server by cookie/] : [],
    });
    await assertRows(lab);
    assertNoSecret(run, lab);
    await run.clean();
  });
}

for (const ways of [['v2'], ['v3', 'ssh', 'unix']] as const satisfies Way[][]) {
  test(`${ways.join(' + ')}: SIGKILL of main, and post comes back with the secrets of its own inputs`, async () => {
    await using lab = await startReached(ways, quick);
    const run = await runAction({
      inputs: { ...lab.inputs, run: 'echo under way; sleep 300' },
      kill: /under way/,
    });
    await assertRepaired(lab, run, {
      remaining: 'web-01,web-02',
      servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
      post: {
        exit: 1,
        says: [
          'web-01 is held in maint: its deploy had begun, and nothing proved it. When it is healthy, ',
          /on lb1: curl -fsS --user "admin:\$DATAPLANE_PASSWORD" -X PUT /,
          ...ways.slice(1).map((_, index) => `\n    on lb${index + 2}: `),
        ],
        annotation: 'web-01 is held out of rotation, because nothing proved the deploy',
      },
    });
    assertNoSecret(run, lab);
    await run.clean();
  });
}
