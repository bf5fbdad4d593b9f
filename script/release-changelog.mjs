// The changelog of a release: what stood under [Unreleased] becomes the version's own part. Run by script/release.
//   node script/release-changelog.mjs 1.2.3 2026-11-30    rewrites CHANGELOG.md
//   node script/release-changelog.mjs --notes 1.2.3       prints the part of that version
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADING = '## [Unreleased]';

/** The changelog with a part for the version; throws where there is nothing to release or it was released already. */
export function released(text, version, date) {
  const at = text.indexOf(`${HEADING}\n`);
  if (at === -1) throw new Error(`CHANGELOG.md has no ${HEADING}`);
  if (text.includes(`\n## [${version}]`)) throw new Error(`CHANGELOG.md has a part for ${version} already`);
  const before = text.slice(0, at);
  const rest = text.slice(at + HEADING.length);
  const next = rest.indexOf('\n## [');
  const news = (next === -1 ? rest : rest.slice(0, next)).trim();
  if (news === '') throw new Error(`nothing stands under ${HEADING}`);
  const older = next === -1 ? '' : `\n${rest.slice(next).trim()}\n`;
  return `${before}${HEADING}\n\n## [${version}] - ${date}\n\n${news}\n${older}`;
}

/** What changed with a version, without its heading. */
export function notesOf(text, version) {
  const [, part] = text.split(`\n## [${version}]`);
  if (part === undefined) throw new Error(`CHANGELOG.md has no part for ${version}`);
  return `${part.slice(part.indexOf('\n')).split('\n## [')[0].trim()}\n`;
}

if (import.meta.filename === process.argv[1]) {
  const file = join(import.meta.dirname, '..', 'CHANGELOG.md');
  const text = readFileSync(file, 'utf8');
  const [first = '', second = ''] = process.argv.slice(2);
  if (first === '--notes') process.stdout.write(notesOf(text, second));
  else writeFileSync(file, released(text, first, second));
}
