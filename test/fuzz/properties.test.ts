import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { printable, splitAnswers } from '../../src/haproxy/runtime/answers.ts';
import type { Shape } from '../../src/haproxy/runtime/answers.ts';
import { parseIdentity } from '../../src/haproxy/runtime/info.ts';
import { runtimeOver } from '../../src/haproxy/runtime/node.ts';
import { parseWorkers } from '../../src/haproxy/runtime/proc.ts';
import { refusal } from '../../src/haproxy/runtime/refusals.ts';
import { parseServersState } from '../../src/haproxy/runtime/servers-state.ts';
import { parseStat } from '../../src/haproxy/runtime/stat.ts';
import { rowKey } from '../../src/server.ts';
import { fakeHaproxy, fakeProcess, said } from './arbitraries.ts';
import { ENDPOINT, fakeClock, honest, never, TIMES } from './harness.ts';
import { STAT_COLUMNS } from './model.ts';
import type { FakeProcess } from './model.ts';
import { backendStatRow, printInfo, printProc, printStat, printState, statRow } from './print.ts';
import { unreadable } from './readable.ts';

/** Enough to meet every branch in a second or two; `script/fuzz` runs more of them. A failure prints its seed and path. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
const seed = process.env['FUZZ_SEED'];
const parameters = { numRuns: RUNS, ...(seed === undefined ? {} : { seed: Number(seed) }) };

const allRows = (process: FakeProcess): Record<string, string>[] =>
  process.backends.flatMap((backend) => [
    ...backend.servers.map((server) => statRow(backend, server)),
    backendStatRow(backend),
  ]);

/** Without the empty line at the end, which `splitAnswers` takes off. */
const body = (answer: string): string => answer.slice(0, -2);

describe('what was printed is what is read', () => {
  test('show stat: any order of columns, unknown ones among them, any text in quotation marks', () => {
    fc.assert(
      fc.property(fakeProcess, (process) => {
        const rows = allRows(process);
        const read = parseStat(body(printStat(process, rows)));
        const known = ['pxname', ...STAT_COLUMNS];
        assert.deepEqual(
          read.map((row) => known.map((column) => (row as Readonly<Record<string, string>>)[column])),
          rows.map((row) => known.map((column) => row[column] ?? '')),
        );
      }),
      parameters,
    );
  });

  test('show servers state: any order of columns', () => {
    fc.assert(
      fc.property(fakeProcess, (process) => {
        const read = parseServersState(body(printState(process, process.backends)));
        const expected = process.backends.flatMap((backend) =>
          backend.servers.map((server) => ({
            backend: backend.name,
            server: server.name,
            sid: server.sid,
            address: server.address,
            port: server.port,
            op: server.shown.op,
            admin: server.shown.bits,
            weight: server.uweight,
            configuredWeight: server.iweight,
            check: server.shown.check,
            agent: 0,
          })),
        );
        assert.deepEqual([...read.values()], expected);
        assert.deepEqual([...read.keys()], expected.map(rowKey));
      }),
      parameters,
    );
  });

  test('show info: unknown lines around those that count', () => {
    fc.assert(
      fc.property(fakeProcess, (process) => {
        const { pid, startedSec, uptimeSec, version, stopping } = process;
        assert.deepEqual(parseIdentity(body(printInfo(process))), {
          pid,
          startedSec,
          uptimeSec,
          version,
          stopping,
        });
      }),
      parameters,
    );
  });

  test('show proc: old workers, and programs that are called like workers', () => {
    fc.assert(
      fc.property(fakeHaproxy, (haproxy) => {
        assert.deepEqual(parseWorkers(body(printProc(haproxy))), {
          current: [haproxy.serving.pid],
          old: haproxy.old.map(({ pid }) => pid),
        });
      }),
      parameters,
    );
  });
});

/** Sentences of the facts, section 6, that answer a question for a table, with what users are told. */
const SENTENCES = [
  ['No such proxy.', 'unknown-backend'],
  ["Can't find backend.", 'unknown-backend'],
  ['No such backend.', 'unknown-backend'],
  ['No such server.', 'unknown-server'],
  ['Permission denied', 'permission-denied'],
  ['Proxy is disabled.', 'unsupported'],
  ["Unknown command: 'show', but maybe one of the following ones is a better match:\n  help", 'unsupported'],
  ['Too many arguments.', 'internal'],
] as const;

const table = (process: FakeProcess): fc.Arbitrary<readonly [Shape, string]> =>
  fc.constantFrom(
    ['info', printInfo(process)],
    ['stat', printStat(process, allRows(process))],
    ['servers-state', printState(process, process.backends)],
    ['silent', '\n'],
    ...SENTENCES.map(([text]) => ['stat', `${text}\n\n`] as const),
  );

const line = fakeProcess.chain((process) => fc.array(table(process), { minLength: 1, maxLength: 5 }));

describe('answers to one line', () => {
  test('are told apart exactly, refusals among them', () => {
    fc.assert(
      fc.property(line, (answers) => {
        const split = splitAnswers(
          answers.map(([, text]) => text).join(''),
          answers.map(([shape]) => shape),
        );
        assert.ok(split.kind === 'whole', split.kind);
        assert.deepEqual(
          split.parts.map(({ text }) => text),
          answers.map(([shape, text]) => (shape === 'silent' ? '' : body(text))),
        );
      }),
      parameters,
    );
  });

  test('are never whole when they are cut, nor when one more is there', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (answers, where) => {
        const raw = answers.map(([, text]) => text).join('');
        const shapes = answers.map(([shape]) => shape);
        const at = Math.floor(where * raw.length);
        assert.notEqual(splitAnswers(raw.slice(0, at), shapes).kind, 'whole', `cut at ${at}`);
        assert.notEqual(splitAnswers(raw + (answers[0]?.[1] ?? ''), shapes).kind, 'whole');
      }),
      parameters,
    );
  });
});

describe('refusals', () => {
  for (const [sentence, code] of SENTENCES) {
    test(`"${sentence.split('\n')[0]}" is ${code}`, () =>
      assert.equal(refusal('show stat web 4 1', sentence).code, code));
  }

  test('whatever is said is quoted so that a person can read it', () => {
    fc.assert(
      fc.property(fc.oneof(said, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const error = refusal('set server web/up state drain', printable(text));
        assert.deepEqual(unreadable(error.message), undefined);
      }),
      parameters,
    );
  });
});

describe('a whole node', () => {
  test('its snapshot is what the process has', async () => {
    await fc.assert(
      fc.asyncProperty(fakeHaproxy, async (haproxy) => {
        const plane = runtimeOver(ENDPOINT, TIMES, fakeClock(), honest(haproxy));
        const snapshot = await plane.snapshot(never);
        const { serving } = haproxy;
        assert.equal(plane.capabilities.seesOldWorkers, haproxy.socket === 'master');
        assert.equal(snapshot.identity.pid, serving.pid);
        assert.deepEqual(
          snapshot.backends.map(({ backend, active, backups }) => ({ backend, active, backups })),
          serving.backends.map((one) => ({ backend: one.name, active: one.act, backups: one.bck })),
        );
        for (const [index, { servers }] of snapshot.backends.entries()) {
          const expected = serving.backends[index]?.servers ?? [];
          assert.deepEqual(
            servers.map((row) => [row.server, row.sid, row.scur, row.qcur, row.stot, row.weight, row.backup]),
            expected.map((one) => [one.name, one.sid, one.scur, one.qcur, one.stot, one.uweight, one.backup]),
          );
          assert.deepEqual(
            servers.map((row) => [row.admin, row.operational, row.adminBits, row.status]),
            expected.map(({ shown }) => [shown.admin, shown.operational, shown.bits, shown.status]),
          );
          assert.deepEqual(
            servers.map((row) => [row.check.configured, row.check.enabled, row.check.inProgress]),
            expected.map(({ shown: { check } }) => [(check & 2) > 0, (check & 4) > 0, (check & 1) > 0]),
          );
          for (const row of servers) assert.equal(unreadable(row.check.text), undefined);
        }
      }),
      parameters,
    );
  });

  test('a look at any rows shows just these, old workers too', async () => {
    const request = fc.record({
      wrongIds: fc.boolean(),
      masks: fc.boolean(),
      every: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fakeHaproxy, request, async (haproxy, { wrongIds, masks, every }) => {
        const clock = fakeClock();
        const plane = runtimeOver(ENDPOINT, TIMES, clock, honest(haproxy));
        // A worker's socket is understood without a snapshot; a master's has to be recognised first.
        if (haproxy.socket === 'master') await plane.snapshot(never);
        const asked = haproxy.serving.backends.flatMap((backend) =>
          backend.servers
            .filter((_, index) => index % every === 0)
            .map((server) => ({
              backend: backend.name,
              server: server.name,
              sid: server.sid,
              expected: server,
            })),
        );
        const rows = asked.map(({ backend, server, sid }) => ({
          backend,
          server,
          sid: sid + (wrongIds ? 1 : 0),
        }));
        const seen = await plane.watch({ rows, backends: [], masks }, never);
        assert.deepEqual([...seen.rows.keys()].toSorted(), rows.map(rowKey).toSorted());
        for (const { expected, ...row } of asked) {
          const sample = seen.rows.get(rowKey(row));
          assert.deepEqual(
            [sample?.scur, sample?.qcur, sample?.sid],
            [expected.scur, expected.qcur, expected.sid],
          );
          if (masks) assert.equal(sample?.admin, expected.shown.admin);
          else assert.ok(sample?.admin === undefined || sample.admin === expected.shown.admin);
        }
        const wanted = new Set(rows.map(rowKey));
        const held = haproxy.old.flatMap(({ pid, backends }) =>
          backends.flatMap((backend) =>
            backend.servers
              .map(({ name: server, scur, qcur }) => ({ backend: backend.name, server, pid, scur, qcur }))
              .filter((row) => wanted.has(rowKey(row)) && row.scur + row.qcur > 0),
          ),
        );
        const byKey = (list: typeof held): string[] => list.map((row) => JSON.stringify(row)).toSorted();
        assert.deepEqual(
          seen.oldWorkers &&
            byKey(
              seen.oldWorkers.map(({ backend, server, pid, scur, qcur }) => ({
                backend,
                server,
                pid,
                scur,
                qcur,
              })),
            ),
          haproxy.socket === 'master' ? byKey(held) : undefined,
        );
      }),
      parameters,
    );
  });
});
