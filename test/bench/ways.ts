import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lab/processes.ts';
import { runAction } from '../lab/runner.ts';
import { ACTION, type Arena } from './arena.ts';

export type WayId = 'require' | 'once' | 'socat-half' | 'socat-one' | 'ansible-1' | 'ansible-5';

/** One way to roll out, from the start of its process to its end. Throws where it fails. */
export interface Way {
  readonly id: WayId;
  readonly title: string;
  /** Resolves with the milliseconds that its process lived. */
  readonly run: (arena: Arena) => Promise<number>;
}

export const WAYS: readonly Way[] = [
  {
    id: 'require',
    title: 'haproxy-rollout',
    run: (arena) => rollOut(arena, { 'haproxy-check': 'require' }),
  },
  {
    id: 'once',
    title: 'haproxy-rollout, `haproxy-check: once` and `health-url`',
    run: (arena) =>
      rollOut(arena, {
        'haproxy-check': 'once',
        'health-url': 'http://{address}:{port}/healthz',
        'health-interval': '100ms',
        'health-successes': '1',
      }),
  },
  { id: 'socat-half', title: 'shell and `socat`, looks every 0.5 s', run: (arena) => socat(arena, 0.5) },
  { id: 'socat-one', title: 'shell and `socat`, looks every 1 s', run: (arena) => socat(arena, 1) },
  { id: 'ansible-1', title: 'Ansible, `wait_interval: 1`', run: (arena) => ansible(arena, 1) },
  { id: 'ansible-5', title: 'Ansible, `wait_interval: 5` (its default)', run: (arena) => ansible(arena, 5) },
];

export function wayOf(id: WayId): Way {
  const way = WAYS.find((one) => one.id === id);
  if (!way) throw new Error(`there is no way '${id}'`);
  return way;
}

/** What is missing for the ways besides ours; empty: nothing. */
export function missingFor(id: WayId): string {
  if (id.startsWith('socat')) {
    const missing = ['socat', 'curl', 'awk'].filter(
      (program) => !answers('sh', ['-c', `command -v ${program}`]),
    );
    return missing.length > 0 ? `${missing.join(', ')} not found` : '';
  }
  if (!id.startsWith('ansible')) return '';
  if (versionOfAnsible() === undefined) return 'ansible-playbook not found (apt-get install ansible)';
  const hasModule = answers('ansible-doc', ['community.general.haproxy']);
  return hasModule ? '' : 'the collection community.general is not there (apt-get install ansible)';
}

/** `core 2.14.18`; undefined where there is none. */
export function versionOfAnsible(): string | undefined {
  try {
    const text = execFileSync('ansible-playbook', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /\[(.+?)\]/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}

/** Whether the program can be run so. */
function answers(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A whole rollout with these inputs beside the usual ones; how long its process lived. */
export async function rollOut(arena: Arena, inputs: Readonly<Record<string, string>>): Promise<number> {
  const run = await runAction({
    action: ACTION,
    inputs: { haproxy: arena.haproxy.socket, backend: 'web', run: arena.deployScript, ...inputs },
    post: false,
  });
  await run.clean();
  if (run.outputs['result'] !== 'succeeded') throw new Error(`the rollout failed:\n${run.main.output}`);
  return run.main.durationMs;
}

function socat(arena: Arena, seconds: number): Promise<number> {
  const servers = arena.names.map((name, index) => `${name}=127.0.0.1:${arena.ports[index]}`);
  const { socket } = arena.haproxy;
  return lifetimeOf(join(ROOT, 'test/bench/rollout-socat.sh'), [
    ...[socket, 'web', `${seconds}`, arena.deployFile],
    ...servers,
  ]);
}

/** Everything that makes it faster is on: no facts, pipelining, no search for Python, no connection to another machine. */
function ansible(arena: Arena, waitInterval: number): Promise<number> {
  const home = join(arena.directory, 'ansible');
  mkdirSync(home, { recursive: true });
  const inventory = join(home, 'inventory.ini');
  writeFileSync(
    inventory,
    [
      '[web]',
      ...arena.names.map((name, index) => `${name} port=${arena.ports[index]}`),
      '[web:vars]',
      'ansible_python_interpreter=/usr/bin/python3',
      `admin_socket=${arena.haproxy.socket}`,
      `deploy=${arena.deployFile}`,
      `wait_interval=${waitInterval}`,
      '',
    ].join('\n'),
  );
  return lifetimeOf('ansible-playbook', ['-i', inventory, join(ROOT, 'test/bench/rollout-ansible.yml')], {
    HOME: home,
    ANSIBLE_PIPELINING: 'True',
    ANSIBLE_NOCOWS: '1',
    LANG: 'C.UTF-8',
  });
}

async function lifetimeOf(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const startedMs = performance.now();
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  const tookMs = performance.now() - startedMs;
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${output.slice(-4_000)}`);
  return tookMs;
}
