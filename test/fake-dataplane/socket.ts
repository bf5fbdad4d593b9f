import { exchange } from '../lab/cli.ts';

/** What HAProxy answered to one command; `refusal` is its sentence, as the Data Plane API passes it on. */
export type Answered = { readonly text: string } | { readonly refusal: string };

/** HAProxy's socket as the Data Plane API uses it: one command at a time, each on a connection of its own. */
export interface HaproxySocket {
  readonly path: string;
  /** Rejects with the words of the Data Plane API where nobody answers. */
  ask(command: string): Promise<Answered>;
  /** The same; a refusal rejects too. */
  read(command: string): Promise<string>;
}

/** Nobody answered on the socket: `dial unix … [show info]`. */
export class Away extends Error {}
/** HAProxy hangs: the real one closes the connection to its client then. */
export class Hung extends Error {}

export function haproxySocket(path: string, timeoutMs: number): HaproxySocket {
  let last: Promise<unknown> = Promise.resolve();

  async function once(command: string): Promise<Answered> {
    const raw = await exchange(path, `set severity-output number;${command}`, { timeoutMs }).catch(
      (error: NodeJS.ErrnoException) => {
        if (/did not answer/.test(error.message)) throw new Hung(command);
        const why = error.code === 'ENOENT' ? 'no such file or directory' : 'connection refused';
        throw new Away(`dial unix ${path}: connect: ${why} [${command}]`);
      },
    );
    if (raw === '') throw new Away(`dial unix ${path}: connect: connection refused [${command}]`);
    const text = raw.replace(/^\n/, '').replace(/\n+$/, '');
    const severity = /^\[(\d)\]:\s*/.exec(text);
    if (severity === null) return { text };
    const words = text.slice(severity[0].length);
    // Below 5 is trouble; what has been done is told as news.
    if (Number(severity[1]) >= 5) return { text: words };
    return { refusal: `${path} [${severity[1]}]  ${words.replaceAll('\n', ' ').trim()} [${command}]` };
  }

  return {
    path,
    ask(command) {
      const turn = last.then(() => once(command));
      last = turn.catch(() => undefined);
      return turn;
    },
    async read(command) {
      const answered = await this.ask(command);
      if ('refusal' in answered) throw new Error(answered.refusal);
      return answered.text;
    },
  };
}

/** One row of `show servers state`, by column. */
export type StateRow = ReadonlyMap<string, string>;

/** Undefined where the backend is not known. */
export async function statesOf(socket: HaproxySocket, backend: string): Promise<StateRow[] | undefined> {
  const answered = await socket.ask(`show servers state ${backend}`);
  if ('refusal' in answered) return undefined;
  const [, heading = '', ...lines] = answered.text.split('\n');
  const columns = heading.replace(/^# /, '').trim().split(' ');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split(' ');
      return new Map(columns.map((column, index) => [column, cells[index] ?? '']));
    });
}
