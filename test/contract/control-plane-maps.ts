import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Bench } from './control-plane-bench.ts';
import { never, rejects } from './control-plane-bench.ts';

/** The key of a map file that names the live backend: read, set, read back. */
export function mapTests(bench: () => Bench): void {
  const at = (key = 'active') => ({ file: bench().lab.map, key });
  const maps = () => {
    const { plane } = bench();
    assert.ok(plane.maps);
    return plane.maps;
  };
  const real = async (): Promise<string> => bench().lab.haproxy.cli(`show map ${bench().lab.map}`);

  test('the value of a key; a key that is not there has none', async () => {
    assert.equal(await maps().value(at(), never), 'web');
    assert.equal(await maps().value(at('other'), never), 'static');
    assert.equal(await maps().value(at('activ'), never), undefined);
  });

  test('set, read back, and nothing else changes', async () => {
    await maps().set(at(), 'static', never);
    assert.match(await real(), / active static\n.* other static/);
    assert.equal(await maps().value(at(), never), 'static');
    await maps().set(at(), 'static', never);
    await maps().set(at(), 'web', never);
    assert.match(await real(), / active web\n.* other static/);
  });

  test('a key that was there twice has the one value afterwards', async () => {
    const { lab } = bench();
    await lab.haproxy.cli(`add map ${lab.map} active empty`);
    assert.equal(await maps().value(at(), never), 'web');
    await maps().set(at(), 'static', never);
    assert.doesNotMatch(await real(), / active (web|empty)/);
    await maps().set(at(), 'web', never);
  });

  test('refused: a file that HAProxy does not read, a key that is not there, names that would be commands', async () => {
    await rejects(
      maps().value({ file: '/nowhere.map', key: 'active' }, never),
      'unsupported',
      /\/nowhere\.map/,
    );
    await assert.rejects(maps().set(at('activ'), 'web', never), /activ/);
    await rejects(
      maps().value({ file: 'a;show info', key: 'active' }, never),
      'input-invalid',
      /a;show info/,
    );
    await rejects(maps().set(at('a b'), 'web', never), 'input-invalid', /a b/);
    await rejects(maps().set(at(), 'web static', never), 'input-invalid', /web static/);
    assert.match(await real(), / active web\n/);
  });

  test('a reload reads the file again', async () => {
    const { lab } = bench();
    await maps().set(at(), 'static', never);
    writeFileSync(lab.map, 'active empty\nother static\n');
    await lab.haproxy.reload();
    assert.equal(await maps().value(at(), never), 'empty');
    writeFileSync(lab.map, 'active web\nother static\n');
    await maps().set(at(), 'web', never);
  });

  test('commands and repair lines name the key and the backend', () => {
    for (const line of [maps().commandOf(at(), 'static'), maps().repairLine(at(), 'static')]) {
      assert.match(line, /\bactive\b/);
      assert.match(line, /\bstatic\b/);
    }
  });
}
