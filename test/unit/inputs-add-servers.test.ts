import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  array,
  assert as check,
  boolean,
  constantFrom,
  dictionary,
  double,
  integer,
  jsonValue,
  oneof,
  property,
  string,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { parseAddServers } from '../../src/inputs/add-servers.ts';
import type { NewServerInput } from '../../src/inputs/inputs.ts';
import { KEYWORDS, REFUSED } from '../../src/inputs/server-keywords.ts';

function servers(text: string): readonly NewServerInput[] {
  const parsed = parseAddServers(text);
  assert.ok('value' in parsed, 'problems' in parsed ? parsed.problems.join('\n') : '');
  return parsed.value;
}

function problems(text: string): readonly string[] {
  const parsed = parseAddServers(text);
  assert.ok('problems' in parsed, `was taken: ${text}`);
  return parsed.problems;
}

/** One entry with the given key and value besides what is required. */
const withKey = (key: string, value: unknown): string =>
  JSON.stringify([{ name: 'web-04', address: '10.0.0.14', port: 80, [key]: value }]);

describe('add-servers', () => {
  test('YAML: keywords in the order given, checked unless false', () => {
    const text = `
- name: web-04
  address: 10.0.0.14
  port: 8080
  weight: 50
  inter: 2s
  rise: 3
  fall: 2
  maxconn: 200
  ssl: true
  verify: none
- {name: web-05, address: "fd00::5", port: "8080", check: false, backup: no-check}
`;
    assert.deepEqual(problems(text), ['web-05: backup: "no-check" is not true or false']);
    assert.deepEqual(servers(text.replace(', backup: no-check', '')), [
      {
        name: 'web-04',
        address: '10.0.0.14',
        port: 8080,
        keywords: [
          ['check'],
          ['weight', '50'],
          ['inter', '2000ms'],
          ['rise', '3'],
          ['fall', '2'],
          ['maxconn', '200'],
          ['ssl'],
          ['verify', 'none'],
        ],
      },
      { name: 'web-05', address: 'fd00::5', port: 8080, keywords: [] },
    ]);
  });

  test('JSON as Terraform writes it: null is an attribute that was left out, numbers may be texts', () => {
    const text =
      '[{"name":"web-04","address":"10.0.0.14","port":"80","weight":"7","slowstart":null,"check":null}]';
    assert.deepEqual(servers(text), [
      { name: 'web-04', address: '10.0.0.14', port: 80, keywords: [['check'], ['weight', '7']] },
    ]);
  });

  test('every problem of every entry in one message, each with entry and key', () => {
    const text = `
- {name: web-04, address: app.example, port: 80, wieght: 3, inter: 2}
- {address: 10.0.0.5, port: 0, weight: 257}
- nothing
- {name: "a;b", address: 10.0.0.6, port: 80, track: web-01, zzzzzz: 1}
`;
    assert.deepEqual(problems(text), [
      'web-04: address: "app.example" is not an IP address; HAProxy resolves no names here',
      'web-04: "wieght" is not a keyword that HAProxy takes for a server added at runtime; did you mean weight?',
      'web-04: inter: "2" has no unit; write 2s, 5m or 1h',
      'entry 2: name is required',
      'entry 2: port: "0" is not a port from 1 to 65535',
      'entry 2: weight: "257" is not a whole number from 0 to 256',
      'entry 3: "nothing" is not a server; write - {name: web-04, address: 10.0.0.14, port: 8080}',
      `entry 4: name: "a;b" is not a name in HAProxy's alphabet (letters, digits and _ . : -)`,
      'entry 4: track is not taken: a server that follows another cannot be proved by itself',
      'entry 4: "zzzzzz" is not a keyword that HAProxy takes for a server added at runtime',
    ]);
  });

  test('a name, or an address and port, stands in the list once', () => {
    const one = { name: 'web-04', address: '10.0.0.14', port: 80 };
    assert.deepEqual(problems(JSON.stringify([one, { ...one, port: 81 }, { ...one, name: 'web-05' }])), [
      '"web-04" is the name of 2 entries',
      '"10.0.0.14:80" is the address and port of 2 entries',
    ]);
  });

  test('what is no list of servers', () => {
    assert.deepEqual(problems('[]'), ['names no server: the list is empty']);
    assert.match(problems('name: web-04').join('\n'), /^is not a list of servers; write - \{name: /);
    assert.match(problems('[{"name": ').join('\n'), /^is neither YAML nor JSON \(/);
    assert.match(problems('{}').join('\n'), /^is not a list of servers/);
  });

  test('keys of objects in JavaScript are keys like any other', () => {
    for (const key of ['constructor', 'toString', 'hasOwnProperty']) {
      assert.match(problems(withKey(key, 1)).join('\n'), /is not a keyword that HAProxy takes/);
    }
  });

  test('what is refused with a reason is no keyword that is taken', () => {
    for (const key of Object.keys(REFUSED)) {
      assert.equal(KEYWORDS[key], undefined, key);
      assert.match(problems(withKey(key, 'x')).join('\n'), new RegExp(`^web-04: ${key} is not taken`), key);
    }
  });

  test('whatever the values are, nothing can become a second command or a second word', () => {
    const keys = constantFrom(...Object.keys(KEYWORDS), 'name', 'address', 'port');
    const nasty = oneof(
      string({ unit: 'binary' }),
      string({
        unit: constantFrom(';', ' ', '\\', '\n', '"', "'", '#', '<', '$', '`', 'a', '1', '@', '.'),
      }),
      constantFrom(
        'x;del server be/s1',
        'a\nset server be/s1 state maint',
        '<<',
        'x\\;y',
        '$(id)',
        '2s; quit',
      ),
      integer(),
      double(),
      boolean(),
      jsonValue() as Arbitrary<unknown>,
    );
    const entry = dictionary(keys, nasty, { maxKeys: 4 });
    const seen = { taken: 0 };
    check(
      property(array(entry, { maxLength: 3 }), boolean(), (entries, complete) => {
        const base = { name: 'web-04', address: '10.0.0.14', port: 80 };
        const list = entries.map((one, index) =>
          complete ? { ...base, port: 80 + index, ...one, name: `web-${index}` } : one,
        );
        const parsed = parseAddServers(JSON.stringify(list));
        if ('problems' in parsed) {
          assert.ok(parsed.problems.length > 0);
          return;
        }
        seen.taken += 1;
        for (const { name, address, port, keywords } of parsed.value) {
          const words = [name, address, String(port), ...keywords.flat()];
          for (const word of words) assert.match(word, /^[A-Za-z0-9_.:/@%+,=()[\]*~-]+$/);
          for (const [key] of keywords) assert.ok(key !== undefined && Object.hasOwn(KEYWORDS, key));
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(seen.taken > 0, 'some lists are good');
  });
});
