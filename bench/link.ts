/**
 * Linking in memory, as `lode scan`, `train` and `evaluate` do: 50,000 records of a business world under the shipped model,
 * and as many of residents, learned from themselves. The floor sorts the same keys and nothing else.
 */
import { KeyIndex } from '../src/identity/link/block.ts';
import { link, trainAndLink } from '../src/identity/link/link.ts';
import type { LinkRecord } from '../src/identity/link/linkage.ts';
import { SHIPPED } from '../src/identity/match/weights.ts';
import { personFeatures } from '../src/identity/normalise/person.ts';
import { b2bWorld, type LabelledRecord, residentWorld } from '../worlds/worlds.ts';
import { round, spread } from './measure.ts';
import type { Outcome } from './scenario.ts';

const RECORDS = 50_000;
const ROUNDS = 3;
const BUDGET_SECONDS = 5;
const SEED = 301;

export async function linking(): Promise<Outcome> {
  const business = take(b2bWorld({ seed: SEED, people: 20_000 }).records());
  const residents = take(residentWorld({ seed: SEED, people: 25_000 }).records());
  const seconds = { business: [] as number[], residents: [] as number[], floor: [] as number[] };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    seconds.floor.push(timed(() => sortedKeys(business)));
    seconds.business.push(timed(() => link(business.map(featured), SHIPPED)));
    seconds.residents.push(
      timed(() => trainAndLink(residents.map(featured), SHIPPED, { data: 'residents', date: '2026-01-01' })),
    );
  }
  const worst = Math.max(...seconds.business.slice(1), ...seconds.residents.slice(1));
  const floor = Math.min(...seconds.floor);
  return {
    figures: {
      'records of each': RECORDS,
      ...spread('business: canonical forms to people, s', seconds.business),
      ...spread('residents: the same, learning included, s', seconds.residents),
      ...spread('bare sort of the keys, s', seconds.floor),
    },
    floor: { what: 's to make and sort the keys of the business records', value: round(floor) },
    ratio: round(Math.min(...seconds.business) / floor),
    budget: `50,000 records in at most ${BUDGET_SECONDS} s, reading the file apart`,
    within: worst <= BUDGET_SECONDS,
  };
}

function take(records: Iterable<LabelledRecord>): LabelledRecord[] {
  const taken: LabelledRecord[] = [];
  for (const record of records) {
    taken.push(record);
    if (taken.length === RECORDS) break;
  }
  return taken;
}

function featured({ source, record }: LabelledRecord): LinkRecord {
  return { address: `${source}/${record.key}`, features: personFeatures(record, { source }) };
}

function sortedKeys(records: readonly LabelledRecord[]): Uint32Array {
  const index = new KeyIndex();
  for (const [number, one] of records.entries()) index.add(number, featured(one).features);
  return index.sorted();
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
