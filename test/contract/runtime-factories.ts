import type { RuntimeEndpoint } from '../../src/inputs/inputs.ts';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import { openRuntime } from '../../src/haproxy/runtime/node.ts';
import { systemClock } from '../../src/support/clock.ts';
import type { AdapterFactory } from './control-plane-lab.ts';

const TIMES = { connectTimeoutMs: 1_000, commandTimeoutMs: 5_000 };

export const openUnix = (path: string, times = TIMES): ControlPlane => {
  const endpoint: RuntimeEndpoint = { kind: 'unix', label: 'lb1', text: path, path, host: '', port: 0 };
  return openRuntime(endpoint, times, systemClock);
};

export const openTcp = (port: number): ControlPlane => {
  const text = `tcp://127.0.0.1:${port}`;
  const endpoint: RuntimeEndpoint = { kind: 'tcp', label: 'lb1', text, path: '', host: '127.0.0.1', port };
  return openRuntime(endpoint, TIMES, systemClock);
};

/** The Runtime API by each sort of socket, on the distribution's HAProxy and a newer one. */
export const RUNTIME_FACTORIES: readonly AdapterFactory[] = (['distribution', 'newer'] as const).flatMap(
  (haproxy) => [
    {
      name: `Runtime API, unix socket, ${haproxy} HAProxy`,
      haproxy,
      master: false,
      open: (one) => openUnix(one.socket),
      openOperator: (one) => openUnix(one.operatorSocket),
    } satisfies AdapterFactory,
    {
      name: `Runtime API, TCP, ${haproxy} HAProxy`,
      haproxy,
      master: false,
      open: (one) => openTcp(one.tcpPort),
    } satisfies AdapterFactory,
    {
      name: `Runtime API, master socket, ${haproxy} HAProxy`,
      haproxy,
      master: true,
      open: (one) => openUnix(one.masterSocket),
    } satisfies AdapterFactory,
  ],
);
