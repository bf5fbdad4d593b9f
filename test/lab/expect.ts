import assert from 'node:assert/strict';
import type { LabRow } from './cli.ts';
import type { Lab } from './fleet.ts';
import { describeTally } from './load.ts';
import type { ActionRun } from './runner.ts';
import type { Tally } from './tally.ts';

/** What the tests want of one run; everything that is left out is as in a run that went well. */
export interface Verdict {
  readonly result?: string;
  readonly reason?: string;
  readonly deployed?: string;
  readonly held?: string;
  readonly remaining?: string;
}

/** Outputs, exit status, and what no run may leave behind: an open group, an odd command, a process, a failing post. */
export function expectVerdict(run: ActionRun, verdict: Verdict): void {
  const { main, post, outputs } = run;
  const told = `\n${main.output}\n--- post\n${post?.output ?? ''}`;
  const { result = 'succeeded', reason = '', deployed = '', held = '', remaining = '' } = verdict;
  const seen = {
    result: outputs['result'],
    reason: outputs['reason'],
    deployed: outputs['deployed'],
    held: outputs['held'],
    remaining: outputs['remaining'],
  };
  assert.deepEqual(seen, { result, reason, deployed, held, remaining }, told);
  const succeeded = result === 'succeeded' || result === 'planned';
  assert.equal(main.exitCode, succeeded ? 0 : 1, told);
  const errors = main.annotations.filter(({ level }) => level === 'error');
  assert.equal(errors.length, succeeded ? 0 : 1, `one error annotation, and only for a failure${told}`);
  assert.deepEqual(main.otherCommands, []);
  assert.equal(main.commandsClosed, true, told);
  assert.deepEqual(run.survivors, []);
  if (post) assert.equal(post.exitCode, 0, told);
}

/** The one error annotation: its title and its text, line by line as a reader meets them. */
export function errorOf(run: ActionRun): { readonly title: string; readonly message: string } {
  const [error] = run.main.annotations.filter(({ level }) => level === 'error');
  assert.ok(error, `no error annotation in\n${run.main.output}`);
  return error;
}

/** Warning annotations, without the one that every lab gives: its HAProxy is young. */
export function warningsOf(run: ActionRun): string[] {
  return run.main.annotations
    .filter(({ level }) => level === 'warning')
    .flatMap(({ message }) => message.split('\n'))
    .filter((line) => !/started .* ago, less than drain-timeout/.test(line));
}

/** Ends the load: not one request may have failed, and HAProxy may not have hidden any by trying again. */
export async function expectNothingLost(lab: Lab, run: ActionRun): Promise<Tally> {
  const tally = await lab.load.stop();
  const some = tally.failures.slice(0, 5).map((failure) => JSON.stringify(failure));
  assert.equal(tally.failed, 0, [describeTally(tally), ...some, run.main.output].join('\n'));
  for (const node of lab.nodes) {
    for (const [name, row] of await node.rows()) {
      const { retries, redispatches, connectionErrors } = row;
      assert.deepEqual({ retries, redispatches, connectionErrors }, NOTHING_HIDDEN, name);
    }
  }
  return tally;
}

const NOTHING_HIDDEN = { retries: 0, redispatches: 0, connectionErrors: 0 };

/** Every server as HAProxy shows it, `ready UP 1`: state, status, weight. `expected` names those that differ from `otherwise`. */
export async function expectServers(
  lab: Lab,
  expected: Readonly<Record<string, string>> = {},
  otherwise = 'ready UP 1',
): Promise<void> {
  for (const node of lab.nodes) {
    const rows = [...(await node.rows())];
    assert.deepEqual(
      Object.fromEntries(rows.map(([name, row]) => [name, stateText(row)])),
      Object.fromEntries(rows.map(([name]) => [name, expected[name] ?? otherwise])),
    );
  }
}

export function stateText(row: LabRow): string {
  return `${row.admin} ${row.status} ${row.weight}`;
}

/** The output `servers`, by name. */
export function serversOf(run: ActionRun): Map<string, ServerOutput> {
  const servers = JSON.parse(run.outputs['servers'] ?? '[]') as ServerOutput[];
  return new Map(servers.map((server) => [server.name, server]));
}

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
