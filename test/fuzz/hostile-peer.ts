import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuntimeEndpoint } from '../../src/inputs/inputs.ts';
import { ENDPOINT } from './harness.ts';

/** A server that does to each connection what it is told, with the line that came. Over TCP a reset can be sent too. */
export interface HostilePeer extends AsyncDisposable {
  readonly endpoint: RuntimeEndpoint;
  connections(): number;
}

export async function hostilePeer(
  kind: 'unix' | 'tcp',
  serve: (line: string, socket: Socket, connection: number) => void,
): Promise<HostilePeer> {
  const directory = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const path = join(directory, 's');
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const number = connections;
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let line = '';
    socket.on('data', (chunk: Buffer) => {
      line += chunk.toString();
      if (line.endsWith('\n')) serve(line.trimEnd(), socket, number);
    });
  });
  if (kind === 'unix') server.listen(path);
  else server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = kind === 'tcp' ? (server.address() as AddressInfo).port : 0;
  return {
    endpoint: { ...ENDPOINT, kind, path: kind === 'unix' ? path : '', host: '127.0.0.1', port },
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A TCP port whose queue of connections is full and which accepts none: a connect to it goes on until somebody gives up. */
export async function endlessConnect(): Promise<{ endpoint: RuntimeEndpoint } & AsyncDisposable> {
  // A process that listens and then sleeps for good, without ever coming back to accept.
  const code = `
    const net = require('node:net');
    const server = net.createServer();
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      require('node:fs').writeSync(1, String(server.address().port) + '\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(chunk.toString());
  const { connect } = await import('node:net');
  const fillers = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    endpoint: { ...ENDPOINT, kind: 'tcp', path: '', host: '127.0.0.1', port },
    async [Symbol.asyncDispose]() {
      for (const filler of fillers) filler.destroy();
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
