/** Stored secrets: readable with the key, by nobody else. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SECRET_KEY_FILE, type SecretBoxParts, secretBox } from './secret-box.ts';

const folder = mkdtempSync(join(tmpdir(), 'lode-secrets-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const box = (more: Partial<SecretBoxParts> = {}) =>
  secretBox({ given: 'a long random text', dataFolder: folder, mayMakeFile: true, random: randomBytes, ...more });

test('what is sealed can be opened with the same key, and says nothing of itself', () => {
  const sealed = box().seal('whsec_abc');
  assert.equal(box().open(sealed), 'whsec_abc');
  assert.ok(!sealed.includes('whsec'));
  assert.notEqual(box().seal('whsec_abc'), sealed);
});

test('under another key it is refused with what to do, and a changed text is refused', () => {
  const sealed = box().seal('whsec_abc');
  assert.throws(() => box({ given: 'another' }).open(sealed), { code: 'conflict', message: /LODE_SECRET_KEY/ });
  const [form, hint, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  bytes[20] = bytes[20]! ^ 1;
  assert.throws(() => box().open([form, hint, bytes.toString('base64url')].join('.')));
});

test('without a key a file is made for its owner alone, and used from then on', () => {
  const sealed = box({ given: undefined }).seal('whsec_abc');
  const path = join(folder, SECRET_KEY_FILE);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(readFileSync(path, 'utf8').trim().length, 64);
  assert.equal(box({ given: undefined, mayMakeFile: false }).open(sealed), 'whsec_abc');
});

test('where several machines share the database no file is made, and the error names the variable', () => {
  const bare = mkdtempSync(join(tmpdir(), 'lode-secrets-'));
  const shared = box({ given: undefined, dataFolder: bare, mayMakeFile: false });
  assert.throws(() => shared.seal('whsec_abc'), { code: 'conflict', message: /set LODE_SECRET_KEY/ });
  rmSync(bare, { recursive: true });
});
