import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { Exchange } from '../../src/haproxy/runtime/exchange.ts';
import { runtimeOver } from '../../src/haproxy/runtime/node.ts';
import { systemClock } from '../../src/support/clock.ts';
import { answering, endpointOf, failure, infoOf, stateOf, statOf, timed, withBits } from './runtime-peer.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const TIMES = { connectTimeoutMs: 200, commandTimeoutMs: 400 };
/** Where the time for the read-back has to run out before the time of the command, on a machine that stands still for a while. */
const PATIENT = { connectTimeoutMs: 2_000, commandTimeoutMs: 5_000 };
const never = new AbortController().signal;
const row = { backend: 'web', server: 'up' };

describe('an order whose answer is lost', () => {
  const drained = withBits(stateOf('up'), 'up', 2, 8);
  const answer = (state: string) => (command: string) => {
    if (command === 'show info') return infoOf(7);
    return command.startsWith('show servers state') ? state : '\n';
  };
  /** The first exchange loses its answer; `state` is what the others show. */
  const losing = (state: string, lines: string[], times = 1): Exchange => {
    const rest = answering(lines, answer(state));
    return (line, limits, signal) => {
      if (lines.length >= times) return rest(line, limits, signal);
      lines.push(line);
      return Promise.resolve({
        kind: 'trouble',
        trouble: { kind: 'broken', sent: true, bytes: 0, code: 'EPIPE' },
      });
    };
  };
  const run = (exchange: Exchange): ControlPlane =>
    runtimeOver(endpointOf('/s'), TIMES, systemClock, exchange);

  test('is read back, and done if it is so', async () => {
    const lines: string[] = [];
    await run(losing(drained, lines)).order({ do: 'state', row, state: 'drain' }, never);
    assert.equal(lines.length, 2);
    assert.ok(!lines[1]?.includes('set server'));
  });

  test('is sent again if it is not so', async () => {
    const lines: string[] = [];
    const plane = run((line, limits, signal) =>
      losing(lines.length < 2 ? stateOf('up') : drained, lines)(line, limits, signal),
    );
    await plane.order({ do: 'state', row, state: 'drain' }, never);
    assert.equal(lines.length, 3);
    assert.ok(lines[2]?.includes('set server web/up state drain'));
  });

  test('marking down is sent again in any case: being down does not show since when', async () => {
    const lines: string[] = [];
    const down = withBits(stateOf('up'), 'up', 0, 8);
    await run(losing(down, lines)).order({ do: 'state-down', row, state: 'drain' }, never);
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.includes('state drain;set server web/up health down'));
  });

  test('lost again and again is an error', async () => {
    const { error, ms } = await timed(
      run(losing(drained, [], Number.POSITIVE_INFINITY)).order({ do: 'shutdown-sessions', row }, never),
    );
    assert.equal(error.code, 'no-answer');
    assert.ok(ms > 300 && ms < 900 + STANDSTILL_MS, `${ms} ms`);
  });
});

describe('read-back', () => {
  const plane = (answer: (command: string, exchange: number) => string, lines: string[] = []): ControlPlane =>
    runtimeOver(endpointOf('/s'), PATIENT, systemClock, answering(lines, answer));

  test('waits for what takes a moment', async () => {
    const lines: string[] = [];
    await plane((command, exchange) => {
      if (command === 'show info') return infoOf(7);
      if (command.startsWith('set')) return '\n';
      return exchange < 3 ? stateOf('up') : withBits(stateOf('up'), 'up', 0, 1);
    }, lines).order({ do: 'state', row, state: 'maint' }, never);
    assert.equal(lines.filter((line) => line.includes('set server')).length, 1);
    assert.equal(lines.length, 4);
  });

  test('says what was asked and what is there', async () => {
    const error = await failure(
      plane((command) =>
        command === 'show info' ? infoOf(7) : command.startsWith('set') ? '\n' : stateOf('up'),
      ).order({ do: 'state', row, state: 'maint' }, never),
    );
    assert.equal(error.code, 'internal');
    assert.match(error.message, /took "set server web\/up state maint", and does not show it/);
    assert.match(error.message, /web\/up has srv_op_state 2, srv_admin_state 0/);
  });

  test('a server that is gone', async () => {
    const error = await failure(
      plane((command) =>
        command === 'show info' ? infoOf(7) : command.startsWith('set') ? '\n' : stateOf('drained'),
      ).order({ do: 'state', row, state: 'maint' }, never),
    );
    assert.equal(error.code, 'unknown-server');
  });

  test('a process that is stopping refuses; the next one takes it', async () => {
    const lines: string[] = [];
    await plane((command, exchange) => {
      if (command === 'show info') return infoOf(exchange === 0 ? 7 : 8, exchange === 0);
      if (command.startsWith('set')) return exchange === 0 ? 'Proxy is disabled.\n\n' : '\n';
      return withBits(stateOf('up'), 'up', 2, 8);
    }, lines).order({ do: 'state', row, state: 'drain' }, never);
    assert.equal(lines.length, 2);
  });

  test('a backend that is disabled refuses for good', async () => {
    const { error } = await timed(
      plane((command) => (command === 'show info' ? infoOf(7) : 'Proxy is disabled.\n\n')).order(
        { do: 'state', row, state: 'drain' },
        never,
      ),
    );
    assert.equal(error.code, 'unsupported');
  });
});

describe('watch', () => {
  const request = { rows: [{ ...row, sid: 1 }], backends: [], masks: false };

  test('a name under another id is looked up anew, once', async () => {
    const lines: string[] = [];
    const plane = runtimeOver(
      endpointOf('/s'),
      PATIENT,
      systemClock,
      answering(lines, (command) => {
        if (command === 'show info') return infoOf(7);
        return command === 'show stat web 4 1' && lines.length === 1
          ? statOf('drained')
          : statOf('up', 'maint');
      }),
    );
    assert.deepEqual([...(await plane.watch(request, never)).rows.keys()], ['web/up']);
    assert.deepEqual(lines, ['show info;show stat web 4 1', 'show info;show stat web 4 -1']);
    await plane.watch(request, never);
    assert.equal(lines.length, 3);
  });

  test('a name that is nowhere, and a backend that is gone, are absent', async () => {
    const plane = runtimeOver(
      endpointOf('/s'),
      PATIENT,
      systemClock,
      answering([], (command) => {
        if (command === 'show info') return infoOf(7);
        return command.includes('gone') ? 'No such proxy.\n\n' : statOf('drained');
      }),
    );
    const seen = await plane.watch(
      {
        rows: [...request.rows, { backend: 'gone', server: 'up', sid: 1 }],
        backends: ['gone'],
        masks: false,
      },
      never,
    );
    assert.deepEqual([[...seen.rows], [...seen.backends], seen.oldWorkers], [[], [], undefined]);
  });

  test('a look that two processes answered is taken anew', async () => {
    const lines: string[] = [];
    const plane = runtimeOver(
      endpointOf('/s'),
      PATIENT,
      systemClock,
      answering(lines, (command, exchange) => {
        if (command === 'show info') return infoOf(exchange === 0 ? 7 : 8);
        return command.endsWith('-1') ? statOf('up') : statOf('drained');
      }),
    );
    const { identity } = await plane.watch(request, never);
    assert.equal(identity.pid, 8);
  });

  test('many rows go on several lines, each below 8 kB', async () => {
    const lines: string[] = [];
    const plane = runtimeOver(
      endpointOf('/s'),
      PATIENT,
      systemClock,
      answering(lines, (command) => (command === 'show info' ? infoOf(7) : statOf('up'))),
    );
    const rows = Array.from({ length: 1_000 }, (_, index) => ({ ...row, sid: index }));
    await plane.watch({ rows, backends: [], masks: false }, never);
    assert.ok(lines.length > 2);
    assert.ok(lines.every((line) => line.length <= 8_000 && line.startsWith('show info;')));
  });
});
