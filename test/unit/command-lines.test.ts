import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptOutput } from '../../src/deploy/output.ts';
import { lineSplitter } from '../../src/support/lines.ts';

/** Feeds bytes in pieces of `size`, and ends. */
function split(bytes: Buffer, size: number, maxBytes = 100): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter(maxBytes, (line, end) => lines.push(`${end}:${line}`));
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
  splitter.end();
  splitter.end();
  return lines;
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['a\nb\n', ['newline:a', 'newline:b']],
  ['a\n\nb', ['newline:a', 'newline:', 'end:b']],
  ['a\r\nb\r\n', ['newline:a', 'newline:b']],
  ['1%\r2%\rdone\n', ['return:1%', 'return:2%', 'newline:done']],
  ['1%\r', ['end:1%']],
  ['a\r\r\nb', ['return:a', 'newline:', 'end:b']],
  ['\n', ['newline:']],
  ['grüße → 🚀\n€', ['newline:grüße → 🚀', 'end:€']],
  ['x'.repeat(100) + '\ny\n', [`newline:${'x'.repeat(100)}`, 'newline:y']],
  ['x'.repeat(101) + '\ny\n', [`cut:${'x'.repeat(100)}`, 'newline:y']],
  [`${'x'.repeat(1_000)}\ry\n`, [`cut:${'x'.repeat(100)}`, 'newline:y']],
  ['x'.repeat(1_000), [`cut:${'x'.repeat(100)}`]],
  ['x'.repeat(99) + '€€\nb', [`cut:${'x'.repeat(99)}`, 'end:b']],
  ['x'.repeat(98) + '🚀\nb', [`cut:${'x'.repeat(98)}`, 'end:b']],
  ['x'.repeat(96) + '🚀\nb', [`newline:${'x'.repeat(96)}🚀`, 'end:b']],
];

for (const [text, expected] of cases) {
  test(`lines of ${JSON.stringify(text.slice(0, 24))} (${text.length}), in pieces of every size`, () => {
    const bytes = Buffer.from(text);
    for (let size = 1; size <= Math.max(1, bytes.length); size += 1) {
      assert.deepEqual(split(bytes, size), expected, `pieces of ${size}`);
    }
  });
}

test('what is not UTF-8 becomes the replacement character', () => {
  assert.deepEqual(split(Buffer.from([0x61, 0xff, 0x0a]), 1), ['newline:a\ufffd']);
});

interface Shown {
  readonly lines: string[];
  readonly masks: string[];
}

/** What is shown of an output, each piece coming `stepMs` after the one before. */
function output(pieces: readonly string[], stepMs = 0): Shown {
  const shown: Shown = { lines: [], masks: [] };
  let nowMs = 5_000;
  const sink = scriptOutput({
    onLine: (line) => shown.lines.push(line),
    mask: (value) => shown.masks.push(value),
    nowMs: () => nowMs,
  });
  for (const piece of pieces) {
    sink.push(Buffer.from(piece));
    nowMs += stepMs;
  }
  sink.end();
  return shown;
}

test('add-mask is honoured with the unescaping of the runner, and not shown', () => {
  const script = [
    '::add-mask::s3cret',
    '  ::add-mask::with blanks ',
    '::ADD-MASK::upper',
    '::add-mask file=x,line=1::props',
    '::add-mask::two%0Alines%0D',
    '::add-mask::100%25, %250A',
    '::add-mask::a::b',
    'noise ##[add-mask]old%3B%5D',
    '::add-mask::',
    '::add-mask::  ',
    'progress\r::add-mask::after a return',
  ];
  const { lines, masks } = output([`${script.join('\n')}\n`]);
  assert.deepEqual(lines, ['progress']);
  assert.deepEqual(masks, [
    's3cret',
    'with blanks ',
    'upper',
    'props',
    'two\nlines\r',
    '100%, %0A',
    'a::b',
    'old;]',
    'after a return',
  ]);
});

test('a secret is masked before the next line is handed on', () => {
  const order: string[] = [];
  const sink = scriptOutput({
    onLine: (line) => order.push(`line ${line}`),
    mask: (value) => order.push(`mask ${value}`),
    nowMs: () => 0,
  });
  sink.push(Buffer.from('before\n::add-mask::x\nafter\n'));
  assert.deepEqual(order, ['line before', 'mask x', 'line after']);
});

test('every other command is only text, also after stop-commands, and ##[ is broken', () => {
  const text =
    '::set-output name=a::b\n::stop-commands::t\n::add-mask::still\n::t::\nx ##[error]y ###[group]z\n';
  const { lines, masks } = output([text]);
  assert.deepEqual(lines, [
    '::set-output name=a::b',
    '::stop-commands::t',
    '::t::',
    'x ## [error]y ### [group]z',
  ]);
  assert.deepEqual(masks, ['still']);
});

test('no line holds a carriage return that could put a command at a line start', () => {
  const { lines } = output(['a\r::error::x\nb\r\n\rc\r\r::save-state name=x::y\r\n']);
  assert.ok(lines.length > 0);
  for (const line of lines) assert.doesNotMatch(line, /[\r\n]/);
});

test('a progress bar is shown at once, then at most once a second, and its last state always', () => {
  const bar = Array.from({ length: 31 }, (_, tenth) => `${tenth}\r`);
  assert.deepEqual(output([...bar, '\n', 'next\n'], 100).lines, ['0', '10', '20', '30', 'next']);
  assert.deepEqual(output(['1%\r2%\r100%\r\nnext\n']).lines, ['1%', '100%', 'next']);
  assert.deepEqual(output(['1%\r2%\r3%']).lines, ['1%', '3%']);
  assert.deepEqual(output(['1%\r2%\r']).lines, ['1%', '2%']);
  assert.deepEqual(output(['a\n\nb\n']).lines, ['a', '', 'b']);
});

test('a long line is cut at 16 kB with a mark, at once', () => {
  const { lines } = output(['x'.repeat(16_384), 'y'.repeat(100_000), 'z\nnext\n']);
  assert.deepEqual(lines, [`${'x'.repeat(16_384)} … [cut at 16 kB]`, 'next']);
});
