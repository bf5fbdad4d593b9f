import * as z from 'zod/mini';
import { RolloutError } from '../../support/errors.ts';
import type { DataplaneEndpoint } from '../../inputs/inputs.ts';
import type { MapKey, SwitchMaps } from '../control-plane.ts';
import { checkedEntry, checkedFile, checkedName } from '../names.ts';
import { parse } from './api.ts';
import { putLine } from './commands.ts';
import type { Base, DataplaneAccess } from './endpoint.ts';
import { apiOf } from './look.ts';
import { paths } from './paths.ts';
import type { Root } from './paths.ts';
import type { Peer } from './peer.ts';
import { saidBy } from './said.ts';
import { isLost } from './talk.ts';
import { errorOfAnswer } from './trouble.ts';

const READ_BACK_MS = 500;
const PAUSE_MS = 20;

const mapFile = z.looseObject({
  id: z.nullish(z.string()),
  file: z.nullish(z.string()),
  storage_name: z.nullish(z.string()),
});
const entry = z.looseObject({ key: z.nullish(z.string()), value: z.nullish(z.string()) });

/**
 * The key of a map file that names the live backend, over the Data Plane API (facts, dataplane, 3.8). A map is found by the file that
 * HAProxy reads: only those in the API's own directory have a name there, the others a number. `PUT` of the entry is `set map`; a `PUT` of
 * the map would add a second value.
 */
export function mapsOver(
  peer: Peer,
  base: Base,
  root: () => Root,
  endpoint: DataplaneEndpoint,
  access: DataplaneAccess,
): SwitchMaps {
  async function nameOf(file: string, untilMs: number, signal: AbortSignal): Promise<string> {
    const api = await apiOf(peer, base, untilMs, signal);
    const path = paths.maps(api.root);
    const answer = await peer.talk.read(path, untilMs, signal);
    if (answer.status !== 200) throw errorOfAnswer({ method: 'GET', path }, answer);
    const maps = parse(z.array(mapFile), path, answer);
    const found = maps.find((map) => map.file === checkedFile(file));
    // The name may stand for another file of the same name, in the API's own directory.
    if (found?.storage_name && (await fileOf(found.storage_name, untilMs, signal)) === file)
      return found.storage_name;
    if (found?.id) return `#${found.id}`;
    throw new RolloutError('unsupported', `HAProxy reads no map file ${JSON.stringify(file)}`, {
      observed: `map files there: ${maps.flatMap((map) => map.file ?? []).join(', ') || 'none'}`,
      hint: 'Name the file exactly as haproxy.cfg does.',
    });
  }

  async function fileOf(name: string, untilMs: number, signal: AbortSignal): Promise<string | undefined> {
    const path = paths.map(root(), name);
    const answer = await peer.talk.read(path, untilMs, signal);
    return answer.status === 200 ? (parse(mapFile, path, answer).file ?? undefined) : undefined;
  }

  async function valueOf(
    name: string,
    key: string,
    untilMs: number,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const path = paths.mapEntry(root(), name, checkedEntry(key));
    const answer = await peer.talk.read(path, untilMs, signal);
    if (answer.status === 404 && /not found/.test(saidBy(answer).text)) return undefined;
    if (answer.status !== 200) throw errorOfAnswer({ method: 'GET', path }, answer);
    return parse(entry, path, answer).value ?? undefined;
  }

  const command = ({ file, key }: MapKey, backend: string): { path: string; body: { value: string } } => ({
    path: paths.mapEntry(root(), checkedFile(file).split('/').at(-1)!, checkedEntry(key)),
    body: { value: checkedName('backend', backend) },
  });

  return {
    async value({ file, key }, signal) {
      const untilMs = peer.talk.deadline();
      return valueOf(await nameOf(file, untilMs, signal), key, untilMs, signal);
    },
    async set({ file, key }, backend, signal) {
      const { clock } = peer.talk;
      const untilMs = peer.talk.deadline();
      const name = await nameOf(file, untilMs, signal);
      const path = paths.mapEntry(root(), name, checkedEntry(key));
      const giveUpMs = Math.min(untilMs, clock.nowMs() + READ_BACK_MS);
      for (;;) {
        const answer = await peer.talk.write(
          path,
          { value: checkedName('backend', backend) },
          untilMs,
          signal,
        );
        // Some versions answer 404 to a change that was made: what counts is what is there.
        const shown = await valueOf(name, key, untilMs, signal);
        if (shown === backend) return;
        if (clock.nowMs() + PAUSE_MS >= giveUpMs) {
          if (isLost(answer)) throw answer.lost;
          if (answer.status !== 200) throw errorOfAnswer({ method: 'PUT', path }, answer);
          throw new RolloutError(
            'internal',
            `HAProxy does not show the value ${backend} of ${key} in ${file}`,
            {
              observed: `it shows ${shown ?? 'no such key'}`,
              hint: 'Does something else change this map at the same time?',
            },
          );
        }
        await clock.sleep(PAUSE_MS, signal);
      }
    },
    commandOf(at, backend) {
      const { path, body } = command(at, backend);
      return `PUT ${path} ${JSON.stringify(body)}`;
    },
    repairLine(at, backend) {
      const { path, body } = command(at, backend);
      return putLine(endpoint, access, path, body);
    },
  };
}
