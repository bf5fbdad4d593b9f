import type { Floor } from '../../src/plan/plan.ts';
import type { NodeSnapshot, Order } from '../../src/server.ts';
import type { Breach } from './breach.ts';
import { CountHistory } from './count-history.ts';
import type { SimHaproxy } from './haproxy.ts';
import { Others } from './others.ts';
import type { OurProcess } from './our-process.ts';
import type { Shown } from './plane.ts';
import { isProved } from './proof.ts';
import { nameOf } from './row.ts';
import type { SimRow } from './row.ts';
import type { SimServer } from './server.ts';
import type { Session } from './session.ts';
import type { Cause, Witness, World } from './world.ts';

/** Between two looks when nobody waits: what happened less than this before an order could not be known. */
const POLL_MS = 100;
/** Where persistence feeds a server, `maint` comes after so long without a zero (contract, section 7). */
const PERSISTENCE_MS = 5_000;

/**
 * The five promises, held against the simulated truth at every step. What is nobody's fault is said where it is excused:
 *
 * 1. `lost`: no request fails because of the rollout.
 * 2. `opened`: no server that we deployed takes traffic through us without fresh proof.
 * 3. `ordered`: no order of ours takes a backend below its floor.
 * 4. `deployStarts`, `sends`: nothing is deployed while it has sessions or is in rotation by us; no order to a row that somebody
 *    else changed, once we could know. What is left at the end: `ends.ts`.
 * 5. The verdict: `ends.ts`.
 */
export class Invariants implements Witness {
  breach: Breach | undefined;
  readonly losses = new Map<Cause, number>();
  /** Of the run that goes on now. */
  floors: readonly Floor[] = [];
  readonly #world: World;
  readonly #nodes: readonly SimHaproxy[];
  readonly counts: CountHistory;
  readonly others = new Others();
  readonly #seenMs = new Map<SimRow, number>();
  readonly #nodeSeenMs = new Map<SimHaproxy, number>();
  readonly #backendAskedMs = new Map<string, number>();
  readonly #excused = new Map<Session, Cause>();
  /** Deployed with sessions or a queue, because the inputs say so. */
  readonly #declared = new Set<SimServer>();
  readonly #firstAttemptMs = new Map<SimServer, number>();
  readonly #toldPids = new Map<string, number>();
  /** Rows that were ready when a run began, with the deploys until then: whoever made them ready answers for those. */
  readonly #found = new Map<string, number>();
  /** Rows whose leaving broke a floor in a way that nobody could foresee: they have to come back. */
  readonly #owesWay = new Set<SimRow>();
  readonly #openedMs = new Map<SimRow, number>();
  /** Rows that an order of ours took out of rotation, and none brought back. */
  readonly #wasOut = new Set<string>();
  readonly #leftMs = new Map<SimServer, number>();
  /** When an order of ours took a row out of rotation last, and its weight then; what a reload forgot since is ours to ask for again. */
  readonly #tookOut = new Map<string, { readonly atMs: number; readonly weight: number }>();
  #runStartedMs = 0;

  constructor(world: World, nodes: readonly SimHaproxy[]) {
    this.#world = world;
    this.#nodes = nodes;
    this.counts = new CountHistory(world.time, nodes);
  }

  /** The run answered the reload that led to this process. */
  toldOf(node: string, pid: number): void {
    this.#toldPids.set(node, pid);
  }

  /** A main begins: what an earlier one took out, and a restart brought back, is not out any more. */
  runStarts(): void {
    this.#runStartedMs = this.#world.time.nowMs();
    const rows = this.#nodes.flatMap((node) => node.worker.rows());
    this.#found.clear();
    for (const row of rows) {
      if (row.state !== 'ready') continue;
      this.#wasOut.delete(nameOf(row));
      this.#found.set(nameOf(row), row.server.deploys);
    }
  }

  break(promise: Breach['promise'], code: string, text: string): void {
    this.breach ??= { promise, code, text, atMs: Math.round(this.#world.time.nowMs()) };
    this.#world.time.stop();
  }

  // Promise 1.

  lost(server: SimServer | undefined, session: Session | undefined, known?: Cause): void {
    const cause =
      known === 'marked-down' && session
        ? this.#causeOfCut(session)
        : (known ?? (server && session ? this.#causeOf(server, session) : 'no-server'));
    this.losses.set(cause, (this.losses.get(cause) ?? 0) + 1);
    if (cause === 'rollout') {
      const { row } = session!;
      const age = Math.round(this.#world.time.nowMs() - session!.startedMs);
      this.break(1, 'lost', `a request to ${nameOf(row)} was lost ${age} ms after it came (${row.status()})`);
    }
  }

  /** `maint` ended it: excused after the waits of the contract, or where it came after the last look. */
  #causeOfCut(session: Session): Cause {
    const nowMs = this.#world.time.nowMs();
    const { onDrainTimeout, drainTimeoutMs } = this.#world.scenario.inputs;
    const waitedMs = nowMs - (this.#leftMs.get(session.server) ?? nowMs);
    const isOverdue = waitedMs >= PERSISTENCE_MS || (onDrainTimeout !== 'fail' && waitedMs >= drainTimeoutMs);
    const isUnseen = nowMs - session.startedMs < POLL_MS;
    if (session.openedBy !== 'run' && session.openedBy !== 'config') return session.openedBy;
    return isOverdue || isUnseen || !session.server.isAsBefore ? 'marked-down' : 'rollout';
  }

  #causeOf(server: SimServer, session: Session): Cause {
    const excused = this.#excused.get(session);
    if (excused) return excused;
    if (session.queued && this.#declared.has(server)) return 'declared';
    if (session.forced) return 'forced';
    if (server.isAsBefore || isProved(this.#world, this.#nodes, session.row, 'sticky')) return 'application';
    const { openedBy } = session;
    return openedBy === 'run' || openedBy === 'config' ? 'rollout' : openedBy;
  }

  // Promise 2.

  changed(node: string): void {
    this.counts.touched(node);
  }

  opened(row: SimRow): void {
    if (row.isOpen) this.#openedMs.set(row, this.#world.time.nowMs());
    const setter = row.leader && row.bits === 0 ? row.leader : row;
    if (setter.setBy !== 'run' || row.server.isAsBefore) return;
    if (this.#found.get(nameOf(setter)) === row.server.deploys) return;
    const level = row.isOpen ? 'all' : 'sticky';
    if (isProved(this.#world, this.#nodes, row, level)) return;
    this.break(
      2,
      'unproved',
      `${nameOf(row)} takes requests (${row.status()}) without a proof after its deploy`,
    );
  }

  // Promise 3.

  /** An order takes effect. Runs `apply`. */
  ordered(process: OurProcess, node: SimHaproxy, order: Order, apply: () => void): void {
    const row = node.worker.row(order.row.backend, order.row.server);
    if (!row) {
      apply();
      return;
    }
    this.others.overtakes(row, order);
    const isAgain = row.setBy === 'reload' && this.#wasOut.has(nameOf(row));
    if (order.do === 'state' && order.state === 'drain' && !this.#wasOut.has(nameOf(row))) {
      this.#tookOut.set(nameOf(row), { atMs: this.#world.time.nowMs(), weight: row.weight });
    }
    const rows = [row, ...row.followers];
    const before = rows.map((one) => node.available(one.backend));
    apply();
    if (order.do === 'state' || order.do === 'state-down') {
      if (order.state === 'ready') {
        this.#wasOut.delete(nameOf(row));
        this.#leftMs.delete(row.server);
        // Given to a process that the run had not told of: the reload before it is noticed too late.
        const isUntold = this.others.isReloaded(node) && this.#toldPids.get(node.name) !== node.worker.pid;
        if (isUntold) this.#tookOut.delete(nameOf(row));
      } else this.#wasOut.add(nameOf(row));
    }
    const goesOut = order.do === 'state' && order.state !== 'ready';
    if (goesOut && order.state === 'drain' && !this.#leftMs.has(row.server)) {
      this.#leftMs.set(row.server, this.#world.time.nowMs());
    }
    if (goesOut && order.state === 'maint' && this.#owesWay.has(row)) {
      this.break(
        3,
        'did-not-give-way',
        `${nameOf(row)} goes on to maint though its backend is below its floor`,
      );
    }
    for (const [index, one] of rows.entries()) {
      const after = node.available(one.backend);
      const least = this.#least(node.name, one.backend);
      if (after >= before[index]! || after >= least) continue;
      // Put back after a reload: it was out already, and had to stay out.
      if (isAgain) continue;
      const lookMs = this.#backendAskedMs.get(`${process.id} ${node.name} ${one.backend}`) ?? 0;
      const sinceMs = Math.min(lookMs, this.#world.time.nowMs() - POLL_MS);
      const most = this.counts.most(node.name, one.backend, sinceMs);
      // Or it did not count itself when it was looked at.
      const cameUp = (this.#openedMs.get(one) ?? -1) >= sinceMs;
      if (cameUp || most - (before[index]! - after) >= least) {
        if (order.do === 'state' && order.state === 'drain') this.#owesWay.add(row);
        continue;
      }
      const text = `${order.do} of ${nameOf(row)} leaves ${after} of ${one.backend} available on ${node.name}, and ${least} must stay`;
      this.break(3, 'below-floor', text);
    }
  }

  #least(node: string, backend: string): number {
    return this.floors.find((one) => one.node === node && one.backend === backend)?.least ?? 0;
  }

  /** After every event of the simulation. */
  afterEvent(): void {
    if (!this.counts.update()) return;
    for (const row of this.#owesWay) {
      const node = this.#nodes.find((one) => one.name === row.node)!;
      if (row.isOpen || node.available(row.backend) >= this.#least(row.node, row.backend)) {
        this.#owesWay.delete(row);
      }
    }
  }

  tookOut(row: SimRow): { readonly atMs: number; readonly weight: number } | undefined {
    return this.#tookOut.get(nameOf(row));
  }

  // Promise 4.

  /** A deploy command starts. */
  deployStarts(server: SimServer, attempt: number): void {
    const nowMs = this.#world.time.nowMs();
    if (attempt === 1) this.#firstAttemptMs.set(server, nowMs);
    const { onDrainTimeout, drainTimeoutMs } = this.#world.scenario.inputs;
    const leftMs =
      attempt === 1 ? (this.#leftMs.get(server) ?? nowMs) : this.#declared.has(server) ? 0 : nowMs;
    const isDeclared = onDrainTimeout !== 'fail' && nowMs - leftMs >= drainTimeoutMs;
    if (isDeclared) this.#declared.add(server);
    else this.#declared.delete(server);
    for (const session of server.sessions) {
      const cause = isDeclared ? 'declared' : this.#excuseOf(session, nowMs);
      if (cause) this.#excused.set(session, cause);
      else
        this.break(
          4,
          'deployed-with-sessions',
          `${server.spec.name} is deployed with a session on ${nameOf(session.row)} (${session.row.status()})`,
        );
    }
    for (const node of this.#nodes) {
      for (const row of node.worker.rows()) {
        if (row.server !== server) continue;
        if (row.qcur > 0 && !isDeclared) {
          this.break(
            4,
            'deployed-with-queue',
            `${server.spec.name} is deployed with ${row.qcur} queued on ${nameOf(row)}`,
          );
        }
        if (row.state === 'maint') continue;
        const setter = row.leader ?? row;
        const wasShown = (this.#seenMs.get(setter) ?? -1) >= 0;
        if (setter.setBy !== 'run' && setter.setBy !== 'config' && !this.#knows(setter, wasShown)) continue;
        this.break(
          4,
          'deployed-in-rotation',
          `${server.spec.name} is deployed while ${nameOf(row)} is ${row.status()}`,
        );
      }
    }
    // A rollback waits anew for what reached it since.
    if (attempt === 1) this.#leftMs.set(server, nowMs);
  }

  /** Why a session in flight at the start of a deploy is not our fault: nobody could see it. */
  #excuseOf(session: Session, nowMs: number): Cause | undefined {
    const { row } = session;
    const node = this.#nodes.find((one) => one.name === row.node)!;
    const nodeSeenMs = this.#nodeSeenMs.get(node) ?? 0;
    const isCurrent = node.worker.row(row.backend, row.name) === row;
    // What reached a server while it was being deployed is not waited for before the next attempt: it is told as a warning.
    const isNewer = session.startedMs > (this.#firstAttemptMs.get(session.server) ?? 0);
    if (isNewer && session.forced) return 'forced';
    if (isNewer && session.openedBy !== 'run' && session.openedBy !== 'config') return session.openedBy;
    if (isCurrent) {
      if (session.startedMs <= (this.#seenMs.get(row) ?? 0)) return undefined;
      if (session.forced) return 'forced';
      return session.openedBy === 'run' || session.openedBy === 'config' ? undefined : session.openedBy;
    }
    const retiredMs = node.old.find((worker) => worker.row(row.backend, row.name) === row)?.retiredMs ?? 0;
    if (nodeSeenMs < retiredMs || retiredMs < this.#runStartedMs) return 'reload';
    // Without a master socket nobody sees an old worker; it is waited for as long as drain-timeout.
    const { drainTimeoutMs } = this.#world.scenario.inputs;
    return !node.spec.master && nowMs >= retiredMs + drainTimeoutMs ? 'reload' : undefined;
  }

  #knows(row: SimRow, wasShown: boolean): boolean {
    return wasShown && row.foreign !== undefined && row.foreign.seenBy.size > 0;
  }

  /** Somebody else sets a row. */
  foreignChange(row: SimRow, what: 'state' | 'weight'): void {
    const node = this.#nodes.find((one) => one.name === row.node)!;
    this.others.changed(row, what, this.#world.time.nowMs(), this.isKnown(node));
  }

  /** The process that serves there now was shown to one of ours. */
  isKnown(node: SimHaproxy): boolean {
    return (this.#nodeSeenMs.get(node) ?? 0) >= node.worker.startedMs;
  }

  /** An order leaves us: not to a row that we saw somebody else change. Returns what hears of its end. */
  sends(process: OurProcess, node: SimHaproxy, order: Order): { ends(ok: boolean): void } {
    const row = node.worker.row(order.row.backend, order.row.server);
    if (!row) return { ends: () => undefined };
    const sent = this.others.sends(process, row, order, () => this.#world.time.nowMs());
    if (sent.problem) this.break(4, 'overrode', sent.problem);
    return sent;
  }

  /** A look was delivered. */
  shown(process: OurProcess, shown: Shown): void {
    this.#nodeSeenMs.set(shown.node, shown.seenMs);
    for (const backend of shown.backends) {
      this.#backendAskedMs.set(`${process.id} ${shown.node.name} ${backend}`, shown.askedMs);
    }
    for (const { row } of shown.rows) this.#seenMs.set(row, shown.seenMs);
    this.others.shown(process, shown);
  }

  /** A snapshot was delivered. */
  tookStock(process: OurProcess, node: SimHaproxy, snapshot: NodeSnapshot, askedMs: number): void {
    for (const { backend } of snapshot.backends) {
      this.#backendAskedMs.set(`${process.id} ${node.name} ${backend}`, askedMs);
    }
    this.others.tookStock(process, node, snapshot, askedMs);
  }

  /** Any question or order: not after the verdict. */
  called(process: OurProcess, node: string): void {
    if (process.hasEnded)
      this.break(5, 'goes-on', `${process.kind} still talks to ${node} after its verdict`);
  }
}
