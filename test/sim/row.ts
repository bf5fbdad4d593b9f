import { adminOfStatus, operationalOfBits, operationalOfStatus } from '../../src/haproxy/runtime/states.ts';
import { ADMIN, adminState, NO_COUNTS } from '../../src/server.ts';
import type { AdminState, CheckState, Counters, RowSample, ServerRow } from '../../src/server.ts';
import type { SimServer } from './server.ts';
import type { Actor } from './session.ts';

/** What every simulated application takes for an answer, as HAProxy's statistics tell it. */
const SIMULATED_RESPONSE_MS = 20;

const { forcedMaint, inheritedMaint, forcedDrain, inheritedDrain } = ADMIN;

const DOWN = 0;
const STARTING = 1;
const RUNNING = 2;

/** A change by somebody else that none of our orders has overtaken. */
export interface Foreign {
  readonly atMs: number;
  readonly what: 'state' | 'weight';
  /** Ids of the processes of ours that were shown it. */
  readonly seenBy: Map<number, number>;
}

/** One server line of one HAProxy process, with HAProxy's own rules (facts, sections 3 and 4). Pure: it is told the time. */
export class SimRow {
  readonly node: string;
  readonly backend: string;
  readonly server: SimServer;
  readonly sid: number;
  readonly leader: SimRow | undefined;
  readonly followers: SimRow[] = [];
  bits = 0;
  op = RUNNING;
  health = 0;
  lastCheck: 'none' | 'passed' | 'failed' = 'none';
  checkEnabled: boolean;
  checking = false;
  agentEnabled: boolean;
  weight: number;
  scur = 0;
  qcur = 0;
  stot = 0;
  connectionErrors = 0;
  /** Who set the admin state last. */
  setBy: Actor = 'config';
  /** Somebody else's change that stands. */
  foreign: Foreign | undefined;
  #rampUntilMs = 0;
  #rampAtReady = false;

  constructor(node: string, backend: string, server: SimServer, sid: number, leader: SimRow | undefined) {
    this.node = node;
    this.backend = backend;
    this.server = server;
    this.sid = sid;
    this.leader = leader;
    leader?.followers.push(this);
    this.checkEnabled = leader === undefined && server.spec.check !== false;
    this.agentEnabled = leader === undefined && server.spec.agent !== false;
    this.weight = server.spec.weight;
    this.health = this.rise;
  }

  get name(): string {
    return this.server.spec.name;
  }

  get rise(): number {
    return this.server.spec.check === false ? 0 : this.server.spec.check.rise;
  }

  get fall(): number {
    return this.server.spec.check === false ? 0 : this.server.spec.check.fall;
  }

  /** Own bits and those of the row that it follows. */
  get admin(): number {
    if (!this.leader) return this.bits;
    const above = this.leader.admin;
    const inherited =
      (above & (forcedMaint | inheritedMaint) ? inheritedMaint : 0) |
      (above & (forcedDrain | inheritedDrain) ? inheritedDrain : 0);
    return this.bits | inherited;
  }

  get state(): AdminState {
    return adminState(this.admin);
  }

  get operational(): number {
    if (this.state === 'maint') return DOWN;
    return this.leader ? this.leader.operational : this.op;
  }

  /** Takes requests of everybody. */
  get isOpen(): boolean {
    return this.state === 'ready' && this.operational !== DOWN && this.weight > 0;
  }

  /** Takes requests of clients that stick to it. */
  get isOpenToSticky(): boolean {
    return this.state !== 'maint' && this.operational !== DOWN;
  }

  setState(state: AdminState, by: Actor, nowMs: number): void {
    const wasMaint = this.state === 'maint';
    this.bits &= ~(forcedMaint | forcedDrain);
    if (state === 'maint') this.bits |= forcedMaint;
    if (state === 'drain') this.bits |= forcedDrain;
    this.setBy = by;
    if (wasMaint && this.state !== 'maint') {
      // HAProxy lets it serve at once; the first failed check ends that.
      this.health = this.rise;
      this.#comeUp(nowMs);
    } else if (state === 'ready' && this.#rampAtReady && this.op !== DOWN) {
      this.#ramp(nowMs);
    }
  }

  /** False where HAProxy refuses. In maint `down` is lost without a word. */
  setHealth(health: 'up' | 'down', nowMs: number): boolean {
    if (this.leader) return false;
    if (this.state === 'maint') return true;
    if (health === 'down') {
      this.health = 0;
      this.op = DOWN;
    } else {
      this.health = Math.max(0, this.rise + this.fall - 1);
      this.#comeUp(nowMs);
    }
    return true;
  }

  /** The end of a check. Returns whether it counted. */
  endCheck(passed: boolean, nowMs: number): boolean {
    this.checking = false;
    if (this.state === 'maint' || !this.checkEnabled) return false;
    this.lastCheck = passed ? 'passed' : 'failed';
    const most = this.rise + this.fall - 1;
    if (passed) {
      if (this.health < most) {
        this.health += 1;
        if (this.health >= this.rise) this.health = most;
      }
      if (this.op === DOWN && this.health >= this.rise) this.#comeUp(nowMs);
    } else if (this.health > 0) {
      this.health -= 1;
      if (this.health < this.rise) {
        this.health = 0;
        this.op = DOWN;
      }
    }
    return true;
  }

  /** What a state file brings over a reload, besides the admin state and the weight. */
  takesOver(former: SimRow): void {
    if (this.leader || this.state === 'maint' || former.op !== DOWN) return;
    this.op = DOWN;
    this.health = 0;
  }

  /** A ramp of `slowstart` ends by itself. */
  settle(nowMs: number): void {
    if (this.op === STARTING && nowMs >= this.#rampUntilMs) this.op = RUNNING;
  }

  #comeUp(nowMs: number): void {
    this.op = RUNNING;
    // A server that comes up in drain begins its ramp when it is ready (HAProxy 2.6; facts, section 7).
    this.#rampAtReady = this.state === 'drain';
    if (!this.#rampAtReady) this.#ramp(nowMs);
  }

  #ramp(nowMs: number): void {
    this.#rampAtReady = false;
    if (this.server.spec.slowstartMs === 0) return;
    this.op = STARTING;
    this.#rampUntilMs = nowMs + this.server.spec.slowstartMs;
  }

  status(): string {
    const { admin } = this;
    if (admin & inheritedMaint && this.leader)
      return `MAINT (via ${this.leader.backend}/${this.leader.name})`;
    if (admin & forcedMaint) return 'MAINT';
    // A row that follows another shows the counts of that one.
    const { checkEnabled, health, rise, fall } = this.leader ?? this;
    if (this.operational === DOWN) return health > 0 && checkEnabled ? `DOWN ${health}/${rise}` : 'DOWN';
    const left = health - rise + 1;
    const going = checkEnabled && left < fall ? ` ${left}/${fall}` : '';
    if (admin & (forcedDrain | inheritedDrain)) return this.agentEnabled ? 'DRAIN (agent)' : `DRAIN${going}`;
    return checkEnabled ? `UP${going}` : 'no check';
  }

  sample(nowMs: number, masks: boolean): RowSample {
    this.settle(nowMs);
    this.leader?.settle(nowMs);
    const status = this.status();
    const op = this.operational;
    const ramp = (this.leader ?? this).#throttle(nowMs);
    const throttle = op === STARTING ? Math.max(1, Math.min(99, ramp)) : undefined;
    return {
      backend: this.backend,
      server: this.name,
      sid: this.sid,
      scur: this.scur,
      qcur: this.qcur,
      stot: this.stot,
      status,
      admin: masks ? this.state : adminOfStatus(status),
      adminBits: masks ? this.admin : undefined,
      operational: masks ? operationalOfBits(op) : operationalOfStatus(status, throttle !== undefined),
      weight: this.weight,
      check: this.#check(masks),
      throttle,
      counters: this.counters(),
      responseTimeMs: this.stot === 0 ? 0 : SIMULATED_RESPONSE_MS,
    };
  }

  #throttle(nowMs: number): number {
    const { slowstartMs } = this.server.spec;
    return Math.floor((100 * (nowMs - (this.#rampUntilMs - slowstartMs))) / slowstartMs);
  }

  #check(masks: boolean): CheckState {
    const isMaint = this.state === 'maint';
    const isConfigured = !this.leader && this.server.spec.check !== false;
    const shows = !isMaint && this.checkEnabled;
    return {
      configured: masks ? isConfigured : shows || isMaint,
      enabled: masks ? this.checkEnabled : shows || isMaint,
      // In maint only the masks show it.
      inProgress: isMaint && !masks ? undefined : this.checking,
      rise: shows ? this.rise : undefined,
      health: shows ? this.health : undefined,
      text: shows ? { none: 'INI', passed: 'L7OK/200', failed: 'L7STS/503' }[this.lastCheck] : '',
    };
  }

  counters(): Counters {
    const { stot, scur, connectionErrors } = this;
    // Counted when they end. A connection that failed is a 5xx of the backend, not of the server.
    const requests = stot - connectionErrors - scur;
    return { ...NO_COUNTS, requests, responses2xx: requests, connectionErrors };
  }

  snapshot(nowMs: number, address: string): ServerRow {
    const sample = this.sample(nowMs, true);
    const { agent } = this.server.spec;
    return {
      ...sample,
      admin: this.state,
      adminBits: this.admin,
      address,
      port: 8080,
      configuredWeight: this.server.spec.weight,
      backup: this.server.spec.backup,
      agent: { configured: !this.leader && agent !== false, enabled: this.agentEnabled },
      tracks: this.leader && `${this.leader.backend}/${this.leader.name}`,
      cookie: undefined,
    };
  }
}

export const nameOf = (row: SimRow): string => `${row.backend}/${row.name} on ${row.node}`;
