import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalOf, keepsAgentOff, restoreOrders } from '../../src/plan/restore.ts';
import type { RestoreRow, Unsettled } from '../../src/plan/restore.ts';
import type { AdminState } from '../../src/server.ts';

const name = { backend: 'web', server: 'web-01' };
const rowWith = (change: Partial<RestoreRow> = {}): RestoreRow => ({
  ...name,
  follows: undefined,
  hasCheck: true,
  agentOff: false,
  before: { state: 'ready' },
  asked: 'drain',
  was: [],
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
  const goals = (['touched', 'deploying', 'verified'] as const).map((progress) =>
    goalOf(progress, rowWith()),
  );
  assert.deepEqual(goals, ['ready', 'maint', 'ready']);
});

const idle = (before: 'drain' | 'maint', asked: AdminState): Partial<RestoreRow> => ({
  side: 'idle',
  before: { state: before },
  asked,
});

test('an idle colour goes back where it was found; from the traffic to drain', () => {
  assert.deepEqual(words('touched', 'maint', idle('maint', 'maint')), []);
  assert.deepEqual(words('verified', 'drain', idle('maint', 'drain')), ['state maint']);
  assert.deepEqual(words('verified', 'drain', idle('drain', 'drain')), []);
  assert.deepEqual(words('verified', 'ready', idle('maint', 'ready')), ['state drain']);
  // Its order to be ready was lost: whether it was carried out is not known.
  assert.deepEqual(words('verified', 'drain', { ...idle('maint', 'drain'), was: ['ready'] }), []);
  assert.deepEqual(words('deploying', 'drain', idle('drain', 'drain')), ['state maint']);
});

test('an idle server that was taken from drain to maint and not deployed is proved by its check on the way back', () => {
  assert.deepEqual(words('touched', 'maint', idle('drain', 'maint')), ['state-down drain']);
  assert.deepEqual(words('touched', 'maint', { ...idle('drain', 'maint'), hasCheck: false }), [
    'state drain',
  ]);
});

test('the live colour goes back to ready until the switch is final; then both stay as they are', () => {
  assert.deepEqual(words('touched', 'drain', { side: 'live' }), ['state ready']);
  assert.deepEqual(words('retired', 'drain', { side: 'live' }), []);
  assert.deepEqual(words('retired', 'maint', { side: 'live', asked: 'maint' }), []);
  assert.deepEqual(words('switched', 'ready', idle('maint', 'ready')), []);
});
