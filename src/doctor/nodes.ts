import type { ServerRow } from '../server.ts';
import { listNames, plural } from '../support/format.ts';
import { type NodeFinding, no } from './finding.ts';
import type { Patient, Ward } from './patient.ts';
import { isBefore } from './version.ts';

const SHOWN = 3;

/** Where nodes that should be alike are not: `nodes-disagree` refuses a rollout, the rest is only odd. */
export function nodeDifferences(
  backend: string,
  wards: readonly Ward[],
  patients: readonly Patient[],
): NodeFinding[] {
  if (patients.length < 2) return [];
  const lacking = patients.filter((patient) => !wards.some((ward) => ward.patient === patient));
  const found: NodeFinding[] = [];
  if (lacking.length > 0) {
    const names = listNames(lacking.map(({ node }) => node));
    found.push({
      ...REFUSED,
      title: `${names} ${lacking.length === 1 ? 'has' : 'have'} no backend ${backend}`,
      against: no(`${names} ${lacking.length === 1 ? 'has' : 'have'} no backend ${backend}`),
    });
  }
  const rows = byServer(wards);
  const differ = differences(rows, wards, placeAndState);
  if (differ.servers.length > 0) {
    found.push({
      ...REFUSED,
      title: `the nodes disagree about ${differ.text}`,
      servers: differ.servers,
      against: no(`the nodes disagree about ${listNames(differ.servers, SHOWN)}`),
    });
  }
  return [...found, ...oddities(rows, wards), ...differentBalance(wards)];
}

const REFUSED = {
  code: 'nodes-differ',
  level: 'hazard',
  why: 'a server is drained, deployed and made ready everywhere at once: a rollout of nodes that differ is refused (nodes-disagree)',
  fix: 'bring the nodes into line: the same servers, addresses and admin states everywhere',
} as const;

function oddities(rows: ByServer, wards: readonly Ward[]): NodeFinding[] {
  const base = { code: 'nodes-vary', level: 'warning' } as const;
  const found: NodeFinding[] = [];
  const health = differences(rows, wards, (row) =>
    row?.admin === 'ready' ? (row.operational === 'down' ? 'down' : 'up') : undefined,
  );
  if (health.servers.length > 0) {
    found.push({
      ...base,
      title: health.text,
      why: 'each node checks for itself: one of them may not reach the server, or have another check',
      fix: 'compare the check and the network of the nodes',
      servers: health.servers,
    });
  }
  const weight = differences(rows, wards, (row) => (row === undefined ? undefined : `weight ${row.weight}`));
  if (weight.servers.length > 0) {
    found.push({
      ...base,
      title: weight.text,
      why: 'the nodes spread the traffic differently; a rollout gives each node its own weights back',
      fix: 'set one weight on all nodes with operation: weight',
      servers: weight.servers,
    });
  }
  return found;
}

function differentBalance(wards: readonly Ward[]): NodeFinding[] {
  const texts = wards.map(({ patient, backend }) => `${backend.algorithm} on ${patient.node}`);
  if (new Set(wards.map(({ backend }) => backend.algorithm)).size < 2) return [];
  return [
    {
      code: 'nodes-vary',
      level: 'warning',
      title: `the balance differs: ${listNames(texts)}`,
      why: 'nodes with different configurations do different things with the same order',
      fix: 'give all nodes the same configuration',
    },
  ];
}

/** Versions apart by more than a patch behave differently; a patch apart is what an update in progress looks like. */
export function versionDifference(patients: readonly Patient[]): NodeFinding[] {
  const versions = patients.map(({ snapshot }) => snapshot.identity.version);
  if (new Set(versions).size < 2) return [];
  const texts = patients.map(({ node, snapshot }) => `${snapshot.identity.version} on ${node}`);
  const branches = new Set(versions.map((version) => version.split('.').slice(0, 2).join('.')));
  return [
    {
      code: 'nodes-vary',
      level: branches.size > 1 ? 'warning' : 'note',
      title: `the nodes run different versions: ${listNames(texts)}`,
      why: versions.some((version) => isBefore(version, '3.0'))
        ? 'what a request in flight or in a queue sees when a server leaves differs between 2.x and 3.x'
        : 'small differences in behaviour show on some requests only, and are hard to find',
      fix: 'finish the update',
    },
  ];
}

/** By server name, by node. */
type ByServer = ReadonlyMap<string, ReadonlyMap<string, ServerRow>>;

function byServer(wards: readonly Ward[]): ByServer {
  const rows = new Map<string, Map<string, ServerRow>>();
  for (const { patient, rows: own } of wards) {
    for (const row of own) {
      const same = rows.get(row.server) ?? new Map<string, ServerRow>();
      rows.set(row.server, same.set(patient.node, row));
    }
  }
  return rows;
}

const placeAndState = (row: ServerRow | undefined): string =>
  row === undefined ? 'not there' : `${row.admin} ${row.address}:${row.port}`;

/** `web-03 (ready 10.0.0.3:80 on lb1, not there on lb2)`; a picture that is undefined on one node makes no difference. */
function differences(
  rows: ByServer,
  wards: readonly Ward[],
  picture: (row: ServerRow | undefined) => string | undefined,
): { readonly servers: readonly string[]; readonly text: string } {
  const servers: string[] = [];
  const texts: string[] = [];
  for (const [server, byNode] of rows) {
    const pictures = wards.map(({ patient }) => picture(byNode.get(patient.node)));
    if (pictures.includes(undefined) || new Set(pictures).size < 2) continue;
    servers.push(server);
    const where = wards.map(({ patient }, index) => `${pictures[index]} on ${patient.node}`);
    texts.push(`${server} (${listNames(where)})`);
  }
  const more = texts.length - SHOWN;
  const text = `${texts.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${plural(more, 'more server')}` : ''}`;
  return { servers, text };
}
