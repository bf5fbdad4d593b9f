// Takes comments, white space and what nothing uses out of the bundle that ncc has just written, almost half of its bytes. Names stay as
// they are, functions whole, and lines short: a stack trace names the functions of the source, and a difference between two builds can be
// read. Run by `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

const file = join(import.meta.dirname, '..', 'dist', 'index.js');
const { code } = await minify(readFileSync(file, 'utf8'), {
  module: true,
  // What would move code from one function into another, or merge statements, is off.
  compress: {
    toplevel: true,
    inline: false,
    collapse_vars: false,
    sequences: false,
    reduce_vars: false,
    reduce_funcs: false,
    keep_fnames: true,
    keep_classnames: true,
  },
  mangle: false,
  format: { comments: false, max_line_len: 120 },
});
writeFileSync(file, `${code}\n`);
