import assert from 'node:assert/strict';
import type { Lab } from './fleet.ts';
import type { Haproxy } from './haproxy.ts';
import { describeTally } from './load.ts';
import { until } from './processes.ts';
import type { ActionRun } from './runner.ts';
import type { Tally } from './tally.ts';
import type { Annotation } from './workflow-commands.ts';

/** What a run of the action must have come to, as the workflow, its readers and HAProxy see it. */
export interface Verdict {
  readonly result: 'succeeded' | 'failed' | 'rolled-back' | 'cancelled';
  readonly reason?: string;
  readonly deployed?: string;
  readonly held?: string;
  readonly remaining?: string;
  /** Per server, the state in HAProxy and the version that runs: `ready v2`, `maint v1`. A ready server must be up as well. */
  readonly servers: Readonly<Record<string, string>>;
  /** Title of the error annotation, with its reason code. */
  readonly title?: string | RegExp;
  /** What its text must say. */
  readonly says?: readonly (string | RegExp)[];
  /** Warnings that must stand there; the lab's own HAProxy is always young, and that one is not counted. */
  readonly warns?: readonly (string | RegExp)[];
  /**
   * Requests that may fail: answers of these servers in these versions (`web-01 v2`), no more than this share of them. Undefined: none.
   */
  readonly mayFail?: { readonly who: readonly string[]; readonly share: number };
  /** What post says; default: nothing, because nothing is left to do. */
  readonly post?: PostVerdict | undefined;
}

export interface PostVerdict {
  readonly exit: 0 | 1;
  /** Its log, in order. */
  readonly says: readonly (string | RegExp)[];
  readonly annotation?: string;
}

/**
 * Asserts everything about a run that has ended: exit status, outputs, annotations, survivors, post, the state of every server in
 * HAProxy, and, after some more load on what was put back, that no request was lost. Ends the load.
 */
export async function assertVerdict(lab: Lab, run: ActionRun, want: Verdict): Promise<Tally> {
  show(run);
  const { outputs, main } = run;
  const failed = want.result !== 'succeeded';
  assert.deepEqual(
    {
      result: outputs['result'],
      reason: outputs['reason'],
      deployed: outputs['deployed'],
      held: outputs['held'],
      remaining: outputs['remaining'],
    },
    {
      result: want.result,
      reason: want.reason ?? '',
      deployed: want.deployed ?? '',
      held: want.held ?? '',
      remaining: want.remaining ?? '',
    },
    main.output,
  );
  assert.equal(main.exitCode, failed ? 1 : 0, main.output);
  assertAnnotations(main.annotations, want, main.output);
  assertClean(run);
  assertPost(run, want.post);
  return assertServers(lab, want.servers, want.mayFail);
}

/** Where main was killed: no verdict of its own, but everything else. */
export async function assertRepaired(
  lab: Lab,
  run: ActionRun,
  want: Pick<Verdict, 'deployed' | 'held' | 'remaining' | 'servers'> & { readonly post: PostVerdict },
): Promise<Tally> {
  show(run);
  assert.equal(run.main.killedBy, 'SIGKILL', run.main.output);
  assert.equal(run.outputs['result'], undefined);
  assert.deepEqual(
    {
      deployed: run.outputs['deployed'],
      held: run.outputs['held'],
      remaining: run.outputs['remaining'],
    },
    { deployed: want.deployed ?? '', held: want.held ?? '', remaining: want.remaining ?? '' },
  );
  assertClean(run);
  assertPost(run, want.post);
  return assertServers(lab, want.servers);
}

/** The states in every HAProxy, the versions, and the tally after more load. */
export async function assertServers(
  lab: Lab,
  servers: Verdict['servers'],
  mayFail?: Verdict['mayFail'],
): Promise<Tally> {
  for (const node of lab.nodes) await assertServersOn(lab, node, servers);
  await lab.load.more(60);
  const tally = await lab.load.stop();
  const failed = mayFail ? failedBesides(tally, mayFail) : tally.failed;
  assert.equal(
    failed,
    0,
    // A starved machine fails checks too: HAProxy's own log tells that from a fault of the action.
    `${describeTally(tally)}\n${JSON.stringify(tally.failures.slice(0, 5), null, 1)}\n${lab.nodes.map((node) => node.log()).join('\n')}`,
  );
  assert.ok(tally.requests + tally.messages > 60);
  return tally;
}

/** Failures of others than may fail, and those of theirs beyond their share. The first 200 are known by name. */
function failedBesides(tally: Tally, { who, share }: NonNullable<Verdict['mayFail']>): number {
  const isTheirs = ({ server, version }: Tally['failures'][number]): boolean =>
    who.includes(`${server} ${version}`);
  const ofOthers = tally.failures.filter((failure) => !isTheirs(failure)).length;
  const answered = who.reduce((sum, one) => sum + (tally.answers[one]?.count ?? 0), 0);
  const most = Math.ceil(share * (answered + tally.failed)) + 2;
  return ofOthers + Math.max(0, tally.failed - ofOthers - most);
}

/** The states in one HAProxy, and the versions. */
export async function assertServersOn(lab: Lab, node: Haproxy, servers: Verdict['servers']): Promise<void> {
  const seen = async (): Promise<Record<string, string>> => {
    const rows = await node.rows();
    return Object.fromEntries(
      Object.keys(servers).map((name) => {
        const row = [...rows].find(([key]) => key.endsWith(`/${name}`))?.[1];
        const isUp = row?.admin !== 'ready' || /^(UP|no check)$/.test(row.status);
        return [name, `${row?.admin}${isUp ? '' : ` ${row.status}`} ${lab.apps.spec(name).version}`];
      }),
    );
  };
  // What goes back marked down comes up by HAProxy's checks.
  await until(
    async () => Object.values(await seen()).every((text) => !/ready (DOWN|UP )/.test(text)),
    'a server does not come up',
    5_000,
    50,
  ).catch(() => undefined);
  assert.deepEqual(await seen(), servers);
}

/** HAProxy's view, for proof that nothing was written. */
export async function statesOf(lab: Lab): Promise<Record<string, string>> {
  const rows = [...(await lab.haproxy.rows())];
  return Object.fromEntries(rows.map(([key, row]) => [key, `${row.admin} ${row.adminBits} ${row.weight}`]));
}

/** The weight of every server on every node. */
export async function weightsOf(lab: Lab): Promise<Record<string, number>> {
  const nodes = await Promise.all(lab.nodes.map((node) => node.rows()));
  return Object.fromEntries(
    nodes.flatMap((rows, index) => [...rows].map(([key, row]) => [`lb${index + 1} ${key}`, row.weight])),
  );
}

function assertAnnotations(annotations: readonly Annotation[], want: Verdict, output: string): void {
  const errors = annotations.filter((one) => one.level === 'error');
  const warnings = annotations.filter(
    (one) => one.level === 'warning' && !/started .* ago, less than/.test(one.message),
  );
  for (const level of ['error', 'warning', 'notice']) {
    assert.ok(annotations.filter((one) => one.level === level).length <= 10);
  }
  if (want.title === undefined) {
    assert.deepEqual(errors, [], output);
  } else {
    assert.equal(errors.length, 1, output);
    const title = errors[0]?.title ?? '';
    if (typeof want.title === 'string') assert.equal(title, want.title, output);
    else assert.match(title, want.title, output);
    for (const words of want.says ?? []) assertSays(errors[0]?.message ?? '', words);
  }
  assert.equal(warnings.length, want.warns?.length ?? 0, JSON.stringify(warnings));
  const all = warnings.map((one) => one.message).join('\n');
  for (const words of want.warns ?? []) assertSays(all, words);
}

function assertSays(text: string, words: string | RegExp): void {
  if (typeof words === 'string') assert.ok(text.includes(words), `'${words}' is not in:\n${text}`);
  else assert.match(text, words);
}

function assertClean(run: ActionRun): void {
  assert.deepEqual(run.survivors, []);
  assert.deepEqual([...run.main.otherCommands, ...(run.post?.otherCommands ?? [])], []);
  if (run.main.killedBy === null)
    assert.ok(run.main.commandsClosed, 'a group or a stop-commands is left open');
  // The stack of a bug belongs there; nothing else has one.
  if (run.outputs['reason'] !== 'internal') assert.doesNotMatch(run.main.output, /\n\s+at .*:\d+/);
}

function assertPost(run: ActionRun, want: PostVerdict | undefined): void {
  const { post } = run;
  assert.ok(post);
  assert.equal(post.exitCode, want?.exit ?? 0, post.output);
  if (want === undefined) {
    assert.equal(post.output, '');
    assert.equal(run.postSummary, '');
    return;
  }
  for (const words of want.says) {
    assertSays(post.output, words);
  }
  const errors = post.annotations.filter((one) => one.level === 'error').map((one) => one.title);
  assert.deepEqual(errors, want.annotation === undefined ? [] : [want.annotation], post.output);
}

/** `LAB_SHOW=1`: what the reader of the log sees. */
export function show(run: ActionRun): void {
  if (!process.env['LAB_SHOW']) return;
  for (const [name, stage] of Object.entries({ main: run.main, post: run.post })) {
    if (!stage) continue;
    const shown = stage.lines.flatMap((line) => line.shown ?? []);
    console.log(`──── ${name}, exit ${stage.exitCode ?? stage.killedBy} in ${stage.durationMs} ms`);
    console.log(shown.join('\n'));
  }
  console.log(run.postSummary);
}
