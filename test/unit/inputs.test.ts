import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../../src/inputs/files.ts';
import { parseInputs } from '../../src/inputs/parse.ts';
import { type RawInputs, readRawInputs } from '../../src/inputs/raw.ts';
import { defaultOf, INPUT_NAMES } from '../../src/inputs/schema.ts';
import { RolloutError } from '../../src/support/errors.ts';

const files: Files = {
  readText: (path) => {
    throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  },
  isDirectory: (path) => path === '/work/space/app',
};
const parse = (raw: RawInputs) => parseInputs(raw, { workspace: '/work/space', files });

const LEAST = { haproxy: '/run/h.sock', backend: 'web', run: './deploy.sh' } as const;

/** The error of a set of inputs on top of the least that a rollout needs; an input set to undefined is taken away. */
function refusal(raw: Partial<Record<keyof RawInputs, string | undefined>>): RolloutError {
  const all: Record<string, string | undefined> = { ...LEAST, ...raw };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  try {
    parse(given);
  } catch (error) {
    assert.ok(error instanceof RolloutError);
    return error;
  }
  throw new assert.AssertionError({ message: 'the inputs were accepted' });
}

/** The lines between title and end. */
function complaints(raw: Parameters<typeof refusal>[0], code = 'input-invalid'): readonly string[] {
  const error = refusal(raw);
  assert.equal(error.code, code, error.message);
  return error.message
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim());
}

test('the least that a rollout needs becomes the typed inputs with the defaults of the contract', () => {
  assert.deepEqual(parse(LEAST), {
    operation: 'rollout',
    strategy: 'rolling',
    dryRun: false,
    nodes: [{ kind: 'unix', label: 'haproxy', text: '/run/h.sock', path: '/run/h.sock', host: '', port: 0 }],
    backends: ['web'],
    servers: [{ text: '*', exclude: false }],
    groupBy: 'name',
    connectTimeoutMs: 5_000,
    commandTimeoutMs: 10_000,
    access: {
      sshKey: undefined,
      sshKnownHosts: undefined,
      dataplaneUsername: undefined,
      dataplanePassword: undefined,
      githubToken: undefined,
    },
    tls: { ca: undefined, cert: undefined, key: undefined },
    run: { script: './deploy.sh', shell: 'bash' },
    workflow: undefined,
    workingDirectory: '/work/space',
    deployTimeoutMs: 600_000,
    deployRetries: 0,
    drainTimeoutMs: 300_000,
    onDrainTimeout: 'fail',
    health: {
      haproxyCheck: 'require',
      url: undefined,
      status: [{ from: 200, to: 299 }],
      body: undefined,
      successes: 2,
      intervalMs: 500,
      timeoutMs: 120_000,
    },
    maxUnavailable: { kind: 'count', value: 1 },
    minAvailable: undefined,
    lead: 1,
    pauseMs: 0,
    maxFailures: 0,
    onFailure: 'stop',
    rollbackRun: undefined,
    onReload: 'reassert',
    watching: {
      soakMs: 0,
      maxErrorRate: undefined,
      maxSlowdown: undefined,
      minRequests: 20,
      onInconclusive: 'proceed',
    },
    canary: undefined,
    colours: undefined,
    replace: { add: undefined, remove: undefined },
    weight: undefined,
    checks: undefined,
    deployment: undefined,
    reportDir: undefined,
    summary: true,
  });
});

test('every input of a rolling rollout arrives where it belongs', () => {
  const inputs = parse({
    haproxy: 'lb1=tcp://127.0.0.1:9999',
    backend: 'web, api',
    servers: 'web-*, !web-03',
    'group-by': 'address',
    'connect-timeout': '1s',
    'command-timeout': '2s',
    'dry-run': 'true',
    run: 'deploy',
    shell: 'sh',
    'working-directory': 'app',
    'deploy-timeout': '3s',
    'deploy-retries': '4',
    'drain-timeout': '0s',
    'on-drain-timeout': 'shutdown',
    'haproxy-check': 'once',
    'health-url': 'http://{address}:{port}/',
    'health-status': '204',
    'health-body': '/v42/i',
    'health-successes': '3',
    'health-interval': '100ms',
    'health-timeout': '5s',
    'max-unavailable': '25%',
    'min-available': '0',
    lead: '0',
    pause: '6s',
    'max-failures': '7',
    'on-failure': 'rollback',
    'rollback-run': 'undo',
    'on-reload': 'fail',
    'github-token': 'ghs_1234',
    environment: 'prod',
    'environment-url': 'https://shop.example/',
    'report-dir': 'out',
    summary: 'false',
  });
  assert.deepEqual(inputs, {
    operation: 'rollout',
    strategy: 'rolling',
    dryRun: true,
    nodes: [
      { kind: 'tcp', label: 'lb1', text: 'tcp://127.0.0.1:9999', path: '', host: '127.0.0.1', port: 9999 },
    ],
    backends: ['web', 'api'],
    servers: [
      { text: 'web-*', exclude: false },
      { text: 'web-03', exclude: true },
    ],
    groupBy: 'address',
    connectTimeoutMs: 1_000,
    commandTimeoutMs: 2_000,
    access: {
      sshKey: undefined,
      sshKnownHosts: undefined,
      dataplaneUsername: undefined,
      dataplanePassword: undefined,
      githubToken: 'ghs_1234',
    },
    tls: { ca: undefined, cert: undefined, key: undefined },
    run: { script: 'deploy', shell: 'sh' },
    workflow: undefined,
    workingDirectory: '/work/space/app',
    deployTimeoutMs: 3_000,
    deployRetries: 4,
    drainTimeoutMs: 0,
    onDrainTimeout: 'shutdown',
    health: {
      haproxyCheck: 'once',
      url: 'http://{address}:{port}/',
      status: [{ from: 204, to: 204 }],
      body: { kind: 'pattern', pattern: /v42/i },
      successes: 3,
      intervalMs: 100,
      timeoutMs: 5_000,
    },
    maxUnavailable: { kind: 'percent', value: 25 },
    minAvailable: { kind: 'count', value: 0 },
    lead: 0,
    pauseMs: 6_000,
    maxFailures: 7,
    onFailure: 'rollback',
    rollbackRun: { script: 'undo', shell: 'sh' },
    onReload: 'fail',
    watching: {
      soakMs: 0,
      maxErrorRate: undefined,
      maxSlowdown: undefined,
      minRequests: 20,
      onInconclusive: 'proceed',
    },
    canary: undefined,
    colours: undefined,
    replace: { add: undefined, remove: undefined },
    weight: undefined,
    checks: undefined,
    deployment: { environment: 'prod', url: 'https://shop.example/' },
    reportDir: '/work/space/out',
    summary: false,
  });
});

test('a workflow instead of a script arrives with what belongs to it', () => {
  const { run: _run, ...least } = LEAST;
  const { run, workflow, access } = parse({
    ...least,
    workflow: 'deploy.yml',
    'workflow-repository': 'example/infra',
    'workflow-ref': 'v1',
    'workflow-inputs': 'host: {address}:{port}\nid: {token}',
    'github-token': 'ghs_1234',
  });
  assert.deepEqual(
    { run, workflow, token: access.githubToken },
    {
      run: undefined,
      workflow: {
        file: 'deploy.yml',
        repository: 'example/infra',
        ref: 'v1',
        inputs: new Map([
          ['host', '{address}:{port}'],
          ['id', '{token}'],
        ]),
      },
      token: 'ghs_1234',
    },
  );
});

test('the environment is read as the runner sets it', () => {
  const raw = readRawInputs({
    INPUT_HAPROXY: ' /run/h.sock\n',
    'INPUT_HEALTH-URL': 'http://{address}/',
    INPUT_HEALTH_URL: 'http://wrong/',
    'INPUT_DRY-RUN': '',
    INPUT_SERVERS: '',
    INPUT_SOMETHING: 'else',
    HAPROXY: 'no',
  });
  assert.deepEqual(raw, { haproxy: '/run/h.sock', 'health-url': 'http://{address}/', servers: '' });
});

test('every input is found under its own variable', () => {
  const environment = Object.fromEntries(INPUT_NAMES.map((name) => [`INPUT_${name.toUpperCase()}`, name]));
  assert.deepEqual(readRawInputs(environment), Object.fromEntries(INPUT_NAMES.map((name) => [name, name])));
});

test('all defaults given as text, as the runner does, are the same as none given', () => {
  const defaults = INPUT_NAMES.flatMap((name) => {
    const value = defaultOf(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  assert.ok(defaults.length > 20);
  assert.deepEqual(parse({ ...Object.fromEntries(defaults), ...LEAST }), parse(LEAST));
});

test('an empty input is its default; empty servers mean that there is nothing to do', () => {
  const empty = Object.fromEntries(INPUT_NAMES.map((name) => [name, '']));
  assert.deepEqual(parse({ ...empty, ...LEAST }), { ...parse(LEAST), servers: undefined });
  assert.equal(parse({ ...LEAST, servers: ' ,\n' }).servers, undefined);
  assert.equal(parse({ ...LEAST, servers: '', 'health-url': 'http://lb/' }).servers, undefined);
});

test('several problems make one message, in the order of the contract', () => {
  const error = refusal({
    'haproxy-check': 'once',
    'drain-timeout': '30',
    strategy: 'rollling',
  });
  assert.equal(error.code, 'input-invalid');
  assert.equal(
    error.message,
    [
      '3 inputs need another look',
      '  strategy: "rollling" is not one of rolling, canary, blue-green, replace; did you mean rolling?',
      '  drain-timeout: "30" has no unit; write 30s, 5m or 1h',
      '  haproxy-check: "once" needs health-url',
      'Nothing was contacted.',
    ].join('\n'),
  );
});

test('one problem is one input; two problems of one input are one input too', () => {
  assert.match(
    refusal({ lead: 'x' }).message,
    /^1 input needs another look\n  lead: .*\nNothing was contacted\.$/,
  );
  assert.match(
    refusal({ haproxy: 'a, b' }).message,
    /^1 input needs another look\n(  haproxy: .*\n){2}Nothing/,
  );
});

test('nothing given at all says what is required', () => {
  assert.deepEqual(complaints({ haproxy: undefined, backend: undefined, run: undefined }), [
    'haproxy: is required; give the endpoint of HAProxy, such as /run/haproxy/admin.sock',
    'backend: is required; name the backends of HAProxy',
    'run: is required: the script that deploys a server (only a dry run goes without)',
  ]);
});

test('a dry run needs no deploy step, and may have its companions all the same', () => {
  const dry = parse({ haproxy: '/run/h.sock', backend: 'web', 'dry-run': 'true', shell: 'sh' });
  assert.equal(dry.run, undefined);
  assert.equal(dry.dryRun, true);
});

const COMBINATIONS: readonly (readonly [
  name: string,
  raw: Parameters<typeof refusal>[0],
  ...lines: readonly string[],
])[] = [
  [
    'run and workflow',
    { workflow: 'd.yml', 'github-token': 't' },
    'workflow: "d.yml" and run exclude each other; give one of them',
  ],
  ['workflow without token', { run: undefined, workflow: 'd.yml' }, 'workflow: "d.yml" needs github-token'],
  [
    'what belongs to a workflow, without one',
    { 'workflow-repository': 'a/b', 'workflow-ref': 'main', 'workflow-inputs': 'key: hunter22' },
    'workflow-repository: "a/b" needs workflow',
    'workflow-ref: "main" needs workflow',
    'workflow-inputs: needs workflow',
  ],
  [
    'shell and directory with a workflow instead of a script',
    { run: undefined, workflow: 'd.yml', 'github-token': 't', shell: 'sh', 'working-directory': 'app' },
    'shell: "sh" needs run',
    'working-directory: "app" needs run',
  ],
  [
    'a directory that is not there',
    { 'working-directory': 'nowhere' },
    'working-directory: "nowhere" is not a directory (looked for /work/space/nowhere)',
  ],
  [
    'health details without health-url',
    { 'health-status': '204', 'health-body': 'v42', 'health-successes': '3', 'health-interval': '1s' },
    'health-status: "204" needs health-url',
    'health-body: "v42" needs health-url',
    'health-successes: "3" needs health-url',
    'health-interval: "1s" needs health-url',
  ],
  [
    'probes that cannot fit',
    { 'health-url': 'http://{address}/', 'health-successes': '61', 'health-interval': '2s' },
    'health-timeout: "2m" is too short: 61 probes 2s apart take 2m',
  ],
  [
    'one address for all servers',
    { 'health-url': 'http://shop.example/healthz' },
    'health-url: "http://shop.example/healthz" asks the same for every server; put {address} and {port} into it',
  ],
  ['rollback without its script', { 'on-failure': 'rollback' }, 'on-failure: "rollback" needs rollback-run'],
  [
    'a rollback script without rollback',
    { 'rollback-run': 'echo hunter22' },
    'rollback-run: needs on-failure: rollback',
  ],
  [
    'watching without soak',
    { 'max-error-rate': '1%', 'max-slowdown': '2', 'min-requests': '5', 'on-inconclusive': 'wait' },
    'max-error-rate: "1%" needs soak, the time to watch',
    'max-slowdown: "2" needs soak, the time to watch',
    'min-requests: "5" needs soak, the time to watch',
    'on-inconclusive: "wait" needs soak, the time to watch',
  ],
  [
    'a canary, colours and servers to add in a rolling rollout',
    {
      'canary-servers': 'a',
      'canary-steps': '10%',
      blue: 'a*',
      green: 'b*',
      'keep-previous': '1m',
      'add-servers': '[{name: a, address: 10.0.0.1, port: 80}]',
      'remove-servers': 'b',
      weight: '50%',
      checks: 'off',
    },
    'canary-servers: "a" is only for strategy canary, not for strategy rolling',
    'canary-steps: "10%" is only for strategy canary, not for strategy rolling',
    'blue: "a*" is only for strategy blue-green and operation switch, not for strategy rolling',
    'green: "b*" is only for strategy blue-green and operation switch, not for strategy rolling',
    'keep-previous: "1m" is only for strategy blue-green and operation switch, not for strategy rolling',
    'add-servers: is only for strategy replace and operation add, not for strategy rolling',
    'remove-servers: "b" is only for strategy replace and operation remove, not for strategy rolling',
    'weight: "50%" is only for operation weight, not for strategy rolling',
    'checks: "off" is only for operation checks, not for strategy rolling',
  ],
  [
    'a single operation with what belongs to a rollout',
    { operation: 'drain', servers: 'web-01', strategy: 'canary', 'deploy-timeout': '1m', lead: '2' },
    'strategy: "canary" is only for operation rollout, not for operation drain',
    'run: is only for operation rollout, not for operation drain',
    'deploy-timeout: "1m" is only for operation rollout, not for operation drain',
    'lead: "2" is only for operation rollout, not for operation drain',
  ],
  [
    'an operation that does not prove health',
    {
      operation: 'maint',
      run: undefined,
      servers: 'a',
      'health-url': 'http://{address}/',
      'drain-timeout': '1s',
    },
    'drain-timeout: "1s" is only for operation rollout, drain, switch, remove, not for operation maint',
    'health-url: "http://{address}/" is only for operation rollout, ready, switch, add, not for operation maint',
  ],
  ...(['drain', 'ready', 'maint'] as const).map(
    (operation) =>
      [
        `${operation} without servers`,
        { operation, run: undefined },
        `servers: "*" is not enough for operation ${operation}; name the servers (?* for all)`,
      ] as const,
  ),
  [
    'weight without a weight',
    { operation: 'weight', run: undefined, servers: '*' },
    'servers: "*" is not enough for operation weight; name the servers (?* for all)',
    'weight: is required for operation weight',
  ],
  [
    'checks without on or off',
    { operation: 'checks', run: undefined, servers: 'a' },
    'checks: is required for operation checks',
  ],
  ['add', { operation: 'add', run: undefined }, 'add-servers: is required for operation add'],
  ['remove', { operation: 'remove', run: undefined }, 'remove-servers: is required for operation remove'],
  [
    'switch without colours',
    { operation: 'switch', run: undefined, backend: undefined },
    'backend: is required; name the backends of HAProxy',
    'blue: is required for operation switch',
    'green: is required for operation switch',
  ],
  ['a canary without servers', { strategy: 'canary' }, 'canary-servers: is required for strategy canary'],
  [
    'half a canary for testers',
    { strategy: 'canary', 'canary-servers': 'a', 'canary-acl': '/etc/haproxy/testers' },
    'canary-acl: "/etc/haproxy/testers" needs canary-users',
  ],
  [
    'replace without lists',
    { strategy: 'replace', run: undefined },
    'add-servers: is required for strategy replace',
    'remove-servers: is required for strategy replace',
  ],
  [
    'blue and green the same',
    { strategy: 'blue-green', blue: 'a*', green: 'a*' },
    'green: "a*" is the same as blue; the colours are two',
  ],
  [
    'a map without its key, and colours that are no backends',
    { strategy: 'blue-green', backend: undefined, blue: 'a*', green: 'web-green', 'switch-map': '/etc/m' },
    'blue: "a*" is not the name of one backend, as switch-map needs',
    'switch-map: "/etc/m" needs switch-key',
  ],
  [
    'credentials of a Data Plane API that nobody asks',
    { 'dataplane-username': 'admin', 'dataplane-password': 'hunter22' },
    'dataplane-username: "admin" needs an http or https endpoint in haproxy',
    'dataplane-password: needs an http or https endpoint in haproxy',
  ],
  [
    'half of the credentials',
    { haproxy: 'https://lb1:5555', 'dataplane-password': 'hunter22' },
    'dataplane-password: needs dataplane-username',
  ],
  [
    'ssh inputs without an ssh endpoint',
    { 'ssh-key': '-----BEGIN OPENSSH PRIVATE KEY-----\nhunter22', 'ssh-known-hosts': 'lb1 ssh-rsa hunter22' },
    'ssh-key: needs an ssh endpoint in haproxy',
    'ssh-known-hosts: needs an ssh endpoint in haproxy',
  ],
  ['an environment without token', { environment: 'prod' }, 'environment: "prod" needs github-token'],
  [
    'an address of no environment',
    { 'environment-url': 'https://shop.example/' },
    'environment-url: "https://shop.example/" needs environment',
  ],
];

for (const [name, raw, ...lines] of COMBINATIONS) {
  test(`refused: ${name}`, () => {
    assert.deepEqual(complaints(raw), lines);
  });
}

test('a check of a combination stays silent where its inputs are not valid themselves', () => {
  assert.deepEqual(complaints({ operation: 'drian', run: undefined, blue: 'a' }), [
    'operation: "drian" is not one of rollout, drain, ready, maint, weight, checks, switch, add, remove, status, doctor; did you mean drain?',
  ]);
  assert.deepEqual(complaints({ 'health-url': 'nonsense', 'health-status': '204', haproxy: 'x' }), [
    'haproxy: "x" is not an endpoint; write an absolute path such as /run/haproxy/admin.sock, or tcp://host:port',
    'health-url: "nonsense" is not an http or https address; write http://{address}:{port}/healthz, say',
  ]);
});

test('a fixed health-url is good for one server that is named', () => {
  const url = 'http://10.0.0.12:8080/healthz';
  assert.equal(parse({ ...LEAST, servers: 'web-01', 'health-url': url }).health.url, url);
  assert.match(refusal({ servers: 'web-0?', 'health-url': url }).message, /asks the same for every server/);
});
