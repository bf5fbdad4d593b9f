import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lab } from './fleet.ts';
import type { ActionRun } from './runner.ts';
import type { AdminMoment } from './sampler.ts';

/** The warning of every reload on a plain socket: it does not show what the old process still has. */
export const UNSEEN =
  /^HAProxy on haproxy was reloaded during the rollout: sessions in its old process cannot be seen from here/m;

const SENT =
  /^web-0\d: \d+ sessions? reached it on haproxy between a reload of HAProxy and its being taken out again, while it was being deployed$/m;

/**
 * The warnings of what a server in deployment was sent before its orders were given again, as often as this run tells of it.
 * Whether anything was, is a matter of milliseconds.
 */
export function intruders(run: ActionRun): RegExp[] {
  return run.main.annotations.filter(({ message }) => SENT.test(message)).map(() => SENT);
}

/** For each reload in ms: from the new process's first answer until it showed the server out of rotation. */
export function gapsOf(moments: readonly AdminMoment[]): number[] {
  const pids = [...new Set(moments.map(({ pid }) => pid))].slice(1);
  return pids.map((pid) => {
    const ofProcess = moments.filter((moment) => moment.pid === pid);
    const out = ofProcess.find(({ adminBits }) => (adminBits & 0b1001) !== 0);
    return (out?.atMs ?? Infinity) - (ofProcess[0]?.atMs ?? 0);
  });
}

/**
 * A deploy script that touches nothing before it is let: what a reload lets in meanwhile is served by the old version, however slow
 * this machine is. It says `waiting`.
 */
export function gatedDeploy(lab: Lab): { readonly run: string; open(): Promise<void> } {
  const go = join(lab.directory, 'go');
  return {
    run: `echo waiting; until [ -e '${go}' ]; do sleep 0.05; done; ${lab.inputs['run']}`,
    async open() {
      // The load's slow requests take 300 ms.
      await sleep(600);
      writeFileSync(go, '');
    },
  };
}
