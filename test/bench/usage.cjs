// Loaded into the action by `--require`: writes what the process used, when it ends, into the file that BENCH_USAGE names.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage()));
});
