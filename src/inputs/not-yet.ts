import { type Problem, quote } from './problems.ts';
import { type InputName, OPERATIONS, STRATEGIES, type Values } from './schema.ts';
import { listNames } from '../support/format.ts';

const LATER_OPERATIONS: ReadonlySet<Values['operation']> = new Set(['add', 'remove'] as const);

const LATER_STRATEGIES: ReadonlySet<Values['strategy']> = new Set(['replace'] as const);

/** What a valid set of inputs asks for and this version does not do, each with what it does instead. Nothing is ever ignored. */
export function notYet(values: Values): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (input: InputName, text: string) => problems.push({ input, text });
  if (LATER_OPERATIONS.has(values.operation)) {
    const are = OPERATIONS.filter((operation) => !LATER_OPERATIONS.has(operation));
    add('operation', `${quote(values.operation)} is not supported; ${supported(are)}`);
  } else if (values.operation === 'rollout' && LATER_STRATEGIES.has(values.strategy)) {
    const are = STRATEGIES.filter((strategy) => !LATER_STRATEGIES.has(strategy));
    add('strategy', `${quote(values.strategy)} is not supported; ${supported(are)}`);
  }
  return problems;
}

const supported = (words: readonly string[]): string =>
  `${listNames(words)} ${words.length === 1 ? 'is' : 'are'}`;
