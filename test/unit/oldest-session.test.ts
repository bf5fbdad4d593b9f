import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldestOf } from '../../src/haproxy/runtime/sessions.ts';

const line = (server: string, age: string, source = '10.0.0.9:4711', backend = 'web'): string =>
  `0x55c2e5b05fc0: proto=tcpv4 src=${source} fe=www be=${backend} srv=${server} ts=00 epoch=0 age=${age} calls=3 rate=1 cpu=0 lat=0 rq[f=808000h,i=0,an=00h,rx=4m57s,wx=,ax=] exp=4m57s rc=0 c_exp=`;

test('the oldest session of the server, and of no other', () => {
  const list = [
    line('web-02', '9d2h'),
    line('web-01', '9d2h', '10.0.0.1:1', 'api'),
    line('web-01', '59s', '10.0.0.2:2'),
    line('web-01', '4m10s', '2001:db8::1:4711'),
    line('web-01', '2m59s', '10.0.0.3:3'),
    '0x55c2: proto=unix_stream src=unix:1 fe=GLOBAL be=<NONE> srv=<none> ts=00 epoch=0 age=0s calls=1',
  ].join('\n');
  assert.deepEqual(oldestOf(list, { backend: 'web', server: 'web-01' }), {
    ageMs: 250_000,
    client: '2001:db8::1',
    frontend: 'www',
  });
});

test('days and hours', () => {
  assert.equal(oldestOf(line('web-01', '1d2h'), { backend: 'web', server: 'web-01' })?.ageMs, 93_600_000);
});

test('no session, and nonsense', () => {
  for (const list of ['', 'src= fe= be=web srv=web-01', '\n\n', 'x'.repeat(100_000)]) {
    assert.equal(oldestOf(list, { backend: 'web', server: 'web-01' }), undefined);
  }
});
