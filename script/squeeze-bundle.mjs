// Takes comments, white space and long names of local variables out of the bundle that ncc has just written: half of its bytes. Functions and
// classes keep their names, and lines stay short: a stack trace names the functions of the source, and a difference between two builds
// can be read. Run by `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

const file = join(import.meta.dirname, '..', 'dist', 'index.js');
const { code } = await minify(readFileSync(file, 'utf8'), {
  module: true,
  compress: false,
  mangle: { keep_fnames: true, keep_classnames: true },
  format: { comments: false, max_line_len: 120 },
});
writeFileSync(file, `${code}\n`);
