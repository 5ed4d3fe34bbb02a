/** Identifiers that several people hold: mailboxes, switchboards, pages. */
import type { Listed, SharedValue } from './report.ts';
import type { Scanned } from './scanned.ts';
import { labelOf, showRows } from './shown.ts';

const NAMES_SHOWN = 8;

/** Those that most hold first. */
export function sharedOf<F>({ rows, linked, subject, top }: Scanned<F>): Listed<SharedValue> {
  const first = new Map<string, number>();
  const shared = new Map<string, { kind: string; value: string; from: number; records: Set<number> }>();
  for (const [record, { features }] of rows.records.entries()) {
    for (const { kind, value, from } of subject.identifiers(features)) {
      const key = `${kind} ${value}`;
      const known = first.get(key);
      const found = shared.get(key);
      if (known === undefined) first.set(key, record);
      else if (found === undefined) shared.set(key, { kind, value, from, records: new Set([known, record]) });
      else found.records.add(record);
    }
  }
  const found = [...shared.values()]
    .map(({ records, ...one }) => ({ ...one, records: [...records] }))
    .map((one) => ({ ...one, entities: new Set(one.records.map((record) => linked.entityOf[record]!)).size }))
    .filter(({ entities, from }) => entities >= from)
    .map((one) => ({ ...one, held: one.records.reduce((sum, record) => sum + rows.copies[record]!, 0) }))
    .sort((x, y) => y.entities - x.entities || y.held - x.held || (x.value < y.value ? -1 : 1));
  const listed = found.slice(0, top).map(({ kind, value, entities, held, records }): SharedValue => {
    // The first row of each name; how it is written there.
    const named = new Map(
      records.toReversed().map((record) => [subject.nameOf(rows.records[record]!.features), record]),
    );
    named.delete('');
    const some = [...named.values()].sort((x, y) => x - y).slice(0, NAMES_SHOWN);
    return {
      kind,
      value,
      entities,
      rows: held,
      names: some.map((record) => labelOf(showRows(rows, [record], 1).rows)),
    };
  });
  return { total: found.length, listed };
}
