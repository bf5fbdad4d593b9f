import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeScript } from '../../src/deploy/command.ts';
import { parseShell, shellArguments, splitWords } from '../../src/deploy/shell.ts';

const shells: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['bash', 'bash', '.sh', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '/t/s']],
  ['sh', 'sh', '.sh', ['-e', '/t/s']],
  ['pwsh', 'pwsh', '.ps1', ['-command', ". '/t/s'"]],
  ['python', 'python', '.py', ['/t/s']],
  ['node', 'node', '.js', ['/t/s']],
  ['perl {0}', 'perl', '', ['/t/s']],
  ['bash -x {0}', 'bash', '.sh', ['-x', '/t/s']],
  ['/bin/bash {0}', '/bin/bash', '', ['/t/s']],
  ['pwsh  -nologo -file {0}', 'pwsh', '.ps1', ['-nologo', '-file', '/t/s']],
  [
    'nix shell -c "my tool" --run "x {0} y" {{z}}',
    'nix',
    '',
    ['shell', '-c', 'my tool', '--run', 'x /t/s y', '{z}'],
  ],
];

for (const [shell, program, extension, args] of shells) {
  test(`shell ${shell}`, () => {
    const parsed = parseShell(shell);
    assert.equal(parsed.program, program);
    assert.equal(parsed.extension, extension);
    assert.deepEqual(shellArguments(parsed, '/t/s'), args);
  });
}

for (const shell of ['fish', 'bash -x', '{0}', '']) {
  test(`shell "${shell}" is refused`, () => {
    assert.throws(() => parseShell(shell), { code: 'input-invalid', message: /^shell: "/ });
  });
}

test('pwsh gets the frame of GitHub, the others their script as it is', () => {
  assert.equal(
    parseShell('pwsh').fileText('deploy'),
    "$ErrorActionPreference = 'stop'\ndeploy\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
  );
  assert.equal(parseShell('bash').fileText('a\nb'), 'a\nb');
});

const words: readonly (readonly [string, readonly string[]])[] = [
  ['a  b\tc', ['a', 'b', 'c']],
  ['"a b" c', ['a b', 'c']],
  ["'a b'", ["'a", "b'"]],
  ['a"b c"d', ['ab cd']],
  ['""', ['']],
  ['a\\b \\\\c', ['a\\b', '\\\\c']],
  ['a\\"b', ['a"b']],
  ['"a\\\\" b', ['a\\', 'b']],
  ['"a\\\\\\" b"', ['a\\" b']],
  ['""""', ['"']],
  ['"a\\"b c" d', ['a"b c', 'd']],
  ['a\\" b', ['a"', 'b']],
  ['"say ""hi"""', ['say "hi"']],
];

for (const [line, expected] of words) {
  test(`words of ${line}`, () => assert.deepEqual(splitWords(line), expected));
}

const descriptions: readonly (readonly [string, string])[] = [
  ['./deploy.sh "$ROLLOUT_ADDRESS"\n', './deploy.sh "$ROLLOUT_ADDRESS"'],
  [
    '#!/bin/bash\nset -euo pipefail\n\n# go\n  ssh "$ROLLOUT_ADDRESS" restart\nsleep 1\n',
    'ssh "$ROLLOUT_ADDRESS" restart (+ 1 more)',
  ],
  ['curl https://user:pa55@host/x', 'curl https://***@host/x'],
  ['echo ##[error]\u001b[31mx', 'echo ## [error] [31mx'],
  ['', '(an empty script)'],
  ['x'.repeat(200), `${'x'.repeat(99)}…`],
];

for (const [script, expected] of descriptions) {
  test(`description ${expected.slice(0, 40)}`, () => assert.equal(describeScript(script), expected));
}
