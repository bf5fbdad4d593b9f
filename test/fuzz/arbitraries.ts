import * as fc from 'fast-check';
import type { FakeBackend, FakeHaproxy, FakeProcess, FakeServer } from './model.ts';
import { OTHER_COLUMNS, SHOWN_STATES, STAT_COLUMNS, STATE_COLUMNS } from './model.ts';

/** Generators that know the grammar: any HAProxy that the facts allow. */

export const name: fc.Arbitrary<string> = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,12}$/);

/** What an application may say in its answer to a check: anything, and gladly what means something to a parser. */
export const said: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        '"',
        '""',
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '# pxname,',
        'web,s1,0',
        '\u0000',
        '\u001b[31m',
        '\u007f',
        '\u0085',
        '\u2028',
        '\u202e',
        '\ud83e',
        'é',
        '🦊',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Counts: small ones, and as large as HAProxy's 64 bits. */
export const count: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(20) },
  { weight: 1, arbitrary: fc.constantFrom(4_294_967_295, 2 ** 53 - 1, 2 ** 53, 2 ** 63) },
);

const server: fc.Arbitrary<FakeServer> = fc.record({
  name,
  sid: fc.integer({ min: 1, max: 5000 }),
  scur: count,
  qcur: count,
  stot: count,
  shown: fc.constantFrom(...SHOWN_STATES),
  uweight: fc.integer({ min: 0, max: 256 }),
  iweight: fc.integer({ min: 0, max: 256 }),
  address: fc.constantFrom('127.0.0.1', '10.0.0.7', 'fd00::7', '-', '/run/app.sock'),
  port: fc.integer({ min: 0, max: 65_535 }),
  backup: fc.boolean(),
  cells: fc.record({
    last_chk: said,
    check_duration: fc.constantFrom('', '0', '17'),
    qmax: fc.constant('0'),
    smax: fc.constant('0'),
    x_new: said,
    '-': said,
    cookie: fc.oneof(fc.constant(''), said),
    addr: fc.constantFrom('', '127.0.0.1:8080', 'unix'),
    req_tot: fc.constantFrom('', '0', '100'),
    hrsp_5xx: fc.constantFrom('', '0', '3'),
    cli_abrt: fc.constantFrom('', '0', '1'),
    rtime: fc.constantFrom('', '0', '38'),
    econ: fc.constantFrom('', '2'),
  }),
});

const backend: fc.Arbitrary<FakeBackend> = fc.record({
  name,
  act: fc.nat(50),
  bck: fc.nat(5),
  scur: count,
  qcur: count,
  servers: fc.uniqueArray(server, {
    maxLength: 5,
    comparator: (a, b) => a.name === b.name || a.sid === b.sid,
  }),
});

const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

const infoLine = fc.tuple(
  fc.constantFrom(
    'node',
    'description',
    'Maxconn',
    'CurrConns',
    'Idle_pct',
    'Release_date',
    'Pid_max',
    'Build info',
  ),
  fc.stringMatching(/^[ -~]{0,20}$/),
);

export const fakeProcess: fc.Arbitrary<FakeProcess> = fc.record({
  pid: fc.integer({ min: 2, max: 4_194_304 }),
  startedSec: fc.integer({ min: 1_500_000_000, max: 2_500_000_000 }),
  uptimeSec: fc.nat(10_000_000),
  version: fc.constantFrom('2.6.12-1+deb12u4', '3.0.11-1+deb13u3', '3.2.26-1', '3.4.7-1'),
  stopping: fc.boolean(),
  backends: fc.uniqueArray(backend, { maxLength: 4, selector: (one) => one.name }),
  infoLines: fc.array(infoLine, { maxLength: 6 }),
  columns: shuffled([...STAT_COLUMNS, ...OTHER_COLUMNS]),
  stateColumns: shuffled([...STATE_COLUMNS, 'srv_new']),
  quotesAll: fc.boolean(),
});

export const fakeHaproxy: fc.Arbitrary<FakeHaproxy> = fc
  .record({
    socket: fc.constantFrom('worker' as const, 'master' as const),
    processes: fc.uniqueArray(fakeProcess, { minLength: 1, maxLength: 3, selector: ({ pid }) => pid }),
    programs: fc.array(
      fc.record({ pid: fc.integer({ min: 2, max: 99_999 }), name: fc.constantFrom('exporter', 'worker') }),
      { maxLength: 2 },
    ),
  })
  .map(({ socket, processes: [serving, ...old], programs }) => ({
    socket,
    serving: serving as FakeProcess,
    old: socket === 'master' ? old : [],
    programs,
  }));
