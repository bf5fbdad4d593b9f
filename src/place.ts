import os from 'node:os';

/** Where this step runs; defaults let it run by hand. */
export interface Place {
  readonly workspace: string;
  readonly temp: string;
}

export function placeOf(environment: NodeJS.ProcessEnv): Place {
  return {
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    temp: environment['RUNNER_TEMP'] || os.tmpdir(),
  };
}
