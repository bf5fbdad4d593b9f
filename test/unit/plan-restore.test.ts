import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalOf, keepsAgentOff, restoreOrders } from '../../src/plan/restore.ts';
import type { Unsettled } from '../../src/plan/restore.ts';
import type { AdminState } from '../../src/server.ts';

const name = { backend: 'web', server: 'web-01' };
const rowWith = (change: { hasCheck?: boolean; agentOff?: boolean; follows?: string } = {}) => ({
  ...name,
  follows: undefined,
  hasCheck: true,
  agentOff: false,
  ...change,
});
const words = (progress: Unsettled, now: AdminState, change: Parameters<typeof rowWith>[0] = {}): string[] =>
  restoreOrders(rowWith(change), progress, now).map((order) => {
    assert.deepEqual(order.row, name);
    if (order.do === 'state' || order.do === 'state-down') return `${order.do} ${order.state}`;
    return order.do === 'agent' ? `agent ${order.enabled ? 'on' : 'off'}` : order.do;
  });

test('touched: from drain plain ready', () => {
  assert.deepEqual(words('touched', 'drain'), ['state ready']);
  assert.deepEqual(words('touched', 'drain', { hasCheck: false }), ['state ready']);
});

test('touched: out of maint HAProxy proves it first, where it has an active check', () => {
  assert.deepEqual(words('touched', 'maint'), ['state-down ready']);
  assert.deepEqual(words('touched', 'maint', { hasCheck: false }), ['state ready']);
});

test('touched: ready already needs nothing but its agent', () => {
  assert.deepEqual(words('touched', 'ready'), []);
  assert.deepEqual(words('touched', 'ready', { agentOff: true }), ['agent on']);
});

test('deploying: held in maint, whatever it was in, and its agent stays off', () => {
  for (const now of ['ready', 'drain'] as const) {
    assert.deepEqual(words('deploying', now, { agentOff: true }), ['state maint']);
  }
  assert.deepEqual(words('deploying', 'maint', { agentOff: true }), []);
  assert.equal(keepsAgentOff(rowWith({ agentOff: true }), 'deploying'), true);
  assert.equal(keepsAgentOff(rowWith({ agentOff: true }), 'touched'), false);
  assert.equal(keepsAgentOff(rowWith(), 'deploying'), false);
});

test('verified: ready, never marked down again, and the agent last', () => {
  assert.deepEqual(words('verified', 'drain', { agentOff: true }), ['state ready', 'agent on']);
  assert.deepEqual(words('verified', 'maint'), ['state ready']);
});

test('a row that follows another gets no orders', () => {
  for (const progress of ['touched', 'deploying', 'verified'] as const) {
    assert.deepEqual(words(progress, 'maint', { follows: 'web/web-09' }), []);
  }
});

test('what is unproved is held, everything else goes back', () => {
  assert.deepEqual(
    (['touched', 'deploying', 'verified'] as const).map((progress) => goalOf(progress)),
    ['ready', 'maint', 'ready'],
  );
});
