/** Candidates: the people found under a batch of keys, with their features; each key and person is read once. */
import type { Features } from '../../identity/features.ts';
import type { MatchKey } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { unpackFeatures } from '../../identity/pack.ts';
import {
  personByNumber,
  positionsOfPerson,
  recordById,
  type StoredEntity,
  type StoredRecord,
} from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';
import { type KeyHolders, readHolders, readOverrides } from '../resolve/holders.ts';

export interface Candidate {
  number: number;
  id: string;
  features: Features;
}

/** So many people are compared with one query at most, those under most and rarest keys first. */
const CANDIDATES_MAX = 200;

export class CandidateIndex {
  readonly #reads: Reads;
  readonly #graphId: number;
  readonly #holders = new Map<number, KeyHolders>();
  readonly #people = new Map<number, Candidate>();

  private constructor(reads: Reads, graphId: number) {
    this.#reads = reads;
    this.#graphId = graphId;
  }

  /** Looks up all keys, then all people under them. */
  static async load(
    reads: Reads,
    graphId: number,
    keySets: readonly (readonly MatchKey[])[],
    model: Model,
  ): Promise<CandidateIndex> {
    const index = new CandidateIndex(reads, graphId);
    const numbers = [...new Set(keySets.flatMap((keys) => keys.map((key) => key.number)))];
    const overrides = await readOverrides(reads, graphId);
    for (const found of await readHolders(reads, graphId, numbers, model, overrides)) {
      index.#holders.set(found.key, found);
    }
    const people = new Set(keySets.flatMap((keys) => index.numbers(keys)));
    await index.#loadPeople([...people]);
    return index;
  }

  holdersOf(key: MatchKey): KeyHolders | undefined {
    return this.#holders.get(key.number);
  }

  /** The people under any of the keys. */
  numbers(keys: readonly MatchKey[]): number[] {
    const rarity = new Map<number, number>();
    for (const key of keys) {
      const holders = this.#holders.get(key.number)?.holders ?? [];
      for (const { entity } of holders) {
        if (entity !== 0) rarity.set(entity, (rarity.get(entity) ?? 0) + 1 / holders.length);
      }
    }
    if (rarity.size <= CANDIDATES_MAX) return [...rarity.keys()];
    return [...rarity]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES_MAX)
      .map(([number]) => number);
  }

  candidates(keys: readonly MatchKey[]): Candidate[] {
    return this.numbers(keys).flatMap((number) => this.#people.get(number) ?? []);
  }

  async #loadPeople(numbers: readonly number[]): Promise<void> {
    const rows = await this.#reads.read<StoredEntity>(
      personByNumber,
      [this.#graphId],
      numbers.map((number) => [number]),
    );
    for (const row of rows) {
      this.#people.set(row.number, { number: row.number, id: row.id, features: unpackFeatures(row.features) });
    }
  }
}

/** Of the people given, those who work at the company now. */
export async function currentlyAt(
  reads: Reads,
  graphId: number,
  people: readonly number[],
  company: number,
): Promise<Set<number>> {
  const positions = await reads.read<{ person: number; company_record: number | null; current: number }>(
    positionsOfPerson,
    [graphId],
    people.map((person) => [person]),
  );
  const current = positions.filter((position) => position.current === 1 && position.company_record !== null);
  const records = await reads.read<StoredRecord>(
    recordById,
    [graphId],
    [...new Set(current.map((position) => position.company_record))].map((id) => [id]),
  );
  const companyOf = new Map(records.map((record) => [record.id, record.entity]));
  return new Set(
    current
      .filter((position) => companyOf.get(position.company_record!) === company)
      .map((position) => position.person),
  );
}
