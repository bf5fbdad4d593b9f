import { renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { signal, until } from '../lab/processes.ts';
import type { StepName } from './steps.ts';
import type { World } from './world.ts';

export const FAULT_NAMES = [
  'sigint',
  'sigterm',
  'sigkill',
  'reload',
  'restart',
  'socket-gone',
  'mute',
  'mute-for-good',
  'deploy-hangs',
  'app-dies',
  'operator-ready',
  'operator-drain',
  'operator-maint',
  'operator-weight',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** `Date.now()` of the first and the last moment at which a request can be lost to the fault itself. */
export interface Cost {
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface Fault {
  /** As the heading of a column, and what happens, for people. */
  readonly title: string;
  readonly text: string;
  /** What the fault itself costs in requests, whoever rolls out, as a sentence; undefined: nothing. */
  readonly costs?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run?: (world: Pick<World, 'lab'>) => string;
  /** Resolves when it has happened; for what passes by itself, when it has passed. */
  inject(world: World, step: StepName): Promise<Cost | undefined>;
  /** Between main and post. */
  readonly beforePost?: (world: World) => void;
}

/** How long what passes lasts: longer than any look takes, shorter than `command-timeout`. */
const PASSES_MS = 700;
/** A client that was refused says so a moment later. */
const GRACE_MS = 250;

async function within(inject: () => Promise<void>): Promise<Cost> {
  const fromMs = Date.now();
  await inject();
  return { fromMs, untilMs: Date.now() + GRACE_MS };
}

/** Waits until the run has seen the new process, where nothing keeps it from seeing it. */
async function untilReloadIsSeen({ action }: World, step: StepName): Promise<void> {
  const isBusy = step === 'maint' || step === 'ready';
  const seen = action.main.line(/ reloaded +haproxy/).catch(() => undefined);
  await Promise.race([seen, sleep(isBusy ? 200 : 2_000)]);
}

async function untilSeenDown({ lab }: World): Promise<void> {
  await until(
    async () => /DOWN|MAINT|DRAIN/.test((await lab.haproxy.row('web', 'web-01')).status),
    'HAProxy does not see that web-01 is dead',
  );
}

/** In this step no application runs on web-01: whoever sends it traffic loses that. */
const hasNoApplication = (step: StepName): boolean => step === 'deploying';

function operator(order: string, title: string, text: string): Fault {
  return {
    title,
    text,
    async inject(world, step) {
      const give = async (): Promise<void> => {
        const answer = await world.lab.haproxy.cli(`set server web/web-01 ${order}`);
        if (answer.trim() !== '') throw new Error(`HAProxy does not take the operator's order: ${answer}`);
      };
      if (order !== 'state ready' || !hasNoApplication(step)) {
        await give();
        return undefined;
      }
      return within(async () => {
        await give();
        await untilSeenDown(world);
      });
    },
  };
}

export const FAULTS: Readonly<Record<FaultName, Fault>> = {
  sigint: {
    title: 'SIGINT',
    text: 'The workflow is cancelled: the runner sends SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL.',
    inject({ action }) {
      action.main.cancel();
      return Promise.resolve(undefined);
    },
  },
  sigterm: {
    title: 'SIGTERM',
    text: 'The process is told to end, as by a machine that shuts down.',
    inject({ action }) {
      signal(action.main.pid, 'SIGTERM');
      return Promise.resolve(undefined);
    },
  },
  sigkill: {
    title: 'SIGKILL, then post',
    text: 'The process dies at once, as by the kernel when memory is short; then the runner runs the post step.',
    inject({ action }) {
      action.main.kill();
      return Promise.resolve(undefined);
    },
  },
  reload: {
    title: 'reload',
    text: 'HAProxy is reloaded without a state file, so that the new process knows nothing of any drain or maint; the old one serves what it has.',
    costs:
      'While the deploy has the application down: what the new process sends there before the run has put web-01 back into maint. The run counts it and warns.',
    inputs: { 'drain-timeout': '2500ms' },
    async inject(world, step) {
      const cost = await within(async () => {
        await world.lab.haproxy.reload();
        await untilReloadIsSeen(world, step);
      });
      return hasNoApplication(step) ? cost : undefined;
    },
  },
  restart: {
    title: 'HAProxy killed and restarted',
    text: 'All of HAProxy is killed and started anew within command-timeout: nobody is served meanwhile, and it has forgotten every order.',
    costs:
      'Whatever comes or is under way while HAProxy is not there; while the deploy has the application down, also what the new process sends there before web-01 is back in maint.',
    inputs: { 'drain-timeout': '2500ms' },
    async inject(world, step) {
      const cost = await within(() => world.lab.haproxy.restart());
      await untilReloadIsSeen(world, step);
      return hasNoApplication(step) ? { ...cost, untilMs: Date.now() + GRACE_MS } : cost;
    },
  },
  'socket-gone': {
    title: 'socket gone and back',
    text: "HAProxy's socket disappears and comes back within command-timeout.",
    async inject({ endpoint }) {
      renameSync(endpoint, `${endpoint}.away`);
      await sleep(PASSES_MS);
      renameSync(`${endpoint}.away`, endpoint);
      return undefined;
    },
  },
  mute: {
    title: 'mute, then well again',
    text: 'HAProxy is stopped (SIGSTOP) and goes on (SIGCONT) within command-timeout: it accepts connections and says nothing; clients wait.',
    async inject({ lab }) {
      await lab.haproxy.freeze();
      await sleep(PASSES_MS);
      lab.haproxy.thaw();
      return undefined;
    },
  },
  'mute-for-good': {
    title: 'mute until the run has ended',
    text: 'HAProxy is stopped (SIGSTOP) for longer than command-timeout; somebody sees to it before the post step.',
    inputs: { 'command-timeout': '1500ms', 'connect-timeout': '1500ms' },
    async inject({ lab }) {
      await lab.haproxy.freeze();
      return undefined;
    },
    beforePost({ lab }) {
      lab.haproxy.thaw();
    },
  },
  'deploy-hangs': {
    title: 'deploy hangs and forks',
    text: 'The deploy command ends the old application, forks, ignores SIGTERM, and never ends.',
    inputs: { 'deploy-timeout': '1500ms' },
    run: ({ lab }) =>
      `kill -9 ${lab.apps.pid('web-01')}; trap '' TERM; (trap '' TERM; sleep 300 & sleep 301) & ` +
      `setsid sh -c "trap '' TERM; sleep 302" & echo under way; sleep 303`,
    inject: () => Promise.resolve(undefined),
  },
  'app-dies': {
    title: 'the new application dies',
    text: 'The new version of web-01 is killed.',
    costs: 'In rotation: what HAProxy sends to the dead application before its checks have seen it.',
    inputs: { 'health-timeout': '3s' },
    async inject(world) {
      const { admin } = await world.lab.haproxy.row('web', 'web-01');
      const cost = await within(async () => {
        await world.lab.apps.kill('web-01');
        if (admin === 'ready') await untilSeenDown(world);
      });
      return admin === 'ready' ? cost : undefined;
    },
  },
  'operator-ready': {
    ...operator('state ready', 'operator: `ready`', 'Somebody else sets web-01 to `ready`.'),
    costs:
      'While the deploy has the application down: what HAProxy sends there because of the order, before its checks have seen it.',
  },
  'operator-drain': operator('state drain', 'operator: `drain`', 'Somebody else sets web-01 to `drain`.'),
  'operator-maint': operator('state maint', 'operator: `maint`', 'Somebody else sets web-01 to `maint`.'),
  'operator-weight': operator(
    'weight 10',
    'operator: weight',
    'Somebody else sets the weight of web-01 from 40 to 10.',
  ),
};
