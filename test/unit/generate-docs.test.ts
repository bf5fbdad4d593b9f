import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const script = join(import.meta.dirname, '..', '..', 'script', 'generate-docs.mjs');
const EMPTY =
  '# Name\n\n<!-- inputs -->\n<!-- /inputs -->\n\nbetween\n\n<!-- outputs -->\n<!-- /outputs -->\nend\n';
let directory = '';
let readme = '';

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollout-docs-'));
  readme = join(directory, 'README.md');
});
after(() => rm(directory, { recursive: true, force: true }));

function generate(...options: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...options, readme], (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, said: stderr });
    });
  });
}

test('the tables of inputs and outputs are written between the markers, group by group', async () => {
  await writeFile(readme, EMPTY);
  assert.deepEqual(await generate(), { code: 0, said: '' });
  const text = await readFile(readme, 'utf8');
  assert.deepEqual(
    [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title),
    [
      'Where',
      'What',
      'Deploy step',
      'Drain',
      'Health',
      'Order, floor, failures',
      'Watching',
      'Canary',
      'Blue-green',
      'Replace',
      'GitHub and report',
    ],
  );
  assert.equal([...text.matchAll(/^\| `[a-z-]+` \| [^|]+ \| [^|]+ \|$/gm)].length, 65);
  assert.equal([...text.matchAll(/^\| `[a-z-]+` \| [^|]+ \|$/gm)].length, 15);
  assert.match(text, /^\| `haproxy` \| \(required\) \| Nodes, one per line/m);
  assert.match(text, /^\| `drain-timeout` \| `5m` \| /m);
  assert.match(text, /^\| `run` \| – \| /m);
  assert.ok(text.startsWith('# Name\n\n<!-- inputs -->\n\n### Where\n'));
  assert.ok(text.includes('\n\n<!-- /inputs -->\n\nbetween\n\n<!-- outputs -->\n\n| output | what |\n'));
  assert.ok(text.endsWith('\n\n<!-- /outputs -->\nend\n'));
});

test('--check is content with its own work, and a second run changes nothing', async () => {
  await writeFile(readme, EMPTY);
  await generate();
  const once = await readFile(readme, 'utf8');
  assert.deepEqual(await generate('--check'), { code: 0, said: '' });
  await generate();
  assert.equal(await readFile(readme, 'utf8'), once);
});

test('--check names the first line that differs, what to do, and writes nothing', async () => {
  await writeFile(readme, EMPTY);
  await generate();
  const text = await readFile(readme, 'utf8');
  const changed = text.replace('`drain-timeout` | `5m`', '`drain-timeout` | `6m`');
  await writeFile(readme, changed);
  const line = changed.split('\n').findIndex((row) => row.includes('`6m`')) + 1;
  const { code, said } = await generate('--check');
  assert.equal(code, 1);
  assert.equal(
    said,
    `generate-docs: ${readme} differs from action.yml at line ${line}; run: node script/generate-docs.mjs\n`,
  );
  assert.equal(await readFile(readme, 'utf8'), changed);
});

test('markers that are missing or in the wrong order are refused', async () => {
  for (const text of [
    '# Name\n',
    EMPTY.replace('<!-- inputs -->\n<!-- /inputs -->', '<!-- /inputs -->\n<!-- inputs -->'),
  ]) {
    await writeFile(readme, text);
    const { code, said } = await generate();
    assert.equal(code, 1);
    assert.equal(
      said,
      `generate-docs: ${readme} needs the lines <!-- inputs --> and <!-- /inputs -->, each once and in this order\n`,
    );
    assert.equal(await readFile(readme, 'utf8'), text);
  }
});
