/** What would change if a graph took another model: counted, and the riskiest merges with their evidence. */
import { COMPANY_PRIOR_BITS, compareCompanyFeatures } from '../../identity/match/company-score.ts';
import type { Model } from '../../identity/match/model.ts';
import { compare, type Evidence } from '../../identity/match/score.ts';
import { unpackCompany, unpackFeatures } from '../../identity/pack.ts';
import { companyByNumber, personByNumber, type StoredEntity } from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';
import type { Regrouping } from './trial.ts';

export interface Difference {
  before: number;
  after: number;
  /** people that would be made of several */
  merges: number;
  /** people that would come apart */
  splits: number;
  /** records that would leave their person, the larger part of which stays */
  moved_records: number;
  /** those that agree least first */
  riskiest_merges: MergeRisk[];
  /** those of most records first */
  largest_splits: SplitShown[];
}

export interface MergeRisk {
  /** IDs of those that would be one */
  ids: string[];
  /** weight of the two of them that agree least, under the other model */
  bits: number;
  /** of these two */
  evidence: Evidence[];
}

export interface SplitShown {
  id: string;
  /** how many records each part would have */
  parts: number[];
}

const SHOWN_MAX = 20;
/** Of one merge, so many are compared: enough to find a stranger among a handful. */
const COMPARED_MAX = 8;
const PAGE = 500;

export async function differenceOf(
  reads: Reads,
  graphId: number,
  kind: 'p' | 'c',
  model: Model,
  before: number,
  regroupings: readonly Regrouping[],
): Promise<Difference> {
  const merges: number[][] = [];
  const splits: { number: number; parts: number[] }[] = [];
  let [after, moved] = [before, 0];
  for (const regrouping of regroupings) {
    after += regrouping.after.length - regrouping.before.length;
    const entityOf = new Map(regrouping.before.flatMap(([entity, ids]) => ids.map((id) => [id, entity] as const)));
    for (const ids of regrouping.after) {
      const joined = [...new Set(ids.map((id) => entityOf.get(id)!))].filter((entity) => entity !== 0);
      if (joined.length > 1) merges.push(joined.sort((a, b) => a - b));
    }
    const groupOf = new Map(regrouping.after.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
    for (const [number, ids] of regrouping.before) {
      const parts = [...Map.groupBy(ids, (id) => groupOf.get(id)!).values()].map((part) => part.length);
      if (parts.length < 2) continue;
      parts.sort((a, b) => b - a);
      splits.push({ number, parts });
      moved += ids.length - parts[0]!;
    }
  }
  splits.sort((a, b) => sum(b.parts) - sum(a.parts) || a.number - b.number);
  return {
    before,
    after,
    merges: merges.length,
    splits: splits.length,
    moved_records: moved,
    riskiest_merges: await riskiest(reads, graphId, kind, model, merges),
    largest_splits: await shown(reads, graphId, kind, splits.slice(0, SHOWN_MAX)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function entitiesByNumber(
  reads: Reads,
  graphId: number,
  kind: 'p' | 'c',
  numbers: readonly number[],
): Promise<Map<number, StoredEntity>> {
  const rows = await reads.read<StoredEntity>(
    kind === 'p' ? personByNumber : companyByNumber,
    [graphId],
    numbers.map((number) => [number]),
  );
  return new Map(rows.map((row) => [row.number, row]));
}

async function riskiest(
  reads: Reads,
  graphId: number,
  kind: 'p' | 'c',
  model: Model,
  merges: readonly number[][],
): Promise<MergeRisk[]> {
  let found: MergeRisk[] = [];
  for (let start = 0; start < merges.length; start += PAGE) {
    const page = merges.slice(start, start + PAGE);
    const rows = await entitiesByNumber(reads, graphId, kind, [...new Set(page.flat())]);
    for (const numbers of page) {
      const known = numbers.flatMap((number) => rows.get(number) ?? []);
      if (known.length > 1) found.push(leastAgreeing(known, kind, model));
    }
    found = found.sort((a, b) => a.bits - b.bits || (a.ids[0]! < b.ids[0]! ? -1 : 1)).slice(0, SHOWN_MAX);
  }
  return found;
}

function leastAgreeing(rows: readonly StoredEntity[], kind: 'p' | 'c', model: Model): MergeRisk {
  const compared = rows.slice(0, COMPARED_MAX);
  let least: { bits: number; evidence: Evidence[] } | undefined;
  for (const [index, one] of compared.entries()) {
    for (const other of compared.slice(index + 1)) {
      const evidence =
        kind === 'p'
          ? compare(unpackFeatures(one.features), unpackFeatures(other.features), model)
          : compareCompanyFeatures(unpackCompany(one.features), unpackCompany(other.features));
      const bits = evidence.reduce((total, { weight }) => total + weight, priorOf(kind, model));
      if (least === undefined || bits < least.bits) least = { bits, evidence };
    }
  }
  const { bits, evidence } = least!;
  return { ids: rows.map(({ id }) => id), bits: Math.round(bits * 100) / 100, evidence };
}

function priorOf(kind: 'p' | 'c', model: Model): number {
  return kind === 'p' ? model.priorBits : COMPANY_PRIOR_BITS;
}

async function shown(
  reads: Reads,
  graphId: number,
  kind: 'p' | 'c',
  splits: readonly { number: number; parts: number[] }[],
): Promise<SplitShown[]> {
  const rows = await entitiesByNumber(
    reads,
    graphId,
    kind,
    splits.map(({ number }) => number),
  );
  return splits.map(({ number, parts }) => ({ id: rows.get(number)?.id ?? String(number), parts }));
}
