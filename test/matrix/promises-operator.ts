import { goesOn, out, unproved, type Promised } from './promise.ts';

const theirs = {
  result: 'failed',
  reason: 'changed-since-plan',
  named: 'remaining',
  post: 'nothing',
} as const;

/** Somebody else gives orders to web-01 at the same time. */
export const OPERATOR_PROMISES = {
  'operator-ready': [
    goesOn('It is ready already: nobody can tell, nothing changes.', ['observed', 'ready', 'pausing']),
    {
      ...theirs,
      steps: ['draining', 'waiting', 'maint'],
      server: 'ready v1',
      says: 'The lane ends before its deploy; web-01 is left in rotation, as they set it.',
    },
    {
      ...theirs,
      steps: ['deploying', ...unproved],
      server: 'ready v2',
      says: 'A deploy that runs is let end; then the lane fails, and web-01 is left in rotation, as they set it.',
    },
  ],
  'operator-drain': [
    {
      ...theirs,
      steps: ['observed'],
      server: 'drain v1',
      says: 'Somebody else took it before its turn: left as they set it.',
    },
    goesOn('It is in `drain` already: nobody can tell, nothing changes.', ['draining', 'checking']),
    {
      ...theirs,
      steps: ['waiting', 'maint'],
      server: 'drain v1',
      says: 'The lane ends before its deploy; web-01 is left in `drain`, as they set it.',
    },
    {
      ...theirs,
      steps: ['deploying', 'proving'],
      server: 'drain v2',
      says: 'A deploy that runs is let end; then the lane fails, and web-01 is left in `drain`, as they set it.',
    },
    {
      steps: ['ready', 'pausing'],
      result: 'failed',
      reason: 'below-floor',
      server: 'drain v2',
      named: 'deployed',
      post: 'nothing',
      says: 'web-01 is rolled out and anybody’s to change; the floor keeps the next server in.',
    },
  ],
  'operator-maint': [
    {
      ...theirs,
      steps: ['observed'],
      server: 'maint v1',
      says: 'Somebody else took it before its turn: left as they set it.',
    },
    {
      ...theirs,
      steps: ['draining'],
      server: 'maint v1',
      says: 'The lane ends before its deploy; web-01 is left in `maint`, as they set it.',
    },
    goesOn('It is in `maint` already: nobody can tell, nothing changes.', [
      'waiting',
      'maint',
      'deploying',
      'proving',
    ]),
    {
      ...theirs,
      named: 'held',
      steps: ['checking'],
      server: 'maint v2',
      says: 'The lane fails; web-01 is unproved and stays in `maint`, as they set it.',
    },
    {
      steps: ['ready', 'pausing'],
      result: 'failed',
      reason: 'below-floor',
      server: 'maint v2',
      named: 'deployed',
      post: 'nothing',
      says: 'web-01 is rolled out and anybody’s to change; the floor keeps the next server in.',
    },
  ],
  'operator-weight': [
    goesOn('Set before its turn: it is the weight that web-01 returns to.', ['observed']),
    {
      ...theirs,
      steps: out,
      server: 'ready v1',
      says: 'The lane ends before its deploy; web-01 goes back to `ready`, with the weight that they set.',
    },
    {
      ...theirs,
      named: 'held',
      steps: ['deploying', ...unproved],
      server: 'maint v2',
      says: 'A deploy that runs is let end; then the lane fails, and web-01 is held in `maint`, with the weight that they set.',
    },
    goesOn('It is back in rotation and anybody’s to change: the weight stays as they set it.', [
      'ready',
      'pausing',
    ]),
  ],
} as const satisfies Readonly<Record<string, readonly Promised[]>>;
