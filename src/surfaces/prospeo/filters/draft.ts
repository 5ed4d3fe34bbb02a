/** A search while its filters are read, one after the other. */

import type { Datapoint } from '../../../engine/credits/types.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { CompanyFilter, FactFilter, FindRequest } from '../../../engine/search/types.ts';
import type { Caller, Filter } from '../../../engine/types.ts';

export interface Draft {
  engine: Engine;
  caller: Caller;
  /** milliseconds since 1970 */
  now: number;
  filters: Filter[];
  /** what a present employer, or the company sought, is and is not */
  employer: CompanyFilter[];
  notEmployer: CompanyFilter[];
  facts: FactFilter[];
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
    facts: [],
    perEmployer: undefined,
    withoutHeld: [],
    positive: false,
  };
}

export function toRequest(draft: Draft, page: { offset: number; limit: number }): FindRequest {
  const { filters, employer, notEmployer, facts, perEmployer, withoutHeld } = draft;
  return {
    ...page,
    ...(filters.length === 0 ? {} : { filter: { and: filters } }),
    ...(employer.length === 0 ? {} : { employer: { and: employer } }),
    ...(notEmployer.length === 0 ? {} : { notEmployer: { or: notEmployer } }),
    ...(facts.length === 0 ? {} : { facts: { and: facts } }),
    ...(perEmployer === undefined ? {} : { perEmployer }),
    ...(withoutHeld.length === 0 ? {} : { withoutHeld }),
  };
}

interface Lists {
  include?: string[] | null | undefined;
  exclude?: string[] | null | undefined;
}

/** Adds people of whom one of `include` holds and none of `exclude`. */
export function addPeople(draft: Draft, { include, exclude }: Lists, filterOf: (value: string) => Filter): void {
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

export function addFacts(draft: Draft, { include, exclude }: Lists, filterOf: (values: string[]) => FactFilter): void {
  if (include?.length) {
    draft.facts.push(filterOf(include));
    draft.positive = true;
  }
  if (exclude?.length) draft.facts.push({ not: filterOf(exclude) });
}

/** A fact that lies between bounds, in the unit of the fact. */
export function between(
  fact: string,
  { min, max }: { min?: number | null | undefined; max?: number | null | undefined },
): FactFilter {
  return { fact, op: 'between', ...(min == null ? {} : { min }), ...(max == null ? {} : { max }) };
}
