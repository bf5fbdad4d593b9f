import * as z from 'zod/mini';
import { parseAddServers } from './add-servers.ts';
import { amount, count, parseFactor, parsePercent, parseShares, parseWeight } from './amounts.ts';
import { parseRef, parseRepository, parseShell, parseWorkflow, parseWorkflowInputs } from './deploy-step.ts';
import { parseDuration } from './durations.ts';
import { parseEndpoints } from './endpoints.ts';
import { parseHealthBody, parseHealthUrl, parseStatus, parseWebAddress } from './health.ts';
import {
  parseListEntries,
  parseListFile,
  parseListKey,
  parseNames,
  parsePatterns,
  parseServers,
} from './lists.ts';
import { parseKnownHosts, parseSshKey } from './pem.ts';
import { accepted, type Parsed, refused } from './problems.ts';
import { oneOf, parseBoolean } from './words.ts';

export const STRATEGIES = ['rolling', 'canary', 'blue-green', 'replace'] as const;
export const OPERATIONS = [
  'rollout',
  'drain',
  'ready',
  'maint',
  'weight',
  'checks',
  'switch',
  'add',
  'remove',
  'status',
  'doctor',
] as const;

/** A field from a parser: every problem becomes an issue of its own. */
function field<T>(parse: (text: string) => Parsed<T>, missing = 'is required') {
  return z.pipe(
    z.string({ error: missing }),
    z.transform((text, context): T => {
      const parsed = parse(text);
      if ('value' in parsed) return parsed.value;
      for (const message of parsed.problems) context.issues.push({ code: 'custom', message, input: text });
      return z.NEVER;
    }),
  );
}

const optional = <T>(parse: (text: string) => Parsed<T>) => z.optional(field(parse));
const byDefault = <T>(text: string, parse: (text: string) => Parsed<T>) => z.prefault(field(parse), text);
const text = optional<string>(accepted);

/** Anything from zero. */
const duration = (standard: string) => byDefault(standard, (value) => parseDuration(value));
/** A limit: shorter than 10 ms nothing on a network ever answers. */
const limit = (standard: string) => byDefault(standard, (value) => parseDuration(value, 10));

const parseUsername = (value: string): Parsed<string> =>
  value.includes(':') ? refused('holds a colon, which basic authentication does not allow') : accepted(value);

/**
 * Every input of the contract's section 3, in its order: how its text is read, what is valid, and its default (as text, as in
 * action.yml). What belongs together and what does not is said in cross-checks.ts.
 */
export const inputsSchema = z.object({
  haproxy: field(
    parseEndpoints,
    'is required; give the endpoint of HAProxy, such as /run/haproxy/admin.sock',
  ),
  backend: optional(parseNames),
  servers: byDefault('*', parseServers),
  'group-by': byDefault('name', oneOf(['name', 'address'])),
  'dataplane-username': optional(parseUsername),
  'dataplane-password': text,
  'tls-ca': text,
  'tls-cert': text,
  'tls-key': text,
  'ssh-key': optional(parseSshKey),
  'ssh-known-hosts': optional(parseKnownHosts),
  'connect-timeout': limit('5s'),
  'command-timeout': limit('10s'),

  operation: byDefault('rollout', oneOf(OPERATIONS)),
  strategy: byDefault('rolling', oneOf(STRATEGIES)),
  'dry-run': byDefault('false', parseBoolean),

  run: text,
  shell: byDefault('bash', parseShell),
  'working-directory': text,
  workflow: optional(parseWorkflow),
  'workflow-repository': optional(parseRepository),
  'workflow-ref': optional(parseRef),
  'workflow-inputs': optional(parseWorkflowInputs),
  'deploy-timeout': limit('10m'),
  'deploy-retries': byDefault('0', count(0, 100)),

  'drain-timeout': duration('5m'),
  'on-drain-timeout': byDefault('fail', oneOf(['fail', 'shutdown', 'proceed'])),

  'haproxy-check': byDefault('require', oneOf(['require', 'once', 'ignore'])),
  'health-url': optional(parseHealthUrl),
  'health-status': byDefault('200-299', parseStatus),
  'health-body': optional(parseHealthBody),
  'health-successes': byDefault('2', count(1, 1_000)),
  'health-interval': limit('500ms'),
  'health-timeout': limit('2m'),

  'max-unavailable': byDefault('1', amount(1)),
  'min-available': optional(amount(0)),
  lead: byDefault('1', count(0, 100_000)),
  pause: duration('0s'),
  'max-failures': byDefault('0', count(0, 100_000)),
  'on-failure': byDefault('stop', oneOf(['stop', 'rollback'])),
  'rollback-run': text,
  'on-reload': byDefault('reassert', oneOf(['reassert', 'fail'])),

  soak: duration('0s'),
  'max-error-rate': optional(parsePercent),
  'max-slowdown': optional(parseFactor),
  'min-requests': byDefault('20', count(1, 1_000_000_000)),
  'on-inconclusive': byDefault('proceed', oneOf(['proceed', 'fail', 'wait'])),

  'canary-servers': optional(parsePatterns),
  'canary-steps': byDefault('5%, 25%, 50%', parseShares),
  'canary-acl': optional(parseListFile),
  'canary-users': optional(parseListEntries),

  blue: optional(parsePatterns),
  green: optional(parsePatterns),
  'switch-map': optional(parseListFile),
  'switch-key': optional(parseListKey),
  'keep-previous': duration('0s'),

  'add-servers': optional(parseAddServers),
  'remove-servers': optional(parsePatterns),
  weight: optional(parseWeight),
  checks: optional(oneOf(['on', 'off'])),

  'github-token': text,
  environment: text,
  'environment-url': optional(parseWebAddress),
  'report-dir': text,
  summary: byDefault('true', parseBoolean),
});

export type InputName = keyof typeof inputsSchema.shape;
export type Values = z.output<typeof inputsSchema>;

export const INPUT_NAMES = Object.keys(inputsSchema.shape) as readonly InputName[];

/** The default of an input as text, or undefined where it has none. */
export function defaultOf(name: InputName): string | undefined {
  const schema = inputsSchema.shape[name];
  return schema.type === 'prefault' ? schema.def.defaultValue : undefined;
}
