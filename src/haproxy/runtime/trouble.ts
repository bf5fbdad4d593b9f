import type { RuntimeEndpoint } from '../../inputs/inputs.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Trouble } from './exchange.ts';

const SLOTS =
  'HAProxy serves 10 connections at once on a socket unless its "stats socket" line sets maxconn, and clients that stay connected hold them.';
const OURS = 'Is this really a Runtime API socket ("stats socket") of HAProxy?';

/** What went wrong on the connection as an error for people; whose connection it was is added by `at`. */
export function errorOf(endpoint: RuntimeEndpoint, trouble: Trouble, elapsedMs: number): RolloutError {
  const { kind, bytes, code: observed, said } = trouble;
  if (said) return said;
  switch (kind) {
    case 'missing':
      return new RolloutError('unreachable', 'there is no such socket', {
        observed,
        hint: `Is HAProxy running on this machine, and does its configuration have "stats socket ${endpoint.path} level admin"?`,
      });
    case 'refused':
      return new RolloutError('unreachable', 'nothing listens there', {
        observed,
        hint:
          endpoint.kind === 'unix'
            ? 'The file is there, but no HAProxy is behind it: HAProxy was stopped and left its socket file, or this is another sort of file. Start HAProxy, or give the path of its "stats socket".'
            : 'Is HAProxy running, and does its configuration have a "stats socket" with this address and "level admin"?',
      });
    case 'denied':
      return new RolloutError('permission-denied', 'this user may not open the socket', {
        observed,
        hint: 'Run the job as a user that may, or set mode, user and group on the "stats socket" line of HAProxy\'s configuration.',
      });
    case 'busy':
      return new RolloutError('no-answer', 'the socket takes no further connection', {
        observed,
        hint: SLOTS,
      });
    case 'connect-timed-out':
      return new RolloutError('unreachable', 'no connection within the time-out', {
        observed: `waited ${elapsedMs} ms`,
        hint: 'Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time.',
      });
    case 'timed-out':
      return new RolloutError('no-answer', bytes === 0 ? 'no answer' : 'only a part of an answer', {
        observed: `connected, and ${bytes} bytes came within ${elapsedMs} ms`,
        hint: `Either HAProxy hangs, or all its CLI connections are taken. ${SLOTS}`,
      });
    case 'broken':
      return new RolloutError('no-answer', bytes === 0 ? 'no answer' : 'only a part of an answer', {
        observed: `the connection was closed after ${bytes} bytes${observed === undefined ? '' : ` (${observed})`}`,
        hint: `HAProxy was stopped or restarted meanwhile, or this is something else. ${OURS}`,
      });
    case 'too-large':
      return new RolloutError('no-answer', 'an answer larger than any of HAProxy', {
        observed: `given up after ${bytes} bytes`,
        hint: OURS,
      });
    case 'other':
      return new RolloutError('unreachable', 'no connection', {
        observed,
        hint: 'Is the address right? Can this machine resolve and reach it?',
      });
  }
}

/** The same error, said about this node: nothing below knows where its text came from. */
export function at(endpoint: Pick<RuntimeEndpoint, 'label' | 'text'>, error: unknown): unknown {
  if (!(error instanceof RolloutError)) return error;
  const { label, text } = endpoint;
  const node = label === text ? text : `${label} (${text})`;
  const named = new RolloutError(error.code, `${node}: ${error.title}`, {
    observed: error.observed,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error.cause,
  });
  if (error.stack !== undefined) named.stack = error.stack;
  return named;
}
