/** What cannot all be true of one person. */
import type { ConflictGroup, Listed } from './report.ts';
import { described, type Scanned } from './scanned.ts';

const VALUES_SHOWN = 10;

/** Contradictions in rows that were put together, or in one row. */
export function conflictsOf<F>(scanned: Scanned<F>): Listed<ConflictGroup> {
  const { linked, subject, top } = scanned;
  const found: { entity: number; conflicts: ConflictGroup['conflicts'] }[] = [];
  const seen = new Set<number>();
  for (const entity of linked.entityOf) {
    if (seen.has(entity)) continue;
    seen.add(entity);
    const conflicts = conflictsIn(scanned, entity);
    if (conflicts.length > 0) found.push({ entity, conflicts });
  }
  // The conflicts of one person come with the gravest first.
  const gravity = ({ conflicts }: (typeof found)[number]) => subject.gravest.indexOf(conflicts[0]!.what);
  found.sort((x, y) => gravity(x) - gravity(y) || y.conflicts.length - x.conflicts.length);
  const listed = found.slice(0, top).map(({ entity, conflicts }) => ({
    ...described(scanned, entity),
    conflicts: conflicts.map(({ what, values }) => ({ what, values: values.slice(0, VALUES_SHOWN) })),
  }));
  return { total: found.length, listed };
}

/** @returns the gravest first; [] for what fits together */
export function conflictsIn<F>({ rows, groups, subject }: Scanned<F>, entity: number): ConflictGroup['conflicts'] {
  return subject.conflicts([...groups.membersOf(entity)].map((record) => rows.records[record]!.features));
}
