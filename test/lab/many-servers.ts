import type { HaproxyConfig } from './haproxy-config.ts';

/** The first backend with a row for each name, all of them the same process: for tests that look at rows and not at traffic. */
export function manyServers(config: HaproxyConfig, names: readonly string[]): HaproxyConfig {
  const [first, ...others] = config.backends;
  const port = first?.servers[0]?.port;
  if (!first || port === undefined) throw new Error('the lab has no backend with a server');
  return { ...config, backends: [{ ...first, servers: names.map((name) => ({ name, port })) }, ...others] };
}
