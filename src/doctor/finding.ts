import type { Strategy } from '../inputs/inputs.ts';

/** `hazard`: requests are lost, or a rollout refused; `warning`: it can come to that; `note`: good to know. */
export type Level = 'hazard' | 'warning' | 'note';

/** Every kind of finding, the worst first: within a level they are shown in this order. */
export const FINDING_CODES = [
  'node-silent',
  'permission',
  'nodes-differ',
  'stopping',
  'too-old',
  'backend-down',
  'no-servers',
  'server-down',
  'only-server',
  'last-available',
  'no-check',
  'check-off',
  'same-name',
  'shared',
  'agent-check',
  'static-balance',
  'connect-check',
  'open-socket',
  'plain-http',
  'known-defect',
  'reloaded-lately',
  'old-workers',
  'cookie',
  'stick-table',
  'weight-zero',
  'queue',
  'out-of-rotation',
  'disabled-in-configuration',
  'weight-changed',
  'weights-persist',
  'track',
  'nodes-vary',
  'slow-start',
  'backup',
  'maxconn',
  'no-address',
  'slow-rise',
  'facts-missing',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that stands out, with why it matters and what to do. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  /** What a person would say aloud: `web-03 has no check`. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly where: {
    /** Null where it is about the whole process, or its socket. */
    readonly backend: string | null;
    /** In the order of the input. */
    readonly nodes: readonly string[];
    readonly servers: readonly string[];
  };
  /** What it means for a deploy of each strategy; strategies without an entry don't mind. */
  readonly against: readonly Objection[];
}

/** `no`: refused, or not safe. `if`: it needs something first, or beside, that `why` names. */
export interface Objection {
  readonly strategy: Strategy;
  readonly verdict: 'no' | 'if';
  /** In brackets behind the verdict: `balance source takes no weights`; behind `yes, if`: `health-url is given`. */
  readonly why: string;
}

export const STRATEGY_ORDER: readonly Strategy[] = ['rolling', 'canary', 'blue-green', 'replace'];

export const no = (why: string, strategies: readonly Strategy[] = STRATEGY_ORDER): readonly Objection[] =>
  strategies.map((strategy) => ({ strategy, verdict: 'no', why }));

export const onlyIf = (why: string, strategies: readonly Strategy[] = STRATEGY_ORDER): readonly Objection[] =>
  strategies.map((strategy) => ({ strategy, verdict: 'if', why }));

/** A finding about one node; those that are the same on several nodes become one. */
export type NodeFinding = Omit<Finding, 'where' | 'against'> & {
  readonly servers?: readonly string[];
  readonly against?: readonly Objection[];
};

/** Puts findings of nodes together and sorts them: the worst first, about the whole process before backends, nothing twice. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  readonly #backends: readonly string[];

  constructor(backends: readonly string[]) {
    this.#backends = backends;
  }

  add(nodes: readonly string[], backend: string | null, findings: readonly NodeFinding[]): void {
    for (const { code, level, title, why, fix, servers = [], against = [] } of findings) {
      const key = JSON.stringify([code, level, backend, title, why, fix, against]);
      const before = this.#found.get(key);
      const all = [...new Set([...(before?.where.nodes ?? []), ...nodes])];
      const names = [...new Set([...(before?.where.servers ?? []), ...servers])];
      const where = { backend, nodes: all, servers: names };
      this.#found.set(key, { code, level, title, why, fix, where, against });
    }
  }

  sorted(): Finding[] {
    // Stable: what is equal stays in the order of nodes and servers.
    return [...this.#found.values()].toSorted((a, b) => this.#rank(a) - this.#rank(b));
  }

  #rank({ level, code, where: { backend } }: Finding): number {
    const size = FINDING_CODES.length;
    const place = backend === null ? 0 : this.#backends.indexOf(backend) + 1;
    return (LEVELS.indexOf(level) * size + FINDING_CODES.indexOf(code)) * (this.#backends.length + 1) + place;
  }
}

const LEVELS: readonly Level[] = ['hazard', 'warning', 'note'];
