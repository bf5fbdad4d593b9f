import type { Body } from './body.ts';
import { bodyOf } from './body.ts';
import type { ConfigFile, Model } from './config-file.ts';
import type { Reloads } from './reloads.ts';
import type { Call, Mode, Reply } from './reply.ts';
import { fault, ok } from './reply.ts';
import type { HaproxySocket } from './socket.ts';

/** Fields whose change needs no reload: everything else schedules one. */
const LIVE = new Set(['weight', 'address', 'port', 'maintenance']);

export interface Configuration {
  servers(backend: string): Reply;
  server(backend: string, name: string): Reply;
  put(backend: string, name: string, call: Call): Promise<Reply>;
  post(backend: string, call: Call): Promise<Reply>;
  delete(backend: string, name: string, call: Call): Promise<Reply>;
  raw(call: Call): Promise<Reply>;
  transaction(call: Call): Reply;
}

export function configuration(
  mode: Mode,
  file: ConfigFile,
  socket: HaproxySocket,
  reloads: Reloads,
): Configuration {
  const wrapped = (data: unknown): unknown => (mode === 'v2' ? { _version: file.version(), data } : data);
  const missing = (backend: string, name: string): Reply =>
    fault(404, `missing object: server ${name} does not exist in ${backend} backend`);
  const find = (backend: string, name: string): Model | undefined =>
    file.servers(backend).find((model) => model['name'] === name);

  function versionFault({ query }: Call): Reply | undefined {
    const given = query.get('version');
    if (given === null || given === '0') {
      const words = 'version or transaction not specified';
      return fault(400, `${words}: ${words}, specify only one`);
    }
    if (Number(given) === file.version()) return undefined;
    return fault(
      409,
      `version mismatch: version in configuration file is ${file.version()}, given version is ${given}`,
    );
  }

  async function afterReload(call: Call, body: unknown, status: number): Promise<Reply> {
    if (call.query.get('force_reload') === 'true') {
      await reloads.now();
      return ok(body, status);
    }
    return {
      status: 202,
      ...(body === undefined ? {} : { body }),
      headers: { 'Reload-ID': reloads.schedule() },
    };
  }

  /** False: at least one change cannot be made while HAProxy runs. */
  async function isLive(backend: string, name: string, before: Model, after: Model): Promise<boolean> {
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => before[key] !== after[key],
    );
    if (!changed.every((key) => LIVE.has(key) && after[key] !== undefined)) return false;
    for (const key of changed) {
      const command =
        key === 'weight'
          ? `weight ${after['weight']}`
          : key === 'maintenance'
            ? `state ${after['maintenance'] === 'enabled' ? 'maint' : 'ready'}`
            : `addr ${after['address']} port ${after['port']}`;
      if ('refusal' in (await socket.ask(`set server ${backend}/${name} ${command}`))) return false;
    }
    return true;
  }

  return {
    servers: (backend) => ok(wrapped(file.servers(backend))),
    server(backend, name) {
      const model = find(backend, name);
      return model ? ok(wrapped(model)) : missing(backend, name);
    },
    async put(backend, name, call) {
      const given = bodyOf(mode, call);
      if ('wrong' in given) return given.wrong;
      const body = given.value;
      const lacking = requiredFault(mode, body);
      if (lacking) return lacking;
      const wrong = versionFault(call);
      if (wrong) return wrong;
      const before = find(backend, name);
      if (!before) return missing(backend, name);
      const after = body as Model;
      file.put(backend, name, after);
      if (await isLive(backend, name, before, after)) return ok(after);
      return afterReload(call, after, 200);
    },
    async post(backend, call) {
      const given = bodyOf(mode, call);
      if ('wrong' in given) return given.wrong;
      const body = given.value;
      const wrong = requiredFault(mode, body) ?? versionFault(call);
      if (wrong) return wrong;
      const model = body as Model;
      file.put(backend, String(model['name']), model);
      if (mode === 'v3') {
        const check = model['check'] === 'enabled' ? ' check' : '';
        const command = `add server ${backend}/${model['name']} ${model['address']}:${model['port']}${check}`;
        if (!('refusal' in (await socket.ask(command)))) return ok(model, 201);
      }
      return afterReload(call, model, 201);
    },
    async delete(backend, name, call) {
      const wrong = versionFault(call);
      if (wrong) return wrong;
      if (!find(backend, name)) return missing(backend, name);
      file.put(backend, name, undefined);
      return afterReload(call, undefined, 204);
    },
    async raw(call) {
      const shown = (status: number): Reply =>
        mode === 'v2'
          ? ok(call.method === 'GET' ? wrapped(file.text()) : file.text(), status)
          : { status, text: file.text() };
      if (call.method === 'GET') return shown(200);
      const wrong = versionFault(call);
      if (wrong) return wrong;
      file.write(call.body);
      for (const action of (call.headers['x-runtime-actions'] ?? '').split(';')) {
        const refused = await runtimeAction(action);
        if (refused) return fault(500, refused);
      }
      return shown(201);
    },
    transaction(call) {
      if (call.method === 'DELETE') return { status: 204 };
      const wrong = versionFault(call);
      return wrong ?? ok({ _version: file.version(), id: 'a-transaction', status: 'in_progress' }, 201);
    },
  };

  /** What it does not know, a leading space included, it skips without a word. */
  async function runtimeAction(action: string): Promise<string | undefined> {
    const [name = '', backend, server, value] = action.split(' ');
    const command = { SetServerWeight: 'weight', SetServerState: 'state' }[name];
    if (command === undefined) return undefined;
    const answered = await socket.ask(`set server ${backend}/${server} ${command} ${value}`);
    return 'refusal' in answered ? `cannot execute ${name}: ${answered.refusal}` : undefined;
  }
}

function requiredFault(mode: Mode, body: Body): Reply | undefined {
  const lacking = ['address', 'name'].filter((key) => body[key] === undefined);
  if (lacking.length === 0) return undefined;
  return mode === 'v2'
    ? fault(422, `${lacking[0]} in body is required`, 602)
    : fault(422, lacking.map((key) => `${key} in body is required`).join('\n'));
}
