import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scenario } from '../sim/plain.ts';
import { simulate } from '../sim/rollout.ts';
import type { SimResult } from '../sim/rollout.ts';
import type { Fault, FaultKind, Scenario } from '../sim/scenario.ts';

/**
 * Rollouts in virtual time that are worth a name. Most of them once broke a promise; that none is broken is checked in each of them at every
 * step (test/sim/invariants.ts), here only how the run ends.
 */
async function kept(given: Scenario): Promise<SimResult> {
  const result = await simulate(given, { trace: true });
  assert.equal(result.breach, undefined, `${result.breach?.text}\n${result.trace.join('\n')}`);
  return result;
}

const at = (server: string, phase: string, afterMs: number, fault: FaultKind): Fault => ({
  at: { server, phase, afterMs },
  ...fault,
});
const operator = (sets: 'ready' | 'drain' | 'maint' | { weight: number }): FaultKind => ({
  do: 'operator',
  node: 'lb1',
  backend: 'web',
  server: 'web-1',
  sets,
});
const PHASES = ['draining', 'maint', 'deploying', 'checking', 'ready'] as const;
/** In the moment in which the server gets there; later it may be a phase further. */
const soon = (phase: string): number => (phase === 'draining' || phase === 'maint' ? 0 : 3);
const verdictOf = ({ outcome }: SimResult): string => `${outcome?.result} ${outcome?.reason}`.trim();

test('nothing goes wrong: every server is deployed', async () => {
  const result = await kept(scenario());
  assert.equal(verdictOf(result), 'succeeded');
  assert.deepEqual(result.outcome?.deployed, ['web-1', 'web-2', 'web-3']);
  assert.equal(result.losses.size, 0);
});

describe('somebody else takes a server', () => {
  for (const phase of PHASES.slice(0, 4)) {
    for (const sets of ['ready', 'drain', 'maint'] as const) {
      test(`sets it to ${sets} while it is ${phase}`, async () => {
        const result = await kept(scenario({ faults: [at('web-1', phase, soon(phase), operator(sets))] }));
        const isAsOurs = {
          draining: 'drain',
          maint: 'maint',
          deploying: 'maint',
          checking: 'drain',
          ready: '',
        };
        const expected = isAsOurs[phase] === sets ? 'succeeded' : 'failed changed-since-plan';
        assert.equal(verdictOf(result), expected);
      });
    }
  }

  test('while its first deploy attempt fails: it is not deployed again', async () => {
    const bad = { stopMs: 5, startMs: 10, endMs: 200, succeeds: false, bootMs: 0, stubbornMs: 0 };
    const deploys = [{ ...bad, becomes: { is: 'dead' } as const }];
    const result = await kept(
      scenario({
        server: { deploys },
        inputs: { deployRetries: 2 },
        faults: [at('web-1', 'deploying', 50, operator('ready'))],
      }),
    );
    assert.equal(verdictOf(result), 'failed changed-since-plan');
  });

  test('sets a weight, then HAProxy is reloaded with a state file: the weight stays theirs', async () => {
    const result = await kept(
      scenario({
        node: { keepsState: true },
        faults: [
          at('web-1', 'deploying', 0, operator({ weight: 18 })),
          at('web-1', 'restoring', 0, { do: 'reload', node: 'lb1' }),
        ],
      }),
    );
    assert.deepEqual(result.outcome?.held, ['web-1']);
  });

  test('drains it right after a reload: it is theirs, not put back into maint', async () => {
    const result = await kept(
      scenario({
        faults: [
          at('web-1', 'deploying', 30, { do: 'reload', node: 'lb1' }),
          at('web-1', 'deploying', 31, operator('drain')),
        ],
      }),
    );
    assert.equal(verdictOf(result), 'failed changed-since-plan');
  });
});

describe('HAProxy goes another way', () => {
  for (const phase of PHASES) {
    test(`it is reloaded while a server is ${phase}`, async () => {
      const result = await kept(
        scenario({ faults: [at('web-1', phase, soon(phase), { do: 'reload', node: 'lb1' })] }),
      );
      assert.equal(verdictOf(result), 'succeeded');
    });
    test(`it is killed and restarted while a server is ${phase}`, async () => {
      const fault: FaultKind = { do: 'restart', node: 'lb1', forMs: 500 };
      const result = await kept(scenario({ faults: [at('web-1', phase, soon(phase), fault)] }));
      assert.equal(verdictOf(result), 'succeeded');
    });
    test(`it is silent for half a second while a server is ${phase}`, async () => {
      const fault: FaultKind = { do: 'mute', node: 'lb1', forMs: 500 };
      const result = await kept(scenario({ faults: [at('web-1', phase, soon(phase), fault)] }));
      assert.equal(verdictOf(result), 'succeeded');
    });
  }

  test('a ready server is taken out of the configuration during its slow start: the lane ends', async () => {
    const fault: FaultKind = { do: 'remove', node: 'lb1', backend: 'web', server: 'web-1' };
    const result = await kept(
      scenario({ server: { slowstartMs: 300 }, faults: [at('web-1', 'ramping', 20, fault)] }),
    );
    assert.equal(verdictOf(result), 'failed changed-since-plan');
  });

  test('the order to go on to maint is lost, the way back refused: post still knows its own drain', async () => {
    const result = await kept(
      scenario({
        faults: [
          at('web-1', 'draining', 0, { do: 'lose', node: 'lb1', orders: 1, carriedOut: false }),
          at('web-1', 'restoring', 0, { do: 'refuse', node: 'lb1', orders: 1 }),
        ],
      }),
    );
    assert.equal(verdictOf(result), 'failed restore-incomplete');
    assert.equal(result.account?.title, 'the servers are back as they were');
  });

  test('an agent cannot be given back: post gives it back', async () => {
    const result = await kept(
      scenario({
        server: { agent: { everyMs: 100, says: 'ready' } },
        faults: [at('web-3', 'ready', 0, { do: 'refuse', node: 'lb1', orders: 1 })],
      }),
    );
    assert.equal(verdictOf(result), 'failed restore-incomplete');
    assert.equal(result.account?.complete, true);
  });
});

describe('this process is ended', () => {
  for (const phase of PHASES) {
    test(`cancelled while a server is ${phase}`, async () => {
      const result = await kept(scenario({ faults: [at('web-2', phase, soon(phase), { do: 'cancel' })] }));
      assert.equal(verdictOf(result), 'cancelled cancelled');
      assert.deepEqual(result.outcome?.held, phase === 'deploying' || phase === 'checking' ? ['web-2'] : []);
    });
    test(`killed while a server is ${phase}, then post`, async () => {
      const result = await kept(
        scenario({ faults: [at('web-2', phase, soon(phase), { do: 'kill' })], next: true }),
      );
      assert.equal(result.outcome, undefined);
      const isHeld = phase === 'deploying' || phase === 'checking';
      assert.match(
        result.account?.title ?? '',
        isHeld ? /^web-2 is held/ : /back as they were|nothing was left/,
      );
      assert.equal(result.next?.result, 'succeeded');
    });
  }

  test('the journal cannot be written when the deploy begins: nothing is deployed', async () => {
    const result = await kept(
      scenario({ faults: [at('web-1', 'maint', 0, { do: 'journal', forMs: 5_000 })] }),
    );
    assert.equal(verdictOf(result), 'failed internal');
    assert.match(result.outcome?.title ?? '', /the journal cannot be written/);
    assert.deepEqual(result.outcome?.deployed, []);
  });
});

describe('a soak', () => {
  const dies = { stopMs: 5, startMs: 10, endMs: 60, succeeds: true, bootMs: 0, stubbornMs: 0 };
  const deploys = [{ ...dies, becomes: { is: 'dies', afterMs: 1_200 } as const }];

  test('of servers that are fine', async () => {
    const result = await kept(scenario({ inputs: { soakMs: 800 } }));
    assert.equal(verdictOf(result), 'succeeded');
    assert.equal(result.losses.size, 0);
  });

  test('of a server that dies in it: held', async () => {
    const result = await kept(scenario({ server: { deploys }, inputs: { soakMs: 4_000 } }));
    assert.match(verdictOf(result), /^failed (error-rate-exceeded|health-failed)$/);
    assert.deepEqual(result.outcome?.held, ['web-1']);
    assert.deepEqual(result.outcome?.deployed, []);
  });

  test('of a server that dies in it, with on-failure: rollback', async () => {
    const result = await kept(
      scenario({ server: { deploys }, inputs: { soakMs: 4_000, onFailure: 'rollback' } }),
    );
    assert.match(verdictOf(result), /^rolled-back (error-rate-exceeded|health-failed)$/);
    assert.deepEqual(result.outcome?.held, []);
  });

  test('with a reload in it: nothing of before counts as an error', async () => {
    const faults = [at('web-1', 'soaking', 300, { do: 'reload', node: 'lb1' })];
    const result = await kept(scenario({ inputs: { soakMs: 800 }, faults }));
    assert.equal(verdictOf(result), 'succeeded');
  });

  test('cancelled: the server stays in rotation, proved', async () => {
    const result = await kept(
      scenario({ inputs: { soakMs: 8_000 }, faults: [at('web-1', 'soaking', 300, { do: 'cancel' })] }),
    );
    assert.equal(verdictOf(result), 'cancelled cancelled');
    assert.deepEqual(result.outcome?.deployed, ['web-1']);
  });

  test('of a server that somebody takes out of rotation: theirs, and no verdict', async () => {
    const faults = [at('web-1', 'soaking', 20, operator('maint'))];
    const minAvailable = { kind: 'count', value: 1 } as const;
    const result = await kept(scenario({ inputs: { soakMs: 800, minAvailable }, faults }));
    assert.equal(verdictOf(result), 'succeeded');
    assert.match(result.trace.join('\n'), /watching web-1 came to no verdict/);
  });
});
