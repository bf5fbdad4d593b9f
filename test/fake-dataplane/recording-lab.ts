import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHaproxy } from '../lab/haproxy.ts';
import type { Haproxy } from '../lab/haproxy.ts';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import type { SocketConfig } from '../lab/haproxy-config.ts';
import { freePorts } from '../lab/ports.ts';
import { until } from '../lab/processes.ts';
import { startReaper } from '../lab/reaper.ts';

/** The HAProxy, the applications and the map that the recordings were made with. */
export interface RecordingLab {
  readonly directory: string;
  readonly haproxy: Haproxy;
  /** Behind web-01 to web-03: in the recordings 19001 to 19003. */
  readonly appPorts: readonly number[];
  /** Where nobody listens: 19009. */
  readonly deadPort: number;
  /** Begins a request that takes so long; resolves when HAProxy shows it. Gives what waits for its end. */
  slowRequest(backend: 'web' | 'dynamic', server: string, ms: number): Promise<() => Promise<void>>;
  /** What the health check of web-03 answers. */
  comma(is: boolean): Promise<void>;
  status(backend: string, server: string): Promise<string>;
  dropSocket(): void;
  stop(): Promise<void>;
}

export async function startRecordingLab(kind: HaproxyKind): Promise<RecordingLab> {
  const directory = mkdtempSync(join(tmpdir(), 'dataplane-'));
  const reaper = startReaper(directory);
  const [frontPort = 0, deadPort = 0, ...appPorts] = await freePorts(5);
  let hasComma = false;
  const apps = await Promise.all(
    appPorts.map((port, index) => startApp(port, () => index === 2 && hasComma)),
  );
  mkdirSync(join(directory, 'maps'));
  writeFileSync(join(directory, 'maps/bg.map'), 'active blue\n');
  const config = (sockets: SocketConfig): string =>
    configText(sockets, directory, { frontPort, deadPort, appPorts });
  const haproxy = await startHaproxy(directory, reaper, { binary: kind, config });
  const status = async (backend: string, server: string): Promise<string> =>
    (await haproxy.row(backend, server)).status;
  await until(
    async () => (await status('web', 'web-03')) === 'UP' && (await status('web', 'web-01')) === 'UP',
    'not up',
  );
  return {
    directory,
    haproxy,
    appPorts,
    deadPort,
    status,
    async slowRequest(backend, server, ms) {
      // Round robin: until one comes to that server.
      for (;;) {
        const slow = fetch(`http://127.0.0.1:${frontPort}/${backend}/slow?ms=${ms}`).then((response) =>
          response.text(),
        );
        const name = await until(
          async () =>
            [...(await haproxy.rows())].find(
              ([key, row]) => key.startsWith(`${backend}/`) && row.scur > 0,
            )?.[0],
          'no session',
        );
        if (name === `${backend}/${server}`) return async () => void (await slow);
        await slow;
      }
    },
    async comma(is) {
      hasComma = is;
      const wanted = is ? /^DOWN$/ : /^UP$/;
      await until(async () => wanted.test(await status('web', 'web-03')), 'web-03 does not change');
    },
    dropSocket: () => rmSync(haproxy.socket, { force: true }),
    async stop() {
      for (const app of apps) app.close().closeAllConnections();
      await reaper.reap();
    },
  };
}

async function startApp(port: number, isSorry: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://app');
    if (url.pathname === '/health' && isSorry()) {
      response.writeHead(503, 'Oh, no, sorry').end();
      return;
    }
    setTimeout(() => response.end('ok\n'), Number(url.searchParams.get('ms') ?? 0));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

interface Ports {
  readonly frontPort: number;
  readonly deadPort: number;
  readonly appPorts: readonly number[];
}

function configText(sockets: SocketConfig, directory: string, ports: Ports): string {
  const { frontPort, deadPort, appPorts } = ports;
  const web = appPorts.map(
    (port, index) =>
      `  server web-0${index + 1} 127.0.0.1:${port} check inter 400ms rise 2 fall 3 weight 100`,
  );
  return `# _version=1
global
  stats socket ${sockets.admin} mode 600 level admin expose-fd listeners
defaults
  mode http
  timeout connect 1s
  timeout client 30s
  timeout server 10s
  retries 0
frontend fe
  bind 127.0.0.1:${frontPort}
  http-request set-header X-Colour %[str(active),map(${directory}/maps/bg.map)]
  use_backend dynamic if { path_beg /dynamic/ }
  default_backend web
backend web
  balance roundrobin
  option httpchk GET /health
${web.join('\n')}
backend misc
  balance roundrobin
  server nochk 127.0.0.1:${deadPort}
  server disabled-01 127.0.0.1:${deadPort} disabled
  server tracking-01 127.0.0.1:${deadPort} track web/web-01
backend static
  balance static-rr
  server static-01 127.0.0.1:${deadPort}
backend dynamic
  balance roundrobin
`;
}
