import type { ReportSource } from './report-json.ts';

/** Where the run comes from, as GitHub's runner tells it; null where it doesn't. */
export function sourceOf(environment: NodeJS.ProcessEnv): ReportSource {
  const read = (name: string): string | null => environment[name] || null;
  const server = read('GITHUB_SERVER_URL');
  const repository = read('GITHUB_REPOSITORY');
  const run = read('GITHUB_RUN_ID');
  const attempt = read('GITHUB_RUN_ATTEMPT');
  const runUrl =
    server && repository && run
      ? `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`
      : null;
  return {
    repository,
    workflow: read('GITHUB_WORKFLOW'),
    runUrl,
    sha: read('GITHUB_SHA'),
    ref: read('GITHUB_REF'),
    actor: read('GITHUB_ACTOR'),
  };
}
