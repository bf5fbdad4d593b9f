import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { crossCheck } from './cross-checks.ts';
import type { Endpoint } from './endpoints.ts';
import { type Files, systemFiles } from './files.ts';
import type {
  Access,
  CanaryInputs,
  ColourInputs,
  CommandInputs,
  Inputs,
  NodeEndpoint,
  TlsInputs,
  WorkflowInputs,
} from './inputs.ts';
import { resolveTls } from './pem.ts';
import { inputInvalid, type Problem, quote } from './problems.ts';
import type { RawInputs } from './raw.ts';
import { INPUT_NAMES, inputsSchema, type Values } from './schema.ts';

export interface InputContext {
  /** Absolute: what relative paths start from. */
  readonly workspace: string;
  readonly files?: Files;
}

/**
 * The typed inputs. Throws `input-invalid` with every problem of every input at once (looks, section 3). The message
 * begins with a title on its own line and ends with `Nothing was contacted.`; it never holds a secret. Reads the files that
 * `tls-…` name; contacts nothing.
 */
export function parseInputs(given: RawInputs, context: InputContext): Inputs {
  const files = context.files ?? systemFiles;
  const raw = withoutEmpty(given);
  const { values, problems } = parseEach(raw);
  const { tls, problems: tlsProblems } = resolveTls(values, context.workspace, files);
  const workingDirectory = resolve(context.workspace, values['working-directory'] ?? '.');
  const all = [...problems, ...tlsProblems, ...crossCheck(raw, values)];
  if (values['working-directory'] !== undefined && !files.isDirectory(workingDirectory)) {
    all.push({
      input: 'working-directory',
      text: `${quote(values['working-directory'])} is not a directory (looked for ${workingDirectory})`,
    });
  }
  if (all.length > 0) throw inputInvalid(inOrder(all));
  const valid = values as Values;
  return runInputs(valid, tls, workingDirectory, context.workspace);
}

/** Empty is the same as not given, except for `servers` (see `readRawInputs`). */
function withoutEmpty(raw: RawInputs): RawInputs {
  return Object.fromEntries(
    INPUT_NAMES.filter((name) => name === 'servers' || raw[name] !== '').map((name) => [name, raw[name]]),
  );
}

/** Field by field, so that the checks of combinations see what is valid although something else is not. */
function parseEach(raw: RawInputs): {
  readonly values: Partial<Values>;
  readonly problems: readonly Problem[];
} {
  const values: { [name: string]: unknown } = {};
  const problems: Problem[] = [];
  for (const name of INPUT_NAMES) {
    const value = raw[name];
    const result = z.safeParse(inputsSchema.shape[name], value);
    if (result.success) values[name] = result.data;
    else problems.push(...result.error.issues.map((issue) => ({ input: name, text: issue.message })));
  }
  return { values, problems };
}

/** In the order of the contract, each line once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return INPUT_NAMES.flatMap((name) => {
    const texts = problems.filter((problem) => problem.input === name).map((problem) => problem.text);
    return [...new Set(texts)].map((text) => ({ input: name, text }));
  });
}

function runInputs(values: Values, tls: TlsInputs, workingDirectory: string, workspace: string): Inputs {
  const command = (script: string | undefined): CommandInputs | undefined =>
    script === undefined ? undefined : { script, shell: values.shell };
  return {
    operation: values.operation,
    strategy: values.strategy,
    dryRun: values['dry-run'],
    nodes: values.haproxy.map(nodeEndpoint),
    backends: backendsOf(values),
    servers: values.servers,
    groupBy: values['group-by'],
    connectTimeoutMs: values['connect-timeout'],
    commandTimeoutMs: values['command-timeout'],
    access: accessOf(values),
    tls,
    run: command(values.run),
    workflow: workflowOf(values),
    workingDirectory,
    deployTimeoutMs: values['deploy-timeout'],
    deployRetries: values['deploy-retries'],
    drainTimeoutMs: values['drain-timeout'],
    onDrainTimeout: values['on-drain-timeout'],
    health: {
      haproxyCheck: values['haproxy-check'],
      url: values['health-url'],
      status: values['health-status'],
      body: values['health-body'],
      successes: values['health-successes'],
      intervalMs: values['health-interval'],
      timeoutMs: values['health-timeout'],
    },
    maxUnavailable: values['max-unavailable'],
    minAvailable: values['min-available'],
    lead: values.lead,
    pauseMs: values.pause,
    maxFailures: values['max-failures'],
    onFailure: values['on-failure'],
    rollbackRun: command(values['rollback-run']),
    onReload: values['on-reload'],
    watching: {
      soakMs: values.soak,
      maxErrorRate: values['max-error-rate'],
      maxSlowdown: values['max-slowdown'],
      minRequests: values['min-requests'],
      onInconclusive: values['on-inconclusive'],
    },
    canary: canaryOf(values),
    colours: coloursOf(values),
    replace: { add: values['add-servers'], remove: values['remove-servers'] },
    weight: values.weight,
    checks: values.checks,
    deployment:
      values.environment === undefined
        ? undefined
        : { environment: values.environment, url: values['environment-url'] },
    reportDir: values['report-dir'] === undefined ? undefined : resolve(workspace, values['report-dir']),
    summary: values.summary,
  };
}

function nodeEndpoint({ kind, label, text, path, host, port, user }: Endpoint): NodeEndpoint {
  switch (kind) {
    case 'unix':
    case 'tcp':
    case 'http':
    case 'https':
    case 'http+unix':
      return { kind, label, text, path, host, port };
    case 'ssh':
      return { kind, label, text, path, host, port, user };
  }
}

function workflowOf(values: Values): WorkflowInputs | undefined {
  if (values.workflow === undefined) return undefined;
  return {
    file: values.workflow,
    repository: values['workflow-repository'],
    ref: values['workflow-ref'],
    inputs: values['workflow-inputs'] ?? new Map<string, string>(),
  };
}

function canaryOf(values: Values): CanaryInputs | undefined {
  const { 'canary-servers': servers, 'canary-acl': file, 'canary-users': entries } = values;
  if (servers === undefined) return undefined;
  const testers = file === undefined || entries === undefined ? undefined : { file, entries };
  return { servers, steps: values['canary-steps'], testers };
}

/** With a map the colours are the backends. */
function backendsOf(values: Values): readonly string[] {
  const colours = coloursOf(values);
  if (!colours?.map) return values.backend ?? [];
  return [...colours.blue, ...colours.green].map(({ text }) => text);
}

function coloursOf(values: Values): ColourInputs | undefined {
  const { blue, green, 'switch-map': file, 'switch-key': key } = values;
  if (blue === undefined || green === undefined) return undefined;
  const map = file === undefined || key === undefined ? undefined : { file, key };
  return { blue, green, map, keepPreviousMs: values['keep-previous'] };
}

function accessOf(values: Partial<Values>): Access {
  return {
    sshKey: values['ssh-key'],
    sshKnownHosts: values['ssh-known-hosts'],
    dataplaneUsername: values['dataplane-username'],
    dataplanePassword: values['dataplane-password'],
    githubToken: values['github-token'],
  };
}

/**
 * What the post step needs to reach the nodes of its journal: the runner gives it the same inputs as main. What cannot be read any more
 * (a PEM file that is gone) is missing, and shows as a node that refuses us.
 */
export function parseAccess(given: RawInputs, context: InputContext): { access: Access; tls: TlsInputs } {
  const { values } = parseEach(withoutEmpty(given));
  const { tls } = resolveTls(values, context.workspace, context.files ?? systemFiles);
  return { access: accessOf(values), tls };
}
