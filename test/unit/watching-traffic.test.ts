import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { NO_COUNTS } from '../../src/server.ts';
import type { Counters, ProcessIdentity, RowSample } from '../../src/server.ts';
import { meanOf, ResponseClock } from '../../src/watching/response-time.ts';
import { RowCount } from '../../src/watching/traffic.ts';

/** HAProxy's own arithmetic for `rtime`, as it was measured: what the clock under test takes apart again. */
class Rtime {
  requests = 0;
  #sum = 0;
  answer(ms: number): void {
    this.requests += 1;
    if (this.requests > 512) this.#sum -= Math.ceil(this.#sum / 512);
    this.#sum += ms;
  }
  look(): { requests: number; meanMs: number } {
    const window = Math.min(this.requests, 512);
    return { requests: this.requests, meanMs: window === 0 ? 0 : Math.ceil(this.#sum / window) };
  }
}

test('the mean of a watch comes out of a sliding mean, within what is said of its rounding', () => {
  const phase = fc.record({
    requests: fc.integer({ min: 1, max: 3_000 }),
    ms: fc.integer({ min: 0, max: 400 }),
    spread: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(
      fc.array(phase, { maxLength: 3 }),
      fc.array(phase, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      (before, watched, perLook) => {
        const server = new Rtime();
        const serve = (phases: typeof watched, look: () => void): { requests: number; totalMs: number } => {
          let requests = 0;
          let totalMs = 0;
          for (const { requests: count, ms, spread } of phases) {
            for (let one = 0; one < count; one += 1) {
              const tookMs = ms + ((one * 7) % (spread + 1));
              server.answer(tookMs);
              requests += 1;
              totalMs += tookMs;
              if (requests % perLook === 0) look();
            }
          }
          look();
          return { requests, totalMs };
        };
        serve(before, () => undefined);
        const clock = new ResponseClock(server.look());
        const really = serve(watched, () => clock.see(server.look()));
        const spent = clock.spent();
        assert.equal(spent.requests, really.requests);
        const { meanMs, blurMs } = meanOf(spent)!;
        const off = Math.abs(meanMs - really.totalMs / really.requests);
        // Between two looks times are taken for even, and the rounding at the ends is bounded by the whole window.
        const rounding = 512 / really.requests;
        assert.ok(off <= Math.max(blurMs, rounding) + 1 + 0.05 * meanMs, `off by ${off}, blur ${blurMs}`);
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});

const process = (pid: number): ProcessIdentity => ({
  pid,
  startedSec: 1_700_000_000 + pid,
  uptimeSec: 1,
  version: '2.6.12',
  stopping: false,
});

function sample(
  change: Partial<Counters> & { stot?: number; scur?: number; rtime?: number | null },
): RowSample {
  const { stot = 0, scur = 0, rtime = 0, ...counters } = change;
  return {
    backend: 'web',
    server: 'web-01',
    sid: 1,
    scur,
    qcur: 0,
    stot,
    status: 'UP',
    admin: 'ready',
    adminBits: undefined,
    operational: 'up',
    weight: 1,
    check: {
      configured: false,
      enabled: false,
      inProgress: false,
      rise: undefined,
      health: undefined,
      text: '',
    },
    throttle: undefined,
    counters: { ...NO_COUNTS, ...counters },
    responseTimeMs: rtime ?? undefined,
  };
}

const figures = (count: RowCount): Record<string, number> => {
  const { requests, errors, responses5xx, connectionErrors, unanswered } = count.traffic();
  return { requests, errors, responses5xx, connectionErrors, unanswered };
};

test('what was counted before the watch is not counted', () => {
  const count = new RowCount();
  count.see(sample({ stot: 100, requests: 100, responses2xx: 60, responses5xx: 40 }), process(1));
  assert.equal(count.traffic().requests, 0);
  count.see(sample({ stot: 110, requests: 110, responses2xx: 68, responses5xx: 42 }), process(1));
  assert.deepEqual(figures(count), {
    requests: 10,
    errors: 2,
    responses5xx: 2,
    connectionErrors: 0,
    unanswered: 0,
  });
});

test('over a reload: what was counted stays, and the first look at the new process is a new baseline', () => {
  const count = new RowCount();
  count.see(sample({ stot: 100, requests: 100, responses2xx: 100 }), process(1));
  count.see(sample({ stot: 110, requests: 110, responses2xx: 109, responses5xx: 1 }), process(1));
  // Higher than before: only the identity tells the reload.
  count.see(sample({ stot: 500, requests: 500, responses2xx: 400, responses5xx: 100 }), process(2));
  assert.equal(count.traffic().requests, 10);
  count.see(sample({ stot: 520, requests: 520, responses2xx: 415, responses5xx: 105 }), process(2));
  assert.equal(count.traffic().requests, 30);
  assert.equal(count.traffic().errors, 6);
});

test('counters that were cleared, or of a server that was made anew, are a new baseline', () => {
  const count = new RowCount();
  count.see(sample({ stot: 100, requests: 100, responses2xx: 100 }), process(1));
  count.see(sample({ stot: 120, requests: 120, responses2xx: 120 }), process(1));
  count.see(sample({ stot: 3, requests: 3, responses2xx: 3 }), process(1));
  count.see(sample({ stot: 8, requests: 8, responses2xx: 8 }), process(1));
  assert.equal(count.traffic().requests, 25);
});

test('a pause counts nothing of what comes meanwhile', () => {
  const count = new RowCount();
  count.see(sample({ stot: 0 }), process(1));
  count.see(sample({ stot: 10, requests: 10, responses2xx: 10 }), process(1));
  count.pause();
  count.see(sample({ stot: 50, requests: 50, responses2xx: 10, responses5xx: 40 }), process(1));
  count.see(sample({ stot: 51, requests: 51, responses2xx: 11, responses5xx: 40 }), process(1));
  assert.deepEqual({ ...figures(count) }, { ...figures(count), requests: 11, errors: 0 });
});

for (const [name, now, want] of [
  [
    'HAProxy 2.6: connections that the server closed without an answer are in no counter',
    sample({ stot: 100, requests: 80, responses2xx: 80 }),
    { requests: 100, errors: 20, unanswered: 20 },
  ],
  [
    'HAProxy 3.x: the same are response errors, and not counted twice',
    sample({ stot: 100, requests: 80, responses2xx: 80, responseErrors: 20 }),
    { requests: 100, errors: 20, unanswered: 20 },
  ],
  [
    'requests under way are no errors',
    sample({ stot: 100, scur: 20, requests: 80, responses2xx: 80 }),
    { requests: 80, errors: 0, unanswered: 0 },
  ],
  [
    'clients that gave up are no errors',
    sample({ stot: 100, requests: 80, responses2xx: 80, clientAborts: 20 }),
    { requests: 80, errors: 0, unanswered: 0 },
  ],
  [
    'what was sent to another server in the end is no error of this one',
    sample({ stot: 100, requests: 80, responses2xx: 80, redispatches: 20, retries: 60 }),
    { requests: 80, errors: 0, unanswered: 0 },
  ],
  [
    'failed connections',
    sample({ stot: 100, requests: 80, responses2xx: 80, connectionErrors: 20 }),
    { requests: 100, errors: 20, connectionErrors: 20 },
  ],
  [
    'TCP mode: a session is a request, and nobody answers',
    sample({ stot: 100, scur: 40, connectionErrors: 3, responseErrors: 1, rtime: null }),
    { requests: 100, errors: 4, connectionErrors: 3, unanswered: 1 },
  ],
] as const) {
  test(name, () => {
    const count = new RowCount();
    count.see(sample({ rtime: now.responseTimeMs ?? null }), process(1));
    count.see(now, process(1));
    assert.deepEqual({ ...figures(count), ...want }, figures(count));
  });
}
