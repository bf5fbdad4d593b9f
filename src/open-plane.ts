import type { ControlPlane } from './haproxy/control-plane.ts';
import { openDataplane } from './haproxy/dataplane/node.ts';
import { openRuntime } from './haproxy/runtime/node.ts';
import { openSsh } from './haproxy/ssh/node.ts';
import type { Access, NodeEndpoint, TlsInputs } from './inputs/inputs.ts';
import type { Clock } from './support/clock.ts';

export interface PlaneSettings {
  readonly connectTimeoutMs: number;
  readonly commandTimeoutMs: number;
  readonly access: Access;
  readonly tls: TlsInputs;
  /** For the files of an SSH tunnel. */
  readonly tempDirectory: string;
  readonly clock: Clock;
}

/** The control plane of a node, by the form of its endpoint. Contacts nothing yet. */
export function openPlane(node: NodeEndpoint, settings: PlaneSettings): ControlPlane {
  const { connectTimeoutMs, commandTimeoutMs, access, tls, tempDirectory, clock } = settings;
  const times = { connectTimeoutMs, commandTimeoutMs };
  switch (node.kind) {
    case 'unix':
    case 'tcp':
      return openRuntime(node, times, clock);
    case 'ssh': {
      const { sshKey, sshKnownHosts } = access;
      return openSsh(node, times, { sshKey, sshKnownHosts, tempDirectory, environment: process.env }, clock);
    }
    case 'http':
    case 'https':
    case 'http+unix': {
      const { dataplaneUsername: username, dataplanePassword: password } = access;
      return openDataplane(node, times, { username, password, tls }, clock);
    }
  }
}
