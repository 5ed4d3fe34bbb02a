import { hash } from 'node:crypto';

/**
 * The key of a row that brings none: 32 hex digits of the SHA-256 of its mapped record. The same row keeps its key at
 * any place in any file; an edited row is another record.
 */
export function recordKey(record: object): string {
  return hash('sha256', canonicalJson(record), 'hex').slice(0, 32);
}

/** JSON with sorted members, so that equal records have equal text whatever order their columns came in. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
