import type { Mode, Reply } from './reply.ts';
import { fault, ok } from './reply.ts';

export interface Reloads {
  /** Soon, together with whatever else is asked for until then; the id. */
  schedule(): string;
  now(): Promise<void>;
  list(): Reply;
  one(id: string): Reply;
  stop(): void;
}

export function reloads(mode: Mode, delayMs: number, reload: () => Promise<void>): Reloads {
  const day = new Date().toISOString().slice(0, 10);
  const done: { id: string; reload_timestamp: number; status: string }[] = [];
  let next = 0;
  let pending: { readonly id: string; readonly timer: NodeJS.Timeout } | undefined;

  return {
    schedule() {
      if (pending) return pending.id;
      const id = `${day}-${next}`;
      next += 1;
      const timer = setTimeout(() => {
        void reload().then(
          () => finish(id, 'succeeded'),
          () => finish(id, 'failed'),
        );
      }, delayMs);
      pending = { id, timer };
      return id;
    },
    now: reload,
    list: () => ok(done),
    one(id) {
      if (!/^\d{4}-\d{2}-\d{2}-\d+$/.test(id)) {
        return mode === 'v2'
          ? fault(422, "id in path should match '^\\d{4}-\\d{2}-\\d{2}-\\d+$'", 605)
          : fault(
              400,
              'id in path: string doesn\'t match the regular expression "^\\d{4}-\\d{2}-\\d{2}-\\d+$"',
            );
      }
      if (pending?.id === id) return ok({ status: 'in_progress' });
      const known = done.find((one) => one.id === id);
      if (known) return ok(known);
      // Whatever sorts before the last one counts as done, though it never was.
      return id < `${day}-${next}`
        ? ok({ id, status: 'succeeded' })
        : fault(404, `Reload with ID ${id} does not exist`);
    },
    stop() {
      if (pending) clearTimeout(pending.timer);
    },
  };

  function finish(id: string, status: string): void {
    done.push({ id, reload_timestamp: Math.floor(Date.now() / 1_000), status });
    pending = undefined;
  }
}
