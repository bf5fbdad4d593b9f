import { type Problem, quote } from './problems.ts';
import { isGiven, type RawInputs } from './raw.ts';
import type { InputName, Values } from './schema.ts';

/** What a valid set of inputs asks for and this version does not do, each with what it does instead. Nothing is ever ignored. */
export function notYet(raw: RawInputs, values: Values): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (input: InputName, text: string) => problems.push({ input, text });
  for (const node of values.haproxy) {
    switch (node.kind) {
      case 'unix':
      case 'tcp':
        break;
      case 'ssh':
        add(
          'haproxy',
          `${quote(node.text)}: SSH is not supported; the Runtime API on a unix socket or tcp:// is`,
        );
        break;
      case 'http':
      case 'https':
      case 'http+unix':
        add(
          'haproxy',
          `${quote(node.text)}: the Data Plane API is not supported; the Runtime API on a unix socket or tcp:// is`,
        );
    }
  }
  if (values.haproxy.length > 1) {
    add('haproxy', `${values.haproxy.length} nodes in one run are not supported; one node is`);
  }
  if (values.operation !== 'rollout')
    add('operation', `${quote(values.operation)} is not supported; rollout is`);
  else if (values.strategy !== 'rolling')
    add('strategy', `${quote(values.strategy)} is not supported; rolling is`);
  if (values.workflow !== undefined) {
    add('workflow', `${quote(values.workflow)}: dispatching a workflow is not supported; a script in run is`);
  }
  if (values.soak > 0) {
    add(
      'soak',
      `${quote(raw.soak ?? '')}: watching after re-entry is not supported; leave it out, or use pause`,
    );
  }
  const watching: readonly InputName[] = [
    'max-error-rate',
    'max-slowdown',
    'min-requests',
    'on-inconclusive',
  ];
  for (const name of watching.filter((input) => isGiven(raw, input))) {
    add(name, `${quote(raw[name] ?? '')}: watching after re-entry is not supported; leave it out`);
  }
  if (values.environment !== undefined) {
    add('environment', `${quote(values.environment)}: GitHub Deployments are not supported; leave it out`);
  }
  return problems;
}
