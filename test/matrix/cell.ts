import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import type { Lab } from '../lab/fleet.ts';
import { until } from '../lab/processes.ts';
import { startAction, type ActionRun } from '../lab/runner.ts';
import type { Failure } from '../lab/tally.ts';
import type { Arena, Arenas } from './arena.ts';
import { FAULTS, type Cost } from './faults.ts';
import { startSocketGate, type SocketGate } from './gates.ts';
import type { PostVerdict, Promised } from './promise.ts';
import { isMissing, promiseOf, type CellName } from './promises.ts';
import { STEPS, type Step } from './steps.ts';
import type { Setting, World } from './world.ts';

/** What became of one cell. */
export interface Observed {
  readonly result: string;
  readonly reason: string;
  readonly exit: number | null;
  readonly deployed: string;
  readonly held: string;
  readonly remaining: string;
  /** In HAProxy after post: `ready v2 40` is state, version and weight. */
  readonly servers: Readonly<Record<string, string>>;
  readonly post: PostVerdict | 'unknown';
  readonly postExit: number | null;
  /** Whether the client of the step lost its session before it ended it. */
  readonly sessionCut: boolean;
  readonly lost: { readonly toFault: number; readonly toRollout: readonly Failure[]; readonly of: number };
  readonly survivors: readonly string[];
  readonly reactionMs: number | undefined;
  readonly run: ActionRun;
  readonly tookMs: number;
}

const LOAD = { clients: 8, ratePerSec: 60, slowShare: 0.1, slowMs: 200, timeoutMs: 30_000 };

const INPUTS = {
  servers: 'web-01, web-02',
  'command-timeout': '3s',
  'connect-timeout': '3s',
  'health-timeout': '8s',
  'drain-timeout': '10s',
};

/** Runs one cell: brings the run to the step, lets the fault happen, lets the world go on, and looks. */
export async function runCell(name: CellName, haproxy: HaproxyKind, arenas: Arenas): Promise<Observed> {
  const sticky = STEPS[name.step].sticky ?? false;
  return arenas.use({ haproxy, sticky }, (arena) => runIn(arena, name));
}

async function runIn({ lab, checks }: Arena, name: CellName): Promise<Observed> {
  const startedMs = performance.now();
  const promised = promiseOf(name);
  if (isMissing(promised)) throw new Error(`${name.step}/${name.fault}: ${promised.why}`);
  const [step, fault] = [STEPS[name.step], FAULTS[name.fault]];
  const directory = mkdtempSync(join(lab.directory, 'cell-'));
  const load = await lab.startLoad(LOAD);
  await using gate = await startGate(directory, lab, step);
  const setting: Setting = {
    lab,
    endpoint: gate?.path ?? lab.haproxy.socket,
    gate,
    checks,
    goFile: join(directory, 'go'),
    session: undefined,
  };
  await step.prepare?.(setting);
  const action = startAction({
    env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '' },
    inputs: {
      ...lab.inputs,
      ...INPUTS,
      ...step.inputs,
      ...fault.inputs,
      haproxy: setting.endpoint,
      run: (fault.run ?? step.run ?? ((one: Setting) => one.lab.inputs['run'] ?? ''))(setting),
    },
    beforePost: () => fault.beforePost?.(world),
  });
  const world: World = Object.assign(setting, { action });
  const session = (): Setting['session'] => world.session;
  await step.reach(world);
  const cost = await fault.inject(world, name.step);
  await patience(name, promised, action.main.result);
  const sessionCut = session()?.cut ?? false;
  // A world that goes on before post has come would end the deploy that post is to find.
  if (promised.result !== 'killed') await step.release(world);
  const run = await action.result;
  await step.release(world);
  const servers = await settledServers(lab, promised);
  await load.more(30);
  const tally = await load.stop();
  await run.clean();
  const toRollout = tally.failures.filter((failure) => !isWithin(cost, failure));
  return {
    result: run.main.killedBy === 'SIGKILL' ? 'killed' : (run.outputs['result'] ?? ''),
    reason: run.outputs['reason'] ?? '',
    exit: run.main.exitCode,
    deployed: run.outputs['deployed'] ?? '',
    held: run.outputs['held'] ?? '',
    remaining: run.outputs['remaining'] ?? '',
    servers,
    post: postVerdict(run),
    postExit: run.post?.exitCode ?? null,
    sessionCut,
    lost: { toFault: tally.failed - toRollout.length, toRollout, of: tally.requests },
    survivors: run.survivors.map(({ command }) => command),
    reactionMs: run.main.reactionMs,
    run,
    tookMs: Math.round(performance.now() - startedMs),
  };
}

async function startGate(directory: string, lab: Lab, { gate }: Step): Promise<SocketGate | undefined> {
  if (!gate) return undefined;
  const path = join(directory, 'gate.sock');
  const started = await startSocketGate(path, lab.haproxy.socket, gate.matches, gate.what);
  started.close();
  return started;
}

/** How long the world waits before it lets the run go on: where the fault ends the run by itself, until it has ended. */
async function patience(name: CellName, promised: Promised, ended: Promise<unknown>): Promise<void> {
  const waitMs = STEPS[name.step].isHeldUp ? 150 : promised.result === 'succeeded' ? 0 : 6_000;
  const byOperator = name.fault.startsWith('operator-');
  const ms = name.step === 'observed' && byOperator ? 0 : byOperator ? Math.max(waitMs, 300) : waitMs;
  if (ms > 0) await Promise.race([ended, sleep(ms)]);
}

/** Waits until every server is where it should be; where it does not come there, how it is. */
async function settledServers(lab: Lab, promised: Promised): Promise<Record<string, string>> {
  const names = ['web-01', 'web-02', 'web-03'];
  const look = async (): Promise<Record<string, string>> => {
    const rows = await lab.haproxy.rows();
    return Object.fromEntries(
      names.map((name) => {
        const row = rows.get(`web/${name}`);
        const isUp = row?.admin !== 'ready' || row.status === 'UP';
        return [name, `${row?.admin}${isUp ? '' : ' DOWN'} ${lab.apps.spec(name).version} ${row?.weight}`];
      }),
    );
  };
  const isSettled = (seen: Record<string, string>): boolean =>
    names.every((name) =>
      name === 'web-01' ? seen[name]?.startsWith(`${promised.server} `) : seen[name]?.startsWith('ready v'),
    );
  await until(async () => isSettled(await look()), '', 4_000, 50).catch(() => undefined);
  return look();
}

function isWithin(cost: Cost | undefined, failure: Failure): boolean {
  return cost !== undefined && failure.atMs >= cost.fromMs && failure.atMs <= cost.untilMs;
}

function postVerdict({ post }: ActionRun): Observed['post'] {
  const says: readonly [PostVerdict, RegExp][] = [
    ['nothing', /^$|nothing was left to do/],
    ['back', /web-01 is back in rotation as it was/],
    ['held', /web-01 is held in maint/],
    ['proved', /web-01 is ready: its deploy was proved/],
  ];
  return says.find(([, words]) => words.test(post?.output ?? ''))?.[0] ?? 'unknown';
}
