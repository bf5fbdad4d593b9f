import { readFileSync, writeFileSync } from 'node:fs';

/** A server of haproxy.cfg as the Data Plane API shows it. */
export type Model = Record<string, string | number>;

/** haproxy.cfg, as far as the fake has to know it: the `server` lines of backends, and the version in the first line. */
export interface ConfigFile {
  version(): number;
  text(): string;
  /** Writes it, with the next version. */
  write(text: string): void;
  servers(backend: string): Model[];
  /** Replaces the server of that name, adds one, or takes it out (`undefined`). */
  put(backend: string, name: string, model: Model | undefined): void;
}

const VERSION = /^# _version=(\d+)\n/;
/** Keywords with a value, and the name that the model has for them. */
const VALUES = new Map([
  ['weight', 'weight'],
  ['inter', 'inter'],
  ['rise', 'rise'],
  ['fall', 'fall'],
  ['maxconn', 'maxconn'],
  ['slowstart', 'slowstart'],
  ['cookie', 'cookie'],
  ['track', 'track'],
  ['agent-port', 'agent-port'],
  ['agent-inter', 'agent-inter'],
]);
const TIMES = new Set(['inter', 'slowstart', 'agent-inter']);
const FLAGS = new Map<string, readonly [string, string]>([
  ['check', ['check', 'enabled']],
  ['no-check', ['check', 'disabled']],
  ['disabled', ['maintenance', 'enabled']],
  ['enabled', ['maintenance', 'disabled']],
  ['backup', ['backup', 'enabled']],
  ['agent-check', ['agent-check', 'enabled']],
]);

export function configFile(path: string): ConfigFile {
  const read = (): string => readFileSync(path, 'utf8');
  const version = (): number => Number(VERSION.exec(read())?.[1] ?? 1);
  const write = (text: string): void => {
    writeFileSync(path, `# _version=${version() + 1}\n${text.replace(VERSION, '')}`);
  };
  return {
    version,
    text: read,
    write,
    servers: (backend) =>
      linesOf(read(), backend).flatMap(({ line }) => (isServer(line) ? [modelOf(line)] : [])),
    put(backend, name, model) {
      const lines = read().split('\n');
      const section = linesOf(read(), backend);
      const at = section.find(({ line }) => isServer(line) && modelOf(line)['name'] === name)?.at;
      const text = model === undefined ? [] : [lineOf(model)];
      if (at === undefined) lines.splice((section.at(-1)?.at ?? lines.length) + 1, 0, ...text);
      else lines.splice(at, 1, ...text);
      write(lines.join('\n'));
    },
  };
}

const isServer = (line: string): boolean => /^\s*server\s/.test(line);

/** The lines of a backend that hold something, with their place in the file. */
function linesOf(text: string, backend: string): { readonly line: string; readonly at: number }[] {
  let inside = false;
  return text.split('\n').flatMap((line, at) => {
    const section = /^(\w+)\s*(\S*)/.exec(line);
    if (section) inside = section[1] === 'backend' && section[2] === backend;
    return inside && line.trim() !== '' ? [{ line, at }] : [];
  });
}

function modelOf(line: string): Model {
  const [, name = '', place = '', ...words] = line.trim().split(/\s+/);
  const colon = place.lastIndexOf(':');
  const model: Model = { name, address: place.slice(0, colon), port: Number(place.slice(colon + 1)) };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const flag = FLAGS.get(word);
    const key = VALUES.get(word);
    if (flag) model[flag[0]] = flag[1];
    else if (key !== undefined) {
      const value = words[(index += 1)] ?? '';
      model[key] = TIMES.has(key) ? milliseconds(value) : /^\d+$/.test(value) ? Number(value) : value;
    } else throw new Error(`the fake Data Plane server does not know ${word} in: ${line}`);
  }
  return model;
}

function lineOf(model: Model): string {
  const words = ['  server', model['name'], `${model['address']}:${model['port']}`];
  for (const [key, value] of Object.entries(model)) {
    if (['name', 'address', 'port'].includes(key)) continue;
    const flag = [...FLAGS].find(([, [name, word]]) => name === key && word === value);
    if (flag) words.push(flag[0]);
    else words.push(key, TIMES.has(key) ? `${value}ms` : value);
  }
  return words.join(' ');
}

const milliseconds = (text: string): number =>
  text.endsWith('ms')
    ? Number(text.slice(0, -2))
    : Number(text.replace(/s$/, '')) * (text.endsWith('s') ? 1_000 : 1);
