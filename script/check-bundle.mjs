// Looks at the bundle that ncc has just written, because ncc ends with 0 where it could not resolve an import: such a bundle dies at
// run time, on the user's runner. Run by `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_BYTES = 900_000;
const EXPECTED = ['index.js', 'licenses.txt', 'package.json'];

const dist = process.argv[2] ?? join(import.meta.dirname, '..', 'dist');
const problems = [];

const files = readdirSync(dist).toSorted();
if (files.join() !== EXPECTED.join()) {
  problems.push(
    `dist holds ${files.join(', ')}, expected exactly ${EXPECTED.join(', ')}: remove what is stale; a dynamic import() makes a second chunk`,
  );
}

const bundle = readFileSync(join(dist, 'index.js'));
const unresolved = [...bundle.toString('utf8').matchAll(/eval\("require"\)\(("[^"]*"|[^)]*)\)/g)].map(
  ([, name]) => name,
);
if (unresolved.length > 0) {
  problems.push(
    `ncc could not resolve ${[...new Set(unresolved)].join(', ')}: install it, or mend the import`,
  );
}
if (bundle.length > LIMIT_BYTES) {
  problems.push(
    `dist/index.js has ${bundle.length.toLocaleString('en')} bytes, more than ${LIMIT_BYTES.toLocaleString('en')}: see what the last dependency brought`,
  );
}

console.log(
  `dist/index.js: ${bundle.length.toLocaleString('en')} of ${LIMIT_BYTES.toLocaleString('en')} bytes`,
);
for (const problem of problems) console.error(`bundle: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
