import type { NewServer, RowName } from '../../server.ts';
import { rowKey } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { addServer, showInfo } from './commands.ts';
import type { Peer } from './peer.ts';
import { replacedMeanwhile, untilSettled, wholeQuestion } from './peer.ts';
import { brief } from './answers.ts';
import { isNameTaken, refusal } from './refusals.ts';

/**
 * Proves, changing nothing, that HAProxy would take this server: asks for it under a name that the backend has. HAProxy reads every
 * keyword first and looks at the name last (seen on 2.6, 3.2), so that the name is all it can complain of.
 */
export async function proveAddition(
  peer: Peer,
  existing: RowName,
  name: string,
  server: NewServer,
  signal: AbortSignal,
): Promise<void> {
  const command = addServer(existing, server);
  const commands = [showInfo, command];
  await untilSettled(peer, signal, async (untilMs) => {
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    if (reply.kind === 'whole') {
      throw new RolloutError(
        'changed-since-plan',
        `${rowKey(existing)} was deleted while the plan was made`,
        {
          observed: 'HAProxy took a server of this name, which is in maint',
          hint: `Delete it ("del server ${rowKey(existing)}"), then start again.`,
        },
      );
    }
    if (isNameTaken(reply.text)) return {};
    const again = replacedMeanwhile(reply, commands);
    if (again) return again;
    throw refused(name, command.text, reply.text);
  });
}

/** What HAProxy says of a keyword is for the user, who wrote it. */
function refused(name: string, command: string, text: string): RolloutError {
  const known = refusal(command, text);
  if (known.code !== 'internal') return known;
  const isOfVersion = /is not accepted for dynamic server|^unknown keyword/.test(text);
  return new RolloutError(
    isOfVersion ? 'unsupported' : 'input-invalid',
    `HAProxy would not take ${name} of add-servers`,
    {
      observed: brief(text),
      hint: isOfVersion
        ? 'This version of HAProxy does not take that keyword for a server added at runtime ("cookie" from 3.0 on): leave it out, or use a newer HAProxy.'
        : 'Mend the entry in add-servers.',
    },
  );
}
