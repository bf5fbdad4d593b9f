import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import { rowKey } from '../../src/server.ts';
import type { Order } from '../../src/server.ts';

/** A HAProxy with its servers, real or simulated, on which the same script can be run. */
export interface Bench {
  readonly plane: ControlPlane;
  sleep(ms: number): Promise<void>;
  kill(server: string): Promise<void>;
  start(server: string): Promise<void>;
  reload(): Promise<void>;
}

/** What a script saw, in words that compare. */
export interface Reading {
  readonly at: string;
  readonly shows: string;
}

/** Longer than every check of the scripts needs to change its mind, on a busy machine too. */
const SETTLE_MS = 900;
const never = new AbortController().signal;

/** Runs orders on a bench and writes down what HAProxy shows of it. */
export class Script {
  readonly bench: Bench;
  readonly readings: Reading[] = [];
  #title = '';

  constructor(bench: Bench) {
    this.bench = bench;
  }

  title(text: string): void {
    this.#title = text;
  }

  async order(order: Order): Promise<void> {
    await this.bench.plane.order(order, never);
  }

  state(name: string, state: 'ready' | 'drain' | 'maint'): Promise<void> {
    return this.order({ do: 'state', row: rowOf(name), state });
  }

  settle(): Promise<void> {
    return this.bench.sleep(SETTLE_MS);
  }

  /** Reads rows (`web/web-1`) with the masks and without, and the count of their backend. */
  async read(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const at = `${this.#title}: ${name}`;
      this.readings.push({ at, shows: await this.look(name, true) });
      this.readings.push({ at: `${at} (words)`, shows: await this.look(name, false) });
    }
  }

  async look(name: string, masks: boolean): Promise<string> {
    const row = { ...rowOf(name), sid: 0 };
    const request = { rows: [row], backends: [row.backend], masks };
    const seen = await this.bench.plane.watch(request, never);
    const sample = seen.rows.get(rowKey(row));
    const backend = seen.backends.get(row.backend);
    if (!sample || !backend) return 'gone';
    const { check } = sample;
    return [
      sample.status,
      `admin ${sample.admin ?? '?'} ${sample.adminBits ?? ''}`.trim(),
      sample.operational,
      `weight ${sample.weight}`,
      `check ${check.configured ? 'configured' : 'none'} ${check.enabled ? 'on' : 'off'} ${check.health ?? '-'}/${check.rise ?? '-'}`,
      sample.throttle === undefined ? 'whole' : 'ramping',
      `sessions ${sample.scur}+${sample.qcur}`,
      `backend ${backend.active}+${backend.backups} ${backend.status}`,
    ].join(', ');
  }

  /** Tries until a short moment is caught: a check may end between an order and the look. */
  async caught(name: string, lead: () => Promise<void>, word: RegExp): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) {
      await lead();
      const shows = await this.look(name, true);
      if (word.test(shows)) {
        this.readings.push({ at: `${this.#title}: ${name}, at once`, shows });
        return;
      }
    }
    this.readings.push({ at: `${this.#title}: ${name}, at once`, shows: `never ${String(word)}` });
  }
}

export function rowOf(name: string): { backend: string; server: string } {
  const [backend = '', server = ''] = name.split('/');
  return { backend, server };
}

/** The same for both: what facts of HAProxy the simulation rests on. */
export const SCRIPTS: Readonly<Record<string, (script: Script) => Promise<void>>> = {
  async 'a lane: drain, maint, marked down, up, ready'(script) {
    const name = 'web/web-1';
    script.title('found');
    await script.read(name, 'api/web-1');
    await script.state(name, 'drain');
    script.title('drain');
    await script.read(name, 'api/web-1');
    await script.state(name, 'maint');
    script.title('maint');
    await script.read(name, 'api/web-1');
    script.title('marked down');
    await script.bench.kill('web-1');
    await script.order({ do: 'state-down', row: rowOf(name), state: 'drain' });
    await script.read(name, 'api/web-1');
    await script.bench.start('web-1');
    await script.settle();
    script.title('up in drain');
    await script.read(name, 'api/web-1');
    await script.state(name, 'ready');
    script.title('ready');
    await script.read(name, 'api/web-1');
  },
  async 'from maint, HAProxy serves before a check'(script) {
    const name = 'web/web-1';
    await script.bench.kill('web-1');
    await script.settle();
    script.title('dead');
    await script.read(name, 'api/web-1');
    await script.state(name, 'drain');
    script.title('dead in drain');
    await script.read(name);
    const fromMaint = (state: 'ready' | 'drain') => async (): Promise<void> => {
      await script.state(name, 'maint');
      await script.state(name, state);
    };
    script.title('maint to ready');
    await script.caught(name, fromMaint('ready'), /^UP 1/);
    await script.settle();
    await script.read(name);
    script.title('maint to drain');
    await script.caught(name, fromMaint('drain'), /^DRAIN 1/);
    await script.bench.start('web-1');
    await script.settle();
    await script.state(name, 'ready');
    script.title('alive');
    await script.read(name, 'api/web-1');
  },
  async 'marked down in maint is lost; health up'(script) {
    const name = 'web/web-1';
    await script.state(name, 'maint');
    await script.order({ do: 'state-down', row: rowOf(name), state: 'ready' });
    await script.settle();
    script.title('ready and down, checked');
    await script.read(name);
    await script.bench.kill('web-1');
    await script.order({ do: 'state-down', row: rowOf(name), state: 'drain' });
    script.title('forced up');
    await script.caught(
      name,
      () => script.order({ do: 'health', row: rowOf(name), health: 'up' }),
      /^DRAIN,/,
    );
    await script.bench.start('web-1');
    await script.settle();
    await script.state(name, 'ready');
    await script.read(name);
  },
  async 'without a check'(script) {
    const name = 'web/web-3';
    script.title('found');
    await script.read(name);
    for (const state of ['drain', 'maint', 'ready'] as const) {
      await script.state(name, state);
      script.title(state);
      await script.read(name);
    }
    await script.order({ do: 'health', row: rowOf(name), health: 'down' });
    await script.state(name, 'drain');
    await script.state(name, 'ready');
    await script.settle();
    script.title('marked down stays down');
    await script.read(name);
    await script.order({ do: 'health', row: rowOf(name), health: 'up' });
    script.title('up again');
    await script.read(name);
  },
  async 'weights, and who counts'(script) {
    const weigh = (name: string, weight: number): Promise<void> =>
      script.order({ do: 'weight', row: rowOf(name), weight });
    await weigh('web/web-1', 40);
    script.title('weight 40');
    await script.read('web/web-1');
    await weigh('web/web-1', 0);
    script.title('weight 0');
    await script.read('web/web-1');
    await script.state('web/web-2', 'drain');
    await script.state('web/web-3', 'drain');
    await script.order({ do: 'agent', row: rowOf('web/web-5'), enabled: false });
    await script.state('web/web-5', 'drain');
    script.title('only the backup');
    await script.read('web/web-1', 'web/web-4', 'web/web-5');
    await weigh('web/web-1', 100);
    await script.state('web/web-2', 'ready');
    await script.state('web/web-3', 'ready');
    await script.state('web/web-5', 'ready');
    await script.order({ do: 'agent', row: rowOf('web/web-5'), enabled: true });
    script.title('back');
    await script.read('web/web-1', 'web/web-4');
  },
  async slowstart(script) {
    const name = 'web/web-2';
    await script.state(name, 'maint');
    await script.state(name, 'ready');
    script.title('a ramp from maint');
    await script.read(name);
    await script.settle();
    await script.settle();
    script.title('over');
    await script.read(name);
    await script.state(name, 'drain');
    await script.state(name, 'ready');
    script.title('none from drain');
    await script.read(name);
  },
  async 'an agent that says ready'(script) {
    const name = 'web/web-5';
    await script.state(name, 'maint');
    await script.settle();
    script.title('it ends maint');
    await script.read(name);
    await script.order({ do: 'agent', row: rowOf(name), enabled: false });
    await script.state(name, 'drain');
    await script.settle();
    script.title('off, it does not');
    await script.read(name);
    await script.order({ do: 'agent', row: rowOf(name), enabled: true });
    await script.settle();
    script.title('on, it does again');
    await script.read(name);
  },
  async 'a reload forgets everything'(script) {
    await script.state('web/web-1', 'drain');
    await script.order({ do: 'weight', row: rowOf('web/web-2'), weight: 7 });
    const before = await script.bench.plane.snapshot(never);
    await script.bench.reload();
    await script.settle();
    await script.settle();
    const after = await script.bench.plane.snapshot(never);
    script.title('after');
    const isSame = before.identity.pid === after.identity.pid;
    script.readings.push({ at: 'process', shows: isSame ? 'the same' : 'another' });
    await script.read('web/web-1', 'web/web-2', 'api/web-1');
  },
};
