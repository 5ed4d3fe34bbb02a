/**
 * Entitlements: what an account group has paid for, and therefore gets again for nothing.
 *
 * Problem. A group pays once for a datapoint of a person, for life. But who a person is changes: two are found to be
 * one, one turns out to be two. Entitlements must be united by the one and copied by the other, and resolution should
 * know nothing of credits.
 *
 * Algorithm. What is paid for a person is noted under several subjects: the person's number (`e`) and each of their
 * records (`r`). It is looked for under the number, the numbers that have been merged into it, and the records that
 * are the person's now. So nothing has to be moved when people merge or part:
 *
 *   paid for A {r1}: noted under eA, r1.     B {r2} has nothing.
 *   A and B merge into B {r1, r2}            → found under eA (merged into B) and r1
 *   paid more for B {r1, r2}                 → noted under eB, r1, r2
 *   B parts into B {r2} and A {r1}           → each finds it, under eB and r2, under r1
 *   A's file is replaced: A {r3}             → found under eA
 *
 * Limits. A record that joined after the last payment and then leaves as somebody else takes nothing along: what it
 * says has never been delivered. A search page is one subject, the hash of what was asked (`q`), and ends after a time.
 */
import type { EntitlementRow, IdentityId, RecordRow } from '../../store/schema.ts';
import type { KeyedRead, Reads, Value } from '../../store/tx.ts';

/** A person or company by number, or a question by the hash of what was asked. */
export type Subject = { number: number } | { question: string };

const entitlementsOf: KeyedRead<Pick<EntitlementRow, 'subject' | 'datapoint' | 'until'>> = {
  table: 'entitlement',
  columns: ['subject', 'datapoint', 'until'],
  fixed: ['account_group_id'],
  by: ['subject'],
};

const mergedInto: KeyedRead<Pick<IdentityId, 'number' | 'successor'>> = {
  table: 'identity_id',
  columns: ['number', 'successor'],
  fixed: ['graph_id'],
  by: ['successor'],
};

const recordIdsOf: KeyedRead<Pick<RecordRow, 'id' | 'entity'>> = {
  table: 'record',
  columns: ['id', 'entity'],
  fixed: ['graph_id'],
  by: ['entity'],
};

/** A chain of merges longer than this does not occur; a loop would be our bug. */
const MERGES_MAX = 64;

export interface Lineage {
  /** what a payment is noted under */
  noted: string[];
  /** what it is looked for under; holds `noted` */
  sought: string[];
}

/** The subjects of each, in order. */
export async function lineages(reads: Reads, graphId: number, subjects: readonly Subject[]): Promise<Lineage[]> {
  const numbers = [...new Set(subjects.flatMap((one) => ('number' in one ? [one.number] : [])))];
  const records = await reads.read(
    recordIdsOf,
    [graphId],
    numbers.map((number) => [number]),
  );
  const recordsOf = Map.groupBy(records, (row) => row.entity);
  const formerOf = await formerNumbers(reads, graphId, numbers);
  return subjects.map((subject) => {
    if ('question' in subject) return { noted: [`q${subject.question}`], sought: [`q${subject.question}`] };
    const noted = [`e${subject.number}`, ...(recordsOf.get(subject.number) ?? []).map((row) => `r${row.id}`)];
    return { noted, sought: [...noted, ...(formerOf.get(subject.number) ?? []).map((number) => `e${number}`)] };
  });
}

/** number → the numbers that have been merged into it, through any number of merges. */
async function formerNumbers(
  reads: Reads,
  graphId: number,
  numbers: readonly number[],
): Promise<Map<number, number[]>> {
  const former = new Map<number, number[]>();
  const heirOf = new Map(numbers.map((number) => [number, number]));
  let latest: Value[][] = numbers.map((number) => [number]);
  for (let step = 0; step < MERGES_MAX && latest.length > 0; step += 1) {
    const rows = await reads.read(mergedInto, [graphId], latest);
    latest = [];
    for (const { number, successor } of rows) {
      const heir = heirOf.get(successor!)!;
      if (heirOf.has(number)) continue;
      heirOf.set(number, heir);
      former.set(heir, [...(former.get(heir) ?? []), number]);
      latest.push([number]);
    }
  }
  return former;
}

/** The datapoints that the group holds of each, in order; those that have ended are left out. */
export async function heldBy(
  reads: Reads,
  groupId: string,
  all: readonly Lineage[],
  now: string,
): Promise<Set<string>[]> {
  const sought = [...new Set(all.flatMap((one) => one.sought))];
  const rows = await reads.read(
    entitlementsOf,
    [groupId],
    sought.map((subject) => [subject]),
  );
  const bySubject = Map.groupBy(
    rows.filter((row) => row.until === '' || row.until > now),
    (row) => row.subject,
  );
  return all.map(
    (one) => new Set(one.sought.flatMap((subject) => (bySubject.get(subject) ?? []).map((row) => row.datapoint))),
  );
}
