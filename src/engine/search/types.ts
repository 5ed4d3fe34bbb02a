/** The words of searches by numbered pages: trees over companies and facts beside the one over people. */
import type { Datapoint } from '../credits/types.ts';
import type { Filter } from '../types.ts';

/** The same tree over companies. `between` takes whole numbers, both ends included; `industry` any spelling of one. */
export type CompanyFilter =
  | { and: CompanyFilter[] }
  | { or: CompanyFilter[] }
  | { not: CompanyFilter }
  | { field: 'company_id' | 'industry' | 'country' | 'region' | 'city'; op: 'in'; value: string[] }
  | { field: 'region' | 'city'; op: 'exists'; value: boolean }
  | { field: 'employee_count'; op: 'between'; min?: number; max?: number };

/** The same tree over what only the whole record tells (`search/facts.ts`): checked one by one, after the others. */
export type FactFilter =
  | { and: FactFilter[] }
  | { or: FactFilter[] }
  | { not: FactFilter }
  | { fact: string; op: 'known' }
  | { fact: string; op: 'is'; value: boolean }
  /** `in` equals one of them, `words` holds one, `prefix` begins with one */
  | { fact: string; op: 'in' | 'words' | 'prefix'; value: string[] }
  | { fact: string; op: 'between'; min?: number; max?: number };

/** A numbered page of a search. All parts must hold. */
export interface FindRequest {
  filter?: Filter;
  /** holds for a present employer */
  employer?: CompanyFilter;
  /** holds for no present employer */
  notEmployer?: CompanyFilter;
  facts?: FactFilter;
  /** at most so many people of one employer */
  perEmployer?: number;
  /** leaves out those of whom the caller's group holds one of these */
  withoutHeld?: Datapoint[];
  offset: number;
  limit: number;
}

export interface Found {
  items: { id: string; number: number }[];
  /** exact up to 10,000, and under `facts` and `perEmployer` as far as was looked; an estimate beyond */
  total: number;
  totalIsExact: boolean;
}
