import { readdirSync, readFileSync } from 'node:fs';

/** CPU time of a process with all its threads, in milliseconds, to the nanosecond: proc(5), schedstat. Linux only. */
export function cpuMs(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((total, task) => {
    const [ns = '0'] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ');
    return total + Number(ns) / 1e6;
  }, 0);
}

/** Resident memory in MB, now. */
export function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}

/** What a process used from its start to its end: `process.resourceUsage()`, as usage.cjs writes it. */
export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

export function readUsage(file: string): Usage {
  const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  return { cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1_000, peakMb: usage.maxRSS / 1024 };
}
