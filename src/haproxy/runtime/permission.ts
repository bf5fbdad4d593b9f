import type { RowName } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { bogusState, showInfo } from './commands.ts';
import type { Peer } from './peer.ts';
import { replacedMeanwhile, untilSettled, wholeQuestion } from './peer.ts';
import { isExpectedStates, refusal } from './refusals.ts';

/**
 * Asks for a state that does not exist: who may not change states hears `Permission denied`, who may hears which states there
 * are, and nothing changes either way (contract, section 8, Nodes).
 */
export async function provePermission(peer: Peer, row: RowName, signal: AbortSignal): Promise<void> {
  const bogus = bogusState(row);
  const commands = [showInfo, bogus];
  await untilSettled(peer, signal, async (untilMs) => {
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    if (reply.kind === 'whole') {
      throw new RolloutError('internal', `HAProxy took "${bogus.text}", which is no order at all`);
    }
    if (isExpectedStates(reply.text)) return {};
    const again = replacedMeanwhile(reply, commands);
    if (again) return again;
    throw denied(refusal(bogus.text, reply.text));
  });
}

/** The command that was refused is no order that anybody wanted: what it says about the socket is the news. */
function denied(error: RolloutError): RolloutError {
  if (error.code !== 'permission-denied') return error;
  return new RolloutError(error.code, 'this socket can be read, but takes no orders', {
    observed: `${error.message}, a try that would have changed nothing`,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error,
  });
}
