import type { Observed } from './cell.ts';
import type { Promised } from './promise.ts';
import type { CellName } from './promises.ts';

/** In what a cell differs from its promise, each in a line for people; empty: it kept it. */
export function breachesOf(name: CellName, promised: Promised, seen: Observed): string[] {
  const breaches: string[] = [];
  const same = (what: string, is: unknown, promisedIs: unknown): void => {
    if (is !== promisedIs) breaches.push(`${what}: ${String(is)}, and promised is ${String(promisedIs)}`);
  };
  same('result', seen.result, promised.result);
  same('reason', seen.reason, promised.reason ?? '');
  same('exit', seen.exit, promised.result === 'succeeded' ? 0 : promised.result === 'killed' ? null : 1);
  const other = promised.result === 'succeeded' ? 'deployed' : 'remaining';
  for (const output of ['deployed', 'held', 'remaining'] as const) {
    const names = [...(promised.named === output ? ['web-01'] : []), ...(other === output ? ['web-02'] : [])];
    same(`output ${output}`, seen[output].split(',').toSorted().join(','), names.toSorted().join(','));
  }
  const weight = name.fault === 'operator-weight' ? 10 : 40;
  same('web-01', seen.servers['web-01'], `${promised.server} ${weight}`);
  same('web-02', seen.servers['web-02'], `ready ${promised.result === 'succeeded' ? 'v2' : 'v1'} 40`);
  same('web-03', seen.servers['web-03'], 'ready v1 40');
  same('post', seen.post, promised.post);
  same('exit of post', seen.postExit, promised.post === 'held' ? 1 : 0);
  same('requests lost by the rollout', seen.lost.toRollout.length, 0);
  same('session cut', seen.sessionCut, name.fault === 'restart' && hasSession(name));
  same('processes left', seen.survivors.join('; '), '');
  if ((seen.reactionMs ?? 0) >= 6_000) breaches.push(`the end came ${seen.reactionMs} ms after the signal`);
  for (const failure of seen.lost.toRollout.slice(0, 3)) breaches.push(`  lost: ${JSON.stringify(failure)}`);
  return breaches;
}

const hasSession = ({ step }: CellName): boolean => step === 'draining' || step === 'waiting';
