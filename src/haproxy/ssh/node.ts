import type { RuntimeEndpoint, SshEndpoint } from '../../inputs/inputs.ts';
import type { Clock } from '../../support/clock.ts';
import type { Capabilities, ControlPlane } from '../control-plane.ts';
import { runtimeOver } from '../runtime/node.ts';
import type { Times } from '../runtime/talk.ts';
import { exchangeThrough } from './exchange.ts';
import { checkRemotePath, sshCommand, type SshOptions, type SshSettings } from './settings.ts';
import { newTunnels } from './tunnels.ts';

/**
 * HAProxy's Runtime API on a socket of another machine, through the system's OpenSSH: nothing is needed there but sshd. Contacts
 * nothing yet; the first use opens the tunnel, `close()` ends it. Throws `input-invalid` where ssh cannot forward to the path.
 *
 * Host keys are always verified. A refused login or host key is final: every later use fails with the same error, and nobody asks
 * again. No process and no key file outlives `close()`, or this process, however it ends.
 */
export function openSsh(
  endpoint: SshEndpoint,
  times: Times,
  options: SshOptions,
  clock: Clock,
): ControlPlane {
  checkRemotePath(endpoint);
  const settings: SshSettings = { ...options, endpoint, times };
  const tunnels = newTunnels(settings, clock);
  const plane = runtimeOver(socketOf(endpoint), times, clock, exchangeThrough(tunnels, settings, clock));
  return {
    ...plane,
    get capabilities(): Capabilities {
      return plane.capabilities;
    },
    maps: {
      ...plane.maps!,
      repairLine: (at, backend) => `${sshCommand(endpoint)} ${quoted(plane.maps!.repairLine(at, backend))}`,
    },
    repairLine: (order) => `${sshCommand(endpoint)} ${quoted(plane.repairLine(order))}`,
    close: () => tunnels.close(),
  };
}

/** The socket as it is on the load balancer. */
const socketOf = ({ label, text, path }: SshEndpoint): RuntimeEndpoint => ({
  kind: 'unix',
  label,
  text,
  path,
  host: '',
  port: 0,
});

/** As one word for a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
