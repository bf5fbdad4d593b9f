import { answersTo } from './fake-haproxy.ts';
import { watchCoverage } from './coverage.ts';
import { mutate } from './mutate.ts';
import type { Violation } from './oracle.ts';
import { judge } from './oracle.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import type { FuzzInput } from './run-input.ts';
import { OPERATIONS, runInput } from './run-input.ts';
import type { World } from './worlds.ts';
import { WORLDS } from './worlds.ts';

export interface Found {
  readonly violation: Violation;
  readonly input: FuzzInput;
}

export interface Fuzzed {
  readonly runs: number;
  /** Inputs that reached a block of code, or ran one more often, than any before. */
  readonly kept: readonly FuzzInput[];
  readonly features: number;
  readonly found: Found | undefined;
}

/** What the code under test is: counters of anything else would lead astray. */
const UNDER_TEST = '/src/haproxy/runtime/';

export interface Budget {
  readonly seed: number;
  /** Whichever comes first. */
  readonly untilMs: number;
  readonly runs: number;
  /** Told every few seconds. */
  readonly progress?: (runs: number, kept: number, features: number) => void;
}

/**
 * Mutates answers until the time is over or a rule is broken. Inputs that reach new code are kept and mutated further. The seed
 * decides every choice.
 */
export async function fuzz(start: readonly FuzzInput[], budget: Budget): Promise<Fuzzed> {
  const random = randomOf(budget.seed);
  const coverage = watchCoverage(UNDER_TEST);
  const features = new Set<string>();
  const queue: FuzzInput[] = [];
  const kept: FuzzInput[] = [];
  let runs = 0;
  let told = performance.now();

  const attempt = async (input: FuzzInput): Promise<Found | undefined> => {
    const ran = await runInput(input);
    runs += 1;
    const violation = judge(input, ran);
    if (violation) return { violation, input };
    const before = features.size;
    for (const feature of coverage.take()) features.add(feature);
    if (features.size > before) {
      queue.push(input);
      if (!start.includes(input)) kept.push(input);
    }
    return undefined;
  };

  for (const input of [...start, ...honestInputs()]) {
    const found = await attempt(input);
    if (found) return { runs, kept, features: features.size, found };
  }
  while (runs < budget.runs && performance.now() < budget.untilMs) {
    const found = await attempt(variationOf(random, random.pick(queue)));
    if (found) return { runs, kept, features: features.size, found };
    if (performance.now() - told > 5_000) {
      told = performance.now();
      budget.progress?.(runs, kept.length, features.size);
    }
  }
  return { runs, kept, features: features.size, found: undefined };
}

/** Every operation in every world, undisturbed. */
function honestInputs(): FuzzInput[] {
  return (Object.keys(WORLDS) as World[]).flatMap((world) =>
    OPERATIONS.map((operation) => ({ world, operation, replies: new Map(), sticky: false })),
  );
}

function variationOf(random: Random, base: FuzzInput): FuzzInput {
  const replies = new Map(base.replies);
  // Sooner or later exchanges: a master is asked for its old workers in the second, a retry is the next.
  const number = random.chance(0.7) ? 0 : random.below(3);
  let bytes = replies.get(number) ?? honestReply(base, number);
  const other = honestReply({ ...base, world: random.pick(Object.keys(WORLDS) as World[]) }, random.below(2));
  for (let times = random.chance(0.6) ? 1 : 1 + random.below(5); times > 0; times -= 1) {
    bytes = mutate(random, bytes, other);
  }
  replies.set(number, bytes.length > 2_000_000 ? bytes.subarray(0, 2_000_000) : bytes);
  const operation = random.chance(0.05) ? random.pick(OPERATIONS) : base.operation;
  return { ...base, operation, replies, sticky: random.chance(0.7) };
}

/** What an honest exchange of this number looks like, nearly: enough to begin with. */
function honestReply({ world, operation }: FuzzInput, number: number): Buffer {
  const haproxy = WORLDS[world];
  const sids = haproxy.serving.backends[0]?.servers.map(({ sid }) => sid) ?? [];
  const frame = (commands: readonly string[]): string => {
    if (haproxy.socket === 'worker') return ['show info', ...commands].join(';');
    return ['show info', ...commands, 'show info'].map((command) => `@1 ${command}`).join(';') + ';show proc';
  };
  const looks = [
    ...sids.slice(0, 2).map((sid) => `show stat web 4 ${sid}`),
    'show stat web 2 -1',
    ...(operation === 'watch-masks' ? ['show servers state web'] : []),
  ];
  const lines: Readonly<Record<string, string>> = {
    watch: frame(looks),
    'watch-masks': frame(looks),
    snapshot: 'show info;show stat -1 6 -1;show servers state;show info',
    prove: 'show info;set server web/busy state bogus',
    shutdown: 'show info;shutdown sessions server web/busy',
    'state-down':
      'show info;set server web/busy state drain;set server web/busy health down;show servers state web',
  };
  const plain = lines[operation] ?? 'show info;set server web/busy state drain;show servers state web';
  const old = haproxy.socket === 'master' ? (haproxy.old[0]?.pid ?? 0) : 0;
  if (number > 0 && old > 0) {
    return Buffer.from(
      answersTo(haproxy, `show proc;@!${old} show info;@!${old} show stat web 4 -1`).join(''),
    );
  }
  const asWorker = { ...haproxy, socket: plain.startsWith('@') ? ('master' as const) : ('worker' as const) };
  return Buffer.from(answersTo(asWorker, plain).join(''));
}
