import type { SimHaproxy } from './haproxy.ts';
import type { SimRow } from './row.ts';
import type { Worker } from './worker.ts';
import type { World } from './world.ts';

/**
 * HAProxy's checks and agent checks of one row, for as long as its process serves. The timer goes on in maint, where no check is
 * started; a check that is on the wire ends later, whatever has happened meanwhile (facts, section 4.2).
 */
export function checkLoop(world: World, node: SimHaproxy, worker: Worker, row: SimRow): void {
  const { check, agent } = row.server.spec;
  if (row.leader) return;
  const isOver = (): boolean => worker.retiredMs !== undefined;
  if (check !== false) {
    const tick = (): void => {
      if (isOver()) return;
      if (row.checkEnabled && !row.checking && row.state !== 'maint') startCheck(world, node, row, isOver);
      world.time.later(check.interMs, tick);
    };
    world.time.later(world.random.next() * check.interMs, tick);
  }
  if (agent !== false && agent.says !== 'nothing') {
    const { everyMs, says } = agent;
    const tick = (): void => {
      if (isOver()) return;
      if (row.agentEnabled && row.server.app.serves(world.time.nowMs())) hear(world, node, row, says);
      world.time.later(everyMs, tick);
    };
    world.time.later(world.random.next() * everyMs, tick);
  }
}

function startCheck(world: World, node: SimHaproxy, row: SimRow, isOver: () => boolean): void {
  const { check } = row.server.spec;
  if (check === false) return;
  const startedMs = world.time.nowMs();
  const passes = row.server.app.isHealthy(startedMs);
  row.checking = true;
  world.time.later(check.takesMs, () => {
    if (isOver()) return;
    node.change([row], () => {
      const counted = row.endCheck(passes, world.time.nowMs());
      if (counted) row.server.checked(row, passes, startedMs);
    });
  });
}

/** An agent that says `ready` ends a drain and maint of anybody's; a number is a weight (facts, sections 0.19 and 7). */
function hear(world: World, node: SimHaproxy, row: SimRow, says: 'ready' | number): void {
  node.change([row], () => {
    if (typeof says === 'number') row.weight = says;
    else if (row.bits !== 0) row.setState('ready', 'agent', world.time.nowMs());
    // What somebody else had set is undone by the agent, not by us.
    if (row.foreign?.what === (typeof says === 'number' ? 'weight' : 'state')) row.foreign = undefined;
  });
}
