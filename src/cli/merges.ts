/**
 * Which people or companies an import has brought together, read from the resolution events that it left, and how
 * risky each merge is: how little the people agree by themselves, before the import's records bridge them.
 */
import type { Model } from '../identity/match/model.ts';
import { compare, totalBits } from '../identity/match/score.ts';
import { unpackFeatures } from '../identity/pack.ts';
import type { RecordKind } from '../identity/record.ts';
import { companyByNumber, personByNumber, type StoredEntity } from '../store/graph.ts';
import type { Session } from './session.ts';

export interface Merge {
  kind: RecordKind;
  /** as they are known before the import */
  ids: string[];
  names: string[];
  /** evidence between the two that agree least, in bits; null for companies */
  bits: number | null;
}

type Members = Record<string, number[]>;

const EVENTS_PAGE = 500;
/** Pairs compared in one merge: enough to find a stranger among a handful. */
const COMPARED_MAX = 8;

/** The position in the change feed that the next event of the graph takes. */
export async function nextSeq({ store, caller }: Session): Promise<number> {
  const row = await store.reads.db
    .selectFrom('graph')
    .select('next_seq')
    .where('id', '=', caller.graphId)
    .executeTakeFirstOrThrow();
  return Number(row.next_seq);
}

interface Input {
  /** where the import has run */
  copy: Session;
  /** as it was before */
  original: Session;
  since: number;
  cause: string;
}

/** The riskiest first. */
export async function mergesSince(input: Input): Promise<Merge[]> {
  const groups: { kind: string; numbers: Set<number> }[] = [];
  const groupOf = new Map<number, (typeof groups)[number]>();
  for await (const { kind, before, after } of events(input)) {
    for (const numbers of broughtTogether(before, after)) {
      const joined = new Set(numbers);
      for (const number of numbers) for (const other of groupOf.get(number)?.numbers ?? []) joined.add(other);
      const group = { kind, numbers: joined };
      for (const number of joined) groupOf.set(number, group);
    }
  }
  const merges: Merge[] = [];
  for (const { kind, numbers } of new Set(groupOf.values())) {
    const merge = await describe(input.original, kind, [...numbers]);
    if (merge !== undefined) merges.push(merge);
  }
  return merges.sort((a, b) => (a.bits ?? Number.POSITIVE_INFINITY) - (b.bits ?? Number.POSITIVE_INFINITY));
}

async function* events({
  copy,
  since,
  cause,
}: Input): AsyncGenerator<{ kind: string; before: Members; after: Members }> {
  let from = since;
  for (;;) {
    const rows = await copy.store.reads.db
      .selectFrom('resolution_event')
      .select(['seq', 'kind', 'before', 'after', 'cause'])
      .where('graph_id', '=', copy.caller.graphId)
      .where('seq', '>=', from)
      .orderBy('seq')
      .limit(EVENTS_PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) {
      if (row.cause !== cause) continue;
      yield { kind: row.kind, before: JSON.parse(row.before) as Members, after: JSON.parse(row.after) as Members };
    }
    from = last.seq + 1;
  }
}

/** For each entity after the event: those before it whose records it has, where they are several. */
function broughtTogether(before: Members, after: Members): number[][] {
  const owner = new Map<number, number>();
  for (const [number, records] of Object.entries(before)) {
    for (const record of records) owner.set(record, Number(number));
  }
  return Object.values(after)
    .map((records) => [...new Set(records.flatMap((record) => owner.get(record) ?? []))])
    .filter((numbers) => numbers.length > 1);
}

/** Undefined when fewer than two of them were there before the import: then nothing known was merged. */
async function describe(
  { store, engine, operations, caller }: Session,
  kind: string,
  numbers: number[],
): Promise<Merge | undefined> {
  const people = kind === 'p';
  const rows = await store.reads.read<StoredEntity>(
    people ? personByNumber : companyByNumber,
    [caller.graphId],
    numbers.map((number) => [number]),
  );
  if (rows.length < 2) return undefined;
  const names: string[] = [];
  for (const { id } of rows) {
    const name = people
      ? nameOf((await engine.person(caller, id)).profile)
      : (await engine.company(caller, id)).profile.name;
    names.push(name ?? '');
  }
  return {
    kind: people ? 'people' : 'companies',
    ids: rows.map((row) => row.id),
    names,
    bits: people ? leastBits(rows, await operations.activeModel(caller.graphId)) : null,
  };
}

function nameOf({
  full_name,
  given_name,
  family_name,
}: {
  full_name?: string;
  given_name?: string;
  family_name?: string;
}): string {
  return full_name ?? [given_name, family_name].filter((part) => part !== undefined).join(' ');
}

function leastBits(rows: readonly StoredEntity[], model: Model): number {
  const features = rows.slice(0, COMPARED_MAX).map((row) => unpackFeatures(row.features));
  let least = Number.POSITIVE_INFINITY;
  for (const [index, left] of features.entries()) {
    for (const right of features.slice(index + 1))
      least = Math.min(least, totalBits(compare(left, right, model), model));
  }
  return Math.round(least * 100) / 100;
}
