import { rowKey } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Order } from '../control-plane.ts';
import type { Api } from './api.ts';
import { ABSENT, isAbsence } from './api.ts';
import { tableFor } from './look.ts';
import { paths, withVersion } from './paths.ts';
import type { Peer } from './peer.ts';
import { remembered } from './peer.ts';
import { putChange, whyAbsent } from './put.ts';
import { isLost } from './talk.ts';
import { errorOfAnswer } from './trouble.ts';

type WeightOrder = Extract<Order, { do: 'weight' }>;

const TRIES = 5;
const PAUSE_MS = 20;

/**
 * Sets a weight and proves it: by the runtime since 3.3.1, before that through haproxy.cfg, where it persists (facts, dataplane,
 * section 4). Throws `unsupported` where the backend's balance takes no weights: the API would reload HAProxy instead.
 */
export async function giveWeight(
  peer: Peer,
  api: Api,
  order: WeightOrder,
  untilMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { row, weight } = order;
  for (let tries = 1; ; tries += 1) {
    const server = await api.server(row, untilMs, signal);
    if (server === ABSENT) {
      throw (await whyAbsent(peer, api, row, untilMs, signal)) ?? gone(order);
    }
    peer.exact = typeof server.weight === 'number';
    const shown = peer.exact
      ? await byRuntime(peer, api, order, untilMs, signal)
      : await byConfiguration(peer, api, order, untilMs, signal);
    if (shown === weight) {
      remembered(peer, rowKey(row)).weight = weight;
      return;
    }
    if (tries >= TRIES || peer.talk.clock.nowMs() + PAUSE_MS >= untilMs) throw notShown(order, shown);
    await peer.talk.clock.sleep(PAUSE_MS, signal);
  }
}

/** What HAProxy shows afterwards; undefined where that is not known. 200 alone says nothing (facts, dataplane, 1.2). */
async function byRuntime(
  peer: Peer,
  api: Api,
  { row, weight }: WeightOrder,
  untilMs: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const given = await peer.talk.alone(() => putChange(peer, api, row, { weight }, untilMs, signal));
  return 'server' in given ? (given.server.weight ?? undefined) : undefined;
}

async function byConfiguration(
  peer: Peer,
  api: Api,
  order: WeightOrder,
  untilMs: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { row, weight } = order;
  if (peer.fixed.has(row.backend)) throw takesNone(order);
  const running = await runningWeight(peer, api, order, untilMs, signal);
  if (running.weight === undefined) return undefined;
  const inFile = await api.configured(row, untilMs, signal);
  if (inFile === ABSENT) {
    throw new RolloutError(
      'unsupported',
      `${rowKey(row)} weight ${weight} cannot be set over this Data Plane API`,
      {
        observed:
          'the server does not stand in haproxy.cfg, and before dataplaneapi 3.3.1 weights go through that file',
        hint: 'Use dataplaneapi 3.4, or reach HAProxy through its own socket.',
      },
    );
  }
  // The API compares with the file, not with what runs: a file that says so already must first say what runs (facts, 1.3).
  if (inFile.server.weight === weight && running.weight !== weight) {
    await write(peer, api, order, running.weight, untilMs, signal);
  }
  if (inFile.server.weight === weight && running.weight === weight) return weight;
  await write(peer, api, order, weight, untilMs, signal);
  const after = await runningWeight(peer, api, order, untilMs, signal);
  // A slow start and maint hide the weight that was set: then the file, which is only written once HAProxy took it, has to do.
  return after.hidden ? weight : after.weight;
}

/** Reads the server's line anew and puts it back with this weight. 409: somebody else wrote in between, so again. */
async function write(
  peer: Peer,
  api: Api,
  order: WeightOrder,
  weight: number,
  untilMs: number,
  signal: AbortSignal,
): Promise<void> {
  const path = paths.configured(api.root, order.row);
  for (let tries = 1; ; tries += 1) {
    const inFile = await api.configured(order.row, untilMs, signal);
    if (inFile === ABSENT) throw gone(order);
    const body = { ...inFile.server, weight };
    const answer = await peer.talk.alone(() =>
      peer.talk.write(withVersion(path, inFile.version), body, untilMs, signal),
    );
    if (isLost(answer)) {
      if (tries >= TRIES) throw answer.lost;
    } else {
      if (answer.status === 200) return;
      if (answer.status === 202) throw reloads(order, answer.reloadId);
      const error = errorOfAnswer({ method: 'PUT', path }, answer);
      if (isAbsence(answer)) throw gone(order);
      if (answer.status !== 409 || tries >= TRIES) throw error;
    }
    await peer.talk.clock.sleep(PAUSE_MS * tries, signal);
  }
}

/** The effective weight, which is the one that was set unless a slow start is going on, or the server is in maint. */
async function runningWeight(
  peer: Peer,
  api: Api,
  { row }: WeightOrder,
  untilMs: number,
  signal: AbortSignal,
): Promise<{ readonly weight: number | undefined; readonly hidden: boolean }> {
  const { servers } = await tableFor(peer, api, { serversOf: row.backend }, untilMs, signal);
  const stat = servers.get(rowKey(row));
  const hidden = stat !== undefined && (stat.throttle !== '' || stat.status.startsWith('MAINT'));
  return { weight: stat && Number(stat.uweight), hidden };
}

const gone = ({ row }: WeightOrder): RolloutError =>
  new RolloutError(
    'unknown-server',
    `the Data Plane API shows ${rowKey(row)} at one time and not at another`,
    {
      hint: 'Is it being added or removed right now?',
    },
  );

const takesNone = ({ row, weight }: WeightOrder): RolloutError =>
  new RolloutError('unsupported', `${rowKey(row)} weight ${weight} cannot be set while HAProxy runs`, {
    observed:
      'its backend uses a static load-balancing algorithm, and the Data Plane API would reload HAProxy instead',
    hint: 'Use roundrobin, leastconn or random in this backend.',
  });

const reloads = ({ row, weight }: WeightOrder, reloadId: string | undefined): RolloutError =>
  new RolloutError('unsupported', `${rowKey(row)} weight ${weight} could not be set while HAProxy runs`, {
    observed: `the Data Plane API wrote haproxy.cfg and scheduled a reload of HAProxy${reloadId === undefined ? '' : ` (${reloadId})`}`,
    hint: 'Does the backend take weights at run time (roundrobin, leastconn, random)? The weight now stands in haproxy.cfg.',
  });

const notShown = ({ row, weight }: WeightOrder, shown: number | undefined): RolloutError =>
  new RolloutError(
    'internal',
    `the Data Plane API took weight ${weight} for ${rowKey(row)}, and does not show it`,
    {
      observed: `weight ${shown ?? 'unknown'}`,
      hint: 'Does something else change this server at the same time: an agent check, another run, an operator?',
    },
  );
