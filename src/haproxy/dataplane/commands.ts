import { RolloutError } from '../../support/errors.ts';
import type { Order } from '../control-plane.ts';
import { rowKey } from '../../server.ts';
import type { DataplaneEndpoint } from '../../inputs/inputs.ts';
import type { DataplaneAccess } from './endpoint.ts';
import { originOf } from './endpoint.ts';
import type { Root } from './paths.ts';
import { paths } from './paths.ts';

/** The body of a PUT to a runtime server: only what changes (facts, dataplane, 3.1). */
export interface Change {
  readonly admin_state?: 'ready' | 'drain' | 'maint';
  readonly operational_state?: 'up' | 'down';
  readonly weight?: number;
}

/**
 * The PUTs of an order, one after the other. `state-down` is two, never one: in one the API would set the health before the state,
 * and in maint not at all (facts, dataplane, 1.22). Throws `unsupported` for what this API does not offer in any version.
 */
export function changesOf(order: Order): readonly Change[] {
  switch (order.do) {
    case 'state':
      return [{ admin_state: order.state }];
    case 'state-down':
      return [{ admin_state: order.state }, { operational_state: 'down' }];
    case 'health':
      return [{ operational_state: order.health }];
    case 'weight':
      return [{ weight: order.weight }];
    case 'agent':
      throw notOffered(order, 'switch agent checks on and off');
    case 'checks':
      throw notOffered(order, 'switch health checks on and off');
    case 'shutdown-sessions':
      throw notOffered(order, "close a server's sessions");
    case 'add':
      throw notOffered(order, 'add a server whose check runs');
    case 'delete':
      return [];
  }
}

function notOffered({ row }: Order, what: string): RolloutError {
  return new RolloutError('unsupported', `the Data Plane API cannot ${what} (${rowKey(row)})`, {
    hint: "Reach this HAProxy through its own socket instead: ssh://user@host/run/haproxy/admin.sock, tcp:// or a socket's path.",
  });
}

/** Where the weight goes: to the runtime, or, before 3.3.1, into haproxy.cfg (facts, dataplane, 1.2 and 1.3). */
export type WeightBy = 'runtime' | 'configuration';

/** For a person: `PUT /v3/services/haproxy/runtime/backends/web/servers/web-01 {"admin_state":"drain"}`. */
export function commandOf(root: Root, order: Order, weightBy: WeightBy): string {
  if (order.do === 'weight' && weightBy === 'configuration') {
    return `PUT ${paths.configured(root, order.row)} {…,"weight":${order.weight}}`;
  }
  const path = paths.server(root, order.row);
  if (order.do === 'delete') return `DELETE ${path}`;
  return changesOf(order)
    .map((change) => `PUT ${path} ${JSON.stringify(change)}`)
    .join('; ');
}

/** One PUT for a shell that can reach the API. */
export const putLine = (
  endpoint: DataplaneEndpoint,
  access: DataplaneAccess,
  path: string,
  body: object,
): string =>
  `${curlOf(endpoint, access)} -X PUT -H 'Content-Type: application/json' -d ${word(JSON.stringify(body))} ${word(originOf(endpoint) + path)}`;

const curlOf = (endpoint: DataplaneEndpoint, access: DataplaneAccess): string =>
  ['curl -fsS', ...optionsOf(endpoint, access)].join(' ');

/** A line for a shell that can reach the API; the password is taken from the environment. */
export function curlLine(
  endpoint: DataplaneEndpoint,
  access: DataplaneAccess,
  root: Root,
  order: Order,
  weightBy: WeightBy,
): string {
  const curl = curlOf(endpoint, access);
  if (order.do === 'delete')
    return `${curl} -X DELETE ${word(originOf(endpoint) + paths.server(root, order.row))}`;
  if (order.do !== 'weight' || weightBy === 'runtime') {
    const path = paths.server(root, order.row);
    return changesOf(order)
      .map((change) => putLine(endpoint, access, path, change))
      .join(' && ');
  }
  // The whole line of haproxy.cfg goes back, with its version: there is no shorter way.
  const read = `${curl} ${word(originOf(endpoint) + paths.configured(root, order.row))}`;
  const version = `${curl} ${word(originOf(endpoint) + paths.configurationVersion(root))}`;
  const changed = `jq -c '(.data // .) | .weight = ${order.weight}'`;
  const path = paths.configured(root, order.row);
  const target = `"${originOf(endpoint)}${path}${path.includes('?') ? '&' : '?'}version=$(${version})"`;
  return `${read} | ${changed} | ${curl} -X PUT -H 'Content-Type: application/json' -d @- ${target}`;
}

function optionsOf(endpoint: DataplaneEndpoint, access: DataplaneAccess): string[] {
  const user = access.username;
  const tls = endpoint.kind === 'https' ? access.tls : undefined;
  return [
    ...(endpoint.kind === 'http+unix' ? [`--unix-socket ${word(endpoint.path)}`] : []),
    // Between double quotes, so that the shell puts the password in; everything else in it is literal.
    ...(user === undefined ? [] : [`--user "${user.replaceAll(/["$`\\]/g, '\\$&')}:$DATAPLANE_PASSWORD"`]),
    ...(tls?.ca === undefined ? [] : ['--cacert "$TLS_CA_FILE"']),
    ...(tls?.cert === undefined ? [] : ['--cert "$TLS_CERT_FILE" --key "$TLS_KEY_FILE"']),
  ];
}

const word = (text: string): string =>
  /^[\w./:@%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
