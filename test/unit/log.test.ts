import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome, StampedEvent } from '../../src/report/events.ts';
import { logReporter } from '../../src/report/log.ts';
import { UNTOUCHED, feed, goodLane, outcome, plan, server, stamped, started } from './report-stories.ts';

function logOf(events: readonly StampedEvent[], end: Outcome | undefined, groups = true): string {
  const lines: string[] = [];
  const log = logReporter((line) => lines.push(line), { groups });
  feed(events, log);
  if (end) log.finish(end);
  return lines.join('\n');
}

const HEADLINE = 'Rolling rollout of backend web: 2 servers, one at a time, web-01 first and alone';

test('a run that goes well reads like its story', () => {
  const leftOut = [{ name: 'web-04', why: 'in maint since before this run', rows: [] }];
  const events = [
    stamped(0, started(plan(['web-01', 'web-02'], 1, leftOut), HEADLINE)),
    ...goodLane('web-01', 1, 2, 0),
    ...goodLane('web-02', 2, 2, 25_000),
  ];
  const end = outcome([
    server('web-01'),
    server('web-02'),
    server('web-04', { ...UNTOUCHED, result: 'skipped' }),
  ]);
  assert.equal(
    logOf(events, end),
    `Rolling rollout of backend web: 2 servers, one at a time, web-01 first and alone
  lb1   /run/haproxy/admin.sock   HAProxy 2.6.12   up 3d 4h
  lb2   tcp 10.0.0.3:9999         HAProxy 3.2.26   up 11h
  floor 2 of 3 · drain at most 5m · proof: GET /healthz twice, then HAProxy's check (2 passes)
  left out: web-04: in maint since before this run
::group::web-01 · 1 of 2
  14:02:11.204  drain      18 sessions (lb1 11, lb2 7)
  14:02:12.210             11 sessions, about 3 s to go
  14:02:15.611  drained    zero on both nodes after 4.4 s; maint; still zero
  14:02:15.640  deploy     ./deploy.sh "$ROLLOUT_ADDRESS"
  web-01 │ pulling shop:v42
  web-01 │ restarted
  14:02:29.902  deployed   in 14.3 s
  14:02:30.431  proving    /healthz 200, 200; now drain, marked down: only checks from here on count
  14:02:33.900  checking   HAProxy 1 of 2 (lb1), 1 of 2 (lb2)
  14:02:35.951  ready      weight 100, proved by 2 fresh checks on each node
::endgroup::
✓ web-01 in 24.7 s: 4.4 s draining, 14.3 s deploying, 6.0 s proving
::group::web-02 · 2 of 2
  14:02:36.204  drain      18 sessions (lb1 11, lb2 7)
  14:02:37.210             11 sessions, about 3 s to go
  14:02:40.611  drained    zero on both nodes after 4.4 s; maint; still zero
  14:02:40.640  deploy     ./deploy.sh "$ROLLOUT_ADDRESS"
  web-02 │ pulling shop:v42
  web-02 │ restarted
  14:02:54.902  deployed   in 14.3 s
  14:02:55.431  proving    /healthz 200, 200; now drain, marked down: only checks from here on count
  14:02:58.900  checking   HAProxy 1 of 2 (lb1), 1 of 2 (lb2)
  14:03:00.951  ready      weight 100, proved by 2 fresh checks on each node
::endgroup::
✓ web-02 in 24.7 s: 4.4 s draining, 14.3 s deploying, 6.0 s proving
Rolled out 2 of 2 servers in 1m 12s. HAProxy counted 18,204 requests and 0 errors meanwhile.`,
  );
});

test('with two servers on the way at the same time every line says whose it is, and there are no groups', () => {
  const step = (atMs: number, name: string, word: string, text: string): StampedEvent =>
    stamped(atMs, { type: 'step', server: name, word, text });
  const start = (atMs: number, name: string, index: number): StampedEvent =>
    stamped(atMs, { type: 'lane-started', server: name, index, total: 3, rollback: false });
  const ended = (atMs: number, name: string): StampedEvent =>
    stamped(atMs, { type: 'lane-ended', server: name, outcome: server(name), text: '' });
  const events = [
    stamped(
      0,
      started(
        plan(['web-01', 'web-02', 'web-canary'], 2),
        'Rolling rollout of backend web: 3 servers, 2 at a time',
      ),
    ),
    start(0, 'web-01', 1),
    step(100, 'web-01', 'drain', '1 session (lb1 1, lb2 0)'),
    ended(5_000, 'web-01'),
    start(5_001, 'web-02', 2),
    start(5_002, 'web-canary', 3),
    step(5_100, 'web-02', 'drain', 'no sessions'),
    step(5_101, 'web-canary', 'drain', '4 sessions (lb1 2, lb2 2)'),
    stamped(6_000, { type: 'output', server: 'web-02', line: 'restarted' }),
    stamped(6_200, { type: 'progress', server: 'web-canary', word: 'drain', text: '2 sessions' }),
    stamped(6_300, { type: 'warning', server: 'web-canary', text: 'new sessions still arrive in drain' }),
    stamped(6_400, {
      type: 'reloaded',
      node: 'lb1',
      identity: { pid: 502, startedSec: 1, uptimeSec: 0, version: '2.6.12', stopping: false },
      text: 'lb1 was reloaded (now pid 502): 2 servers taken out again',
    }),
    ended(9_000, 'web-02'),
    ended(9_500, 'web-canary'),
  ];
  assert.equal(
    logOf(events, undefined).split('\n').slice(4).join('\n'),
    `::group::web-01 · 1 of 3
  14:02:11.100  drain      1 session (lb1 1, lb2 0)
::endgroup::
✓ web-01 in 24.7 s: 4.4 s draining, 14.3 s deploying, 6.0 s proving
▸ web-02 · 2 of 3
▸ web-canary · 3 of 3
  14:02:16.100  web-02      drain      no sessions
  14:02:16.101  web-canary  drain      4 sessions (lb1 2, lb2 2)
  web-02 │ restarted
  14:02:17.200  web-canary             2 sessions
! web-canary: new sessions still arrive in drain
::warning title=Rollout of web%3A web-canary::web-canary: new sessions still arrive in drain
  14:02:17.400              reloaded   lb1 was reloaded (now pid 502): 2 servers taken out again
✓ web-02 in 24.7 s: 4.4 s draining, 14.3 s deploying, 6.0 s proving
✓ web-canary in 24.7 s: 4.4 s draining, 14.3 s deploying, 6.0 s proving`,
  );
});

const HELD = server('web-02', {
  result: 'held',
  phase: 'checking',
  reason: 'health-failed',
  message: 'web-02 did not become healthy after its deploy: HAProxy on lb1 says L7STS/503',
  after: { state: 'maint', status: 'MAINT', weight: 100 },
});

const FAILED = outcome([server('web-01'), HELD, server('web-03', UNTOUCHED)], {
  result: 'failed',
  reason: 'health-failed',
  title: 'web-02 did not become healthy after its deploy',
  message: 'HAProxy on lb1 says L7STS/503 after 19 checks in 2m',
  hint: 'Look at web-02, then go on with servers: web-03',
});

test('a failure: the warning leaves the closed group, what is held stands beside it, one annotation says it all', () => {
  const events = [
    stamped(25_000, { type: 'lane-started', server: 'web-02', index: 2, total: 3, rollback: false }),
    stamped(25_100, { type: 'step', server: 'web-02', word: 'drain', text: '3 sessions (lb1 3, lb2 0)' }),
    stamped(25_600, {
      type: 'warning',
      server: 'web-02',
      text: 'web-02: 1 session closed after drain-timeout',
    }),
    stamped(40_000, { type: 'restoring', text: 'Holding web-02 in maint' }),
    stamped(40_100, { type: 'step', server: 'web-02', word: 'held', text: 'maint on both nodes' }),
    stamped(40_200, { type: 'lane-ended', server: 'web-02', outcome: HELD, text: '' }),
  ];
  assert.equal(
    logOf(events, { ...FAILED, warnings: ['web-02: 1 session closed after drain-timeout'] }),
    `::group::web-02 · 2 of 3
  14:02:36.100  drain      3 sessions (lb1 3, lb2 0)
  ! web-02: 1 session closed after drain-timeout
::endgroup::
::warning title=rollout%3A web-02::web-02: 1 session closed after drain-timeout
↩ Holding web-02 in maint
  14:02:51.100  web-02  held       maint on both nodes
✗ web-02 is held out of rotation (maint): web-02 did not become healthy after its deploy: HAProxy on lb1 says L7STS/503 (health-failed)
Rolled out 1 of 3 servers in 1m 12s. HAProxy counted 18,204 requests and 0 errors meanwhile.
✗ web-02 did not become healthy after its deploy (health-failed)
::error title=web-02 did not become healthy after its deploy (health-failed)::HAProxy on lb1 says L7STS/503 after 19 checks in 2m%0Aweb-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.%0ALook at web-02, then go on with servers: web-03`,
  );
});

test('what could not be put back: the commands stand whole in the log, then further failures and the stack of a bug', () => {
  const end: Outcome = {
    ...FAILED,
    repairs: [
      {
        node: 'lb2',
        lines: ['echo "set server web/web-03 state ready" | socat stdio /run/haproxy/admin.sock'],
      },
    ],
    attached: [{ reason: 'unreachable', message: 'lb2 does not answer:\n::error::x' }],
    stack: 'Error: x\n    at ::set-output name=a::b (a.js:1:2)',
  };
  assert.equal(
    logOf([], end).split('\n').slice(3).join('\n'),
    `To repair by hand:
  On lb2:
    echo "set server web/web-03 state ready" | socat stdio /run/haproxy/admin.sock
Also:
  lb2 does not answer: ::error::x (unreachable)
Stack:
  Error: x
      at ::set-output name=a::b (a.js:1:2)`,
  );
});

test('a cancelled run says what was put back and what was not touched', () => {
  const back = server('web-01', { result: 'restored', phase: 'restoring' });
  const end = outcome([back, server('web-02', UNTOUCHED)], {
    result: 'cancelled',
    reason: 'cancelled',
    title: 'The rollout was cancelled',
    message: 'SIGINT while web-01 was draining',
  });
  const events = [
    stamped(0, { type: 'lane-started', server: 'web-01', index: 1, total: 2, rollback: false }),
    stamped(900, { type: 'lane-ended', server: 'web-01', outcome: back, text: '' }),
  ];
  assert.equal(
    logOf(events, end),
    `::group::web-01 · 1 of 2
::endgroup::
↩ web-01 is back as it was before the run
Rolled out 0 of 2 servers in 1m 12s. HAProxy counted 18,204 requests and 0 errors meanwhile.
✗ The rollout was cancelled (cancelled)
::error title=The rollout was cancelled (cancelled)::SIGINT while web-01 was draining%0Aweb-01 is back as it was before the run. web-02 was not touched.%0ANext: go on with servers: web-01, web-02`,
  );
});

test('a dry run prints the plan as it was laid out', () => {
  const note =
    'Plan (nothing is written)\n  stage 1  web-01   the lead, alone\n  web-01   lb1> set server web/web-01 state drain';
  const end = outcome([server('web-01', UNTOUCHED)], { result: 'planned', remaining: [] });
  assert.equal(
    logOf([stamped(0, { type: 'note', text: note })], end),
    `${note}\nPlanned 1 server. Nothing was written.`,
  );
});

test('nothing to do is said, not counted', () => {
  const end = outcome([], { warnings: ['servers is empty: there is nothing to do'] });
  assert.equal(
    logOf([], end),
    `! servers is empty: there is nothing to do
::warning title=rollout::servers is empty: there is nothing to do
Nothing to roll out. Nothing was written.`,
  );
});

test('a rollback has a group of its own, named so', () => {
  const events = [
    stamped(0, { type: 'note', text: 'Rolling back web-01' }),
    stamped(1, { type: 'lane-started', server: 'web-01', index: 1, total: 1, rollback: true }),
    stamped(9, {
      type: 'lane-ended',
      server: 'web-01',
      outcome: server('web-01', { result: 'rolled-back' }),
      text: '',
    }),
  ];
  assert.equal(
    logOf(events, undefined),
    `Rolling back web-01
::group::web-01 · rolling back
::endgroup::
↩ web-01 is rolled back`,
  );
});

test('waiting: at most a line a second in the first minute, then one every ten seconds, repetition every ten from the start', () => {
  const wait = (text: (second: number) => string): number[] => {
    const events = [
      stamped(0, { type: 'step', server: 'web-01', word: 'drain', text: 'x' }),
      ...Array.from({ length: 1_800 }, (_, i) => {
        const atMs = (i + 1) * 100;
        return stamped(atMs, { type: 'progress', server: 'web-01', word: 'drain', text: text(atMs) });
      }),
    ];
    const seconds = logOf(events, undefined).split('\n').slice(1);
    return seconds.map(
      (line) =>
        Date.parse(`2026-11-22T${line.trim().slice(0, 12)}Z`) - Date.parse('2026-11-22T14:02:11.000Z'),
    );
  };
  const changing = wait((atMs) => `${200_000 - atMs} ms to go`);
  assert.deepEqual(changing.slice(0, 3), [1_000, 2_000, 3_000]);
  assert.deepEqual(
    changing.filter((ms) => ms >= 57_000).slice(0, 5),
    [57_000, 58_000, 59_000, 69_000, 79_000],
  );
  assert.equal(changing.length, 59 + 12);
  assert.deepEqual(wait(() => '1 session left').slice(0, 3), [1_000, 11_000, 21_000]);
});

test('at most eight warnings become annotations, all of them are in the log, each once', () => {
  const warning = (i: number): StampedEvent => stamped(i, { type: 'warning', text: `warning ${i}` });
  const events = Array.from({ length: 30 }, (_, i) => warning(i % 15));
  const lines = logOf(events, undefined).split('\n');
  assert.equal(lines.filter((line) => line.startsWith('! warning')).length, 15);
  assert.equal(lines.filter((line) => line.startsWith('::warning')).length, 8);
});

test('nothing hostile becomes a command, and every command that is written is one of ours', () => {
  const bad = '::error::x\r\n##[error]y\n  ::set-output name=a::b';
  const hostile = server(bad, { result: 'held', message: bad, reason: 'internal', address: bad });
  const events: StampedEvent[] = [
    stamped(0, started(plan([bad], 1, [{ name: bad, why: bad, rows: [] }]), bad)),
    stamped(1, { type: 'note', text: bad }),
    stamped(2, { type: 'lane-started', server: bad, index: 1, total: 1, rollback: false }),
    stamped(3, { type: 'step', server: bad, word: bad, text: bad }),
    stamped(4, { type: 'progress', server: 'other', word: bad, text: bad }),
    stamped(5, { type: 'output', server: bad, line: bad }),
    stamped(6, { type: 'warning', server: bad, text: bad }),
    stamped(7, { type: 'restoring', text: bad }),
    stamped(8, { type: 'lane-ended', server: bad, outcome: hostile, text: bad }),
  ];
  const end = outcome([hostile], {
    result: 'failed',
    reason: 'internal',
    title: bad,
    message: bad,
    hint: bad,
    stack: bad,
    attached: [{ reason: 'internal', message: bad }],
    repairs: [{ node: bad, lines: [bad] }],
    warnings: [bad],
  });
  const written: string[] = [];
  const log = logReporter((line) => written.push(line), { groups: true });
  feed(events, log);
  log.finish(end);
  for (const line of written) {
    assert.equal(/[\r\n]/.test(line), false, `a line end inside ${JSON.stringify(line)}`);
    assert.equal(line.includes('##['), false, `an old command in ${JSON.stringify(line)}`);
  }
  const commands = written.filter((line) => line.trimStart().startsWith('::'));
  assert.deepEqual(
    commands.map((line) => /^::(\w+)/.exec(line)?.[1]),
    ['group', 'endgroup', 'warning', 'error'],
  );
});

test('without groups the lines are the same, and nothing is folded', () => {
  const events = [stamped(0, started(plan(['web-01']), HEADLINE)), ...goodLane('web-01', 1, 1, 0)];
  const folded = logOf(events, undefined, true).replace('::group::', '▸ ').replace('::endgroup::\n', '');
  assert.equal(logOf(events, undefined, false), folded);
});
