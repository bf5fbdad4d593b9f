import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './processes.ts';

/** The HAProxy of the distribution, or the newer one that script/bootstrap fetched. */
export type HaproxyKind = 'distribution' | 'newer';

export interface HaproxyBinary {
  readonly kind: HaproxyKind;
  readonly path: string;
  /** `2.6.12-1+deb12u4` */
  readonly version: string;
}

/** What is there to test with, the distribution's first. `HAPROXY_BIN_NEWER` names another newer one. */
export function haproxyBinaries(): HaproxyBinary[] {
  const directories = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ];
  const candidates: [HaproxyKind, string | undefined][] = [
    ['distribution', directories.map((directory) => join(directory, 'haproxy')).find(existsSync)],
    ['newer', process.env['HAPROXY_BIN_NEWER'] ?? join(ROOT, '.cache/haproxy-3/haproxy')],
  ];
  return candidates.flatMap(([kind, path]) => {
    const version = path === undefined ? undefined : versionOf(path);
    return path === undefined || version === undefined ? [] : [{ kind, path, version }];
  });
}

/** The binary of that kind; throws with what to do where it is missing, because a skipped real HAProxy hides a failure. */
export function haproxyBinary(kind: HaproxyKind): HaproxyBinary {
  const binary = haproxyBinaries().find((one) => one.kind === kind);
  if (!binary)
    throw new Error(`no ${kind} HAProxy here: run script/bootstrap, which says why it can't be had`);
  return binary;
}

function versionOf(path: string): string | undefined {
  try {
    return /^HA-?Proxy version (\S+)/m.exec(execFileSync(path, ['-v'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}
