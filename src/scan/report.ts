/**
 * The report of a scan: what `lode scan --json` prints and what the HTML page shows. The shape is described in
 * docs/scan.md and is stable: members are added, never renamed or removed, under one `format`.
 *
 * Nothing in it depends on when or where it was made, so the same file gives the same report, byte for byte.
 */
export const REPORT_FORMAT = 'lode-scan/1';

export interface ScanReport {
  format: typeof REPORT_FORMAT;
  /** version of the weights that decided */
  model: string;
  file: ScannedFile;
  columns: Column[];
  /** rows behind the columns' `filled` and `unreadable`; 0 where the file is no table */
  columns_rows: number;
  rows: RowCounts;
  rejects: Rejects;
  entities: Entities;
  /** of the different rows */
  fields: { field: string; rows: number; share: number }[];
  quality: Quality;
  duplicates: Listed<Group>;
  ambiguous: Listed<AmbiguousGroup>;
  shared: Listed<SharedValue>;
  conflicts: Listed<ConflictGroup>;
  risks: Listed<RiskyGroup>;
  next: { commands: string[]; notes: string[] };
}

/** `total` there are; the first of them are listed. */
export interface Listed<T> {
  total: number;
  listed: T[];
}

export interface ScannedFile {
  name: string;
  bytes: number;
  kind: 'people' | 'companies';
  kind_from: 'option' | 'columns';
  format: string;
  encoding: string;
  delimiter: string | null;
  header_line: number | null;
  layout: string;
}

export interface Column {
  column: string;
  /** field of Lode's; null where the column is kept nowhere */
  field: string | null;
  why: string;
  sample: string | null;
  /** share of the looked-at rows that have a value */
  filled: number | null;
  /** filled cells of an e-mail or phone column in which none was found */
  unreadable: number | null;
}

export interface RowCounts {
  read: number;
  rejected: number;
  /** rows that repeat an earlier one in every value that was understood */
  identical: number;
  /** the rest: what is counted and compared */
  different: number;
  /** rows that bear the key of an earlier row that says something else; an import keeps the last of them */
  reused_keys: number;
}

export interface Rejects {
  reasons: { reason: string; rows: number }[];
  first: { line: number; reason: string; row: string }[];
}

/** People, or companies. */
export interface Entities {
  count: number;
  /** rows beyond the first of their person */
  duplicate_rows: number;
  /** of the rows that can be used */
  duplicate_share: number;
  /** duplicate rows by the strongest thing that ties each to the rest of its person */
  by_evidence: { evidence: string; rows: number }[];
  /** how many people have how many rows */
  sizes: { rows: number; entities: number }[];
}

export interface Quality {
  /** different rows that hold a name and nothing to tell its bearers apart by */
  name_only: number;
  /** different rows without a usable name */
  unnamed: number;
  /** addresses by kind; each address counts in the first kind that fits */
  emails: { business: number; free: number; role: number; disposable: number; invalid: number } | null;
  phones: { international: number; country_unknown: number; unusable: number; mobile: number } | null;
  /** rows by ISO 3166 code; '' where the country is not known */
  countries: Listed<{ country: string; rows: number }>;
}

/** One row as it was understood. */
export interface ShownRow {
  line: number;
  /** rows that are identical to it, itself included */
  copies: number;
  /** the first values of each field, as they were understood */
  values: Record<string, string[]>;
  /** those of them that another row of the group has too, in whatever spelling */
  agreeing: Record<string, string[]>;
}

/** Rows that are one person, or some of several people. */
export interface ShownRows {
  /** rows in all, identical ones included */
  size: number;
  rows: ShownRow[];
}

/** Rows that were put together. */
export interface Group extends ShownRows {
  label: string;
  /** what it would fall apart without; null where all rows are identical */
  weakest: Pair | null;
  /** what its weakest link rests on */
  evidence: string;
}

export interface Evidence {
  field: string;
  level: string;
  /** bits; above 0 it speaks for one person */
  weight: number;
  left: string;
  right: string;
}

/** Two rows that were compared. */
export interface Pair {
  lines: [number, number];
  /** weight of evidence in bits, prior included */
  bits: number;
  probability: number;
}

export interface AmbiguousGroup extends ShownRows {
  label: string;
  /** people that may be fewer */
  entities: number;
  pair: Pair;
  /** why the rows of `pair` were not joined */
  reason: string;
  /** what would decide, because one of the two rows lacks it */
  would_decide: string[];
  evidence: Evidence[];
}

export interface SharedValue {
  kind: string;
  value: string;
  /** people, or companies, that hold it */
  entities: number;
  rows: number;
  names: string[];
}

export interface ConflictGroup extends ShownRows {
  label: string;
  conflicts: { what: string; values: string[] }[];
}

export interface RiskyGroup extends ShownRows {
  label: string;
  reasons: string[];
  weakest: Pair;
  evidence: Evidence[];
}
