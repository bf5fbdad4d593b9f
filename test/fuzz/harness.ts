import type { Exchange } from '../../src/haproxy/runtime/exchange.ts';
import type { RuntimeEndpoint } from '../../src/inputs/inputs.ts';
import type { Clock } from '../../src/support/clock.ts';
import { answersTo } from './fake-haproxy.ts';
import type { FakeHaproxy } from './model.ts';

export const TIMES = { connectTimeoutMs: 100, commandTimeoutMs: 400 };

export const ENDPOINT: RuntimeEndpoint = {
  kind: 'unix',
  label: 'lb1',
  text: '/run/haproxy/admin.sock',
  path: '/run/haproxy/admin.sock',
  host: '',
  port: 0,
};

export const never = new AbortController().signal;

/** A clock on which waiting takes no time; every look at it does, a little, so that no loop stands still on it. */
export function fakeClock(): Clock {
  let now = 0;
  return {
    nowMs: () => (now += 0.01),
    wallTime: () => new Date(0),
    sleep: (ms, signal) => {
      signal?.throwIfAborted();
      now += ms;
      return Promise.resolve();
    },
  };
}

/** Every line gets the answers that this HAProxy gives. */
export const honest =
  (haproxy: FakeHaproxy): Exchange =>
  (line) =>
    Promise.resolve({ kind: 'text', text: answersTo(haproxy, line).join('') });
