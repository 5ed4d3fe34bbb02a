/**
 * Request bodies: read once, bounded, parsed once.
 *
 * The framework's own reader answers an oversized body while the client is still sending, which many clients see as a
 * broken connection instead of the 413. This one reads on (and throws away) up to a bound, so the answer arrives.
 */
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { LodeError } from '../errors.ts';
import { locateJsonError } from './json-position.ts';

/** Deepest nesting of a JSON body; anything deeper is nonsense or an attack. */
export const DEPTH_MAX = 64;
const DRAIN_MAX_BYTES = 64 * 1024 * 1024;

/** A parsed body. `value` is undefined when the body was empty. */
export interface ParsedBody {
  value: unknown;
  raw: Buffer;
  /** the text holds something that looks like a NUL, half a character or a prototype key; `findUnsafe` tells for sure */
  suspect: boolean;
}

/** A body that is no JSON. `position` counts characters from 0. */
export class BadJson extends LodeError {
  readonly reason: string;
  readonly position: number;
  readonly line: number;
  readonly column: number;

  constructor(text: string, at: { position: number; reason: string }) {
    const before = text.slice(0, at.position);
    const line = before.split('\n').length;
    const column = at.position - before.lastIndexOf('\n');
    const message = `The body is not valid JSON: ${at.reason} (line ${line}, column ${column}).`;
    super('invalid_input', message, { issues: [{ path: [], message: at.reason, code: 'invalid_json' }] });
    this.reason = at.reason;
    this.position = at.position;
    this.line = line;
    this.column = column;
  }
}

/** The whole body, or `too_large` once it has passed `limit` bytes. */
export function readBody(payload: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    payload.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > DRAIN_MAX_BYTES) {
        payload.pause();
        reject(tooLarge(limit));
      }
    });
    payload.on('end', () => {
      if (size > limit) reject(tooLarge(limit));
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
    });
    payload.on('error', (cause) => reject(new LodeError('invalid_input', 'The body broke off.', { cause })));
  });
}

function tooLarge(limit: number): LodeError {
  return new LodeError('too_large', `The body is larger than ${limit} bytes; send it in smaller parts.`);
}

// A half of a surrogate pair can stand in JSON as an escape only.
const SUSPECT = /\\u0000|__proto__|\\u005f|\\ud[89a-f]/i;

/** Parses a body. Throws BadJson, which is also what nesting below DEPTH_MAX is. */
export function parseJson(raw: Buffer): ParsedBody {
  // Decoding would put a replacement character where data was, and nobody would be told.
  if (!isUtf8(raw)) throw new BadJson('', { position: 0, reason: 'it is not valid UTF-8' });
  let text = raw.toString('utf8');
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.trim() === '') return { value: undefined, raw, suspect: false };
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    throw new BadJson(text, { position: deep, reason: `Nesting deeper than ${DEPTH_MAX} levels` });
  try {
    return { value: JSON.parse(text) as unknown, raw, suspect: SUSPECT.test(text) };
  } catch {
    // The parser's own message quotes the body, which may hold personal data, and often lacks the position.
    throw new BadJson(text, locateJsonError(text));
  }
}

/** Where the text first nests deeper than DEPTH_MAX, looked up before parsing so that no deep value is ever built. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      i = endOfString(text, i);
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEPTH_MAX) return i;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return undefined;
}

/** The index of the quote that closes the string opened at `start`, or the text's end. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

/** Something that must not reach a database or an object's prototype: where it is and what. */
export interface Unsafe {
  path: (string | number)[];
  message: string;
}

/**
 * The first NUL character, half of a surrogate pair or `__proto__` member inside a parsed value, or undefined. Depth is
 * bounded by parsing. A database stores half a pair as something else, so that what was written is not found again.
 */
export function findUnsafe(value: unknown, path: (string | number)[] = []): Unsafe | undefined {
  if (typeof value === 'string') {
    const what = unsafeText(value);
    return what === undefined ? undefined : { path, message: `holds ${what}` };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = findUnsafe(item, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') return { path: [...path, key], message: 'is not a permitted member' };
    const what = unsafeText(key);
    if (what !== undefined) return { path, message: `has a member whose name holds ${what}` };
    const found = findUnsafe(item, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unsafeText(text: string): string | undefined {
  if (text.includes('\0')) return 'a NUL character';
  return text.isWellFormed() ? undefined : 'half of a surrogate pair, which is no character';
}
