/** The verbs of searching. All run on a reader thread, since they may read a lot. */
import { requireScope } from '../accounts/scope.ts';
import type { Parts } from '../parts.ts';
import type { Caller, CompanyView, PersonView } from '../types.ts';
import { askerOf } from './ask.ts';
import { peopleCounts } from './counts.ts';
import { findCompaniesPage, findPeoplePage } from './find.ts';
import type { FindCompanies, FindPeople, Found, SearchPage, SearchVerbs } from './types.ts';
import { suggestedValues } from './values.ts';

type Stored = Found['items'][number];

export interface Views {
  personView(caller: Caller, stored: Stored, asked: string): Promise<PersonView>;
  companyView(caller: Caller, stored: Stored, asked: string): Promise<CompanyView>;
}

export function searchVerbs({ store, clock }: Parts, { personView, companyView }: Views): SearchVerbs {
  const findPeople = async (caller: Caller, request: FindPeople): Promise<Found> => {
    requireScope(caller, 'people:read');
    return store.query(findPeoplePage, { asker: askerOf(caller, clock), request });
  };
  const findCompanies = async (caller: Caller, request: FindCompanies): Promise<Found> => {
    requireScope(caller, 'people:read');
    return store.query(findCompaniesPage, { asker: askerOf(caller, clock), request });
  };
  return {
    findPeople,
    findCompanies,
    async searchPeople(caller, request) {
      const found = await findPeople(caller, request);
      return { ...found, items: await seen(found, (row) => personView(caller, row, row.id)) };
    },
    async searchCompanies(caller, request) {
      const found = await findCompanies(caller, request);
      return { ...found, items: await seen(found, (row) => companyView(caller, row, row.id)) };
    },
    async suggestValues(caller, request) {
      requireScope(caller, 'people:read');
      return store.query(suggestedValues, { asker: askerOf(caller, clock), request });
    },
    async countPeople(caller, request) {
      requireScope(caller, 'people:read');
      return store.query(peopleCounts, { asker: askerOf(caller, clock), request });
    },
  };
}

async function seen<View>({ items }: Found, view: (row: Stored) => Promise<View>): Promise<SearchPage<View>['items']> {
  const views: View[] = [];
  for (const row of items) views.push(await view(row));
  return views;
}
