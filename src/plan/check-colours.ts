import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { refuseProblems, rowProblems } from './check.ts';
import type { Lane, Plan, Stage, Step } from './plan.ts';

/** Where the model of a server stands. */
type Place =
  'out' | 'maint' | 'zero' | 'deployed' | 'marked-down' | 'proved' | 'standing-by' | 'ready' | 'old';

interface Rules {
  readonly probe: boolean;
  readonly ignore: boolean;
}

/**
 * Replays a plan of blue-green in one backend and refuses it with `internal` where it could break the promise: traffic for an unproved
 * server, the old colour out before the new one is in, a server that no stage settles.
 */
export function checkColours(
  plan: Plan,
  snapshots: readonly NodeSnapshot[],
  inputs: Pick<RolloutInputs, 'health'>,
): void {
  const rows = plan.stages.flatMap(({ lanes }) => lanes.flatMap(({ server }) => server.rows));
  refuseProblems([
    ...problemsOfColours(plan, {
      probe: inputs.health.url !== undefined,
      ignore: inputs.health.haproxyCheck === 'ignore',
    }),
    ...rowProblems(rows, snapshots, 'any'),
  ]);
}

/** What is wrong with the stages of a plan of blue-green, in their order; empty for a good one. */
export function problemsOfColours({ stages, colours }: Plan, rules: Rules): string[] {
  if (!colours) return ['no colours'];
  const places = new Map<string, Place>(colours.idleServers.map(({ name }) => [name, 'out']));
  for (const { name } of colours.liveServers) places.set(name, 'ready');
  const isAll = (servers: readonly { name: string }[], place: Place): boolean =>
    servers.every(({ name }) => places.get(name) === place);
  const problems: string[] = [];
  let isFinal = false;
  for (const stage of stages) {
    problems.push(...problemsOfShape(stage));
    if (stage.act?.do === 'switch') {
      if (stage.act.to !== colours.idle) problems.push(`switch: to ${stage.act.to}, which is live already`);
      if (!isAll(colours.idleServers, 'standing-by'))
        problems.push(`switch: not all of ${colours.idle} is proved and standing by`);
      for (const { name } of colours.idleServers) places.set(name, 'ready');
      for (const { name } of colours.liveServers) places.set(name, 'old');
    }
    if (stage.act?.do === 'stand-by') {
      if (!isAll(colours.liveServers, 'old')) problems.push('stand-by: before the switch');
      isFinal = true;
    }
    for (const lane of stage.lanes) {
      const name = lane.server.name;
      const place = places.get(name);
      if (place === undefined) problems.push(`${name}: is of neither colour`);
      else if (place === 'old' || lane.server.side === 'live') {
        if (place !== 'old' || !isFinal)
          problems.push(`${name}: the old colour is taken out before the switch is final`);
        if (lane.steps.at(-1)?.do !== 'rest') problems.push(`${name}: the old colour does not come to rest`);
      } else places.set(name, replay(lane, rules, place, problems));
    }
  }
  if (!isAll(colours.idleServers, 'ready')) problems.push(`${colours.idle} does not end in rotation`);
  if (!isFinal) problems.push('the switch is never final');
  return problems;
}

function problemsOfShape({ title, window, lanes, act }: Stage): string[] {
  if (act) return lanes.length > 0 ? [`stage "${title}" has an act and lanes`] : [];
  if (lanes.length === 0) return [`stage "${title}" has no lane`];
  return Number.isInteger(window) && window >= 1 ? [] : [`stage "${title}" has a window of ${window}`];
}

/** A server of the idle colour on its way to the switch. */
function replay({ server, steps }: Lane, rules: Rules, from: Place, problems: string[]): Place {
  const say = (step: Step, words: string): void => void problems.push(`${server.name}: ${step.do}: ${words}`);
  const checked = server.rows.some((row) => row.proof === 'check');
  const deploys = steps.some((step) => step.do === 'deploy');
  // Without a deploy, HAProxy's checks in drain have proved it all along.
  const isWatched = !deploys && server.rows.every((row) => row.before.state === 'drain');
  let place = from;
  let probed = false;
  for (const step of steps) {
    switch (step.do) {
      case 'maint':
        place = 'maint';
        break;
      case 'await-last-zero':
        place = 'zero';
        break;
      case 'deploy':
        if (place !== 'zero') say(step, `in ${place}: no zero was seen in maint`);
        place = 'deployed';
        break;
      case 'probe':
        if (place === 'marked-down' || place === 'proved')
          say(step, 'clients that stick to it would reach it before the direct proof');
        probed = true;
        break;
      case 'drain-down':
        if (!checked) say(step, 'no row has an active check: it would stay down for ever');
        if (rules.probe && !probed) say(step, 'before the direct proof');
        place = 'marked-down';
        break;
      case 'await-up':
        if (place !== 'marked-down' && !isWatched) say(step, 'only checks after marking down count');
        place = 'proved';
        break;
      case 'stand-by':
        if (rules.probe && !probed) say(step, 'without the direct proof');
        if (checked && place !== 'proved') say(step, `in ${place}, without fresh checks`);
        if (!checked && !probed && !rules.ignore) say(step, 'without any proof');
        place = 'standing-by';
        break;
      case 'take-idle':
      case 'await-zero':
      case 'await-quiet-check':
      case 'pause':
        break;
      case 'agents-off':
      case 'agents-on':
      case 'drain':
      case 'ready':
      case 'await-ramp':
      case 'soak':
      case 'weight':
      case 'rest':
      case 'add':
      case 'checks-on':
      case 'delete':
      case 'take':
      case 'maint-at-once':
      case 'set-weights':
      case 'checks':
      case 'keep':
        say(step, 'has no place on the way to the switch');
    }
  }
  return place;
}

/** With a map: everything of the new backend is done before the map names it; the old one is emptied last. */
export function problemsOfMapStages({ stages, colours }: Plan): string[] {
  const order: string[] = stages.map(({ act, lanes }) => act?.do ?? (lanes.length > 0 ? 'lanes' : 'nothing'));
  const at = (what: string): number => order.lastIndexOf(what);
  const backends = stages.flatMap(({ lanes }) => lanes.flatMap(({ server }) => server.backends));
  return [
    ...(at('switch-map') < 0 ? ['the map is never switched'] : []),
    ...(at('lanes') > at('switch-map') ? ['a server is deployed after the switch'] : []),
    ...(at('soak') >= 0 && at('soak') < at('switch-map') ? ['watched before the switch'] : []),
    ...(at('stand-by') < at('switch-map') ? ['final before the switch'] : []),
    ...(at('empty-backend') < at('stand-by')
      ? ['the old backend is waited for before the switch is final']
      : []),
    ...(backends.some((backend) => backend !== colours?.map?.to)
      ? ['a server of the live backend is in a lane']
      : []),
  ];
}
