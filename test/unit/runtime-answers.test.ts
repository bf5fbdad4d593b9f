import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Shape } from '../../src/haproxy/runtime/answers.ts';
import { splitAnswers } from '../../src/haproxy/runtime/answers.ts';
import { parseIdentity } from '../../src/haproxy/runtime/info.ts';
import { parseWorkers } from '../../src/haproxy/runtime/proc.ts';
import { refusal } from '../../src/haproxy/runtime/refusals.ts';
import { parseServersState } from '../../src/haproxy/runtime/servers-state.ts';
import { BACKEND, parseStat, SERVER } from '../../src/haproxy/runtime/stat.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { recorded, refusalsOf, VERSIONS } from './runtime-fixtures.ts';

const LOOK: readonly Shape[] = ['info', 'stat', 'servers-state', 'info'];
const ORDER: readonly Shape[] = ['info', 'silent', 'silent', 'servers-state'];

function whole(raw: string, shapes: readonly Shape[]): string[] {
  const split = splitAnswers(raw, shapes);
  assert.equal(split.kind, 'whole');
  assert.ok(split.kind === 'whole' && split.parts.every((part) => part.kind === 'answer'));
  return split.parts.map((part) => part.text);
}

const hasCode =
  (code: string, text: RegExp) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof RolloutError);
    assert.equal(error.code, code);
    assert.match(error.message, text);
    return true;
  };

for (const version of VERSIONS) {
  describe(`answers of HAProxy ${version}`, () => {
    const look = recorded(version, 'look.txt');
    const order = recorded(version, 'order.txt');

    test('four answers on one line are told apart exactly', () => {
      const [info = '', stat = '', state = '', last = ''] = whole(look, LOOK);
      assert.equal(parseIdentity(info).pid, parseIdentity(last).pid);
      assert.ok(parseIdentity(info).version.startsWith(`${version}.`));
      const rows = parseStat(stat);
      assert.deepEqual(
        rows.filter((row) => row.type === BACKEND).map((row) => row.pxname),
        ['web', 'tcp', 'empty'],
      );
      assert.equal(rows.filter((row) => row.type === SERVER).length, 22);
      assert.equal(parseServersState(state).size, 22);
    });

    test('a reason with commas and quotation marks is one cell', () => {
      const rows = parseStat(whole(look, LOOK)[1] ?? '');
      const row = rows.find((one) => one.svname === 'quoted');
      assert.equal(row?.last_chk, 'Oh, no "quoted" thing');
      assert.equal(row?.check_status, 'L7STS');
      assert.equal(row?.mode, 'http');
    });

    test('an empty line inside quotation marks does not end the table', () => {
      const nasty = look.replace('"Oh, no ""quoted"" thing"', '"Oh,\n\n""no""\n\n1\n# be_id "');
      assert.notEqual(nasty, look);
      const rows = parseStat(whole(nasty, LOOK)[1] ?? '');
      assert.equal(rows.find((one) => one.svname === 'quoted')?.last_chk, 'Oh,\n\n"no"\n\n1\n# be_id ');
      assert.equal(rows.length, 25);
    });

    test('an answer cut at any byte is never whole', () => {
      for (let bytes = 0; bytes < look.length; bytes += 1) {
        assert.equal(splitAnswers(look.slice(0, bytes), LOOK).kind, 'cut', `cut at ${bytes}`);
      }
      for (let bytes = 0; bytes < order.length; bytes += 1) {
        assert.equal(splitAnswers(order.slice(0, bytes), ORDER).kind, 'cut', `cut at ${bytes}`);
      }
    });

    test('two silent successes and a table', () => {
      const [info = '', first, second, state = ''] = whole(order, ORDER);
      assert.equal(parseIdentity(info).stopping, false);
      assert.deepEqual([first, second], ['', '']);
      assert.deepEqual([...parseServersState(state).keys()], ['tcp/a']);
    });

    test('bytes that nobody asked for are not swallowed', () => {
      assert.deepEqual(splitAnswers(`${look}\n`, LOOK), { kind: 'surplus', text: '\n' });
    });

    test('a missing column, a short row, an odd number are not understood', () => {
      const [info = '', stat = '', state = ''] = whole(look, LOOK);
      assert.throws(
        () => parseStat(stat.replace(',scur,', ',scurr,')),
        hasCode('no-answer', /no column scur/),
      );
      assert.throws(
        () => parseStat(stat.replace('\nweb,up,0,', '\nweb,up,')),
        hasCode('no-answer', /show stat/),
      );
      assert.throws(
        () => parseServersState(state.replace('srv_admin_state', 'adm')),
        hasCode('no-answer', /srv_admin_state/),
      );
      assert.throws(
        () => parseServersState(state.replace(/ web 1 up \S+ 2/, ' web 1 up 127.0.0.1 x')),
        hasCode('no-answer', /srv_op_state: x/),
      );
      assert.throws(
        () => parseServersState(state.replace(/ web 1 up \S+/, ' web 1 up')),
        hasCode('no-answer', /show servers state/),
      );
      assert.throws(
        () => parseIdentity(info.replace(/^Pid: .*$/m, 'Pid: x')),
        hasCode('no-answer', /Pid: x/),
      );
      assert.throws(
        () => parseIdentity(info.replace(/^Start_time_sec: .*\n/m, '')),
        hasCode('unsupported', /Start_time_sec/),
      );
    });

    test('a refusal among dumps is told from a table, and the rest still stands', () => {
      const refusals = refusalsOf(version);
      const [, stat = ''] = whole(look, LOOK);
      const raw = `${refusals['show stat nosuch 4 1']}${stat}\n\n${refusals['show servers state nosuch']}`;
      const split = splitAnswers(raw, ['stat', 'stat', 'servers-state']);
      assert.ok(split.kind === 'whole');
      assert.deepEqual(
        split.parts.map((part) => part.kind),
        ['refusal', 'answer', 'refusal'],
      );
      assert.equal(split.parts[0]?.text, 'No such proxy.');
    });

    test('an unknown id gives a heading and no row', () => {
      const [table = ''] = whole(refusalsOf(version)['show stat web 4 9999'] ?? '', ['stat']);
      assert.deepEqual(parseStat(table), []);
    });

    const codes: readonly (readonly [string, string])[] = [
      ['show stat nosuch 4 1', 'unknown-backend'],
      ['show servers state nosuch', 'unknown-backend'],
      ['set server nosuch/a state drain', 'unknown-backend'],
      ['set server web/nosuch state drain', 'unknown-server'],
      ['shutdown sessions server web/nosuch', 'unknown-server'],
      ['set server web/up state drain', 'permission-denied'],
      ['set server web/via health down', 'unsupported'],
      ['enable health web/nocheck', 'unsupported'],
      ['enable agent web/up', 'unsupported'],
      ['frobnicate', 'unsupported'],
      ['set server web/up weight 257', 'internal'],
      ['set server web/up weight abc', 'internal'],
      ['set server web state drain', 'internal'],
    ];
    for (const [command, code] of codes) {
      test(`"${command}" is refused with ${code}`, () => {
        const raw = refusalsOf(version)[command] ?? '';
        const split = splitAnswers(raw, ['silent']);
        assert.ok(split.kind === 'refused');
        const error = refusal(command, split.text);
        assert.equal(error.code, code);
        assert.ok(error.message.startsWith(`HAProxy refused "${command}": "`));
        assert.ok(error.message.length < 260, 'the quotation is short');
        // Cut before its line is over, it is no sentence.
        const line = raw.indexOf('\n');
        for (let bytes = 0; bytes <= line; bytes += 1) {
          assert.equal(splitAnswers(raw.slice(0, bytes), ['silent']).kind, 'cut');
        }
      });
    }
  });
}

describe('answers of a master', () => {
  const proc = `#<PID>          <type>          <reloads>       <uptime>        <version>      
28222           master          1 [failed: 0]   0d00h00m03s     2.6.12-1+deb12u4
# workers
28268           worker          0               0d00h00m02s     2.6.12-1+deb12u4
# old workers
28224           worker          1               0d00h00m03s     2.6.12-1+deb12u4
# programs

`;

  test('old workers stand apart', () => {
    assert.deepEqual(parseWorkers(whole(proc, ['proc'])[0] ?? ''), { current: [28268], old: [28224] });
    for (let bytes = 0; bytes < proc.length; bytes += 1) {
      assert.equal(splitAnswers(proc.slice(0, bytes), ['proc']).kind, 'cut');
    }
  });

  test('a list with the programs of before 3.2 in it', () => {
    const text = `${proc.trimEnd()}\n9999 exporter 0 0d00h00m03s -`;
    assert.deepEqual(parseWorkers(text), { current: [28268], old: [28224] });
  });

  test('a prefix without a process ends the line with a single line feed', () => {
    const sentence = "Can't find the target PID matching the prefix '@!999999'\n";
    const split = splitAnswers(sentence, ['info', 'stat', 'proc']);
    assert.ok(split.kind === 'refused');
    assert.equal(split.index, 0);
    assert.equal(refusal('show info', split.text).code, 'unreachable');
  });
});

test('2.6 ends some sentences with one line feed; what follows is not taken for an answer', () => {
  const raw = 'all health checks are not enabled on this server.\n\n1\n# be_id be_name\n\n';
  const split = splitAnswers(raw, ['silent', 'silent', 'servers-state']);
  assert.ok(split.kind === 'refused');
  assert.equal(split.index, 0);
});
