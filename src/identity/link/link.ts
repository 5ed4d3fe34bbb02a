/** Linking: records in, people out, in memory. See linkage.ts for what it is for. */
import { calibrate, type Model } from '../match/model.ts';
import { scorePair } from '../match/score.ts';
import { type Cohesion, cluster, type Link, type Member } from '../resolve/cluster.ts';
import { exclusiveValues } from '../resolve/exclusive.ts';
import { candidatesOf } from './block.ts';
import type { Linkage, LinkRecord, PairTable } from './linkage.ts';
import { type Compared, comparePairs, weighPairs } from './patterns.ts';
import { learn } from './train.ts';

/** Compares the records under the model and puts them together as people. The order of the records does not matter. */
export function link(records: readonly LinkRecord[], model: Model): Linkage {
  return assemble(records, comparePairs(records, candidatesOf(records, model), model), model);
}

/** Learns a model from the records and links them by it; each pair is compared once for both. */
export function trainAndLink(
  records: readonly LinkRecord[],
  start: Model,
  about: { data: string; date: string },
): Linkage {
  const { model, compared } = learn(records, start, about);
  return assemble(records, compared, model);
}

function assemble(records: readonly LinkRecord[], compared: Compared, model: Model): Linkage {
  const bits = weighPairs(compared, model);
  const probability = new Float32Array(bits.length);
  for (let pair = 0; pair < bits.length; pair++) probability[pair] = calibrate(model, 1 / (1 + 2 ** -bits[pair]!));
  const pairs: PairTable = { ...compared.pairs, bits, probability };
  return { model, records, pairs, ...people(records, pairs, model) };
}

function people(
  records: readonly LinkRecord[],
  pairs: PairTable,
  model: Model,
): { personOf: Int32Array; people: number } {
  const links: Link[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    if (pairs.bits[pair]! < model.linkBits) continue;
    links.push({ a: pairs.a[pair]!, b: pairs.b[pair]!, weight: pairs.bits[pair]! });
  }
  const members: Member[] = records.map(({ address, features }, id) => ({
    id,
    address,
    exclusive: exclusiveValues(features),
  }));
  const { clusters } = cluster(members, links, [], cohesionOf(records, pairs, model));
  const personOf = new Int32Array(records.length);
  for (const [person, ids] of clusters.entries()) for (const id of ids) personOf[id] = person;
  return { personOf, people: clusters.length };
}

/** Weights across two people: candidates' are known, the rest are made when they are asked for. */
function cohesionOf(records: readonly LinkRecord[], pairs: PairTable, model: Model): Cohesion {
  const known = pairLookup(pairs, records.length);
  return {
    certainBits: model.certainBits,
    cohesionBits: model.cohesionBits,
    weigh: (one, other) => {
      const [a, b] = one < other ? [one, other] : [other, one];
      return known(a, b) ?? scorePair(records[a]!.features, records[b]!.features, model);
    },
  };
}

/** Finds the weight of a pair in the table, whose pairs stand by their first record. */
function pairLookup(pairs: PairTable, records: number): (a: number, b: number) => number | undefined {
  const start = new Int32Array(records + 1);
  for (let pair = 0; pair < pairs.count; pair++) start[pairs.a[pair]! + 1]! += 1;
  for (let record = 0; record < records; record++) start[record + 1]! += start[record]!;
  return (a, b) => {
    for (let pair = start[a]!; pair < start[a + 1]!; pair++) if (pairs.b[pair] === b) return pairs.bits[pair];
    return undefined;
  };
}
