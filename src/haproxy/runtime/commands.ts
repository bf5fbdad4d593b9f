import type { RuntimeEndpoint } from '../../inputs/inputs.ts';
import type { NewServer, RowName } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Order } from '../control-plane.ts';
import { checkedName, checkedRow } from '../names.ts';
import type { Shape } from './answers.ts';

/** One command of the CLI and the shape of its answer. */
export interface Command {
  readonly text: string;
  readonly shape: Shape;
}

export const showInfo: Command = { text: 'show info', shape: 'info' };
export const showProc: Command = { text: 'show proc', shape: 'proc' };

/** Rows of all backends and servers: `-1` is any, the type is a sum of 2 (backend) and 4 (server). */
export const showAllRows: Command = { text: 'show stat -1 6 -1', shape: 'stat' };

/** Rows of the servers of one backend: of one by its number (a name or an unknown number gives none), or of all. */
export const showServers = (backend: string, sid: number | 'all'): Command => ({
  text: `show stat ${checkedName('backend', backend)} 4 ${sid === 'all' ? -1 : sid}`,
  shape: 'stat',
});

export const showBackend = (backend: string): Command => ({
  text: `show stat ${checkedName('backend', backend)} 2 -1`,
  shape: 'stat',
});

export const showState = (backend?: string): Command => ({
  text:
    backend === undefined ? 'show servers state' : `show servers state ${checkedName('backend', backend)}`,
  shape: 'servers-state',
});

export const showLevel: Command = { text: 'show cli level', shape: 'sentence' };
export const showCliSockets: Command = { text: 'show cli sockets', shape: 'cli-sockets' };
export const showTables: Command = { text: 'show table', shape: 'tables' };

/**
 * A filter that cannot be: HAProxy refuses it before it looks at any entry, and first of all where the table keeps no servers. So it
 * costs nothing in a table of any size.
 */
export const bogusFilter = (table: string): Command => ({
  text: `show table ${checkedName('backend', table)} data.server_id eq x`,
  shape: 'sentence',
});

/** A server without an address: refused always, and first of all where the balance takes no servers at run time. */
export const bogusServer = (backend: string): Command => ({
  text: `add server ${checkedName('backend', backend)}/probe`,
  shape: 'sentence',
});

/** Since 3.2 of one server; older versions ignore what follows, and tell of all (facts, section 8). */
export const showSessions = (row: RowName, filtered: boolean): Command => {
  const { backend, server } = checkedRow(row);
  return { text: filtered ? `show sess server ${backend}/${server}` : 'show sess', shape: 'list' };
};

const order = (text: string): Command => ({ text, shape: 'silent' });

/** A state that does not exist: refused with a sentence that only those hear who may change the state. */
export const bogusState = (row: { backend: string; server: string }): Command =>
  order(`set server ${checkedRow(row).backend}/${row.server} state bogus`);

/** The limit that the server has already: what this is for stands in queue.ts. */
export const setMaxconn = (row: RowName, maxconn: number): Command => {
  const { backend, server } = checkedRow(row);
  return order(`set maxconn server ${backend}/${server} ${maxconn}`);
};

/** The commands of an order. Throws `input-invalid` for names that HAProxy cannot have. */
export function commandsOf(what: Order): readonly Command[] {
  const row = checkedRow(what.row);
  const name = `${row.backend}/${row.server}`;
  switch (what.do) {
    case 'state':
      return [order(`set server ${name} state ${what.state}`)];
    case 'state-down':
      return [order(`set server ${name} state ${what.state}`), order(`set server ${name} health down`)];
    case 'health':
      return [order(`set server ${name} health ${what.health}`)];
    case 'weight':
      return [order(`set server ${name} weight ${what.weight}`)];
    case 'agent':
      return [order(`${what.enabled ? 'enable' : 'disable'} agent ${name}`)];
    case 'checks':
      return [order(`${what.enabled ? 'enable' : 'disable'} health ${name}`)];
    case 'shutdown-sessions':
      return [order(`shutdown sessions server ${name}`)];
    case 'add':
      return [addServer(row, what.server)];
    case 'delete':
      return [{ text: `del server ${name}`, shape: 'deleted' }];
  }
}

/** A word that stays one word of one command: whatever else came here would be a bug, and is refused all the same. */
const ONE_WORD = /^[A-Za-z0-9_.:/@%+,=()[\]*~-]+$/;

/** The command that adds a server under this name. Throws `input-invalid` for what could become another command. */
export function addServer(name: RowName, server: NewServer): Command {
  const { backend, server: own } = checkedRow(name);
  const host = server.address.includes(':') ? `[${server.address}]` : server.address;
  const words = [`${host}:${server.port}`, ...server.keywords.flat()];
  const bad = words.find((word) => !ONE_WORD.test(word));
  if (bad !== undefined) {
    throw new RolloutError('input-invalid', `${JSON.stringify(bad)} cannot stand in an "add server" command`);
  }
  return { text: `add server ${backend}/${own} ${words.join(' ')}`, shape: 'registered' };
}

/** What sort of socket it is. A master passes commands on to its workers. */
export type Socket =
  | { readonly kind: 'worker' }
  /** `wholeLines`: since 3.2 a line behind `@@1` runs in the worker in one go. */
  | { readonly kind: 'master'; readonly wholeLines: boolean };

/** Whom a command is for: the worker that serves, an old one, or the master itself. */
export type Target = 'worker' | 'master' | { readonly pid: number };

export type Addressed = Command & { readonly target: Target };

export const toWorker = (command: Command): Addressed => ({ ...command, target: 'worker' });

/** One line for the socket. On a master each command needs a prefix of its own (facts, section 5). */
export function lineOf(socket: Socket, commands: readonly Addressed[]): string {
  return commands
    .map(({ text, target }) => {
      if (socket.kind === 'worker' || target === 'master') return text;
      return target === 'worker' ? `@1 ${text}` : `@!${target.pid} ${text}`;
    })
    .join(';');
}

/**
 * One line that the serving worker runs in one go where the socket can do that. Measured between `state drain` and `health
 * down`: 0.02 ms in one go, 0.14 ms (at most 1.5 ms) where a master before 3.2 forwards them one by one.
 */
export function wholeLineOf(socket: Socket, commands: readonly Command[]): string {
  if (socket.kind === 'master' && socket.wholeLines) {
    return `@@1 ${commands.map((command) => command.text).join(';')}`;
  }
  return lineOf(socket, commands.map(toWorker));
}

/** A line for a shell on the load balancer that sends `line`. */
export function shellLine(endpoint: RuntimeEndpoint, line: string): string {
  const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
  const address = endpoint.kind === 'tcp' ? `tcp:${host}:${endpoint.port}` : endpoint.path;
  const word = /^[\w./:-]+$/.test(address) ? address : `'${address.replaceAll("'", "'\\''")}'`;
  return `echo "${line}" | socat stdio ${word}`;
}
