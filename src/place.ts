import os from 'node:os';

/** Where this step runs; defaults let it run by hand. */
export interface Place {
  readonly workspace: string;
  readonly temp: string;
  /** `owner/name`; undefined outside of GitHub Actions. */
  readonly repository: string | undefined;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/1/merge`. */
  readonly ref: string | undefined;
  /** The commit, and the workflow run, that this is a step of. */
  readonly sha: string | undefined;
  readonly runId: string | undefined;
  /** Of this GitHub: also of an Enterprise Server. */
  readonly apiUrl: string;
}

export function placeOf(environment: NodeJS.ProcessEnv): Place {
  return {
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    temp: environment['RUNNER_TEMP'] || os.tmpdir(),
    repository: environment['GITHUB_REPOSITORY'] || undefined,
    ref: environment['GITHUB_REF'] || undefined,
    sha: environment['GITHUB_SHA'] || undefined,
    runId: environment['GITHUB_RUN_ID'] || undefined,
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
  };
}
