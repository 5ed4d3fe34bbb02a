/** A search while its filters are read, one after the other. */

import type { Datapoint } from '../../../engine/credits/types.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { CompanyFilter, FindCompanies, FindPeople, PersonFilter } from '../../../engine/search/types.ts';
import type { Caller } from '../../../engine/types.ts';

export interface Draft {
  engine: Engine;
  caller: Caller;
  /** milliseconds since 1970 */
  now: number;
  filters: PersonFilter[];
  /** what a present employer, or the company sought, is and is not */
  employer: CompanyFilter[];
  notEmployer: CompanyFilter[];
  perEmployer: number | undefined;
  withoutHeld: Datapoint[];
  /** whether any filter says what is wanted, not only what is not */
  positive: boolean;
}

export type Apply = (draft: Draft, value: unknown, key: string) => void | Promise<void>;

export function newDraft(engine: Engine, caller: Caller, now: number): Draft {
  return {
    engine,
    caller,
    now,
    filters: [],
    employer: [],
    notEmployer: [],
    perEmployer: undefined,
    withoutHeld: [],
    positive: false,
  };
}

interface Page {
  offset: number;
  limit: number;
}

export function toPeople(draft: Draft, page: Page): FindPeople {
  const { filters, employer, notEmployer, perEmployer, withoutHeld } = draft;
  const all: PersonFilter[] = [...filters];
  if (employer.length > 0) all.push({ employer: { and: employer } });
  if (notEmployer.length > 0) all.push({ not: { employer: { or: notEmployer } } });
  return { ...page, filter: { and: all }, perEmployer, withoutHeld };
}

export function toCompanies({ employer, notEmployer }: Draft, page: Page): FindCompanies {
  const not: CompanyFilter[] = notEmployer.length === 0 ? [] : [{ not: { or: notEmployer } }];
  return { ...page, filter: { and: [...employer, ...not] } };
}

interface Lists {
  include?: string[] | null | undefined;
  exclude?: string[] | null | undefined;
}

/** Adds people of whom one of `include` holds and none of `exclude`. */
export function addPeople(draft: Draft, { include, exclude }: Lists, filterOf: (value: string) => PersonFilter): void {
  if (include?.length) {
    draft.filters.push({ or: include.map(filterOf) });
    draft.positive = true;
  }
  if (exclude?.length) draft.filters.push({ not: { or: exclude.map(filterOf) } });
}

export function addCompanies(
  draft: Draft,
  { include, exclude }: Lists,
  filterOf: (value: string) => CompanyFilter,
): void {
  if (include?.length) {
    draft.employer.push({ or: include.map(filterOf) });
    draft.positive = true;
  }
  if (exclude?.length) draft.notEmployer.push({ or: exclude.map(filterOf) });
}

/** As `addCompanies`, of values that stand together. */
export function addCompanyLists(
  draft: Draft,
  { include, exclude }: Lists,
  filterOf: (values: string[]) => CompanyFilter,
): void {
  if (include?.length) {
    draft.employer.push(filterOf(include));
    draft.positive = true;
  }
  if (exclude?.length) draft.notEmployer.push(filterOf(exclude));
}

interface Ends<Value> {
  min?: Value | null | undefined;
  max?: Value | null | undefined;
}

/** The members of `between`: an end that was not sent is open. */
export function ends<Value extends number | string>({ min, max }: Ends<Value>): { min?: Value; max?: Value } {
  return { ...(min == null ? {} : { min }), ...(max == null ? {} : { max }) };
}
