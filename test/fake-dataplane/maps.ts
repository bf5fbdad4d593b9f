import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bodyOf } from './body.ts';
import type { Call, Mode, Reply } from './reply.ts';
import { fault, ok } from './reply.ts';
import type { HaproxySocket } from './socket.ts';

export interface Maps {
  list(): Promise<Reply>;
  one(name: string, call: Call): Promise<Reply>;
  entries(name: string, call: Call): Promise<Reply>;
  entry(name: string, key: string, call: Call): Promise<Reply>;
}

interface Entry {
  readonly id: string;
  readonly key: string;
  readonly value: string;
}

export function maps(mode: Mode, socket: HaproxySocket, directory: string): Maps {
  // A number for a map outside of the API's own directory.
  const fileOf = (name: string): string =>
    name.startsWith('#') ? name : join(directory, name.endsWith('.map') ? name : `${name}.map`);
  // v3 names the socket in what it says itself too; v2 leaves it out of HAProxy's words.
  const own = (words: string): string => (mode === 'v2' ? words : `${socket.path} ${words}`);
  const passedOn = (refusal: string): string =>
    `${mode === 'v2' ? refusal.replace(`${socket.path} `, '') : refusal} not found`;

  async function all(): Promise<{ id: string; file: string; description: string }[]> {
    return (await socket.read('show map')).split('\n').flatMap((line) => {
      const [, id, file, description] = /^(\d+) \((.+?)\) (.*)$/.exec(line) ?? [];
      return id && file && description ? [{ description, file, id }] : [];
    });
  }

  async function entriesOf(name: string): Promise<Entry[] | Reply> {
    const answered = await socket.ask(`show map ${fileOf(name)}`);
    if ('refusal' in answered) return fault(404, passedOn(answered.refusal));
    return answered.text.split('\n').flatMap((line) => {
      const [id, key, value] = line.split(' ');
      return id && key && value ? [{ id, key, value }] : [];
    });
  }

  async function synced(name: string, call: Call): Promise<void> {
    if (call.query.get('force_sync') !== 'true') return;
    const entries = await entriesOf(name);
    if (!Array.isArray(entries)) return;
    writeFileSync(fileOf(name), entries.map(({ key, value }) => `${key} ${value}\n`).join(''));
  }

  return {
    async list() {
      return ok((await all()).map((map) => ({ ...map, storage_name: basename(map.file) })));
    },
    async one(name, call) {
      const map = (await all()).find(({ file }) => file === fileOf(name));
      if (!map) return fault(404, own(`${fileOf(name)} not found`));
      if (call.method === 'GET') return ok(map);
      // Adds to what is there, below 8 kB.
      const added = JSON.parse(call.body) as Entry[];
      for (const { key, value } of added) await socket.ask(`add map ${map.file} ${key} ${value}`);
      return ok(added, 201);
    },
    async entries(name, call) {
      const entries = await entriesOf(name);
      if (!Array.isArray(entries) || call.method === 'GET')
        return Array.isArray(entries) ? ok(entries) : entries;
      const given = bodyOf(mode, call);
      if ('wrong' in given) return given.wrong;
      const { key, value } = given.value as unknown as Entry;
      if (entries.some((entry) => entry.key === key)) return fault(409, own('already exists'));
      await socket.ask(`add map ${fileOf(name)} ${key} ${value}`);
      await synced(name, call);
      return ok({ key, value }, 201);
    },
    async entry(name, key, call) {
      const entries = await entriesOf(name);
      if (!Array.isArray(entries)) return entries;
      const found = entries.find((entry) => entry.key === key);
      if (call.method === 'PUT') {
        const given = bodyOf(mode, call);
        if ('wrong' in given) return given.wrong;
        const { value } = given.value as unknown as Entry;
        const answered = await socket.ask(`set map ${fileOf(name)} ${key} ${value}`);
        if ('refusal' in answered) return fault(404, passedOn(answered.refusal));
        await synced(name, call);
        return ok({ key, value });
      }
      if (!found) return fault(404, own(`${key} not found`));
      if (call.method === 'GET') return ok({ key, value: found.value });
      await socket.ask(`del map ${fileOf(name)} ${key}`);
      return { status: 204 };
    },
  };
}
