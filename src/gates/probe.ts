/** Where the application of one server is asked directly. */
export interface ProbeTarget {
  readonly server: string;
  readonly address: string;
  readonly port: number;
  readonly backend: string;
}

/** What one direct probe saw. */
export interface ProbeResult {
  readonly passed: boolean;
  /** For people: `200`, `503 "db: no route"`, `connection refused`. */
  readonly text: string;
}

/** Asks the application itself, on a connection of its own for each question. */
export interface Probe {
  /** The URL for this target, for people. */
  urlOf(target: ProbeTarget): string;
  /** One question. Never throws but for the signal's reason: what goes wrong on the way is a result. */
  ask(target: ProbeTarget, signal: AbortSignal): Promise<ProbeResult>;
}
