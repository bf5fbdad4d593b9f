import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import { createServer as createHttp } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { httpProbe } from '../../src/gates/http-probe.ts';
import type { ProbeResult } from '../../src/gates/probe.ts';
import type { TlsInputs } from '../../src/inputs/inputs.ts';

/** A throw-away authority and what it signed, made with the openssl command. */
let directory = '';
const servers: Server[] = [];

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
}

function authority(name: string): void {
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    `${name}.key`,
  ];
  openssl('req', '-x509', ...key, '-out', `${name}.pem`, '-subj', `/CN=${name}`, '-days', '2');
}

function certificate(name: string, ca: string, san: string, dates: readonly string[] = []): void {
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    `${name}.key`,
  ];
  openssl('req', ...key, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
  writeFileSync(join(directory, `${name}.ext`), `subjectAltName=${san}\n`);
  const signed = ['-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-CAcreateserial', '-extfile', `${name}.ext`];
  const days = dates.length > 0 ? dates : ['-days', '2'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`, ...days);
}

const pem = (file: string): string => readFileSync(join(directory, file), 'utf8');

before(() => {
  directory = mkdtempSync(join(tmpdir(), 'rollout-tls-'));
  authority('ca');
  authority('other-ca');
  certificate('server', 'ca', 'IP:127.0.0.1,DNS:localhost');
  certificate('elsewhere', 'ca', 'DNS:shop.example,IP:10.9.9.9');
  certificate('expired', 'ca', 'IP:127.0.0.1', ['-days', '-1']);
  certificate('client', 'ca', 'DNS:client');
  certificate('stranger', 'other-ca', 'DNS:stranger');
});
after(() => {
  for (const server of servers) server.close();
  rmSync(directory, { recursive: true, force: true });
});

async function serve(name: string, options: ServerOptions = {}): Promise<number> {
  const server = createServer(
    { cert: pem(`${name}.pem`), key: pem(`${name}.key`), ...options },
    (_, response) => {
      response.end('ok');
    },
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function ask(port: number, tls: Partial<TlsInputs> = {}): Promise<ProbeResult> {
  const probe = httpProbe({
    health: {
      haproxyCheck: 'require',
      url: 'https://{address}:{port}/healthz',
      status: [{ from: 200, to: 299 }],
      body: undefined,
      successes: 2,
      intervalMs: 500,
      timeoutMs: 120_000,
    },
    tls: { ca: undefined, cert: undefined, key: undefined, ...tls },
    timeoutMs: 2_000,
  });
  const target = { server: 'web-01', address: '127.0.0.1', port, backend: 'web' };
  return probe.ask(target, new AbortController().signal);
}

const passed = { passed: true, text: '200' };
const failed = (text: string): ProbeResult => ({ passed: false, text });

test('a private authority is believed when it is given, and only then', async () => {
  const port = await serve('server');
  assert.deepEqual(await ask(port, { ca: pem('ca.pem') }), passed);
  const unknown = 'certificate of 127.0.0.1 is not signed by a known authority; give tls-ca';
  assert.deepEqual(await ask(port), failed(unknown));
  const wrong = 'certificate of 127.0.0.1 is not signed by the authority in tls-ca';
  assert.deepEqual(await ask(port, { ca: pem('other-ca.pem') }), failed(wrong));
});

test('a certificate signed by itself, and one served with its authority, are told in the same words', async () => {
  const unknown = 'certificate of 127.0.0.1 is not signed by a known authority; give tls-ca';
  assert.deepEqual(await ask(await serve('ca')), failed(unknown));
  const chain = await serve('server', { cert: pem('server.pem') + pem('ca.pem') });
  assert.deepEqual(await ask(chain), failed(unknown));
});

test('a certificate for somebody else says for whom', async () => {
  const port = await serve('elsewhere');
  const text = 'certificate is not for 127.0.0.1; it is for shop.example, 10.9.9.9';
  assert.deepEqual(await ask(port, { ca: pem('ca.pem') }), failed(text));
});

test('an expired certificate is named', async () => {
  const port = await serve('expired');
  assert.deepEqual(await ask(port, { ca: pem('ca.pem') }), failed('certificate of 127.0.0.1 has expired'));
});

for (const [maxVersion, wanted] of [
  [
    'TLSv1.2',
    /^127\.0\.0\.1 ended the TLS handshake \(.*handshake failure\); it may want a client certificate: tls-cert/,
  ],
  ['TLSv1.3', /^127\.0\.0\.1 wants a client certificate; give tls-cert and tls-key$/],
] as const) {
  test(`a client certificate is shown to a server that asks (${maxVersion})`, async () => {
    const ca = pem('ca.pem');
    const port = await serve('server', { requestCert: true, ca, maxVersion });
    assert.deepEqual(await ask(port, { ca, cert: pem('client.pem'), key: pem('client.key') }), passed);
    const none = await ask(port, { ca });
    assert.equal(none.passed, false);
    assert.match(none.text, wanted);
    // Node's server closes without an alert where it does not know the authority of the client.
    const stranger = await ask(port, { ca, cert: pem('stranger.pem'), key: pem('stranger.key') });
    assert.deepEqual(stranger, failed('connection closed without an answer'));
  });
}

test('an alert about the client certificate is told: OpenSSL as server', async () => {
  const args = [
    '-accept',
    '127.0.0.1:0',
    '-Verify',
    '1',
    '-verify_return_error',
    '-CAfile',
    'ca.pem',
    '-www',
  ];
  const server = spawn('openssl', ['s_server', ...args, '-cert', 'server.pem', '-key', 'server.key'], {
    cwd: directory,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  try {
    const port = await new Promise<number>((resolve) => {
      let text = '';
      server.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const found = /ACCEPT \S*:(\d+)/.exec(text)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
    });
    const ca = pem('ca.pem');
    assert.deepEqual(await ask(port, { ca, cert: pem('client.pem'), key: pem('client.key') }), passed);
    const stranger = await ask(port, { ca, cert: pem('stranger.pem'), key: pem('stranger.key') });
    const text = '127.0.0.1 refuses the client certificate in tls-cert (tlsv1 alert unknown ca)';
    assert.deepEqual(stranger, failed(text));
  } finally {
    server.kill();
  }
});

test('a server that speaks no TLS is named', async () => {
  const server = createHttp((_, response) => void response.end('ok'));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  assert.deepEqual(await ask(port), failed('127.0.0.1 does not speak TLS on this port'));
});

test('PEM texts that cannot be used are refused at once, and the key is not repeated', () => {
  const tls = { ca: undefined, cert: pem('client.pem'), key: pem('server.key') };
  assert.throws(
    () =>
      httpProbe({
        health: {
          haproxyCheck: 'require',
          url: 'https://x/',
          status: [],
          body: undefined,
          successes: 1,
          intervalMs: 1,
          timeoutMs: 1,
        },
        tls,
        timeoutMs: 1,
      }),
    (error: Error & { code?: string }) => {
      assert.equal(error.code, 'input-invalid');
      assert.match(error.message, /^tls-ca, tls-cert and tls-key cannot be used: .*key values mismatch/);
      assert.ok(!error.message.includes('PRIVATE'));
      return true;
    },
  );
});
