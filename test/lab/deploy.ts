/**
 * A deploy as a `run` script would do it: ends the old process of `$ROLLOUT_SERVER`, starts the new version, and returns.
 *
 *   node test/lab/deploy.ts --apps DIR --version V [--behaviour B] [--boot-ms N] [--before-ms N] [--after-ms N]
 *                           [--error-share N] [--cut-share N] [--delay-ms N] [--graceful] [--no-wait] [--fail CODE] [--fail-attempts N] [--only SERVER]
 *
 *   --behaviour B      of the new process: healthy, dead, broken, unhealthy, flapping
 *   --boot-ms N        how long the new process takes until it listens
 *   --before-ms N      wait so long before the old process is ended, --after-ms after the new one is started
 *   --error-share N    of the new process: so many answers are 500, of 1; --cut-share none, --delay-ms later by so much
 *   --graceful         SIGTERM instead of SIGKILL: the old process keeps its connections for a while
 *   --no-wait          return without waiting until the new one listens
 *   --fail CODE        end with this code after ending the old process, starting nothing
 *   --fail-attempts N  --fail only in the first N attempts
 *   --only SERVER      all faults above for this server only; every other one is deployed well
 *
 * Each call is noted down in DIR/deploys.jsonl, before it does anything.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { endToy, launchToy, readRecord, toyListens, type Behaviour } from './toy-process.ts';

const { values } = parseArgs({
  options: {
    apps: { type: 'string' },
    version: { type: 'string' },
    behaviour: { type: 'string' },
    'boot-ms': { type: 'string' },
    'before-ms': { type: 'string', default: '0' },
    'after-ms': { type: 'string', default: '0' },
    'error-share': { type: 'string', default: '0' },
    'cut-share': { type: 'string', default: '0' },
    'delay-ms': { type: 'string', default: '0' },
    graceful: { type: 'boolean', default: false },
    'no-wait': { type: 'boolean', default: false },
    fail: { type: 'string' },
    'fail-attempts': { type: 'string', default: 'Infinity' },
    only: { type: 'string' },
  },
});
const server = process.env['ROLLOUT_SERVER'];
const { apps, version } = values;
if (!server || !apps || !version) {
  throw new Error('deploy.ts needs ROLLOUT_SERVER in the environment, --apps and --version');
}

const rollout = Object.entries(process.env).filter(([name]) => name.startsWith('ROLLOUT_'));
appendFileSync(
  join(apps, 'deploys.jsonl'),
  `${JSON.stringify({ atMs: Date.now(), server, version, env: Object.fromEntries(rollout) })}\n`,
);

const faulty = values.only === undefined || values.only === server;
const old = readRecord(apps, server);
console.log(`deploying ${version} to ${server} (was ${old.spec.version})`);
await sleep(faulty ? Number(values['before-ms']) : 0);
await endToy(old, values.graceful ? 'SIGTERM' : 'SIGKILL');

if (
  faulty &&
  values.fail !== undefined &&
  Number(process.env['ROLLOUT_ATTEMPT'] ?? 1) <= Number(values['fail-attempts'])
) {
  console.error(`deploy of ${server} failed: disk full`);
  process.exitCode = Number(values.fail);
} else {
  const record = launchToy(
    apps,
    {
      ...old.spec,
      version,
      behaviour: faulty ? ((values.behaviour ?? 'healthy') as Behaviour) : 'healthy',
      errorShare: faulty ? Number(values['error-share']) : 0,
      cutShare: faulty ? Number(values['cut-share']) : 0,
      delayMs: faulty ? Number(values['delay-ms']) : 0,
      bootMs: Number((faulty ? values['boot-ms'] : undefined) ?? old.spec.bootMs),
    },
    old.labId,
  );
  if (!values['no-wait'] && record.spec.behaviour !== 'dead')
    await toyListens(record, record.spec.bootMs + 10_000);
  await sleep(faulty ? Number(values['after-ms']) : 0);
  console.log(`${server} runs ${version}, pid ${record.pid}`);
}
