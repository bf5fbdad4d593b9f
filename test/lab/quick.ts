import type { LabOptions } from './fleet.ts';

/**
 * Checks that come fast, so that tests are short, but give up late: with HAProxy's default (a check must end within `inter`) a
 * starved machine takes healthy servers down, and the requests lost then say nothing about the action.
 */
export const quickChecks = {
  check: { interMs: 60 },
  lines: ['timeout check 5s'],
} as const satisfies LabOptions;
