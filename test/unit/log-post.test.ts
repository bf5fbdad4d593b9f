import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postLogLines } from '../../src/report/post-log.ts';

const ACCOUNT = {
  title: 'web-02 is held out of rotation',
  lines: ['web-01 is back as it was.', 'web-02 is held:\n::error::x'],
  warnings: ['lb2 did not answer'],
  repairs: [{ node: 'lb2', lines: ['echo "set server web/web-02 state maint" | socat stdio /run/h.sock'] }],
  complete: false,
};

test('post says what it did, and annotates once where somebody has to act', () => {
  assert.deepEqual(postLogLines(ACCOUNT), [
    'Cleaning up after a run that was cut off: web-02 is held out of rotation',
    '  web-01 is back as it was.',
    '  web-02 is held:',
    '  : :error::x',
    '  ! lb2 did not answer',
    'To repair by hand:',
    '  On lb2:',
    '    echo "set server web/web-02 state maint" | socat stdio /run/h.sock',
    '::error title=web-02 is held out of rotation::web-01 is back as it was.%0Aweb-02 is held:%0A::error::x%0A' +
      'To repair by hand:%0AOn lb2:%0A  echo "set server web/web-02 state maint" | socat stdio /run/h.sock',
  ]);
});

test('where all is back, nothing is annotated', () => {
  const lines = postLogLines({
    ...ACCOUNT,
    lines: ['web-01 is back as it was.'],
    repairs: [],
    complete: true,
  });
  assert.equal(
    lines.some((line) => line.trimStart().startsWith('::')),
    false,
  );
});
