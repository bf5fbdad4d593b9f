/** A HAProxy configuration in the few words that tests need. */
export interface HaproxyConfig {
  readonly backends: readonly BackendConfig[];
  /** Further lines of `global` and `defaults`. */
  readonly global?: readonly string[];
  readonly defaults?: readonly string[];
  /** Whole further sections, verbatim. */
  readonly sections?: string;
}

export interface BackendConfig {
  readonly name: string;
  /** Default `http`. */
  readonly mode?: 'http' | 'tcp';
  readonly servers: readonly ServerConfig[];
  /** Port of 127.0.0.1 on which a frontend `fe_<name>` serves this backend; without it there is none. */
  readonly port?: number;
  /** Default `roundrobin`, always written: 3.4 balances at random without it. */
  readonly balance?: string;
  /** Sticky clients: `cookie SRV insert indirect nocache`. */
  readonly cookie?: boolean;
  /** For all servers; `false`: no checks. Default: every 200 ms, rise 2, fall 2. */
  readonly check?: CheckConfig | false;
  /** Further lines of the backend, and of its frontend. */
  readonly lines?: readonly string[];
  readonly frontendLines?: readonly string[];
}

export interface CheckConfig {
  readonly interMs?: number;
  readonly rise?: number;
  readonly fall?: number;
  /** Where `option httpchk` asks; default `/healthz`. */
  readonly path?: string;
}

export interface ServerConfig {
  readonly name: string;
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly address?: string;
  readonly weight?: number;
  /** `false`: this one is not checked. */
  readonly check?: CheckConfig | false;
  /** Further keywords of the line: `backup`, `disabled`, `track web/web-01`, `on-marked-down shutdown-sessions`. */
  readonly options?: string;
}

/** Where the sockets of one HAProxy are. */
export interface SocketConfig {
  readonly admin: string;
  readonly operator: string;
  readonly tcpPort: number;
  /** Connections that the admin socket takes at once; HAProxy's own default is 10. */
  readonly maxconn?: number;
  /** Where given, `show servers state` is loaded from there at the start. */
  readonly stateFile?: string;
}

/** The configuration text. `retries 0`, so that HAProxy hides nothing (facts, section 0, item 23). */
export function renderConfig(config: HaproxyConfig, sockets: SocketConfig): string {
  const limit = sockets.maxconn === undefined ? [] : [`  stats maxconn ${sockets.maxconn}`];
  const state = sockets.stateFile === undefined ? [] : [`  server-state-file ${sockets.stateFile}`];
  const lines = [
    'global',
    '  maxconn 4000',
    '  nbthread 2',
    '  log stdout format raw local0 notice',
    `  stats socket ${sockets.admin} mode 600 level admin expose-fd listeners`,
    `  stats socket ${sockets.operator} mode 600 level operator`,
    `  stats socket ipv4@127.0.0.1:${sockets.tcpPort} level admin`,
    '  stats timeout 30s',
    ...limit,
    ...state,
    ...(config.global ?? []).map(indent),
    '',
    'defaults',
    '  mode http',
    '  log global',
    '  timeout connect 2s',
    '  timeout client 1m',
    '  timeout server 1m',
    '  timeout queue 10s',
    // A check must end within `inter` by default: on a starved machine healthy servers would go down for it.
    '  timeout check 5s',
    '  timeout tunnel 1h',
    '  timeout http-keep-alive 1m',
    // A reload must not close a client's idle connection just when the client writes to it.
    '  option idle-close-on-response',
    '  retries 0',
    ...(sockets.stateFile === undefined ? [] : ['  load-server-state-from-file global']),
    ...(config.defaults ?? []).map(indent),
    '',
    ...config.backends.flatMap(renderBackend),
  ];
  return `${lines.join('\n')}\n${config.sections ?? ''}\n`;
}

function renderBackend(backend: BackendConfig): string[] {
  const mode = `  mode ${backend.mode ?? 'http'}`;
  const frontend =
    backend.port === undefined
      ? []
      : [
          `frontend fe_${backend.name}`,
          mode,
          `  bind 127.0.0.1:${backend.port}`,
          ...(backend.frontendLines ?? []).map(indent),
          `  default_backend ${backend.name}`,
          '',
        ];
  const check = backend.check ?? {};
  return [
    ...frontend,
    `backend ${backend.name}`,
    mode,
    `  balance ${backend.balance ?? 'roundrobin'}`,
    ...(check === false ? [] : [`  option httpchk GET ${check.path ?? '/healthz'}`]),
    ...(backend.cookie ? ['  cookie SRV insert indirect nocache'] : []),
    ...(backend.lines ?? []).map(indent),
    ...backend.servers.map((server) => renderServer(server, backend)),
    '',
  ];
}

function renderServer(server: ServerConfig, backend: BackendConfig): string {
  const check = server.check ?? backend.check ?? {};
  const words = [
    `  server ${server.name} ${server.address ?? '127.0.0.1'}:${server.port}`,
    ...(check === false
      ? []
      : [`check inter ${check.interMs ?? 200}ms rise ${check.rise ?? 2} fall ${check.fall ?? 2}`]),
    ...(server.weight === undefined ? [] : [`weight ${server.weight}`]),
    ...(backend.cookie ? [`cookie ${server.name}`] : []),
    ...(server.options === undefined ? [] : [server.options]),
  ];
  return words.join(' ');
}

const indent = (line: string): string => `  ${line}`;
