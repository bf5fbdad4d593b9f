import { createConnection } from 'node:net';

/** A socket of HAProxy's command line: a path, or a TCP port of 127.0.0.1. */
export type CliSocket = string | number;

/**
 * One exchange, raw: sends the line, reads until HAProxy closes, gives the whole answer as it came. Made for tests, and on
 * purpose not the code under test. On a master socket it half-closes, because a master does not close by itself.
 */
export function exchange(
  socket: CliSocket,
  line: string,
  options: { readonly halfClose?: boolean; readonly timeoutMs?: number } = {},
): Promise<string> {
  const timeoutMs = options.timeoutMs ?? 5_000;
  return new Promise((resolve, reject) => {
    const connection =
      typeof socket === 'string' ? createConnection(socket) : createConnection(socket, '127.0.0.1');
    const timer = setTimeout(() => {
      connection.destroy(new Error(`HAProxy did not answer '${line}' within ${timeoutMs} ms on ${socket}`));
    }, timeoutMs);
    let answer = '';
    connection.setEncoding('utf8');
    connection.on('data', (chunk: string) => (answer += chunk));
    connection.on('connect', () => {
      if (options.halfClose) connection.end(`${line}\n`);
      else connection.write(`${line}\n`);
    });
    connection.on('end', () => connection.end());
    connection.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    connection.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

/** One server as HAProxy shows it, for assertions. */
export interface LabRow {
  /** `srv_admin_state`: 1 maint, 8 drain, 4 configured `disabled` (facts, section 3). */
  readonly adminBits: number;
  /** `srv_op_state`: 0 down, 1 starting, 2 up, 3 stopping. */
  readonly op: number;
  /** `ready`, `drain`, `maint`, from the bits. */
  readonly admin: 'ready' | 'drain' | 'maint';
  /** `UP`, `DOWN 1/2`, `MAINT`… */
  readonly status: string;
  /** As set; what the configuration says is `configuredWeight`. */
  readonly weight: number;
  readonly configuredWeight: number;
  readonly address: string;
  readonly scur: number;
  readonly qcur: number;
  readonly stot: number;
  /** Retries, redispatches and connection errors: what HAProxy had to hide or lost. */
  readonly retries: number;
  readonly redispatches: number;
  readonly connectionErrors: number;
  readonly responseErrors: number;
  readonly responses5xx: number;
  readonly checkStatus: string;
}

/** All servers of all backends, by `backend/server`. */
export async function readRows(socket: CliSocket): Promise<Map<string, LabRow>> {
  const statistics = parseStatistics(await exchange(socket, 'show stat -1 4 -1 json'));
  const rows = new Map<string, LabRow>();
  for (const line of (await exchange(socket, 'show servers state')).split('\n')) {
    const words = line.split(' ');
    const [, backend, , server, address, op, bits, , iweight] = words;
    if (line.startsWith('#') || words.length < 20 || !bits) continue;
    const key = `${backend}/${server}`;
    const row = statistics.get(key);
    if (!row) throw new Error(`'show stat' has no row ${key}`);
    const adminBits = Number(bits);
    const count = (field: string): number => Number(row.get(field) ?? 0);
    rows.set(key, {
      adminBits,
      op: Number(op),
      admin: adminBits & 0b100011 ? 'maint' : adminBits & 0b011000 ? 'drain' : 'ready',
      status: String(row.get('status')),
      weight: count('uweight'),
      configuredWeight: Number(iweight),
      address: `${address}`,
      scur: count('scur'),
      qcur: count('qcur'),
      stot: count('stot'),
      retries: count('wretr'),
      redispatches: count('wredis'),
      connectionErrors: count('econ'),
      responseErrors: count('eresp'),
      responses5xx: count('hrsp_5xx'),
      checkStatus: String(row.get('check_status') ?? ''),
    });
  }
  return rows;
}

type Fields = ReadonlyMap<string, string | number>;

/** The JSON form, so that the tests do not lean on the CSV parser that they test. */
function parseStatistics(json: string): Map<string, Fields> {
  const rows = JSON.parse(json) as { field: { name: string }; value: { value: string | number } }[][];
  return new Map(
    rows.map((fields) => {
      const values = new Map(fields.map(({ field, value }) => [field.name, value.value]));
      return [`${values.get('pxname')}/${values.get('svname')}`, values];
    }),
  );
}
