/** The batches of this surface: what is kept of a request, how a part of it is answered, and how answers are shown. */
import type { BatchRequest } from '../../../engine/batches.ts';
import type { BillItem } from '../../../engine/credits/types.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Reference } from '../../../engine/references.ts';
import type { Caller } from '../../../engine/types.ts';
import { LodeError } from '../../../errors.ts';
import { chosenCompanyFields, companyBill, companyEntries } from '../company/enrich.ts';
import { type CompanyAsked, findCompanies, readCompanies } from '../company/find.ts';
import type { Entry } from '../envelope.ts';
import { billOf, chosenPersonFields, entriesOf, type PersonAsked, readHits } from '../person/enrich.ts';
import { chosenContactFields, contactBill, contactEntries } from '../person/enrich-contact.ts';
import { findPeople } from '../person/find.ts';
import type { Shown } from '../person/person-data.ts';

/** How the items of a batch are asked about. */
export interface Options {
  /** the list of identifiers that they were sent in */
  member: string;
  fields: string[];
  /** e-mails: least score of a match */
  minScore: number;
  onlyVerified: boolean;
  exactMatch: boolean;
  /** where the server was reached, for addresses of its own */
  base: string;
}

export type Kind = 'person/enrich' | 'person/contact/enrich' | 'company/enrich';

interface Hit extends Reference {
  score: number;
}

interface Answering {
  engine: Engine;
  caller: Caller;
  options: Options;
  now: number;
}

interface KindOf {
  find(at: Answering, values: string[]): Promise<Hit[][]>;
  bill(at: Answering, hits: Hit[][]): Promise<BillItem[]>;
  entries(at: Answering, values: string[], hits: Hit[][]): Promise<Entry[]>;
}

const people = (options: Options, values: string[]) => ({ member: options.member, values }) as PersonAsked;
const companies = (options: Options, values: string[]) => ({ member: options.member, values }) as CompanyAsked;
const shownOf = ({ options, now }: Answering): Shown => ({
  base: options.base,
  now,
  onlyVerified: options.onlyVerified,
});

/** An item that was emptied, because it named somebody who was erased, is a miss. */
const findAll: KindOf['find'] = async ({ engine, caller, options }, values) => {
  const left = values.filter((value) => value !== '');
  const hits = await findPeople(engine, caller, people(options, left), options.minScore);
  let next = 0;
  return values.map((value) => (value === '' ? [] : hits[next++]!));
};

export const KINDS: Readonly<Record<Kind, KindOf>> = {
  'person/enrich': {
    find: findAll,
    async bill({ engine, caller, options }, hits) {
      const chosen = chosenPersonFields(caller, options.fields);
      return billOf(hits, await readHits(engine, caller, hits, chosen), chosen);
    },
    async entries(at, values, hits) {
      const chosen = chosenPersonFields(at.caller, at.options.fields);
      const found = await readHits(at.engine, at.caller, hits, chosen);
      return entriesOf(people(at.options, values), hits, found, chosen, shownOf(at));
    },
  },
  'person/contact/enrich': {
    find: findAll,
    async bill(at, hits) {
      const chosen = chosenContactFields(at.caller, at.options.fields);
      const found = await readHits(at.engine, at.caller, hits, chosen);
      return contactBill(at.caller, hits, found, chosen, shownOf(at));
    },
    async entries(at, values, hits) {
      const chosen = chosenContactFields(at.caller, at.options.fields);
      const found = await readHits(at.engine, at.caller, hits, chosen);
      return contactEntries(people(at.options, values), hits, found, chosen, shownOf(at));
    },
  },
  'company/enrich': {
    find: ({ engine, caller, options }, values) =>
      findCompanies(engine, caller, companies(options, values), options.exactMatch ? 'exact' : 'fitting'),
    async bill({ engine, caller, options }, hits) {
      const found = await readCompanies(engine, caller, hits.flat());
      return companyBill(hits, found, chosenCompanyFields(caller, options.fields));
    },
    async entries({ engine, caller, options }, values, hits) {
      const found = await readCompanies(engine, caller, hits.flat());
      return companyEntries(companies(options, values), hits, found, chosenCompanyFields(caller, options.fields));
    },
  },
};

/** What was kept of a batch of this surface, as it was kept. */
export function keptOf({ kind, options }: BatchRequest): { kind: Kind; options: Options } {
  if (!Object.hasOwn(KINDS, kind)) throw new LodeError('unsupported', `There are no batches of the kind ${kind}.`);
  // Written by this surface itself when the batch was submitted.
  return { kind: kind as Kind, options: options as Options };
}
