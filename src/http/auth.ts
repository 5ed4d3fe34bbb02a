/** Keys in headers, and the check of a scope before any work is done. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, Scope } from '../engine/types.ts';
import { LodeError } from '../errors.ts';

/** One value of a header (lower-case name), or undefined when absent or blank. A repeated header counts as joined. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  return text === '' ? undefined : text;
}

/** The token of `Authorization: Bearer <token>`, or undefined. */
export function bearer(headers: IncomingHttpHeaders): string | undefined {
  const value = header(headers, 'authorization');
  if (value === undefined || value.slice(0, 7).toLowerCase() !== 'bearer ') return undefined;
  const token = value.slice(7).trim();
  return token === '' ? undefined : token;
}

/** Throws `forbidden` unless the caller holds the scope. The engine checks again; this refuses before parsing. */
export function requireScope(caller: Caller, scope: Scope): void {
  if (caller.scopes.has(scope) || caller.scopes.has('*')) return;
  throw new LodeError('forbidden', `This key lacks the scope ${scope}.`);
}
