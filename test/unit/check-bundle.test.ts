import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const script = join(import.meta.dirname, '..', '..', 'script', 'check-bundle.mjs');
const GOOD = { 'index.js': 'export {};\n', 'licenses.txt': 'MIT\n', 'package.json': '{"type":"module"}\n' };

function check(files: Readonly<Record<string, string>>): {
  readonly status: number | null;
  readonly stderr: string;
} {
  const dist = mkdtempSync(join(tmpdir(), 'rollout-dist-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
    const { status, stderr } = spawnSync(process.execPath, [script, dist], { encoding: 'utf8' });
    return { status, stderr };
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

test('a whole bundle passes', () => {
  assert.deepEqual(check(GOOD), { status: 0, stderr: '' });
});

test('an import that ncc could not resolve is named', () => {
  const { status, stderr } = check({ ...GOOD, 'index.js': 'const a = eval("require")("left-pad");\n' });
  assert.equal(status, 1);
  assert.match(stderr, /could not resolve "left-pad"/);
});

test('a bundle above the limit is refused, with both sizes', () => {
  const { status, stderr } = check({ ...GOOD, 'index.js': ' '.repeat(900_001) });
  assert.equal(status, 1);
  assert.match(stderr, /900,001 bytes, more than 900,000/);
});

test('a second chunk is refused', () => {
  const { status, stderr } = check({ ...GOOD, '42.index.js': '' });
  assert.equal(status, 1);
  assert.match(stderr, /dist holds 42\.index\.js, index\.js/);
});
