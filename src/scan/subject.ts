/** What a scan has to know of people and of companies; the rest of it is the same for both. */

import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import type { Kind } from '../import/map/recognise.ts';
import type { Evidence } from './report.ts';

/** A record that is compared. */
export interface ScanRecord<F> {
  /** unique; ties are broken by it */
  address: string;
  features: F;
}

/** Compared pairs, each once, by rising (a, b) with a < b: indexes into the records. */
export interface Pairs {
  count: number;
  a: Int32Array;
  b: Int32Array;
  bits: Float32Array;
  probability: Float32Array;
}

export interface Linked {
  pairs: Pairs;
  /** record → number of its person or company, 0 to entities - 1 */
  entityOf: Int32Array;
  entities: number;
  /** bits from which two records are joined */
  linkBits: number;
  model: string;
}

export interface Subject<F> {
  kind: Kind;
  features(record: PersonRecord | CompanyRecord): F;
  link(records: readonly ScanRecord<F>[]): Linked;
  /** all evidence between two records, what says most first */
  explain(a: F, b: F): Evidence[];
  /** the strongest thing that two records of one person have in common: 'same e-mail', ... */
  tie(a: F, b: F): string;
  /** values that normally belong to one person or company */
  identifiers(features: F): { kind: string; value: string; from: number }[];
  /** a name to list somebody under; '' without */
  nameOf(features: F): string;
  /** whether there is nothing beside the name to tell its bearers apart by */
  nameOnly(features: F): boolean;
  countryOf(features: F): string;
  /** kinds of conflict, the gravest first */
  gravest: readonly string[];
  /** what cannot all be true of one person or company, the gravest first */
  conflicts(all: readonly F[]): { what: string; values: string[] }[];
  /** exclusive values that keep two records apart, in words; undefined where there are none */
  keptApartBy(a: F, b: F): string | undefined;
  /** what would decide about two records, by what one of them lacks */
  wouldDecide(a: F, b: F): string[];
}
