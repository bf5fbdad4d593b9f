import { App } from './app.ts';
import type { DeploySpec, ServerSpec } from './scenario.ts';
import type { SimRow } from './row.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** What HAProxy's checks of one row have shown since the last deploy. */
export interface CheckProof {
  passedInARow: number;
  /** Most of them there ever were. */
  best: number;
}

/** The truth about one server, whatever HAProxy thinks of it. */
export class SimServer {
  readonly spec: ServerSpec;
  attempts: readonly DeploySpec[];
  readonly app = new App();
  /** Sessions of all nodes and workers that it serves now. */
  readonly sessions = new Set<Session>();
  /** Deploy commands that were started, in all runs. */
  deploys = 0;
  /** A deploy command runs now. */
  isDeploying = false;
  /** When the last deploy command ended; undefined before the first. */
  deployEndedMs: number | undefined;
  /** The last deploy command ended well. */
  deploySucceeded = false;
  /** Since the last deploy: direct probes that passed, in a row, and whether there ever were enough of them. */
  probesPassed = 0;
  probeProved = false;
  /** Since the last deploy, by node and backend: passes of checks that began after it had ended. */
  readonly checkProofs = new Map<string, CheckProof>();

  constructor(spec: ServerSpec) {
    this.spec = spec;
    this.attempts = spec.deploys;
    if (spec.deadBefore) this.app.stop();
  }

  goesWellFromNowOn(attempts: readonly DeploySpec[]): void {
    this.attempts = attempts;
  }

  deployStarts(): void {
    this.deploys += 1;
    this.isDeploying = true;
    this.deploySucceeded = false;
    this.probesPassed = 0;
    this.probeProved = false;
    this.checkProofs.clear();
  }

  deployEnds(nowMs: number, succeeded: boolean): void {
    this.isDeploying = false;
    this.deployEndedMs = nowMs;
    this.deploySucceeded = succeeded;
  }

  /** The application dies by itself, with what it was serving. */
  crash({ time, witness }: World, forMs: number): void {
    this.app.crash(time.nowMs(), forMs);
    this.cutAll((session) => witness.lost(this, session, 'application'));
  }

  /** The process is gone: its sessions end. */
  cutAll(tell: (session: Session) => void): void {
    for (const session of [...this.sessions]) {
      session.isOver = true;
      session.row.scur -= 1;
      session.row.connectionErrors += 1;
      this.sessions.delete(session);
      tell(session);
    }
  }

  /** A check of HAProxy's ended. */
  checked(row: SimRow, passed: boolean, startedMs: number): void {
    if (this.isDeploying || this.deployEndedMs === undefined || startedMs < this.deployEndedMs) return;
    const key = `${row.node} ${row.backend}`;
    const proof = this.checkProofs.get(key) ?? { passedInARow: 0, best: 0 };
    proof.passedInARow = passed ? proof.passedInARow + 1 : 0;
    proof.best = Math.max(proof.best, proof.passedInARow);
    this.checkProofs.set(key, proof);
  }

  /** Nobody deployed here yet: it runs what it always ran. */
  get isAsBefore(): boolean {
    return this.deploys === 0;
  }
}
