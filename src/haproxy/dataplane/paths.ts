import type { RowName } from '../../server.ts';
import { checkedName, checkedRow } from '../names.ts';
import type { Version } from './endpoint.ts';

/** The root of one API: `/v3`, or a proxy's `/lb1/v3`. */
export interface Root {
  readonly prefix: string;
  readonly version: Version;
}

/** What of the statistics is wanted. HAProxy and the API always make all of them: a filter saves bytes, not time. */
export type StatsFilter = { readonly backend: string } | { readonly serversOf: string } | 'all';

const services = ({ prefix, version }: Root): string => `${prefix}/${version}/services/haproxy`;

/** Names are spliced raw into a command of HAProxy's by older versions (facts, dataplane, 1.20): only real names get here. */
const inPath = (name: string): string => encodeURIComponent(name);

/**
 * The paths of v2 and v3 (facts, dataplane, sections 2 and 3). Throws `input-invalid` for names that HAProxy cannot have.
 */
export const paths = {
  info: ({ prefix, version }: Root): string => `${prefix}/${version}/info`,
  process: (root: Root): string => `${services(root)}/runtime/info`,
  server: (root: Root, row: RowName): string => serverPath(root, 'runtime', row),
  servers: (root: Root, backend: string): string => serversPath(root, 'runtime', backend),
  configured: (root: Root, row: RowName): string => serverPath(root, 'configuration', row),
  allConfigured: (root: Root, backend: string): string => serversPath(root, 'configuration', backend),
  /** Those outside of the API's own directory too. */
  maps: (root: Root): string => `${services(root)}/runtime/maps?include_unmanaged=true`,
  map: (root: Root, name: string): string => `${services(root)}/runtime/maps/${inPath(name)}`,
  mapEntry(root: Root, map: string, key: string): string {
    return root.version === 'v2'
      ? `${services(root)}/runtime/maps_entries/${inPath(key)}?map=${inPath(map)}`
      : `${services(root)}/runtime/maps/${inPath(map)}/entries/${inPath(key)}`;
  },
  configurationVersion: (root: Root): string => `${services(root)}/configuration/version`,
  stats(root: Root, filter: StatsFilter): string {
    const all = `${services(root)}/stats/native`;
    if (filter === 'all') return all;
    return 'backend' in filter
      ? `${all}?type=backend&name=${inPath(checkedName('backend', filter.backend))}`
      : `${all}?type=server&parent=${inPath(checkedName('backend', filter.serversOf))}`;
  },
};

/** `&version=4`, whatever stands before it. */
export const withVersion = (path: string, version: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}version=${version}`;

function serversPath(root: Root, part: 'runtime' | 'configuration', name: string): string {
  const backend = inPath(checkedName('backend', name));
  return root.version === 'v2'
    ? `${services(root)}/${part}/servers?backend=${backend}`
    : `${services(root)}/${part}/backends/${backend}/servers`;
}

function serverPath(root: Root, part: 'runtime' | 'configuration', row: RowName): string {
  const { backend, server } = checkedRow(row);
  return root.version === 'v2'
    ? `${services(root)}/${part}/servers/${inPath(server)}?backend=${inPath(backend)}`
    : `${services(root)}/${part}/backends/${inPath(backend)}/servers/${inPath(server)}`;
}
