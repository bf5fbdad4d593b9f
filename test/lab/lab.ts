/** `script/lab`: HAProxy, toy servers and load, kept running to play with, until Ctrl-C. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startLab } from './fleet.ts';
import { describeTally } from './load.ts';

const { values } = parseArgs({
  options: {
    newer: { type: 'boolean', default: false },
    master: { type: 'boolean', default: false },
    sticky: { type: 'boolean', default: false },
    servers: { type: 'string', default: '3' },
    rate: { type: 'string', default: '100' },
  },
});
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    stop.abort();
  });
}

const lab = await startLab({
  servers: Number(values.servers),
  haproxy: values.newer ? 'newer' : 'distribution',
  master: values.master,
  sticky: values.sticky,
  load: { ratePerSec: Number(values.rate) },
});
const { haproxy, apps } = lab;
const first = apps.names[0] ?? '';
console.log(`HAProxy ${haproxy.binary.version}, backend web behind http://127.0.0.1:${lab.ports['web']}/

  admin socket     ${haproxy.socket}
  the same on TCP  127.0.0.1:${haproxy.tcpPort}
  operator socket  ${haproxy.operatorSocket}
${values.master ? `  master socket    ${haproxy.masterSocket}\n` : ''}  configuration    ${haproxy.configFile}
  servers          ${apps.names.map((name) => `${name} :${apps.spec(name).port}`).join('  ')}

Try:
  curl -i http://127.0.0.1:${lab.ports['web']}/
  echo "show servers state web" | socat stdio ${haproxy.socket}
  echo "set server web/${first} state drain" | socat stdio ${haproxy.socket}
  ROLLOUT_SERVER=${first} ${apps.deployScript()}

As inputs of the action:
  haproxy: ${lab.inputs['haproxy']}
  backend: web
  run: ${lab.inputs['run']}
  health-url: ${lab.inputs['health-url']}

Ctrl-C ends it all.
`);

let shown = '';
while (!stop.signal.aborted) {
  await sleep(1_000, undefined, { signal: stop.signal }).catch(() => undefined);
  const rows = await haproxy.rows().catch(() => undefined);
  const states = rows
    ? [...rows]
        .map(([name, row]) => `${name} ${row.status} ${apps.spec(name.split('/')[1] ?? '').version}`)
        .join('  ')
    : 'HAProxy does not answer';
  const tally = await lab.load.tally();
  const line = `${states}  ·  ${tally.failed} failed`;
  if (line !== shown)
    console.log(`${new Date().toTimeString().slice(0, 8)}  ${describeTally(tally)}  ·  ${states}`);
  shown = line;
}
const tally = await lab.stop();
console.log(`\nEnded. ${tally ? describeTally(tally) : ''}`);
