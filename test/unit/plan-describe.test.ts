import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePlan } from '../../src/plan/describe.ts';
import type { Describer } from '../../src/plan/describe.ts';
import { startText } from '../../src/plan/start-text.ts';
import type { Order } from '../../src/server.ts';
import {
  AGENT,
  MAINT,
  NO_CHECK,
  backend,
  count,
  inputs,
  node,
  patterns,
  plan,
  row,
  web,
} from './plan-fixture.ts';

const URL = 'http://{address}:{port}/healthz?token=x';

function commandOf(_node: string, order: Order): string {
  const name = `${order.row.backend}/${order.row.server}`;
  switch (order.do) {
    case 'state':
      return `set server ${name} state ${order.state}`;
    case 'state-down':
      return `set server ${name} state ${order.state};set server ${name} health down`;
    case 'health':
      return `set server ${name} health ${order.health}`;
    case 'agent':
      return `${order.enabled ? 'enable' : 'disable'} agent ${name}`;
    case 'checks':
      return `${order.enabled ? 'enable' : 'disable'} health ${name}`;
    case 'weight':
      return `set server ${name} weight ${order.weight}`;
    case 'shutdown-sessions':
      return `shutdown sessions server ${name}`;
    case 'add':
      return `add server ${name} ${order.server.address}:${order.server.port} ${order.server.keywords.flat().join(' ')}`;
    case 'delete':
      return `del server ${name}`;
  }
}

type Change = Parameters<typeof inputs>[0];

const describer = (change: Change = {}): Describer => ({
  inputs: inputs(change),
  commandOf,
  deploy: './deploy.sh',
  urlOf: (server) => `http://${server.address}:${server.port}/healthz`,
});

test('the whole dry run of a small rollout', () => {
  const change = { health: { url: URL }, pauseMs: 30_000, deployRetries: 2 };
  const made = plan(
    web(4, (index) => (index === 3 ? MAINT : {})),
    change,
  );
  const lines = describePlan(made, describer(change));
  assert.deepEqual(lines.slice(0, 17), [
    'Plan (nothing is written)',
    '  stage 1  web-01             the lead, alone',
    '  stage 2  web-02 and web-03  one at a time',
    '  web-01   lb1> set server web/web-01 state drain',
    '           wait until scur 0 and qcur 0 on web/web-01 on lb1, at most 5m',
    '           lb1> set server web/web-01 state maint',
    '           wait until they are 0 in maint too, at most what is left of 5m; then fail',
    '           run: ./deploy.sh, at most 10m, and 2 further attempts after a failure',
    '           ask http://10.0.0.2:8080/healthz until 2 answers in a row are good, at most 2m for all proofs',
    '           wait until no check from before the end of the deploy is on its way',
    '           lb1> set server web/web-01 state drain;set server web/web-01 health down',
    "           wait until HAProxy's fresh checks bring it up (2 passes) on web/web-01 on lb1, at most 2m for all proofs",
    '           lb1> set server web/web-01 state ready',
    '           wait until no slow start is going on',
    '           pause 30s',
    '  web-02   lb1> set server web/web-02 state drain',
    '           wait until scur 0 and qcur 0 on web/web-02 on lb1, at most 5m',
  ]);
  assert.deepEqual(lines.slice(-3), [
    'Left out: web-04: maint since before this run (backend web on lb1)',
    'Floor 2 of 3',
    "Estimate: 3 × (drain + deploy + GET /healthz twice, then HAProxy's check (2 passes)), and pauses of 30s",
  ]);
});

test('every order of every row on every node stands in the dry run, agents and `once` too', () => {
  const change = { backends: ['web', 'api'], health: { url: URL, haproxyCheck: 'once' } } as const;
  const lb = (name: string) =>
    node(
      name,
      backend('web', [row('web', 'web-01', AGENT), row('web', 'web-02')]),
      backend('api', [row('api', 'web-01', { check: NO_CHECK }), row('api', 'web-02')]),
    );
  const text = describePlan(plan([lb('lb1'), lb('lb2')], change), describer(change)).join('\n');
  for (const command of [
    'lb1> disable agent web/web-01',
    'lb2> set server api/web-01 state maint',
    'lb2> set server web/web-01 state drain;set server web/web-01 health down',
    'lb1> set server web/web-01 health up',
    'lb2> enable agent web/web-01',
  ]) {
    assert.ok(text.includes(command), command);
  }
  assert.ok(!text.includes('set server api/web-01 health down'), 'never marked down without a check');
  assert.match(
    text,
    /wait until scur 0 and qcur 0 on web\/web-01 and api\/web-01 on lb1 and lb2, at most 5m/,
  );
  assert.match(text, /one fresh pass of HAProxy's check was seen on web\/web-01 on lb1 and lb2/);
});

test('twenty servers are written out, the others counted; on-drain-timeout is said', () => {
  const change = { maxUnavailable: count(3), onDrainTimeout: 'shutdown' } as const;
  const lines = describePlan(plan(web(1_500), change), describer(change));
  assert.ok(lines.includes('  and 1,480 servers more, each in the same way'));
  assert.ok(
    lines.some((line) => line.includes('web-20 state ready')) &&
      !lines.some((line) => line.includes('web-21 state ready')),
  );
  assert.ok(lines.some((line) => line.endsWith('; then close what is left (shutdown sessions)')));
  assert.ok(lines.some((line) => line.startsWith('Estimate: 501 × ')));
});

test('nothing to do', () => {
  const lines = describePlan(plan(web(2), { servers: undefined }), describer());
  assert.deepEqual(lines, [
    'Plan (nothing is written)',
    '  nothing to do',
    'Warning: servers is empty: there is nothing to do.',
  ]);
});

const start = (size: number, change: Change = {}, rowChange = {}) =>
  startText(
    plan(
      web(size, () => rowChange),
      change,
    ),
    inputs(change),
  );

test('the headline: how many, how fast, who first', () => {
  assert.equal(
    start(3).headline,
    'Rolling rollout of backend web: 3 servers, one at a time, web-01 first and alone',
  );
  assert.equal(start(3, { lead: 0 }).headline, 'Rolling rollout of backend web: 3 servers, one at a time');
  assert.equal(
    start(9, { lead: 2, maxUnavailable: count(3) }).headline,
    'Rolling rollout of backend web: 9 servers, at most 3 at a time, web-01 and web-02 first',
  );
  assert.equal(
    start(2, { servers: patterns('web-02') }).headline,
    'Rolling rollout of backend web: 1 server',
  );
  assert.equal(start(2, { servers: undefined }).headline, 'Rolling rollout of backend web: nothing to do');
});

test('the terms: floor, drain, proof; no query of a URL', () => {
  assert.equal(
    start(3, { health: { url: URL } }).how,
    "floor 2 of 3 · drain at most 5m · proof: GET /healthz twice, then HAProxy's check (2 passes)",
  );
  assert.equal(
    start(3, { health: { url: URL, haproxyCheck: 'once', successes: 1 } }).how,
    "floor 2 of 3 · drain at most 5m · proof: GET /healthz once, then one pass of HAProxy's check",
  );
  assert.match(
    start(3, { health: { haproxyCheck: 'ignore' } }).how,
    /proof: the deploy step's own success \(haproxy-check: ignore\)$/,
  );
  assert.match(
    start(3, { health: { url: 'http://{server}', successes: 3 } }, { check: NO_CHECK }).how,
    /proof: GET \/ 3 times$/,
  );
});

test('floors of several backends and nodes', () => {
  const lb = (name: string, size: number) => {
    const names = ['web-01', 'web-02', 'web-03'];
    return node(
      name,
      backend(
        'web',
        names.map((one) => row('web', one)),
      ),
      backend(
        'api',
        names.map((one, index) =>
          row('api', one, index < size ? {} : { operational: 'down', status: 'DOWN' }),
        ),
      ),
    );
  };
  const change = { backends: ['web', 'api'], servers: patterns('web-01') };
  const made = plan([lb('lb1', 3), lb('lb2', 2)], change);
  assert.match(startText(made, inputs(change)).how, /^floor web 2 of 3, api 2 of 3 on lb1, 1 of 2 on lb2 · /);
  assert.match(startText(made, inputs(change)).headline, /backends web and api: 1 server$/);
});
