import { Ledger } from '../../src/execute/ledger.ts';
import { failedOutcome } from '../../src/execute/outcome.ts';
import { repair } from '../../src/execute/repair.ts';
import { cancelledBy, rollOut } from '../../src/execute/rollout.ts';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planRolling } from '../../src/plan/rolling.ts';
import type { Outcome, PostAccount, RolloutEvent } from '../../src/report/events.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import { asRolloutError, RolloutError } from '../../src/support/errors.ts';
import { clockOf, VirtualTime } from './clock.ts';
import { simProbe, simTrigger } from './deploys.ts';
import type { Orphans } from './deploys.ts';
import { Ends } from './ends.ts';
import { Faults } from './faults.ts';
import type { FaultTargets } from './faults.ts';
import { SimHaproxy } from './haproxy.ts';
import { simInputs } from './inputs.ts';
import { Invariants } from './invariants.ts';
import type { Breach } from './breach.ts';
import { SimJournal } from './journal.ts';
import { newProcess } from './our-process.ts';
import type { OurProcess } from './our-process.ts';
import { simPlane } from './plane.ts';
import type { OrderFaults } from './plane.ts';
import { newRandom } from './random.ts';
import type { Scenario } from './scenario.ts';
import { SimServer } from './server.ts';
import { startTraffic } from './traffic.ts';
import type { Cause, Witness, World } from './world.ts';

/** No rollout takes longer, in virtual time: what still goes on then hangs. */
const LIMIT_MS = 900_000;
/** Main restores within 5 s of a cancel (src/main.ts). */
const RESTORE_MS = 5_000;
const POST_AFTER_MS = 200;
const POST_MS = 120_000;
const NEXT_AFTER_MS = 5_000;

export interface SimResult {
  readonly breach: Breach | undefined;
  /** Undefined where the plan was refused, or main was killed. */
  readonly outcome: Outcome | undefined;
  readonly refused: RolloutError | undefined;
  readonly wasKilled: boolean;
  readonly account: PostAccount | undefined;
  readonly next: Outcome | undefined;
  readonly losses: ReadonlyMap<Cause, number>;
  readonly virtualMs: number;
  readonly events: number;
  readonly trace: readonly string[];
}

/** Runs one scenario to its end, or to the first promise that is broken. The same scenario always gives the same result. */
export async function simulate(scenario: Scenario, options: { trace?: boolean } = {}): Promise<SimResult> {
  const run = new Simulation(scenario, options.trace === true);
  const onRejection = (error: unknown): void => run.crashed('unhandled-rejection', error);
  process.on('unhandledRejection', onRejection);
  try {
    return await run.run();
  } finally {
    process.off('unhandledRejection', onRejection);
  }
}

class Simulation {
  readonly #scenario: Scenario;
  readonly #time = new VirtualTime();
  readonly #nodes: SimHaproxy[];
  readonly #world: World;
  readonly #invariants: Invariants;
  readonly #ends: Ends;
  readonly #orderFaults = new Map<string, OrderFaults>();
  readonly #faults: Faults;
  readonly #targets: FaultTargets;
  readonly #trace: string[] = [];
  readonly #isTracing: boolean;
  #main = newProcess(1, 'main');
  #cancel = new AbortController();
  #last = new AbortController();
  readonly #killed = Promise.withResolvers<'killed'>();
  #outcome: Outcome | undefined;
  #refused: RolloutError | undefined;
  #account: PostAccount | undefined;
  #next: Outcome | undefined;
  readonly #orphans: Orphans = new Set();

  constructor(scenario: Scenario, isTracing: boolean) {
    this.#scenario = scenario;
    this.#isTracing = isTracing;
    const servers = new Map(scenario.servers.map((spec) => [spec.name, new SimServer(spec)]));
    let invariants: Invariants | undefined;
    const witness: Witness = {
      lost: (server, session, known) => invariants?.lost(server, session, known),
      opened: (row) => invariants?.opened(row),
      changed: (node) => invariants?.changed(node),
    };
    this.#world = { time: this.#time, random: newRandom(scenario.seed), scenario, servers, witness };
    this.#nodes = scenario.nodes.map((spec) => new SimHaproxy(this.#world, spec));
    invariants = new Invariants(this.#world, this.#nodes);
    this.#invariants = invariants;
    this.#ends = new Ends(this.#world, this.#nodes, invariants);
    for (const node of this.#nodes) {
      this.#orderFaults.set(node.name, { refuse: 0, lose: 0, carriedOut: false });
      startTraffic(this.#world, node);
    }
    this.#targets = {
      world: this.#world,
      nodes: new Map(this.#nodes.map((node) => [node.name, node])),
      orderFaults: this.#orderFaults,
      invariants,
      journal: undefined,
      cancel: () => this.#cancelMain(),
      kill: () => {
        if (this.#main.hasEnded) return;
        this.#main.isDead = true;
        this.#killed.resolve('killed');
      },
      trace: (text) => this.#note(text),
    };
    this.#faults = new Faults(this.#targets);
    this.#time.afterEvent = () => invariants.afterEvent();
  }

  crashed(code: string, error: unknown): void {
    this.#invariants.break(0, code, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  async run(): Promise<SimResult> {
    const story = this.#story().then(
      () => this.#time.stop(),
      (error: unknown) => this.crashed('threw', error),
    );
    try {
      await this.#time.run(LIMIT_MS);
    } catch (error) {
      this.#invariants.break(0, 'hangs', (error as Error).message);
    }
    if (!this.#invariants.breach) await story;
    return {
      breach: this.#invariants.breach,
      outcome: this.#outcome,
      refused: this.#refused,
      wasKilled: this.#main.isDead,
      account: this.#account,
      next: this.#next,
      losses: this.#invariants.losses,
      virtualMs: Math.round(this.#time.nowMs()),
      events: this.#time.events,
      trace: this.#trace,
    };
  }

  async #story(): Promise<void> {
    const first = this.#runMain(this.#main, this.#scenario, (journal) => {
      this.#targets.journal = journal;
    });
    const outcome = await Promise.race([first, this.#killed.promise]);
    const journal = this.#targets.journal;
    if (outcome !== 'killed') this.#outcome = outcome;
    if (journal && !journal.ended) await this.#runPost(journal);
    this.#faults.end();
    if (!this.#scenario.next) return;
    const clock = clockOf(this.#time, newProcess(0, 'post'));
    await clock.sleep(NEXT_AFTER_MS);
    this.#cancel = new AbortController();
    this.#last = new AbortController();
    const good = { stopMs: 20, startMs: 30, endMs: 60, succeeds: true, bootMs: 20, stubbornMs: 0 };
    const becomes = { is: 'healthy' } as const;
    const deploys = [{ ...good, becomes }];
    for (const server of this.#world.servers.values()) server.goesWellFromNowOn(deploys);
    this.#next = await this.#runMain(newProcess(3, 'main'), this.#scenario, () => undefined);
    this.#ends.afterNext(this.#next);
  }

  /** Main, as src/main-step.ts puts it together. */
  async #runMain(
    life: OurProcess,
    scenario: Scenario,
    opened: (journal: SimJournal) => void,
  ): Promise<Outcome> {
    const inputs = simInputs(scenario);
    const cancel = this.#cancel.signal;
    const last = this.#last.signal;
    const planes = this.#planes(life);
    const clock = clockOf(this.#time, life);
    const warnings: string[] = [];
    const tell = (event: RolloutEvent): void => {
      if (life.isDead) return;
      if (event.type === 'warning') warnings.push(event.text);
      this.#hear(event);
      this.#ends.heard(event);
    };
    let plan: Plan | undefined;
    let snapshots: NodeSnapshot[];
    try {
      snapshots = await Promise.all([...planes.values()].map((plane) => plane.snapshot(cancel)));
      const abilities = new Map([...planes].map(([node, plane]) => [node, plane.capabilities]));
      plan = planRolling(snapshots, inputs, { abilities });
    } catch (error) {
      life.hasEnded = true;
      this.#refused = cancel.aborted ? asRolloutError(cancel.reason) : asRolloutError(error);
      this.#note(`REFUSED ${this.#refused.code}: ${this.#refused.message}`);
      if (this.#refused.code === 'internal') throw error;
      return failedOutcome(this.#refused, 0);
    }
    this.#invariants.floors = plan.floors;
    this.#invariants.runStarts();
    this.#ends.starts(life, plan, planes);
    const journal = new SimJournal(snapshots);
    opened(journal);
    const parts = { world: this.#world, nodes: this.#nodes, invariants: this.#invariants, life };
    const probe = scenario.inputs.probe ? simProbe(this.#world, life) : undefined;
    const outcome = await rollOut(
      {
        inputs,
        plan,
        planes,
        clock,
        ledger: new Ledger(journal),
        guard: { assertMine: () => undefined, claim: () => undefined },
        run: simTrigger({ ...parts, orphans: this.#orphans }, 'run'),
        rollbackRun: simTrigger({ ...parts, orphans: this.#orphans }, 'rollback'),
        probe,
        rollbackProbe: probe,
        tell,
        cancel,
        last,
        rolloutId: 'sim',
        random: () => this.#world.random.next(),
      },
      snapshots,
      () => warnings,
    );
    if (outcome.reason !== 'restore-incomplete') journal.end();
    life.hasEnded = true;
    this.#note(`OUTCOME ${outcome.result} ${outcome.reason} ${outcome.title}: ${outcome.message}`);
    for (const one of outcome.servers)
      this.#note(`  ${one.name} ${one.result} ${one.phase} ${one.reason ?? ''}`);
    this.#ends.ofMain(life, plan, outcome);
    return outcome;
  }

  async #runPost(journal: SimJournal): Promise<void> {
    const life = newProcess(2, 'post');
    const clock = clockOf(this.#time, life);
    await clock.sleep(POST_AFTER_MS);
    for (const end of [...this.#orphans]) end();
    const last = new AbortController();
    this.#time.wake(POST_MS, () => last.abort(new RolloutError('no-answer', 'the time of post is over')));
    const planes = this.#planes(life);
    await Promise.allSettled([...planes.values()].map((plane) => plane.snapshot(last.signal)));
    const tell = (event: RolloutEvent): void => this.#hear(event);
    const before = journal.content;
    this.#ends.postBegins();
    this.#account = await repair({ journal, planes, clock, tell, last: last.signal });
    life.hasEnded = true;
    this.#note(`POST ${this.#account.complete ? 'complete' : 'incomplete'}: ${this.#account.title}`);
    for (const line of this.#account.lines) this.#note(`  ${line}`);
    this.#ends.ofPost(before.entries, this.#account);
  }

  #planes(life: OurProcess): Map<string, ControlPlane> {
    return new Map(
      this.#nodes.map((node) => [
        node.name,
        simPlane(node, life, this.#invariants, this.#orderFaults.get(node.name)!),
      ]),
    );
  }

  #cancelMain(): void {
    if (this.#main.hasEnded || this.#cancel.signal.aborted) return;
    this.#main.cancelledMs = this.#time.nowMs();
    this.#cancel.abort(cancelledBy('SIGINT'));
    const last = this.#last;
    this.#time.wake(RESTORE_MS, () => last.abort(new RolloutError('cancelled', 'no time was left')));
  }

  #hear(event: RolloutEvent): void {
    this.#faults.heard(event);
    if (!this.#isTracing) return;
    if (event.type === 'step') this.#note(`${event.server} ${event.word}: ${event.text}`);
    else if (event.type === 'ordered') this.#note(`${event.server} ${event.command} on ${event.node}`);
    else if (event.type === 'phase') this.#note(`${event.server} is ${event.phase}`);
    else if ('text' in event && typeof event.text === 'string') this.#note(`${event.type}: ${event.text}`);
  }

  #note(text: string): void {
    if (this.#isTracing) this.#trace.push(`${this.#time.nowMs().toFixed(1).padStart(9)} ${text}`);
  }
}
