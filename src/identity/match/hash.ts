/**
 * Numbers for match keys, below 2^53 so that they are exact in JavaScript, SQLite and PostgreSQL alike:
 *
 *   20 bits  where: a hash of what the keys of one person have in common (the name, the phone number)
 *    5 bits  kind
 *   28 bits  hash of the value
 *
 * The first part puts the keys of one record side by side in the index: a record of nine keys touches about five
 * pages instead of nine, which is what an import spends most of its time on. Two values that collide only cost a
 * comparison: every candidate found under a key is scored on the values themselves.
 */
const WHERE_SPAN = 2 ** 33;
/** Of a key number: floor(number / KIND_SPAN) % KINDS is the number of its kind. */
export const KIND_SPAN = 2 ** 28;
export const KINDS = 32;

/** @returns an integer in [0, 2^53). Deterministic for all time: it is stored. */
export function keyNumber(kind: number, value: string, near: string): number {
  return (hash(near, 0x9e3779b9) >>> 12) * WHERE_SPAN + kind * KIND_SPAN + (hash(value, 0x85ebca6b) >>> 4);
}

/** The kind in a key number. */
export function kindNumber(key: number): number {
  return Math.floor(key / KIND_SPAN) % KINDS;
}

/** Eight hex digits that tell one text from another; not for anybody who wants to deceive. */
export function fingerprint(text: string): string {
  return hash(text, 0x9e3779b9).toString(16).padStart(8, '0');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x5bd1e995);
    state ^= state >>> 15;
  }
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b);
  return (state ^ (state >>> 16)) >>> 0;
}
