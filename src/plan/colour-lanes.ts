import type { LaneOptions } from './lane.ts';
import type { Lane, PlanServer, Step } from './plan.ts';

/**
 * The lane of a server of the idle colour: out of rotation from its first step to its last, so it needs no floor. Found in `drain` it
 * goes through `maint` and zero before its deploy, because clients that stick to it reach it in drain (contract, section 8, Colours).
 * It ends proved and in `drain`, where HAProxy goes on checking it; without a check of HAProxy's in `maint`.
 */
export function idleLane(server: PlanServer, options: LaneOptions): Lane {
  const steps: Step[] = [
    { do: 'take-idle' },
    ...intoMaint(server),
    { do: 'await-last-zero' },
    { do: 'deploy', script: 'run' },
    ...proof(server, options),
    { do: 'stand-by' },
  ];
  if (options.pauseMs > 0) steps.push({ do: 'pause', ms: options.pauseMs });
  return { server, steps };
}

/**
 * The same without a deploy (`operation: switch`). In `drain` HAProxy has gone on checking the server: up is proved. Out of `maint` it
 * has to prove itself anew, as for `ready`.
 */
export function switchLane(server: PlanServer, options: LaneOptions): Lane {
  const checked = server.rows.some((row) => row.proof === 'check');
  const isChecked = server.rows.every((row) => row.before.state === 'drain');
  const up: Step[] = checked ? [{ do: 'await-up', passes: options.passes }] : [];
  const steps = isChecked
    ? [...(options.probe ? [{ do: 'probe' } as const] : []), ...up]
    : [...intoMaint(server), ...proof(server, options)];
  return { server, steps: [{ do: 'take-idle' }, ...steps, { do: 'stand-by' }], done: 'ready' };
}

/** The old colour once the switch is final: drained out, then at rest. */
export function oldLane(server: PlanServer, rest: 'drain' | 'maint'): Lane {
  const cut: Step[] = rest === 'maint' ? [{ do: 'maint' }, { do: 'await-last-zero' }] : [];
  return { server, steps: [{ do: 'await-zero' }, ...cut, { do: 'rest', state: rest }], done: 'drained' };
}

/**
 * The previous version back on a server of the new colour, which is out of rotation again: in drain, or held in maint. It ends where it
 * was found.
 */
export function colourRollbackLane(server: PlanServer, options: LaneOptions, isHeld: boolean): Lane {
  const out: Step[] = isHeld ? [] : [{ do: 'await-zero' }, { do: 'maint' }];
  const rest = server.rows.every((row) => row.before.state === 'drain') ? 'drain' : 'maint';
  return {
    server,
    steps: [
      ...out,
      { do: 'await-last-zero' },
      { do: 'deploy', script: 'rollback-run' },
      ...proof(server, options),
      { do: 'stand-by' },
      { do: 'rest', state: rest },
    ],
  };
}

/** A server of the new colour that proved bad in the traffic: drained, zero, maint. */
export function heldLane(server: PlanServer): Lane {
  return {
    server,
    steps: [{ do: 'await-zero' }, { do: 'maint' }, { do: 'await-last-zero' }],
    done: 'drained',
  };
}

function intoMaint(server: PlanServer): Step[] {
  const isInMaint = server.rows.every((row) => row.before.state === 'maint');
  return isInMaint ? [] : [{ do: 'await-zero' }, { do: 'maint' }];
}

function proof(server: PlanServer, options: LaneOptions): Step[] {
  const direct: Step[] = options.probe ? [{ do: 'probe' }] : [];
  if (!server.rows.some((row) => row.proof === 'check')) return direct;
  const checks: Step[] = [
    { do: 'await-quiet-check' },
    { do: 'drain-down' },
    { do: 'await-up', passes: options.passes },
  ];
  return [...direct, ...checks];
}
