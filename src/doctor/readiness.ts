import type { Strategy } from '../inputs/inputs.ts';
import type { Finding, Objection } from './finding.ts';
import { no, onlyIf, STRATEGY_ORDER } from './finding.ts';
import type { Ward } from './patient.ts';
import { isDataplane } from './patient.ts';

/** What one strategy could do with one backend now. */
export interface Verdict {
  readonly strategy: Strategy;
  readonly verdict: 'yes' | 'if' | 'no';
  /** What stands against it, or what it needs; empty for a plain yes. */
  readonly why: readonly string[];
}

export interface Readiness {
  readonly backend: string;
  readonly verdicts: readonly Verdict[];
}

/** The verdict over one backend: a `no` counts more than any condition. */
export function readinessOf(
  backend: string,
  findings: readonly Finding[],
  wards: readonly Ward[],
): Readiness {
  const objections = [
    ...findings
      .filter(({ where }) => where.backend === null || where.backend === backend)
      .flatMap(({ against }) => against),
    ...colours(wards),
    ...unable(wards),
  ];
  return { backend, verdicts: STRATEGY_ORDER.map((strategy) => verdictOf(strategy, objections)) };
}

function verdictOf(strategy: Strategy, objections: readonly Objection[]): Verdict {
  const own = objections.filter((one) => one.strategy === strategy);
  const refused = own.filter(({ verdict }) => verdict === 'no');
  const decisive = refused.length > 0 ? refused : own;
  const why = [...new Set(decisive.map((one) => one.why))];
  return { strategy, verdict: refused.length > 0 ? 'no' : own.length > 0 ? 'if' : 'yes', why };
}

/** Which colour is which stands in the inputs; that one must be idle does not (contract, section 3, Blue-green). */
function colours(wards: readonly Ward[]): readonly Objection[] {
  const rows = wards.flatMap(({ rows: own }) => own.filter((row) => !row.backup));
  const names = new Set(rows.map(({ server }) => server));
  if (names.size === 1) return no('one server makes no two colours', ['blue-green']);
  if (rows.some((row) => row.admin !== 'ready')) return [];
  return onlyIf('once one colour rests in drain or maint, or with switch-map', ['blue-green']);
}

/** What a control plane cannot do (contract, section 4; facts of the Data Plane API, 1.12). */
function unable(wards: readonly Ward[]): readonly Objection[] {
  const patients = wards.map(({ patient }) => patient);
  const found: Objection[] = [];
  if (patients.some(({ capabilities }) => !capabilities.weights))
    found.push(...no('this control plane sets no weights', ['canary']));
  if (patients.some(isDataplane))
    found.push(...no('HAProxy never checks a server that the Data Plane API added', ['replace']));
  return found;
}
