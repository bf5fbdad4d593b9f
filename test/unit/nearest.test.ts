import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from '../../src/support/nearest.ts';

test('the nearest word, whatever its upper and lower case, in its own spelling', () => {
  assert.equal(nearest('web-1', ['api', 'web-01', 'web-02']), 'web-01');
  assert.equal(nearest('WEB-01', ['Web-01']), 'Web-01');
  assert.equal(nearest('rollling', ['rolling', 'replace']), 'rolling');
});

test('no word is better than a far one', () => {
  assert.equal(nearest('db', ['web', 'api']), undefined);
  assert.equal(nearest('web', []), undefined);
  assert.equal(didYouMean('db', ['web']), '');
  assert.equal(didYouMean('wob', ['web']), '; did you mean web?');
});
