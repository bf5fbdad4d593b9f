import { readFileSync } from 'node:fs';

/** Answers that real HAProxys gave, recorded as they came. */
export const VERSIONS = ['2.6', '3.2'] as const;

export const recorded = (version: string, file: string): string =>
  readFileSync(new URL(`../fixtures/runtime/${version}/${file}`, import.meta.url), 'utf8');

export const refusalsOf = (version: string): Readonly<Record<string, string>> =>
  JSON.parse(recorded(version, 'refusals.json')) as Record<string, string>;
