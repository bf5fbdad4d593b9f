import type { RolloutEvent } from '../../src/report/events.ts';
import type { SimHaproxy } from './haproxy.ts';
import type { Invariants } from './invariants.ts';
import type { SimJournal } from './journal.ts';
import type { OrderFaults } from './plane.ts';
import type { Fault } from './scenario.ts';
import type { World } from './world.ts';

/** What faults can reach. */
export interface FaultTargets {
  readonly world: World;
  readonly nodes: ReadonlyMap<string, SimHaproxy>;
  readonly orderFaults: ReadonlyMap<string, OrderFaults>;
  readonly invariants: Invariants;
  journal: SimJournal | undefined;
  cancel(): void;
  kill(): void;
  trace(text: string): void;
}

/** Lets the faults of the scenario strike: at their times, or when the rollout reaches their moments. */
export class Faults {
  readonly #targets: FaultTargets;
  readonly #waiting: Fault[];
  #isOver = false;

  constructor(targets: FaultTargets) {
    this.#targets = targets;
    const { faults } = targets.world.scenario;
    this.#waiting = faults.filter((fault) => fault.at.phase !== undefined);
    for (const fault of faults) if (fault.at.phase === undefined) this.#plan(fault);
  }

  /** From here on nothing goes wrong any more. */
  end(): void {
    this.#isOver = true;
    for (const faults of this.#targets.orderFaults.values()) {
      faults.refuse = 0;
      faults.lose = 0;
    }
  }

  /** An event of the run: some faults wait for a phase of a server. */
  heard(event: RolloutEvent): void {
    if (event.type !== 'phase') return;
    for (const fault of [...this.#waiting]) {
      if (fault.at.server !== event.server || fault.at.phase !== event.phase) continue;
      this.#waiting.splice(this.#waiting.indexOf(fault), 1);
      this.#plan(fault);
    }
  }

  #plan(fault: Fault): void {
    this.#targets.world.time.wake(fault.at.afterMs, () => {
      if (this.#isOver) return;
      this.#targets.trace(`FAULT ${JSON.stringify(fault)}`);
      this.#strike(fault);
    });
  }

  #strike(fault: Fault): void {
    const { world, invariants, orderFaults } = this.#targets;
    const { time, servers } = world;
    const node = 'node' in fault ? this.#targets.nodes.get(fault.node) : undefined;
    switch (fault.do) {
      case 'reload':
        if (!node!.isGone) node!.reload();
        return;
      case 'restart':
        if (node!.isGone) return;
        node!.die();
        time.wake(fault.forMs, () => node!.startAnew());
        return;
      case 'mute':
        node!.isMute = true;
        time.wake(fault.forMs, () => node!.unmute());
        return;
      case 'gone':
        if (node!.isGone) return;
        node!.isGone = true;
        time.wake(fault.forMs, () => {
          node!.isGone = false;
        });
        return;
      case 'slow':
        node!.slowMs = fault.byMs;
        time.wake(fault.forMs, () => {
          node!.slowMs = 0;
        });
        return;
      case 'refuse':
        orderFaults.get(fault.node)!.refuse = fault.orders;
        return;
      case 'lose':
        orderFaults.get(fault.node)!.lose = fault.orders;
        orderFaults.get(fault.node)!.carriedOut = fault.carriedOut;
        return;
      case 'operator': {
        const row = node!.worker.row(fault.backend, fault.server);
        if (!row || node!.isGone) return;
        const name = { backend: fault.backend, server: fault.server };
        const before = row.state;
        if (typeof fault.sets === 'string') {
          node!.apply({ do: 'state', row: name, state: fault.sets }, 'operator');
          if (row.state !== before) invariants.foreignChange(row, 'state');
        } else {
          node!.apply({ do: 'weight', row: name, weight: fault.sets.weight }, 'operator');
          invariants.foreignChange(row, 'weight');
        }
        return;
      }
      case 'remove':
        if (!node!.isGone) node!.remove(fault.backend, fault.server);
        return;
      case 'crash':
        servers.get(fault.server)!.crash(world, fault.forMs);
        return;
      case 'journal': {
        const { journal } = this.#targets;
        if (!journal) return;
        journal.isBroken = true;
        time.wake(fault.forMs, () => {
          journal.isBroken = false;
        });
        return;
      }
      case 'cancel':
        this.#targets.cancel();
        return;
      case 'kill':
        this.#targets.kill();
    }
  }
}
