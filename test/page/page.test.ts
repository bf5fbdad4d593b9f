/** The report of a real run, drawn by a real browser. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Report } from '../../src/report/report-json.ts';
import { formatCount, formatMs } from '../../src/support/format.ts';
import { startLab } from '../lab/fleet.ts';
import { ROOT } from '../lab/processes.ts';
import { runAction } from '../lab/runner.ts';
import { chromium, render } from './browser.ts';

const browser = chromium();
/** For people who want to look at them. */
const pictures = join(ROOT, '.cache/pages');

test(
  'report.html of a run, in light and dark',
  { skip: browser ? false : 'no Chromium here (script/bootstrap)' },
  async () => {
    await using lab = await startLab({ servers: 3, sticky: true, load: { clients: 10, ratePerSec: 100 } });
    const run = await runAction({ inputs: lab.inputs });
    assert.equal(run.outputs['result'], 'succeeded');
    const file = run.outputs['report-html'] ?? '';
    const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as Report;
    mkdirSync(pictures, { recursive: true });
    copyFileSync(file, join(pictures, 'report.html'));

    const [light, dark] = [await render(browser!, file, 'light'), await render(browser!, file, 'dark')];
    for (const [name, { dom, complaints, screenshot }] of [
      ['light', light] as const,
      ['dark', dark] as const,
    ]) {
      writeFileSync(join(pictures, `${name}.png`), screenshot);
      assert.deepEqual(complaints, [], `${name}: the browser complains`);
      assert.equal(screenshot.subarray(1, 4).toString('latin1'), 'PNG');
      // A blank page of this size has some 10 kB.
      assert.ok(screenshot.length > 30_000, `${name}: ${screenshot.length} bytes`);
      const figure = (id: string): string | undefined =>
        new RegExp(`id="${id}"><b>([^<]*)</b>`).exec(dom)?.[1];
      assert.equal(figure('servers'), `${report.outcome.deployed.length} of 3`);
      assert.equal(figure('requests'), formatCount(report.receipt.requests));
      assert.equal(figure('errors'), formatCount(report.receipt.errors));
      assert.equal(figure('time'), formatMs(report.rollout.durationMs));
      for (const { name: server } of report.servers) assert.ok(dom.includes(`<td>${server}</td>`), server);
    }
    assert.ok(!light.screenshot.equals(dark.screenshot), 'the dark page looks as the light one');
    await run.clean();
  },
);
