/**
 * `script/demo`: a real HAProxy, three toy servers under steady load, and the committed action, run as GitHub's runner runs
 * it. Ends with what the clients saw. Exit code 0 only if the rollout succeeded and no request failed.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startLab } from './fleet.ts';
import { describeTally } from './load.ts';
import { ROOT } from './processes.ts';
import { startAction, type RunningAction } from './runner.ts';

const reports = join(ROOT, '.cache/demo');
let action: RunningAction | undefined;
let interrupted = false;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (!interrupted)
      console.log(`\n${name}: cancelling as GitHub does; the action puts the load balancer back.`);
    interrupted = true;
    action?.main.cancel();
  });
}

if (!existsSync(join(ROOT, 'dist/index.js'))) {
  throw new Error('dist/index.js is missing: it is committed; restore it, or build it with `npm run build`');
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const lab = await startLab({
  sticky: true,
  master: true,
  load: { clients: 20, ratePerSec: 200 },
  // HAProxy sends nothing to a server that has not proved itself, so it doesn't matter that version 2 boots slowly.
  deploy: { version: 'v2', bootMs: 500, noWait: true },
});
try {
  if (!interrupted) await demonstrate();
} finally {
  await lab.stop();
}

async function demonstrate(): Promise<void> {
  console.log(`HAProxy ${lab.haproxy.binary.version} on 127.0.0.1:${lab.ports['web']}, three servers at v1,`);
  console.log('20 sticky clients, 200 requests a second, a tenth of them slow; HAProxy may retry nothing.\n');
  action = startAction({
    inputs: { ...lab.inputs, 'report-dir': reports },
    onLine: ({ shown }) => {
      if (shown !== undefined) console.log(shown);
    },
  });
  const run = await action.result;
  // A while longer: what was put back in must still answer.
  if (!interrupted) await lab.load.more(400);
  const tally = await lab.load.stop();
  await run.clean();

  console.log('');
  for (const [who, { count }] of Object.entries(tally.answers).toSorted(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${who}  ${count.toLocaleString('en')} answers`);
  }
  const report = run.outputs['report-html'] || run.outputs['report-json'];
  console.log(`Report: ${report || `none (result '${run.outputs['result'] ?? 'missing'}')`}`);
  console.log(describeTally(tally));
  const good =
    run.main.exitCode === 0 && (run.post?.exitCode ?? 0) === 0 && run.outputs['result'] === 'succeeded';
  process.exitCode = good && tally.failed === 0 && tally.requests > 0 && !interrupted ? 0 : 1;
}
