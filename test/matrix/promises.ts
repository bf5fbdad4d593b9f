import { FAULT_NAMES, type FaultName } from './faults.ts';
import { goesOn, out, unproved, type Missing, type Promised } from './promise.ts';
import { OPERATOR_PROMISES } from './promises-operator.ts';
import { STEP_NAMES, type StepName } from './steps.ts';

const cancelled = { result: 'cancelled', reason: 'cancelled', post: 'nothing' } as const;
const cancels: readonly Promised[] = [
  {
    ...cancelled,
    steps: ['observed'],
    server: 'ready v1',
    named: 'remaining',
    says: 'Nothing was taken out, nothing has to be put back.',
  },
  {
    ...cancelled,
    steps: ['draining'],
    server: 'ready v1',
    named: 'remaining',
    says: 'Back to `ready` within 6 s; the session goes on.',
  },
  {
    ...cancelled,
    steps: ['waiting', 'maint'],
    server: 'ready v1',
    named: 'remaining',
    says: 'Back within 6 s, marked down first: HAProxy checks it before it gets traffic.',
  },
  {
    ...cancelled,
    steps: ['deploying'],
    server: 'maint v1',
    named: 'held',
    says: 'The deploy command and all it started are ended; web-01 is held in `maint` and named.',
  },
  {
    ...cancelled,
    steps: unproved,
    server: 'maint v2',
    named: 'held',
    says: 'Held in `maint` and named, because nothing proved the deploy.',
  },
  {
    ...cancelled,
    steps: ['ready', 'pausing'],
    server: 'ready v2',
    named: 'deployed',
    says: 'It is proved and stays in rotation; no other server is begun.',
  },
];

const killed = { result: 'killed' } as const;
const gone = { result: 'failed', reason: 'restore-incomplete', named: 'held' } as const;

export const PROMISES: Readonly<Record<FaultName, readonly (Promised | Missing)[]>> = {
  sigint: cancels,
  sigterm: cancels,
  sigkill: [
    {
      ...killed,
      steps: ['observed'],
      server: 'ready v1',
      named: 'remaining',
      post: 'nothing',
      says: 'Nothing was taken out; post finds nothing to do.',
    },
    {
      ...killed,
      steps: ['draining'],
      server: 'ready v1',
      named: 'remaining',
      post: 'back',
      says: 'Post puts it back to `ready`; the session goes on.',
    },
    {
      ...killed,
      steps: ['waiting', 'maint'],
      server: 'ready v1',
      named: 'remaining',
      post: 'back',
      says: 'Post puts it back marked down: HAProxy checks it before it gets traffic.',
    },
    {
      ...killed,
      steps: ['deploying'],
      server: 'maint v1',
      named: 'remaining',
      post: 'held',
      says: 'Post ends the orphaned deploy command with all it started, and holds web-01 in `maint`.',
    },
    {
      ...killed,
      steps: unproved,
      server: 'maint v2',
      named: 'remaining',
      post: 'held',
      says: 'Post holds it in `maint` and names it, because nothing proved the deploy.',
    },
    {
      ...killed,
      steps: ['ready'],
      server: 'ready v2',
      named: 'remaining',
      post: 'proved',
      says: 'Post leaves it in rotation: its deploy was proved before the process died.',
    },
    {
      ...killed,
      steps: ['pausing'],
      server: 'ready v2',
      named: 'deployed',
      post: 'nothing',
      says: 'It stays in rotation, and the output `deployed` names it.',
    },
  ],
  reload: [
    goesOn('HAProxy forgot nothing of ours; the rollout goes on.', ['observed', 'pausing']),
    goesOn(
      'Back in `drain` within 0.2 s. No zero is believed before `drain-timeout` has passed since the reload.',
      ['draining'],
    ),
    goesOn(
      'Back in `maint` within 0.2 s. No zero is believed before `drain-timeout` has passed since the reload.',
      ['waiting', 'maint'],
    ),
    goesOn(
      'Back in `maint` within 0.2 s; what web-01 was sent meanwhile is counted, and stands as a warning.',
      ['deploying', 'proving'],
    ),
    goesOn('Marked down in `drain` again: only checks of the new process count.', ['checking']),
    goesOn('It is proved, and ready in the new process too.', ['ready']),
  ],
  restart: [
    goesOn('The rollout waits for HAProxy, sees a new process that forgot nothing of ours, and goes on.', [
      'observed',
      'pausing',
    ]),
    goesOn('As after a reload, once HAProxy is there again. Its own sessions are cut by its death.', out),
    goesOn('As after a reload: `maint` again at once, and the rollout goes on.', ['deploying', 'proving']),
    goesOn('Marked down in `drain` again: only checks of the new process count.', ['checking']),
    goesOn('It is proved, and ready in the new process too.', ['ready']),
  ],
  'socket-gone': [
    goesOn('The rollout waits for the socket, as long as `command-timeout` allows, and goes on.'),
  ],
  mute: [goesOn('The rollout waits for the answer, as long as `command-timeout` allows, and goes on.')],
  'mute-for-good': [
    {
      steps: ['observed'],
      result: 'failed',
      reason: 'no-answer',
      server: 'ready v1',
      named: 'remaining',
      post: 'nothing',
      says: 'The run fails; nothing had been taken out.',
    },
    {
      ...gone,
      steps: out,
      server: 'ready v1',
      post: 'back',
      says: 'The run fails and prints the commands that put web-01 back; post gives them, because HAProxy answers again.',
    },
    {
      ...gone,
      steps: ['deploying', ...unproved],
      server: 'maint v2',
      post: 'held',
      says: 'The run fails; nobody can tell how web-01 stands. Post finds it unproved and holds it in `maint`.',
    },
    {
      steps: ['ready', 'pausing'],
      result: 'failed',
      reason: 'no-answer',
      server: 'ready v2',
      named: 'deployed',
      post: 'nothing',
      says: 'web-01 is rolled out; the run fails before the next server is taken out.',
    },
  ],
  'deploy-hangs': [
    {
      steps: ['deploying'],
      result: 'failed',
      reason: 'deploy-timed-out',
      server: 'maint v1',
      named: 'held',
      post: 'nothing',
      says: 'After `deploy-timeout` the command and all it started are ended; web-01 is held in `maint`.',
    },
    {
      steps: STEP_NAMES.filter((step) => step !== 'deploying'),
      why: 'the deploy command runs in this one step only',
    },
  ],
  'app-dies': [
    {
      steps: unproved,
      result: 'failed',
      reason: 'health-failed',
      server: 'maint v2',
      named: 'held',
      post: 'nothing',
      says: 'After `health-timeout` web-01 is held in `maint`; no client ever reached it.',
    },
    {
      steps: ['ready', 'pausing'],
      result: 'failed',
      reason: 'below-floor',
      server: 'ready DOWN v2',
      named: 'deployed',
      post: 'nothing',
      says: 'HAProxy takes it out by its checks. The floor keeps the next server in: nothing else is taken out.',
    },
    {
      steps: ['observed', ...out, 'deploying'],
      why: 'the new application does not run yet; the old one is not looked at, only its sessions are',
    },
  ],
  ...OPERATOR_PROMISES,
};

export interface CellName {
  readonly step: StepName;
  readonly fault: FaultName;
}

/** The promise of a cell, or why there is none. */
export function promiseOf({ step, fault }: CellName): Promised | Missing {
  const found = PROMISES[fault].filter((one) => one.steps.includes(step));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${step}/${fault} has ${found.length} promises`);
  return only;
}

export const isMissing = (one: Promised | Missing): one is Missing => 'why' in one;

/** Every cell that is there, with its promise; those on one sort of lab side by side. */
export function allCells(): { readonly name: CellName; readonly promised: Promised }[] {
  return STEP_NAMES.flatMap((step) =>
    FAULT_NAMES.flatMap((fault) => {
      const promised = promiseOf({ step, fault });
      return isMissing(promised) ? [] : [{ name: { step, fault }, promised }];
    }),
  );
}
