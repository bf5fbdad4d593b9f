import type { FakeDataplane } from '../fake-dataplane/fake.ts';
import { PASSWORD, startFakeDataplane, USER } from '../fake-dataplane/fake.ts';
import { realDataplane, startRealDataplane } from '../fake-dataplane/real.ts';
import { startLab, type Lab, type LabOptions } from './fleet.ts';
import type { Haproxy } from './haproxy.ts';
import { startSshd, type Sshd } from './sshd.ts';

/** How the action reaches a node: its socket, or something in front of it. `v3.2`: a Data Plane API without runtime weights. */
export type Way = 'unix' | 'tcp' | 'master' | 'ssh' | 'v2' | 'v3' | 'v3.2';

/** A lab with one node for each way. */
export interface Reached extends Lab {
  /** One for all nodes that are reached by SSH. */
  readonly sshd: Sshd | undefined;
  /** The fake Data Plane API of a node, by label; a real one is not among them. */
  fake(label: string): FakeDataplane;
  /** One node, `lb1` being the first. */
  node(label: string): Haproxy;
}

/** The secret of every Data Plane API of a lab. */
export const DATAPLANE_PASSWORD = PASSWORD;

/** Starts as many HAProxys as there are ways, in front of the same servers and all under load; `inputs` lead there by these ways. */
export async function startReached(
  ways: readonly Way[],
  options: Omit<LabOptions, 'nodes'> = {},
): Promise<Reached> {
  const real = realDataplane();
  const isReal = (way: Way): boolean => way === real?.mode;
  const master = ways.some((way) => way === 'master' || isReal(way));
  const lab = await startLab({ ...options, nodes: ways.length, ...(master ? { master } : {}) });
  const open: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of open.splice(0)) await one();
  };
  try {
    let sshd: Sshd | undefined;
    if (ways.includes('ssh')) {
      sshd = await startSshd();
      open.push(() => sshd![Symbol.asyncDispose]());
    }
    const fakes = new Map<string, FakeDataplane>();
    const endpoints: string[] = [];
    for (const [index, way] of ways.entries()) {
      const node = lab.nodes[index]!;
      const label = `lb${index + 1}`;
      let text: string;
      switch (way) {
        case 'unix':
          text = node.socket;
          break;
        case 'master':
          text = node.masterSocket;
          break;
        case 'tcp':
          text = `tcp://127.0.0.1:${node.tcpPort}`;
          break;
        case 'ssh':
          text = `ssh://${sshd!.user}@127.0.0.1:${sshd!.port}${node.socket}`;
          break;
        case 'v2':
        case 'v3':
        case 'v3.2': {
          const mode = way === 'v2' ? 'v2' : 'v3';
          let server: { readonly port: number; stop(): Promise<void> };
          if (isReal(way)) {
            server = await startRealDataplane(real!.path, mode, node);
          } else {
            const weights = way === 'v3.2' ? { weights: false } : {};
            const fake = await startFakeDataplane({ mode, haproxy: node, ...weights });
            fakes.set(label, fake);
            server = fake;
          }
          open.push(() => server.stop());
          text = `http://127.0.0.1:${server.port}`;
        }
      }
      endpoints.push(`${label}=${text}`);
    }
    // Not a spread: that would ask for the load, and there may be none.
    return Object.assign(Object.create(lab) as Lab, {
      sshd,
      fake(label: string) {
        const fake = fakes.get(label);
        if (!fake) throw new Error(`${label} is not behind a fake Data Plane API`);
        return fake;
      },
      node: (label: string) => lab.nodes[Number(label.slice(2)) - 1]!,
      inputs: {
        ...lab.inputs,
        haproxy: endpoints.join('\n'),
        ...(sshd ? { 'ssh-key': sshd.userKey, 'ssh-known-hosts': sshd.knownHosts() } : {}),
        ...(ways.some((way) => way.startsWith('v'))
          ? { 'dataplane-username': USER, 'dataplane-password': PASSWORD }
          : {}),
      },
      async [Symbol.asyncDispose]() {
        await lab.stop();
        await stop();
      },
    });
  } catch (error) {
    await lab.stop();
    await stop();
    throw error;
  }
}
