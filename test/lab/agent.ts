import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { until } from './processes.ts';

/** An agent as HAProxy asks it (`agent-check`): one line per connection. */
export interface Agent {
  /** Options of a `server` line that ask it so often. */
  option(interMs: number): string;
  /** How often it was asked so far. */
  asked(): number;
  /** Resolves when it was asked more often than that. */
  askedAgain(than: number): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function startAgent(word: string): Promise<Agent> {
  let asked = 0;
  const server = createServer((socket) => {
    asked += 1;
    socket.on('error', () => socket.destroy());
    socket.end(`${word}\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    option: (interMs) => `agent-check agent-addr 127.0.0.1 agent-port ${port} agent-inter ${interMs}ms`,
    asked: () => asked,
    async askedAgain(than) {
      await until(() => asked > than, `the agent is not asked any more (${asked} times so far)`);
    },
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}
