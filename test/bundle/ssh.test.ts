/** Whole runs of the action over SSH, under load: cut, killed, refused. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction, type ActionRun } from '../lab/runner.ts';
import { newKey, startSshd, type Sshd } from '../lab/sshd.ts';
import { assertRepaired, assertVerdict, show } from '../lab/verdict.ts';

const quick = { check: { interMs: 80 } } as const;

const inputs = (lab: Lab, sshd: Sshd): Record<string, string> => ({
  ...lab.inputs,
  haproxy: `lb1=ssh://${sshd.user}@127.0.0.1:${sshd.port}${lab.haproxy.socket}`,
  'ssh-key': sshd.userKey,
  'ssh-known-hosts': sshd.knownHosts(),
});

/** The key is in no file and in nothing that anybody can read. */
function assertNoKey(run: ActionRun, sshd: Sshd): void {
  const secret = sshd.userKey.split('\n')[2] ?? '';
  assert.ok(secret.length > 20 && run.main.masks.includes(secret));
  const files = readdirSync(run.temp, { recursive: true, withFileTypes: true });
  const texts = [
    ...files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')),
    ...[...run.main.lines, ...(run.post?.lines ?? [])].map(({ shown }) => shown ?? ''),
    run.summary,
    run.postSummary,
    ...Object.values(run.outputs),
  ];
  assert.ok(!texts.some((text) => text.includes(secret)));
  assert.deepEqual(
    files.filter(({ name }) => name.startsWith('rollout-ssh')),
    [],
  );
}

test('a rollout whose connection is cut while draining, deploying and proving loses nothing', async () => {
  await using lab = await startLab({ ...quick, load: { clients: 16, ratePerSec: 150 } });
  await using sshd = await startSshd();
  const cuts: string[] = [];
  const run = await runAction({
    inputs: inputs(lab, sshd),
    onLine({ text }) {
      const [, phase] = /^ *[\d:.]+ +(drain|deploy|proved)\b/.exec(text) ?? [];
      if (phase === undefined || cuts.filter((one) => one === phase).length > 1) return;
      cuts.push(phase);
      void sshd.cut();
    },
  });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
  });
  await assertRows(lab);
  assert.deepEqual([...new Set(cuts)].toSorted(), ['deploy', 'drain', 'proved']);
  assertNoKey(run, sshd);
  await run.clean();
});

test('SIGKILL of main: its tunnel goes with it, and post comes back through one of its own', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  await using sshd = await startSshd();
  const run = await runAction({
    inputs: { ...inputs(lab, sshd), run: 'echo under way; sleep 300' },
    kill: /under way/,
  });
  await assertRepaired(lab, run, {
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    post: {
      exit: 1,
      says: [
        `web-01 is held in maint: its deploy had begun, and nothing proved it. When it is healthy, on lb1: ssh -p ${sshd.port} ${sshd.user}@127.0.0.1 'echo "set server web/web-01 state ready;set server web/web-01 health down" | socat stdio ${lab.haproxy.socket}'`,
      ],
      annotation: 'web-01 is held out of rotation, because nothing proved the deploy',
    },
  });
  assertNoKey(run, sshd);
  await run.clean();
});

test('a host key that is not known, and another one than is known: nothing is sent, both fingerprints are shown', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  await using sshd = await startSshd();
  const known = sshd.fingerprint();
  const given = inputs(lab, sshd);
  const other = given['ssh-known-hosts']!.replace(/^\S+/, '[192.0.2.1]:22');
  const unknown = await runAction({ inputs: { ...given, 'ssh-known-hosts': other } });
  sshd.changeHostKey();
  await sshd.stop();
  await sshd.start();
  const changed = await runAction({ inputs: given });
  for (const [run, title, says] of [
    [unknown, /ssh-known-hosts.*\(unreachable\)/, [known]],
    [
      changed,
      /offers another host key than the one in ssh-known-hosts.*\(unreachable\)/,
      [known, sshd.fingerprint()],
    ],
  ] as const) {
    show(run);
    assert.deepEqual(
      [run.outputs['result'], run.outputs['reason']],
      ['failed', 'unreachable'],
      run.main.output,
    );
    const [error] = run.main.annotations.filter(({ level }) => level === 'error');
    assert.match(error?.title ?? '', title);
    for (const text of says) assert.ok(`${error?.title} ${error?.message}`.includes(text), error?.message);
    assertNoKey(run, sshd);
    await run.clean();
  }
  await assertRows(lab);
});

test('a key that is not let in: nothing is written, and the error says what to do', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  await using sshd = await startSshd();
  newKey(join(sshd.directory, 'stranger'));
  const run = await runAction({
    inputs: { ...inputs(lab, sshd), 'ssh-key': readFileSync(join(sshd.directory, 'stranger'), 'utf8') },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'permission-denied',
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: /does not accept the key in ssh-key for .*\(permission-denied\)/,
    says: [/authorized_keys/],
  });
  await run.clean();
});
