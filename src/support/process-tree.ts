import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One running process. `started` tells it from a later process that was given the same number. */
export interface TreeProcess {
  readonly pid: number;
  readonly name: string;
  readonly started: string;
}

interface TableEntry extends TreeProcess {
  readonly parent: number;
  readonly group: number;
  /** 0 where the system does not show it. */
  readonly session: number;
  readonly zombie: boolean;
}

/** How often a dying tree is looked at, and for how long after SIGKILL. */
const LOOK_MS = 20;
const KILLED_MS = 500;

/**
 * Ends the process `root`, which leads its own group and session, and all that it started: SIGTERM, after `graceMs` SIGKILL to what is
 * left, again until nothing is left, at most for another 500 ms. Returns what could not be ended (a process of another user, one
 * that hangs in the kernel); never throws.
 *
 * On Linux a process belongs to the tree if it is in the group or session of `root`, if it descends from it, or if its environment
 * holds all of `marks` (each `NAME=value`): that finds daemons that made their own session and whose parent has ended. On macOS group and
 * descendants are found, a daemon whose parent has ended is not (the runner ends it with the job). Windows: `taskkill /T`.
 */
export async function endTree(
  root: number,
  marks: readonly string[],
  graceMs: number,
): Promise<readonly TreeProcess[]> {
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(root), '/t', '/f'], () => {});
    return [];
  }
  let tree = await findTree(root, marks, []);
  send(root, tree, 'SIGTERM');
  const killAtMs = performance.now() + graceMs;
  while (performance.now() < killAtMs) {
    await sleep(LOOK_MS);
    tree = tree.filter(isRunning);
    if (tree.length > 0) continue;
    tree = await findTree(root, marks, []);
    if (tree.length === 0) return [];
  }
  const giveUpAtMs = performance.now() + KILLED_MS;
  while (performance.now() < giveUpAtMs) {
    tree = await findTree(root, marks, tree.filter(isRunning));
    if (tree.length === 0) return [];
    send(root, tree, 'SIGKILL');
    await sleep(LOOK_MS);
  }
  return tree.filter(isRunning);
}

/**
 * Ends what an earlier process of ours left running, when only its environment is known: everything on this machine that holds all
 * of `marks`, with its descendants. Linux only: elsewhere nothing is found, and the runner ends it with the job. Returns and
 * takes as long as `endTree`.
 */
export async function endMarked(marks: readonly string[], graceMs: number): Promise<readonly TreeProcess[]> {
  if (process.platform !== 'linux') return [];
  const [first] = await findTree(undefined, marks, []);
  return first === undefined ? [] : endTree(first.pid, marks, graceMs);
}

/** The tree of `root` as it is now, with `known` members and what they started since. Without zombies and without this process. */
export async function findTree(
  root: number | undefined,
  marks: readonly string[],
  known: readonly TreeProcess[],
  readTable: () => Promise<readonly TableEntry[]> = existsSync('/proc/self/stat') ? procTable : psTable,
): Promise<readonly TreeProcess[]> {
  const table = (await readTable()).filter((entry) => entry.pid !== process.pid);
  const seeds = new Set<number | undefined>([root, ...known.map((member) => member.pid)]);
  const found = new Map<number, TableEntry>();
  let fresh = table.filter(
    (entry) =>
      seeds.has(entry.pid) || entry.group === root || entry.session === root || hasMarks(entry.pid, marks),
  );
  while (fresh.length > 0) {
    for (const entry of fresh) found.set(entry.pid, entry);
    fresh = table.filter((entry) => found.has(entry.parent) && !found.has(entry.pid));
  }
  return [...found.values()].filter((entry) => !entry.zombie);
}

/** To the group at once, so that nothing is restarted by a parent that still lives, then to each that left the group. */
function send(root: number, tree: readonly TreeProcess[], signal: NodeJS.Signals): void {
  kill(-root, signal);
  for (const member of tree) {
    if (groupOf(member) !== root && isRunning(member)) kill(member.pid, signal);
  }
}

function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false; // gone, or not ours: what still runs is reported
  }
}

function isRunning(member: TreeProcess): boolean {
  if (process.platform !== 'linux') return kill(member.pid, 0);
  const now = procEntry(member.pid);
  return now !== undefined && now.started === member.started && !now.zombie;
}

function groupOf(member: TreeProcess): number | undefined {
  return process.platform === 'linux' ? procEntry(member.pid)?.group : undefined;
}

/** By the environment that a process was started with. */
function hasMarks(pid: number, marks: readonly string[]): boolean {
  if (process.platform !== 'linux' || marks.length === 0) return false;
  try {
    const environment = `\0${readFileSync(`/proc/${pid}/environ`, 'latin1')}`;
    return marks.every((mark) => environment.includes(`\0${Buffer.from(mark).toString('latin1')}\0`));
  } catch {
    return false; // gone, or of another user
  }
}

/** All processes as /proc shows them. */
export async function procTable(): Promise<readonly TableEntry[]> {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => procEntry(Number(name)) ?? []);
}

/** One process by proc(5): `pid (name) state ppid pgrp session …`, field 22 is the start. The name may hold anything. */
function procEntry(pid: number): TableEntry | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const nameEnd = stat.lastIndexOf(')');
  const [state = '', parent, group, session, ...rest] = stat.slice(nameEnd + 2).split(' ');
  return {
    pid,
    name: stat.slice(stat.indexOf('(') + 1, nameEnd),
    started: rest[15] ?? '',
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    zombie: state === 'Z' || state === 'X',
  };
}

/** All processes as POSIX `ps` shows them: slower, without sessions, but there on macOS. Empty where ps fails. */
export async function psTable(): Promise<readonly TableEntry[]> {
  const columns = 'pid=,ppid=,pgid=,stat=,lstart=,comm=';
  const text = await new Promise<string>((resolve) => {
    const options = { env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 16 * 1024 * 1024 };
    execFile('ps', ['-A', '-o', columns], options, (error, stdout) => resolve(error ? '' : stdout));
  });
  const row = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\d{4})\s+(.*)$/;
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, group, state = '', started = '', name = ''] = row.exec(line) ?? [];
    if (pid === undefined) return [];
    return {
      pid: Number(pid),
      name: name.trim(),
      started,
      parent: Number(parent),
      group: Number(group),
      session: 0,
      zombie: state.startsWith('Z'),
    };
  });
}
