/** A process that is killed cannot tidy up. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLab, type Lab } from '../lab/fleet.ts';
import { processesWith, until } from '../lab/processes.ts';
import { startSshd } from '../lab/sshd.ts';
import { sshEndpoint, sshOptions, SSH_TIMES } from './ssh-factories.ts';

const MARK = `killed-${process.pid}`;
const environment = { ...process.env, TUNNEL_TEST: MARK };

let lab: Lab;
before(async () => {
  lab = await startLab({ servers: 2, load: false });
});
after(() => lab.stop());

const ours = (): string[] => processesWith('TUNNEL_TEST', MARK).map(({ command }) => command);

describe('SIGKILL of the process that holds a tunnel', () => {
  test('at any moment: no process and no file is left', async () => {
    await using sshd = await startSshd();
    const options = sshOptions(sshd, { environment });
    const script = `
      const { openSsh } = await import(${JSON.stringify(new URL('../../src/haproxy/ssh/node.ts', import.meta.url).href)});
      const { systemClock } = await import(${JSON.stringify(new URL('../../src/support/clock.ts', import.meta.url).href)});
      const [endpoint, options] = JSON.parse(process.argv[1]);
      const plane = openSsh(endpoint, ${JSON.stringify(SSH_TIMES)}, { ...options, environment: process.env }, systemClock);
      process.stdout.write('opening\\n');
      await plane.snapshot(new AbortController().signal);
      process.stdout.write('open\\n');
      setInterval(() => 0, 1000);`;
    const given = JSON.stringify([
      sshEndpoint(sshd, lab.haproxy.socket),
      { ...options, environment: undefined },
    ]);
    for (const waitMs of [0, 10, 25, 50, 100, 150, 'open', 'close'] as const) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, given], {
        env: environment,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await until(() => said.includes(typeof waitMs === 'number' ? 'opening' : 'open\n'), 'it does not open');
      if (typeof waitMs === 'number') await sleep(waitMs);
      child.kill(waitMs === 'close' ? 'SIGTERM' : 'SIGKILL');
      await once(child, 'exit');
      await until(
        () => ours().length === 0,
        () => `after ${waitMs}: ${ours().join('\n')}`,
        2_000,
      );
      // Between making the directory and starting its guard there is nothing in it yet.
      const left = readdirSync(options.tempDirectory, { recursive: true }) as string[];
      assert.deepEqual(
        left.filter((path) => path.includes('/')),
        [],
        `after ${waitMs}`,
      );
    }
  });
});
