/**
 * Secrets that must be read again, encrypted: AES-256-GCM under a key that is made from LODE_SECRET_KEY or, without
 * it, kept in a file of the data folder that only its owner can read. Several machines on one PostgreSQL database must
 * have the same key, so there no file is made.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretBox } from '../engine/outbox/types.ts';
import { LodeError } from '../errors.ts';

export const SECRET_KEY_FILE = 'secret-key';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** What the key is for, so that the same LODE_SECRET_KEY can serve other purposes with other keys. */
const PURPOSE = 'lode stored secrets';
/** Leads what is sealed: its form, and a hint at the key, so that a wrong key can be told from a broken text. */
const FORM = 'v1';

export interface SecretBoxParts {
  /** LODE_SECRET_KEY */
  given: string | undefined;
  dataFolder: string;
  /** whether a key file may be made here: one machine has the database to itself */
  mayMakeFile: boolean;
  random(bytes: number): Buffer;
}

export function secretBox(parts: SecretBoxParts): SecretBox {
  let known: Buffer | undefined;
  const key = (make: boolean): Buffer => {
    known ??= findKey(parts, make);
    return known;
  };
  return {
    seal(text) {
      const iv = parts.random(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key(true), iv);
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [FORM, hintOf(key(true)), sealed.toString('base64url')].join('.');
    },
    open(sealed) {
      const [form, hint, body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      if (form !== FORM || bytes.length < IV_BYTES + TAG_BYTES) throw new LodeError('internal', 'A secret is broken.');
      if (hint !== hintOf(key(false))) {
        throw new LodeError(
          'conflict',
          'A stored secret was encrypted under another key than this LODE_SECRET_KEY or secret-key file. Restore that key, or rotate the secret.',
        );
      }
      const decipher = createDecipheriv(CIPHER, key(false), bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

function hintOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function findKey({ given, dataFolder, mayMakeFile, random }: SecretBoxParts, make: boolean): Buffer {
  const path = join(dataFolder, SECRET_KEY_FILE);
  const secret =
    given ?? storedSecret(path) ?? (make && mayMakeFile ? madeSecret(path, dataFolder, random) : undefined);
  if (secret === undefined) {
    throw new LodeError(
      'conflict',
      'Secrets cannot be encrypted: set LODE_SECRET_KEY to the same long random text on every machine of this database.',
    );
  }
  return Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
}

function storedSecret(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** Two threads may come to this at once: the first to make the file wins. */
function madeSecret(path: string, folder: string, random: SecretBoxParts['random']): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${random(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
