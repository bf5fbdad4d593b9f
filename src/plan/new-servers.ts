import type { NewServerInput, RolloutInputs } from '../inputs/inputs.ts';
import { ADMIN, rowKey } from '../server.ts';
import type { BackendRow, NewServer, NodeSnapshot, ServerRow } from '../server.ts';
import { listNames } from '../support/format.ts';
import type { PlanRow, PlanServer } from './plan.ts';
import type { Problem } from './refuse.ts';
import { shortNames } from './refuse.ts';

/** HAProxy's own, where a server line does not say it (manual, section 5.2); `default-server` is not inherited (facts, section 9). */
const DEFAULT_WEIGHT = 1;
const DEFAULT_RISE = 2;

/** The servers of `add-servers`, in every listed backend of every node, and what stands against them. */
export interface NewServers {
  readonly servers: readonly PlanServer[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/**
 * A server that is not there is added; one of its name that has the same address and port and is in maint without sessions is adopted
 * (contract, section 8, Replace). `leaving`: names that this run removes.
 */
export function newServers(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  leaving: ReadonlySet<string>,
): NewServers {
  const backends = [...new Set(inputs.backends)];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const servers = (inputs.replace.add ?? []).map((entry, index): PlanServer => {
    const rows = backends.flatMap((name) =>
      snapshots.flatMap(({ node, backends: all }): PlanRow[] => {
        const backend = all.find((one) => one.backend === name);
        return backend ? [planRow(entry, node, backend, inputs)] : [];
      }),
    );
    problems.push(...nameProblems(entry, backends, snapshots), ...missingCookie(entry, backends, snapshots));
    problems.push(...sameAddress(entry, snapshots, inputs, leaving));
    return {
      name: entry.name,
      address: entry.address,
      port: entry.port,
      backends,
      rows,
      index: index + 1,
      change: 'added',
    };
  });
  warnings.push(...weightWarnings(servers, snapshots), ...adoptedText(servers));
  return { servers, problems: [...problems, ...unprovedNew(servers, inputs)], warnings };
}

function planRow(entry: NewServerInput, node: string, backend: BackendRow, inputs: RolloutInputs): PlanRow {
  const existing = backend.servers.find((row) => row.server === entry.name);
  const hasCheck = valueOf(entry, 'check') !== undefined;
  const weight = Number(valueOf(entry, 'weight') ?? DEFAULT_WEIGHT);
  const row = {
    node,
    backend: backend.backend,
    server: entry.name,
    address: entry.address,
    port: entry.port,
    backup: existing?.backup ?? valueOf(entry, 'backup') !== undefined,
    proof: hasCheck && inputs.health.haproxyCheck !== 'ignore' ? ('check' as const) : ('none' as const),
    hasCheck,
    rise: hasCheck ? Number(valueOf(entry, 'rise') ?? DEFAULT_RISE) : undefined,
    agent: false,
    follows: undefined,
  };
  const before = { state: 'maint' as const, status: existing?.status ?? '', weight };
  if (!existing) return { ...row, sid: 0, before, add: specOf(entry, backend) };
  return existing.weight === weight
    ? { ...row, sid: existing.sid, before }
    : { ...row, sid: existing.sid, before, weight };
}

/** `cookie` goes only where the backend sets one. */
function specOf({ address, port, keywords }: NewServerInput, backend: BackendRow): NewServer {
  return {
    address,
    port,
    keywords: keywords.filter(([word]) => word !== 'cookie' || hasCookies(backend)),
  };
}

const hasCookies = ({ servers }: BackendRow): boolean => servers.some((row) => row.cookie !== undefined);

/** What follows the keyword; the empty word for a flag, undefined where it is not given. */
function valueOf({ keywords }: NewServerInput, word: string): string | undefined {
  const found = keywords.find(([name]) => name === word);
  return found && (found[1] ?? '');
}

function rowsNamed(
  name: string,
  backends: readonly string[],
  snapshots: readonly NodeSnapshot[],
): { node: string; row: ServerRow }[] {
  return snapshots.flatMap(({ node, backends: all }) =>
    all
      .filter(({ backend }) => backends.includes(backend))
      .flatMap(({ servers }) => servers.filter((row) => row.server === name).map((row) => ({ node, row }))),
  );
}

/** A name that is taken by anything but a server that can be adopted. */
function nameProblems(
  entry: NewServerInput,
  backends: readonly string[],
  snapshots: readonly NodeSnapshot[],
): Problem[] {
  const bad = rowsNamed(entry.name, backends, snapshots).flatMap(({ node, row }) => {
    const why = whyNotAdopted(row, entry);
    return why === undefined ? [] : [{ node, row, why }];
  });
  const first = bad[0];
  if (!first) return [];
  return [
    {
      title: `add-servers: ${rowKey(first.row)} exists on ${listNames([...new Set(bad.map(({ node }) => node))])}, and ${first.why}`,
      hint: 'Give the new server another name. Only one with the same address, in maint and without sessions, is adopted.',
    },
  ];
}

function whyNotAdopted(row: ServerRow, entry: NewServerInput): string | undefined {
  if (row.address.toLowerCase() !== entry.address.toLowerCase() || row.port !== entry.port)
    return `is ${row.address}:${row.port}`;
  if (row.admin !== 'maint') return `is in ${row.admin}`;
  if (row.tracks !== undefined || (row.adminBits & ADMIN.forcedMaint) === 0)
    return 'is in maint through something else than an order';
  if (row.scur + row.qcur > 0) return `has ${row.scur + row.qcur} sessions`;
  if (row.agent.enabled) return 'has an agent check that is on';
  const isChecked = valueOf(entry, 'check') !== undefined;
  if (isChecked && !row.check.configured) return 'has no check (give check: false)';
  if (!isChecked && row.check.enabled) return 'has a check that runs';
  return undefined;
}

/** Clients that stick by cookie never come to a server without one, and stay with none. */
function missingCookie(
  entry: NewServerInput,
  backends: readonly string[],
  snapshots: readonly NodeSnapshot[],
): Problem[] {
  if (valueOf(entry, 'cookie') !== undefined) return [];
  const sticky = snapshots.flatMap(({ backends: all }) =>
    all.filter((backend) => backends.includes(backend.backend) && hasCookies(backend)),
  );
  const isThere = (backend: BackendRow): boolean => backend.servers.some((row) => row.server === entry.name);
  const without = [...new Set(sticky.filter((one) => !isThere(one)).map(({ backend }) => backend))];
  if (without.length === 0) return [];
  return [
    {
      title: `add-servers: ${entry.name} has no cookie, and clients of backend ${listNames(without)} stick to their server by cookie`,
      hint: `Give the entry cookie: ${entry.name} (HAProxy takes it for servers added at runtime from 3.0 on).`,
    },
  ];
}

/** The same address and port under another name: in a listed backend one server would get twice its share. */
function sameAddress(
  entry: NewServerInput,
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  leaving: ReadonlySet<string>,
): Problem[] {
  const deploys = inputs.run !== undefined;
  for (const { node, backends } of snapshots) {
    for (const row of backends.flatMap(({ servers }) => servers)) {
      if (row.address !== entry.address || row.port !== entry.port || row.admin === 'maint') continue;
      const isListed = inputs.backends.includes(row.backend);
      if (isListed && row.server === entry.name) continue;
      if (!deploys && (!isListed || leaving.has(row.server))) continue;
      return [
        {
          title: `add-servers: ${entry.name} has the address ${entry.address}:${entry.port} of ${rowKey(row)} on ${node}, which serves`,
          hint: deploys
            ? 'run would deploy to a server that clients use. Remove that one first, or give the new server an address of its own.'
            : 'Give the new server an address of its own, or name the old one in remove-servers.',
        },
      ];
    }
  }
  return [];
}

function unprovedNew(servers: readonly PlanServer[], inputs: RolloutInputs): Problem[] {
  if (inputs.health.haproxyCheck === 'ignore' || inputs.health.url !== undefined) return [];
  const names = servers.filter(({ rows }) => rows.every((row) => !row.hasCheck)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      title: `add-servers: ${shortNames(names)} ${names.length === 1 ? 'has' : 'have'} check: false, and there is no health-url: nothing would prove a new server healthy`,
      hint: 'Leave check out, or give health-url; haproxy-check: ignore declares new servers to be healthy.',
    },
  ];
}

/** `default-server` is not inherited: a new server without a weight has 1, whatever its neighbours have (facts, section 9). */
function weightWarnings(servers: readonly PlanServer[], snapshots: readonly NodeSnapshot[]): string[] {
  const texts = new Map<string, string[]>();
  for (const { name, rows } of servers) {
    for (const row of rows) {
      const backend = snapshots
        .find(({ node }) => node === row.node)
        ?.backends.find((one) => one.backend === row.backend);
      const weights = (backend?.servers ?? [])
        .filter((one) => !one.backup && one.admin === 'ready' && one.server !== name)
        .map((one) => one.configuredWeight);
      const usual = weights[0];
      if (usual === undefined || row.backup || weights.some((weight) => weight !== usual)) continue;
      if (usual === row.before.weight) continue;
      const text = `weight ${row.before.weight} in backend ${row.backend}, whose servers have ${usual}`;
      texts.set(text, [...new Set([...(texts.get(text) ?? []), name])]);
    }
  }
  return [...texts].map(
    ([text, names]) =>
      `${shortNames(names)} ${names.length === 1 ? 'gets' : 'get'} ${text}: give weight in add-servers if that is not meant (default-server does not count for servers added at runtime).`,
  );
}

function adoptedText(servers: readonly PlanServer[]): string[] {
  const adopted = servers.flatMap(({ rows }) => rows.filter((row) => row.add === undefined));
  if (adopted.length === 0) return [];
  const names = [...new Set(adopted.map((row) => `${rowKey(row)} on ${row.node}`))];
  return [
    `${shortNames(names)} ${names.length === 1 ? 'is' : 'are'} there already, in maint without sessions: adopted with the keywords it has.`,
  ];
}
