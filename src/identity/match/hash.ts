/**
 * Numbers for match keys: five bits of kind, then 48 bits of a hash of the value, below 2^53 so that they are exact
 * in JavaScript, SQLite and PostgreSQL alike. Two values that collide only cost a comparison: every candidate found
 * under a key is scored on the values themselves.
 */
const HALF = 2 ** 24;

/** @returns an integer in [kind · 2^48, (kind + 1) · 2^48). Deterministic for all time: it is stored. */
export function keyNumber(kind: number, value: string): number {
  let a = 0x9e3779b9 ^ kind;
  let b = 0x85ebca6b ^ kind;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
  a ^= a >>> 15;
  b = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d);
  b ^= b >>> 12;
  return (kind * HALF + ((a >>> 4) & 0xffffff)) * HALF + ((b >>> 4) & 0xffffff);
}
