import type { Body } from './body.ts';
import { bodyOf } from './body.ts';
import type { Call, Mode, Reply } from './reply.ts';
import { fault, noData, ok } from './reply.ts';
import type { HaproxySocket, StateRow } from './socket.ts';
import { Away, statesOf } from './socket.ts';

export interface RuntimeServers {
  list(backend: string): Promise<Reply>;
  get(backend: string, name: string): Promise<Reply>;
  put(backend: string, name: string, call: Call): Promise<Reply>;
  post(backend: string, call: Call): Promise<Reply>;
  delete(backend: string, name: string): Promise<Reply>;
}

/** `weights`: since 3.3.1 the runtime servers carry their weight and take one. */
export function runtimeServers(mode: Mode, weights: boolean, socket: HaproxySocket): RuntimeServers {
  /** Whatever goes wrong on the socket reads as "there is no such server". */
  async function find(backend: string, name: string): Promise<StateRow | undefined> {
    const rows = await statesOf(socket, backend).catch(swallowed);
    return rows?.find((row) => row.get('srv_name') === name);
  }
  const shown = (row: StateRow): object => serverOf(row, weights);

  async function get(backend: string, name: string): Promise<Reply> {
    const row = await find(backend, name);
    return row ? ok(shown(row)) : fault(404, noData(`${backend}/${name}`));
  }

  return {
    get,
    async list(backend) {
      const rows = await statesOf(socket, backend).catch(swallowed);
      if (rows === undefined && mode === 'v3') return fault(404, noData(backend));
      return ok((rows ?? []).map(shown));
    },
    async put(backend, name, call) {
      const given = bodyOf(mode, call);
      if ('wrong' in given) return given.wrong;
      const body = given.value;
      const wrong = enumFault(mode, body);
      if (wrong) return wrong;
      const row = await find(backend, name);
      if (!row) return fault(mode === 'v2' ? 500 : 404, noData(`${backend}/${name}`));
      // Each only if it differs from what was read at the start, the health first, each on a connection of its own.
      const commands: string[] = [];
      const { admin_state: state, operational_state: health, weight } = body;
      if (typeof health === 'string' && health !== operationalOf(row)) commands.push(`health ${health}`);
      if (typeof state === 'string' && state !== adminOf(row)) commands.push(`state ${state}`);
      if (weights && weight !== undefined && weight !== null) {
        if (typeof weight !== 'number')
          return fault(400, 'failed to decode request body: weight is no number');
        if (weight < 0 || weight > 256) return fault(500, `${socket.path} bad request`);
        if (weight !== Number(row.get('srv_uweight'))) commands.push(`weight ${weight}`);
      }
      for (const command of commands) {
        const answered = await socket.ask(`set server ${backend}/${name} ${command}`);
        if ('refusal' in answered) return fault(500, answered.refusal);
      }
      const after = await get(backend, name);
      return after.status === 200 || mode === 'v3' ? after : { ...after, status: 500 };
    },
    async post(backend, call) {
      const given = bodyOf(mode, call);
      if ('wrong' in given) return given.wrong;
      const body = given.value;
      if (typeof body['name'] !== 'string') return fault(400, 'the new server must have a name');
      const answered = await socket.ask(addCommand(mode, backend, body));
      if (!('refusal' in answered)) return ok(body, 201);
      if (answered.refusal.includes('No such backend')) return fault(404, answered.refusal);
      return fault(answered.refusal.includes('Already exists') ? 409 : 500, answered.refusal);
    },
    async delete(backend, name) {
      if (!(await find(backend, name))) return fault(404, noData(`${backend}/${name}`));
      await socket.ask(`set server ${backend}/${name} state maint`);
      const answered = await socket.ask(`del server ${backend}/${name}`);
      return 'refusal' in answered ? fault(500, answered.refusal) : { status: 204 };
    },
  };
}

function swallowed(error: unknown): undefined {
  if (!(error instanceof Away)) throw error;
}

/** All versions 2.x send only the first option, and `enabled` where there is none that they know. */
function addCommand(mode: Mode, backend: string, body: Body): string {
  const { name, address, port, check, inter, weight } = body;
  const options = [
    ...(check === 'enabled' ? ['check'] : []),
    ...(mode === 'v3' && inter !== undefined ? [`inter ${inter}`] : []),
    ...(mode === 'v3' && weight !== undefined ? [`weight ${weight}`] : []),
  ];
  if (mode === 'v2' && options.length === 0) options.push('enabled');
  const place = port === undefined ? `${address}` : `${address}:${port}`;
  return [`add server ${backend}/${name} `, place, ...options].join(' ');
}

const ENUMS = [
  ['admin_state', ['ready', 'maint', 'drain']],
  ['operational_state', ['up', 'down', 'stopping']],
] as const;

function enumFault(mode: Mode, body: Body): Reply | undefined {
  for (const [name, words] of ENUMS) {
    const value = body[name];
    if (value === undefined || value === null || (words as readonly unknown[]).includes(value)) continue;
    return fault(422, `${name} in body should be one of [${words.join(' ')}]`, mode === 'v2' ? 606 : 422);
  }
  return undefined;
}

/** `srv_admin_state` is printed decimal and read as hex: 12, 16 and 24 become maint. */
function adminOf(row: StateRow): string {
  const bits = Number.parseInt(row.get('srv_admin_state') ?? '0', 16);
  if (bits & 0x23) return 'maint';
  return bits & 0x18 ? 'drain' : 'ready';
}

const operationalOf = (row: StateRow): string =>
  ['down', 'up', 'up', 'stopping'][Number(row.get('srv_op_state'))] ?? 'unknown';

function serverOf(row: StateRow, weights: boolean): object {
  const text = (column: string): string => row.get(column) ?? '';
  const number = (column: string): number => Number(row.get(column));
  const basic = {
    address: text('srv_addr'),
    admin_state: adminOf(row),
    id: text('srv_id'),
    name: text('srv_name'),
    operational_state: operationalOf(row),
    port: number('srv_port'),
  };
  if (!weights) return basic;
  return {
    ...basic,
    agent_addr: text('srv_agent_addr'),
    agent_port: number('srv_agent_port'),
    agent_state: number('srv_agent_state'),
    backend_forced_id: number('bk_f_forced_id'),
    backend_id: number('be_id'),
    backend_name: text('be_name'),
    check_addr: text('srv_check_addr'),
    check_health: number('srv_check_health'),
    check_port: number('srv_check_port'),
    check_result: number('srv_check_result'),
    check_state: number('srv_check_state'),
    check_status: number('srv_check_status'),
    forced_id: number('srv_f_forced_id'),
    fqdn: text('srv_fqdn'),
    iweight: number('srv_iweight'),
    last_time_change: number('srv_time_since_last_change'),
    srvrecord: text('srvrecord'),
    use_ssl: number('srv_use_ssl') !== 0,
    uweight: number('srv_uweight'),
    weight: number('srv_uweight'),
  };
}
