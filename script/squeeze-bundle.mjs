// Takes comments, white space and what is never used out of the bundle that ncc has just written, a third of its bytes. Names stay as they are, and lines short:
// a stack trace names the functions of the source, and a difference between two builds can be read. Run by `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

const file = join(import.meta.dirname, '..', 'dist', 'index.js');
const { code } = await minify(readFileSync(file, 'utf8'), {
  module: true,
  // Only what nothing refers to: most of Octokit and zod is never called.
  compress: { defaults: false, dead_code: true, unused: true, keep_fnames: true, keep_classnames: true },
  mangle: false,
  format: { comments: false, max_line_len: 120 },
});
writeFileSync(file, `${code}\n`);
