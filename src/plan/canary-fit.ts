import type { RolloutInputs } from '../inputs/inputs.ts';
import type { BackendRow, NodeSnapshot } from '../server.ts';
import { rowIdKey } from '../server.ts';
import { formatLimit, listNames } from '../support/format.ts';
import type { Trial } from './act.ts';
import { sharesFor } from './canary-shares.ts';
import type { Sides } from './canary-shares.ts';
import { errorOf, errorText, percentText, plannedText } from './canary-text.ts';
import { nodesThatKeepWeights } from './context.ts';
import type { NodeAbilities } from './context.ts';
import type { PlanServer, Stage } from './plan.ts';
import { refuse, shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';

/** Take no weights while HAProxy runs, or give servers traffic without regard to them. */
const UNWEIGHTED: ReadonlySet<string> = new Set(['static-rr', 'first']);
/** Spread by a hash: with `hash-type consistent` they take weights, map-based (the default) they do not, and HAProxy does not show which. */
const HASHED = /^(source|uri|url_param|hdr|rdp-cookie|hash|log-hash)/;
/** A planned share this far from the asked one is worth a word, in points. */
const FAR = 2;

interface Used {
  readonly node: string;
  readonly row: BackendRow;
}

/** Backends that the canaries are in, on every node. */
function used(canaries: readonly PlanServer[], snapshots: readonly NodeSnapshot[]): Used[] {
  const keys = new Set(canaries.flatMap(({ rows }) => rows.map((row) => `${row.node} ${row.backend}`)));
  return snapshots.flatMap(({ node, backends }) =>
    backends.filter(({ backend }) => keys.has(`${node} ${backend}`)).map((row) => ({ node, row })),
  );
}

/** Refuses canaries that weights cannot give a share: `unsupported` for what HAProxy cannot do, `input-invalid` for the choice of servers. */
export function refuseUnfit(
  canaries: readonly PlanServer[],
  snapshots: readonly NodeSnapshot[],
  sides: Sides,
  inputs: RolloutInputs,
  abilities: ReadonlyMap<string, NodeAbilities>,
): void {
  refuse('unsupported', [...unweighted(used(canaries, snapshots)), ...unable(abilities, inputs)]);
  refuse('input-invalid', [
    ...trafficless(canaries),
    ...wholeShares(inputs),
    ...sharesFor(snapshots, sides, 50)
      .filter(({ stable }) => stable === 0)
      .map(({ backend, node }) => ({
        title: `canary-servers: no other server of ${backend} on ${node} has traffic, so there is nothing to share`,
        hint: 'Leave servers that are ready, up and of weight above 0 for the stable side.',
      })),
  ]);
}

function unweighted(backends: readonly Used[]): Problem[] {
  const byName = Map.groupBy(
    backends.filter(({ row }) => UNWEIGHTED.has(row.algorithm)),
    ({ row }) => `${row.backend} ${row.algorithm}`,
  );
  return [...byName.values()].map((same) => {
    const { backend, algorithm } = same[0]!.row;
    const why =
      algorithm === 'first'
        ? 'fills one server after the other, whatever they weigh'
        : 'takes no weights while HAProxy runs';
    return {
      title: `strategy: canary needs weights, and backend ${backend} on ${listNames(same.map(({ node }) => node))} has balance ${algorithm}, which ${why}`,
      hint: `Use balance roundrobin, leastconn or random in ${backend}, or strategy: rolling with soak.`,
    };
  });
}

function unable(abilities: ReadonlyMap<string, NodeAbilities>, inputs: RolloutInputs): Problem[] {
  return [...abilities].flatMap(([node, able]): Problem[] => {
    const problems: Problem[] = [];
    if (able.weights === false)
      problems.push({
        title: `haproxy: the control plane of ${node} cannot set weights`,
        hint: `Give the Runtime API of ${node} instead.`,
      });
    if (inputs.canary?.testers && able.lists !== true)
      problems.push({
        title: `canary-acl: the control plane of ${node} cannot change entries of ACL and map files`,
        hint: `Give the Runtime API of ${node} instead, or leave canary-acl and canary-users out.`,
      });
    return problems;
  });
}

/** A row that gets no traffic gets no share of it either. */
function trafficless(canaries: readonly PlanServer[]): Problem[] {
  return canaries.flatMap(({ name, rows }): Problem[] => {
    const backup = rows.find((row) => row.backup);
    if (backup) {
      return [
        {
          title: `canary-servers: ${name} is a backup server of ${backup.backend}: it gets traffic only when all others are down`,
          hint: 'Name a server that is not backup.',
        },
      ];
    }
    const zero = rows.find((row) => row.before.weight === 0);
    if (!zero) return [];
    return [
      {
        title: `canary-servers: ${name} has weight 0 in ${zero.backend} on ${zero.node}: it would return to that`,
        hint: 'Give it a weight first (operation: weight), or name another server.',
      },
    ];
  });
}

function wholeShares(inputs: RolloutInputs): Problem[] {
  return (inputs.canary?.steps ?? [])
    .filter((percent) => percent >= 100)
    .map((percent) => ({
      title: `canary-steps: ${percentText(percent)} would leave the other servers without traffic`,
      hint: 'Leave it out: after the last step the other servers follow.',
    }));
}

/** One row for each backend and node of which HAProxy does not show whether it takes weights. */
export function proofsFor(canaries: readonly PlanServer[], snapshots: readonly NodeSnapshot[]): Trial[] {
  const hashed = used(canaries, snapshots).filter(({ row }) => HASHED.test(row.algorithm));
  return hashed.flatMap(({ node, row: { backend } }) => {
    const owner = canaries.find(({ rows }) =>
      rows.some((row) => row.node === node && row.backend === backend),
    )!;
    const { server, sid, before } = owner.rows.find((row) => row.node === node && row.backend === backend)!;
    return [{ node, backend, server, sid, owner: owner.name, weight: before.weight }];
  });
}

/** What the user should know of this trial before the first write. */
export function warningsOfCanary(
  canaries: readonly PlanServer[],
  stages: readonly Stage[],
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  abilities: ReadonlyMap<string, NodeAbilities>,
): string[] {
  const backends = used(canaries, snapshots);
  return [
    ...unreached(stages),
    ...unwatched(inputs),
    ...loose(backends),
    ...agents(backends),
    ...lasting(abilities),
  ];
}

function unreached(stages: readonly Stage[]): string[] {
  return stages.flatMap(({ act }) => {
    if (act?.do !== 'shares') return [];
    const error = errorOf(act.shares, act.percent);
    if (Math.abs(error) <= FAR) return [];
    return [
      `canary-steps: ${percentText(act.percent)} cannot be reached with weights from 1 to 256 beside the weights of the other servers: ` +
        `${plannedText(act.shares)} (${errorText(error)}). More canary-servers, or weights with a common divisor, would reach it.`,
    ];
  });
}

function unwatched({ watching, pauseMs, canary }: RolloutInputs): string[] {
  if (watching.soakMs > 0) return [];
  const steps = canary?.steps.length ?? 0;
  const wait =
    pauseMs > 0 ? `each lasts ${formatLimit(pauseMs)} (pause)` : `all ${steps} follow one another at once`;
  return [
    `soak is 0s: nothing watches the shares, and ${wait}. soak: 5m with max-error-rate or max-slowdown lets HAProxy's counters decide.`,
  ];
}

function loose(backends: readonly Used[]): string[] {
  const texts: [RegExp, string][] = [
    [
      /^leastconn/,
      'balance leastconn counts connections, so slower or faster canaries get less or more than their weight says',
    ],
    [HASHED, 'a hash decides who goes where, so a share is one of the keys, not of the requests'],
  ];
  return texts.flatMap(([algorithm, text]) => {
    const names = [
      ...new Set(backends.filter(({ row }) => algorithm.test(row.algorithm)).map(({ row }) => row.backend)),
    ];
    return names.length === 0
      ? []
      : [`Backend ${listNames(names)}: ${text}. The share that was really reached is measured.`];
  });
}

function agents(backends: readonly Used[]): string[] {
  const rows = backends.flatMap(({ node, row }) =>
    row.servers
      .filter(({ agent }) => agent.enabled)
      .map(({ server }) => ({ key: rowIdKey({ node, backend: row.backend, server }), server })),
  );
  if (rows.length === 0) return [];
  return [
    `The agent checks of ${shortNames([...new Set(rows.map(({ server }) => server))])} may set weights themselves: then the shares are theirs.`,
  ];
}

function lasting(abilities: ReadonlyMap<string, NodeAbilities>): string[] {
  const nodes = nodesThatKeepWeights(abilities);
  if (nodes.length === 0) return [];
  return [
    `The Data Plane API of ${listNames(nodes)} writes every weight into haproxy.cfg: a run that is killed leaves the last share there until the post step has put it back.`,
  ];
}
