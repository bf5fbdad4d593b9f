import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputEnvironment, readActionMetadata } from './action-metadata.ts';
import { isAlive, NODE_24, processesWith, ROOT, signal, until, type FoundProcess } from './processes.ts';
import { LAB_VARIABLE, startReaper } from './reaper.ts';
import { startStage, type LogLine, type RunningStage, type StageResult } from './stage.ts';
import { parseFileCommands } from './workflow-commands.ts';

export interface ActionOptions {
  readonly inputs: Readonly<Record<string, string>>;
  /** Where `action.yml` and `dist` lie; default: this checkout. */
  readonly action?: string;
  /** The Node that runs it; default: Node 24 of the npm packages. */
  readonly node?: string;
  /** Further environment, as a job's `env:` gives it. */
  readonly env?: Readonly<Record<string, string>>;
  /** Also the working directory of both stages; default: an empty one. */
  readonly workspace?: string;
  /** RUNNER_TEMP, which the steps of a job share; default: an empty one. */
  readonly temp?: string;
  /** Cancel as the runner does, so many ms after the start, or when a line matches. */
  readonly cancel?: number | RegExp;
  /** SIGKILL likewise. */
  readonly kill?: number | RegExp;
  /** Run the post step. Default true. */
  readonly post?: boolean;
  /** Between main and post: what happens to the world while the job's other steps run. */
  readonly beforePost?: () => Promise<void> | void;
  readonly onLine?: (line: LogLine) => void;
}

/** What is left of a run of the action, as the workflow and its readers see it. */
export interface ActionRun {
  readonly main: StageResult;
  /** Undefined where there was none. */
  readonly post: StageResult | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  /** What main left for post. */
  readonly state: Readonly<Record<string, string>>;
  /** Of main; a summary of post is a block of its own. */
  readonly summary: string;
  readonly postSummary: string;
  /** Files of RUNNER_TEMP are there until `clean`. */
  readonly temp: string;
  readonly workspace: string;
  /** What the runner would have to clean up at the end of the job. They have been killed. Expected: none. */
  readonly survivors: readonly FoundProcess[];
  readonly durationMs: number;
  /** Removes temp and the workspace made for this run; the end of this process does it too. */
  clean(): Promise<void>;
}

export interface RunningAction {
  readonly main: RunningStage;
  /** Its RUNNER_TEMP and GITHUB_WORKSPACE, already now. */
  readonly temp: string;
  readonly workspace: string;
  readonly result: Promise<ActionRun>;
  /** What main has written so far. */
  left(): Pick<ActionRun, 'outputs' | 'state' | 'summary'>;
}

/** Runs the committed action as GitHub's runner does: main, then post with what main saved; resolves after both. */
export function runAction(options: ActionOptions): Promise<ActionRun> {
  return startAction(options).result;
}

/** The same, to be interfered with while it runs. */
export function startAction(options: ActionOptions): RunningAction {
  const startedMs = performance.now();
  const base = mkdtempSync(join(tmpdir(), 'haproxy-run-'));
  const reaper = startReaper(base);
  const temp = options.temp ?? join(base, 'temp');
  const workspace = options.workspace ?? join(base, 'workspace');
  for (const directory of [temp, workspace]) mkdirSync(directory, { recursive: true });
  const action = options.action ?? ROOT;
  const metadata = readActionMetadata(action);
  const trackingId = `github_${randomUUID()}`;
  const contexts = {
    'github.token': options.env?.['GITHUB_TOKEN'] ?? 'ghs_0000000000000000000000000000000000lab',
    'github.workspace': workspace,
    'runner.temp': temp,
    'github.repository': 'example/shop',
    'github.ref': 'refs/heads/main',
    'github.ref_name': 'main',
    'github.sha': '0'.repeat(40),
  };
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: contexts['github.repository'],
    GITHUB_REF: contexts['github.ref'],
    GITHUB_REF_NAME: contexts['github.ref_name'],
    GITHUB_SHA: contexts['github.sha'],
    GITHUB_ACTOR: 'somebody',
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_JOB: 'rollout',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_NAME: 'lab',
    RUNNER_TEMP: temp,
    RUNNER_TRACKING_ID: trackingId,
    [LAB_VARIABLE]: reaper.labId,
    ...inputEnvironment(metadata.defaults, options.inputs, contexts),
    ...options.env,
  };
  const launch = (
    stage: string,
    script: string,
    further: NodeJS.ProcessEnv = {},
  ): [RunningStage, StageFiles] => {
    const files = stageFiles(base, stage);
    const running = startStage(options.node ?? NODE_24, join(action, script), {
      cwd: workspace,
      env: { ...env, ...files.env, ...further },
      onLine: options.onLine,
    });
    return [running, files];
  };

  const [main, mainFiles] = launch('main', metadata.main);
  at(main, options.cancel, () => {
    main.cancel();
  });
  at(main, options.kill, () => {
    main.kill();
  });

  const left = (): ReturnType<RunningAction['left']> => ({
    outputs: parseFileCommands(mainFiles.read('GITHUB_OUTPUT')),
    state: parseFileCommands(mainFiles.read('GITHUB_STATE')),
    summary: mainFiles.read('GITHUB_STEP_SUMMARY'),
  });

  async function finish(): Promise<ActionRun> {
    const ended = await main.result;
    const { outputs, state, summary } = left();
    await options.beforePost?.();
    let post: StageResult | undefined;
    let postSummary = '';
    if (metadata.post !== undefined && (options.post ?? true)) {
      const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
      const [stage, files] = launch('post', metadata.post, Object.fromEntries(saved) as NodeJS.ProcessEnv);
      post = await stage.result;
      postSummary = files.read('GITHUB_STEP_SUMMARY');
    }
    const survivors = processesWith('RUNNER_TRACKING_ID', trackingId);
    for (const { pid } of survivors) signal(pid, 'SIGKILL');
    await until(() => !survivors.some(({ pid }) => isAlive(pid)), 'a survivor survives SIGKILL as well');
    return {
      main: ended,
      post,
      outputs,
      state,
      summary,
      postSummary,
      temp,
      workspace,
      survivors,
      durationMs: Math.round(performance.now() - startedMs),
      clean: () => reaper.reap(),
    };
  }
  return { main, temp, workspace, result: finish(), left };
}

/** Does it at a time, or at a line; a stage that ends before is left alone. */
function at(stage: RunningStage, when: number | RegExp | undefined, act: () => void): void {
  if (when === undefined) return;
  if (typeof when === 'number') {
    const timer = setTimeout(act, when);
    void stage.result.then(() => {
      clearTimeout(timer);
    });
  } else {
    stage.line(when).then(act, () => undefined);
  }
}

interface StageFiles {
  readonly env: NodeJS.ProcessEnv;
  read(name: string): string;
}

/** One fresh, empty file for each file command. */
function stageFiles(base: string, stage: string): StageFiles {
  const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];
  const directory = join(base, `files-${stage}`);
  mkdirSync(directory);
  const env = Object.fromEntries(names.map((name) => [name, join(directory, name)]));
  for (const file of Object.values(env)) writeFileSync(file, '');
  return { env, read: (name) => readFileSync(env[name] ?? '', 'utf8') };
}
