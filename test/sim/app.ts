import type { Behaviour } from './scenario.ts';

/** The application of one server: what a request or a check meets at a given moment. */
export class App {
  #behaviour: Behaviour = { is: 'healthy' };
  #listensFromMs = 0;
  #startedMs = 0;
  #isRunning = true;
  #downUntilMs = Number.NEGATIVE_INFINITY;

  start(nowMs: number, bootMs: number, behaviour: Behaviour): void {
    this.#behaviour = behaviour;
    this.#startedMs = nowMs;
    this.#listensFromMs = nowMs + bootMs;
    this.#isRunning = true;
    this.#downUntilMs = Number.NEGATIVE_INFINITY;
  }

  stop(): void {
    this.#isRunning = false;
  }

  /** Dies by itself; its supervisor brings the same version back. */
  crash(nowMs: number, forMs: number): void {
    this.#downUntilMs = nowMs + forMs;
  }

  /** Answers requests of clients well. */
  serves(nowMs: number): boolean {
    if (!this.#listens(nowMs)) return false;
    switch (this.#behaviour.is) {
      case 'healthy':
      case 'unhealthy':
      case 'flapping':
      case 'dies':
        return true;
      case 'broken':
      case 'dead':
        return false;
    }
  }

  /** Answers its health endpoint well. */
  isHealthy(nowMs: number): boolean {
    if (!this.serves(nowMs)) return false;
    const behaviour = this.#behaviour;
    if (behaviour.is === 'unhealthy') return false;
    if (behaviour.is !== 'flapping') return true;
    return Math.floor((nowMs - this.#listensFromMs) / (behaviour.periodMs / 2)) % 2 === 0;
  }

  #listens(nowMs: number): boolean {
    const behaviour = this.#behaviour;
    if (!this.#isRunning || nowMs < this.#listensFromMs || nowMs < this.#downUntilMs) return false;
    return behaviour.is !== 'dies' || nowMs < this.#startedMs + behaviour.afterMs;
  }
}
