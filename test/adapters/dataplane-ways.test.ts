import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { FakeDataplane, FakeOptions } from '../fake-dataplane/fake.ts';
import { startFakeDataplane } from '../fake-dataplane/fake.ts';
import type { RecordingLab } from '../fake-dataplane/recording-lab.ts';
import { startRecordingLab } from '../fake-dataplane/recording-lab.ts';
import { freePort } from '../lab/ports.ts';
import { until } from '../lab/processes.ts';
import { never, rejects } from '../contract/control-plane-bench.ts';
import { NO_TLS, openAt } from './dataplane-factories.ts';

const row = (server: string, backend = 'web'): { backend: string; server: string } => ({ backend, server });

describe('ways to a Data Plane API, and what it shows on the way', () => {
  let lab: RecordingLab;
  let directory = '';
  const open: { stop(): Promise<void> }[] = [];

  const fake = async (options: Omit<FakeOptions, 'haproxy'>): Promise<FakeDataplane> => {
    const started = await startFakeDataplane({ ...options, haproxy: lab.haproxy });
    open.push(started);
    return started;
  };
  const used = (plane: ControlPlane): ControlPlane => {
    open.unshift({ stop: () => plane.close() });
    return plane;
  };
  const pem = (name: string): string => readFileSync(join(directory, name), 'utf8');

  before(async () => {
    lab = await startRecordingLab('distribution');
    directory = mkdtempSync(join(tmpdir(), 'dataplane-tls-'));
    for (const name of ['ca', 'other-ca']) authority(directory, name);
    certificate(directory, 'server', 'ca', 'IP:127.0.0.1');
    certificate(directory, 'client', 'ca', 'DNS:runner');
    certificate(directory, 'stranger', 'other-ca', 'DNS:runner');
  });
  after(async () => {
    for (const one of open) await one.stop();
    await lab?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  // Node's own server closes the connection without a word; Go's and OpenSSL's say why.
  test('a client certificate that is missing, and one of a stranger', async () => {
    const port = await freePort();
    const args = ['-accept', String(port), '-key', 'server.key', '-cert', 'server.pem', '-CAfile', 'ca.pem'];
    const server = spawn('openssl', ['s_server', ...args, '-Verify', '1', '-verify_return_error', '-www'], {
      cwd: directory,
      stdio: 'ignore',
    });
    open.push({ stop: async () => void server.kill('SIGKILL') });
    await until(() => canConnect(port), 'openssl s_server does not listen');
    const ca = pem('ca.pem');
    const without = used(openAt(port, { kind: 'https' }, { tls: { ...NO_TLS, ca } }));
    await rejects(
      without.snapshot(never),
      'permission-denied',
      /wants a client certificate: \S*CERTIFICATE_REQUIRED/,
    );
    const tls = { ca, cert: pem('stranger.pem'), key: pem('stranger.key') };
    const stranger = used(openAt(port, { kind: 'https' }, { tls }));
    await rejects(stranger.snapshot(never), 'permission-denied', /does not accept the client certificate/);
  });

  for (const mode of ['v2', 'v3'] as const) {
    test(`${mode}: a unix socket`, async () => {
      const socketPath = join(directory, `${mode}.sock`);
      await fake({ mode, socketPath });
      const plane = used(
        openAt(0, { kind: 'http+unix', host: '', path: socketPath, text: `http+unix://${socketPath}` }),
      );
      assert.equal((await plane.snapshot(never)).identity.pid, await lab.haproxy.pid());
      await plane.order({ do: 'state', row: row('web-01'), state: 'drain' }, never);
      await plane.order({ do: 'state', row: row('web-01'), state: 'ready' }, never);
      assert.match(
        plane.repairLine({ do: 'state', row: row('web-01'), state: 'ready' }),
        /curl -fsS --unix-socket \S+\.sock --user/,
      );
      const gone = used(openAt(0, { kind: 'http+unix', host: '', path: join(directory, 'none.sock') }));
      await rejects(gone.snapshot(never), 'unreachable', /there is no such socket: ENOENT/);
    });

    test(`${mode}: TLS with a private authority`, async () => {
      const { port } = await fake({ mode, tls: { key: pem('server.key'), cert: pem('server.pem') } });
      const plane = used(openAt(port, { kind: 'https' }, { tls: { ...NO_TLS, ca: pem('ca.pem') } }));
      assert.equal((await plane.snapshot(never)).identity.pid, await lab.haproxy.pid());
      await rejects(
        used(openAt(port, { kind: 'https' })).snapshot(never),
        'unreachable',
        /could not be verified: UNABLE_TO_VERIFY/,
      );
      const other = used(openAt(port, { kind: 'https' }, { tls: { ...NO_TLS, ca: pem('other-ca.pem') } }));
      await rejects(other.snapshot(never), 'unreachable', /could not be verified/);
      const named = { kind: 'https', host: 'localhost' } as const;
      const elsewhere = used(openAt(port, named, { tls: { ...NO_TLS, ca: pem('ca.pem') } }));
      await rejects(elsewhere.snapshot(never), 'unreachable', /not made out to localhost/);
      const plain = await fake({ mode });
      const wrong = used(openAt(plain.port, { kind: 'https' }));
      await rejects(wrong.snapshot(never), 'unreachable', /does not speak TLS/);
    });

    test(`${mode}: client certificates`, async () => {
      const { port } = await fake({
        mode,
        tls: { key: pem('server.key'), cert: pem('server.pem'), ca: pem('ca.pem') },
      });
      const tls = { ca: pem('ca.pem'), cert: pem('client.pem'), key: pem('client.key') };
      const plane = used(openAt(port, { kind: 'https' }, { username: undefined, password: undefined, tls }));
      // 2.9 lets nobody in (facts, dataplane, 1.27).
      if (mode === 'v2') await rejects(plane.snapshot(never), 'permission-denied', /401, none were given/);
      else assert.equal((await plane.snapshot(never)).identity.pid, await lab.haproxy.pid());
    });

    test(`${mode}: wrong credentials, also where the answer repeats them`, async () => {
      const { port } = await fake({ mode });
      const password = 'wrong-and-still-secret';
      const error: unknown = await used(openAt(port, {}, { password }))
        .snapshot(never)
        .catch((thrown: unknown) => thrown);
      assert.match(String(error), /does not accept the credentials: 401, as user admin/);
      assert.ok(!JSON.stringify(error, Object.getOwnPropertyNames(error)).includes(password));
    });

    test(`${mode}: a row that is lost to a comma is busy, not idle`, async () => {
      const plane = used(openAt((await fake({ mode })).port));
      await plane.snapshot(never);
      await lab.comma(true);
      const rows = [{ ...row('web-03'), sid: 3 }];
      const seen = (await plane.watch({ rows, backends: [], masks: true }, never)).rows.get('web/web-03');
      assert.deepEqual([seen?.operational, seen?.admin], ['down', 'ready']);
      assert.ok((seen?.scur ?? 0) > 0);
      assert.match(seen?.check.text ?? '', /lost its statistics/);
      const snapshot = await plane.snapshot(never);
      assert.deepEqual(
        snapshot.backends.find(({ backend }) => backend === 'web')?.servers.map(({ server }) => server),
        ['web-01', 'web-02', 'web-03'],
      );
      await plane.order({ do: 'state', row: row('web-03'), state: 'maint' }, never);
      const maint = (await plane.watch({ rows, backends: [], masks: true }, never)).rows.get('web/web-03');
      assert.deepEqual([maint?.admin, maint?.scur], ['maint', 0], 'in maint it shows again');
      await plane.order({ do: 'state', row: row('web-03'), state: 'ready' }, never);
      await lab.comma(false);
    });

    test(`${mode}: a server configured disabled is drained, and put into maint for certain`, async () => {
      const plane = used(openAt((await fake({ mode })).port));
      const disabled = row('disabled-01', 'misc');
      await plane.order({ do: 'state', row: disabled, state: 'ready' }, never);
      await plane.order({ do: 'state', row: disabled, state: 'drain' }, never);
      const look = async (): Promise<string | undefined> =>
        (await plane.watch({ rows: [{ ...disabled, sid: 2 }], backends: [], masks: true }, never)).rows.get(
          'misc/disabled-01',
        )?.admin;
      assert.equal((await lab.haproxy.row('misc', 'disabled-01')).adminBits, 12);
      assert.equal(await look(), 'drain');
      await plane.order({ do: 'state', row: disabled, state: 'maint' }, never);
      assert.equal((await lab.haproxy.row('misc', 'disabled-01')).adminBits, 5);
      assert.equal(await look(), 'maint');
    });

    test(`${mode}: a server without a check is not left marked down`, async () => {
      const plane = used(openAt((await fake({ mode })).port));
      const unchecked = row('nochk', 'misc');
      await plane.order({ do: 'state', row: unchecked, state: 'maint' }, never);
      const down = plane.order({ do: 'state-down', row: unchecked, state: 'drain' }, never);
      await rejects(down, 'unsupported', /misc\/nochk has no active check/);
      assert.equal((await lab.haproxy.row('misc', 'nochk')).admin, 'maint');
      await plane.order({ do: 'state', row: unchecked, state: 'ready' }, never);
      assert.deepEqual([(await lab.haproxy.row('misc', 'nochk')).op], [2]);
    });

    test(`${mode}: "not found" during a reload is asked again`, async () => {
      const dataplane = await fake({ mode });
      const plane = used(openAt(dataplane.port));
      await plane.snapshot(never);
      dataplane.faults.absent = 1;
      await plane.order({ do: 'state', row: row('web-01'), state: 'drain' }, never);
      dataplane.faults.absent = 1;
      await plane.provePermission(row('web-01'), never);
      await plane.order({ do: 'state', row: row('web-01'), state: 'ready' }, never);
    });

    test(`${mode}: HAProxy hangs behind an API that answers`, async () => {
      const { port } = await fake({ mode });
      const plane = used(openAt(port, {}, {}, { connectTimeoutMs: 500, commandTimeoutMs: 2_500 }));
      await plane.snapshot(never);
      await lab.haproxy.freeze();
      try {
        const look = plane.watch({ rows: [{ ...row('web-01'), sid: 1 }], backends: [], masks: false }, never);
        await rejects(look, 'no-answer', /the Data Plane API answers, but HAProxy behind it does not/);
      } finally {
        lab.haproxy.thaw();
      }
      await until(async () => (await lab.status('web', 'web-01')) === 'UP', 'web-01 does not come up');
    });
  }
});

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', (failed) => resolve(!failed));
  });

function openssl(directory: string, ...args: string[]): void {
  execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
}

const newKey = (name: string): string[] => [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-keyout',
  `${name}.key`,
];

function authority(directory: string, name: string): void {
  openssl(
    directory,
    'req',
    '-x509',
    ...newKey(name),
    '-out',
    `${name}.pem`,
    '-subj',
    `/CN=${name}`,
    '-days',
    '2',
  );
}

function certificate(directory: string, name: string, ca: string, san: string): void {
  openssl(directory, 'req', ...newKey(name), '-out', `${name}.csr`, '-subj', `/CN=${name}`);
  writeFileSync(join(directory, `${name}.ext`), `subjectAltName=${san}\n`);
  const signed = ['-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-CAcreateserial', '-extfile', `${name}.ext`];
  openssl(directory, 'x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`, '-days', '2');
}
