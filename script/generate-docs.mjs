#!/usr/bin/env node
// Writes the README's tables of inputs and outputs from action.yml, between <!-- inputs --> and <!-- /inputs -->, <!-- outputs -->
// and <!-- /outputs -->. A comment above an input in action.yml opens a group.
//   script/generate-docs.mjs [--check] [README]    --check writes nothing and fails where the README differs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const readme =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, 'README.md');

try {
  main();
} catch (error) {
  process.stderr.write(`generate-docs: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function main() {
  const action = parseDocument(readFileSync(join(root, 'action.yml'), 'utf8'));
  const [mistake] = action.errors;
  if (mistake !== undefined) throw mistake;
  const before = readFileSync(readme, 'utf8');
  const after = between(between(before, 'inputs', inputTables(action)), 'outputs', outputTable(action));
  if (after === before) return;
  if (check) {
    const line = firstDifference(before, after);
    throw new Error(`${readme} differs from action.yml at line ${line}; run: node script/generate-docs.mjs`);
  }
  writeFileSync(readme, after);
}

/** The text with everything between the markers replaced; each marker has to stand there once, alone on its line. */
function between(text, name, content) {
  const parts = text.split(new RegExp(`^(<!-- /?${name} -->)\\n`, 'm'));
  const markers = [parts[1], parts[3]];
  if (parts.length !== 5 || markers[0] !== `<!-- ${name} -->` || markers[1] !== `<!-- /${name} -->`) {
    throw new Error(
      `${readme} needs the lines <!-- ${name} --> and <!-- /${name} -->, each once and in this order`,
    );
  }
  return `${parts[0]}${markers[0]}\n\n${content}\n\n${markers[1]}\n${parts[4]}`;
}

function inputTables(action) {
  const tables = [];
  for (const { name, group, description, required, standard } of entries(action, 'inputs')) {
    if (group !== undefined)
      tables.push([`### ${group}`, '', '| input | default | meaning |', '| --- | --- | --- |']);
    const table = tables.at(-1);
    if (table === undefined)
      throw new Error(`action.yml: input ${name} stands in no group; put a comment above it`);
    const value = standard !== undefined ? code(standard) : required ? '(required)' : '–';
    table.push(`| \`${name}\` | ${value} | ${cell(description)} |`);
  }
  return tables.map((table) => table.join('\n')).join('\n\n');
}

function outputTable(action) {
  const rows = entries(action, 'outputs').map(
    ({ name, description }) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ['| output | what |', '| --- | --- |', ...rows].join('\n');
}

/** Name, group (where a comment opens one) and fields of every entry of `inputs` or `outputs`. */
function entries(action, block) {
  const map = action.get(block);
  if (!isMap(map)) throw new Error(`action.yml has no ${block}`);
  return map.items.map(({ key, value }, i) => {
    if (!isScalar(key) || !isMap(value)) throw new Error(`action.yml: ${block} has an entry that is no map`);
    const description = value.get('description');
    if (typeof description !== 'string')
      throw new Error(`action.yml: ${String(key.value)} has no description`);
    // The parser gives the comment above the first entry to the map itself.
    const comment = (i === 0 ? (map.commentBefore ?? key.commentBefore) : key.commentBefore)?.trim();
    return {
      name: String(key.value),
      group: comment === undefined || comment === '' ? undefined : comment,
      description,
      required: value.get('required') === true,
      standard: value.get('default'),
    };
  });
}

function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}

function code(text) {
  return `\`${String(text)}\``;
}

function firstDifference(before, after) {
  const expected = after.split('\n');
  const line = before.split('\n').findIndex((text, i) => text !== expected[i]);
  return line === -1 ? expected.length : line + 1;
}
