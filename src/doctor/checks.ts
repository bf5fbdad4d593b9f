import { hasActiveCheck, isCheckOff } from '../plan/proof.ts';
import type { ServerRow } from '../server.ts';
import { type NodeFinding, onlyIf } from './finding.ts';
import type { Ward } from './patient.ts';
import { namesOf, serverNames, them, whose } from './words.ts';

/** From so many passes on waiting for the check is worth a word: HAProxy's own default is 2. */
const MANY_PASSES = 3;

/** What proves a server healthy, and what does not. */
export function checkFindings(ward: Ward): NodeFinding[] {
  const own = ward.rows.filter((row) => row.tracks === undefined);
  return [
    ...noCheck(own.filter((row) => !row.check.configured)),
    ...checkOff(own.filter(isCheckOff)),
    ...down(ward.rows.filter((row) => row.admin === 'ready' && row.operational === 'down')),
    ...connectOnly(ward, own.filter(hasActiveCheck)),
    ...slowRise(own.filter(hasActiveCheck)),
  ];
}

function noCheck(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  return [
    {
      code: 'no-check',
      level: 'hazard',
      title: `${whose(rows, 'has', 'have')} no check`,
      why: `HAProxy sends ${them(rows)} traffic as soon as ${rows.length === 1 ? 'it is' : 'they are'} ready, working or not`,
      fix: 'add "check" to the server line (and "option httpchk" to the backend); until then give health-url, which proves a deploy directly',
      servers: serverNames(rows),
      against: onlyIf(`with health-url (${whose(rows, 'has', 'have')} no check)`, PROVED),
    },
  ];
}

function checkOff(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  return [
    {
      code: 'check-off',
      level: 'hazard',
      title: `the check of ${namesOf(rows)} is switched off`,
      why: `somebody gave "disable health", or "no-check" stands against a default-server with check: HAProxy keeps ${them(rows)} up whatever happens`,
      fix: 'switch it on again (operation: checks with checks: on, or "enable health"); until then give health-url',
      servers: serverNames(rows),
      against: onlyIf(`with health-url (the check of ${namesOf(rows)} is off)`, PROVED),
    },
  ];
}

const PROVED = ['rolling', 'canary', 'blue-green'] as const;

function down(rows: readonly ServerRow[]): NodeFinding[] {
  const first = rows[0];
  if (!first) return [];
  // Without the milliseconds, which differ from node to node and say nothing.
  const said = first.check.text.replace(/ after \d+ms/, '');
  const text = said === '' ? first.status : said;
  return [
    {
      code: 'server-down',
      level: 'hazard',
      title: `${whose(rows, 'is', 'are')} down (${rows.length === 1 ? '' : `${first.server}: `}${text})`,
      why: 'fewer servers carry the traffic, and fewer can be taken out at the same time',
      fix: `look at the application there; a rollout takes ${them(rows)} along, and a healthy deploy brings ${them(rows)} back`,
      servers: serverNames(rows),
    },
  ];
}

function connectOnly({ backend }: Ward, rows: readonly ServerRow[]): NodeFinding[] {
  const shallow = rows.filter((row) => /^L[46]OK\b/.test(row.check.text));
  if (backend.mode !== 'http' || shallow.length === 0) return [];
  return [
    {
      code: 'connect-check',
      level: 'warning',
      title: `the check of ${namesOf(shallow)} only connects`,
      why: 'a process that listens and answers every request with 500 counts as up, after a deploy too',
      fix: 'add "option httpchk GET /healthz" to the backend, or give health-url',
      servers: serverNames(shallow),
    },
  ];
}

function slowRise(rows: readonly ServerRow[]): NodeFinding[] {
  const slow = rows.filter((row) => (row.check.rise ?? 0) >= MANY_PASSES);
  if (slow.length === 0) return [];
  const most = Math.max(...slow.map((row) => row.check.rise ?? 0));
  return [
    {
      code: 'slow-rise',
      level: 'note',
      title: `${namesOf(slow)} must pass ${most} checks (rise ${most}) before ${slow.length === 1 ? 'it is' : 'they are'} up again`,
      why: 'each server of a rollout waits for that, one check interval after the other',
      fix: 'give haproxy-check: once with health-url, which waits for one pass; or set "fastinter"',
      servers: serverNames(slow),
    },
  ];
}
