import type { RowName } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { bogusState, showInfo } from './commands.ts';
import type { Peer } from './peer.ts';
import { isBeingReplaced, untilSettled, wholeQuestion } from './peer.ts';
import { isExpectedStates, refusal } from './refusals.ts';

/**
 * Asks for a state that does not exist: who may not change states hears `Permission denied`, who may hears which states there
 * are, and nothing changes either way (contract, section 8, Nodes).
 */
export async function provePermission(peer: Peer, row: RowName, signal: AbortSignal): Promise<void> {
  const commands = [showInfo, bogusState(row)];
  await untilSettled(peer, signal, async (untilMs) => {
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    const command = bogusState(row).text;
    if (reply.kind === 'whole') throw new RolloutError('internal', `HAProxy took "${command}"`);
    if (isExpectedStates(reply.text)) return {};
    const error = refusal(command, reply.text);
    if (isBeingReplaced(reply, commands)) return { again: error };
    throw error;
  });
}
