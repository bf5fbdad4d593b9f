import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Something of the world that a test can hold up, and let go on. */
export interface Gate {
  /** Holds up what comes from now on. */
  close(): void;
  /** Lets everything pass again, what was held up first. */
  open(): void;
  /** Resolves when something is held up. */
  held(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A gate in front of HAProxy's admin socket. It lies at `path`. */
export interface SocketGate extends Gate {
  readonly path: string;
}

/**
 * Passes lines to HAProxy and answers back, as a slow way to a load balancer does. Closed, it holds up the line that matches: on its
 * way there (`line`), or its answer on the way back (`answer`), when HAProxy has already done what it says.
 */
export async function startSocketGate(
  path: string,
  haproxy: string,
  matches: RegExp,
  what: 'line' | 'answer',
): Promise<SocketGate> {
  const valve = newValve();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = createConnection({ path: haproxy, allowHalfOpen: true });
    endTogether(client, upstream);
    let isHeld = false;
    client.on('data', (line: Buffer) => {
      isHeld ||= matches.test(line.toString('latin1'));
      valve.pass(isHeld && what === 'line', () => upstream.write(line));
    });
    client.on('end', () => {
      valve.pass(isHeld && what === 'line', () => upstream.end());
    });
    upstream.on('data', (answer: Buffer) => {
      // Held up counts from its end on: whatever happens to HAProxy then, the whole answer is here.
      valve.pass(isHeld && what === 'answer', () => client.write(answer), false);
    });
    upstream.on('end', () => {
      valve.pass(isHeld && what === 'answer', () => client.end());
    });
  });
  server.listen(path);
  await once(server, 'listening');
  return { ...valve, path, ...disposable(server) };
}

/** A gate on the way of HAProxy's checks to one server. Closed, it refuses them. */
export interface CheckGate extends Gate {
  readonly port: number;
  /** Where they go; to be given before the first one comes. */
  lead(serverPort: number): void;
}

export async function startCheckGate(): Promise<CheckGate> {
  let serverPort = 0;
  let closed = false;
  const valve = newValve();
  const server = createServer({ allowHalfOpen: true }, (check) => {
    if (closed) {
      valve.pass(true, () => undefined);
      check.on('error', () => undefined);
      check.destroy();
      return;
    }
    const upstream = createConnection({ port: serverPort, host: '127.0.0.1', allowHalfOpen: true });
    endTogether(check, upstream);
    check.pipe(upstream);
    upstream.pipe(check);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...valve,
    close() {
      closed = true;
      valve.close();
    },
    open() {
      closed = false;
      valve.open();
    },
    port: (server.address() as AddressInfo).port,
    lead(port) {
      serverPort = port;
    },
    ...disposable(server),
  };
}

/** What holds up, and in what order it lets go. */
interface Valve {
  close(): void;
  open(): void;
  held(): Promise<void>;
  /** Does it now, or, where it may be held up and the valve is closed, when the valve opens. */
  pass(mayBeHeld: boolean, act: () => void, counts?: boolean): void;
}

function newValve(): Valve {
  let waiting: (() => void)[] | undefined;
  let first = Promise.withResolvers<void>();
  return {
    close() {
      waiting ??= [];
    },
    open() {
      const acts = waiting ?? [];
      waiting = undefined;
      first = Promise.withResolvers<void>();
      for (const act of acts) act();
    },
    held: () => first.promise,
    pass(mayBeHeld, act, counts = true) {
      if (!waiting || !mayBeHeld) {
        act();
        return;
      }
      waiting.push(act);
      if (counts) first.resolve();
    },
  };
}

/** A way that breaks on one side is broken on the other too. */
function endTogether(one: Socket, other: Socket): void {
  for (const [socket, peer] of [
    [one, other],
    [other, one],
  ] as const) {
    socket.on('error', () => peer.destroy());
    socket.on('close', (hadError) => {
      if (hadError || !socket.readableEnded) peer.destroy();
    });
  }
}

function disposable(server: Server): { [Symbol.asyncDispose](): Promise<void> } {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      if (server.listening) await once(server, 'close');
    },
  };
}
