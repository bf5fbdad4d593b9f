import type { ServerResponse } from 'node:http';

/** What goes wrong with one request. `done` ones are carried out first: only the answer is lost. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Headers;
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'cut' };

type Headers = Readonly<Record<string, string>>;

export interface PlannedFault {
  readonly fault: Fault;
  readonly name: string;
  readonly does: 'nothing' | 'done';
}

export interface Faults {
  /** The next `times` requests of that method whose path matches go wrong, and do nothing. */
  add(method: string, path: RegExp, fault: Fault, times?: number): void;
  /** The same; but they are carried out before, and only the answer goes wrong. */
  addDone(method: string, path: RegExp, fault: Fault, times?: number): void;
  clear(): void;
  next(method: string, path: string): PlannedFault | undefined;
  carryOut(planned: PlannedFault, response: ServerResponse): void;
}

export function newFaults(): Faults {
  let planned: { method: string; path: RegExp; left: number; planned: PlannedFault }[] = [];
  const add =
    (does: PlannedFault['does']): Faults['add'] =>
    (method, path, fault, times = 1) => {
      const name = `${fault.kind}${fault.kind === 'status' ? ` ${fault.status}` : ''}${does === 'done' ? ', done' : ''}`;
      planned.push({ method, path, left: times, planned: { fault, name, does } });
    };
  return {
    add: add('nothing'),
    addDone: add('done'),
    clear() {
      planned = [];
    },
    next(method, path) {
      const found = planned.find((one) => one.left > 0 && one.method === method && one.path.test(path));
      if (found) found.left -= 1;
      return found?.planned;
    },
    carryOut({ fault }, response) {
      switch (fault.kind) {
        case 'status':
          response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
          response.end(JSON.stringify({ message: fault.message ?? 'Server Error' }));
          return;
        case 'hang':
          return;
        case 'reset':
          response.destroy();
          return;
        case 'cut':
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
          response.write('{"id": 1');
          setTimeout(() => response.destroy(), 20);
      }
    },
  };
}

/** A secondary limit as GitHub answers it. */
export const secondaryLimit = (afterSec: number): Fault => ({
  kind: 'status',
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers: { 'retry-after': String(afterSec) },
});
