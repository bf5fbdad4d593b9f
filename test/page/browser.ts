import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A headless Chromium of this machine; undefined where there is none. */
export function chromium(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Rendered {
  /** The document as the browser holds it after it has drawn it. */
  readonly dom: string;
  /** Everything that the browser complained of: the page's console, blocked loads. */
  readonly complaints: readonly string[];
  readonly screenshot: Buffer;
}

/** Draws a page from a file, once, without any network. */
export async function render(browser: string, page: string, theme: 'light' | 'dark'): Promise<Rendered> {
  const home = mkdtempSync(join(tmpdir(), 'haproxy-rollout-page-'));
  const shot = join(home, 'page.png');
  const common = [
    '--headless=new',
    // Containers have neither the privileges of a sandbox nor much shared memory.
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--hide-scrollbars',
    '--enable-logging=stderr',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(home, 'profile')}`,
    '--window-size=1100,1400',
    `--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`,
  ];
  const run = promisify(execFile);
  const options = { timeout: 60_000, maxBuffer: 50_000_000, env: { ...process.env, HOME: home } };
  try {
    const dumped = await run(browser, [...common, '--dump-dom', `file://${page}`], options);
    const shown = await run(browser, [...common, `--screenshot=${shot}`, `file://${page}`], options);
    const complaints = `${dumped.stderr}\n${shown.stderr}`.split('\n').filter((line) => /CONSOLE/.test(line));
    return { dom: dumped.stdout, complaints, screenshot: readFileSync(shot) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
