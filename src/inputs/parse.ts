import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { crossCheck } from './cross-checks.ts';
import type { Endpoint } from './endpoints.ts';
import { type Files, systemFiles } from './files.ts';
import type { CommandInputs, Inputs, RuntimeEndpoint, TlsInputs } from './inputs.ts';
import { notYet } from './not-yet.ts';
import { resolveTls } from './pem.ts';
import { inputInvalid, type Problem, quote, unsupported } from './problems.ts';
import type { RawInputs } from './raw.ts';
import { INPUT_NAMES, inputsSchema, type Values } from './schema.ts';

export interface InputContext {
  /** Absolute: what relative paths start from. */
  readonly workspace: string;
  readonly files?: Files;
}

/**
 * The typed inputs. Throws `input-invalid` with every problem of every input at once (looks, section 3); only a set of inputs
 * without any is held against what this version can do, and then throws `unsupported`, again with all there is to say. The message
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
  const later = notYet(raw, valid);
  if (later.length > 0) throw unsupported(inOrder(later));
  return rollingInputs(valid, tls, workingDirectory, context.workspace);
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

function rollingInputs(values: Values, tls: TlsInputs, workingDirectory: string, workspace: string): Inputs {
  const command = (script: string | undefined): CommandInputs | undefined =>
    script === undefined ? undefined : { script, shell: values.shell };
  return {
    operation: 'rollout',
    strategy: 'rolling',
    dryRun: values['dry-run'],
    nodes: values.haproxy.flatMap(runtimeEndpoint),
    backends: values.backend ?? [],
    servers: values.servers,
    groupBy: values['group-by'],
    connectTimeoutMs: values['connect-timeout'],
    commandTimeoutMs: values['command-timeout'],
    tls,
    run: command(values.run),
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
    reportDir: values['report-dir'] === undefined ? undefined : resolve(workspace, values['report-dir']),
    summary: values.summary,
  };
}

function runtimeEndpoint({ kind, label, text, path, host, port }: Endpoint): readonly RuntimeEndpoint[] {
  return kind === 'unix' || kind === 'tcp' ? [{ kind, label, text, path, host, port }] : [];
}
