import assert from 'node:assert/strict';
import { startLab, type Lab, type LabOptions } from './fleet.ts';
import { describeTally } from './load.ts';
import { quickChecks } from './quick.ts';
import { startReached, type Way } from './reached.ts';
import type { Tally } from './tally.ts';

export interface ColourLabOptions extends Omit<LabOptions, 'servers'> {
  /** Servers of each colour. Default 2. */
  readonly each?: number;
  /** One node for each; default: the sockets of two. */
  readonly ways?: readonly Way[];
  /** Where the idle colour, green, is at the beginning. Default `maint`. */
  readonly rest?: 'drain' | 'maint';
}

/** Two nodes before `blue-1`… and `green-1`… in one backend; blue is live. */
export async function startColours({
  each = 2,
  rest = 'maint',
  ways,
  ...options
}: ColourLabOptions = {}): Promise<Lab> {
  const servers = ['blue', 'green'].flatMap((colour) =>
    Array.from({ length: each }, (_, index) => ({ name: `${colour}-${index + 1}` })),
  );
  const lab = ways
    ? await startReached(ways, { ...quickChecks, ...options, servers })
    : await startLab({ ...quickChecks, nodes: 2, ...options, servers });
  for (const node of lab.nodes) {
    for (let index = 1; index <= each; index += 1)
      await node.cli(`set server web/green-${index} state ${rest}`);
  }
  return lab;
}

/** Blue-green of a lab's inputs. */
export const blueGreen = (
  lab: Lab,
  inputs: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...lab.inputs,
  strategy: 'blue-green',
  blue: 'blue-*',
  green: 'green-*',
  ...inputs,
});

/** `operation: switch` of a lab's inputs, without any direct probe. */
export function switchOf(lab: Lab, inputs: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { haproxy, backend } = lab.inputs;
  return {
    haproxy: haproxy!,
    backend: backend!,
    operation: 'switch',
    blue: 'blue-*',
    green: 'green-*',
    ...inputs,
  };
}

/** The state and the version of each server, the same on all nodes: `{ 'blue-1': 'ready v1' }`. A ready server that is not up says so. */
export async function coloursOf(lab: Lab): Promise<Record<string, string>> {
  const nodes = await Promise.all(lab.nodes.map((node) => node.rows()));
  const names = [...nodes[0]!.keys()].map((key) => key.split('/')[1]!);
  return Object.fromEntries(
    names.map((name) => {
      const states = nodes.map((rows) => {
        const row = [...rows].find(([key]) => key.endsWith(`/${name}`))?.[1];
        const isUp = row?.admin !== 'ready' || /^(UP|no check)$/.test(row.status);
        return `${row?.admin}${isUp ? '' : ` ${row?.status}`}`;
      });
      return [name, `${[...new Set(states)].join(' | ')} ${lab.apps.spec(name).version}`];
    }),
  );
}

/** All servers of both colours in the same state each. */
export const both = (blue: string, green: string): Record<string, string> => ({
  'blue-1': blue,
  'blue-2': blue,
  'green-1': green,
  'green-2': green,
});

/** After some more load: nothing was lost, on any node, whatever happened. Ends the load. */
export async function assertNothingLost(lab: Lab): Promise<Tally> {
  await lab.load.more(60);
  const tally = await lab.load.stop();
  const logs = lab.nodes.map((node) => node.log()).join('\n');
  assert.equal(
    tally.failed,
    0,
    `${describeTally(tally)}\n${JSON.stringify(tally.failures.slice(0, 5), null, 1)}\n${logs}`,
  );
  return tally;
}

/** What went wrong is of this sort, and was answered by these servers; nothing else was lost. Ends the load. */
export async function assertLostOnly(lab: Lab, cause: string, servers: RegExp): Promise<Tally> {
  await lab.load.more(60);
  const tally = await lab.load.stop();
  assert.deepEqual(Object.keys(tally.causes), [cause], describeTally(tally));
  for (const failure of tally.failures) assert.match(failure.server, servers);
  return tally;
}

/** Clients that say who they are, ten of them on each node, each again and again; `stop` gives what went wrong. */
export async function stickingClients(lab: Lab): Promise<{ stop(): Promise<string[]> }> {
  const failures: string[] = [];
  const over = new AbortController();
  const ask = async (port: number, user: string): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-user': user } });
    await answer.arrayBuffer();
    if (answer.status !== 200) failures.push(`${user} on ${port}: ${answer.status}`);
  };
  const client = async (port: number, user: string): Promise<void> => {
    while (!over.signal.aborted) {
      await ask(port, user).catch((error: unknown) => failures.push(String(error)));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const all = lab.frontends.flatMap((ports) =>
    Array.from({ length: 10 }, (_, index) => [ports['web']!, `user-${index}`] as const),
  );
  for (const [port, user] of all) await ask(port, user);
  const running = all.map(([port, user]) => client(port, user));
  return {
    async stop() {
      over.abort();
      await Promise.all(running);
      return failures;
    },
  };
}
