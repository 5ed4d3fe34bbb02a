/** Scoring one candidate: what a pair of records costs in time and in memory, beside the bare comparison of its texts. */
import { candidatesOf } from '../src/identity/link/block.ts';
import { scorePair } from '../src/identity/match/score.ts';
import { SHIPPED } from '../src/identity/match/weights.ts';
import { personFeatures } from '../src/identity/normalise/person.ts';
import { packFeatures } from '../src/identity/pack.ts';
import { b2bWorld } from '../worlds/worlds.ts';
import { round, spread } from './measure.ts';
import type { Outcome } from './scenario.ts';

const PEOPLE = 5_000;
const ROUNDS = 7;
const BUDGET_MICROSECONDS = 10;
const BUDGET_BYTES = 2_000;

export async function scoring(): Promise<Outcome> {
  const records = [...b2bWorld({ seed: 302, people: PEOPLE }).records()].map(({ source, record }) => ({
    address: `${source}/${record.key}`,
    features: personFeatures(record, { source }),
  }));
  const texts = records.map(({ features }) => packFeatures(features));
  const { count, a, b } = candidatesOf(records, SHIPPED);
  const micro = { score: [] as number[], bare: [] as number[] };
  const bytes: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const heap = process.memoryUsage().heapUsed;
    let start = performance.now();
    for (let pair = 0; pair < count; pair += 1) {
      scorePair(records[a[pair]!]!.features, records[b[pair]!]!.features, SHIPPED);
    }
    micro.score.push(((performance.now() - start) * 1000) / count);
    bytes.push((process.memoryUsage().heapUsed - heap) / count);
    start = performance.now();
    let alike = 0;
    for (let pair = 0; pair < count; pair += 1) alike += sameCharacters(texts[a[pair]!]!, texts[b[pair]!]!);
    if (alike < 0) throw new Error('a count is not negative');
    micro.bare.push(((performance.now() - start) * 1000) / count);
  }
  const [score, bare] = [Math.min(...micro.score), Math.min(...micro.bare)];
  // A collection in the middle of a round makes it look as if memory came back: the greatest of the rounds is the honest one.
  const allocated = Math.max(...bytes);
  return {
    figures: {
      pairs: count,
      ...spread('µs a pair', micro.score),
      'bytes allocated a pair': round(allocated),
      ...spread('bare comparison of the texts, µs', micro.bare),
    },
    floor: { what: 'µs to compare the packed texts of a pair by character', value: round(bare) },
    ratio: round(score / bare),
    budget: `at most ${BUDGET_MICROSECONDS} µs and ${BUDGET_BYTES} bytes a pair`,
    within: score <= BUDGET_MICROSECONDS && allocated <= BUDGET_BYTES,
  };
}

/** Every character is read, wherever they differ. */
function sameCharacters(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  let same = 0;
  for (let at = 0; at < length; at += 1) if (left.charCodeAt(at) === right.charCodeAt(at)) same += 1;
  return same;
}
