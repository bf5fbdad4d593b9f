import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Order } from '../../src/haproxy/control-plane.ts';
import { checkedName, isName } from '../../src/haproxy/names.ts';
import type { Socket } from '../../src/haproxy/runtime/commands.ts';
import { commandsOf, shellLine, wholeLineOf } from '../../src/haproxy/runtime/commands.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { endpointOf } from './runtime-peer.ts';

const row = { backend: 'web', server: 'web-03' };
const DOWN: Order = { do: 'state-down', row, state: 'drain' };

describe('the commands of each order', () => {
  const table: readonly (readonly [Order, string])[] = [
    [{ do: 'state', row, state: 'ready' }, 'set server web/web-03 state ready'],
    [{ do: 'state', row, state: 'maint' }, 'set server web/web-03 state maint'],
    [DOWN, 'set server web/web-03 state drain;set server web/web-03 health down'],
    [{ do: 'health', row, health: 'up' }, 'set server web/web-03 health up'],
    [{ do: 'weight', row, weight: 40 }, 'set server web/web-03 weight 40'],
    [{ do: 'agent', row, enabled: false }, 'disable agent web/web-03'],
    [{ do: 'agent', row, enabled: true }, 'enable agent web/web-03'],
    [{ do: 'shutdown-sessions', row }, 'shutdown sessions server web/web-03'],
  ];
  for (const [order, line] of table) {
    test(line, () => assert.equal(wholeLineOf({ kind: 'worker' }, commandsOf(order)), line));
  }
});

test('a master forwards each command by its prefix, or the whole line since 3.2', () => {
  const line = (socket: Socket): string => wholeLineOf(socket, commandsOf(DOWN));
  assert.equal(
    line({ kind: 'master', wholeLines: false }),
    '@1 set server web/web-03 state drain;@1 set server web/web-03 health down',
  );
  assert.equal(
    line({ kind: 'master', wholeLines: true }),
    '@@1 set server web/web-03 state drain;set server web/web-03 health down',
  );
});

test('lines for a shell', () => {
  const line = 'set server web/web-03 state ready';
  const unix = (path: string): string => shellLine(endpointOf(path), line);
  assert.equal(unix('/run/haproxy/admin.sock'), `echo "${line}" | socat stdio /run/haproxy/admin.sock`);
  assert.equal(unix("/tmp/a b'c"), `echo "${line}" | socat stdio '/tmp/a b'\\''c'`);
  const tcp = (host: string): string =>
    shellLine({ kind: 'tcp', label: 'x', text: 'x', path: '', host, port: 9999 }, line);
  assert.equal(tcp('127.0.0.1'), `echo "${line}" | socat stdio tcp:127.0.0.1:9999`);
  assert.equal(tcp('::1'), `echo "${line}" | socat stdio 'tcp:[::1]:9999'`);
});

describe('names', () => {
  for (const name of ['web', 'web-01', 'a.b:c_d', '0']) {
    test(`${name} is one`, () => assert.equal(checkedName('server', name), name));
  }
  for (const name of ['', 'a b', 'a;b', 'a/b', 'a\nb', 'a#', 'é', 'a\\', '@1', '<HTTPCLIENT>', 'web-01 ']) {
    test(`${JSON.stringify(name)} is none`, () => {
      assert.equal(isName(name), false);
      for (const bad of [
        { ...row, server: name },
        { ...row, backend: name },
      ]) {
        assert.throws(
          () => commandsOf({ do: 'state', row: bad, state: 'ready' }),
          (error: unknown) => error instanceof RolloutError && error.code === 'input-invalid',
        );
      }
    });
  }
});
