/**
 * The program of a bench's application servers, all in one process (started by fleet.ts): it serves HTTP on every server's port, holds
 * one request on each, plays their deploys, and listens to HAProxy's log. So every moment that the bench compares, of clients, servers
 * and HAProxy, is taken on one clock, and nobody polls HAProxy but the rollout that is measured.
 */
import { createSocket } from 'node:dgram';
import { get, createServer as createHttpServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { machineMs, type FleetAnswer, type FleetOrder, type FleetSpec, type Moment } from './fleet.ts';

const spec = JSON.parse(process.argv[2] ?? '{}') as FleetSpec;
const say = (answer: FleetAnswer): void => {
  process.send?.(answer);
};

let moments: Moment[] = [];
function note(what: Moment['what'], server: string): void {
  moments.push({ what, server, atMs: machineMs() });
}

/** Sessions that wait for their server's drain, by server. */
const held = new Map<string, ServerResponse>();
/** Servers whose sessions never end. */
const stuck = new Set<string>();
const apps = new Map<string, Server>();

function app(name: string): Server {
  const server = createHttpServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://bench');
    response.setHeader('x-server', name);
    response.setHeader('x-version', 'bench');
    if (url.pathname === '/hold') held.set(name, response);
    else if (url.pathname === '/slow')
      setTimeout(() => response.end('late\n'), Number(url.searchParams.get('ms')));
    else response.end('ok\n');
  });
  apps.set(name, server);
  return server;
}

/** One request that stays in flight on this server until it is drained; through HAProxy, as all of them. */
function hold(frontend: number, name: string): void {
  get(
    { host: '127.0.0.1', port: frontend, path: '/hold', headers: { 'x-hold': name }, agent: false },
    (response) => {
      response.resume();
      response.on('end', () =>
        note(response.headers['x-server'] === name ? 'session-ended' : 'session-lost', name),
      );
      response.on('error', () => note('session-lost', name));
    },
  ).on('error', () => note('session-lost', name));
}

/** A deploy: the old version ends at once, the new one is there after `deployMs` and listens `bootMs` later. */
async function deploy(name: string, done: () => void): Promise<void> {
  const old = apps.get(name);
  const port = spec.ports[spec.names.indexOf(name)];
  if (!old || port === undefined) throw new Error(`there is no server ${name}`);
  note('deploy', name);
  old.close();
  old.closeAllConnections();
  await sleep(spec.deployMs);
  note('deployed', name);
  done();
  await sleep(spec.bootMs);
  app(name).listen(port, '127.0.0.1', () => note('listens', name));
}

const control = createServer((socket) => {
  socket.on('error', () => socket.destroy());
  socket.once('data', (line: Buffer) => {
    const name = line.toString().trim();
    if (name === SHELL) {
      note('shell', name);
      socket.end('deployed\n');
    } else void deploy(name, () => socket.end('deployed\n'));
  });
});
/** Asked for instead of a deploy, to see how long a shell takes to come to the same point. */
const SHELL = '-';

/** HAProxy's sentences, 2.6 to 3.x. */
const SENTENCES: readonly (readonly [RegExp, Moment['what']])[] = [
  [/^Server web\/(\S+) enters drain state/, 'drain'],
  [/^Server web\/(\S+) is going DOWN for maintenance/, 'maint'],
  [/^Server web\/(\S+) is DOWN, changed from CLI/, 'marked-down'],
  [/^Health check for server web\/(\S+) succeeded/, 'check-passed'],
  [/^Server web\/(\S+) is UP\. /, 'up'],
  [/^Server web\/(\S+) is UP(?:\/READY)? \(leaving forced (?:drain|maintenance)\)/, 'ready'],
];
const log = createSocket('udp4', (message) => {
  const text = message.toString();
  for (const [sentence, what] of SENTENCES) {
    const server = sentence.exec(text)?.[1];
    if (server === undefined) continue;
    note(what, server);
    if (what !== 'drain' || stuck.has(server)) return;
    const response = held.get(server);
    held.delete(server);
    setTimeout(() => response?.end('let go\n'), spec.restMs);
    return;
  }
});

async function holdAll(frontend: number): Promise<void> {
  for (const name of spec.names) if (!held.has(name)) hold(frontend, name);
  while (held.size < spec.names.length) await sleep(5);
}

process.on('message', (order: FleetOrder) => {
  switch (order.do) {
    case 'hold':
      void holdAll(order.frontend).then(() => {
        moments = [];
        say({ is: 'held' });
      });
      return;
    case 'stick':
      stuck.add(order.server);
      return;
    case 'moments':
      say({ is: 'moments', moments });
      moments = [];
  }
});
// Whoever wanted to know is gone.
process.on('disconnect', () => process.exit(0));

const listening = spec.names.map(
  (name, index) => new Promise<void>((resolve) => app(name).listen(spec.ports[index], '127.0.0.1', resolve)),
);
await Promise.all([
  ...listening,
  new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve)),
  new Promise<void>((resolve) => log.bind(0, '127.0.0.1', resolve)),
]);
say({ is: 'ready', controlPort: (control.address() as AddressInfo).port, logPort: log.address().port });
