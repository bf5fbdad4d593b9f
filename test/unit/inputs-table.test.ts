import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { INPUT_NAMES, type InputName, inputsSchema } from '../../src/inputs/schema.ts';

/** Per input: texts that are valid with their values, and texts that are not with their problems, word by word. */
interface Table {
  readonly valid: readonly (readonly [text: string, value: unknown])[];
  readonly invalid: readonly (readonly [text: string, ...problems: readonly string[]])[];
}

const S = 1_000;
const M = 60 * S;
const H = 60 * M;

const limit: Table = {
  valid: [
    ['10ms', 10],
    ['500ms', 500],
    ['30s', 30 * S],
    ['5m', 5 * M],
    ['1h', H],
    ['1m30s', 90 * S],
    ['1h1m1s1ms', H + M + S + 1],
    ['90s', 90 * S],
    ['576h', 576 * H],
  ],
  invalid: [
    ['30', '"30" has no unit; write 30s, 5m or 1h'],
    ['2', '"2" has no unit; write 2s, 5m or 1h'],
    ['0s', '"0s" is shorter than 10ms'],
    ['9ms', '"9ms" is shorter than 10ms'],
    ['576h1ms', '"576h1ms" is longer than 576h (24 days)'],
    ['9999999999h', '"9999999999h" is longer than 576h (24 days)'],
    ['5 min', '"5 min" is not a duration; did you mean 5m?'],
    ['30 seconds', '"30 seconds" is not a duration; did you mean 30s?'],
    ['5M', '"5M" is not a duration; did you mean 5m?'],
    ['30s1m', '"30s1m" is not a duration; write 500ms, 30s, 5m, 1h or 1m30s'],
    ['1.5s', '"1.5s" is not a duration; write 500ms, 30s, 5m, 1h or 1m30s'],
    ['-1s', '"-1s" is not a duration; write 500ms, 30s, 5m, 1h or 1m30s'],
    ['1d', '"1d" is not a duration; write 500ms, 30s, 5m, 1h or 1m30s'],
    ['soon', '"soon" is not a duration; write 500ms, 30s, 5m, 1h or 1m30s'],
  ],
};
const duration: Table = {
  valid: [['0s', 0], ['0ms', 0], ['9ms', 9], ...limit.valid],
  invalid: limit.invalid.filter(([, problem]) => !problem?.endsWith('shorter than 10ms')),
};
const boolean: Table = {
  valid: [
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ],
  invalid: [
    ['yes', '"yes" is not one of true, false; did you mean true?'],
    ['off', '"off" is not one of true, false; did you mean false?'],
    ['1', '"1" is not one of true, false; did you mean true?'],
    ['ture', '"ture" is not one of true, false; did you mean true?'],
    ['tRUE', '"tRUE" is not one of true, false; did you mean true?'],
    ['maybe', '"maybe" is not one of true, false'],
  ],
};
const freeText: Table = { valid: [['anything at all: {0} "x"', 'anything at all: {0} "x"']], invalid: [] };
const patterns: Table = {
  valid: [
    ['web-01', [{ text: 'web-01', exclude: false }]],
    [
      'web-*, !web-03\nold?.a:b_C',
      [
        { text: 'web-*', exclude: false },
        { text: 'web-03', exclude: true },
        { text: 'old?.a:b_C', exclude: false },
      ],
    ],
    [
      ' b ,, a \r\n b',
      [
        { text: 'b', exclude: false },
        { text: 'a', exclude: false },
      ],
    ],
  ],
  invalid: [
    [
      'web 01',
      `"web 01" is not a server name in HAProxy's alphabet (letters, digits and _ . : -; globs * and ?; a leading ! excludes)`,
    ],
    [
      'a;b, ok, !',
      `"a;b" is not a server name in HAProxy's alphabet (letters, digits and _ . : -; globs * and ?; a leading ! excludes)`,
      `"!" is not a server name in HAProxy's alphabet (letters, digits and _ . : -; globs * and ?; a leading ! excludes)`,
    ],
    ['web/web-01', '"web/web-01" names a backend too; that goes into the input backend, here write web-01'],
    ['!web-03', '"!web-03" only excludes; put * before it: "*, !web-03"'],
    ['!a\n!b', '"!a, !b" only excludes; put * before it: "*, !a, !b"'],
  ],
};
const words = (list: readonly string[], ...slips: readonly (readonly [string, string?])[]): Table => ({
  valid: list.map((word) => [word, word]),
  invalid: [
    ['zzzzzzzz', `"zzzzzzzz" is not one of ${list.join(', ')}`],
    ...slips.map(
      ([slip, meant]) =>
        [
          slip,
          `"${slip}" is not one of ${list.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
        ] as const,
    ),
  ],
});
const counts = (from: number, to: number, shown: string): Table => ({
  valid: [
    [String(from), from],
    [String(to), to],
    ['007', 7],
  ],
  invalid: ['-1', '1.5', 'two', '1e3', '5%', String(to + 1), ...(from > 0 ? [String(from - 1)] : [])].map(
    (text) => [text, `"${text}" is not a whole number from ${from} to ${shown}`] as const,
  ),
});
const webAddress = (text: string, example: string) =>
  `"${text}" is not an http or https address; write ${example}, say`;

const TABLES: Readonly<Record<Exclude<InputName, 'haproxy'>, Table>> = {
  backend: {
    valid: [
      ['web', ['web']],
      ['web, api\nweb', ['web', 'api']],
      ['a.b:c_d-E9', ['a.b:c_d-E9']],
    ],
    invalid: [
      ['web*', '"web*" is a pattern; a name is needed here'],
      ['we b', `"we b" is not a name in HAProxy's alphabet (letters, digits and _ . : -)`],
      ['w;show env', `"w;show env" is not a name in HAProxy's alphabet (letters, digits and _ . : -)`],
      [',', '"," holds no name'],
    ],
  },
  servers: {
    valid: [...patterns.valid, ['', undefined], [' , \n', undefined]],
    invalid: patterns.invalid,
  },
  'group-by': words(['name', 'address'], ['adress', 'address'], ['ip']),
  'dataplane-username': {
    valid: [['admin', 'admin']],
    invalid: [['a:b', 'holds a colon, which basic authentication does not allow']],
  },
  'dataplane-password': freeText,
  'tls-ca': freeText,
  'tls-cert': freeText,
  'tls-key': freeText,
  'ssh-key': {
    valid: [['-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA']],
    invalid: [['~/.ssh/id', 'is not the PEM text of a private key; give the key itself, not a path']],
  },
  'ssh-known-hosts': {
    valid: [['# lb\nlb1 ssh-ed25519 AAAA\n', '# lb\nlb1 ssh-ed25519 AAAA\n']],
    invalid: [
      ['lb1 AAAA', '"lb1 AAAA" is not a line of known_hosts; write "lb1 ssh-ed25519 AAAA…"'],
      ['# nothing', 'holds no host key'],
    ],
  },
  'connect-timeout': limit,
  'command-timeout': limit,
  operation: words(
    ['rollout', 'drain', 'ready', 'maint', 'weight', 'checks', 'switch', 'add', 'remove', 'status', 'doctor'],
    ['Rollout', 'rollout'],
    ['raedy', 'ready'],
    ['maintenance'],
  ),
  strategy: words(
    ['rolling', 'canary', 'blue-green', 'replace'],
    ['rollling', 'rolling'],
    ['bluegreen', 'blue-green'],
  ),
  'dry-run': boolean,
  run: { valid: [['./deploy.sh "$ROLLOUT_ADDRESS"', './deploy.sh "$ROLLOUT_ADDRESS"']], invalid: [] },
  shell: {
    valid: ['bash', 'sh', 'pwsh', 'python', 'node', 'perl {0}', 'bash -x {0} --'].map((s) => [s, s]),
    invalid: [
      [
        'zsh',
        '"zsh" is not one of bash, sh, pwsh, python, node, nor a template with {0} such as "perl {0}"; did you mean sh?',
      ],
      [
        'ruby',
        '"ruby" is not one of bash, sh, pwsh, python, node, nor a template with {0} such as "ruby {0}"',
      ],
      [
        'bash -x',
        '"bash -x" is not one of bash, sh, pwsh, python, node, nor a template with {0} such as "perl {0}"',
      ],
      [
        '{0} run',
        '"{0} run" is not one of bash, sh, pwsh, python, node, nor a template with {0} such as "perl {0}"',
      ],
    ],
  },
  'working-directory': freeText,
  workflow: {
    valid: ['deploy.yml', 'Deploy_2.yaml'].map((s) => [s, s]),
    invalid: [
      [
        '.github/workflows/deploy.yml',
        '".github/workflows/deploy.yml" is not the file name of a workflow; write deploy.yml',
      ],
      ['deploy', '"deploy" is not the file name of a workflow, such as deploy.yml'],
    ],
  },
  'workflow-repository': {
    valid: [['acme/shop.web', 'acme/shop.web']],
    invalid: [['shop', '"shop" is not a repository; write owner/name']],
  },
  'workflow-ref': {
    valid: ['main', 'release/1.2', 'refs/tags/v1'].map((s) => [s, s]),
    invalid: ['a b', '-x', 'a..b', 'a~1'].map(
      (s) => [s, `"${s}" is not the name of a branch or tag`] as const,
    ),
  },
  'workflow-inputs': {
    valid: [
      [
        'server: {server}\n\nurl: http://{address}:{port}/{backend}?{token}\nempty:',
        new Map([
          ['server', '{server}'],
          ['url', 'http://{address}:{port}/{backend}?{token}'],
          ['empty', ''],
        ]),
      ],
    ],
    invalid: [
      ['a: 1\nsecret words', 'line 2 does not read "key: value"'],
      ['a: 1\na: 2', 'a is given twice'],
      [
        'a: {sever}',
        '"{sever}" is not one of {server}, {address}, {port}, {backend}, {token}; did you mean {server}?',
      ],
      [
        Array.from({ length: 26 }, (_, i) => `k${i}: v`).join('\n'),
        'holds 26 inputs; GitHub takes at most 25',
      ],
    ],
  },
  'deploy-timeout': limit,
  'deploy-retries': counts(0, 100, '100'),
  'drain-timeout': duration,
  'on-drain-timeout': words(['fail', 'shutdown', 'proceed'], ['shutdwon', 'shutdown'], ['kill']),
  'haproxy-check': words(['require', 'once', 'ignore'], ['required', 'require'], ['one', 'once']),
  'health-url': {
    valid: [
      'http://{address}:{port}/healthz',
      'https://{server}.internal:8443/{backend}?a=b',
      'http://127.0.0.1:8080/',
      'http://{address}:{port}/users/@me',
    ].map((s) => [s, s]),
    invalid: [
      ['{address}:{port}/healthz', webAddress('{address}:{port}/healthz', 'http://{address}:{port}/healthz')],
      ['ftp://{address}/', webAddress('ftp://{address}/', 'http://{address}:{port}/healthz')],
      [
        'http://{adress}:{prot}/',
        '"{adress}" is not one of {server}, {address}, {port}, {backend}; did you mean {address}?',
        '"{prot}" is not one of {server}, {address}, {port}, {backend}; did you mean {port}?',
      ],
      ['http://{token}/', '"{token}" is not one of {server}, {address}, {port}, {backend}'],
      ['http://{address:8080/', '"http://{address:8080/" holds a brace that closes or opens no placeholder'],
      [
        'http://{address}:port/',
        '"http://{address}:port/" is not a valid address; write http://{address}:{port}/healthz, say',
      ],
      [
        'http://{address}/a b',
        '"http://{address}/a b" is not a valid address; write http://{address}:{port}/healthz, say',
      ],
      [
        'http://admin:hunter22@{address}:{port}/',
        '"http://***@{address}:{port}/" holds credentials; they would stand in the log, so give an address without',
      ],
    ],
  },
  'health-status': {
    valid: [
      ['200-299', [{ from: 200, to: 299 }]],
      [
        '200, 204\n301-303',
        [
          { from: 200, to: 200 },
          { from: 204, to: 204 },
          { from: 301, to: 303 },
        ],
      ],
    ],
    invalid: [
      ['2xx', '"2xx" is not a status code or range from 100 to 599; write 200-299'],
      ['299-200', '"299-200" runs backwards; write 200-299'],
      ['99', '"99" is not a status code or range from 100 to 599, such as 200-299 or 204'],
      ['200-600', '"200-600" is not a status code or range from 100 to 599, such as 200-299 or 204'],
      ['ok', '"ok" is not a status code or range from 100 to 599, such as 200-299 or 204'],
      [',', '"," holds no status code'],
    ],
  },
  'health-body': {
    valid: [
      ['shop v42', { kind: 'text', text: 'shop v42' }],
      ['/healthz', { kind: 'text', text: '/healthz' }],
      ['/api/v2', { kind: 'text', text: '/api/v2' }],
      ['/v4[23]/', { kind: 'pattern', pattern: /v4[23]/ }],
      ['/^"version": "42"$/im', { kind: 'pattern', pattern: /^"version": "42"$/im }],
    ],
    invalid: [
      ['/(/', '"/(/" is not a valid regular expression (Unterminated group)'],
      ['/v42/g', '"/v42/g" reads as a regular expression with the unknown flag g; flags are i, m, s, u, v'],
      ['//', '"//" is an empty regular expression; anything would pass'],
    ],
  },
  'health-successes': counts(1, 1_000, '1,000'),
  'health-interval': limit,
  'health-timeout': limit,
  'max-unavailable': {
    valid: [
      ['1', { kind: 'count', value: 1 }],
      ['25%', { kind: 'percent', value: 25 }],
      ['0.5%', { kind: 'percent', value: 0.5 }],
      ['100%', { kind: 'percent', value: 100 }],
    ],
    invalid: ['0', '0%', '101%', '-1', 'half', '25 %', '1.5'].map(
      (s) => [s, `"${s}" is neither a whole number from 1 nor a percentage above 0% to 100%`] as const,
    ),
  },
  'min-available': {
    valid: [
      ['0', { kind: 'count', value: 0 }],
      ['0%', { kind: 'percent', value: 0 }],
      ['66.6%', { kind: 'percent', value: 66.6 }],
    ],
    invalid: ['101%', '-1', 'all'].map(
      (s) => [s, `"${s}" is neither a whole number from 0 nor a percentage from 0% to 100%`] as const,
    ),
  },
  lead: counts(0, 100_000, '100,000'),
  pause: duration,
  'max-failures': counts(0, 100_000, '100,000'),
  'on-failure': words(['stop', 'rollback'], ['roll-back', 'rollback']),
  'rollback-run': freeText,
  'on-reload': words(['reassert', 'fail'], ['re-assert', 'reassert']),
  soak: duration,
  'max-error-rate': {
    valid: [
      ['1%', 1],
      ['0.5%', 0.5],
      ['0%', 0],
    ],
    invalid: [
      ['1', '"1" is not a percentage from 0% to 100%; write 1%'],
      ['120%', '"120%" is not a percentage from 0% to 100%, such as 1% or 0.5%'],
    ],
  },
  'max-slowdown': {
    valid: [
      ['1.5', 1.5],
      ['2', 2],
    ],
    invalid: ['0.9', '2x', '50%', '1001'].map(
      (s) => [s, `"${s}" is not a factor from 1 to 1000, such as 1.5`] as const,
    ),
  },
  'min-requests': counts(1, 1_000_000_000, '1,000,000,000'),
  'on-inconclusive': words(['proceed', 'fail', 'wait']),
  'canary-servers': patterns,
  'canary-steps': {
    valid: [
      ['5%, 25%, 50%', [5, 25, 50]],
      ['0.5%\n99%', [0.5, 99]],
    ],
    invalid: [
      ['5, 0%', '"5" is not a percentage from 0% to 100%; write 5%', '"0%" is no share; begin above 0%'],
      ['50%, 100%', '"100%" would leave the other servers nothing; after the last step they follow'],
      ['25%, 5%', '"25%, 5%" does not grow from step to step'],
      ['5%, 5%', '"5%, 5%" does not grow from step to step'],
      [',', '"," holds no share; write 5%, 25%, 50%'],
    ],
  },
  'canary-acl': {
    valid: [
      ['/etc/haproxy/testers.acl', '/etc/haproxy/testers.acl'],
      ['#3', '#3'],
    ],
    invalid: ['/etc/a;b', '/etc/a b', '@1', '#x'].map(
      (file) =>
        [
          file,
          `"${file}" is not the name of a file that HAProxy's CLI takes (letters, digits and . _ / ~ + = : @ -)`,
        ] as const,
    ),
  },
  'canary-users': {
    valid: [
      ['anna, 10.0.0.0/8', ['anna', '10.0.0.0/8']],
      ['anna canary\nbob canary', ['anna canary', 'bob canary']],
    ],
    invalid: ['a;b', 'a b c', '#1', 'a\\b', 'ä'].map(
      (entry) =>
        [
          entry,
          `${JSON.stringify(entry)} is not an entry that HAProxy's CLI takes (letters, digits and . _ : / @ + = ~ % * ! ? & $ | ^ ( ) { } [ ] -)`,
        ] as const,
    ),
  },
  blue: patterns,
  green: patterns,
  'switch-map': {
    valid: [['/etc/haproxy/live.map', '/etc/haproxy/live.map']],
    invalid: [
      [
        '/etc/a;b',
        `"/etc/a;b" is not the name of a file that HAProxy's CLI takes (letters, digits and . _ / ~ + = : @ -)`,
      ],
    ],
  },
  'switch-key': {
    valid: [['live', 'live']],
    invalid: [
      [
        'a;b',
        `"a;b" is not a key that HAProxy's CLI takes (letters, digits and . _ : / @ + = ~ % * ! ? & $ | ^ ( ) { } [ ] -)`,
      ],
    ],
  },
  'keep-previous': duration,
  // The rest is in inputs-add-servers.test.ts.
  'add-servers': {
    valid: [
      [
        '- {name: web-04, address: 10.0.0.14, port: 8080}',
        [{ name: 'web-04', address: '10.0.0.14', port: 8080, keywords: [['check']] }],
      ],
    ],
    invalid: [['[]', 'names no server: the list is empty']],
  },
  'remove-servers': patterns,
  weight: {
    valid: [
      ['0', { kind: 'count', value: 0 }],
      ['256', { kind: 'count', value: 256 }],
      ['50%', { kind: 'percent', value: 50 }],
    ],
    invalid: ['257', '101%', '12.5%', '-1', 'full'].map(
      (s) => [s, `"${s}" is neither a weight from 0 to 256 nor a whole percentage from 0% to 100%`] as const,
    ),
  },
  checks: words(['on', 'off'], ['offf', 'off'], ['true']),
  'github-token': freeText,
  environment: freeText,
  'environment-url': {
    valid: [['https://shop.example/', 'https://shop.example/']],
    invalid: [
      ['shop.example', webAddress('shop.example', 'https://shop.example')],
      [
        'https://tok3n@shop.example',
        '"https://***@shop.example" holds credentials; they would stand in the log, so give an address without',
      ],
    ],
  },
  'report-dir': freeText,
  summary: boolean,
};

for (const name of INPUT_NAMES) {
  if (name === 'haproxy') continue;
  const { valid, invalid } = TABLES[name];
  const schema = inputsSchema.shape[name];
  test(`${name}: ${valid.length} valid forms`, () => {
    for (const [text, value] of valid) {
      const result = z.safeParse(schema, text);
      assert.deepEqual(result.success ? result.data : result.error.issues, value, JSON.stringify(text));
    }
  });
  if (invalid.length === 0) continue;
  test(`${name}: ${invalid.length} invalid forms, each with its words`, () => {
    for (const [text, ...problems] of invalid) {
      const result = z.safeParse(schema, text);
      const said = result.success ? ['(accepted)'] : result.error.issues.map((issue) => issue.message);
      assert.deepEqual(said, problems);
    }
  });
}
