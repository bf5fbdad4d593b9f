import { isRollback } from '../plan/lane.ts';
import type { Act } from '../plan/act.ts';
import type { Lane, Stage, PlanServer } from '../plan/plan.ts';
import type { RowState } from '../report/events.ts';
import type { NodeSnapshot, RowSample } from '../server.ts';
import { isSameProcess } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { Acts } from './acts.ts';
import { amended } from './amended.ts';
import { backupsOf, Capacity } from './capacity.ts';
import { claim } from './claim.ts';
import { colouredRows, enterLiveColour, lanesLike, standByText } from './colours.ts';
import type { Context, Parts } from './context.ts';
import { endState } from './end-state.ts';
import { outcomeOf, rollbackResult, runLane, Stopped } from './lane.ts';
import type { LaneEnd } from './lane.ts';
import { newRun } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { isUnsettled, newEntry } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import type { Look } from './node-watcher.ts';
import { NodeWatcher } from './node-watcher.ts';
import { intrusion } from './intrusion.ts';
import { newOrderBook } from './orders.ts';
import { countOldTraffic } from './old-traffic.ts';
import { reassert } from './reassert.ts';
import { ReceiptKeeper } from './receipt.ts';
import { Watch } from './watch.ts';
import { ownWeights } from './weights.ts';

/** How one server ended in a stage, with what HAProxy shows of it then. */
export interface Ended extends LaneEnd {
  readonly after: RowState;
  readonly endedMs: number;
}

/** Runs stages of lanes on watched nodes. One for the whole run; `finish` lets go of everything. */
export class Executor {
  readonly #parts: Parts;
  readonly #watch: Watch;
  readonly #orders;
  readonly #receipt = new ReceiptKeeper();
  readonly #shared: Pick<Context, 'watch' | 'orders' | 'snapshots' | 'soaking'>;
  readonly #running = new Map<string, LaneRun>();
  readonly #backups: ReadonlySet<string>;
  #stop = new AbortController();
  /** Of the act that is under way. */
  #conflict: AbortController | undefined;
  #failOnReload: boolean;
  /** HAProxy was reloaded, and the inputs say that this ends the rollout. */
  reloadFailure: RolloutError | undefined;
  readonly acts = new Acts();
  /** Nodes that were reloaded and did not take our orders again, at the end of the run. */
  readonly unasserted: RolloutError[] = [];

  constructor(parts: Parts, snapshots: readonly NodeSnapshot[]) {
    this.#parts = parts;
    this.#failOnReload = parts.inputs.onReload === 'fail';
    this.#orders = newOrderBook(parts.clock);
    this.#watch = new Watch(parts, (row, sample, look) => this.#inspect(row, sample, look));
    this.#shared = { watch: this.#watch, orders: this.#orders, snapshots, soaking: new Set() };
    this.#receipt.open(snapshots, parts.inputs.backends);
    this.#backups = backupsOf(snapshots);
    for (const snapshot of snapshots) this.#attach(snapshot);
  }

  start(): void {
    const { colours } = this.#parts.plan;
    enterLiveColour(this.#parts);
    if (colours && this.#parts.inputs.watching.soakMs > 0)
      this.acts.oldTraffic = countOldTraffic(this.#watch, colours.liveServers);
    for (const watcher of this.#watch.watchers()) {
      this.#parts.ledger.identify(watcher.plane.node, watcher.identity);
      watcher.start();
    }
  }

  /** From here on a reload is only answered by re-assertion: a rollback must come to its end. */
  tolerateReloads(): void {
    this.#failOnReload = false;
  }

  /** Runs the stages one after the other; stops taking servers out at the first failure beyond `tolerated`. */
  async runStages(
    stages: readonly Stage[],
    tolerated: (stage: Stage, number: number) => number,
    floors: Parts['plan']['floors'],
  ): Promise<Ended[]> {
    this.#stop = new AbortController();
    const capacity = new Capacity(floors, this.#backups);
    const ends: Ended[] = [];
    for (const [number, stage] of stages.entries()) {
      const total = lanesLike(stages, stage);
      if (stage.act && !(await this.#act(stage.act, total))) break;
      const lanes = [...stage.lanes];
      const worker = async (): Promise<void> => {
        for (let lane = lanes.shift(); lane && !this.#mustStop(); lane = lanes.shift()) {
          const end = await this.#run(lane, capacity, total);
          ends.push(end);
          const failures = ends.filter((one) => one.failure).length;
          if (failures > tolerated(stage, number)) this.#stop.abort(new Stopped('another server failed'));
        }
      };
      await Promise.all(Array.from({ length: Math.min(stage.window, lanes.length) }, worker));
      if (this.#mustStop()) break;
    }
    return ends;
  }

  /** An act, while everything that it is about is watched: what somebody else changes there ends it. */
  async #act(act: Act, total: number): Promise<boolean> {
    const rows = colouredRows(this.#parts.ledger);
    const conflict = new AbortController();
    const context = this.context(total);
    const stop = AbortSignal.any([context.stop, context.cancel, conflict.signal]);
    this.#watch.add(rows);
    this.#conflict = conflict;
    try {
      return await this.acts.run({ ...context, stop }, act, conflict.signal);
    } finally {
      this.#conflict = undefined;
      this.#watch.remove(rows);
    }
  }

  /** Ends of lanes, with what has become of their servers since in acts. */
  amended(ends: readonly Ended[]): Promise<Ended[]> {
    return amended(this.#parts, this.acts, ends);
  }

  /** Stops watching and closes the books. */
  async finish(): Promise<ReturnType<ReceiptKeeper['receipt']>> {
    await Promise.all(this.#watch.watchers().map((watcher) => watcher.stop()));
    await Promise.all(this.#watch.watchers().map((watcher) => this.#lastCount(watcher)));
    return this.#receipt.receipt();
  }

  #mustStop(): boolean {
    return this.#stop.signal.aborted || this.#parts.cancel.aborted;
  }

  #attach(snapshot: NodeSnapshot): void {
    const plane = this.#parts.planes.get(snapshot.node)!;
    const watcher = new NodeWatcher({
      plane,
      identity: snapshot.identity,
      backends: this.#parts.inputs.backends,
      clock: this.#parts.clock,
      hooks: {
        look: (look) => this.#look(look),
        lost: (node, error) => this.#watch.lost(node, error),
        reloaded: (node, identity) => this.#reloaded(node, identity),
      },
    });
    this.#watch.attach(watcher);
  }

  #look(look: Look): void {
    for (const sample of look.observation.backends.values()) {
      const known = this.#watch.backend(look.node, sample.backend);
      const least =
        this.#parts.plan.floors.find((one) => one.node === look.node && one.backend === sample.backend)
          ?.least ?? 0;
      if (known?.active !== sample.active) {
        this.#parts.tell({
          type: 'available',
          node: look.node,
          backend: sample.backend,
          available: sample.active,
          least,
        });
      }
    }
    this.#receipt.see(look.node, look.observation.backends.values());
    this.#watch.look(look);
  }

  async #reloaded(node: string, identity: NodeSnapshot['identity']): Promise<void> {
    this.#watch.forget(node);
    const release = await this.#orders.hold(node);
    try {
      const context = this.context(this.#parts.plan.stages.length);
      await reassert(context, node, identity, (entry, error) =>
        this.#running.get(entry.server)?.conflict.abort(error),
      );
      this.#receipt.reloaded(node);
    } finally {
      release();
    }
    if (this.#failOnReload) {
      this.reloadFailure ??= new RolloutError(
        'reloaded',
        `HAProxy on ${node} was reloaded during the rollout (on-reload: fail)`,
        {
          hint: 'Find out who reloads it, then go on with the output "remaining" as servers.',
        },
      );
      this.#stop.abort(new Stopped('HAProxy was reloaded'));
    }
  }

  /** Only settled answers about unsettled servers are judged. */
  #inspect(row: LedgerRow, sample: RowSample | undefined, look: Look): void {
    const run = this.#running.get(this.#parts.ledger.rowOf(row)?.entry.server ?? '');
    if (!run && this.#conflict && !this.#conflict.signal.aborted) {
      const error = intrusion(row, sample, this.#orders.lastEndMs(row), look.askedAtMs);
      if (error) this.#conflict.abort(error);
    }
    if (!run || run.conflict.signal.aborted) return;
    // Back in rotation it is anybody's to change; but a lane that still waits for a row that is gone would wait for ever.
    if (run.entry.progress === 'settled' && sample) return;
    const own = ownWeights(this.#parts, row);
    const error = intrusion(row, sample, this.#orders.lastEndMs(row), look.askedAtMs, own);
    if (!error) return;
    // A weight that somebody set is theirs, over a reload as well.
    const deed = this.#parts.ledger.deeds.weightOf(row);
    if (deed && sample && !own.includes(sample.weight)) deed.isTheirs = true;
    if (sample && (!deed || deed.isTheirs)) row.before.weight = sample.weight;
    run.conflict.abort(error);
  }

  async #run(lane: Lane, capacity: Capacity, total: number): Promise<Ended> {
    const { tell, ledger } = this.#parts;
    const entry = this.#entryFor(lane.server);
    if (lane.steps.some((step) => step.do === 'weight')) entry.onTrial = true;
    const context = this.context(total);
    const run = newRun(context, capacity, lane, entry);
    this.#running.set(entry.server, run);
    const rollback = isRollback(lane);
    tell({
      type: 'lane-started',
      server: entry.server,
      index: lane.server.index,
      total,
      rollback,
    });
    claim(context, lane, entry);
    const laneEnd = await runLane(run);
    const end = rollback ? { ...laneEnd, result: rollbackResult(laneEnd.result) } : laneEnd;
    this.#running.delete(entry.server);
    ledger.save();
    return this.ended(end);
  }

  /** A server at its end, told. */
  async ended(end: LaneEnd): Promise<Ended> {
    const ended = await this.seen(end);
    const outcome = outcomeOf(ended, ended.after, ended.endedMs);
    const text = standByText(end, outcome);
    this.#parts.tell({ type: 'lane-ended', server: outcome.name, outcome, text });
    return ended;
  }

  /** With what HAProxy shows of it now. */
  async seen(end: LaneEnd): Promise<Ended> {
    const after = await endState(this.#parts, end.run.entry, end.settled);
    return { ...end, after, endedMs: this.#parts.clock.nowMs() };
  }

  /** A server whose lane failed before is out already, and its ledger entry says so: a rollback goes on from there. */
  #entryFor(server: PlanServer): LedgerEntry {
    const known = this.#parts.ledger.entryOf(server.name);
    if (known && isUnsettled(known)) return known;
    const entry = newEntry(server);
    this.#parts.ledger.add(entry);
    return entry;
  }

  /** What lanes and acts share. */
  context(total: number): Context {
    return { ...this.#parts, ...this.#shared, total, stop: this.#stop.signal };
  }

  /** A reload since the last look, or one after which HAProxy refused our orders, puts held servers into rotation. */
  async #lastReload({ plane: { node } }: NodeWatcher, identity: NodeSnapshot['identity']): Promise<void> {
    try {
      await this.#reloaded(node, identity);
    } catch (error) {
      const title = `what is held on ${node} could not be put back into maint after a reload of HAProxy`;
      this.unasserted.push(
        new RolloutError('restore-incomplete', title, { observed: asRolloutError(error).message }),
      );
    }
  }

  async #lastCount(watcher: NodeWatcher): Promise<void> {
    try {
      const seen = await watcher.plane.watch(
        { rows: [], backends: this.#parts.inputs.backends, masks: false },
        this.#parts.last,
      );
      if (!isSameProcess(watcher.identity, seen.identity)) await this.#lastReload(watcher, seen.identity);
      this.#receipt.see(watcher.plane.node, seen.backends.values());
    } catch {
      // A node that is away has told its last count already; the run's verdict says why it is away.
    }
  }
}
