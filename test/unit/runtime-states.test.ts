import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitAnswers } from '../../src/haproxy/runtime/answers.ts';
import { backendSampleOf, sampleOf, serverRowOf } from '../../src/haproxy/runtime/rows.ts';
import type { StateRow } from '../../src/haproxy/runtime/servers-state.ts';
import { parseServersState } from '../../src/haproxy/runtime/servers-state.ts';
import type { StatRow } from '../../src/haproxy/runtime/stat.ts';
import { parseStat } from '../../src/haproxy/runtime/stat.ts';
import { adminOfStatus, operationalOfStatus } from '../../src/haproxy/runtime/states.ts';
import type { ServerRow } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { recorded, VERSIONS } from './runtime-fixtures.ts';

describe('every status HAProxy prints (facts, section 3)', () => {
  const table: readonly (readonly [string, string | undefined, string])[] = [
    ['UP', 'ready', 'up'],
    ['UP 1/3', 'ready', 'up'],
    ['UP -1/3', 'ready', 'up'],
    ['UP 0/3', 'ready', 'up'],
    ['DOWN', undefined, 'down'],
    ['DOWN 2/3', undefined, 'down'],
    ['DOWN (agent)', undefined, 'down'],
    ['DRAIN', 'drain', 'up'],
    ['DRAIN 1/3', 'drain', 'up'],
    ['DRAIN (agent)', 'drain', 'up'],
    ['NOLB', undefined, 'stopping'],
    ['NOLB 2/3', undefined, 'stopping'],
    ['MAINT', 'maint', 'down'],
    ['MAINT (via b/s1)', 'maint', 'down'],
    ['MAINT (resolution)', 'maint', 'down'],
    ['no check', 'ready', 'up'],
  ];
  for (const [status, admin, operational] of table) {
    test(status, () => {
      assert.equal(adminOfStatus(status), admin);
      assert.equal(operationalOfStatus(status, false), operational);
    });
  }

  test('a ramp makes up starting, and nothing else', () => {
    assert.equal(operationalOfStatus('UP', true), 'starting');
    assert.equal(operationalOfStatus('DOWN', true), 'down');
  });

  for (const status of ['', 'up', 'UPPER', 'OPEN', 'DOWN 1/3 x', 'MAINT via b/s1']) {
    test(`"${status}" is not guessed at`, () => {
      const isRefused = (error: unknown): boolean =>
        error instanceof RolloutError && error.code === 'no-answer';
      assert.throws(() => adminOfStatus(status), isRefused);
      assert.throws(() => operationalOfStatus(status, false), isRefused);
    });
  }
});

for (const version of VERSIONS) {
  describe(`rows of HAProxy ${version}`, () => {
    const split = splitAnswers(recorded(version, 'look.txt'), ['info', 'stat', 'servers-state', 'info']);
    assert.ok(split.kind === 'whole');
    const stats = parseStat(split.parts[1]?.text ?? '');
    const states = parseServersState(split.parts[2]?.text ?? '');
    const rowOf = (name: string): [StatRow, StateRow] => {
      const stat = stats.find((row) => row.pxname === 'web' && row.svname === name);
      const state = states.get(`web/${name}`);
      assert.ok(stat && state);
      return [stat, state];
    };
    const server = (name: string): ServerRow => serverRowOf(...rowOf(name));

    // name, admin state, bits, operational state, check configured, enabled
    const table: readonly (readonly [string, string, number, string, boolean, boolean])[] = [
      ['up', 'ready', 0, 'up', true, true],
      ['drained', 'drain', 8, 'up', true, true],
      ['maint', 'maint', 1, 'down', true, true],
      ['refused', 'ready', 0, 'down', true, true],
      ['nolb', 'ready', 0, 'stopping', true, true],
      ['nocheck', 'ready', 0, 'up', false, false],
      ['off', 'maint', 5, 'down', true, true],
      ['offready', 'ready', 4, 'up', true, true],
      ['via', 'maint', 2, 'down', false, false],
      ['follows', 'drain', 16, 'up', false, false],
      ['agdrain', 'drain', 8, 'up', true, true],
      ['dns', 'maint', 32, 'down', true, true],
      ['ramp', 'ready', 0, 'starting', true, true],
      ['going', 'ready', 0, 'up', true, true],
      ['marked', 'drain', 8, 'down', true, true],
    ];
    for (const [name, admin, bits, operational, configured, enabled] of table) {
      test(name, () => {
        const row = server(name);
        assert.deepEqual(
          [row.admin, row.adminBits, row.operational, row.check.configured, row.check.enabled],
          [admin, bits, operational, configured, enabled],
        );
      });
      test(`${name} without the masks says the same, or nothing`, () => {
        const sample = sampleOf(rowOf(name)[0], undefined);
        assert.ok(sample.admin === undefined || sample.admin === admin);
        assert.equal(sample.adminBits, undefined);
        assert.equal(sample.operational, operational);
        if (admin !== 'maint') assert.equal(sample.check.enabled, enabled);
      });
    }

    test('weights, addresses, ids, trackers, agents, backups, cookies', () => {
      assert.deepEqual([server('drained').weight, server('drained').configuredWeight], [40, 40]);
      assert.equal(server('up').address, '127.0.0.1');
      assert.ok(server('up').port > 1024);
      assert.equal(server('v6').address, '::1');
      assert.deepEqual([server('dns').address, server('dns').port], ['-', 80]);
      assert.equal(server('ux').address, 'unix');
      assert.equal(server('via').tracks, 'web/maint');
      assert.equal(server('up').tracks, undefined);
      assert.deepEqual(server('agdrain').agent, { configured: true, enabled: true });
      assert.deepEqual(server('up').agent, { configured: false, enabled: false });
      assert.deepEqual([server('bak').backup, server('up').backup], [true, false]);
      assert.deepEqual([server('up').cookie, server('bak').cookie], ['c1', undefined]);
    });

    test('a ramp keeps the weight as set, and shows how far it is', () => {
      const ramp = server('ramp');
      assert.equal(ramp.weight, 10);
      assert.ok(ramp.throttle !== undefined && ramp.throttle < 100);
      assert.equal(server('up').throttle, undefined);
    });

    test('rise and health while marked down; neither in maint nor without a check', () => {
      const { check } = server('marked');
      assert.deepEqual([check.rise, check.health], [3, 0]);
      for (const name of ['maint', 'nocheck', 'via', 'dns']) {
        assert.deepEqual([server(name).check.rise, server(name).check.health], [undefined, undefined]);
      }
    });

    test('a check that is running shows in the words as well as in the bits', () => {
      const [stat, state] = rowOf('busy');
      assert.equal(state.check & 1, 1);
      assert.ok(sampleOf(stat, state).check.inProgress);
      assert.equal(sampleOf({ ...stat, check_status: '* L7OK' }, undefined).check.inProgress, true);
      assert.equal(
        sampleOf({ ...stat, check_status: '* L7OK', check_code: '0' }, undefined).check.text.startsWith(
          'L7OK',
        ),
        true,
      );
      assert.equal(sampleOf({ ...stat, check_status: 'L7OK' }, undefined).check.inProgress, false);
    });

    test('in maint only the bits show a check that began before: without them nobody knows', () => {
      const [stat, state] = rowOf('maint');
      assert.equal(sampleOf(stat, undefined).check.inProgress, undefined);
      assert.equal(sampleOf(stat, state).check.inProgress, false);
      assert.equal(sampleOf(stat, { ...state, check: state.check | 1 }).check.inProgress, true);
    });

    test('a check in words', () => {
      assert.match(server('quoted').check.text, /^L7STS\/503 after \d+ms: Oh, no "quoted" thing$/);
      assert.match(server('refused').check.text, /^L4CON after \d+ms: Connection refused$/);
      assert.equal(server('nocheck').check.text, '');
    });

    test('BACKEND rows count who can serve', () => {
      const web = stats.find((row) => row.pxname === 'web' && row.svname === 'BACKEND');
      assert.ok(web);
      const sample = backendSampleOf(web);
      assert.equal(sample.backups, 1);
      // up, nocheck, offready, agdown, ramp, busy, going, ux, v6: not the drained, stopping and down ones.
      assert.equal(sample.active, 9);
    });

    test('an empty count of sessions is not zero', () => {
      const [stat] = rowOf('up');
      for (const column of ['scur', 'qcur', 'stot'] as const) {
        assert.throws(
          () => sampleOf({ ...stat, [column]: '' }, undefined),
          (error: unknown) => error instanceof RolloutError && error.code === 'no-answer',
        );
      }
    });
  });
}
