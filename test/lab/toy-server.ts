/**
 * The program of one toy application server (a process of its own, started by toy-process.ts). One port speaks it all:
 * HTTP, WebSocket, server-sent events, and raw TCP for clients that begin with `ECHO`.
 *
 *   GET /          who answers, in body and headers
 *   GET /slow?ms=  the same, later
 *   GET /stream?ms= an event every 100 ms for so long
 *   POST /upload   reads it all, then who answers and how many bytes came
 *   GET /healthz   `ok <version>`, or what the behaviour says
 *   Upgrade        echoes text frames: `<name> <version> <text>`
 *   ECHO\n         echoes lines: `<name> <version> <line>`
 */
import { createHash } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { flushCompileCache } from 'node:module';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeFrame, frameReader } from './websocket-frames.ts';
import type { ToySpec } from './toy-process.ts';

const spec = JSON.parse(process.argv[2] ?? '{}') as ToySpec;
const bornMs = performance.now();

function isHealthy(): boolean {
  switch (spec.behaviour) {
    case 'healthy':
    case 'dead':
      return true;
    case 'broken':
      return false;
    case 'unhealthy':
      return false;
    case 'flapping':
      return Math.floor((performance.now() - bornMs) / spec.flapMs) % 2 === 0;
  }
}

/** True for this share of its calls, evenly spread. */
function evenly(share: number): () => boolean {
  let due = 0;
  return () => {
    due += share;
    if (due < 1 - 1e-9) return false;
    due -= 1;
    return true;
  };
}
const fails = evenly(spec.errorShare);
const cuts = evenly(spec.cutShare);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://toy');
  const ms = Number(url.searchParams.get('ms') ?? 0);
  response.setHeader('x-server', spec.name);
  response.setHeader('x-version', spec.version);
  response.setHeader('x-pid', process.pid);
  if (url.pathname === '/healthz') {
    await sleep(spec.healthDelayMs);
    response.statusCode = isHealthy() ? 200 : spec.behaviour === 'broken' ? 500 : 503;
    response.end(
      isHealthy() ? `ok ${spec.version}\n` : `${spec.name} ${spec.version} is ${spec.behaviour}\n`,
    );
    return;
  }
  await sleep(spec.delayMs);
  if (cuts()) {
    request.socket.destroy();
    return;
  }
  if (spec.behaviour === 'broken' || fails()) {
    response.statusCode = 500;
    response.end(`${spec.name} ${spec.version} is broken\n`);
    return;
  }
  if (url.pathname === '/stream') {
    response.setHeader('content-type', 'text/event-stream');
    for (let left = ms || 1_000; left > 0; left -= 100) {
      response.write(`data: ${spec.name} ${spec.version}\n\n`);
      await sleep(100);
    }
    response.end();
    return;
  }
  if (url.pathname === '/upload') {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    response.end(`${spec.name} ${spec.version}: ${bytes} bytes\n`);
    return;
  }
  if (url.pathname === '/slow') await sleep(ms);
  response.end(`${spec.name} ${spec.version}\n`);
}

const http = createHttpServer(
  { keepAliveTimeout: 120_000 },
  (request, response) => void answer(request, response),
);
const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
http.on('upgrade', (request: IncomingMessage, socket: Socket) => {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n` +
      `X-Server: ${spec.name}\r\nX-Version: ${spec.version}\r\n\r\n`,
  );
  const read = frameReader();
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    for (const frame of read(chunk)) {
      if (frame.kind === 'close') socket.end(encodeFrame(frame, 'server'));
      else
        socket.write(
          encodeFrame({ kind: 'text', text: `${spec.name} ${spec.version} ${frame.text}` }, 'server'),
        );
    }
  });
});

function echoLines(socket: Socket): void {
  socket.write(`${spec.name} ${spec.version} hello\n`);
  createInterface(socket).on('line', (line) => socket.write(`${spec.name} ${spec.version} ${line}\n`));
}

const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => socket.destroy());
  socket.once('data', (first: Buffer) => {
    socket.pause();
    if (first.toString('latin1').startsWith('ECHO\n')) {
      socket.unshift(first.subarray('ECHO\n'.length));
      echoLines(socket);
    } else {
      socket.unshift(first);
      http.emit('connection', socket);
    }
    socket.resume();
  });
});

// The old process of a graceful deploy: no new connections, the port is free, the old connections are served on.
process.on('SIGTERM', () => {
  server.close();
  setTimeout(() => {
    for (const socket of sockets) socket.destroy();
    process.exitCode = 0;
    http.close();
  }, spec.lingerMs);
});

// These servers are mostly killed; what they compiled serves the next one all the same.
flushCompileCache();
if (spec.behaviour === 'dead') {
  // Lives and never listens.
  setInterval(() => undefined, 60_000);
} else {
  await sleep(spec.bootMs);
  server.listen(spec.port, spec.address);
}
