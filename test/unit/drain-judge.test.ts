import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DrainJudge } from '../../src/execute/drain-judge.ts';
import type { NodeTrust } from '../../src/execute/drain-judge.ts';
import type { LedgerRow } from '../../src/execute/ledger.ts';
import type { SeenRow } from '../../src/execute/watch.ts';
import { NO_COUNTS } from '../../src/server.ts';
import type { RowSample } from '../../src/server.ts';

function seen(
  figures: { scur?: number; qcur?: number; stot?: number; old?: number },
  node = 'lb1',
  backend = 'web',
): SeenRow {
  const row = { node, backend, server: 'web-01' } as LedgerRow;
  const sample: RowSample = {
    backend,
    server: 'web-01',
    sid: 1,
    scur: figures.scur ?? 0,
    qcur: figures.qcur ?? 0,
    stot: figures.stot ?? 0,
    status: 'DRAIN',
    admin: 'drain',
    adminBits: 8,
    operational: 'up',
    weight: 1,
    check: { configured: true, enabled: true, inProgress: false, rise: 2, health: 2, text: 'L7OK' },
    throttle: undefined,
    responseTimeMs: undefined,
    counters: NO_COUNTS,
  };
  return { row, sample, oldSessions: figures.old, askedAtMs: 0 };
}

function judge(trust: Partial<NodeTrust> = {}, drainTimeoutMs = 60_000): DrainJudge {
  return new DrainJudge({
    drainTimeoutMs,
    startedMs: 0,
    trust: () => ({ reloadedAtMs: undefined, seesOldWorkers: false, ...trust }),
  });
}

describe('a drain is over', () => {
  it('at the first look without sessions and without a queue', () => {
    const one = judge();
    assert.equal(one.judge([seen({ scur: 2 })], 0).kind, 'waiting');
    assert.equal(one.judge([seen({ qcur: 1 })], 20).kind, 'waiting');
    assert.equal(one.judge([seen({})], 40).kind, 'zero');
  });

  it('only when every row on every node is at zero at the same look', () => {
    const one = judge();
    assert.equal(one.judge([seen({}), seen({ scur: 1 }, 'lb2')], 0).kind, 'waiting');
    assert.equal(one.judge([seen({ scur: 1 }), seen({}, 'lb2')], 20).kind, 'waiting');
    assert.equal(one.judge([seen({}), seen({}, 'lb2')], 40).kind, 'zero');
  });

  it('not while an old worker, where it can be seen, holds a session', () => {
    const one = judge({ reloadedAtMs: 10, seesOldWorkers: true });
    assert.equal(one.judge([seen({ old: 1 })], 20).kind, 'waiting');
    assert.equal(one.judge([seen({ old: 0 })], 40).kind, 'zero');
  });

  it('after a reload nobody can see behind, not before reload + drain-timeout', () => {
    const one = judge({ reloadedAtMs: 1_000, seesOldWorkers: false }, 5_000);
    const verdict = one.judge([seen({})], 1_500);
    assert.equal(verdict.kind, 'waiting');
    assert.deepEqual(verdict.kind === 'waiting' && verdict.distrusted, ['lb1']);
    assert.equal(one.judge([seen({})], 5_999).kind, 'waiting');
    assert.equal(one.judge([seen({})], 6_000).kind, 'zero');
  });
});

describe('a drain that does not end', () => {
  it('is over time at drain-timeout, over both waits together', () => {
    const one = judge({}, 2_000);
    assert.equal(one.judge([seen({ scur: 1, stot: 7 })], 1_500).kind, 'waiting');
    one.enterMaint(1_600);
    assert.equal(one.judge([seen({ scur: 1, stot: 7 })], 1_900).kind, 'waiting');
    const verdict = one.judge([seen({ scur: 1, stot: 7 })], 2_000);
    assert.deepEqual(verdict, { kind: 'timeout', sessions: { total: 1, byNode: { lb1: 1 } } });
  });

  it('gets the whole time again after a reload', () => {
    const one = judge({ reloadedAtMs: 1_900, seesOldWorkers: true }, 2_000);
    assert.equal(one.judge([seen({ scur: 1 })], 2_500).kind, 'waiting');
    assert.equal(one.judge([seen({ scur: 1 })], 3_900).kind, 'timeout');
  });
});

describe('persistence', () => {
  it('is what still feeds a server a second after its drain: cut after five more seconds without a zero', () => {
    const one = judge();
    let stot = 0;
    const kinds: string[] = [];
    for (let now = 0; now <= 7_000; now += 100) {
      stot += 1;
      kinds.push(one.judge([seen({ scur: 1, stot })], now).kind);
    }
    const cutAt = kinds.indexOf('cut') * 100;
    assert.ok(cutAt >= 6_000 && cutAt <= 6_300, `cut at ${cutAt} ms`);
    assert.equal(one.persistenceSeen, true);
  });

  it('is not a queue that is worked off', () => {
    const one = judge();
    for (let now = 0; now <= 7_000; now += 100) {
      assert.equal(one.judge([seen({ scur: 1, qcur: now < 3_000 ? 1 : 0, stot: now })], now).kind, 'waiting');
    }
    assert.equal(one.persistenceSeen, false);
  });

  it('in maint is somebody forcing clients there', () => {
    const one = judge();
    one.judge([seen({ scur: 1, stot: 5 })], 0);
    one.enterMaint(100);
    assert.equal(one.judge([seen({ scur: 1, stot: 6 })], 200).kind, 'waiting');
    assert.equal(one.judge([seen({ scur: 1, stot: 6 })], 1_200).kind, 'waiting');
    const verdict = one.judge([seen({ scur: 1, stot: 7 })], 1_300);
    assert.deepEqual(verdict, { kind: 'forced', where: 'web/web-01 on lb1' });
  });

  it('once seen in drain, makes the zero in maint wait until nothing new has come for a moment', () => {
    const one = judge();
    one.judge([seen({ stot: 5, scur: 1 })], 0);
    assert.equal(one.judge([seen({ stot: 6 })], 100).kind, 'zero');
    one.enterMaint(110);
    assert.equal(one.judge([seen({ stot: 6 })], 120).kind, 'waiting');
    assert.equal(one.judge([seen({ stot: 6 })], 410).kind, 'waiting');
    assert.equal(one.judge([seen({ stot: 6 })], 421).kind, 'zero');
  });

  it('never seen, costs nothing: the first zero in maint counts', () => {
    const one = judge();
    one.judge([seen({ stot: 5, scur: 1 })], 0);
    one.judge([seen({ stot: 5 })], 100);
    one.enterMaint(110);
    assert.equal(one.judge([seen({ stot: 5 })], 115).kind, 'zero');
  });

  it('is counted anew in a new process', () => {
    let reloadedAtMs: number | undefined;
    const one = new DrainJudge({
      drainTimeoutMs: 60_000,
      startedMs: 0,
      trust: () => ({ reloadedAtMs, seesOldWorkers: true }),
    });
    one.judge([seen({ scur: 1, stot: 100 })], 0);
    one.judge([seen({ scur: 1, stot: 100 })], 1_100);
    reloadedAtMs = 1_200;
    one.judge([seen({ scur: 1, stot: 1 })], 1_300);
    one.judge([seen({ scur: 1, stot: 3 })], 1_400);
    assert.equal(one.persistenceSeen, false);
    assert.equal(one.judge([seen({ scur: 1, stot: 3 })], 6_000).kind, 'waiting');
  });
});
