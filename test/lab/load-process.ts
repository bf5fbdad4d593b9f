/** The program of a load: a process of its own, so that nothing that a test does disturbs it. Started by load.ts. */
import { runHttpClient } from './load-http.ts';
import { runEventClient, runH2Client, runUploadClient } from './load-long.ts';
import type { LoadOptions } from './load.ts';
import { runStreamClient } from './load-stream.ts';
import { createCounter } from './tally.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as LoadOptions;
const counter = createCounter();
const stop = new AbortController();
/** Client number i goes to port number i, round and round. */
const each = (count: number, client: (port: number) => Promise<void>): Promise<void>[] =>
  Array.from({ length: count }, (_, index) => client(options.ports[index % options.ports.length] ?? 0));

process.on('message', (message) => {
  if (message === 'stop') stop.abort();
  else process.send?.(counter.tally());
});
// Whoever wanted to know is gone.
process.on('disconnect', () => process.exit(1));

await Promise.all([
  ...each(options.clients, (port) => runHttpClient(port, options, counter, stop.signal)),
  ...each(options.websockets, (port) => runStreamClient('websocket', port, options, counter, stop.signal)),
  ...each(options.h2, (port) => runH2Client(port, options, counter, stop.signal)),
  ...each(options.events, (port) => runEventClient(port, options, counter, stop.signal)),
  ...each(options.uploads, (port) => runUploadClient(port, options, counter, stop.signal)),
  ...each(options.tcp, (port) => runStreamClient('tcp', port, options, counter, stop.signal)),
]);
process.send?.(counter.tally(), () => {
  process.disconnect();
});
