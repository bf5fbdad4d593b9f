import type { ServerRow } from '../server.ts';
import type { NodeFinding } from './finding.ts';
import type { Patient, Ward } from './patient.ts';
import { serverNames } from './words.ts';

const MOVED =
  'returning clients stay on a server in drain, and only maint moves them (rollouts of this action do both); what the application keeps for them in its own memory is lost then';

/** What a drain does not stop (facts, section 1.2). */
export function persistenceFindings({ patient, backend, rows }: Ward): NodeFinding[] {
  const sticky = rows.filter((row) => row.cookie !== undefined);
  const found: NodeFinding[] = sticky.length > 0 ? [cookie(backend.backend, sticky)] : [];
  const table = patient.facts?.tables?.find(({ name }) => name === backend.backend);
  if (table?.keepsServers) {
    found.push({
      code: 'stick-table',
      level: 'warning',
      title: `clients of ${backend.backend} stick to their server by a stick-table`,
      why: MOVED,
      fix: 'keep sessions in a store that all servers share; after a rollout the entries stay with the servers that clients were moved to',
    });
  }
  return found;
}

function cookie(backend: string, rows: readonly ServerRow[]): NodeFinding {
  return {
    code: 'cookie',
    level: 'warning',
    title: `clients of ${backend} stick to their server by cookie`,
    why: MOVED,
    fix: 'keep sessions in a store that all servers share; a canary gets its share of new clients only',
    servers: serverNames(rows),
  };
}

/** Tables in proxies without servers: some backend uses them, and nothing shows which. */
export function sharedTables({ facts, snapshot }: Patient, backends: readonly string[]): NodeFinding[] {
  const withServers = new Set(
    snapshot.backends.filter(({ servers }) => servers.length > 0).map(({ backend }) => backend),
  );
  return (facts?.tables ?? [])
    .filter(({ name, keepsServers }) => keepsServers && !withServers.has(name) && !backends.includes(name))
    .map(({ name }) => ({
      code: 'stick-table',
      level: 'warning',
      title: `the table ${name} keeps the servers of clients of some backend`,
      why: MOVED,
      fix: `see whose it is: grep -n "table ${name}" in the configuration`,
    }));
}
