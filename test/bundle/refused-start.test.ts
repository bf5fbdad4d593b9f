/** Refused before anything is written: code, words, and a HAProxy that is as it was. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, type ActionRun } from '../lab/runner.ts';
import { show, statesOf } from '../lab/verdict.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

let lab: Lab;
before(async () => {
  lab = await startLab({
    servers: 3,
    ...quickChecks,
    load: false,
    config: ({ backends: [web] }) => {
      assert.ok(web);
      const [one, two] = web.servers;
      assert.ok(one && two);
      return {
        backends: [
          web,
          // `api` has web-01 under its own name, `files` has web-02 at another address, `plain` no checks.
          { ...web, name: 'api', port: web.port! + 1, servers: [one] },
          {
            ...web,
            name: 'files',
            port: web.port! + 2,
            servers: [{ ...two, address: '127.0.0.2' }],
          },
          {
            ...web,
            name: 'plain',
            port: web.port! + 3,
            check: false,
            servers: [
              { name: 'p-01', port: one.port + 9 },
              { name: 'p-02', port: one.port + 11 },
            ],
          },
          {
            ...web,
            name: 'single',
            port: web.port! + 4,
            check: false,
            servers: [{ name: 's-01', port: one.port + 13 }],
          },
        ],
      };
    },
    waitUp: false,
  });
});
after(() => lab.stop());

interface Refusal {
  readonly reason: string;
  readonly title: string | RegExp;
  readonly says?: readonly (string | RegExp)[];
}

/** Without health-url and friends where `inputs` sets them undefined. */
async function refused(
  inputs: Readonly<Record<string, string | undefined>>,
  want: Refusal,
): Promise<ActionRun> {
  const untouched = await statesOf(lab);
  const all = Object.entries({ ...lab.inputs, ...inputs }).filter(([, value]) => value !== undefined);
  const run = await runAction({ inputs: Object.fromEntries(all) as Record<string, string> });
  show(run);
  assert.deepEqual(
    [run.outputs['result'], run.outputs['reason'], run.outputs['deployed'], run.outputs['held']],
    ['failed', want.reason, '', ''],
    run.main.output,
  );
  const errors = run.main.annotations.filter((one) => one.level === 'error');
  assert.equal(errors.length, 1);
  const [error] = errors;
  if (typeof want.title === 'string') assert.equal(error?.title, want.title);
  else assert.match(error?.title ?? '', want.title);
  for (const words of want.says ?? []) {
    if (typeof words === 'string')
      assert.ok(error?.message.includes(words), `'${words}' is not in:\n${error?.message}`);
    else assert.match(error?.message ?? '', words);
  }
  assert.equal(run.main.exitCode, 1);
  assert.equal(run.post?.exitCode, 0);
  assert.equal(run.post?.output, '');
  assert.deepEqual(run.survivors, []);
  assert.deepEqual(await statesOf(lab), untouched);
  assert.deepEqual(lab.apps.deploys(), []);
  await run.clean();
  return run;
}

test('a socket of level operator', async () => {
  await refused(
    { haproxy: lab.haproxy.operatorSocket, servers: 'web-03' },
    {
      reason: 'permission-denied',
      title: /operator\.sock\): this socket can be read, but takes no orders \(permission-denied\)$/,
      says: ['Permission denied', 'level admin'],
    },
  );
});

test('a socket that is not there', async () => {
  await refused(
    { haproxy: join(lab.directory, 'nothing.sock') },
    { reason: 'unreachable', title: /nothing\.sock.*\(unreachable\)$/, says: [/there|running/] },
  );
});

test('a socket file that nobody listens on any more', async () => {
  const path = join(lab.directory, 'stale.sock');
  // Closing a server removes its file; a killed process leaves it. A plain file answers alike.
  writeFileSync(path, '');
  await refused({ haproxy: path }, { reason: 'unreachable', title: /stale\.sock.*\(unreachable\)$/ });
});

test('a socket that accepts and says nothing', async () => {
  const path = join(lab.directory, 'mute.sock');
  const mute = createServer(() => undefined).listen(path);
  const run = await refused(
    { haproxy: path, 'command-timeout': '1s' },
    { reason: 'no-answer', title: /mute\.sock.*no answer \(no-answer\)$/, says: [/within 1\d\d\d ms/] },
  );
  assert.ok(run.main.durationMs < 3_000 + STANDSTILL_MS, `${run.main.durationMs} ms`);
  mute.close();
});

test('a HAProxy that is stopped', async () => {
  await lab.haproxy.freeze();
  const run = await runAction({ inputs: { ...lab.inputs, 'command-timeout': '1s' } });
  lab.haproxy.thaw();
  assert.deepEqual([run.outputs['result'], run.outputs['reason']], ['failed', 'no-answer']);
  assert.ok(run.main.durationMs < 3_000 + STANDSTILL_MS, `${run.main.durationMs} ms`);
  await run.clean();
});

test('a backend that HAProxy does not know, with the nearest', async () => {
  await refused(
    { backend: 'wbe' },
    {
      reason: 'unknown-backend',
      title: 'backend "wbe" does not exist on haproxy; did you mean web? (unknown-backend)',
      says: ['Backends there: web, api, files, plain and single.'],
    },
  );
});

test('a server that the backend does not have, with the nearest', async () => {
  await refused(
    { servers: 'web-03, wbe-01' },
    {
      reason: 'unknown-server',
      title: 'servers: "wbe-01" matches no server of backend web; did you mean web-01? (unknown-server)',
      says: ['Servers there: web-01, web-02 and web-03.'],
    },
  );
});

test('a server that also stands in a backend that is not listed', async () => {
  await refused(
    { backend: 'web', servers: 'web-01' },
    {
      reason: 'input-invalid',
      title: /api is not listed, but sends traffic to web-01 too \(api\/web-01 is 127\.0\.0\.1:\d+ as well\)/,
      says: ['Add api to backend'],
    },
  );
});

test('the same name with different addresses', async () => {
  await refused(
    { backend: 'web, files', servers: 'web-02' },
    { reason: 'input-invalid', title: /web-02/, says: ['group-by: address'] },
  );
});

test('neither check nor health-url', async () => {
  await refused(
    { backend: 'plain', 'health-url': undefined, 'health-body': undefined, 'health-interval': undefined },
    { reason: 'input-invalid', title: /p-01/, says: ['haproxy-check: ignore', 'health-url'] },
  );
});

test('a plan that breaks the floor', async () => {
  await refused(
    { servers: 'web-03', 'min-available': '3' },
    { reason: 'below-floor', title: /\(below-floor\)$/, says: [/min-available/] },
  );
});

test('a single server, unless min-available is 0', async () => {
  await refused(
    { backend: 'single' },
    {
      reason: 'below-floor',
      title: 'this rollout would take backend single on haproxy below its floor (below-floor)',
      says: ['with s-01 out, 0 would be left', 'set min-available: 0 to accept'],
    },
  );
});

test('several bad inputs at once, all in one message', async () => {
  const run = await refused(
    {
      'drain-timeout': '30',
      strategy: 'rollling',
      'haproxy-check': 'once',
      'health-url': undefined,
      'health-body': undefined,
      'health-interval': undefined,
      'max-unavailable': 'two',
      'report-dri': 'x',
    },
    {
      reason: 'input-invalid',
      title: '4 inputs need another look (input-invalid)',
      says: [
        /drain-timeout: "30" .*30s/,
        /strategy: "rollling".*did you mean rolling\?/,
        /haproxy-check: .*needs health-url/,
        /max-unavailable: "two"/,
        'Nothing was contacted.',
      ],
    },
  );
  assert.equal(run.outputs['plan'], undefined);
});

test('two colours that are both live', async () => {
  await refused(
    { strategy: 'blue-green', blue: 'web-01', green: 'web-03' },
    {
      reason: 'no-idle-side',
      title: 'neither colour is idle: the servers of blue and of green are all ready (no-idle-side)',
      says: [/blue +web-01 +ready/],
    },
  );
});
