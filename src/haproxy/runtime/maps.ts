import type { RuntimeEndpoint } from '../../inputs/inputs.ts';
import type { MapKey, SwitchMaps } from '../control-plane.ts';
import { checkedEntry, checkedFile, checkedName } from '../names.ts';
import { shellLine, wholeLineOf } from './commands.ts';
import type { Command } from './commands.ts';
import { changed, contentOf, unknownFile } from './lists.ts';
import type { Peer } from './peer.ts';

/** `set map` changes all values under the key at once: nobody ever sees neither (facts, section 10). */
const setMap = ({ file, key }: MapKey, backend: string): Command => ({
  text: `set map ${checkedFile(file)} ${checkedEntry(key)} ${checkedName('backend', backend)}`,
  shape: 'silent',
});

/** The key of a map file that names the live backend, over the Runtime API. */
export function mapsOver(peer: Peer, endpoint: RuntimeEndpoint): SwitchMaps {
  const line = (at: MapKey, backend: string): string => wholeLineOf(peer.socket, [setMap(at, backend)]);
  return {
    async value({ file, key }, signal) {
      const content = await contentOf(peer, 'map', file, signal);
      if (!content) throw unknownFile(file);
      // Of several values under one key HAProxy takes the first.
      return content.entries.find((entry) => entry.key === key)?.value;
    },
    async set(at, backend, signal) {
      const values = (entries: readonly { key: string; value?: string }[]): (string | undefined)[] =>
        entries.filter((entry) => entry.key === at.key).map((entry) => entry.value);
      await changed(
        peer,
        'map',
        at.file,
        setMap(at, backend).text,
        (entries) => values(entries).length > 0 && values(entries).every((value) => value === backend),
        signal,
      );
    },
    commandOf: line,
    repairLine: (at, backend) => shellLine(endpoint, line(at, backend)),
  };
}
