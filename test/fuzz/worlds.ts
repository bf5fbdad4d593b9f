import type { FakeHaproxy, FakeProcess, FakeServer, ShownState } from './model.ts';
import { OTHER_COLUMNS, STAT_COLUMNS, STATE_COLUMNS } from './model.ts';

/**
 * The HAProxys whose answers are mutated. In all of them `web/busy` has sessions: nothing may make a reader believe
 * otherwise but bytes that say so.
 */

const UP: ShownState = { status: 'UP', op: 2, bits: 0, check: 6, admin: 'ready', operational: 'up' };
const DRAIN: ShownState = { status: 'DRAIN', op: 2, bits: 8, check: 6, admin: 'drain', operational: 'up' };
const MAINT: ShownState = { status: 'MAINT', op: 0, bits: 1, check: 14, admin: 'maint', operational: 'down' };
const DOWN: ShownState = {
  status: 'DOWN 1/3',
  op: 0,
  bits: 8,
  check: 6,
  admin: 'drain',
  operational: 'down',
};

function server(name: string, sid: number, scur: number, shown: ShownState, last = 'OK'): FakeServer {
  return {
    name,
    sid,
    scur,
    qcur: scur > 0 ? 1 : 0,
    stot: 40 + sid,
    shown,
    uweight: 10,
    iweight: 10,
    address: '127.0.0.1',
    port: 8000 + sid,
    backup: false,
    cells: { last_chk: last, qmax: '0', smax: '0', slim: '', weight: '10', x_new: '0' },
  };
}

function process(pid: number, version: string, busy: number, servers: readonly FakeServer[]): FakeProcess {
  const rest = STAT_COLUMNS.filter((column) => !['svname', 'qcur', 'scur'].includes(column));
  return {
    pid,
    startedSec: 1_795_365_322,
    uptimeSec: 4000 + pid,
    version,
    stopping: false,
    backends: [
      { name: 'web', act: 2, bck: 0, scur: busy, qcur: 0, servers },
      { name: 'tcp', act: 1, bck: 0, scur: 0, qcur: 0, servers: [server('t1', 1, 0, UP)] },
    ],
    infoLines: [
      ['Nbthread', '1'],
      ['description', 'lb of the shop'],
    ],
    columns: ['svname', 'qcur', 'qmax', 'scur', 'smax', ...rest, ...OTHER_COLUMNS.slice(2)],
    stateColumns: STATE_COLUMNS,
    quotesAll: false,
  };
}

const few = [server('busy', 1, 3, DRAIN), server('idle', 2, 0, MAINT), server('up', 3, 1, UP)];
const talkative = [
  server('busy', 7, 3, DOWN, 'Oh, no "quoted" thing\n\nweb,busy,0,0,0,0\n'),
  server('idle', 8, 0, MAINT, '"'),
  server('up', 9, 0, UP, ',,\r\n'),
];

const worker: FakeHaproxy = {
  socket: 'worker',
  serving: process(100, '2.6.12-1+deb12u4', 4, few),
  old: [],
  programs: [],
};

export const WORLDS = {
  worker,
  talkative: { ...worker, serving: process(100, '3.4.7-1', 3, talkative) },
  'master-3.2': {
    socket: 'master',
    serving: process(200, '3.2.26-1', 4, few),
    old: [],
    programs: [],
  },
  /** After a reload: new processes count from zero, the old one still serves. */
  'master-reloaded': {
    socket: 'master',
    serving: process(200, '2.6.12-1+deb12u4', 0, [server('busy', 1, 0, DRAIN), server('idle', 2, 0, MAINT)]),
    old: [process(28_224, '2.6.12-1+deb12u4', 3, few)],
    programs: [{ pid: 31, name: 'exporter' }],
  },
} as const satisfies Readonly<Record<string, FakeHaproxy>>;

export type World = keyof typeof WORLDS;
