import { openDeployment, retirePrevious, setStatus } from '../github/deployments.ts';
import type { DeploymentPlace, DeploymentRecord, DeploymentStatus } from '../github/deployments.ts';
import { GithubError } from '../github/github-error.ts';
import type { DeploymentInputs } from '../inputs/inputs.ts';
import { listNames, plural, shorten } from '../support/format.ts';
import { failureText } from './annotation.ts';
import { deploymentPayload } from './deployment-payload.ts';
import type { KeptDeployment } from './deployment-payload.ts';
import type { Outcome, Reporter, RolloutEvent, StampedEvent } from './events.ts';
import { plannedServers, requestsText } from './outcome-text.ts';

/** Between two statuses on the way: GitHub takes 80 contents a minute, from everybody together (facts, platform, section 4). */
const PAUSE_MS = 5_000;
/** So long the end of a run waits for GitHub; after a cancel there is hardly any time (contract, section 7). */
const END_MS = 8_000;
const CANCELLED_END_MS = 700;
const TITLE_MAX = 140;

export interface DeploymentReporter extends Reporter {
  /** Ends the deployment as the rollout ended. Never throws: whatever fails is a warning, and post tries again. */
  finish(outcome: Outcome): Promise<void>;
}

export interface DeploymentOptions {
  readonly place: DeploymentPlace;
  readonly inputs: DeploymentInputs;
  readonly rolloutId: string;
  readonly warn: (text: string) => void;
  /** Tells the id, as soon as it is known. */
  readonly tellId: (id: string) => void;
  /** Keeps for post what it needs. */
  readonly keep: (kept: KeptDeployment) => void;
}

/**
 * Records a run as a GitHub Deployment: `in_progress` as the rollout goes, and in the end what it came to. It works beside the rollout,
 * which never waits for it: whatever GitHub says, the rollout goes on.
 */
export function deploymentReporter(options: DeploymentOptions): DeploymentReporter {
  const { place, inputs, rolloutId, keep } = options;
  const stop = new AbortController();
  const pause = Promise.withResolvers<void>();
  let kept: KeptDeployment = { rolloutId, environment: inputs.environment, url: inputs.url };
  let opened: Promise<DeploymentRecord | undefined> | undefined;
  let pumping = Promise.resolve();
  let wanted: string | undefined;
  let isPumping = false;
  let isRefused = false;
  let total = 0;
  const done = new Set<string>();
  const held = new Set<string>();

  const warn = (error: unknown): void => {
    if (stop.signal.aborted) return;
    isRefused = true;
    options.warn(`the GitHub Deployment could not be recorded: ${troubleText(error)}`);
  };
  const note = (more: Partial<KeptDeployment>): void => keep((kept = { ...kept, ...more }));

  const open = async (
    event: Extract<RolloutEvent, { type: 'started' }>,
  ): Promise<DeploymentRecord | undefined> => {
    try {
      const record = await openDeployment(
        place,
        {
          environment: inputs.environment,
          description: shorten(event.text.headline, TITLE_MAX),
          payload: deploymentPayload(rolloutId, event, place.logUrl),
        },
        stop.signal,
      );
      note({ id: record.id, isOfJob: record.isOfJob });
      options.tellId(record.id);
      return record;
    } catch (error) {
      warn(error);
      // Where GitHub said no there is nothing for post to end.
      if (error instanceof GithubError && error.trouble === 'refused') note({ isClosed: true });
      return undefined;
    }
  };

  /** The newest word that was not sent yet; taken. */
  const next = (): string | undefined => {
    const text = stop.signal.aborted || isRefused ? undefined : wanted;
    wanted = undefined;
    return text;
  };

  const pump = async (): Promise<void> => {
    const record = await opened;
    if (!record) return;
    for (let description = next(); description !== undefined; description = next()) {
      try {
        await setStatus(
          place,
          record.id,
          { state: 'in_progress', description, url: inputs.url },
          stop.signal,
        );
      } catch (error) {
        warn(error);
      }
      await Promise.race([pause.promise, new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref())]);
    }
    isPumping = false;
  };

  const progress = (): void => {
    const out = held.size === 0 ? '' : `; ${listNames([...held], 3)} held`;
    wanted = shorten(`${done.size} of ${plural(total, 'server')}${out}`, TITLE_MAX);
    if (isPumping) return;
    isPumping = true;
    pumping = pump();
  };

  return {
    event(event: StampedEvent) {
      if (event.type === 'started' && event.total > 0) {
        total = event.total;
        keep(kept);
        opened = open(event);
        progress();
      }
      if (event.type === 'lane-ended' && opened) {
        const { name, result } = event.outcome;
        done.delete(name);
        held.delete(name);
        if (result === 'deployed') done.add(name);
        if (result === 'held') held.add(name);
        progress();
      }
    },
    async finish(outcome) {
      if (!opened) return;
      const ends = endOf(outcome, inputs.url);
      note({ ends });
      wanted = undefined;
      pause.resolve();
      const timer = setTimeout(
        () => stop.abort(),
        outcome.result === 'cancelled' ? CANCELLED_END_MS : END_MS,
      );
      try {
        const record = await opened;
        await pumping;
        if (!record) throw stop.signal.reason;
        if (!record.isOfJob) {
          for (const status of ends) await setStatus(place, record.id, status, stop.signal);
        }
        note({ isClosed: true });
        if (outcome.result === 'succeeded')
          await retirePrevious(place, inputs.environment, record, stop.signal);
      } catch (error) {
        if (!isRefused) {
          options.warn(
            `the GitHub Deployment could not be ended: ${troubleText(error)}; the post step tries again`,
          );
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** The statuses of the end; a rollout that was taken back whole is `failure`, and then no longer active. */
function endOf(outcome: Outcome, url: string | undefined): readonly DeploymentStatus[] {
  const status = (state: DeploymentStatus['state'], text: string): DeploymentStatus => ({
    state,
    description: shorten(text, TITLE_MAX),
    url,
  });
  const title = failureText(outcome)?.title ?? outcome.result;
  switch (outcome.result) {
    case 'planned':
    case 'succeeded': {
      const count = `${outcome.deployed.length} of ${plural(plannedServers(outcome).length, 'server')}`;
      return [status('success', `${count}, ${requestsText(outcome.receipt)}`)];
    }
    case 'cancelled':
      return [status('error', title)];
    case 'rolled-back':
      return [status('failure', title), status('inactive', `rolled back: ${title}`)];
    case 'failed':
      return [status('failure', title)];
  }
}

/** What is wrong, and the permission that would mend it. */
export function troubleText(error: unknown): string {
  if (!(error instanceof GithubError)) return 'GitHub did not answer in time';
  const lacks = error.status === 403 || error.status === 404;
  return lacks ? `${error.message}; the github-token needs the permission deployments: write` : error.message;
}
