import assert from 'node:assert/strict';
import { createServer as createHttp, setGlobalProxyFromEnv, type RequestListener } from 'node:http';
import { connect, createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { httpProbe } from '../../src/gates/http-probe.ts';
import type { ProbeResult } from '../../src/gates/probe.ts';
import type { HealthInputs } from '../../src/inputs/inputs.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const servers: { server: Server; sockets: Set<Socket> }[] = [];
after(() => {
  for (const { server, sockets } of servers) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

interface Listening {
  readonly port: number;
  readonly connections: () => number;
  /** Connections that are open now. */
  readonly open: () => number;
}

async function listen(server: Server, host = '127.0.0.1'): Promise<Listening> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  servers.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    open: () => sockets.size,
  };
}

const http = (listener: RequestListener): Promise<Listening> => listen(createHttp(listener));
const raw = (onSocket: (socket: Socket) => void): Promise<Listening> =>
  listen(
    createTcp((socket) => {
      socket.resume();
      onSocket(socket);
    }),
  );

interface Question {
  readonly health?: Partial<HealthInputs>;
  readonly timeoutMs?: number;
  readonly address?: string;
  readonly signal?: AbortSignal;
}

function probeOf({ health = {}, timeoutMs = 2_000 }: Question) {
  return httpProbe({
    health: {
      haproxyCheck: 'require',
      url: 'http://{address}:{port}/healthz',
      status: [{ from: 200, to: 299 }],
      body: undefined,
      successes: 2,
      intervalMs: 500,
      timeoutMs: 120_000,
      ...health,
    },
    tls: { ca: undefined, cert: undefined, key: undefined },
    timeoutMs,
  });
}

function ask(port: number, question: Question = {}): Promise<ProbeResult> {
  const { address = '127.0.0.1', signal = new AbortController().signal } = question;
  return probeOf(question).ask({ server: 'web-01', address, port, backend: 'web' }, signal);
}

const passed = (text: string): ProbeResult => ({ passed: true, text });
const failed = (text: string): ProbeResult => ({ passed: false, text });
const answer =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

test('status codes and ranges decide, and what failed is quoted', async () => {
  const status = [
    { from: 200, to: 204 },
    { from: 401, to: 401 },
  ];
  for (const [code, expected] of [
    [200, passed('200')],
    [204, passed('204')],
    [205, failed('205')],
    [401, passed('401')],
    [503, failed('503')],
  ] as const) {
    const { port } = await http(answer(code));
    assert.deepEqual(await ask(port, { health: { status } }), expected);
  }
  const { port } = await http(answer(503, 'db: no route\r\n'));
  assert.deepEqual(await ask(port), failed('503 "db: no route"'));
});

test('a quoted body is one line of at most 80 printable characters', async () => {
  const { port } = await http(answer(500, `\u001b[31mone\n\ttwo\0 ${'ü'.repeat(200)}`));
  assert.deepEqual(await ask(port), failed(`500 "[31mone two ${'ü'.repeat(67)}…"`));
});

test('the body must hold the text', async () => {
  const { port } = await http(answer(200, 'shop v42 🚀'));
  assert.deepEqual(await ask(port, { health: { body: { kind: 'text', text: 'v42 🚀' } } }), passed('200'));
  const wrong = await ask(port, { health: { body: { kind: 'text', text: 'v43' } } });
  assert.deepEqual(wrong, failed('200 "shop v42 🚀" but the body lacks "v43"'));
});

test('the body must match the pattern, each time anew', async () => {
  const { port } = await http(answer(200, 'shop v42'));
  const probe = probeOf({ health: { body: { kind: 'pattern', pattern: /V4\d/gi } } });
  const target = { server: 'web-01', address: '127.0.0.1', port, backend: 'web' };
  for (let time = 0; time < 3; time += 1) {
    assert.deepEqual(await probe.ask(target, new AbortController().signal), passed('200'));
  }
  const ask43 = () => ask(port, { health: { body: { kind: 'pattern', pattern: /^v4[3-9]$/m } } });
  let wrong = await ask43();
  // On a machine that stands still any pattern takes too long.
  while (wrong.text.includes('takes more than')) wrong = await ask43();
  assert.deepEqual(wrong, failed('200 "shop v42" but the body does not match /^v4[3-9]$/'));
});

test('a pattern that backtracks for ever is stopped', async () => {
  const { port } = await http(answer(200, 'a'.repeat(5_000)));
  const sinceMs = performance.now();
  const result = await ask(port, { health: { body: { kind: 'pattern', pattern: /^(a+)+$b/ } } });
  const quoted = `"${'a'.repeat(79)}…"`;
  assert.deepEqual(
    result,
    failed(`200 ${quoted} but /^(a+)+$b/ takes more than 100 ms on this body; make it simpler`),
  );
  assert.ok(performance.now() - sinceMs < 500 + STANDSTILL_MS);
});

test('a pattern sees the first 64 k characters, a text the first megabyte', async () => {
  const { port } = await http(answer(200, `${'.'.repeat(100_000)}far${'.'.repeat(1_000_000)}beyond`));
  const quoted = `"${'.'.repeat(79)}…"`;
  const far = { kind: 'text', text: 'far' } as const;
  assert.deepEqual(await ask(port, { health: { body: far } }), passed('200'));
  const pattern = { kind: 'pattern', pattern: /far/ } as const;
  assert.deepEqual(
    await ask(port, { health: { body: pattern } }),
    failed(`200 ${quoted} but the body does not match /far/`),
  );
  const beyond = { kind: 'text', text: 'beyond' } as const;
  const lacks = failed(`200 ${quoted} but the body lacks "beyond"`);
  assert.deepEqual(await ask(port, { health: { body: beyond } }), lacks);
});

test('an endless body is read to one megabyte', async () => {
  const { port, open } = await http((_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(256 * 1024, '.')), 2);
    response.on('close', () => clearInterval(timer));
  });
  assert.deepEqual(await ask(port), passed('200'));
  await sleep(50);
  assert.equal(open(), 0);
});

test('every question has a connection of its own, closed afterwards, and says who asks', async () => {
  const seen: unknown[] = [];
  const { port, connections, open } = await http((request, response) => {
    const { 'user-agent': agent, connection, host } = request.headers;
    seen.push([request.method, request.url, agent, connection, host]);
    response.end('ok');
  });
  await ask(port);
  await ask(port);
  assert.equal(connections(), 2);
  await sleep(50);
  assert.equal(open(), 0);
  const expected = ['GET', '/healthz', 'haproxy-rollout', 'close', `127.0.0.1:${port}`];
  assert.deepEqual(seen, [expected, expected]);
});

test('redirects are not followed, and their query is not shown', async () => {
  const { port, connections } = await http(answer(302, 'moved', { location: '/login?token=s3cret' }));
  assert.deepEqual(
    await ask(port),
    failed(`302 to http://127.0.0.1:${port}/login?…; redirects are not followed`),
  );
  assert.equal(connections(), 1);
  assert.deepEqual(await ask(port, { health: { status: [{ from: 302, to: 302 }] } }), passed('302'));
});

test('no proxy is used, not even one for all of Node', async () => {
  const proxy = await http(answer(502, 'proxy'));
  const { port } = await http(answer(200));
  const proxyUrl = `http://127.0.0.1:${proxy.port}`;
  const restore = setGlobalProxyFromEnv({ http_proxy: proxyUrl, https_proxy: proxyUrl });
  try {
    assert.deepEqual(await ask(port), passed('200'));
  } finally {
    restore();
  }
  assert.equal(proxy.connections(), 0);
});

test('an answer that comes byte by byte is read whole', async () => {
  const text = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nv42 🚀'.replace('6', '8');
  const { port } = await raw((socket) => {
    void (async () => {
      for (const byte of Buffer.from(text)) {
        socket.write(Buffer.from([byte]));
        await sleep(1);
      }
    })();
  });
  assert.deepEqual(await ask(port, { health: { body: { kind: 'text', text: 'v42 🚀' } } }), passed('200'));
});

test('the time-out covers a mute server, slow headers and a body that never ends', async () => {
  const mute = await raw(() => {});
  const drip = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write('X-A: b\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  });
  const half = await raw((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'));
  for (const [{ port, open }, text] of [
    [mute, 'no answer within 300 ms'],
    [drip, 'no answer within 300 ms'],
    [half, '200 but the body was not complete within 300 ms'],
  ] as const) {
    const sinceMs = performance.now();
    assert.deepEqual(await ask(port, { timeoutMs: 300 }), failed(text));
    const tookMs = performance.now() - sinceMs;
    assert.ok(tookMs >= 290 && tookMs < 500 + STANDSTILL_MS, `took ${tookMs} ms`);
    await sleep(50);
    assert.equal(open(), 0);
  }
});

test('whole seconds are written without a fraction', async () => {
  const { port } = await raw(() => {});
  assert.deepEqual(await ask(port, { timeoutMs: 1_000 }), failed('no answer within 1 s'));
});

test('nothing listens, the connection breaks, it is not HTTP', async () => {
  const gone = createTcp();
  const { port: closed } = await listen(gone);
  await new Promise((resolve) => gone.close(resolve));
  assert.deepEqual(await ask(closed), failed('connection refused'));

  const ended = await raw((socket) => socket.end());
  assert.deepEqual(await ask(ended.port), failed('connection closed without an answer'));
  const reset = await raw((socket) => void setTimeout(() => socket.resetAndDestroy(), 20));
  assert.deepEqual(await ask(reset.port), failed('connection closed without an answer'));
  const banner = await raw((socket) => socket.end('220 mail ready\r\n'));
  assert.match((await ask(banner.port)).text, /^answer is not HTTP \(HPE_/);
  const cut = await raw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'));
  assert.deepEqual(await ask(cut.port), failed('200 but the connection broke within the body'));
  const big = await raw((socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`));
  assert.deepEqual(await ask(big.port), failed('answer with more than 16 kB of headers'));
  const upgrade = await raw((socket) =>
    socket.write('HTTP/1.1 101 No\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  );
  assert.equal((await ask(upgrade.port, { timeoutMs: 300 })).passed, false);
});

test('a host name that does not resolve is named', async () => {
  const result = await ask(80, { health: { url: 'http://{server}.invalid/' } });
  assert.equal(result.passed, false);
  assert.match(result.text, /^host name web-01\.invalid cannot be resolved \((ENOTFOUND|EAI_AGAIN)\)$/);
});

test('the signal ends a question at once, with its reason', async () => {
  const { port, open } = await raw(() => {});
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  setTimeout(() => cancel.abort(reason), 50);
  const sinceMs = performance.now();
  await assert.rejects(ask(port, { signal: cancel.signal }), reason);
  assert.ok(performance.now() - sinceMs < 200 + STANDSTILL_MS);
  await assert.rejects(ask(port, { signal: cancel.signal }), reason);
  await sleep(50);
  assert.equal(open(), 0);
});

test('the template is filled, with brackets around IPv6 only where a host stands', async () => {
  const url = 'http://{address}:{port}/{backend}/{server}?of={address}&token=t';
  const seen: string[] = [];
  const server = createHttp((request, response) => {
    seen.push(request.url ?? '', request.headers.host ?? '');
    response.end();
  });
  const { port } = await listen(server, '::1');
  assert.deepEqual(await ask(port, { health: { url }, address: '::1' }), passed('200'));
  assert.deepEqual(seen, ['/web/web-01?of=::1&token=t', `[::1]:${port}`]);
  const target = { server: 'web-01', address: '::1', port, backend: 'web' };
  assert.equal(probeOf({ health: { url } }).urlOf(target), `http://[::1]:${port}/web/web-01?…`);
});

test('a server without an address or port cannot be asked by them', async () => {
  const expected = (address: string, port: number): ProbeResult =>
    failed(`health-url makes no URL for web-01 (address ${address}, port ${port})`);
  assert.deepEqual(await ask(80, { address: '-' }), expected('-', 80));
  assert.deepEqual(await ask(80, { address: '/run/app.sock' }), expected('/run/app.sock', 80));
  assert.deepEqual(await ask(0), expected('127.0.0.1', 0));
  const { port } = await http(answer(200));
  const url = `http://127.0.0.1:${port}/{server}`;
  assert.deepEqual(await ask(0, { address: '-', health: { url } }), passed('200'));
});

test('without health-url there is no probe', () => {
  assert.throws(() => probeOf({ health: { url: undefined } }), { code: 'input-invalid' });
});

test('a hundred questions leave no connection behind', async () => {
  const { port, open } = await http(answer(200, 'ok'));
  await Promise.all(Array.from({ length: 100 }, () => ask(port)));
  await sleep(100);
  assert.equal(open(), 0);
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.destroy();
});
