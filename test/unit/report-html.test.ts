import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureText } from '../../src/report/annotation.ts';
import { collector } from '../../src/report/collector.ts';
import type { Outcome, StampedEvent } from '../../src/report/events.ts';
import { escapeHtml } from '../../src/report/page/html.ts';
import { timeScale } from '../../src/report/page/scale.ts';
import { reportHtml } from '../../src/report/report-html.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { heading } from '../../src/report/summary.ts';
import { feed, goodLane, outcome, plan, server, stamped, started, UNTOUCHED } from './report-stories.ts';

const SOURCE = {
  repository: 'acme/shop',
  workflow: 'deploy',
  runUrl: 'https://github.example/acme/shop/actions/runs/7',
  sha: '0123456789abcdef',
  ref: 'refs/heads/main',
  actor: 'jo',
};

function page(end: Outcome, events: readonly StampedEvent[]): string {
  const gathered = collector();
  feed(events, gathered);
  const run = gathered.collected();
  const report = reportJson(end, run, { rolloutId: 'r-1', inputs: undefined, source: SOURCE });
  return reportHtml(report, { heading: heading(end, run), failure: failureText(end) });
}

const NAMES = ['web-01', 'web-02'];
const GOOD = [
  stamped(0, started(plan(NAMES), 'Rolling rollout of backend web')),
  stamped(1, { type: 'available', node: 'lb1', backend: 'web', available: 2, least: 1 }),
  ...goodLane('web-01', 1, 2, 0),
  stamped(24_960, { type: 'available', node: 'lb1', backend: 'web', available: 1, least: 1 }),
  ...goodLane('web-02', 2, 2, 25_000),
];

test('the page says what the report says, and needs nothing from anywhere', () => {
  const html = page(outcome(NAMES.map((name) => server(name))), GOOD);
  assert.match(html, /<h1 class="good">✓ web rolled out: 2 of 2 servers, 0 of 18,204 requests failed<\/h1>/);
  assert.match(html, /<div id="servers"><b>2 of 2<\/b>/);
  assert.match(html, /<div id="requests"><b>18,204<\/b>/);
  assert.match(html, /<div id="errors"><b>0<\/b>/);
  assert.match(html, /<div id="time"><b>1m 12s<\/b>/);
  assert.match(html, /available in web on lb1: never below 1, floor 1/);
  // A bar per phase of each server, and a falling line inside that of the drain.
  for (const name of ['drain', 'deploy', 'prove']) {
    assert.equal(html.match(new RegExp(`<rect class="bar ${name}"`, 'g'))?.length, 2, name);
  }
  assert.equal(html.match(/<polyline class="sessions"/g)?.length, 2);
  assert.match(html, /<code>set server web\/web-01 state drain; set server web\/web-01 health down<\/code>/);
  assert.doesNotMatch(html, /<script|@import|url\(|src=|<link(?! rel="icon" href="data:,")/i);
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url),
    ['data:,', SOURCE.runUrl],
  );
});

test('a run that failed shows what was observed, what is held and the commands', () => {
  const held = server('web-02', { result: 'held', reason: 'health-failed', message: 'GET /healthz: 503' });
  const end = outcome([server('web-01'), held], {
    result: 'failed',
    reason: 'health-failed',
    title: 'web-02 did not become healthy after its deploy',
    message: 'GET /healthz: 503',
    hint: 'Look at web-02 before it takes traffic again.',
    repairs: [{ node: 'lb1', lines: ['echo "set server web/web-02 state ready" | socat stdio /run/h.sock'] }],
    warnings: ['somebody <looked>'],
  });
  const html = page(end, GOOD);
  assert.match(
    html,
    /<h1 class="bad">✗ web: web-02 did not become healthy after its deploy \(health-failed\)<\/h1>/,
  );
  assert.match(html, /<p>GET \/healthz: 503<\/p>/);
  assert.match(html, /web-02 is held out of rotation/);
  assert.match(html, /# On lb1:\necho &quot;set server web\/web-02 state ready&quot; \| socat/);
  assert.match(html, /<li>somebody &lt;looked&gt;<\/li>/);
  // What did not go well is unfolded first.
  assert.ok(html.indexOf('<summary>web-02') < html.indexOf('<summary>web-01'));
});

test('text of servers and of HAProxy is text, never markup', () => {
  const evil = '"><img src=x onerror=alert(1)>\u0000\u001b[31m';
  const events = [
    stamped(0, started(plan(['web-01']), evil)),
    stamped(5, { type: 'phase', server: 'web-01', phase: 'draining' }),
    stamped(10, { type: 'observed', server: 'web-01', text: evil }),
    stamped(11, { type: 'ordered', server: 'web-01', node: evil, command: evil }),
    stamped(12, { type: 'available', node: evil, backend: evil, available: 1, least: 0 }),
    stamped(13, { type: 'warning', text: evil }),
  ] as const;
  const end = outcome([server('web-01', { message: evil, reason: 'internal', result: 'held' })], {
    result: 'failed',
    reason: 'internal',
    title: evil,
    message: evil,
    repairs: [{ node: evil, lines: [evil] }],
  });
  const html = page(end, events);
  assert.ok(!html.includes('<img') && !html.includes('\u0000') && !html.includes('\u001b'));
  assert.equal(escapeHtml(`<a href='x'>&"`), '&lt;a href=&#39;x&#39;&gt;&amp;&quot;');
});

test('5,000 servers with all their evidence stay below 300 kB, and it says what is cut', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `web-${index}`);
  const events = [
    stamped(0, started(plan(names, 50), 'Rolling rollout')),
    ...names.flatMap((name, index) => goodLane(name, index + 1, names.length, index * 500)),
    ...Array.from({ length: 4_000 }, (_, index) =>
      stamped(index * 600, {
        type: 'available',
        node: `lb${index % 3}`,
        backend: 'web',
        available: 4_950 + (index % 50),
        least: 4_950,
      }),
    ),
  ];
  const html = page(
    outcome(
      names.map((name) => server(name)),
      { durationMs: 2_600_000 },
    ),
    events,
  );
  assert.ok(Buffer.byteLength(html) < 300_000, `${Buffer.byteLength(html)} bytes`);
  assert.match(html, /… and 4,900 more servers: see report\.json/);
  assert.match(html, /… and 4,800 more servers: see report\.json/);
});

test('a run that was refused, and a plan, have a page too', () => {
  const refused = outcome([], { result: 'failed', reason: 'unreachable', title: 'lb1 does not answer' });
  assert.match(
    page({ ...refused, receipt: { requests: 0, errors: 0, reloads: 0, rows: [] } }, []),
    /✗ lb1 does not answer/,
  );
  const planned = outcome(
    NAMES.map((name) => server(name, UNTOUCHED)),
    { result: 'planned' },
  );
  assert.match(page(planned, [GOOD[0]!]), /<div id="servers"><b>2<\/b><span>servers planned/);
});

const TRAFFIC = {
  requests: 400,
  errors: 20,
  responses1xx: 0,
  responses2xx: 380,
  responses3xx: 0,
  responses4xx: 0,
  responses5xx: 20,
  responsesOther: 0,
  connectionErrors: 0,
  unanswered: 0,
  retries: 0,
  redispatches: 0,
  meanMs: 38,
  blurMs: 0,
};

test('shares and watches are drawn beside what was asked and what the others showed', () => {
  const events: StampedEvent[] = [
    ...GOOD,
    stamped(60_000, { type: 'share', asked: 5, achieved: 5.4, requests: 54, ofRequests: 1_000, errors: 0 }),
    stamped(61_000, {
      type: 'watched',
      watch: {
        what: 'web-01',
        servers: ['web-01'],
        verdict: 'bad',
        text: '20 of 400 failed',
        elapsedMs: 30_000,
        watched: TRAFFIC,
        others: { ...TRAFFIC, errors: 0, responses5xx: 0, meanMs: 35, servers: 2 },
      },
    }),
  ];
  const html = page(outcome(NAMES.map((name) => server(name))), events);
  assert.match(html, /aria-label="Share of the traffic".*>5\.4 %<.*>5 %</);
  assert.match(html, /aria-label="Failed responses".*>5 %<.*>0 %</);
  assert.match(html, /aria-label="Mean response time".*>38 ms<.*>35 ms</);
  assert.match(html, /<td>bad<\/td><td>20 of 400 failed<\/td><td class="number">30\.0 s<\/td>/);
});

test('ticks are round, few, and begin at the start', () => {
  for (const durationMs of [1, 950, 9_500, 72_310, 3_600_000, 40 * 3_600_000, 400 * 3_600_000]) {
    const { ticks, x } = timeScale(durationMs, 100, 1_000);
    assert.equal(ticks[0]?.label, '0');
    assert.ok(ticks.length <= 10, `${ticks.length} ticks of ${durationMs} ms`);
    assert.equal(x(0), 100);
    assert.equal(x(durationMs), 1_000);
  }
  assert.deepEqual(
    timeScale(9_500, 0, 1).ticks.map(({ label }) => label),
    ['0', '2 s', '4 s', '6 s', '8 s'],
  );
});
