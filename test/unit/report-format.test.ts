import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatCount,
  formatLimit,
  formatMs,
  listNames,
  plural,
  shorten,
  timeOfDay,
} from '../../src/support/format.ts';

const table = <T>(
  name: string,
  format: (value: T) => string,
  rows: readonly (readonly [T, string])[],
): void => {
  for (const [value, text] of rows) {
    test(`${name}: ${JSON.stringify(value)} is "${text}"`, () => assert.equal(format(value), text));
  }
};

table('formatMs', formatMs, [
  [-5, '0 ms'],
  [Number.NaN, '0 ms'],
  [0, '0 ms'],
  [380.4, '380 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [4_400, '4.4 s'],
  [59_940, '59.9 s'],
  [59_960, '1m'],
  [72_310, '1m 12s'],
  [300_000, '5m'],
  [3_599_600, '1h'],
  [11_040_000, '3h 4m'],
  [39_600_000, '11h'],
  [86_399_000, '1d'],
  [273_600_000, '3d 4h'],
]);

table('formatLimit', formatLimit, [
  [0, '0s'],
  [500, '500ms'],
  [1_500, '1500ms'],
  [30_000, '30s'],
  [90_000, '90s'],
  [300_000, '5m'],
  [7_200_000, '2h'],
]);

table('formatCount', formatCount, [
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [18_204, '18,204'],
  [1_234_567, '1,234,567'],
]);

table('listNames', (names: readonly string[]) => listNames(names, 3), [
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
]);

test('plural takes the count and its word', () => {
  assert.equal(plural(1, 'server'), '1 server');
  assert.equal(plural(0, 'server'), '0 servers');
  assert.equal(plural(2, 'proxy', 'proxies'), '2 proxies');
});

test('timeOfDay is the UTC time of an ISO time', () => {
  assert.equal(timeOfDay('2026-11-22T14:02:11.204Z'), '14:02:11.204');
});

test('shorten never cuts a character in two', () => {
  assert.equal(shorten('abc', 3), 'abc');
  assert.equal(shorten('abcd', 3), 'ab…');
  assert.equal(shorten('a😀bcd', 3), 'a…');
});
