import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collector, type Collected } from '../../src/report/collector.ts';
import type { StampedEvent } from '../../src/report/events.ts';
import { renderPostSummary } from '../../src/report/summary-post.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { mermaidName } from '../../src/report/timeline.ts';
import {
  START,
  UNTOUCHED,
  feed,
  goodLane,
  outcome,
  plan,
  server,
  stamped,
  started,
} from './report-stories.ts';

function collectedOf(events: readonly StampedEvent[]): Collected {
  const gathered = collector();
  feed(events, gathered);
  return gathered.collected();
}

const LEFT_OUT = [{ name: 'web-04', why: 'in maint since before this run', rows: [] }];

test('a run that went well fits on a phone', () => {
  const run = collectedOf([
    stamped(0, started(plan(['web-01'], 1, LEFT_OUT), 'x')),
    ...goodLane('web-01', 1, 1, 0),
  ]);
  const end = outcome([server('web-01'), server('web-04', { ...UNTOUCHED, result: 'skipped' })]);
  assert.equal(
    renderSummary(end, run),
    `## ✓ web rolled out: 1 of 1 server, 0 of 18,204 requests failed

| Server | Result | Sessions at drain | Drain | Deploy | Proof | Total |
| :-- | :-- | --: | --: | --: | --: | --: |
| web-01 | ✓ deployed | 18 | 4.4 s | 14.3 s | 6.0 s | 24.7 s |

**Left out**

- web-04: in maint since before this run

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %H:%M:%S
  section web-01
  drain :${START + 200}, ${START + 4_640}
  deploy :active, ${START + 4_640}, ${START + 18_903}
  prove :${START + 18_903}, ${START + 24_950}
\`\`\`

<details>
<summary>What was observed</summary>

- lb1: /run/haproxy/admin.sock, HAProxy 2.6.12, process 411
- lb2: tcp 10.0.0.3:9999, HAProxy 3.2.26, process 97

| Node | Backend | Requests | 5xx | Connection errors | Response errors | Retries | Redispatches |
| :-- | :-- | --: | --: | --: | --: | --: | --: |
| lb1 | web | 9,102 | 0 | 0 | 0 | 0 | 0 |
| lb2 | web | 9,102 | 0 | 0 | 0 | 0 | 0 |

**web-01**

- GET /healthz 200
- GET /healthz 200
- lb1: L7OK/200, up
- lb2: L7OK/200, up

</details>
`,
  );
});

test('a failure says what was observed, what is held, what to do and how to repair, before the table', () => {
  const held = server('web-02', {
    result: 'held',
    reason: 'health-failed',
    after: { state: 'maint', status: 'MAINT', weight: 100 },
    timings: { drainMs: 500, deployMs: 12_000, proofMs: 120_000, totalMs: 132_500 },
  });
  const run = collectedOf([
    stamped(0, started(plan(['web-01', 'web-02', 'web-03']), 'x')),
    stamped(5, { type: 'warning', server: 'web-02', text: '1 session closed after drain-timeout' }),
  ]);
  const end = outcome([server('web-01'), held, server('web-03', UNTOUCHED)], {
    result: 'failed',
    reason: 'health-failed',
    title: 'web-02 did not become healthy after its deploy',
    message: 'HAProxy on lb1 says L7STS/503.',
    hint: 'Look at web-02.',
    attached: [{ reason: 'unreachable', message: 'lb2 went away' }],
    repairs: [{ node: 'lb2', lines: ['echo "set server web/web-03 state ready" | socat stdio /run/h.sock'] }],
    warnings: ['web-02: 1 session closed after drain-timeout'],
  });
  assert.equal(
    renderSummary(end, run).split('\n<details>')[0],
    `## ✗ web: web-02 did not become healthy after its deploy (health-failed)

HAProxy on lb1 says L7STS/503.

**web-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.**

Look at web-02.

Also: lb2 went away (unreachable)

0 of 18,204 requests failed in 1m 12s, as HAProxy counted them.

| Server | Result | Sessions at drain | Drain | Deploy | Proof | Total |
| :-- | :-- | --: | --: | --: | --: | --: |
| web-01 | ✓ deployed | 18 | 4.4 s | 14.3 s | 6.0 s | 24.7 s |
| web-02 | ✗ held (health-failed) | 18 | 500 ms | 12.0 s | 2m | 2m 13s |
| web-03 | · untouched | – | – | – | – | – |

**1 warning**

- web-02: 1 session closed after drain-timeout

**To repair by hand**

\`\`\`sh
# On lb2:
echo "set server web/web-03 state ready" | socat stdio /run/h.sock
\`\`\`
`,
  );
});

test('a dry run shows the plan as text and no table of things that did not happen', () => {
  const run = collectedOf([stamped(0, started(plan(['web-01', 'web-02'], 1, LEFT_OUT), 'x'))]);
  const end = outcome([server('web-01', UNTOUCHED), server('web-02', UNTOUCHED)], { result: 'planned' });
  assert.equal(
    renderSummary(end, run, 'stage 1  web-01   the lead, alone\n  lb1> set server web/web-01 state drain\n'),
    `## web: a plan for 2 servers, nothing was written

\`\`\`text
stage 1  web-01   the lead, alone
  lb1> set server web/web-01 state drain
\`\`\`

**Left out**

- web-04: in maint since before this run
`,
  );
});

test('a run that was refused before anything was contacted has a verdict and nothing else', () => {
  const end = outcome([], {
    result: 'failed',
    reason: 'input-invalid',
    title: '2 inputs need another look',
    message: 'drain-timeout: "30" has no unit\nstrategy: "rollling" is not one of rolling, canary',
    hint: 'Nothing was contacted.',
    receipt: { requests: 0, errors: 0, reloads: 0, rows: [] },
  });
  assert.equal(
    renderSummary(end, collectedOf([])),
    `## ✗ 2 inputs need another look (input-invalid)

drain-timeout: "30" has no unit<br>strategy: "rollling" is not one of rolling, canary

Nothing was contacted.
`,
  );
});

test('post says shortly what it did, and nothing where it had nothing to do', () => {
  const nothing = { title: '', lines: [], warnings: [], repairs: [], complete: true };
  assert.equal(renderPostSummary(nothing), '');
  assert.equal(
    renderPostSummary({
      title: '2 servers were settled',
      lines: [
        'web-01 is back as it was before the run.',
        'web-02 is held out of rotation (maint): its deploy was cut off.',
      ],
      warnings: ['lb2 did not answer'],
      repairs: [
        { node: 'lb2', lines: ['echo "set server web/web-02 state maint" | socat stdio /run/h.sock'] },
      ],
      complete: false,
    }),
    `### ✗ Cleaned up after a run that was cut off: 2 servers were settled

- web-01 is back as it was before the run.
- web-02 is held out of rotation (maint): its deploy was cut off.

**1 warning**

- lb2 did not answer

**To repair by hand**

\`\`\`sh
# On lb2:
echo "set server web/web-02 state maint" | socat stdio /run/h.sock
\`\`\`
`,
  );
});

const HOSTILE = '# <img src=x onerror=alert(1)> | `a` [b](http://c) *d* $e$ ```\n</details>\n%% x; y: z';

test('hostile names and messages stay text', () => {
  const bad = server(HOSTILE, { result: 'held', message: HOSTILE, reason: 'internal' });
  const run = collectedOf([
    stamped(0, started(plan([HOSTILE], 1, [{ name: HOSTILE, why: HOSTILE, rows: [] }]), HOSTILE)),
    stamped(1, { type: 'phase', server: HOSTILE, phase: 'draining' }),
    stamped(2, { type: 'observed', server: HOSTILE, node: HOSTILE, text: HOSTILE }),
    stamped(3, { type: 'lane-ended', server: HOSTILE, outcome: bad, text: '' }),
  ]);
  const end = outcome([bad], {
    result: 'failed',
    reason: 'internal',
    title: HOSTILE,
    message: HOSTILE,
    hint: HOSTILE,
    warnings: [HOSTILE],
    repairs: [{ node: HOSTILE, lines: [HOSTILE] }],
  });
  const text = renderSummary(end, run);
  const outsideOfCode = text.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
  assert.equal(outsideOfCode.includes('<img'), false);
  assert.equal(outsideOfCode.match(/<\/details>/g)?.length, 1, 'only our own end of the details');
  assert.equal(/(?<!\\)[`[\]]/.test(outsideOfCode), false, 'a live backtick or link');
  assert.match(text, /^ {2}section __\[*/m);
  const table = outsideOfCode.split('\n').find((line) => line.includes('✗ held'));
  assert.equal(table?.replaceAll('\\|', '').split('|').length, 9, 'seven cells');
  assert.equal(
    text.split('\n').filter((line) => line.startsWith('# <img')).length,
    1,
    'one line, inside its longer fence',
  );
  assert.match(text, /^````sh$/m);
});

test('names are safe for Mermaid', () => {
  assert.equal(mermaidName('web:01;a#b%%{x}'), 'web_01_a_b___x_');
  assert.equal(mermaidName(''), '_');
  assert.equal(mermaidName('x'.repeat(100)).length, 40);
});

test('5,000 servers, each with long texts: below 900 kB, failures first, and it says what was cut', () => {
  const names = Array.from({ length: 5_000 }, (_, i) => `web-${i}`);
  const long = '<"|`'.repeat(200);
  const events = names.flatMap((name, i) => [
    ...goodLane(name, i + 1, 5_000, i * 10),
    stamped(i, { type: 'warning', text: `${name} ${long}` }),
    stamped(i, { type: 'observed', server: name, text: long }),
  ]);
  const run = collectedOf([stamped(0, started(plan(names), 'x')), ...events]);
  const servers = names.map((name, i) =>
    server(name, i === 4_900 ? { result: 'held', message: long, reason: 'internal' } : {}),
  );
  const end = outcome(servers, {
    result: 'failed',
    reason: 'internal',
    title: long,
    message: long.repeat(100),
    hint: long,
    repairs: [{ node: 'lb1', lines: names.map((name) => `set server web/${name} state ready ${long}`) }],
  });
  const text = renderSummary(end, run);
  assert.ok(Buffer.byteLength(text) <= 900_000, `${Buffer.byteLength(text)} bytes`);
  assert.match(text, /^\| web-4900 \| ✗ held/m);
  assert.match(text, /and 4,700 more servers: see the report/);
  assert.match(text, /more warnings: see the report/);
  assert.match(text, /more lines: see the log/);
});

test('a summary that would be too long all the same loses what was observed first', () => {
  const run = collectedOf([stamped(0, started(plan(['web-01']), 'x')), ...goodLane('web-01', 1, 1, 0)]);
  const end = outcome([server('web-01')], {
    result: 'failed',
    reason: 'restore-incomplete',
    title: 'x',
    repairs: [{ node: 'lb1', lines: ['x'.repeat(899_000)] }],
  });
  const text = renderSummary(end, run);
  assert.ok(Buffer.byteLength(text) <= 900_000);
  assert.match(text, /^## ✗ web: x \(restore-incomplete\)$/m);
  assert.match(text, /too long for a summary/);
});
