/** `Idempotency-Key`: the first answer of a write, given again to a repeat. The engine keeps the answers. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LodeError } from '../errors.ts';
import { header } from './auth.ts';

/** The request's key, or undefined. Throws `invalid_input` on one that is no plain token of up to 255 characters. */
export function idempotencyKey(headers: IncomingHttpHeaders): string | undefined {
  const key = header(headers, 'idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new LodeError('invalid_input', 'Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.', {
    issues: [{ path: ['Idempotency-Key'], message: 'must be 1 to 255 printable ASCII characters without spaces' }],
  });
}

/** SHA-256, hex, of what makes two requests the same request. */
export function bodyHash(...parts: (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
