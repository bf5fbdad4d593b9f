import assert from 'node:assert/strict';
import type { LabRow } from './cli.ts';
import type { Lab } from './fleet.ts';
import type { ActionRun } from './runner.ts';

/**
 * Every row of every backend on every node is `otherwise`, but for those that `expected` names: `ready UP 1` is state, status and
 * weight. Nor may HAProxy have hidden a failure by trying again.
 */
export async function assertRows(
  lab: Lab,
  expected: Readonly<Record<string, string>> = {},
  otherwise = 'ready UP 1',
): Promise<void> {
  for (const node of lab.nodes) {
    const rows = [...(await node.rows())];
    assert.deepEqual(
      Object.fromEntries(rows.map(([name, row]) => [name, describeRow(row)])),
      Object.fromEntries(rows.map(([name]) => [name, expected[name] ?? otherwise])),
    );
    for (const [name, { retries, redispatches, connectionErrors }] of rows) {
      assert.deepEqual({ name, retries, redispatches, connectionErrors }, { name, ...NOTHING_HIDDEN });
    }
  }
}

const NOTHING_HIDDEN = { retries: 0, redispatches: 0, connectionErrors: 0 };

export function describeRow(row: LabRow): string {
  return `${row.admin} ${row.status} ${row.weight}`;
}

/** One server in the output `servers`. */
export interface ServerOutput {
  readonly name: string;
  readonly backends: readonly string[];
  readonly address: string;
  readonly result: string;
  readonly phase: string;
  readonly timings: Readonly<Record<'drainMs' | 'deployMs' | 'proofMs' | 'totalMs', number | null>>;
  readonly sessionsAtDrain: number | null;
  readonly before: { readonly state: string; readonly status: string; readonly weight: number };
  readonly after: { readonly state: string; readonly status: string; readonly weight: number };
}

/** The output `servers`, by name. */
export function serversOf(run: Pick<ActionRun, 'outputs'>): Map<string, ServerOutput> {
  const servers = JSON.parse(run.outputs['servers'] ?? '[]') as ServerOutput[];
  return new Map(servers.map((server) => [server.name, server]));
}

/** That server in it; throws where it is missing. */
export function serverOf(run: Pick<ActionRun, 'outputs'>, name: string): ServerOutput {
  const server = serversOf(run).get(name);
  assert.ok(server, `${name} is not in the output servers: ${run.outputs['servers']}`);
  return server;
}
