import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEndpoints } from '../../src/inputs/endpoints.ts';

const blank = { path: '', host: '', port: 0, user: '' };

function nodes(text: string) {
  const parsed = parseEndpoints(text);
  assert.ok('value' in parsed, `refused: ${'problems' in parsed ? parsed.problems.join('; ') : ''}`);
  return parsed.value;
}

function problems(text: string): readonly string[] {
  const parsed = parseEndpoints(text);
  return 'problems' in parsed ? parsed.problems : ['(accepted)'];
}

const labels = (text: string) => nodes(text).map((node) => node.label);

const FORMS = [
  ['/run/haproxy/admin.sock', { kind: 'unix', label: 'haproxy', path: '/run/haproxy/admin.sock' }],
  ['unix:///run/haproxy/admin.sock', { kind: 'unix', label: 'haproxy', path: '/run/haproxy/admin.sock' }],
  ['/run/a=b.sock', { kind: 'unix', label: 'haproxy', path: '/run/a=b.sock' }],
  ['/run/my sockets/a@b.sock', { kind: 'unix', label: 'haproxy', path: '/run/my sockets/a@b.sock' }],
  [`/${'x'.repeat(106)}`, { kind: 'unix', label: 'haproxy', path: `/${'x'.repeat(106)}` }],
  ['tcp://127.0.0.1:9999', { kind: 'tcp', label: '127.0.0.1:9999', host: '127.0.0.1', port: 9999 }],
  ['tcp://lb-1.example:1', { kind: 'tcp', label: 'lb-1.example:1', host: 'lb-1.example', port: 1 }],
  ['tcp://[::1]:65535', { kind: 'tcp', label: '[::1]:65535', host: '::1', port: 65535 }],
  ['tcp://[fe80::1%eth0]:9', { kind: 'tcp', label: '[fe80::1%eth0]:9', host: 'fe80::1%eth0', port: 9 }],
  [
    'ssh://deploy@lb1:2222/run/haproxy/admin.sock',
    { kind: 'ssh', label: 'lb1', user: 'deploy', host: 'lb1', port: 2222, path: '/run/haproxy/admin.sock' },
  ],
  ['ssh://lb1/run/h.sock', { kind: 'ssh', label: 'lb1', host: 'lb1', path: '/run/h.sock' }],
  ['ssh://[2001:db8::1]/h', { kind: 'ssh', label: '[2001:db8::1]', host: '2001:db8::1', path: '/h' }],
  ['https://lb1:5555', { kind: 'https', label: 'lb1', host: 'lb1', port: 5555 }],
  ['https://lb1:5555/v3/', { kind: 'https', label: 'lb1', host: 'lb1', port: 5555, path: '/v3' }],
  ['http://10.0.0.3/v2', { kind: 'http', label: '10.0.0.3', host: '10.0.0.3', path: '/v2' }],
  ['http+unix:///run/dataplane.sock', { kind: 'http+unix', label: 'haproxy', path: '/run/dataplane.sock' }],
] as const;

for (const [text, expected] of FORMS) {
  test(`haproxy: ${text.slice(0, 60)} is read`, () => {
    assert.deepEqual(nodes(text), [{ ...blank, text, ...expected }]);
    const [node] = nodes(`lb.1:a_b-C = ${text}`);
    assert.deepEqual(node, { ...blank, text, ...expected, label: 'lb.1:a_b-C' });
  });
}

const REFUSED: readonly (readonly [text: string, ...problems: readonly string[]])[] = [
  [' , \n', 'holds no endpoint; write /run/haproxy/admin.sock, say'],
  [
    'run/haproxy.sock',
    '"run/haproxy.sock" is not an endpoint; write an absolute path such as /run/haproxy/admin.sock, or tcp://host:port',
  ],
  ['127.0.0.1:9999', '"127.0.0.1:9999" is not an endpoint; did you mean tcp://127.0.0.1:9999?'],
  ['unix@/run/h.sock', '"unix@/run/h.sock" is not an endpoint; did you mean unix:///run/h.sock?'],
  ['unix://run/h.sock', '"unix://run/h.sock" has no absolute path; write unix:///run/haproxy/admin.sock'],
  ['/run/haproxy/', '"/run/haproxy/" ends in a directory; name the socket in it'],
  ['/run/\u0007.sock', '"/run/\\u0007.sock" holds control characters'],
  [`/${'x'.repeat(107)}`, `"/${'x'.repeat(78)}…" is a path of 108 bytes; a unix socket's has at most 107`],
  [`/${'é'.repeat(54)}`, `"/${'é'.repeat(54)}" is a path of 109 bytes; a unix socket's has at most 107`],
  ['tcp://lb1', '"tcp://lb1" has no port; write tcp://lb1:9999, say'],
  ['tcp://:9999', '"tcp://:9999" has no host'],
  ['tcp://lb1:0', '"tcp://lb1:0" has no port from 1 to 65535'],
  ['tcp://lb1:65536', '"tcp://lb1:65536" has no port from 1 to 65535'],
  ['tcp://lb1:http', '"tcp://lb1:http" has no port from 1 to 65535'],
  ['tcp://300.1.1.1:9', '"tcp://300.1.1.1:9" holds no valid host name or address'],
  ['tcp://-oProxy:9', '"tcp://-oProxy:9" holds no valid host name or address'],
  ['tcp://[::g]:9', '"tcp://[::g]:9" holds no valid host name or address'],
  ['tcp://::1:9999', '"tcp://::1:9999" holds an IPv6 address without brackets; write [::1]:9999, say'],
  [
    'tpc://lb1:9',
    '"tpc://lb1:9" begins with none of unix://, tcp://, ssh://, http://, https://, http+unix://, nor with /; did you mean tcp://?',
  ],
  ['ssh://lb1', '"ssh://lb1" has no absolute path; write ssh://deploy@lb1/run/haproxy/admin.sock'],
  ['ssh://-l@lb1/x', '"ssh://-l@lb1/x" holds no valid user name'],
  [
    'http://lb1:5555/v2/services/haproxy/runtime/servers?service=x',
    '"http://lb1:5555/v2/services/haproxy/runtime/servers?service=x" is not the base of a Data Plane API; write http://lb1:5555, or add /v2 or /v3',
  ],
  ['lb 1=/run/h.sock', 'label "lb 1" is not made of letters, digits and _ . : -'],
  ['a=/run/1.sock, a=/run/2.sock', 'label "a" is given twice; a label names one node'],
  ['a=/run/1.sock\nb=unix:///run/1.sock', '"/run/1.sock" is given twice; name each node once'],
  [
    'tcp://a, /run/',
    '"tcp://a" has no port; write tcp://a:9999, say',
    '"/run/" ends in a directory; name the socket in it',
  ],
];

for (const [text, ...expected] of REFUSED) {
  test(`haproxy: ${JSON.stringify(text.slice(0, 60))} is refused with its reason`, () => {
    assert.deepEqual(problems(text), expected);
  });
}

test('haproxy: nodes without labels are told apart as shortly as can be', () => {
  assert.deepEqual(labels('/run/lb1.sock\n/run/lb2.sock'), ['lb1', 'lb2']);
  assert.deepEqual(labels('/run/lb1/admin.sock,/run/lb2/admin.sock'), ['lb1/admin', 'lb2/admin']);
  assert.deepEqual(labels('/a/x/h.sock,/b/x/h.sock'), ['/a/x/h.sock', '/b/x/h.sock']);
  assert.deepEqual(labels('lb1=/run/a.sock\n/run/lb1.sock'), ['lb1', 'run/lb1']);
  assert.deepEqual(labels('/run/a.sock, tcp://lb2:9999'), ['a', 'lb2:9999']);
  assert.deepEqual(labels('https://lb1:5555, https://lb1:5556'), ['lb1:5555', 'lb1:5556']);
  assert.deepEqual(labels('ssh://a@lb1/run/1, ssh://a@lb1/run/2'), [
    'ssh://a@lb1/run/1',
    'ssh://a@lb1/run/2',
  ]);
});

const SECRET = 'hunter22';
const LEAKS = [
  `https://admin:${SECRET}@lb1:5555`,
  `https://${SECRET}@lb1:5555`,
  `lb1=https://admin:${SECRET}@lb1:5555/v2`,
  `htps://admin:${SECRET}@lb1`,
  `tcp://admin:${SECRET}@lb1:9999`,
  `ssh://deploy:${SECRET}@lb1/run/h.sock`,
  `ssh://deploy:x${SECRET}/y@lb1/run/h.sock`,
  `admin:${SECRET}@lb1:9999`,
  `admin:${SECRET}=1@lb1:9999`,
  `https://admin:${SECRET},${SECRET}@lb1`,
  `https://admin:a@${SECRET},${SECRET}@lb1`,
  `admin:${SECRET},x@lb1:9999`,
  `https://admin:${SECRET}/,/${SECRET}@lb1`,
  `${SECRET} ${SECRET}=x@lb1`,
];

for (const text of LEAKS) {
  test(`haproxy: ${text.replaceAll(SECRET, '…')} is refused without its credentials`, () => {
    const said = problems(text);
    assert.notDeepEqual(said, ['(accepted)']);
    assert.ok(!said.join('\n').includes(SECRET), said.join('\n'));
  });
}
