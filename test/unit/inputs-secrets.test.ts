import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseInputs } from '../../src/inputs/parse.ts';
import { INPUT_NAMES } from '../../src/inputs/schema.ts';
import type { RawInputs } from '../../src/inputs/raw.ts';
import { secretsOf } from '../../src/inputs/secrets.ts';
import { RolloutError } from '../../src/support/errors.ts';

const BASE = { haproxy: '/run/h.sock', backend: 'web', run: './deploy.sh' } as const;
const HTTPS = { ...BASE, 'health-url': 'https://{address}:{port}/' } as const;
let workspace = '';

before(() => {
  workspace = mkdtempSync(join(tmpdir(), 'rollout-pem-'));
  for (const name of ['one', 'two']) {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'].concat(
        ['-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.crt`],
      ),
      { cwd: workspace, stdio: 'pipe' },
    );
  }
  execFileSync(
    'openssl',
    ['pkcs8', '-topk8', '-in', 'one.key', '-out', 'locked.key', '-passout', 'pass:hunter22'],
    {
      cwd: workspace,
      stdio: 'pipe',
    },
  );
  writeFileSync(join(workspace, 'empty.crt'), 'nothing\n');
});
after(() => rmSync(workspace, { recursive: true, force: true }));

const pem = (file: string) => readFileSync(join(workspace, file), 'utf8');

function lines(raw: RawInputs): readonly string[] {
  try {
    parseInputs(raw, { workspace });
    return [];
  } catch (error) {
    assert.ok(error instanceof RolloutError);
    assert.equal(error.code, 'input-invalid', error.message);
    return error.message
      .split('\n')
      .slice(1, -1)
      .map((line) => line.trim());
  }
}

test('CA, certificate and key are read from paths below the workspace, absolute paths and text', () => {
  const inputs = parseInputs(
    { ...HTTPS, 'tls-ca': pem('two.crt'), 'tls-cert': 'one.crt', 'tls-key': join(workspace, 'one.key') },
    { workspace },
  );
  assert.deepEqual(inputs.tls, { ca: pem('two.crt'), cert: pem('one.crt'), key: pem('one.key') });
});

test('TLS inputs that cannot work are refused before anything is contacted', () => {
  assert.deepEqual(lines({ ...HTTPS, 'tls-ca': 'missing.crt' }), [
    'tls-ca: "missing.crt" is neither PEM text of a certificate nor a file that can be read (no such file)',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-ca': '.' }), [
    'tls-ca: "." is neither PEM text of a certificate nor a file that can be read (it is a directory)',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-ca': 'empty.crt' }), [
    'tls-ca: "empty.crt" holds no PEM certificate',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-ca': pem('one.key') }), [
    'tls-ca: the text holds no PEM certificate',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-ca': pem('one.crt').replaceAll('\n', ' ') }), [
    'tls-ca: the text holds a PEM certificate that cannot be read; check that its line breaks are kept',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-cert': 'one.crt', 'tls-key': 'two.key' }), [
    'tls-key: is not the private key of the certificate in tls-cert',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-cert': 'one.crt', 'tls-key': 'locked.key' }), [
    'tls-key: the file holds a private key with a passphrase; there is no input for one, so give it without',
  ]);
  assert.deepEqual(lines({ ...HTTPS, 'tls-cert': 'one.crt' }), ['tls-cert: needs tls-key']);
  assert.deepEqual(lines({ ...BASE, 'tls-ca': 'one.crt' }), [
    'tls-ca: needs an https health-url, or an https endpoint in haproxy',
  ]);
});

test('a private key that lost its armour is not taken for a path and printed', () => {
  const bare = pem('one.key').split('\n').slice(1, -2).join('\n');
  assert.deepEqual(lines({ ...HTTPS, 'tls-cert': 'one.crt', 'tls-key': bare }), [
    'tls-key: is neither PEM text of a private key nor the path of a file that can be read (no such file)',
  ]);
});

const SECRET = 'hunter22';
const SECRETS: readonly RawInputs[] = [
  { 'dataplane-password': SECRET, 'dataplane-username': 'a:b' },
  { 'github-token': SECRET, lead: 'x' },
  { 'ssh-key': SECRET },
  { 'tls-key': SECRET },
  { 'tls-key': `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----` },
  { run: `curl -H "X: ${SECRET}"`, operation: 'drain', servers: 'a' },
  { 'rollback-run': SECRET },
  { 'workflow-inputs': `key: ${SECRET}` },
  { 'workflow-inputs': SECRET },
  { haproxy: `https://admin:${SECRET}@lb1` },
  { haproxy: `ssh://deploy:${SECRET}@lb1/run/h.sock` },
  { 'health-url': `http://admin:${SECRET}@{address}/` },
  { 'health-url': `http://admin:${SECRET}@{adress}/` },
  { 'health-url': `http://admin:${SECRET}@{address}/ {` },
  { 'health-url': `ftp://${SECRET}@shop/` },
  { 'health-url': `http://admin:${SECRET}@shop/`, operation: 'drain', servers: 'a' },
  { 'environment-url': `https://admin:${SECRET}@shop/`, environment: 'prod' },
];

for (const raw of SECRETS) {
  test(`never repeated: ${JSON.stringify(raw).replaceAll(SECRET, '…')}`, () => {
    const said = lines({ ...BASE, ...raw });
    assert.notDeepEqual(said, []);
    assert.ok(!said.join('\n').includes(SECRET), said.join('\n'));
  });
}

test('no input that holds a secret is repeated, whatever else is wrong with all of them', () => {
  const hidden = ['dataplane-password', 'github-token', 'ssh-key', 'tls-key', 'run', 'rollback-run'];
  const raw = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, hidden.includes(name) ? `x${SECRET}` : 'not @ all: valid {']),
  );
  const said = lines(raw);
  assert.ok(said.length > 40, `${said.length} lines`);
  assert.ok(!said.join('\n').includes(SECRET), said.join('\n'));
});

test('what has to be masked: passwords, tokens, the lines of keys, credentials of URLs', () => {
  const body = pem('one.key').trim().split('\n').slice(1, -1);
  assert.deepEqual(secretsOf({ ...BASE, 'tls-key': pem('one.key') }), body);
  assert.deepEqual(secretsOf({ 'ssh-key': `-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3Bl\r\nab=\r\n}\r\n` }), [
    'b3Bl',
  ]);
  assert.deepEqual(secretsOf({ 'dataplane-password': 'pass word', 'github-token': 'ghs_1234' }), [
    'pass word',
    'ghs_1234',
  ]);
  assert.deepEqual(secretsOf({ haproxy: 'lb1=https://admin:p%40ss@lb1\nhttps://tok3n@lb2' }), [
    'p%40ss',
    'p@ss',
    'tok3n',
  ]);
  assert.deepEqual(secretsOf({ 'health-url': 'http://admin:hunter22@{address}/' }), ['hunter22']);
});

test('what must not be masked: paths, users of ssh, braces and short pieces', () => {
  assert.deepEqual(secretsOf({ ...BASE, 'tls-key': 'keys/client.key' }), []);
  assert.deepEqual(secretsOf({ haproxy: 'ssh://deploy@lb1/run/h.sock' }), []);
  assert.deepEqual(secretsOf({ 'dataplane-password': '{\n}\nabc' }), []);
  assert.deepEqual(secretsOf({ 'health-url': 'http://{address}:{port}/users/@me' }), []);
});
