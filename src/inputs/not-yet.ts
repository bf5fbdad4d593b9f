import { type Problem, quote } from './problems.ts';
import { type InputName, OPERATIONS, type Values } from './schema.ts';
import { listNames } from '../support/format.ts';

const LATER_OPERATIONS: ReadonlySet<Values['operation']> = new Set([
  'drain',
  'ready',
  'maint',
  'weight',
  'checks',
] as const);

/** What a valid set of inputs asks for and this version does not do, each with what it does instead. Nothing is ever ignored. */
export function notYet(values: Values): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (input: InputName, text: string) => problems.push({ input, text });
  if (LATER_OPERATIONS.has(values.operation)) {
    const are = OPERATIONS.filter((operation) => !LATER_OPERATIONS.has(operation));
    add('operation', `${quote(values.operation)} is not supported; ${supported(are)}`);
  }
  if (values.workflow !== undefined) {
    add('workflow', `${quote(values.workflow)}: dispatching a workflow is not supported; a script in run is`);
  }
  if (values.environment !== undefined) {
    add('environment', `${quote(values.environment)}: GitHub Deployments are not supported; leave it out`);
  }
  return problems;
}

const supported = (words: readonly string[]): string =>
  `${listNames(words)} ${words.length === 1 ? 'is' : 'are'}`;
