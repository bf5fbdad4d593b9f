import type { Clock } from '../../src/support/clock.ts';

/** Real time, so many times faster: for code that waits seconds and minutes between real exchanges with a fake. */
export function fastClock(factor: number): Clock {
  const startedMs = performance.now();
  return {
    nowMs: () => (performance.now() - startedMs) * factor,
    wallTime: () => new Date(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const onAbort = (): void => {
          clearTimeout(timer);
          reject(signal?.reason as Error);
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        }, ms / factor);
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
  };
}
