import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLab, type Lab, type LabOptions } from './fleet.ts';
import type { HaproxyConfig } from './haproxy-config.ts';
import { quickChecks } from './quick.ts';
import { startReached, type Way } from './reached.ts';

/** The map file of such a lab, the same for all its nodes. */
export interface MapLab {
  readonly lab: Lab;
  readonly file: string;
  /** What the map of each node says. */
  values(): Promise<string[]>;
}

const KEY = 'active';

/** Two nodes before two backends, `be_blue` and `be_green`, of two servers each; a map file names the live one: blue. */
export async function startMapLab(options: Partial<LabOptions> = {}, ways?: readonly Way[]): Promise<MapLab> {
  const directory = mkdtempSync(join(tmpdir(), 'haproxy-map-'));
  const file = join(directory, 'live.map');
  writeFileSync(file, `${KEY} be_blue\n`);
  const servers = ['blue-1', 'blue-2', 'green-1', 'green-2'].map((name) => ({ name }));
  const all: LabOptions = {
    ...quickChecks,
    ...options,
    servers,
    config: (config) => twoBackends(config, file),
  };
  const lab = ways ? await startReached(ways, all) : await startLab({ nodes: 2, ...all });
  return {
    lab,
    file,
    values: () =>
      Promise.all(
        lab.nodes.map(
          async (node) => / active (\S+)/.exec(await node.cli(`show map ${file}`))?.[1] ?? 'none',
        ),
      ),
  };
}

function twoBackends({ backends: [web] }: HaproxyConfig, file: string): HaproxyConfig {
  assert.ok(web?.port);
  const { port, servers, ...rest } = web;
  const of = (colour: string) => servers.filter(({ name }) => name.startsWith(colour));
  return {
    backends: [
      {
        ...rest,
        name: 'be_blue',
        port,
        servers: of('blue'),
        frontendLines: [`use_backend %[str(${KEY}),map(${file},be_blue)]`],
      },
      { ...rest, name: 'be_green', servers: of('green') },
    ],
  };
}

export const byMap = (
  { lab, file }: MapLab,
  inputs: Readonly<Record<string, string>> = {},
): Record<string, string> => {
  const { backend: _backend, ...rest } = lab.inputs;
  return {
    ...rest,
    strategy: 'blue-green',
    blue: 'be_blue',
    green: 'be_green',
    'switch-map': file,
    'switch-key': KEY,
    ...inputs,
  };
};

export const switchByMap = (
  { lab, file }: MapLab,
  inputs: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  haproxy: lab.inputs['haproxy']!,
  operation: 'switch',
  blue: 'be_blue',
  green: 'be_green',
  'switch-map': file,
  'switch-key': KEY,
  ...inputs,
});

export const onDisk = ({ file }: MapLab): string => readFileSync(file, 'utf8');
