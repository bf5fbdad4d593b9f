import { splitList } from './lists.ts';
import { isPemText } from './pem.ts';
import type { RawInputs } from './raw.ts';
import type { InputName } from './schema.ts';

/** Inputs whose value never stands in a message: secrets, and scripts and texts that may hold one. */
export const HIDDEN_INPUTS: ReadonlySet<InputName> = new Set([
  'dataplane-password',
  'github-token',
  'ssh-key',
  'tls-key',
  'run',
  'rollback-run',
  'workflow-inputs',
  'add-servers',
  'tls-ca',
  'tls-cert',
  'ssh-known-hosts',
]);

/** Shorter pieces would black out half the log (facts, platform, 1.17). */
const LEAST = 4;

/**
 * The values that the runner has to mask, before anything is logged: password and token, the lines of private keys (each line by
 * itself, without the armour), and credentials that somebody wrote into a URL, also decoded. A path of a key is no secret.
 */
export function secretsOf(raw: RawInputs): readonly string[] {
  const secrets = [raw['dataplane-password'], raw['github-token']].flatMap((value) => lines(value ?? ''));
  for (const key of [raw['ssh-key'], raw['tls-key']]) {
    if (key !== undefined && (isPemText(key) || key.includes('\n'))) {
      secrets.push(...lines(key).filter((line) => !line.startsWith('-----')));
    }
  }
  const nodes = raw.haproxy ?? '';
  for (const part of [...nodes.split('\n'), ...splitList(nodes)]) secrets.push(...passwords(part));
  for (const url of [raw['health-url'], raw['environment-url']]) {
    secrets.push(...passwords(/^[^/]*\/\/[^/]*/.exec(url ?? '')?.[0] ?? ''));
  }
  return [...new Set(secrets)].filter((secret) => secret.length >= LEAST);
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function passwords(url: string): readonly string[] {
  const [, scheme, userinfo] = /^[^/]*?([a-z+]+):\/\/(.*)@/i.exec(url) ?? [];
  if (userinfo === undefined) return [];
  const colon = userinfo.indexOf(':');
  // A token may stand where the user name does; the user of ssh is none.
  const secret = colon === -1 ? (scheme === 'ssh' ? '' : userinfo) : userinfo.slice(colon + 1);
  try {
    return [secret, decodeURIComponent(secret)];
  } catch {
    return [secret];
  }
}
