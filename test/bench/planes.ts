import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, startFakeDataplane, USER, type FakeDataplane } from '../fake-dataplane/fake.ts';
import { startAction } from '../lab/runner.ts';
import { startSshd } from '../lab/sshd.ts';
import { ACTION, startArena, type Arena } from './arena.ts';
import { measureRollout, type RolloutRun } from './rollout.ts';
import { median, spreadOf, sum, type Spread } from './statistics.ts';
import { rollOut } from './ways.ts';

/** How the action reaches HAProxy. The Data Plane API is the fake of the tests; `three` are three sockets of three HAProxys. */
export type PlaneWay = 'unix' | 'ssh' | 'v2' | 'v3' | 'three';

export interface PlaneResult {
  readonly way: PlaneWay;
  readonly title: string;
  /** Whole rollouts, process start to process end. */
  readonly medianMs: number;
  readonly requests: number;
  readonly lost: number;
  /** From the end of the last session to the deploy's first command, the shell's start included. */
  readonly toDeploy: Spread;
}

/** The same rollout by each way, in turns. */
export interface PlaneResults {
  readonly servers: number;
  readonly ways: readonly PlaneResult[];
  /** Of waiting for a session that does not end, over the Data Plane API v3: how much of the time its statistics took. */
  readonly statisticsShare: number;
}

const TITLES: Readonly<Record<PlaneWay, string>> = {
  unix: "HAProxy's socket",
  ssh: 'the same over SSH',
  v2: 'Data Plane API v2',
  v3: 'Data Plane API v3',
  three: 'three nodes, each by its socket',
};

export async function measurePlanes(
  servers: number,
  rounds: number,
  tell: (text: string) => void,
): Promise<PlaneResults> {
  const arena = await startArena(servers, { load: true, nodes: 3 });
  const sshd = await startSshd();
  const v2 = await startFakeDataplane({ mode: 'v2', haproxy: arena.haproxy });
  const v3 = await startFakeDataplane({ mode: 'v3', haproxy: arena.haproxy });
  try {
    const access = { 'dataplane-username': USER, 'dataplane-password': PASSWORD };
    const inputs: Readonly<Record<PlaneWay, Readonly<Record<string, string>>>> = {
      unix: {},
      ssh: {
        haproxy: `ssh://${sshd.user}@127.0.0.1:${sshd.port}${arena.haproxy.socket}`,
        'ssh-key': sshd.userKey,
        'ssh-known-hosts': sshd.knownHosts(),
      },
      v2: { haproxy: urlOf(v2), ...access },
      v3: { haproxy: urlOf(v3), ...access },
      three: { haproxy: arena.nodes.map((node) => node.socket).join('\n') },
    };
    const runs = new Map<PlaneWay, RolloutRun[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ['unix', 'ssh', 'v2', 'v3', 'three'] as const) {
        const run = await measureRollout(arena, {
          id: 'require',
          title: TITLES[way],
          run: () => rollOut(arena, { 'haproxy-check': 'require', ...inputs[way] }),
        });
        tell(`${servers} servers, ${TITLES[way]}: ${(run.wallMs / 1_000).toFixed(2)} s, ${run.lost} lost`);
        runs.set(way, [...(runs.get(way) ?? []), run]);
      }
    }
    const ways = [...runs].map(([way, all]): PlaneResult => ({
      way,
      title: TITLES[way],
      medianMs: Math.round(median(all.map((run) => run.wallMs))),
      requests: sum(all.map((run) => run.requests)),
      lost: sum(all.map((run) => run.lost)),
      toDeploy: spreadOf(all.flatMap((run) => run.servers.map((one) => one.toDeploy))),
    }));
    return { servers, ways, statisticsShare: await statisticsShare(arena, v3, inputs.v3) };
  } finally {
    await Promise.all([v2.stop(), v3.stop(), sshd[Symbol.asyncDispose]()]);
    await arena.stop();
  }
}

const urlOf = ({ port }: FakeDataplane): string => `http://127.0.0.1:${port}`;

/** How often statistics are asked for while a drain lasts, times what one such call takes. */
async function statisticsShare(
  arena: Arena,
  fake: FakeDataplane,
  inputs: Readonly<Record<string, string>>,
): Promise<number> {
  const overMs = 5_000;
  const [server = ''] = arena.names;
  arena.fleet.stick(server);
  await arena.arm();
  const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const times: number[] = [];
  for (let time = 0; time < 30; time += 1) {
    const startedMs = performance.now();
    const path = '/v3/services/haproxy/stats/native';
    await (await fetch(`${urlOf(fake)}${path}`, { headers: { authorization } })).text();
    times.push(performance.now() - startedMs);
  }
  const action = startAction({
    action: ACTION,
    inputs: {
      backend: 'web',
      servers: server,
      run: arena.deployScript,
      'drain-timeout': '1h',
      ...inputs,
    },
    post: false,
  });
  try {
    await action.main.line(/ drain  /);
    await sleep(1_500);
    const calls = (): number => fake.requests.filter((request) => request.includes('stats/native')).length;
    const before = calls();
    await sleep(overMs);
    return ((calls() - before) * median(times)) / overMs;
  } finally {
    action.main.kill();
    await (await action.result.catch(() => undefined))?.clean();
    await arena.haproxy.cli(`set server web/${server} state ready`);
  }
}
