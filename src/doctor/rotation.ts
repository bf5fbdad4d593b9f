import { isIP } from 'node:net';
import { isAvailable } from '../plan/floor.ts';
import { ADMIN } from '../server.ts';
import type { ServerRow } from '../server.ts';
import { plural } from '../support/format.ts';
import { type NodeFinding, no, onlyIf } from './finding.ts';
import type { Ward } from './patient.ts';
import { namesOf, serverNames, them, whose } from './words.ts';

/** Who takes part in the traffic, and who does not. */
export function rotationFindings(ward: Ward): NodeFinding[] {
  const { rows } = ward;
  const ready = rows.filter((row) => row.admin === 'ready');
  return [
    ...availability(ward),
    ...outOfRotation(ward),
    ...weightZero(ready.filter((row) => row.weight === 0)),
    ...disabledInConfiguration(ready.filter((row) => row.adminBits & ADMIN.configuredDisabled)),
    ...weightChanged(ready.filter((row) => row.weight !== row.configuredWeight && row.weight > 0)),
    ...slowStart(rows.filter((row) => row.throttle !== undefined)),
    ...backups(rows.filter((row) => row.backup)),
    ...noAddress(rows.filter((row) => isIP(row.address) === 0 || row.port === 0)),
  ];
}

function availability({ backend, rows, groups }: Ward): NodeFinding[] {
  const name = backend.backend;
  const regular = backend.servers.filter((row) => !row.backup);
  if (backend.servers.length === 0) {
    return [
      {
        code: 'no-servers',
        level: 'hazard',
        title: `${name} has no servers`,
        why: 'nothing is there to be rolled out',
        fix: 'is this the right backend?',
        against: no('it has no servers', ['rolling', 'canary', 'blue-green']),
      },
    ];
  }
  const findings: NodeFinding[] = [];
  if (backend.active + backend.backups === 0) {
    findings.push({
      code: 'backend-down',
      level: 'hazard',
      title: `no server of ${name} is available`,
      why: 'clients get 503 now',
      fix: 'bring servers back first; see below which of them are down, out of rotation or of weight 0',
      against: no('no server is available', ['canary', 'blue-green']),
    });
  }
  const [only] = regular;
  if (regular.length === 1 && only && rows.includes(only)) {
    findings.push({
      code: 'only-server',
      level: 'hazard',
      title: `${only.server} is the only server of ${name}`,
      why: 'while it is deployed nobody serves, so no floor can be kept',
      fix: 'add a second server, or accept the gap with min-available: 0',
      servers: [only.server],
      against: [
        ...onlyIf(`with min-available: 0, which is a gap (${only.server} is the only server)`, ['rolling']),
        ...no(`${only.server} is the only server`, ['canary', 'blue-green']),
      ],
    });
  }
  // Whoever follows a server, or shares its name, leaves with it.
  const together = groups
    .map(({ members }) => members.map(({ row }) => row).filter((row) => row.backend === name))
    .map((own) => own.filter(isAvailable))
    .find((own) => own.length > 0 && own.length === backend.active);
  if (regular.length > 1 && together) findings.push(lastAvailable(name, together, regular.length));
  return findings;
}

function lastAvailable(name: string, rows: readonly ServerRow[], of: number): NodeFinding {
  const names = namesOf(rows);
  return {
    code: 'last-available',
    level: 'hazard',
    title:
      rows.length === 1
        ? `${names} is the only server of ${name} that is available, of ${of}`
        : `${names} leave together, and no other server of ${name} is available`,
    why: `${rows.length === 1 ? 'it' : 'they'} cannot be taken out while nobody else serves`,
    fix: 'bring another server back first',
    servers: serverNames(rows),
    against: onlyIf(`once a server besides ${names} is up`, ['rolling', 'canary']),
  };
}

function outOfRotation({ rows }: Ward): NodeFinding[] {
  const out = rows.filter((row) => row.admin !== 'ready' && row.tracks === undefined);
  const all = out.length > 0 && rows.every((row) => row.admin !== 'ready');
  const found = [...Map.groupBy(out, stateText)].map(([state, same]): NodeFinding => {
    const servers = serverNames(same);
    return {
      code: 'out-of-rotation',
      level: all ? 'hazard' : 'warning',
      title: `${whose(same, 'is', 'are')} in ${state}`,
      why: `a rollout leaves ${them(same)} out: ${same.length === 1 ? 'it belongs' : 'they belong'} to whoever took ${them(same)} out`,
      fix: state.includes('not resolved')
        ? 'mend the name or the resolver; "init-addr" says with which address HAProxy starts'
        : `if nobody works on ${them(same)} any more: operation: ready, servers: ${servers.join(', ')}`,
      servers,
    };
  });
  const [first] = found;
  if (!all || !first) return found;
  const none = no('every server is in drain or maint', ['rolling', 'canary', 'blue-green']);
  return [{ ...first, against: none }, ...found.slice(1)];
}

function stateText(row: ServerRow): string {
  const agent = row.agent.enabled ? ', perhaps by its agent check' : '';
  if (row.admin === 'drain') return `drain${agent}`;
  if (row.adminBits & ADMIN.dnsMaint) return 'maint, because its name is not resolved';
  if (row.adminBits & ADMIN.configuredDisabled) return 'maint, disabled in the configuration';
  return `maint${agent}`;
}

function weightZero(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  return [
    {
      code: 'weight-zero',
      level: 'warning',
      title: `${whose(rows, 'has', 'have')} weight 0`,
      why: 'new clients never come there, though persistent ones do; such a server counts for no floor, and a rollout leaves its weight at 0',
      fix: `if that is not meant: operation: weight with weight: 100%, servers: ${serverNames(rows).join(', ')}`,
      servers: serverNames(rows),
    },
  ];
}

function disabledInConfiguration(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  return [
    {
      code: 'disabled-in-configuration',
      level: 'warning',
      title: `${whose(rows, 'is', 'are')} ready, but "disabled" in the configuration`,
      why: `the next reload puts ${them(rows)} into maint`,
      fix: 'take "disabled" off the server line',
      servers: serverNames(rows),
    },
  ];
}

function weightChanged(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, 3)
    .map((row) => `${row.server} ${row.weight} instead of ${row.configuredWeight}`)
    .join(', ');
  const more = rows.length > 3 ? ` and ${plural(rows.length - 3, 'more server')}` : '';
  return [
    {
      code: 'weight-changed',
      level: 'note',
      title: `weights are not those of the configuration: ${shown}${more}`,
      why: 'somebody set them at run time, or an agent check did; a rollout keeps them, a reload does not',
      fix: 'put the weight into the configuration, or set weight: 100% with operation: weight',
      servers: serverNames(rows),
    },
  ];
}

function slowStart(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  return [
    {
      code: 'slow-start',
      level: 'note',
      title: `${whose(rows, 'is', 'are')} in slow start right now`,
      why: 'a server that comes back gets its whole share only when the ramp ends, and a rollout waits for that before the next one',
      fix: 'nothing, if the ramp is meant; it shows only while it lasts, so look for "slowstart" in the configuration',
      servers: serverNames(rows),
    },
  ];
}

function backups(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  return [
    {
      code: 'backup',
      level: 'note',
      title: whose(rows, 'is a backup', 'are backups'),
      why: 'backups serve only when no other server is left, and count for no floor',
      fix: `nothing; to leave ${them(rows)} out of a rollout: servers: ${['*', ...serverNames(rows).map((name) => `!${name}`)].join(', ')}`,
      servers: serverNames(rows),
    },
  ];
}

function noAddress(rows: readonly ServerRow[]): NodeFinding[] {
  if (rows.length === 0) return [];
  const [row] = rows;
  return [
    {
      code: 'no-address',
      level: 'note',
      title: `HAProxy shows no IP address and port of ${namesOf(rows)} (${row?.address ?? '-'}:${row?.port ?? 0})`,
      why: 'a health-url cannot hold {address} or {port} there, and nobody can tell whether another backend has the same server',
      fix: 'write a health-url with {server}',
      servers: serverNames(rows),
    },
  ];
}
