import { createContext, Script, type Context } from 'node:vm';
import type { HealthInputs } from '../inputs/inputs.ts';
import { shorten } from '../support/format.ts';

/** What the body must hold, if anything. */
export type BodyExpectation = HealthInputs['body'];

/** A pattern sees so much of the body, and may think about it for so long: a bad one must not stop the whole rollout. */
const PATTERN_CHARACTERS = 64 * 1024;
const PATTERN_MS = 100;

/**
 * Says what is wrong with a body, or undefined: then it holds what is expected. A text is looked for in all that was read, a pattern in
 * the first 64 k characters and for at most 100 ms; one that takes longer (backtracking) has not matched, and that is said.
 */
export function bodyMatcher(expected: BodyExpectation): (body: string) => string | undefined {
  if (expected === undefined) return () => undefined;
  if (expected.kind === 'text') {
    const { text } = expected;
    return (body) => (body.includes(text) ? undefined : `the body lacks "${shorten(text, 80)}"`);
  }
  const { source, flags } = expected.pattern;
  // g and y would remember where the last answer matched.
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  const shown = `/${shorten(source, 80)}/`;
  const context = createContext({ pattern, body: '' });
  const script = new Script('pattern.test(body)');
  return (body) => {
    const answer = testWithin(script, context, body.slice(0, PATTERN_CHARACTERS));
    if (answer === 'too slow')
      return `${shown} takes more than ${PATTERN_MS} ms on this body; make it simpler`;
    return answer ? undefined : `the body does not match ${shown}`;
  };
}

/** V8 can interrupt a pattern at work only through the time-out of node:vm. */
function testWithin(script: Script, context: Context, body: string): boolean | 'too slow' {
  context['body'] = body;
  try {
    return script.runInContext(context, { timeout: PATTERN_MS }) === true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'too slow';
    throw error;
  } finally {
    context['body'] = '';
  }
}
