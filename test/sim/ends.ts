import type { LedgerEntry } from '../../src/execute/ledger.ts';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { Plan, PlanServer } from '../../src/plan/plan.ts';
import type { Outcome, PostAccount, RolloutEvent, ServerOutcome } from '../../src/report/events.ts';
import { rollbackFloors } from './floors.ts';
import type { SimHaproxy } from './haproxy.ts';
import type { Invariants } from './invariants.ts';
import type { OurProcess } from './our-process.ts';
import { isProved } from './proof.ts';
import { nameOf } from './row.ts';
import type { SimRow } from './row.ts';
import type { World } from './world.ts';

/** From SIGINT to the verdict (contract, section 7). */
const CANCEL_MS = 6_000;

/** Promises 4 and 5 at the end of each of our processes: what is left behind, and whether the verdict is true. */
export class Ends {
  readonly #world: World;
  readonly #nodes: readonly SimHaproxy[];
  readonly #invariants: Invariants;
  readonly #results = new Map<string, string>();
  #isRollingBack = false;
  #postBeganMs = 0;
  #deploysBefore = new Map<string, number>();
  /** Servers that some process of ours named as held or not restored. */
  readonly #named = new Set<string>();

  constructor(world: World, nodes: readonly SimHaproxy[], invariants: Invariants) {
    this.#world = world;
    this.#nodes = nodes;
    this.#invariants = invariants;
  }

  starts(_life: OurProcess, plan: Plan, _planes: ReadonlyMap<string, ControlPlane>): void {
    this.#results.clear();
    this.#isRollingBack = false;
    this.#deploysBefore = new Map([...this.#world.servers].map(([name, server]) => [name, server.deploys]));
    for (const one of plan.leftOut) this.#named.add(one.name);
  }

  heard(event: RolloutEvent): void {
    if (event.type === 'reloaded') this.#invariants.toldOf(event.node, event.identity.pid);
    if (event.type === 'lane-ended') this.#results.set(event.server, event.outcome.result);
    if (event.type !== 'note' || !event.text.startsWith('Rolling back')) return;
    this.#isRollingBack = true;
    const failed = [...this.#results.values()].filter((result) => result === 'held' || result === 'deployed');
    this.#invariants.floors = rollbackFloors(this.#world.scenario.inputs, this.#nodes, failed.length);
  }

  ofMain(life: OurProcess, plan: Plan, outcome: Outcome): void {
    const servers = plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
    const byName = new Map(outcome.servers.map((one) => [one.name, one]));
    for (const server of servers) {
      const told = byName.get(server.name);
      if (told) this.#serverOf(server, told, outcome);
      else this.#lie('unnamed', `${server.name} is not in the outcome`);
    }
    this.#lists(servers, outcome);
    this.#verdict(servers, outcome);
    for (const name of outcome.held) this.#named.add(name);
    for (const { lines } of outcome.repairs) for (const line of lines) this.#nameFrom(line);
    for (const one of outcome.servers) if (one.result === 'skipped') this.#named.add(one.name);
    if (outcome.reason !== 'restore-incomplete') this.#nothingHangs('main');
    if (life.cancelledMs !== undefined && this.#world.time.nowMs() - life.cancelledMs > CANCEL_MS) {
      this.#lie('slow-cancel', `${Math.round(this.#world.time.nowMs() - life.cancelledMs)} ms after SIGINT`);
    }
  }

  /** One server: is it what the outcome says? Rows that nobody can ask, or that somebody else changed, say nothing. */
  #serverOf(server: PlanServer, told: ServerOutcome, outcome: Outcome): void {
    const truth = this.#world.servers.get(server.name)!;
    const deploys = truth.deploys - (this.#deploysBefore.get(server.name) ?? 0);
    const rows = this.#rowsOf(server.name);
    const lie = (text: string): void => this.#lie(`not-${told.result}`, `${server.name}: ${text}`);
    switch (told.result) {
      case 'deployed':
      case 'rolled-back':
        if (deploys === 0) return lie('it was never deployed');
        for (const row of rows) {
          if (row.state !== 'ready') return lie(`${nameOf(row)} is ${row.status()}`);
          if (!isProved(this.#world, this.#nodes, row, 'all')) return lie(`${nameOf(row)} is unproved`);
        }
        if (outcome.reason !== 'restore-incomplete') this.#asBefore(rows, told.result);
        return;
      case 'restored':
      case 'untouched':
        if (deploys > 0) return lie(`it was deployed ${deploys} times`);
        for (const row of rows) if (row.state !== 'ready') return lie(`${nameOf(row)} is ${row.status()}`);
        this.#asBefore(rows, told.result);
        return;
      case 'drained':
      case 'ready':
      case 'maint':
      case 'weighted':
      case 'checks-on':
      case 'checks-off':
      case 'seen':
      case 'added':
      case 'removed':
        return lie('a rollout has no such result');
      case 'held': {
        if (!outcome.held.includes(server.name)) return lie('it is not in the output held');
        // What could not be put back is told with the orders that would do it.
        const named = new Set(
          outcome.repairs.flatMap((one) => one.lines.map((line) => `${one.node} ${rowOf(line)}`)),
        );
        const ofThis = rows.filter((row) => !named.has(`${row.node} ${row.backend}/${row.name}`));
        const isWell = (row: SimRow): boolean =>
          deploys === 0 || isProved(this.#world, this.#nodes, row, 'sticky');
        const unasserted = [outcome.title, ...outcome.attached.map(({ message }) => message)].join('\n');
        const isNamed = [...named].some((key) => key.endsWith(`/${server.name}`));
        if (deploys === 0 && !isNamed) return lie('nothing was deployed');
        for (const row of ofThis) {
          // After a reload HAProxy did not take our orders, and the verdict says so.
          if (this.#invariants.others.wasTaken(row) || unasserted.includes(`held on ${row.node} `)) continue;
          if (row.state !== 'maint' && !(row.state === 'ready' && isWell(row)))
            return lie(`${nameOf(row)} is ${row.status()}`);
        }
        return;
      }
      case 'skipped':
        if (!this.#wasTaken(server)) return lie('nobody else changed it');
    }
  }

  /** Weight and agent as they were. */
  #asBefore(rows: readonly SimRow[], result: string): void {
    for (const row of rows) {
      const { weight, agent } = row.server.spec;
      const node = this.#node(row);
      const taken = this.#invariants.tookOut(row);
      const isOlder = taken !== undefined && taken.atMs < node.worker.startedMs;
      // What a reload reset while this run had the row out is asked for again, the weight as well.
      const isOurs = isOlder && row.setBy === 'run' && !this.#invariants.others.hadAgent(row);
      const weightNow = isOurs ? taken.weight : this.#invariants.others.weightOf(row);
      const wasReset = this.#invariants.others.isReloaded(node) && !isOurs;
      const isAgentsOwn = agent !== false && typeof agent.says === 'number';
      // A weight that somebody set around a reload may be the reload's: nobody can tell, so either is right.
      const isUnclear = this.#invariants.others.isReloaded(node) && this.#wasWeighed(row);
      if (
        row.weight !== weightNow &&
        !(wasReset && row.weight === weight) &&
        !isAgentsOwn &&
        !isUnclear &&
        !row.foreign
      ) {
        this.#lie('weight', `${nameOf(row)} (${result}) has weight ${row.weight}, and had ${weightNow}`);
      }
      if (this.#invariants.others.hadAgent(row) && !row.agentEnabled) {
        this.#lie('agent', `${nameOf(row)} (${result}) has its agent switched off`);
      }
      if (row.op === 0 && !row.checkEnabled) {
        this.#lie('marked-down', `${nameOf(row)} (${result}) stays down for ever`);
      }
    }
  }

  #wasWeighed(row: SimRow): boolean {
    return this.#world.scenario.faults.some(
      (fault) => fault.do === 'operator' && fault.server === row.name && typeof fault.sets === 'object',
    );
  }

  /** Rows of this server that can be asked, take orders, and are nobody else's. */
  #rowsOf(name: string): SimRow[] {
    return this.#nodes
      .filter((node) => !node.isGone && !node.isMute && this.#invariants.isKnown(node))
      .flatMap((node) => node.worker.rows())
      .filter((row) => row.name === name && !row.leader && !row.foreign && !this.#isOthers(row));
  }

  #isOthers(row: SimRow): boolean {
    return row.setBy === 'operator' || row.setBy === 'agent';
  }

  /** Somebody else changed a row of it, took it away, or cannot be asked about it. */
  #wasTaken(server: PlanServer): boolean {
    return server.rows.some((planned) => {
      const node = this.#nodes.find((one) => one.name === planned.node)!;
      if (node.isGone || node.isMute || this.#invariants.others.isReloaded(node)) return true;
      const row = node.worker.row(planned.backend, planned.server);
      return !row || row.foreign !== undefined || row.setBy === 'operator' || row.setBy === 'agent';
    });
  }

  #lists(servers: readonly PlanServer[], outcome: Outcome): void {
    const named = (result: string): string =>
      outcome.servers
        .filter((one) => one.result === result)
        .map((one) => one.name)
        .join();
    if (outcome.deployed.join() !== named('deployed')) this.#lie('deployed', outcome.deployed.join());
    if (outcome.held.join() !== named('held')) this.#lie('held', outcome.held.join());
    const done = new Set([...outcome.deployed, ...outcome.held]);
    const remaining = servers.filter((one) => !done.has(one.name)).map((one) => one.name);
    if ([...outcome.remaining].toSorted().join() !== remaining.toSorted().join()) {
      this.#lie('remaining', `${outcome.remaining.join()} instead of ${remaining.join()}`);
    }
  }

  #verdict(servers: readonly PlanServer[], outcome: Outcome): void {
    const { result, reason } = outcome;
    const undone = servers.filter((one) => !outcome.deployed.includes(one.name)).map((one) => one.name);
    if (result === 'succeeded' && undone.length > 0) this.#lie('succeeded', `without ${undone.join()}`);
    if (result === 'succeeded' && (reason !== '' || outcome.repairs.length > 0))
      this.#lie('succeeded', reason);
    if (result !== 'succeeded' && reason === '') this.#lie('no-reason', result);
    if (
      reason === 'internal' &&
      outcome.stack !== undefined &&
      !/journal|does not show/.test(outcome.title)
    ) {
      this.#lie('internal', outcome.stack);
    }
    if (result === 'rolled-back') {
      const bad = servers.filter(({ name }) => {
        const before = this.#deploysBefore.get(name) ?? 0;
        const told = outcome.servers.find((one) => one.name === name)?.result;
        return this.#world.servers.get(name)!.deploys > before && told !== 'rolled-back';
      });
      if (bad.length > 0) this.#lie('rolled-back', `though ${bad.map((one) => one.name).join()} is not`);
    }
    if (result !== 'succeeded' && undone.length === 0 && this.#world.scenario.faults.length === 0) {
      this.#lie('failed', `${result} ${reason}, though every server is deployed and nothing went wrong`);
    }
    const others = this.#world.scenario.faults.some(
      ({ do: what }) => what === 'operator' || what === 'remove',
    );
    const agents = [...this.#world.servers.values()].some(({ spec }) => spec.agent !== false);
    // A weight that a reload reset in the moment in which its lane began cannot be told from one that somebody set.
    const isWeight = outcome.message.includes('weight');
    if (reason === 'changed-since-plan' && !others && !agents && !isWeight) {
      this.#lie('nobody-changed', `${outcome.title}, and nobody but us and reloads changed anything`);
    }
    if (result === 'cancelled' && !this.#world.scenario.faults.some((fault) => fault.do === 'cancel')) {
      this.#lie('cancelled', 'nobody cancelled');
    }
  }

  /** After the last of our processes: no row of ours between the states, none held that nobody named. */
  #nothingHangs(by: string): void {
    for (const node of this.#nodes) {
      if (node.isGone || node.isMute) continue;
      for (const row of node.worker.rows()) {
        if (row.setBy !== 'run' || row.leader || row.foreign) continue;
        if (row.state === 'ready' || this.#named.has(row.name)) continue;
        this.#invariants.break(
          4,
          'left-behind',
          `after ${by} ${nameOf(row)} is ${row.status()}, and nobody named it`,
        );
      }
    }
  }

  postBegins(): void {
    this.#postBeganMs = this.#world.time.nowMs();
  }

  ofPost(entries: readonly LedgerEntry[], account: PostAccount): void {
    const text = [account.title, ...account.lines, ...account.repairs.flatMap((one) => one.lines)].join('\n');
    for (const entry of entries) if (text.includes(entry.server)) this.#named.add(entry.server);
    for (const entry of entries) {
      const truth = this.#world.servers.get(entry.server)!;
      for (const row of this.#rowsOf(entry.server)) {
        const isWell =
          row.state === 'ready' && (truth.isAsBefore || isProved(this.#world, this.#nodes, row, 'all'));
        if (account.complete && !isWell && this.#wasOurs(entry, row)) {
          this.#lie('post-complete', `though ${nameOf(row)} is ${row.status()}`);
        }
      }
    }
    const held = /^(.*) (?:is|are) held out of rotation/.exec(account.title)?.[1]?.split(', ') ?? [];
    for (const name of held) {
      // A reload while post works on the next server is nobody's fault.
      const rows = this.#rowsOf(name).filter((row) => this.#node(row).worker.startedMs < this.#postBeganMs);
      const open = rows.find((row) => row.state !== 'maint');
      if (open && account.repairs.length === 0) {
        this.#lie('post-held', `${name} is called held, and ${nameOf(open)} is ${open.status()}`);
      }
    }
    this.#nothingHangs('post');
  }

  #wasOurs(entry: LedgerEntry, row: SimRow): boolean {
    return entry.progress !== 'settled' && entry.progress !== 'untouched' && row.setBy !== 'config';
  }

  /** A rollout without faults and with good deploys succeeds, whatever happened before it. */
  afterNext(outcome: Outcome): void {
    if (this.#invariants.breach || outcome.result === 'succeeded') return;
    // Refused before anything was written, or others' traffic that does not end: that is allowed.
    if (outcome.attached.some((one) => one.reason === 'not-drained')) return;
    // An application that is ill of its own is what a soak is for.
    const told = [outcome.title, ...outcome.attached.map(({ message }) => message)].join('\n');
    if (told.includes('went down while it was watched')) return;
    if (
      ['below-floor', 'nodes-disagree', 'not-drained', 'unknown-server', 'input-invalid'].includes(
        outcome.reason,
      )
    )
      return;
    this.#lie('next-fails', `${outcome.result} ${outcome.reason}: ${outcome.title} ${outcome.message}`);
  }

  #nameFrom(line: string): void {
    this.#named.add(rowOf(line).split('/')[1] ?? '');
  }

  #node(row: SimRow): SimHaproxy {
    return this.#nodes.find((node) => node.name === row.node)!;
  }

  #lie(code: string, text: string): void {
    this.#invariants.break(5, code, `${this.#isRollingBack ? '(rollback) ' : ''}${text}`);
  }
}

/** `backend/server` of a repair line of the simulation. */
function rowOf(line: string): string {
  const { row } = JSON.parse(line) as { row: { backend: string; server: string } };
  return `${row.backend}/${row.server}`;
}
