import { createPrivateKey, X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import type { Files } from './files.ts';
import { accepted, type Parsed, type Problem, quote, refused } from './problems.ts';
import type { TlsInputs } from './inputs.ts';

const KINDS = {
  'tls-ca': { armour: /-----BEGIN CERTIFICATE-----/, what: 'certificate', secret: false },
  'tls-cert': { armour: /-----BEGIN CERTIFICATE-----/, what: 'certificate', secret: false },
  'tls-key': { armour: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, what: 'private key', secret: true },
} as const;

type TlsInput = keyof typeof KINDS;
const TLS_INPUTS: readonly TlsInput[] = ['tls-ca', 'tls-cert', 'tls-key'];

export const isPemText = (text: string): boolean => text.includes('-----BEGIN ');

/**
 * The PEM texts behind `tls-ca`, `tls-cert` and `tls-key`: given as text, or read from a path relative to the workspace. Proved here to
 * be what they are, and the key to belong to the certificate: a mistake must not show first when a server is out of rotation.
 */
export function resolveTls(
  values: Readonly<Partial<Record<TlsInput, string | undefined>>>,
  workspace: string,
  files: Files,
): { readonly tls: TlsInputs; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const texts: Partial<Record<TlsInput, string>> = {};
  for (const input of TLS_INPUTS) {
    const value = values[input];
    if (value === undefined) continue;
    const parsed = pemText(input, value, workspace, files);
    if ('value' in parsed) texts[input] = parsed.value;
    else problems.push(...parsed.problems.map((text) => ({ input, text })));
  }
  const { 'tls-ca': ca, 'tls-cert': cert, 'tls-key': key } = texts;
  if (cert !== undefined && key !== undefined && !belongTogether(cert, key)) {
    problems.push({ input: 'tls-key', text: 'is not the private key of the certificate in tls-cert' });
  }
  return { tls: { ca, cert, key }, problems };
}

function pemText(input: TlsInput, value: string, workspace: string, files: Files): Parsed<string> {
  const { armour, what, secret } = KINDS[input];
  const isText = isPemText(value);
  // A key that lost its armour must not be taken for a path and printed.
  const name = isText ? 'the text' : secret ? 'the file' : quote(value);
  let text = value;
  if (!isText) {
    try {
      text = files.readText(resolve(workspace, value));
    } catch (error) {
      const why = reasonOf(error);
      return refused(
        secret
          ? `is neither PEM text of a ${what} nor the path of a file that can be read (${why})`
          : `${name} is neither PEM text of a ${what} nor a file that can be read (${why})`,
      );
    }
  }
  if (!armour.test(text)) return refused(`${name} holds no PEM ${what}`);
  const wrong = contentProblem(what, text);
  return wrong === undefined ? accepted(text) : refused(`${name} ${wrong}`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EACCES: 'permission denied',
    EISDIR: 'it is a directory',
  };
  return words[code] ?? code;
}

function contentProblem(what: 'certificate' | 'private key', text: string): string | undefined {
  if (what === 'private key' && /ENCRYPTED/.test(text)) {
    return 'holds a private key with a passphrase; there is no input for one, so give it without';
  }
  try {
    const read = what === 'certificate' ? (pem: string) => new X509Certificate(pem) : createPrivateKey;
    read(text);
    return undefined;
  } catch {
    return `holds a PEM ${what} that cannot be read; check that its line breaks are kept`;
  }
}

function belongTogether(cert: string, key: string): boolean {
  return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
}

/** The PEM text of `ssh-key`. The value is never repeated. */
export function parseSshKey(text: string): Parsed<string> {
  return KINDS['tls-key'].armour.test(text)
    ? accepted(text)
    : refused('is not the PEM text of a private key; give the key itself, not a path');
}

/** Lines of known_hosts (sshd(8)): marker or hosts, key type, key. */
export function parseKnownHosts(text: string): Parsed<string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const broken = lines.find((line) => line.trim().split(/\s+/).length < 3);
  if (broken !== undefined) {
    return refused(`${quote(broken)} is not a line of known_hosts; write "lb1 ssh-ed25519 AAAA…"`);
  }
  return lines.length === 0 ? refused('holds no host key') : accepted(text);
}
