import { printable } from '../runtime/answers.ts';
import type { Answer } from './connection.ts';

/** What an error's body says, whatever its shape. */
export interface Said {
  readonly text: string;
  /** HAProxy's own refusal, which stands as `<socket path> [3]  TEXT [COMMAND]` (facts, dataplane, 3.1). */
  readonly haproxy: { readonly text: string; readonly command: string } | undefined;
  /** Also said of servers that exist, while HAProxy is away or being reloaded (facts, dataplane, 1.5 and 1.6). */
  readonly noData: boolean;
  /** HAProxy does not answer on its socket. */
  readonly away: boolean;
}

/** `{code,message}`, the statistics' `{error}` and their array in v2, plain text, or nothing. */
export function saidBy(answer: Answer): Said {
  const text = printable(messageOf(answer.text)).trim();
  const [, words, command] = /\[\d\]\s+(\S.*?)\s*\[([^[\]]*)\](?: not found)?$/s.exec(text) ?? [];
  return {
    text,
    haproxy: words === undefined || command === undefined ? undefined : { text: words, command },
    noData: /\bno data for \S+: not found/.test(text),
    away: isAway(text),
  };
}

export const isAway = (text: string): boolean =>
  /dial unix|unable to configure runtime client|runtime: option is not available|i\/o timeout/.test(text);

function messageOf(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first !== 'object' || first === null) return body;
    if ('message' in first && typeof first.message === 'string') return first.message;
    if ('error' in first && typeof first.error === 'string') return first.error;
    return body;
  } catch {
    return body;
  }
}
