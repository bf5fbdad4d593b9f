import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RolloutError } from '../../support/errors.ts';
import { FILES, hostKeyArguments } from './config.ts';
import { knownHostsName } from './sentences.ts';
import type { SshSettings } from './settings.ts';
import { shortCommand } from './short-command.ts';

const KEYGEN_MS = 5_000;

/**
 * The error about a host key, with the fingerprints of what was expected and what is offered: whoever reads it must be able to decide
 * whether to trust the host. `printed` is what ssh said when it refused.
 */
export async function withFingerprints(
  error: RolloutError,
  kind: 'unknown' | 'changed',
  settings: SshSettings,
  directory: string,
  printed: string,
  environment: NodeJS.ProcessEnv,
): Promise<RolloutError> {
  const offered =
    offeredInWarning(printed) ?? (await offeredInDialogue(settings, directory, environment)) ?? 'unknown';
  const expected = await expectedOf(printed, directory, environment);
  const known = knownHostsName(settings);
  const algorithm = /ssh-(\w+)|^(\w+) /.exec(offered)?.slice(1).find(Boolean)?.toLowerCase() ?? 'ed25519';
  const compare = `Compare the offered fingerprint with what "ssh-keygen -lf /etc/ssh/ssh_host_${algorithm}_key.pub" says on the host itself`;
  const { endpoint } = settings;
  const scan = `ssh-keyscan ${endpoint.port === 0 ? '' : `-p ${endpoint.port} `}${endpoint.host}`;
  return new RolloutError(error.code, error.title, {
    observed: `expected ${expected ?? 'none (no line for this host and port)'}, offered ${offered}`,
    hint:
      kind === 'unknown'
        ? `${compare}. Only if they are the same, add the key to ${known} ("${scan}" prints its line).`
        : `${error.hint} ${compare}. Only if they are the same, replace the line in ${known} ("${scan}" prints the new one).`,
    cause: error.cause,
  });
}

/** The warning about a changed key shows the new one. */
function offeredInWarning(printed: string): string | undefined {
  const found = /fingerprint for the (\S+) key sent by the remote host is\s+(SHA256:[A-Za-z0-9+/]+)/.exec(
    printed,
  );
  return found ? `${found[1]} ${found[2]}` : undefined;
}

/** For an unknown host only a talkative ssh shows it. With a jump host the last one is of the host that was refused. */
async function offeredInDialogue(
  settings: SshSettings,
  directory: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const withinMs = settings.times.connectTimeoutMs + 1_000;
  const result = await shortCommand('ssh', hostKeyArguments(settings, directory), environment, withinMs);
  const found = [
    ...(result?.stderr ?? '').matchAll(/^debug1: Server host key: (\S+ SHA256:[A-Za-z0-9+/]+)/gm),
  ];
  return found.at(-1)?.[1];
}

/** The fingerprint of the line that ssh calls offending. */
async function expectedOf(
  printed: string,
  directory: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const [, file, number] = /^Offending .*key in (.*):(\d+)\s*$/m.exec(printed) ?? [];
  if (file === undefined) return undefined;
  try {
    const line = (await readFile(file, 'utf8')).split('\n')[Number(number) - 1] ?? '';
    const path = join(directory, FILES.expected);
    await writeFile(path, `${line.replace(/^@\S+\s+/, '').trim()}\n`);
    const result = await shortCommand('ssh-keygen', ['-l', '-f', path], environment, KEYGEN_MS);
    const [, fingerprint, algorithm] = /^\d+ (SHA256:\S+) .*\((\S+)\)/.exec(result?.stdout ?? '') ?? [];
    return fingerprint === undefined ? undefined : `${algorithm} ${fingerprint}`;
  } catch {
    return undefined;
  }
}
