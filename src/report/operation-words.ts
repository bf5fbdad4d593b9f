import type { Operation } from '../inputs/inputs.ts';
import type { DoneResult } from '../plan/done.ts';

/** How an operation is spoken of: what deploys nothing is not called a rollout. */
export interface OperationWords {
  /** `the rollout failed` */
  readonly noun: string;
  /** `Rolled out 3 of 3 servers` */
  readonly did: string;
  /** `✓ web rolled out: 3 of 3 servers` */
  readonly done: string;
  /** `nothing to roll out` */
  readonly toDo: string;
}

export function operationWords(operation: Operation = 'rollout'): OperationWords {
  switch (operation) {
    case 'rollout':
      return { noun: 'rollout', did: 'Rolled out', done: 'rolled out', toDo: 'roll out' };
    case 'drain':
      return { noun: 'drain', did: 'Drained', done: 'drained', toDo: 'drain' };
    case 'ready':
      return { noun: 'run', did: 'Made ready', done: 'made ready', toDo: 'make ready' };
    case 'maint':
      return { noun: 'run', did: 'Put into maint', done: 'put into maint', toDo: 'put into maint' };
    case 'weight':
      return { noun: 'run', did: 'Set the weight of', done: 'weight set', toDo: 'set a weight of' };
    case 'checks':
      return { noun: 'run', did: 'Switched the checks of', done: 'checks switched', toDo: 'switch' };
    case 'switch':
      return { noun: 'switch', did: 'Switched', done: 'switched', toDo: 'switch' };
    case 'add':
      return { noun: 'run', did: 'Added', done: 'added', toDo: 'add' };
    case 'remove':
      return { noun: 'run', did: 'Removed', done: 'removed', toDo: 'remove' };
    case 'status':
      return { noun: 'status', did: 'Looked at', done: 'looked at', toDo: 'look at' };
    case 'doctor':
      return { noun: 'examination', did: 'Examined', done: 'examined', toDo: 'examine' };
  }
}

/** `is rolled out`, `are drained (maint)`: behind the names of servers. */
export function doneText(result: DoneResult, count: number): string {
  const is = count === 1 ? 'is' : 'are';
  switch (result) {
    case 'deployed':
      return `${is} rolled out`;
    case 'drained':
      return `${is} drained`;
    case 'ready':
      return `${is} ready`;
    case 'maint':
      return `${is} in maint`;
    case 'weighted':
      return count === 1 ? 'has its new weight' : 'have their new weight';
    case 'checks-on':
      return `${is} checked by HAProxy`;
    case 'checks-off':
      return `${is} no longer checked by HAProxy`;
    case 'added':
      return `${is} added`;
    case 'removed':
      return `${is} removed`;
    case 'seen':
      return `${count === 1 ? 'was' : 'were'} looked at`;
  }
}
