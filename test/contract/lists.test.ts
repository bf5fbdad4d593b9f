/** Entries of ACL and map files, and many orders at once, over each sort of socket of each HAProxy. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ControlPlane, Order } from '../../src/haproxy/control-plane.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { manyServers } from '../lab/many-servers.ts';
import { never, rejects } from './control-plane-bench.ts';
import { RUNTIME_FACTORIES } from './runtime-factories.ts';

const names = Array.from({ length: 300 }, (_, index) => `web-${String(index + 1).padStart(2, '0')}`);

for (const factory of RUNTIME_FACTORIES) {
  describe(`${factory.name}: lists and many orders`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'haproxy-lists-'));
    const acl = join(directory, 'testers.acl');
    const map = join(directory, 'testers.map');
    const empty = join(directory, 'empty.acl');
    let lab: Lab;
    let plane: ControlPlane;
    before(async () => {
      writeFileSync(acl, 'dora\n10.0.0.0/8\n');
      writeFileSync(map, 'dora web-02\n');
      writeFileSync(empty, '');
      lab = await startLab({
        servers: 1,
        haproxy: factory.haproxy,
        master: factory.master,
        load: false,
        check: false,
        lines: [
          `acl tester hdr(x-user) -f ${acl}`,
          `acl nobody hdr(x-none) -f ${empty}`,
          'use-server web-01 if tester or nobody',
          `http-request set-header x-where %[hdr(x-user),map(${map})]`,
        ],
        config: (config) => manyServers(config, names),
      });
      plane = await factory.open(lab.haproxy);
      await plane.snapshot(never);
    });
    after(async () => {
      await plane.close();
      await lab.stop();
      rmSync(directory, { recursive: true });
    });

    test('an ACL: read, one entry added, taken out again, and taken out once more', async () => {
      const lists = plane.lists!;
      const keys = async (): Promise<string[]> =>
        (await lists.read(acl, never)).entries.map(({ key }) => key);
      assert.deepEqual(await lists.read(acl, never), {
        kind: 'acl',
        entries: [{ key: 'dora' }, { key: '10.0.0.0/8' }],
      });
      await lists.add(acl, 'acl', { key: 'alice' }, never);
      assert.deepEqual(await keys(), ['dora', '10.0.0.0/8', 'alice']);
      assert.match(await lab.haproxy.cli(`get acl ${acl} alice`), /match=yes/);
      await lists.remove(acl, 'acl', 'alice', never);
      await lists.remove(acl, 'acl', 'alice', never);
      assert.deepEqual(await keys(), ['dora', '10.0.0.0/8']);
    });

    test('an empty ACL, and a map with its values', async () => {
      const lists = plane.lists!;
      assert.deepEqual(await lists.read(empty, never), { kind: 'acl', entries: [] });
      await lists.add(empty, 'acl', { key: 'first' }, never);
      assert.deepEqual((await lists.read(empty, never)).entries, [{ key: 'first' }]);
      await lists.remove(empty, 'acl', 'first', never);
      await lists.add(map, 'map', { key: 'alice', value: 'web-01' }, never);
      assert.deepEqual(await lists.read(map, never), {
        kind: 'map',
        entries: [
          { key: 'dora', value: 'web-02' },
          { key: 'alice', value: 'web-01' },
        ],
      });
      await lists.remove(map, 'map', 'alice', never);
      assert.deepEqual((await lists.read(map, never)).entries, [{ key: 'dora', value: 'web-02' }]);
    });

    test('a file that no ACL and no map reads, and what is no entry', async () => {
      const lists = plane.lists!;
      await rejects(lists.read('/nowhere', never), 'unsupported', /Unknown map identifier/);
      await rejects(lists.read('/a;show info', never), 'input-invalid', /cannot be the name/);
      for (const key of ['a;b', 'a b', '', 'a\nb', '\\']) {
        await rejects(lists.add(acl, 'acl', { key }, never), 'input-invalid', /cannot be an entry/);
      }
    });

    test('600 orders in a few lines, each read back; one that cannot be does not keep the others from it', async () => {
      const orders: Order[] = names.flatMap((server, index): Order[] => [
        { do: 'weight', row: { backend: 'web', server }, weight: 1 + (index % 256) },
        { do: 'state', row: { backend: 'web', server }, state: index % 2 ? 'drain' : 'ready' },
      ]);
      const wrong: Order = { do: 'weight', row: { backend: 'web', server: 'nobody' }, weight: 3 };
      const results = await plane.orders!([...orders, wrong], never);
      assert.equal(results.length, 601);
      assert.deepEqual(
        results.slice(0, 600).filter(({ status }) => status === 'rejected'),
        [],
      );
      const last = results.at(-1);
      assert.ok(last?.status === 'rejected');
      assert.equal((last.reason as { code: string }).code, 'unknown-server');
      const rows = await lab.haproxy.rows();
      for (const [index, server] of names.entries()) {
        const row = rows.get(`web/${server}`);
        assert.deepEqual(
          [row?.weight, row?.admin],
          [1 + (index % 256), index % 2 ? 'drain' : 'ready'],
          server,
        );
      }
    });
  });
}
