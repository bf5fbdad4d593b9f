import type { Lab, LabOptions, LabServer } from './fleet.ts';
import { startLab } from './fleet.ts';
import type { HaproxyConfig } from './haproxy-config.ts';

/** Toy servers that HAProxy's configuration does not hold yet. */
const COMING = /^new-/;

/** `web-01`… stand in HAProxy's configuration; `new-01`… run beside them, as `v2`. */
export function replacingLab(
  options: Omit<LabOptions, 'servers'> & {
    readonly old?: number;
    readonly coming?: number;
    /** What is special about one of them, by name. */
    readonly special?: Readonly<Record<string, Partial<LabServer>>>;
  } = {},
): Promise<Lab> {
  const { old = 2, coming = 2, special = {}, config, ...rest } = options;
  const named = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
  return startLab({
    check: { interMs: 60 },
    ...rest,
    servers: [
      ...named('web', old).map((name) => ({ ...special[name], name })),
      ...named('new', coming).map((name) => ({ version: 'v2', ...special[name], name })),
    ],
    config: (given) => {
      const without = withoutComing(given);
      return config ? config(without) : without;
    },
  });
}

const withoutComing = (config: HaproxyConfig): HaproxyConfig => ({
  ...config,
  backends: config.backends.map((backend) => ({
    ...backend,
    servers: backend.servers.filter(({ name }) => !COMING.test(name)),
  })),
});

/** Entries for `add-servers`, as a Terraform output would have them. */
export function entries(
  lab: Lab,
  names: readonly string[],
  further: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify(
    names.map((name) => ({
      name,
      address: '127.0.0.1',
      port: lab.apps.spec(name).port,
      inter: '60ms',
      rise: 2,
      fall: 2,
      ...further,
    })),
  );
}

/** Inputs of `strategy: replace`: no deploy step, the direct proof asks for `v2`. */
export function replaceInputs(
  lab: Lab,
  coming: readonly string[],
  leaving: string,
  further: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { run: _run, 'deploy-timeout': _timeout, ...inputs } = lab.inputs;
  return {
    ...inputs,
    strategy: 'replace',
    'add-servers': entries(lab, coming),
    'remove-servers': leaving,
    ...further,
  };
}

/** Both new servers, for a verdict. */
export const newOnes = (state: string): Record<string, string> => ({ 'new-01': state, 'new-02': state });

/** What HAProxy shows, by node: `web/new-01`, in order. */
export function rowsOf(lab: Lab): Promise<string[][]> {
  return Promise.all(lab.nodes.map(async (node) => [...(await node.rows()).keys()].toSorted()));
}
