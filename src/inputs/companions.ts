import { formatLimit } from '../support/format.ts';
import type { Problem } from './problems.ts';
import type { RawInputs } from './raw.ts';
import type { InputName, Values } from './schema.ts';

/** What the checks look at. A value is missing where it was not given or is not valid: checks then say nothing about it. */
export interface Given {
  readonly raw: RawInputs;
  readonly values: Partial<Values>;
  /** Given, and not just the default. */
  readonly has: (name: InputName) => boolean;
  /** A problem of an input: its value or default (never a secret), then the words. */
  readonly say: (input: InputName, words: string) => Problem;
}

export type Check = (given: Given) => readonly (Problem | false | undefined)[];

/** Companion inputs that mean nothing without another one. */
function orphans(given: Given, names: readonly InputName[], words: string): readonly Problem[] {
  return names.filter((name) => given.has(name)).map((name) => given.say(name, words));
}

const deployStep: Check = (given) => {
  const { values, has, say } = given;
  if (values.operation !== 'rollout') return [];
  const planning = values['dry-run'] !== false;
  const optional = planning || values.strategy === 'replace';
  const workflowOnly: readonly InputName[] = ['workflow-repository', 'workflow-ref', 'workflow-inputs'];
  const scripts = has('run') || has('rollback-run');
  return [
    has('run') && has('workflow') && say('workflow', 'and run exclude each other; give one of them'),
    !has('run') &&
      !has('workflow') &&
      !optional && {
        input: 'run',
        text: 'is required: the script that deploys a server (only a dry run goes without)',
      },
    ...(has('workflow') ? [] : orphans(given, workflowOnly, 'needs workflow')),
    ...(scripts || planning ? [] : orphans(given, ['shell', 'working-directory'], 'needs run')),
  ];
};

const health: Check = (given) => {
  const { values, raw, has, say } = given;
  const probes: readonly InputName[] = [
    'health-status',
    'health-body',
    'health-successes',
    'health-interval',
  ];
  if (!has('health-url')) {
    return [
      values['haproxy-check'] === 'once' && say('haproxy-check', 'needs health-url'),
      ...orphans(given, probes, 'needs health-url'),
    ];
  }
  const { 'health-interval': interval, 'health-successes': successes, 'health-timeout': timeout } = values;
  const least = interval === undefined || successes === undefined ? 0 : interval * (successes - 1);
  const url = values['health-url'];
  const single = values.servers?.length === 1 && /^[^*?]+$/.test(raw.servers ?? '');
  return [
    timeout !== undefined &&
      least >= timeout &&
      say(
        'health-timeout',
        `is too short: ${successes} probes ${formatLimit(interval ?? 0)} apart take ${formatLimit(least)}`,
      ),
    url !== undefined &&
      values.servers !== undefined &&
      !/\{(server|address|port)\}/.test(url) &&
      !single &&
      say('health-url', 'asks the same for every server; put {address} and {port} into it'),
  ];
};

const failures: Check = ({ values, has, say }) => [
  values['on-failure'] === 'rollback' && !has('rollback-run') && say('on-failure', 'needs rollback-run'),
  values['on-failure'] === 'stop' && has('rollback-run') && say('rollback-run', 'needs on-failure: rollback'),
];

const watching: Check = (given) => {
  const names: readonly InputName[] = ['max-error-rate', 'max-slowdown', 'min-requests', 'on-inconclusive'];
  return given.values.soak === 0 ? orphans(given, names, 'needs soak, the time to watch') : [];
};

const canaryAndColours: Check = (given) => {
  const { values, raw, has, say } = given;
  const pair = (a: InputName, b: InputName) => has(a) && !has(b) && say(a, `needs ${b}`);
  const byMap = has('switch-map');
  const colours: readonly ('blue' | 'green')[] = ['blue', 'green'];
  return [
    pair('canary-acl', 'canary-users'),
    pair('canary-users', 'canary-acl'),
    pair('switch-map', 'switch-key'),
    pair('switch-key', 'switch-map'),
    values.operation === 'rollout' &&
      values.strategy === 'blue-green' &&
      (values['max-failures'] ?? 0) > 0 &&
      say('max-failures', 'does not go with blue-green: a colour is switched to as a whole'),
    byMap &&
      values.backend !== undefined &&
      values.backend.some((name) => name !== raw.blue?.trim() && name !== raw.green?.trim()) &&
      say(
        'backend',
        'is neither blue nor green; with switch-map these name the backends, and backend is left out',
      ),
    values.blue !== undefined &&
      raw.blue === raw.green &&
      say('green', 'is the same as blue; the colours are two'),
    ...colours.map((colour) => {
      const name = values[colour];
      const plain = name?.length === 1 && /^[^*?!]+$/.test(raw[colour] ?? '');
      return (
        byMap &&
        name !== undefined &&
        !plain &&
        say(colour, 'is not the name of one backend, as switch-map needs')
      );
    }),
  ];
};

const connections: Check = (given) => {
  const { values, has, say } = given;
  const one = (a: InputName, b: InputName) => has(a) && !has(b) && say(a, `needs ${b}`);
  const kinds = values.haproxy?.map((node) => node.kind);
  const overHttp = kinds?.some((kind) => kind === 'http' || kind === 'https' || kind === 'http+unix') ?? true;
  const url = values['health-url'];
  const overTls =
    (kinds?.includes('https') ?? true) || (url === undefined ? has('health-url') : /^https:/i.test(url));
  const overSsh = kinds?.includes('ssh') ?? true;
  const api: readonly InputName[] = ['dataplane-username', 'dataplane-password'];
  const tls: readonly InputName[] = ['tls-ca', 'tls-cert', 'tls-key'];
  return [
    one('dataplane-username', 'dataplane-password'),
    one('dataplane-password', 'dataplane-username'),
    one('tls-cert', 'tls-key'),
    one('tls-key', 'tls-cert'),
    ...(overHttp ? [] : orphans(given, api, 'needs an http or https endpoint in haproxy')),
    ...(overTls ? [] : orphans(given, tls, 'needs an https health-url, or an https endpoint in haproxy')),
    ...(overSsh ? [] : orphans(given, ['ssh-key', 'ssh-known-hosts'], 'needs an ssh endpoint in haproxy')),
  ];
};

const github: Check = ({ has, say }) => [
  has('workflow') && !has('github-token') && say('workflow', 'needs github-token'),
  has('environment') && !has('github-token') && say('environment', 'needs github-token'),
  has('environment-url') && !has('environment') && say('environment-url', 'needs environment'),
];

/** The checks of inputs that need, exclude or contradict each other, whatever the mode of the run. */
export const COMPANIONS: readonly Check[] = [
  deployStep,
  health,
  failures,
  watching,
  canaryAndColours,
  connections,
  github,
];
