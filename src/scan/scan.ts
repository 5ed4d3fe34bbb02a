/**
 * Scan: what is in a file of people or companies, without a server, a database or a network.
 *
 * Problem. Whoever has a file wants to know, before anything is imported, what of it is understood, how many people are
 * in it, and where it cannot be trusted.
 *
 * Promises. The rows are understood, compared and put together by the code that an import uses, so the report says
 * what an import into an empty graph would do. The same file gives the same report, byte for byte. A file that memory does
 * not hold is refused with a reason (`run.ts`).
 *
 * Algorithm. Rows that say the same are one record. Records are linked in memory (`identity/link`); what holds each
 * group together is its maximum spanning tree (`groups.ts`), from which the kind of evidence, the weakest link and the
 * risk follow. Pairs that are neither joined nor clearly apart make the ambiguous groups (`ambiguous.ts`).
 *
 * Worked example. Five rows: Kate and Katherine Whitlock with one e-mail, a third that repeats the first in every
 * value, "K. Whitlock" at the same company, and Tom Reed: four different rows, two people, three duplicates: one identical
 * row, one by "same e-mail", one by "name + company". The last is the weakest link of its group, so the group is listed
 * among the risks, with the evidence for and against it.
 *
 * Limits. Dates of observation and trust in sources say which value wins and are not looked at. An import keeps only
 * the last of several rows that bear one key; a scan compares them all and counts them.
 */
import type { Kind } from '../import/map/recognise.ts';
import { ambiguousOf } from './ambiguous.ts';
import { describeColumns } from './columns.ts';
import { COMPANIES } from './companies.ts';
import { conflictsOf } from './conflicts.ts';
import { duplicatesOf, risksOf } from './duplicates.ts';
import { groupsOf } from './groups.ts';
import { kindOfFile } from './kind.ts';
import { nextSteps } from './next-steps.ts';
import { PEOPLE } from './people.ts';
import { type Entities, REPORT_FORMAT, type ScanReport } from './report.ts';
import { type Rows, readRows } from './rows.ts';
import type { Scanned } from './scanned.ts';
import { sharedOf } from './shared-values.ts';
import type { Subject } from './subject.ts';

export type { ScanReport } from './report.ts';

export type Stage = 'comparing' | 'looking for what stands out';

export interface ScanOptions {
  path: string;
  /** what the file is called in the report and in the commands to run next */
  name: string;
  /** found out from the columns without it */
  kind?: Kind | undefined;
  map?: Record<string, string | null> | undefined;
  /** where the mapping stands, for the commands to run next */
  mapPath?: string | undefined;
  /** so many findings of each kind are listed */
  top: number;
  onRows?(bytes: number, totalBytes: number, rows: number): void;
  onStage?(stage: Stage): void;
}

/** @throws LodeError `invalid_input` for a file that cannot be read */
export async function scan(options: ScanOptions): Promise<ScanReport> {
  const kind = options.kind ?? (await kindOfFile(options.path, options.map));
  return kind === 'people' ? scanAs(PEOPLE, options) : scanAs(COMPANIES, options);
}

async function scanAs<F>(subject: Subject<F>, options: ScanOptions): Promise<ScanReport> {
  const { path, map, top, onRows, onStage } = options;
  const rows = await readRows({ path, map, onProgress: (...progress) => onRows?.(...progress) }, subject);
  onStage?.('comparing');
  const linked = subject.link(rows.records);
  onStage?.('looking for what stands out');
  const groups = groupsOf(rows, linked, subject);
  const scanned: Scanned<F> = { rows, linked, groups, subject, top };
  const columns = await describeColumns(path, rows.understood);
  return {
    format: REPORT_FORMAT,
    model: linked.model,
    file: fileOf(rows, subject, options),
    columns: columns.columns,
    columns_rows: columns.rows,
    rows: rows.counts,
    rejects: rows.rejects,
    entities: entitiesOf(scanned),
    fields: fieldsOf(rows),
    quality: rows.quality,
    duplicates: duplicatesOf(scanned),
    ambiguous: ambiguousOf(scanned),
    shared: sharedOf(scanned),
    conflicts: conflictsOf(scanned),
    risks: risksOf(scanned),
    next: nextSteps(rows, subject.kind, options),
  };
}

function fileOf<F>({ understood }: Rows<F>, { kind }: Subject<F>, options: ScanOptions): ScanReport['file'] {
  return {
    name: options.name,
    bytes: understood.totalBytes,
    kind,
    kind_from: options.kind === undefined ? 'columns' : 'option',
    format: understood.format,
    encoding: understood.encoding,
    delimiter: understood.delimiter ?? null,
    header_line: understood.headerLine ?? null,
    layout: understood.layout,
  };
}

function entitiesOf<F>({ rows: { counts }, linked, groups }: Scanned<F>): Entities {
  const usable = counts.read - counts.rejected;
  const sizes = new Map<number, number>();
  for (let entity = 0; entity < linked.entities; entity++) {
    const size = groups.sizeOf(entity);
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  return {
    count: linked.entities,
    duplicate_rows: usable - linked.entities,
    duplicate_share: usable === 0 ? 0 : (usable - linked.entities) / usable,
    by_evidence: [...groups.ties]
      .map(([evidence, rows]) => ({ evidence, rows }))
      .sort((a, b) => b.rows - a.rows || (a.evidence < b.evidence ? -1 : 1)),
    sizes: [...sizes].map(([rows, entities]) => ({ rows, entities })).sort((a, b) => a.rows - b.rows),
  };
}

function fieldsOf<F>({ filled, counts }: Rows<F>): ScanReport['fields'] {
  return [...filled]
    .map(([field, rows]) => ({ field, rows, share: rows / counts.different }))
    .sort((a, b) => b.rows - a.rows || (a.field < b.field ? -1 : 1));
}
