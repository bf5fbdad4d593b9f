import { RolloutError } from '../../support/errors.ts';
import { quoted } from '../runtime/answers.ts';
import { refusal } from '../runtime/refusals.ts';
import type { Answer, Request, Trouble } from './connection.ts';
import type { DataplaneEndpoint } from '../../inputs/inputs.ts';
import type { DataplaneAccess } from './endpoint.ts';
import { saidBy } from './said.ts';

const OURS = 'Is this really a Data Plane API (dataplaneapi 2.x or 3.x) of HAProxy?';

/** What went wrong on the connection, for people; whose connection it was is added later. */
export function errorOfTrouble(
  endpoint: DataplaneEndpoint,
  { kind, code: observed, ms }: Trouble,
): RolloutError {
  switch (kind) {
    case 'missing':
      return new RolloutError('unreachable', 'there is no such socket', {
        observed,
        hint: 'Does the Data Plane API run on this machine, and does its configuration have "scheme: [unix]" with this socket_path?',
      });
    case 'refused':
      return new RolloutError('unreachable', 'nothing listens there', {
        observed,
        hint: 'Does the Data Plane API run? It does not listen before HAProxy does.',
      });
    case 'denied':
      return new RolloutError('permission-denied', 'this user may not open the socket', {
        observed,
        hint: 'Run the job as the user of the Data Plane API, whose socket only its owner may open, or use http:// or https://.',
      });
    case 'connect-timed-out':
      return new RolloutError('unreachable', 'no connection within the time-out', {
        observed: `waited ${ms} ms`,
        hint: 'Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time.',
      });
    case 'timed-out':
      return new RolloutError('no-answer', 'no answer', {
        observed: `connected, and no complete answer came within ${ms} ms`,
        hint: 'The Data Plane API or HAProxy behind it hangs, or is overloaded. The input command-timeout sets the time.',
      });
    case 'broken':
      return new RolloutError('no-answer', 'the connection was closed before the answer was complete', {
        observed,
        hint: `The Data Plane API was stopped or restarted meanwhile, or this is something else. ${OURS}`,
      });
    case 'too-large':
      return new RolloutError('no-answer', 'an answer larger than any of the Data Plane API', { hint: OURS });
    case 'tls':
      return tlsError(endpoint, observed ?? '');
    case 'other':
      return new RolloutError('unreachable', 'no connection', {
        observed,
        hint: 'Is the address right? Can this machine resolve and reach it?',
      });
  }
}

/** Node's words for what the two did not agree on (facts, dataplane, section 6). */
function tlsError({ kind, host }: DataplaneEndpoint, observed: string): RolloutError {
  if (/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE/.test(observed)) {
    return new RolloutError('permission-denied', 'the Data Plane API wants a client certificate', {
      observed,
      hint: 'Give one with tls-cert and tls-key.',
    });
  }
  if (/ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_)/.test(observed)) {
    return new RolloutError(
      'permission-denied',
      'the Data Plane API does not accept the client certificate',
      {
        observed,
        hint: 'tls-cert must be signed by the authority that the API names as tls_ca, and must not have expired.',
      },
    );
  }
  if (/ALTNAME/.test(observed)) {
    return new RolloutError('unreachable', `its certificate is not made out to ${host}`, {
      observed,
      hint: 'Write the endpoint with a name that stands in the certificate.',
    });
  }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH|EPROTO/.test(observed)) {
    return new RolloutError('unreachable', 'that port does not speak TLS', {
      observed,
      hint: kind === 'https' ? 'Does it listen for http:// there?' : 'Is the port right?',
    });
  }
  return new RolloutError('unreachable', 'its certificate could not be verified', {
    observed,
    hint: 'Give the authority that signed it with tls-ca.',
  });
}

/** 401 and 403. Their bodies are never shown: before 3.1 they hold the password that was sent (facts, dataplane, 1.17). */
export function refusedCredentials(access: DataplaneAccess, status: number): RolloutError {
  const given = access.username === undefined ? 'none were given' : `as user ${access.username}`;
  const mutual =
    access.tls.cert === undefined
      ? ''
      : ' With tls_ca set, dataplaneapi 2.9 refuses everybody, whatever certificate and password: take tls_ca out, or use 3.x.';
  return new RolloutError('permission-denied', 'the Data Plane API does not accept the credentials', {
    observed: `${status}, ${given}`,
    hint: `They are in dataplaneapi.user of its yaml, or in the userlist that it names; give them with dataplane-username and dataplane-password.${mutual}`,
  });
}

/** An answer that says that it did not work. Foreign, empty and many-lined bodies are quoted in short (facts, dataplane, 1.18). */
export function errorOfAnswer(request: Request, answer: Answer): RolloutError {
  const said = saidBy(answer);
  const asked = `${request.method} ${request.path}`;
  const observed = said.text === '' ? `${answer.status}, no text` : `${answer.status}: ${quoted(said.text)}`;
  if (said.haproxy) return refusal(said.haproxy.command, said.haproxy.text);
  if (said.away) {
    return new RolloutError('unreachable', 'the Data Plane API answers, but HAProxy behind it does not', {
      observed,
      hint: 'Is HAProxy running, with a unix "stats socket" of level admin? The Data Plane API reads its path from haproxy.cfg; it knows no TCP sockets and no "unix@".',
    });
  }
  if (/HTTP request to an HTTPS server/i.test(said.text)) {
    return new RolloutError('unreachable', 'that port speaks TLS', { observed, hint: 'Write https://.' });
  }
  switch (answer.status) {
    case 404:
      return new RolloutError('no-answer', `there is no ${asked}`, { observed, hint: OURS });
    case 429:
    case 502:
    case 503:
    case 504:
      return new RolloutError('no-answer', `${asked} was not answered by the Data Plane API itself`, {
        observed,
        hint: 'Something in front of it answers, or it is just starting.',
      });
    case 400:
    case 406:
    case 415:
    case 422:
      return new RolloutError('unsupported', `the Data Plane API does not take ${asked}`, {
        observed,
        hint: 'Please report this with the version of dataplaneapi.',
      });
    default:
      return new RolloutError('no-answer', `${asked} failed`, { observed, hint: OURS });
  }
}

/** For an answer that came whole, with 2xx, but is not what the Data Plane API writes. */
export function notUnderstood(request: Request, answer: Answer, why: string): RolloutError {
  return new RolloutError(
    'no-answer',
    `the answer to ${request.method} ${request.path} could not be understood`,
    {
      observed: `${why} ${answer.text === '' ? '(empty)' : quoted(answer.text)}`,
      hint: OURS,
    },
  );
}
