import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { NodeEndpoint } from '../inputs/inputs.ts';
import { rowIdKey } from '../server.ts';
import { Journal } from './journal.ts';

/**
 * Rows (`rowIdKey`) whose agent check an earlier invocation in this job switched off and did not give back, whatever label it gave the
 * node. A journal that cannot be read says nothing.
 */
export function agentsTakenEarlier(home: string, nodes: readonly NodeEndpoint[]): ReadonlySet<string> {
  const labels = new Map(nodes.map((node) => [node.text, node.label]));
  const taken = new Set<string>();
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    try {
      const { content } = Journal.open(path.join(home, name));
      const endpoints = new Map(content.nodes.map((node) => [node.label, node.text]));
      for (const row of content.entries.flatMap((entry) => entry.rows)) {
        const node = labels.get(endpoints.get(row.node) ?? '');
        if (row.agentOff && node !== undefined) taken.add(rowIdKey({ ...row, node }));
      }
    } catch {
      continue;
    }
  }
  return taken;
}
