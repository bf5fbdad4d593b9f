import { NO_COUNTS } from '../../src/server.ts';
import type { BackendSample, NodeSnapshot, Order, ProcessIdentity } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { checkLoop } from './checks.ts';
import { dequeue, end, serve } from './requests.ts';
import { SimRow } from './row.ts';
import type { BackendSpec, NodeSpec } from './scenario.ts';
import type { SimServer } from './server.ts';
import type { Actor, Session } from './session.ts';
import { Worker } from './worker.ts';
import type { Cause, World } from './world.ts';

const EPOCH_SEC = 1_800_000_000;
/** Long before every drain-timeout: no reload is in sight when the rollout begins. */
const AGE_MS = 86_400_000;

/** One simulated HAProxy node: what the facts say of the real one, in virtual time. */
export class SimHaproxy {
  readonly spec: NodeSpec;
  readonly world: World;
  worker: Worker;
  old: Worker[] = [];
  /** Nothing listens. */
  isGone = false;
  isMute = false;
  slowMs = 0;
  readonly #waiting: (() => void)[] = [];
  #pid = 1000;
  readonly #removed = new Set<string>();

  constructor(world: World, spec: NodeSpec) {
    this.world = world;
    this.spec = spec;
    this.worker = this.#newWorker(-AGE_MS);
    for (const row of this.worker.rows()) {
      const { state, weightNow } = row.server.spec;
      if (!row.leader && state !== 'ready') row.setState(state, 'config', 0);
      if (!row.leader) row.weight = weightNow;
      if (row.server.spec.deadBefore && row.checkEnabled) {
        row.health = 0;
        row.op = 0;
        row.lastCheck = 'failed';
      }
    }
  }

  get name(): string {
    return this.spec.name;
  }

  identity(): ProcessIdentity {
    const { pid, startedMs } = this.worker;
    return {
      pid,
      startedSec: EPOCH_SEC + Math.floor(startedMs / 1000),
      uptimeSec: Math.floor((this.world.time.nowMs() - startedMs) / 1000),
      version: '2.6.12',
      stopping: false,
    };
  }

  #newWorker(startedMs: number): Worker {
    const { scenario, servers } = this.world;
    const backends = new Map<string, SimRow[]>();
    for (const backend of scenario.backends) {
      const leaders = backend.tracks === undefined ? undefined : backends.get(backend.tracks);
      const rows: SimRow[] = [];
      for (const [index, server] of [...servers.values()].entries()) {
        const name = server.spec.name;
        if (this.#removed.has(`${backend.name}/${name}`)) continue;
        const leader = leaders?.find((row) => row.name === name);
        // HAProxy refuses to follow a server without a check.
        if (leaders && !leader?.checkEnabled) continue;
        rows.push(new SimRow(this.name, backend.name, server, index + 1, leader));
      }
      backends.set(backend.name, rows);
    }
    this.#pid += 1;
    const worker = new Worker(this.#pid, startedMs, backends);
    for (const row of worker.rows()) checkLoop(this.world, this, worker, row);
    return worker;
  }

  /** Runs something that may change rows, and tells the witness which of them take more traffic than before. */
  change(rows: readonly SimRow[], work: () => void): void {
    const all = rows.flatMap((row) => [row, ...row.followers]);
    const before = all.map(openness);
    work();
    this.world.witness.changed(this.name);
    for (const [index, row] of all.entries()) {
      if (openness(row) > before[index]!) this.world.witness.opened(row);
    }
  }

  /** A new process takes over; the old one serves what it has to its end. */
  reload(): void {
    const { time } = this.world;
    const former = this.worker;
    former.retiredMs = time.nowMs();
    this.old.push(former);
    this.worker = this.#newWorker(time.nowMs());
    for (const row of this.worker.rows()) {
      row.setBy = 'reload';
      const was = former.row(row.backend, row.name);
      if (this.spec.keepsState && was) {
        if (!row.leader && was.bits !== 0) row.setState(was.state, was.setBy, time.nowMs());
        row.weight = was.weight;
        row.takesOver(was);
        // A row that looks as the configuration says may just have been reset: nobody can tell.
        // Nor can a weight be told that nobody had seen before.
        const isTelling =
          was.foreign?.what === 'state' ? was.state !== 'ready' : (was.foreign?.seenBy.size ?? 0) > 0;
        if (isTelling) row.foreign = was.foreign;
      } else if (!row.leader && row.server.spec.state === 'maint') {
        // Configured so.
        row.setState('maint', 'config', time.nowMs());
      }
    }
    this.world.witness.changed(this.name);
    for (const row of this.worker.rows()) if (row.isOpenToSticky) this.world.witness.opened(row);
  }

  remove(backend: string, server: string): void {
    this.#removed.add(`${backend}/${server}`);
    this.reload();
  }

  /** SIGKILL: every session is lost, and nothing listens until it is started anew. */
  die(): void {
    for (const worker of [this.worker, ...this.old]) {
      worker.retiredMs ??= this.world.time.nowMs();
      for (const row of worker.rows()) {
        for (const session of row.server.sessions) {
          if (session.row === row) this.cut(session, 'restart');
        }
        row.qcur = 0;
      }
    }
    this.old = [];
    this.isGone = true;
  }

  startAnew(): void {
    this.reload();
    this.old = [];
    this.isGone = false;
  }

  unmute(): void {
    this.isMute = false;
    for (const run of this.#waiting.splice(0)) run();
  }

  /** Runs at once, or when HAProxy listens again to what it was sent. */
  whenHeard(run: () => void): void {
    if (this.isMute) this.#waiting.push(run);
    else run();
  }

  /** A session ends before its time. */
  cut(session: Session, cause?: Cause): void {
    if (session.isOver) return;
    end(session);
    this.world.witness.lost(session.server, session, cause);
  }

  /** Carries an order out, as HAProxy does. Throws what the adapter would throw. */
  apply(order: Order, by: Actor): void {
    const { time } = this.world;
    const row = this.worker.row(order.row.backend, order.row.server);
    if (!row) throw new RolloutError('unknown-server', `${this.name}: no server ${order.row.server}`);
    this.change([row], () => {
      switch (order.do) {
        case 'state':
          row.setState(order.state, by, time.nowMs());
          break;
        case 'state-down':
          row.setState(order.state, by, time.nowMs());
          row.setHealth('down', time.nowMs());
          break;
        case 'health':
          if (!row.setHealth(order.health, time.nowMs())) {
            throw new RolloutError('internal', 'cannot change health on a tracking server');
          }
          break;
        case 'weight':
          row.weight = order.weight;
          break;
        case 'agent':
          row.agentEnabled = order.enabled;
          break;
        case 'checks':
          row.checkEnabled = order.enabled;
          break;
        case 'shutdown-sessions':
          this.#shutDown(row, 'declared');
          break;
        case 'add':
        case 'delete':
          throw new Error(`the simulated HAProxy knows no order ${order.do}`);
      }
    });
    const isDown = row.operational === 0;
    if (isDown && row.server.spec.shutsDown)
      this.#shutDown(row, by !== 'run' ? 'operator' : order.do === 'state' ? 'marked-down' : 'declared');
  }

  #shutDown(row: SimRow, cause: Cause): void {
    for (const session of row.server.sessions) if (session.row === row) this.cut(session, cause);
    while (row.qcur > 0 && row.scur === 0) dequeue(this.world, row);
  }

  available(backend: string): number {
    return (this.worker.backends.get(backend) ?? []).filter((row) => row.isOpen && !row.server.spec.backup)
      .length;
  }

  backend(name: string): BackendSample | undefined {
    const rows = this.worker.backends.get(name);
    if (!rows) return undefined;
    const refused = this.worker.refused.get(name) ?? 0;
    const sum = (of: (row: SimRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    const active = this.available(name);
    const backups = rows.filter((row) => row.isOpen && row.server.spec.backup).length;
    return {
      backend: name,
      active,
      backups,
      scur: sum((row) => row.scur),
      qcur: sum((row) => row.qcur),
      status: active + backups > 0 ? 'UP' : 'DOWN',
      counters: {
        ...NO_COUNTS,
        requests: sum((row) => row.stot) + refused,
        responses5xx: sum((row) => row.connectionErrors) + refused,
        connectionErrors: sum((row) => row.connectionErrors),
      },
    };
  }

  snapshot(): NodeSnapshot {
    const nowMs = this.world.time.nowMs();
    return {
      node: this.name,
      identity: this.identity(),
      backends: [...this.worker.backends].map(([name, rows]) => ({
        ...this.backend(name)!,
        mode: 'http',
        algorithm: 'roundrobin',
        servers: rows.map((row) => row.snapshot(nowMs, addressOf(row.server))),
      })),
    };
  }

  /** A request of a client arrives. `wanted`: the server that it sticks to. Returns the row that took it. */
  request(backend: BackendSpec, wanted: SimServer | undefined, durationMs: number): SimRow | undefined {
    const { witness } = this.world;
    if (this.isGone) {
      witness.lost(undefined, undefined, 'restart');
      return undefined;
    }
    const rows = this.worker.backends.get(backend.name) ?? [];
    const pinned = wanted && rows.find((row) => row.server === wanted);
    if (pinned && (pinned.isOpenToSticky || backend.forcePersist)) {
      const { maxconn } = pinned.server.spec;
      if (maxconn > 0 && pinned.scur >= maxconn) {
        pinned.qcur += 1;
        return pinned;
      }
      serve(this.world, this, pinned, durationMs, { forced: !pinned.isOpenToSticky, queued: false });
      return pinned;
    }
    const row = this.#choose(rows);
    if (!row) {
      this.worker.refused.set(backend.name, (this.worker.refused.get(backend.name) ?? 0) + 1);
      witness.lost(undefined, undefined, 'no-server');
      return undefined;
    }
    serve(this.world, this, row, durationMs, { forced: false, queued: false });
    return row;
  }

  #choose(rows: readonly SimRow[]): SimRow | undefined {
    let best: SimRow | undefined;
    for (const wantsBackup of [false, true]) {
      for (const row of rows) {
        if (row.server.spec.backup !== wantsBackup || !row.isOpen) continue;
        if (!best || row.scur < best.scur || (row.scur === best.scur && row.stot < best.stot)) best = row;
      }
      if (best) return best;
    }
    return undefined;
  }
}

export const addressOf = (server: SimServer): string =>
  `10.0.0.${Number(/\d+$/.exec(server.spec.name)?.[0] ?? 0)}`;

/** 0: nobody's requests; 1: those of clients that stick to it; 2: everybody's. */
function openness(row: SimRow): number {
  if (row.isOpen) return 2;
  return row.isOpenToSticky ? 1 : 0;
}
