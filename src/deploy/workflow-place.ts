import type { Github } from '../github/github.ts';
import type { Clock } from '../support/clock.ts';

/** Where a workflow is, and how it is reached. */
export interface WorkflowPlace {
  readonly github: Github;
  readonly clock: Clock;
  /** `owner/name`. */
  readonly repository: string;
  /** File name. */
  readonly workflow: string;
  /** Branch or tag. */
  readonly ref: string;
}

/** `workflow deploy.yml of example/shop on main`: what every message names. */
export function placeText({ workflow, repository, ref }: Omit<WorkflowPlace, 'github' | 'clock'>): string {
  return `workflow ${workflow} of ${repository} on ${ref}`;
}
