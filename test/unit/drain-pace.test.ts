import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrainPace } from '../../src/execute/drain-pace.ts';

test('an estimate is a straight line, counts down, and ends where the line is used up', () => {
  const pace = new DrainPace(10, 1_000);
  pace.see(10, 1_020);
  assert.equal(pace.outlook(1_400), '');
  pace.see(5, 5_000);
  assert.equal(pace.outlook(5_000), ', about 4s to go');
  assert.equal(pace.outlook(8_000), ', about 1s to go');
  assert.equal(pace.outlook(9_500), ', none ended for 4.5 s');
  pace.see(4, 10_000);
  assert.equal(pace.outlook(10_000), ', about 6s to go');
});

test('sessions that do not end give no estimate, and at zero nothing is said', () => {
  const pace = new DrainPace(1, 0);
  assert.equal(pace.outlook(1_900), '');
  assert.equal(pace.outlook(12_000), ', none ended for 12.0 s');
  pace.see(0, 13_000);
  assert.equal(pace.outlook(20_000), '');
});

test('more sessions than at first: no estimate', () => {
  const pace = new DrainPace(1, 0);
  pace.see(3, 1_000);
  assert.equal(pace.outlook(1_500), '');
});
