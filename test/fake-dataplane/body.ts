import type { Call, Mode, Reply } from './reply.ts';
import { fault } from './reply.ts';

/** A body as the Data Plane API takes one. */
export type Body = Readonly<Record<string, string | number | null | undefined>>;

/** The body of a request, or what is wrong with it. */
export function bodyOf(mode: Mode, call: Call): { readonly value: Body } | { readonly wrong: Reply } {
  if (call.body === '') {
    const wrong =
      mode === 'v2'
        ? fault(422, 'data in body is required', 602)
        : fault(400, 'value is required but missing');
    return { wrong };
  }
  try {
    return { value: JSON.parse(call.body) as Body };
  } catch {
    const words =
      mode === 'v2'
        ? `parsing data body from "" failed, because of ${call.body.slice(0, 20)}`
        : 'failed to decode request body: unexpected EOF';
    return { wrong: fault(400, words) };
  }
}
