import type { SimHaproxy } from './haproxy.ts';
import type { SimRow } from './row.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** Whatever the reason: the session is over. */
export function end(session: Session): void {
  session.isOver = true;
  session.row.scur -= 1;
  session.server.sessions.delete(session);
}

/** The server takes a request: it answers after its time, or not at all. */
export function serve(
  world: World,
  node: SimHaproxy,
  row: SimRow,
  durationMs: number,
  how: { readonly forced: boolean; readonly queued: boolean },
): void {
  const { time, witness } = world;
  const { server } = row;
  row.stot += 1;
  const session: Session = {
    server,
    row,
    startedMs: time.nowMs(),
    openedBy: row.leader && row.bits === 0 ? row.leader.setBy : row.setBy,
    ...how,
    isOver: false,
  };
  if (!server.app.serves(time.nowMs())) {
    row.connectionErrors += 1;
    session.isOver = true;
    witness.lost(server, session);
    return;
  }
  row.scur += 1;
  server.sessions.add(session);
  time.later(durationMs, () => {
    if (session.isOver) return;
    end(session);
    if (row.qcur > 0) dequeue(world, row, node);
  });
}

/** The next request of the row's own queue; the queue is served also in drain and maint (facts, section 1.2, HAProxy 2.6). */
export function dequeue(world: World, row: SimRow, node?: SimHaproxy): void {
  row.qcur -= 1;
  const isForced = row.state === 'maint' && world.scenario.backends.some((one) => one.forcePersist);
  if (node) serve(world, node, row, 20, { forced: isForced, queued: true });
}
