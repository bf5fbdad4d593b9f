import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Haproxy } from '../lab/haproxy.ts';
import { freePort } from '../lab/ports.ts';
import { until } from '../lab/processes.ts';
import { PASSWORD, USER } from './fake.ts';
import type { Mode } from './reply.ts';

export interface RealDataplane {
  readonly port: number;
  stop(): Promise<void>;
}

/** The real Data Plane API that `DATAPLANEAPI` names, and which API it speaks; undefined where the variable is not set. */
export function realDataplane(): { readonly path: string; readonly mode: Mode } | undefined {
  const path = process.env['DATAPLANEAPI'];
  if (path === undefined || path === '') return undefined;
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
  const major = /\bv?([23])\.\d+/.exec(version)?.[1];
  if (major === undefined) throw new Error(`${path} --version says ${version}: neither 2.x nor 3.x`);
  return { path, mode: major === '2' ? 'v2' : 'v3' };
}

/** Starts it in front of this HAProxy; resolves when it answers. HAProxy must run with a master, which it reloads. */
export async function startRealDataplane(path: string, mode: Mode, haproxy: Haproxy): Promise<RealDataplane> {
  const directory = join(dirname(haproxy.configFile), 'dataplaneapi');
  mkdirSync(directory, { recursive: true });
  const inside = (name: string): string => join(directory, name);
  const port = await freePort();
  writeFileSync(inside('reload.sh'), `#!/bin/sh\nkill -USR2 ${Math.min(...(await haproxy.pids()))}\n`);
  chmodSync(inside('reload.sh'), 0o755);
  const resources = [
    'maps_dir',
    'ssl_certs_dir',
    'general_storage_dir',
    'spoe_dir',
    'spoe_transaction_dir',
    'dataplane_storage_dir',
  ];
  writeFileSync(
    inside('dataplaneapi.yaml'),
    `config_version: 2
dataplaneapi:
  host: 127.0.0.1
  port: ${port}
  scheme: [http]
  user: [{name: ${USER}, password: ${PASSWORD}, insecure: true}]
  transaction: {transaction_dir: ${inside('tx')}}
  resources: {${resources.map((name) => `${name}: ${inside(name)}`).join(', ')}}
haproxy:
  config_file: ${haproxy.configFile}
  haproxy_bin: ${haproxy.binary.path}
  reload: {reload_delay: 1, reload_strategy: custom, reload_cmd: ${inside('reload.sh')}, restart_cmd: ${inside('reload.sh')}}
`,
  );
  const child = spawn(path, ['-f', inside('dataplaneapi.yaml')], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', HOME: directory },
    stdio: 'ignore',
  });
  const isUp = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`${path} ended with ${child.exitCode}`);
    const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    const answer = fetch(`http://127.0.0.1:${port}/${mode}/info`, { headers: { authorization } });
    return answer.then(
      ({ status }) => status === 200,
      () => false,
    );
  };
  await until(isUp, `${path} does not answer`);
  return {
    port,
    async stop() {
      child.kill('SIGTERM');
      await until(() => child.exitCode !== null || child.signalCode !== null, `${path} does not end`);
    },
  };
}
