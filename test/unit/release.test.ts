import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
// @ts-expect-error: a script, without types
import { notesOf, released } from '../../script/release-changelog.mjs';

const release = released as (text: string, version: string, date: string) => string;
const notes = notesOf as (text: string, version: string) => string;
const root = join(import.meta.dirname, '..', '..');

const BEFORE = `# Changelog

Words.

## [Unreleased]

### Added

- A thing.

## [0.1.0] - 2026-01-01

- The first.
`;

test('what is unreleased becomes the part of the version, and what is older stays', () => {
  const after = release(BEFORE, '0.2.0', '2026-11-30');
  assert.equal(after, BEFORE.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-11-30\n'));
  assert.equal(notes(after, '0.2.0'), '### Added\n\n- A thing.\n');
  assert.equal(notes(after, '0.1.0'), '- The first.\n');
});

test('the first release has nothing older', () => {
  const only = BEFORE.slice(0, BEFORE.indexOf('\n## [0.1.0]'));
  assert.equal(notes(release(only, '0.1.0', '2026-11-30'), '0.1.0'), '### Added\n\n- A thing.\n');
});

test('nothing to release, or released already, is refused', () => {
  const after = release(BEFORE, '0.2.0', '2026-11-30');
  assert.throws(() => release(after, '0.3.0', '2026-12-01'), /nothing stands under/);
  assert.throws(() => release(BEFORE, '0.1.0', '2026-12-01'), /has a part for 0\.1\.0 already/);
  assert.throws(() => notes(BEFORE, '9.9.9'), /no part for 9\.9\.9/);
});

test('the changelog as it stands can be released', () => {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  assert.ok(notes(release(text, '99.0.0', '2026-11-30'), '99.0.0').length > 100);
});

for (const bad of ['', 'v1.2.3', '1.2', '1.2.3-rc.1', '01.2.3']) {
  test(`script/release refuses "${bad}" as a version`, () => {
    const { status, stdout } = spawnSync(join(root, 'script/release'), [bad], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /^usage: script\/release 1\.2\.3$/m);
  });
}
