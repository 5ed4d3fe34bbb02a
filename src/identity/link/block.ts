/**
 * Blocking in memory: which pairs of records share a key that is not crowded.
 *
 * Every (key, record) is one 64-bit number, 40 bits of key and 24 of record, and one sort of them all puts the holders
 * of a key side by side. Then each record looks at the others under its keys, and a stamp per record sees to it that a
 * pair that shares five keys is listed once. Two keys that collide in 40 bits cost a comparison.
 */
import { LodeError } from '../../errors.ts';
import type { Features } from '../features.ts';
import { COUNTED_KINDS } from '../match/email-keys.ts';
import { kindNumber } from '../match/hash.ts';
import { KEY_KINDS, type KeyKind, PROPOSING_KINDS, personKeys } from '../match/keys.ts';
import type { Model } from '../match/model.ts';

const RECORD_BITS = 24;
export const RECORDS_MAX = 2 ** RECORD_BITS;
const RECORD_SPAN = 2 ** RECORD_BITS;
/** The low bits of a key number hold its kind and value; the seven above tell most of the rest apart. */
const KEY_SPAN = 2 ** 40;

/** Candidate pairs (a < b), by rising a. */
export interface CandidatePairs {
  count: number;
  a: Int32Array;
  b: Int32Array;
}

/** Sorted (key, record) entries of some records. */
export class KeyIndex {
  #words = new Uint32Array(1 << 16);
  #count = 0;
  readonly #left: ReadonlySet<KeyKind>;

  /** `which`: the keys that resolution follows, or also those that only propose people for a query. */
  constructor(which: 'linking' | 'all' = 'linking') {
    this.#left = which === 'linking' ? PROPOSING_KINDS : COUNTED_KINDS;
  }

  get count(): number {
    return this.#count;
  }

  add(record: number, features: Features): void {
    for (const { kind, number } of personKeys(features))
      if (!this.#left.has(kind)) this.#push(number % KEY_SPAN, record);
  }

  #push(key: number, record: number): void {
    if (record >= RECORDS_MAX) throw new LodeError('too_large', `At most ${RECORDS_MAX} records are compared at once.`);
    const at = this.#count * 2;
    if (at === this.#words.length) {
      const wider = new Uint32Array(this.#words.length * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    // Little-endian, as every platform of Node is: the low word first.
    this.#words[at] = ((key % 256) << RECORD_BITS) | record;
    this.#words[at + 1] = Math.floor(key / 256);
    this.#count += 1;
  }

  /** The entries by key, then record. */
  sorted(): Uint32Array {
    const words = this.#words.slice(0, this.#count * 2);
    new BigUint64Array(words.buffer).sort();
    return words;
  }
}

/** Pairs of the records that share a key: of those that resolution follows, or also of those that only propose. */
export function candidatesOf(
  records: readonly { features: Features }[],
  model: Model,
  which: 'linking' | 'all' = 'linking',
): CandidatePairs {
  const index = new KeyIndex(which);
  for (const [number, { features }] of records.entries()) index.add(number, features);
  return candidatePairs(index, records.length, model);
}

/** All pairs of `records` records that share a key held by no more than its kind's limit. */
export function candidatePairs(index: KeyIndex, records: number, model: Model): CandidatePairs {
  const words = index.sorted();
  const runs = keyRuns(words, model);
  const offsets = new Int32Array(records + 1);
  for (const run of runs.member) offsets[run + 1]! += 1;
  for (let record = 0; record < records; record++) offsets[record + 1]! += offsets[record]!;
  const runsOf = new Int32Array(runs.member.length);
  const next = offsets.slice();
  for (let run = 0; run + 1 < runs.start.length; run++) {
    for (let at = runs.start[run]!; at < runs.start[run + 1]!; at++) runsOf[next[runs.member[at]!]!++] = run;
  }
  const pairs = new PairList();
  const stamp = new Int32Array(records).fill(-1);
  for (let record = 0; record < records; record++) {
    for (let at = offsets[record]!; at < offsets[record + 1]!; at++) {
      const run = runsOf[at]!;
      for (let other = runs.start[run + 1]! - 1; other >= runs.start[run]!; other--) {
        const b = runs.member[other]!;
        // The members of a run rise, so those behind have had their turn.
        if (b <= record) break;
        if (stamp[b] === record) continue;
        stamp[b] = record;
        pairs.add(record, b);
      }
    }
  }
  return pairs.finish();
}

/** Holders of each key that leads anywhere: those of run r are member[start[r]] to member[start[r + 1] - 1]. */
function keyRuns(words: Uint32Array, model: Model): { start: Int32Array; member: Int32Array } {
  const count = words.length / 2;
  const member = new Int32Array(count);
  const start: number[] = [0];
  let filled = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && sameKey(words, from, to)) to++;
    if (to - from > 1 && to - from <= limitOf(words, from, model)) {
      let last = -1;
      for (let at = from; at < to; at++) {
        const record = words[at * 2]! & (RECORD_SPAN - 1);
        if (record !== last) member[filled++] = record;
        last = record;
      }
      start.push(filled);
    }
    from = to;
  }
  return { start: Int32Array.from(start), member: member.subarray(0, filled) };
}

function sameKey(words: Uint32Array, left: number, right: number): boolean {
  return (
    words[left * 2 + 1] === words[right * 2 + 1] &&
    words[left * 2]! >>> RECORD_BITS === words[right * 2]! >>> RECORD_BITS
  );
}

const KIND_NAMES = new Map<number, string>(Object.entries(KEY_KINDS).map(([name, number]) => [number, name]));

function limitOf(words: Uint32Array, at: number, model: Model): number {
  const key = words[at * 2 + 1]! * 256 + (words[at * 2]! >>> RECORD_BITS);
  return model.holdersMax[KIND_NAMES.get(kindNumber(key)) ?? ''] ?? 40;
}

class PairList {
  #a: Int32Array = new Int32Array(1 << 16);
  #b: Int32Array = new Int32Array(1 << 16);
  #count = 0;

  add(a: number, b: number): void {
    if (this.#count === this.#a.length) {
      this.#a = grown(this.#a);
      this.#b = grown(this.#b);
    }
    this.#a[this.#count] = a;
    this.#b[this.#count++] = b;
  }

  finish(): CandidatePairs {
    return { count: this.#count, a: this.#a.slice(0, this.#count), b: this.#b.slice(0, this.#count) };
  }
}

function grown(list: Int32Array): Int32Array {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}
