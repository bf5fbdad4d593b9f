import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitAnswers } from '../../src/haproxy/runtime/answers.ts';
import { parseIdentity } from '../../src/haproxy/runtime/info.ts';
import { parseWorkers } from '../../src/haproxy/runtime/proc.ts';
import { parseServersState } from '../../src/haproxy/runtime/servers-state.ts';
import { number, parseStat } from '../../src/haproxy/runtime/stat.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { runtimeOver } from '../../src/haproxy/runtime/node.ts';
import { answersTo } from './fake-haproxy.ts';
import { ENDPOINT, fakeClock, never, TIMES } from './harness.ts';
import type { FakeHaproxy } from './model.ts';
import { unreadable } from './readable.ts';
import type { FuzzInput, Operation, Ran } from './run-input.ts';
import { runInput } from './run-input.ts';
import type { World } from './worlds.ts';
import { WORLDS } from './worlds.ts';

/** What the fuzzers found once, by name. What took more than a line to say lies in `corpus/` and is run by mutations.test.ts. */

const commandsOf = {
  stat: 'show stat web 4 -1',
  states: 'show servers state web',
  info: 'show info',
} as const;
const answer = (what: keyof typeof commandsOf): string =>
  answersTo(WORLDS.worker, commandsOf[what]).join('').slice(0, -2);

function fails(run: () => unknown, message: RegExp): void {
  assert.throws(run, (error) => {
    assert.ok(error instanceof RolloutError, String(error));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, message);
    assert.equal(unreadable(error.message), undefined);
    return true;
  });
}

/** The operation with this done to the answer of each exchange, whenever it is asked. */
async function withAnswers(
  world: World,
  operation: Operation,
  change: (text: string, exchange: number) => string,
): Promise<Ran> {
  const input: FuzzInput = { world, operation, replies: new Map(), sticky: true };
  const replies = new Map<number, Buffer>();
  for (const [exchange, { bytes }] of (await runInput(input)).delivered.entries()) {
    replies.set(exchange, Buffer.from(change(bytes.toString(), exchange)));
  }
  return runInput({ ...input, replies });
}

function codeOf(ran: Ran): string {
  assert.ok(ran.thrown instanceof RolloutError, `it gave ${JSON.stringify(ran.result)}`);
  return ran.thrown.code;
}

describe('a wrong zero', () => {
  test('a column that stands in the heading twice', () => {
    // One bit flips in `qmax`, or 3.6 calls another column so: the first of them would have been believed.
    fails(() => parseStat(answer('stat').replace(',qmax,', ',scur,')), /column scur twice/);
    fails(
      () => parseServersState(answer('states').replace('srv_time_since_last_change', 'srv_admin_state')),
      /column srv_admin_state twice/,
    );
  });

  test('a server that stands in a table twice', async () => {
    const ran = await withAnswers('worker', 'watch', (text) =>
      text.replace(/^web,busy,.*\n/m, (row) => row + row.replace('web,busy,1,0,3', 'web,busy,0,0,0')),
    );
    assert.equal(codeOf(ran), 'no-answer');
    fails(
      () =>
        parseServersState(
          answer('states').replace(/^.* busy .*\n/m, (row) => row + row.replace(' 2 8 ', ' 2 0 ')),
        ),
      /twice/,
    );
  });

  test('a row that is not of a server', async () => {
    // `listen` sections have rows of their `bind` lines, type 3, under any name.
    const ran = await withAnswers('worker', 'watch', (text) =>
      text.replace(/^web,busy,.*\n/m, (row) =>
        row.replace(/,2,/g, ',3,').replace('web,busy,1,0,3', 'web,busy,0,0,0'),
      ),
    );
    assert.ok(ran.result !== undefined && ran.result !== 'done' && 'observation' in ran.result);
    // It is looked for in the whole backend, and that answer is honest.
    assert.equal(ran.delivered.length, 2);
    assert.equal(ran.result.observation.rows.get('web/busy')?.scur, 3);
  });

  test('a number that 64 bits do not hold', () => {
    const row = (scur: string) =>
      parseStat(answer('stat').replace('web,busy,1,0,3', `web,busy,1,0,${scur}`))[0];
    for (const text of ['9'.repeat(21), '9'.repeat(400), '-1', '', '3.0', '0x0', '٠', ' 0', '0\0']) {
      fails(() => number(row(text) ?? assert.fail(), 'scur'), /show stat/);
    }
    // A counter that went below zero is large, never none.
    assert.ok(number(row('18446744073709551615') ?? assert.fail(), 'scur') > 1e19);
  });

  test('bits beyond those that there are', () => {
    // JavaScript's & sees 32 bits: 2^64 - 2^32 + … would have been "ready".
    for (const bits of ['18446744073709551608', '4294967304', '2147483649']) {
      fails(() => parseServersState(answer('states').replace(' 2 8 10', ` 2 ${bits} 10`)), /srv_admin_state/);
    }
  });
});

describe('rows of one process under the name of another', () => {
  test('a reload between two lines of one look at a master', async () => {
    const at = (pid: number, scur: number): FakeHaproxy => {
      const { serving } = WORLDS['master-reloaded'];
      const [busy] = WORLDS.worker.serving.backends[0]?.servers ?? [];
      assert.ok(busy);
      const backends = Array.from({ length: 400 }, (_, index) => ({
        ...{ name: `backend-${index}`, act: 1, bck: 0, scur, qcur: 0 },
        servers: [{ ...busy, scur }],
      }));
      return { ...WORLDS['master-reloaded'], old: [], serving: { ...serving, pid, backends } };
    };
    const [before, after] = [at(200, 0), at(201, 5)];
    const lines: string[] = [];
    const plane = runtimeOver(ENDPOINT, TIMES, fakeClock(), (line) => {
      lines.push(line);
      // The snapshot takes two: one to find out that this is a master.
      return Promise.resolve({
        kind: 'text',
        text: answersTo(lines.length > 3 ? after : before, line).join(''),
      });
    });
    const { backends } = await plane.snapshot(never);
    const rows = backends.map(({ backend }) => ({ backend, server: 'busy', sid: 1 }));
    const { identity, rows: seen } = await plane.watch({ rows, backends: [], masks: false }, never);
    assert.equal(lines.length, 2 + 2 + 2, 'two lines, and the same two anew');
    assert.equal(identity.pid, 201);
    assert.deepEqual(new Set([...seen.values()].map(({ scur }) => scur)), new Set([5]));
  });
});

describe('an old worker that was forgotten', () => {
  test('because the list did not know the worker that answers: it is of another moment', async () => {
    const ran = await withAnswers('master-reloaded', 'watch', (text) =>
      text.replace(/#<PID>[^]*$/, '#<PID>\n\n'),
    );
    assert.equal(codeOf(ran), 'no-answer');
  });

  const proc = (heading: string, type: string): string =>
    `#<PID> <type> <reloads>\n1 master 1\n# workers\n200 worker 0\n# ${heading}\n28224 ${type} 1`;

  test('because its heading was not known', () => {
    assert.deepEqual(parseWorkers(proc('old workers', 'worker')).old, [28_224]);
    fails(() => parseWorkers(proc('older workers', 'worker')), /show proc/);
  });

  test('because its type was not known', () => {
    fails(() => parseWorkers(proc('old workers', 'worked')), /show proc/);
    assert.deepEqual(parseWorkers(proc('old programs', 'worker')).old, []);
  });

  test('because another process answered in its place', async () => {
    const ran = await withAnswers('master-reloaded', 'watch', (text, exchange) =>
      exchange === 1 ? text.replace('Pid: 28224', 'Pid: 28225') : text,
    );
    assert.equal(codeOf(ran), 'no-answer');
  });
});

describe('an end that never came', () => {
  test('a quotation mark and five million empty lines', () => {
    const start = performance.now();
    const raw = `${answer('stat')}\nweb,"${'\n'.repeat(5_000_000)}`;
    assert.equal(splitAnswers(raw, ['stat']).kind, 'cut');
    assert.ok(performance.now() - start < 5_000, 'it grows with the square');
  });

  test('thousands of old workers are not asked past the command time-out', async () => {
    const workers = Array.from({ length: 200_000 }, (_, index) => `${index + 1_000} worker 1\n`).join('');
    const ran = await withAnswers('master-reloaded', 'watch', (text) =>
      text.replace('# old workers\n', `# old workers\n${workers}`),
    );
    assert.equal(codeOf(ran), 'no-answer');
  });
});

describe('texts for people', () => {
  test('the reason of a check does not begin lines of its own, nor colour them', async () => {
    const said = '"a\n::error::b\u001b[31m\u202e\u0085\u2028"';
    const ran = await withAnswers('worker', 'watch', (text) => text.replaceAll(',OK,', `,${said},`));
    assert.ok(ran.result !== undefined && ran.result !== 'done' && 'observation' in ran.result);
    const text = ran.result.observation.rows.get('web/busy')?.check.text ?? '';
    assert.equal(unreadable(text), undefined);
    assert.match(text, /a ::error::b/);
  });

  test('a version of 5 MB', () => {
    const info = answer('info')
      .replace(/^Version: /m, `Version: ${'9\u001b'.repeat(2_500_000)}`)
      .replace('Start_time_sec', 'Start');
    assert.throws(
      () => parseIdentity(info),
      (error) => error instanceof RolloutError && error.code === 'unsupported' && error.message.length < 400,
    );
  });

  test('a backend with a name of 5 MB', async () => {
    const ran = await withAnswers('worker', 'snapshot', (text) =>
      text.replace(/^web,/gm, `${'w'.repeat(5_000_000)},`).replace(/ web 2 idle/, ' web 2 idel'),
    );
    const error = ran.thrown;
    if (error !== undefined) assert.equal(unreadable((error as Error).message), undefined);
  });
});
