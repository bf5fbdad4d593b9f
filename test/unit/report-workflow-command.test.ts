import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, oneLine, outputLine, plainLine, startGroup } from '../../src/report/workflow-command.ts';

/** How the runner looks for commands in a line: `::name` after any white space at its start, `##[name]` anywhere. */
function runnerTakesForCommand(line: string): boolean {
  return line.split(/\r\n|\r|\n/).some((part) => part.trimStart().startsWith('::') || part.includes('##['));
}

const HOSTILE = [
  '::error::x',
  '  ::set-output name=a::b',
  '\u0085\u00a0\u2003::add-mask::x',
  'fine\n::error::x',
  'fine\r::stop-commands::x',
  'fine\u2028::error::x',
  'a ##[error]x',
  '###[group]x',
  '##\u0000[error]x',
  '##\u202e[error]x',
  ':::error::x',
];

for (const text of HOSTILE) {
  test(`no line made from ${JSON.stringify(text)} is a command`, () => {
    assert.equal(runnerTakesForCommand(plainLine(text)), false);
    assert.equal(runnerTakesForCommand(`web-01 │ ${outputLine(text)}`), false);
    assert.equal(runnerTakesForCommand(`  12:00:00.000  drain      ${oneLine(text)}`), false);
    const command = annotation('error', text, text);
    assert.match(command, /^::error title=[^:,\r\n]*::[^\r\n]*$/);
    assert.equal(command.includes('##['), false);
    assert.match(startGroup(text), /^::group::[^\r\n]*$/);
  });
}

test('annotation escapes what ends a property or a line', () => {
  assert.equal(
    annotation('warning', 'a: b, 100%', 'one\ntwo: 5%, x'),
    '::warning title=a%3A b%2C 100%25::one%0Atwo: 5%25, x',
  );
});

test('a line of output keeps indentation, tabs and colours, and loses everything that moves the cursor', () => {
  assert.equal(
    outputLine('  a\tb \u001b[31mred\u001b[0m\u001b[2K\u0007 '),
    '  a\tb \u001b[31mred\u001b[0m [2K',
  );
});

test('texts become one line without control characters', () => {
  assert.equal(oneLine(' a\r\nb\tc\u001b[31m\u009bd '), 'a b c [31m d');
});
