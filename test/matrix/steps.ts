import { writeFileSync } from 'node:fs';
import { until } from '../lab/processes.ts';
import { holdSession } from '../lab/session.ts';
import type { Setting, World } from './world.ts';

/** The steps of a lane, in order. */
export const STEP_NAMES = [
  'observed',
  'draining',
  'waiting',
  'maint',
  'deploying',
  'proving',
  'checking',
  'ready',
  'pausing',
] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** How a run is brought to a step of web-01's lane and kept there: by what its world does, never by the clock. */
export interface Step {
  /** Where web-01 is then, for people. */
  readonly text: string;
  /** Clients may stick to their server by a cookie. */
  readonly sticky?: true;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the gate before HAProxy's socket holds up, where the step needs one. */
  readonly gate?: { readonly matches: RegExp; readonly what: 'line' | 'answer' };
  /** The script of the deploy step. */
  readonly run?: (setting: Setting) => string;
  /** Before the run begins. */
  readonly prepare?: (setting: Setting) => Promise<void>;
  /** Nothing ends the run in this step, whatever happens, before the world lets it go on. */
  readonly isHeldUp?: true;
  reach(world: World): Promise<void>;
  release(world: World): Promise<void> | void;
}

const nothing = (): void => undefined;

async function longSession(setting: Setting, cookie?: string): Promise<void> {
  const { lab } = setting;
  const options = cookie === undefined ? {} : { headers: [`cookie: SRV=${cookie}`] };
  setting.session = await holdSession(lab.ports['web'] ?? 0, 'web-01', options);
}

function endSession({ session }: World): void {
  session?.close();
}

export const STEPS: Readonly<Record<StepName, Step>> = {
  observed: {
    text: 'The plan is made, and the lane waits for the floor: web-01 is still as it was.',
    gate: { matches: /state bogus/, what: 'line' },
    // Between plan and drain another server goes away, so that the floor does not let web-01 out.
    async reach({ lab, gate, action }) {
      await gate?.held();
      await lab.haproxy.cli('set server web/web-03 state maint');
      gate?.open();
      await action.main.line(/waiting for another server to come up/);
    },
    async release({ lab }) {
      await lab.haproxy.cli('set server web/web-03 state ready');
    },
  },
  draining: {
    text: 'web-01 is in drain, and a client still has a session on it.',
    prepare: (setting) => longSession(setting),
    async reach({ action }) {
      await action.main.line(/ drain +\d+ session/);
    },
    release: endSession,
  },
  waiting: {
    text: 'web-01 is in maint, and a client that sticks to it still has a session there.',
    sticky: true,
    gate: { matches: /web-01 state maint/, what: 'line' },
    // A sticky client comes between the zero in drain and the order that ends persistence.
    async reach(world) {
      await world.gate?.held();
      await longSession(world, 'web-01');
      world.gate?.open();
      await world.action.main.line(/ maint +1 session/);
    },
    release: endSession,
  },
  maint: {
    text: 'HAProxy has put web-01 into maint with no session left; its answer is still on the way, the deploy has not begun.',
    gate: { matches: /web-01 state maint/, what: 'answer' },
    isHeldUp: true,
    reach: heldAnswer,
    release: ({ gate }) => gate?.open(),
  },
  deploying: {
    text: 'web-01 is in maint, and the deploy command runs: the old application has been ended, the new one not started.',
    run: ({ lab, goFile }) =>
      `if [ "$ROLLOUT_SERVER" = web-01 ]; then kill -9 ${lab.apps.pid('web-01')}; echo under way; ` +
      `until [ -e '${goFile}' ]; do sleep 0.05; done; fi; ${lab.inputs['run']}`,
    isHeldUp: true,
    async reach({ action }) {
      await action.main.line(/web-01 │ under way/);
    },
    release({ goFile }) {
      writeFileSync(goFile, '');
    },
  },
  proving: {
    text: 'The deploy has ended, web-01 is in maint, and its application does not answer well yet.',
    run: ({ lab }) => lab.apps.deployScript({ behaviour: 'unhealthy', only: 'web-01' }),
    async reach({ action }) {
      await action.main.line(/ proving +GET/);
    },
    async release({ lab }) {
      if (lab.apps.spec('web-01').behaviour === 'unhealthy') {
        await lab.apps.start('web-01', { behaviour: 'healthy' });
      }
    },
  },
  checking: {
    text: 'The application answers; web-01 is in drain and marked down, and HAProxy has not checked it up yet.',
    async reach({ lab, action, checks }) {
      await action.main.line(/web-01 │ deploying/);
      checks.close();
      await action.main.line(/ proved +GET/);
      await until(
        async () => (await lab.haproxy.row('web', 'web-01')).admin === 'drain',
        'web-01 does not go to drain for its checks',
      );
      await checks.held();
    },
    release({ checks }) {
      checks.open();
    },
  },
  ready: {
    text: 'HAProxy has given web-01 back to its clients; its answer to that is still on the way.',
    gate: { matches: /web-01 state ready/, what: 'answer' },
    isHeldUp: true,
    reach: heldAnswer,
    release: ({ gate }) => gate?.open(),
  },
  pausing: {
    text: 'web-01 is rolled out and in rotation, and the rollout pauses before the next server.',
    inputs: { pause: '2500ms' },
    async reach({ action }) {
      await action.main.line(/ pause +\S/);
    },
    release: nothing,
  },
};

async function heldAnswer({ gate }: World): Promise<void> {
  await gate?.held();
}
