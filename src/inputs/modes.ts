import type { InputName, Values } from './schema.ts';
import { OPERATIONS, STRATEGIES } from './schema.ts';

/** What a run does: one of the strategies of a rollout, or another operation. */
export type Mode = Values['strategy'] | Exclude<Values['operation'], 'rollout'>;

const ROLLOUTS: readonly Mode[] = STRATEGIES;
const SINGLE: readonly Mode[] = OPERATIONS.filter((operation) => operation !== 'rollout');
const WRITING: readonly Mode[] = [...ROLLOUTS, ...SINGLE].filter(
  (mode) => mode !== 'status' && mode !== 'doctor',
);
const PROVING: readonly Mode[] = [...ROLLOUTS, 'ready', 'switch', 'add'];
const DRAINING: readonly Mode[] = [...ROLLOUTS, 'drain', 'switch', 'remove'];
/** New servers that fail are taken out again by themselves; there is nothing to reinstall. */
const REINSTALLING: readonly Mode[] = ROLLOUTS.filter((mode) => mode !== 'replace');
const COLOURED: readonly Mode[] = ['blue-green', 'switch'];

/** The modes in which an input means something (contract, section 3); an input that is missing here belongs everywhere. */
const BELONGS: Readonly<Partial<Record<InputName, readonly Mode[]>>> = {
  servers: ['rolling', 'canary', 'drain', 'ready', 'maint', 'weight', 'checks', 'status', 'doctor'],
  strategy: ROLLOUTS,
  run: ROLLOUTS,
  shell: ROLLOUTS,
  'working-directory': ROLLOUTS,
  workflow: ROLLOUTS,
  'workflow-repository': ROLLOUTS,
  'workflow-ref': ROLLOUTS,
  'workflow-inputs': ROLLOUTS,
  'deploy-timeout': ROLLOUTS,
  'deploy-retries': ROLLOUTS,
  'drain-timeout': DRAINING,
  'on-drain-timeout': DRAINING,
  'haproxy-check': PROVING,
  'health-url': PROVING,
  'health-status': PROVING,
  'health-body': PROVING,
  'health-successes': PROVING,
  'health-interval': PROVING,
  // Waiting for the floor is bounded by it as well.
  'health-timeout': WRITING,
  'max-unavailable': WRITING,
  'min-available': WRITING,
  lead: ROLLOUTS,
  pause: ROLLOUTS,
  'max-failures': ROLLOUTS,
  'on-failure': REINSTALLING,
  'rollback-run': REINSTALLING,
  'on-reload': WRITING,
  soak: [...ROLLOUTS, 'switch'],
  'max-error-rate': [...ROLLOUTS, 'switch'],
  'max-slowdown': [...ROLLOUTS, 'switch'],
  'min-requests': [...ROLLOUTS, 'switch'],
  'on-inconclusive': [...ROLLOUTS, 'switch'],
  'canary-servers': ['canary'],
  'canary-steps': ['canary'],
  'canary-acl': ['canary'],
  'canary-users': ['canary'],
  blue: COLOURED,
  green: COLOURED,
  'switch-map': COLOURED,
  'switch-key': COLOURED,
  'keep-previous': COLOURED,
  'add-servers': ['replace', 'add'],
  'remove-servers': ['replace', 'remove'],
  environment: [...ROLLOUTS, 'switch'],
  'environment-url': [...ROLLOUTS, 'switch'],
  weight: ['weight'],
  checks: ['checks'],
};

/** The mode of the run; undefined where operation or strategy is not valid. */
export function modeOf(values: Partial<Values>): Mode | undefined {
  return values.operation === 'rollout' ? values.strategy : values.operation;
}

export function belongs(name: InputName, mode: Mode): boolean {
  return BELONGS[name]?.includes(mode) ?? true;
}

/** `strategy canary`, `operation rollout`, `strategy blue-green and operation switch`: where an input belongs. */
export function homeOf(name: InputName): string {
  const modes = BELONGS[name] ?? [];
  const whole = ROLLOUTS.every((mode) => modes.includes(mode));
  const strategies = whole ? [] : modes.filter((mode) => ROLLOUTS.includes(mode));
  const operations = [...(whole ? ['rollout'] : []), ...modes.filter((mode) => SINGLE.includes(mode))];
  return [phrase('strategy', strategies), phrase('operation', operations)]
    .filter((part) => part !== '')
    .join(' and ');
}

/** `strategy rolling`, `operation drain`. */
export function nameOf(mode: Mode): string {
  return phrase(ROLLOUTS.includes(mode) ? 'strategy' : 'operation', [mode]);
}

const phrase = (kind: string, words: readonly string[]): string =>
  words.length === 0 ? '' : `${kind} ${words.join(', ')}`;
