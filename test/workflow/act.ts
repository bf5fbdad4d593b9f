import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { NODE_24, ROOT } from '../lab/processes.ts';

/** nektos/act in host mode: a workflow engine that none of us wrote (facts on the platform, section 5.1). script/bootstrap installs it. */
const ACT = join(ROOT, '.cache/act/act');
const ACTION = 'haproxy-rollout/haproxy-rollout@v1';

export function act(): string | undefined {
  try {
    accessSync(ACT, constants.X_OK);
    return ACT;
  } catch {
    return undefined;
  }
}

export interface WorkflowRun {
  readonly exitCode: number;
  /** What the jobs printed, with act's own prefixes. */
  readonly log: string;
  /** Outputs of the steps with an `id`, by `job/id`; of matrix jobs the last one to end. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly summaries: readonly string[];
}

interface Line {
  readonly jobID?: string;
  readonly stepID?: readonly string[];
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly msg?: string;
}

/**
 * Runs a workflow file of examples/ on the committed action, with these files beside it in its repository. Literal texts of the file
 * (the socket, say) can be replaced by those of the lab; each has to occur. Other people's actions are stubs that do nothing, but for
 * actions/checkout, which act does itself.
 */
export async function runWorkflow(
  example: string,
  options: {
    readonly event: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly replace?: Readonly<Record<string, string>>;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<WorkflowRun> {
  const home = mkdtempSync(join(tmpdir(), 'haproxy-rollout-act-'));
  try {
    const repository = join(home, 'repository');
    const workflow = join(repository, '.github/workflows', example);
    mkdirSync(dirname(workflow), { recursive: true });
    let text = readFileSync(join(ROOT, 'examples', example), 'utf8');
    for (const [from, to] of Object.entries(options.replace ?? {})) {
      if (!text.includes(from)) throw new Error(`${example} does not hold "${from}"`);
      text = text.replaceAll(from, to);
    }
    writeFileSync(workflow, text);
    for (const [name, content] of Object.entries(options.files ?? {})) {
      writeFileSync(join(repository, name), content, { mode: 0o755 });
    }
    const who = ['-c', 'user.name=toy', '-c', 'user.email=toy@localhost', '-c', 'commit.gpgsign=false'];
    for (const line of [
      ['init', '-q', '-b', 'main'],
      ['add', '-A'],
      [...who, 'commit', '-q', '-m', 'the example'],
    ]) {
      execFileSync('git', line, { cwd: repository });
    }
    const action = join(home, 'action');
    mkdirSync(action);
    for (const part of ['action.yml', 'dist'])
      cpSync(join(ROOT, part), join(action, part), { recursive: true });
    const stub = join(home, 'stub');
    mkdirSync(stub);
    writeFileSync(
      join(stub, 'action.yml'),
      'name: stub\ndescription: does nothing\nruns:\n  using: composite\n  steps:\n    - run: exit 0\n      shell: sh\n',
    );
    const args = [
      options.event,
      ...['-C', repository, '-W', workflow, '--json', '--rm', '--no-cache-server'],
      ...['-P', 'self-hosted=-self-hosted', '-P', 'ubuntu-latest=-self-hosted'],
      ...['--action-cache-path', join(home, 'cache')],
      ...['--local-repository', `${ACTION}=${action}`],
      ...othersIn(text).flatMap((other) => ['--local-repository', `${other}=${stub}`]),
      ...['-s', 'GITHUB_TOKEN=ghs_0123456789'],
      ...Object.entries(options.inputs ?? {}).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
      ...Object.entries(options.env ?? {}).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ];
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      HOME: home,
      PATH: `${dirname(NODE_24)}:${process.env['PATH']}`,
    };
    delete environment['DOCKER_HOST'];
    delete environment['CI'];
    const child = spawn(ACT, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    return { exitCode: code ?? -1, ...readLines(printed) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Everything that a workflow uses beside us and what act does itself. */
function othersIn(text: string): string[] {
  const workflow = parse(text) as { jobs: Record<string, { steps?: { uses?: string }[] }> };
  const used = Object.values(workflow.jobs).flatMap(({ steps }) =>
    (steps ?? []).map(({ uses }) => uses ?? ''),
  );
  return [...new Set(used)].filter(
    (one) => one !== '' && one !== ACTION && !one.startsWith('actions/checkout@'),
  );
}

function readLines(printed: string): Omit<WorkflowRun, 'exitCode'> {
  const outputs: Record<string, Record<string, string>> = {};
  const summaries: string[] = [];
  const log: string[] = [];
  for (const text of printed.split('\n')) {
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      if (text !== '') log.push(text);
      continue;
    }
    if (line.command === 'set-output' && line.name !== undefined) {
      const key = `${line.jobID ?? ''}/${line.stepID?.at(-1) ?? ''}`;
      (outputs[key] ??= {})[line.name] = line.arg ?? '';
    }
    if (line.command === 'summary' && line.content !== undefined) summaries.push(line.content);
    log.push((line.msg ?? '').replace(/\n$/, ''));
  }
  return { log: log.join('\n'), outputs, summaries };
}
