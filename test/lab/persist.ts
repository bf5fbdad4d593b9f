import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A client that comes back to its server by cookie ten times a second, as long as HAProxy lets it. Every request must be answered.
 * Resolves the promise of `stop` when the last answer is there.
 */
export function comeBack(port: number, server: string): { stop(): Promise<void> } {
  const ended = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie: `SRV=${server}` } });
      assert.equal(answer.status, 200);
      await answer.text();
      await sleep(100);
    }
  })();
  return {
    async stop() {
      ended.abort();
      await running;
    },
  };
}
