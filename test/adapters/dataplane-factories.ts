import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { DataplaneAccess } from '../../src/haproxy/dataplane/endpoint.ts';
import type { DataplaneEndpoint } from '../../src/inputs/inputs.ts';
import { openDataplane } from '../../src/haproxy/dataplane/node.ts';
import { systemClock } from '../../src/support/clock.ts';
import type { FakeDataplane, FakeOptions } from '../fake-dataplane/fake.ts';
import { PASSWORD, startFakeDataplane, USER } from '../fake-dataplane/fake.ts';
import { realDataplane, startRealDataplane } from '../fake-dataplane/real.ts';
import type { Haproxy } from '../lab/haproxy.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import type { AdapterFactory } from '../contract/control-plane-lab.ts';

const TIMES = { connectTimeoutMs: 1_000, commandTimeoutMs: 5_000 };

export const NO_TLS = { ca: undefined, cert: undefined, key: undefined };
export const ACCESS: DataplaneAccess = { username: USER, password: PASSWORD, tls: NO_TLS };

export const endpointAt = (port: number, changes: Partial<DataplaneEndpoint> = {}): DataplaneEndpoint => ({
  kind: 'http',
  label: 'lb1',
  text: `http://127.0.0.1:${port}`,
  host: '127.0.0.1',
  port,
  path: '',
  ...changes,
});

export const openAt = (
  port: number,
  changes: Partial<DataplaneEndpoint> = {},
  access: Partial<DataplaneAccess> = {},
  times = TIMES,
): ControlPlane => openDataplane(endpointAt(port, changes), times, { ...ACCESS, ...access }, systemClock);

/** A control plane that takes what it stands on with it. */
function owning(plane: ControlPlane, server: { stop(): Promise<void> }): ControlPlane {
  const owned = Object.create(plane) as { -readonly [K in keyof ControlPlane]: ControlPlane[K] };
  owned.close = async () => {
    await plane.close();
    await server.stop();
  };
  return owned;
}

export async function openFake(
  haproxy: Haproxy,
  options: Omit<FakeOptions, 'haproxy'>,
): Promise<{ readonly fake: FakeDataplane; readonly plane: ControlPlane }> {
  const fake = await startFakeDataplane({ ...options, haproxy });
  return { fake, plane: owning(openAt(fake.port), fake) };
}

/** Both versions on every HAProxy that is here, and a 3.x from before runtime weights. */
const fakes: readonly AdapterFactory[] = haproxyBinaries().flatMap(({ kind }) =>
  (
    [
      ['v2', { mode: 'v2' }],
      ['v3', { mode: 'v3' }],
      ...(kind === 'distribution' ? [['v3.2', { mode: 'v3', weights: false }] as const] : []),
    ] as const
  ).map(([name, options]) => ({
    name: `Data Plane API ${name}, ${kind} HAProxy`,
    haproxy: kind,
    master: false,
    open: async (haproxy: Haproxy) => (await openFake(haproxy, options)).plane,
  })),
);

const real = realDataplane();
const reals: readonly AdapterFactory[] = real
  ? haproxyBinaries().map(({ kind }) => ({
      name: `Data Plane API ${real.mode} (${real.path}), ${kind} HAProxy`,
      haproxy: kind,
      master: true,
      open: async (haproxy: Haproxy) => {
        const server = await startRealDataplane(real.path, real.mode, haproxy);
        return owning(openAt(server.port), server);
      },
    }))
  : [];

export const DATAPLANE_FACTORIES: readonly AdapterFactory[] = [...fakes, ...reals];
