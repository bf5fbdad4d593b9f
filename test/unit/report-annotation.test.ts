import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorAnnotation, failureText } from '../../src/report/annotation.ts';
import { UNTOUCHED, outcome, server } from './report-stories.ts';

const HELD = server('web-02', { result: 'held', after: { state: 'maint', status: 'MAINT', weight: 100 } });
const FAILED = outcome([server('web-01'), HELD, server('web-03', UNTOUCHED)], {
  result: 'failed',
  reason: 'health-failed',
  title: 'web-02 did not become healthy after its deploy',
  message: 'HAProxy on lb1 says L7STS/503.',
  hint: 'Look at web-02.',
});

/** The message of the annotation, as the runner shows it. */
function messageOf(command: string | undefined): string {
  const text = /^::error title=[^:]*::(.*)$/.exec(command ?? '')?.[1] ?? '';
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

test('nothing is annotated when nothing went wrong', () => {
  assert.equal(errorAnnotation(outcome([server('web-01')])), undefined);
  assert.equal(errorAnnotation(outcome([], { result: 'planned' })), undefined);
});

test('the failure as plain text, for whoever else shows it', () => {
  assert.deepEqual(failureText(FAILED), {
    title: 'web-02 did not become healthy after its deploy (health-failed)',
    observed: 'HAProxy on lb1 says L7STS/503.',
    state: 'web-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.',
    next: 'Look at web-02.',
    attached: [],
    repairs: [],
  });
});

test('commands to repair stand in the annotation where they fit', () => {
  const repairs = [
    {
      node: 'lb2',
      lines: ['echo "set server web/web-03 state ready" | socat stdio /run/haproxy/admin.sock'],
    },
  ];
  assert.equal(
    messageOf(errorAnnotation({ ...FAILED, repairs })),
    `HAProxy on lb1 says L7STS/503.
web-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.
Look at web-02.
To repair by hand:
On lb2:
  echo "set server web/web-03 state ready" | socat stdio /run/haproxy/admin.sock`,
  );
});

test('what is too long loses commands and observations, never what is held or what to do next', () => {
  const repairs = [
    { node: 'lb2', lines: Array.from({ length: 100 }, (_, i) => `set server web/web-${i} state ready`) },
  ];
  const message = messageOf(errorAnnotation({ ...FAILED, message: '100% '.repeat(2_000), repairs }));
  assert.equal(message.length, 4_096);
  assert.match(message, /^100% 100%/);
  assert.ok(
    message.endsWith(`…
web-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.
Look at web-02.
The commands to repair by hand are in the log.`),
  );
});

test('with commands alone too long, nothing observed is cut', () => {
  const repairs = [{ node: 'lb2', lines: ['x'.repeat(5_000)] }];
  const message = messageOf(errorAnnotation({ ...FAILED, repairs }));
  assert.match(message, /^HAProxy on lb1 says L7STS\/503\.\n/);
  assert.ok(message.endsWith('The commands to repair by hand are in the log.'));
});

test('many servers are named and counted, not listed', () => {
  const servers = Array.from({ length: 3_000 }, (_, i) => server(`web-${i}`, UNTOUCHED));
  const message = messageOf(errorAnnotation(outcome(servers, { ...FAILED, servers, hint: 'x' })));
  assert.match(message, /web-0, web-1, .* and 2,989 more were not touched\./);
});

test('a title of several lines keeps its first, and the problems stand below it', () => {
  const title =
    '2 inputs need another look\n  drain-timeout: "30" has no unit\n  strategy: "x"\nNothing was contacted.';
  const failure = failureText(outcome([], { result: 'failed', reason: 'input-invalid', title }));
  assert.equal(failure?.title, '2 inputs need another look (input-invalid)');
  assert.equal(
    failure?.observed,
    '  drain-timeout: "30" has no unit\n  strategy: "x"\nNothing was contacted.',
  );
});
