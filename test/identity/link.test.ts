/** Linking and learning in memory: the answer depends on the set of records, and on labelled worlds it is right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatePairs, KeyIndex } from '../../src/identity/link/block.ts';
import { link, trainAndLink } from '../../src/identity/link/link.ts';
import type { Linkage, LinkRecord } from '../../src/identity/link/linkage.ts';
import { RECORDS_MIN, train } from '../../src/identity/link/train.ts';
import { PROPOSING_KINDS, personKeys } from '../../src/identity/match/keys.ts';
import { readModel } from '../../src/identity/match/read-model.ts';
import { compare, scorePair, totalBits } from '../../src/identity/match/score.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';
import { personFeatures } from '../../src/identity/normalise/person.ts';
import { b2bWorld, type LabelledRecord, residentWorld } from '../../worlds/worlds.ts';

const ABOUT = { data: 'a world', date: '2026-01-01' };

interface Labelled {
  records: LinkRecord[];
  truth: Map<string, string>;
}

function labelled(records: Iterable<LabelledRecord>): Labelled {
  const list = [...records];
  const addressOf = ({ source, record }: LabelledRecord) => `${source}/${record.key}`;
  return {
    records: list.map((one) => ({
      address: addressOf(one),
      features: personFeatures(one.record, { source: one.source }),
    })),
    truth: new Map(list.map((one) => [addressOf(one), `${one.truth} ${one.island}`])),
  };
}

/** Every second from the front, the others from the back: no neighbour stays. */
function shuffled<T>(list: readonly T[]): T[] {
  const odd = list.filter((_item, index) => index % 2 === 1).reverse();
  return [...odd, ...list.filter((_item, index) => index % 2 === 0)];
}

function peopleIn({ records, personOf }: Linkage): string[] {
  const people = Map.groupBy(records, (_record, index) => personOf[index]!);
  return [...people.values()]
    .map((members) =>
      members
        .map(({ address }) => address)
        .sort()
        .join(' '),
    )
    .sort();
}

function pairFigures({ records, personOf }: Linkage, truth: ReadonlyMap<string, string>) {
  const choose2 = (count: number) => (count * (count - 1)) / 2;
  const pairs = (groups: Iterable<unknown[]>) => [...groups].reduce((sum, group) => sum + choose2(group.length), 0);
  const index = records.map(({ address }, at) => ({ truth: truth.get(address)!, person: personOf[at]! }));
  const right = pairs(Map.groupBy(index, ({ truth, person }) => `${person} ${truth}`).values());
  return {
    precision: right / pairs(Map.groupBy(index, ({ person }) => person).values()),
    recall: right / pairs(Map.groupBy(index, (one) => one.truth).values()),
  };
}

const business = labelled(b2bWorld({ seed: 207, people: 900 }).records());
const residents = labelled(residentWorld({ seed: 205, people: 900 }).records());

test('candidates are the pairs that share a key held by no more than its kind allows', () => {
  const records = business.records.slice(0, 1_200);
  const index = new KeyIndex();
  for (const [number, { features }] of records.entries()) index.add(number, features);
  const holders = new Map<number, { kind: string; records: number[] }>();
  for (const [record, { features }] of records.entries()) {
    for (const { kind, number } of personKeys(features)) {
      if (PROPOSING_KINDS.has(kind)) continue;
      const known = holders.get(number) ?? { kind, records: [] };
      known.records.push(record);
      holders.set(number, known);
    }
  }
  const wanted = new Set<string>();
  for (const { kind, records: held } of holders.values()) {
    if (held.length > (SHIPPED.holdersMax[kind] ?? 40)) continue;
    for (const [at, a] of held.entries()) for (const b of held.slice(at + 1)) wanted.add(`${a} ${b}`);
  }
  const { count, a, b } = candidatePairs(index, records.length, SHIPPED);
  const found = Array.from({ length: count }, (_none, pair) => `${a[pair]} ${b[pair]}`);
  assert.equal(new Set(found).size, count);
  assert.deepEqual(found.sort(), [...wanted].sort());
  assert.ok(count > 100);
});

test('the same people whatever the order of the records', () => {
  assert.deepEqual(peopleIn(link(shuffled(business.records), SHIPPED)), peopleIn(link(business.records, SHIPPED)));
});

test('the same weights, byte for byte, whatever the order of the records', () => {
  const weights = JSON.stringify(train(residents.records, SHIPPED, ABOUT));
  assert.equal(JSON.stringify(train(shuffled(residents.records), SHIPPED, ABOUT)), weights);
  assert.deepEqual(readModel(weights, 'weights.json'), JSON.parse(weights));
});

test('too few records teach nothing', () => {
  assert.equal(train(residents.records.slice(0, RECORDS_MIN - 1), SHIPPED, ABOUT), SHIPPED);
});

test('a score is the prior and the evidence for it, both ways round', () => {
  for (let at = 0; at + 1 < 300; at++) {
    const [a, b] = [business.records[at]!.features, business.records[at + 1]!.features];
    const bits = scorePair(a, b, SHIPPED);
    assert.ok(Math.abs(totalBits(compare(a, b, SHIPPED), SHIPPED) - bits) < 1e-9);
    assert.ok(Math.abs(scorePair(b, a, SHIPPED) - bits) < 1e-9);
  }
});

test('people in business: few are wrongly joined, most are found', (t) => {
  const { precision, recall } = pairFigures(link(business.records, SHIPPED), business.truth);
  t.diagnostic(`precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  assert.ok(precision >= 0.975 && recall >= 0.9);
});

test('residents, learned from their own records', (t) => {
  const linkage = trainAndLink(residents.records, SHIPPED, ABOUT);
  const { precision, recall } = pairFigures(linkage, residents.truth);
  t.diagnostic(`precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  assert.ok(precision >= 0.95 && recall >= 0.85);
});
