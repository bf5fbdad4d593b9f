import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, startFakeDataplane, USER } from '../fake-dataplane/fake.ts';
import type { FakeDataplane } from '../fake-dataplane/fake.ts';
import type { Recorded } from '../fake-dataplane/recordings.ts';
import { recording } from '../fake-dataplane/recordings.ts';
import type { RecordingLab } from '../fake-dataplane/recording-lab.ts';
import { startRecordingLab } from '../fake-dataplane/recording-lab.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { until } from '../lab/processes.ts';

/**
 * The fake Data Plane server held against the real ones: every recorded request in its order, and the same status, content type,
 * version, shape and words; and afterwards the same state in HAProxy.
 */
for (const { kind } of haproxyBinaries()) {
  for (const mode of ['v2', 'v3'] as const) {
    const entries = recording(mode, kind === 'distribution' ? '2.6' : '3.x');
    describe(`the recording of ${mode} on ${kind} HAProxy`, () => replay(mode, kind, entries));
  }
}

/** Numbers whose rows and fields were trimmed: what a row may hold beyond is not compared. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function replay(mode: 'v2' | 'v3', kind: 'distribution' | 'newer', entries: readonly Recorded[]): void {
  let lab: RecordingLab;
  let fake: FakeDataplane;
  const reloadIds = new Map<string, string>();
  const columns = new Set(entries.flatMap(({ response }) => statsRows(response.body).flatMap(Object.keys)));
  let slow: () => Promise<void> = () => Promise.resolve();

  before(async () => {
    lab = await startRecordingLab(kind);
    fake = await startFakeDataplane({ mode, haproxy: lab.haproxy, reloadDelayMs: 300 });
  });
  after(async () => {
    await fake?.stop();
    await lab?.stop();
  });

  /** What was done between the requests. */
  const prepare: Readonly<Record<string, () => Promise<unknown>>> = {
    'drain with a live session': async () => (slow = await lab.slowRequest('web', 'web-01', 400)),
    'stats drained': async () => {
      await slow();
      await until(async () => (await lab.haproxy.row('web', 'web-01')).scur === 0, 'a session stays');
    },
    'server after its own checks': () =>
      until(async () => (await lab.haproxy.row('web', 'web-01')).op === 2, 'web-01 does not come up'),
    'stats of a server whose check says "503 Oh, no, sorry" (row missing)': () => lab.comma(true),
    'operational_state stopping': () => lab.comma(false),
    'added server a second later: no check ran': () => sleep(300),
    'added server: still down': () => sleep(300),
    'delete server with a live session': async () => (slow = await lab.slowRequest('dynamic', 'web-04', 400)),
    'delete server': () => slow(),
    'reload done': () => reloaded(),
    'server added by configuration, 2.5 s later': async () => {
      if (mode === 'v2') await reloaded();
      if (mode === 'v2') {
        await until(async () => (await lab.status('dynamic', 'web-07')) === 'UP', 'web-07 does not come up');
        await sleep(200);
      }
    },
    maps: () => reloaded(),
    'HAProxy killed: runtime info': () => lab.haproxy.kill(),
    'HAProxy stopped, no socket file: server': async () => lab.dropSocket(),
    'HAProxy back: runtime info': () => lab.haproxy.restart(),
    'HAProxy back: server': () => sleep(300),
  };

  async function reloaded(): Promise<void> {
    await until(async () => {
      const response = await fetch(`http://127.0.0.1:${fake.port}/${mode}/services/haproxy/reloads`, {
        headers: { authorization: basic(USER, PASSWORD) },
      });
      return ((await response.json()) as unknown[]).length === reloadIds.size;
    }, 'the reload does not end');
  }

  for (const entry of entries) {
    test(entry.name, async () => {
      await prepare[entry.name]?.();
      const response = await send(entry);
      const id = response.headers.get('reload-id');
      const recordedId = entry.response.headers['reload-id'];
      if (id !== null && recordedId) reloadIds.set(recordedId, id);
      const text = await response.text();
      const isJson = response.headers.get('content-type') === 'application/json';
      const body = (text === '' ? null : isJson ? JSON.parse(text) : text) as Json;

      const expected = entry.response;
      assert.equal(response.status, expected.status, text);
      for (const name of ['content-type', 'configuration-version', 'www-authenticate']) {
        assert.equal(response.headers.get(name), expected.headers[name] ?? null, name);
      }
      assert.equal(id === null, recordedId === undefined, 'reload-id');
      assert.deepEqual(allowed(response.headers.get('allow')), allowed(expected.headers['allow'] ?? null));
      assert.deepEqual(shapeOf(body), shapeOf(expected.body as Json));
      assert.deepEqual(wordsOf(body), wordsOf(expected.body as Json));
      if (entry.haproxy) assert.deepEqual(await stateOf(entry), plain(entry.haproxy));
    });
  }

  function send({ name, request }: Recorded): Promise<Response> {
    let path = request.path.replace('$TX', 'a-transaction');
    for (const [recorded, own] of reloadIds) path = path.replace(recorded, own);
    path = path.replace('2026-11-22-99', `${new Date().toISOString().slice(0, 10)}-99`);
    const headers: Record<string, string> = {};
    for (const [header, value] of Object.entries(request.headers)) {
      const isUser = name.includes('wrong user');
      headers[header] =
        value === '$BASIC'
          ? basic(USER, PASSWORD)
          : value === '$WRONG'
            ? basic(isUser ? 'nobody' : USER, '$WRONG_PASSWORD')
            : value;
    }
    const raw = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
    const body = raw === '$HAPROXY_CFG' ? rawConfig() : raw?.replaceAll(/1900([1-9])/g, (port) => own(port));
    return fetch(`http://127.0.0.1:${fake.port}${path}`, {
      method: request.method,
      headers,
      // A Buffer has no content type of its own.
      ...(body === undefined || request.body === null ? {} : { body: Buffer.from(body) }),
    });
  }

  const rawConfig = (): string => fake.config();
  const own = (port: string): string =>
    String(port === '19009' ? lab.deadPort : lab.appPorts[Number(port) - 19_001]);

  /** What HAProxy says of the server of the request, to an independent reader. */
  async function stateOf({ request }: Recorded): Promise<Record<string, number>> {
    const url = new URL(request.path, 'http://fake');
    const given = (request.body as { name?: string } | undefined)?.name;
    const [, inPath, server = given] =
      /(?:backends\/([^/]+)\/)?servers(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
    const backend = inPath ?? url.searchParams.get('backend') ?? 'web';
    const wanted = `${backend}/${server ?? (backend === 'dynamic' ? 'web-04' : 'web-01')}`;
    const [, heading = '', ...lines] = (await lab.haproxy.cli('show servers state')).split('\n');
    const names = heading.replace('# ', '').trim().split(' ');
    const cells = lines.map((line) => line.split(' ')).find((line) => `${line[1]}/${line[3]}` === wanted);
    assert.ok(cells, `${wanted} is not there`);
    return plain(Object.fromEntries(names.map((name, index) => [name, Number(cells[index])])));
  }

  /** Types instead of values; of statistics only the fields that were recorded, as long as any are. */
  function shapeOf(value: Json): unknown {
    if (Array.isArray(value)) return value.map(shapeOf);
    if (value === null || typeof value !== 'object') return typeof value;
    const isRow = 'scur' in value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !isRow || columns.has(key))
        .map(([key, inner]) => [key, shapeOf(inner)] as const)
        .toSorted(([a], [b]) => a.localeCompare(b)),
    );
  }

  /** What is always the same: states, messages and names, without what belongs to this run. */
  function wordsOf(value: Json): unknown {
    if (Array.isArray(value)) return value.map(wordsOf);
    if (value === null || typeof value !== 'object') return undefined;
    const same = [
      'admin_state',
      'operational_state',
      'name',
      'code',
      'weight',
      'uweight',
      'key',
      'value',
      '_version',
      'error',
      'storage_name',
    ];
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
        if (typeof inner === 'object') return [[key, wordsOf(inner)]];
        if (key === 'message' && typeof inner === 'string') return [[key, message(inner)]];
        return same.includes(key) ? [[key, typeof inner === 'string' ? message(inner) : inner]] : [];
      }),
    );
  }

  function message(text: string): string {
    if (text.startsWith('parsing data body from')) return 'parsing data body from';
    // HAProxy's own sentence, which 3.4 words anew; the newer one here may be older than that.
    const dynamic =
      /Backend does not support dynamic servers : backend '\S+' uses a non dynamic load balancing method\./;
    const before34 = 'Backend must use a dynamic load balancing to support dynamic servers.';
    return text
      .replace(dynamic, before34)
      .replaceAll(lab.directory, '$D')
      .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:19001');
  }
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const allowed = (header: string | null): readonly string[] => (header ?? '').split(/, ?/).toSorted();

/** A check that is on the wire just then (bit 1) is chance, and so is how far the counting has come. */
const plain = (state: Readonly<Record<string, number>>): Record<string, number> => ({
  op: state['srv_op_state'] ?? Number.NaN,
  admin: state['srv_admin_state'] ?? Number.NaN,
  weight: state['srv_uweight'] ?? Number.NaN,
  check: (state['srv_check_state'] ?? Number.NaN) & ~1,
});

function statsRows(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(statsRows);
  if (typeof value !== 'object' || value === null) return [];
  return 'scur' in value ? [value] : Object.values(value).flatMap(statsRows);
}
