import * as z from 'zod/mini';

/**
 * What is read of the answers, written by hand: the published specification is wrong in enumerations and required fields (facts,
 * dataplane, section 9). Objects are loose, unknown words are kept as text.
 */

/** Empty columns are left out, and some versions write null for them. */
const word = z.nullish(z.string());
/** Versions differ in whether they write numbers or their text. */
const number = z.nullish(
  z.union([
    z.number(),
    z.pipe(
      z.string().check(z.regex(/^-?\d+$/)),
      z.transform((text: string) => Number(text)),
    ),
  ]),
);

const process = z.looseObject({
  error: word,
  info: z.nullish(z.looseObject({ pid: number, uptime: number, stopping: number, version: word })),
});
/** v2 has one entry per socket, v3 has the entry itself. */
export const processes = z.union([
  z.array(process),
  z.pipe(
    process,
    z.transform((one) => [one]),
  ),
]);
export type Process = z.infer<typeof process>;

export const server = z.looseObject({
  name: z.string(),
  address: word,
  port: number,
  admin_state: word,
  operational_state: word,
  /** `srv_uweight`; since 3.3.1, and only then a weight in a PUT does anything (facts, dataplane, 1.2). */
  weight: number,
  iweight: number,
  /** The bits of `srv_check_state` and `srv_agent_state`; since 3.3.1. */
  check_state: number,
  agent_state: number,
});
export type Server = z.infer<typeof server>;

/** 3.3.1 and later write null for servers that they do not understand. */
export const servers = z.array(z.nullable(server));

const row = z.looseObject({
  type: word,
  name: word,
  backend_name: word,
  stats: z.nullish(z.record(z.string(), z.unknown())),
});
const collection = z.looseObject({ error: word, stats: z.nullish(z.array(row)) });
export const statistics = z.union([
  z.array(collection),
  z.pipe(
    collection,
    z.transform((one) => [one]),
  ),
]);
export type NativeRow = z.infer<typeof row>;

/** A server of haproxy.cfg: all keys are kept, because it is put back whole (facts, dataplane, 1.14). */
export const configured = z.looseObject({
  name: z.string(),
  weight: number,
  check: word,
  inter: number,
  maintenance: word,
  'agent-check': word,
});
export type Configured = z.infer<typeof configured>;

/** v2 wraps what it reads from the configuration, v3 does not. */
export const wrapped = <T extends z.ZodMiniType>(inner: T): z.ZodMiniType<z.infer<T>> =>
  z.union([
    z.pipe(
      z.looseObject({ data: inner }),
      z.transform(({ data }) => data as z.infer<T>),
    ),
    inner,
  ]) as never;
