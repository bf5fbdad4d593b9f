import type { RolloutInputs } from '../inputs/inputs.ts';
import { formatLimit, listNames, plural } from '../support/format.ts';
import { canaryPace } from './canary-text.ts';
import type { Floor, Plan, PlanServer } from './plan.ts';
import { soakTerms } from './soak-text.ts';

/** The head of the log: what is rolled out, and on which terms. */
export function startText(
  plan: Plan,
  inputs: RolloutInputs,
): { readonly headline: string; readonly how: string } {
  const backends = `${inputs.backends.length === 1 ? 'backend' : 'backends'} ${listNames(inputs.backends)}`;
  const servers = serversOf(plan);
  if (servers.length === 0) {
    return { headline: `Rolling rollout of ${backends}: nothing to do`, how: 'no server is touched' };
  }
  const isCanary = plan.strategy === 'canary';
  const pace = [plural(servers.length, 'server'), ...(isCanary ? canaryPace(plan) : paceOf(plan))].join(', ');
  const limits = `drain at most ${formatLimit(inputs.drainTimeoutMs)}`;
  return {
    headline: `${isCanary ? 'Canary' : 'Rolling'} rollout of ${backends}: ${pace}`,
    how: [
      floorText(plan.floors),
      limits,
      `proof: ${proofText(servers, inputs)}`,
      ...soakTerms(inputs.watching),
    ].join(' · '),
  };
}

export function serversOf(plan: Plan): PlanServer[] {
  return plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
}

/** `one at a time, web-01 first and alone`; nothing for a single server. */
function paceOf({ stages }: Plan): string[] {
  const rest = stages.at(-1)!;
  const lead = stages.length > 1 ? stages[0] : undefined;
  const names = lead?.lanes.map((lane) => lane.server.name) ?? [];
  const first =
    names.length === 0 ? [] : [`${listNames(names, 4)} first${names.length === 1 ? ' and alone' : ''}`];
  if (rest.window > 1) return [`at most ${rest.window} at a time`, ...first];
  return !lead && rest.lanes.length === 1 ? [] : ['one at a time', ...first];
}

/** `floor 2 of 3`; with several backends `floor web 2 of 3, api 1 of 2`; nodes are named only where they differ. */
export function floorText(floors: readonly Floor[]): string {
  const byBackend = Map.groupBy(floors, ({ backend }) => backend);
  const texts = [...byBackend].map(([backend, same]) => {
    const byText = Map.groupBy(same, ({ least, available }) => `${least} of ${available}`);
    const prefix = byBackend.size > 1 ? `${backend} ` : '';
    const parts = [...byText].map(([text, on]) =>
      byText.size > 1 ? `${text} on ${listNames(on.map(({ node }) => node))}` : text,
    );
    return `${prefix}${parts.join(', ')}`;
  });
  return `floor ${texts.join(', ')}`;
}

/** `GET /healthz twice, then HAProxy's check (2 passes)`: what every server has to show after its deploy. */
export function proofText(servers: readonly PlanServer[], inputs: RolloutInputs): string {
  const { url, successes, haproxyCheck } = inputs.health;
  const proofs: string[] = [];
  if (url !== undefined) proofs.push(`GET ${pathOf(url)} ${times(successes)}`);
  const rows = servers.flatMap((server) => server.rows).filter((row) => row.proof === 'check');
  if (rows.length > 0)
    proofs.push(haproxyCheck === 'once' ? "one pass of HAProxy's check" : `HAProxy's check${passes(rows)}`);
  return proofs.length === 0
    ? "the deploy step's own success (haproxy-check: ignore)"
    : proofs.join(', then ');
}

function passes(rows: PlanServer['rows']): string {
  const rises = [...new Set(rows.flatMap((row) => row.rise ?? []))].toSorted((a, b) => a - b);
  if (rises.length === 0) return '';
  const [least, most] = [rises[0]!, rises.at(-1)!];
  return least === most ? ` (${plural(least, 'pass', 'passes')})` : ` (${least} to ${most} passes)`;
}

/** Only the path: a query may hold what is nobody's business. */
function pathOf(url: string): string {
  return /^\w+:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1] ?? '/';
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
