import type { RolloutInputs } from '../inputs/inputs.ts';
import type { BackendRow, NodeSnapshot } from '../server.ts';
import { listNames } from '../support/format.ts';
import { isAvailable } from './floor.ts';
import { refuse } from './refuse.ts';

/** Refuses with `unsupported` a limit for which HAProxy has no figures: in TCP mode it measures no response times. */
export function refuseUnwatchable(snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): void {
  if (inputs.watching.soakMs === 0 || inputs.watching.maxSlowdown === undefined) return;
  const tcp = backendsOf(snapshots, inputs).filter(({ mode }) => mode === 'tcp');
  if (tcp.length === 0) return;
  const names = [...new Set(tcp.map(({ backend }) => backend))];
  refuse('unsupported', [
    {
      title: `max-slowdown: ${listNames(names)} ${names.length === 1 ? 'is' : 'are'} in TCP mode, where HAProxy measures no response times`,
      hint: 'Leave max-slowdown out there; max-error-rate counts failed connections and sessions.',
    },
  ]);
}

/** Backends in which nobody is left to be compared with. */
export function lonelyWarnings(snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): string[] {
  if (inputs.watching.soakMs === 0 || inputs.watching.maxSlowdown === undefined) return [];
  const lonely = backendsOf(snapshots, inputs).filter(
    ({ servers }) => servers.filter(isAvailable).length === 1,
  );
  return [...new Set(lonely.map(({ backend }) => backend))].map(
    (backend) =>
      `${backend} has one server in rotation: there is no other one to compare its response time with (max-slowdown), so its watch will be inconclusive.`,
  );
}

const backendsOf = (snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): BackendRow[] =>
  snapshots.flatMap(({ backends }) => backends.filter(({ backend }) => inputs.backends.includes(backend)));
