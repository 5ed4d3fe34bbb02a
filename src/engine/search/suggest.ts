/** Suggest: values that a search filter takes, from what has been typed of one; those that the base holds most of first. */
import { sql } from 'kysely';
import { INDUSTRY_NAMES, industrySpellings } from '../../identity/facets/industries.ts';
import { NAICS, SIC } from '../../identity/facets/industry-codes-table.ts';
import { COUNTRIES } from '../../identity/normalise/countries.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import type { Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import type { Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { capitals, countryName, REGIONS, regionName } from './place-names.ts';

export interface PlaceSuggestion {
  /** as `placeFilter` takes it: 'Ghent, Flanders, Belgium' */
  name: string;
  type: 'country' | 'state' | 'city';
}

/** So many people are counted to tell what is common; more would take longer than anybody types. */
const COUNTED_MAX = 50_000;
const SUGGESTED_MAX = 25;

interface Asked {
  graphId: number;
  text: string;
}

/** Command: a long read. Titles that hold the words, the most frequent first. */
export async function commonTitles(tx: Tx, { graphId, text }: Asked): Promise<string[]> {
  const words = normaliseTitle(text).text.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const some = tx.db
    .selectFrom('person')
    .select('title')
    .where('person.graph_id', '=', graphId)
    .where(tx.hasWords(words, true))
    .where(sql<boolean>`' ' || title like ${`% ${words.join(' ')}%`}`)
    .limit(COUNTED_MAX)
    .as('some');
  const rows = await tx.db
    .selectFrom(some)
    .select(['title', (eb) => eb.fn.countAll<number>().as('people')])
    .groupBy('title')
    .orderBy('people', 'desc')
    .orderBy('title')
    .limit(SUGGESTED_MAX)
    .execute();
  return rows.map(({ title }) => capitals(title));
}

/** Command: a long read. Cities that begin with the text, the most frequent first. */
export async function commonCities(
  tx: Tx,
  { graphId, text }: Asked,
): Promise<{ city: string; region: string; country: string }[]> {
  const words = foldWords(text);
  if (words.length === 0) return [];
  const some = tx.db
    .selectFrom('person')
    .select(['city', 'region', 'country'])
    .where('person.graph_id', '=', graphId)
    .where('country', '!=', '')
    .where(tx.hasWords(words, true))
    .where('city', 'like', `${words.join(' ')}%`)
    .limit(COUNTED_MAX)
    .as('some');
  return tx.db
    .selectFrom(some)
    .select(['city', 'region', 'country'])
    .groupBy(['city', 'region', 'country'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('city')
    .orderBy('region')
    .limit(SUGGESTED_MAX)
    .execute();
}

function placesInTables(text: string): PlaceSuggestion[] {
  const start = fold(text);
  const countries = COUNTRIES.filter(([, , names]) => names.split('|').some((name) => name.startsWith(start)));
  const states = [...REGIONS].flatMap(([country, names]) =>
    [...names.values()]
      .filter((name) => fold(name).startsWith(start))
      .map((name) => `${name}, ${countryName(country)}`),
  );
  return [
    ...countries.map(([code]) => ({ name: countryName(code), type: 'country' as const })),
    ...states.map((name) => ({ name, type: 'state' as const })),
  ];
}

export function suggestVerbs({ store }: Parts) {
  const asked = (caller: Caller, text: string): Asked => {
    requireScope(caller, 'people:read');
    return { graphId: caller.graphId, text };
  };
  return {
    suggestTitles: async (caller: Caller, text: string): Promise<string[]> =>
      store.query(commonTitles, asked(caller, text)),

    async suggestPlaces(caller: Caller, text: string): Promise<PlaceSuggestion[]> {
      const cities = await store.query(commonCities, asked(caller, text));
      const named = cities.map(({ city, region, country }): PlaceSuggestion => {
        const inRegion = region === '' ? [] : [regionName(country, region)];
        const parts = [capitals(city), ...inRegion, countryName(country)];
        return { name: parts.join(', '), type: 'city' };
      });
      return [...placesInTables(text), ...named].slice(0, SUGGESTED_MAX);
    },
  };
}

/** Industries that the text occurs in, under any name that they have; those that begin with it first. */
export function suggestIndustries(text: string): string[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found = INDUSTRY_NAMES.filter((name) =>
    industrySpellings(name).some((one) => ` ${one}`.includes(` ${wanted}`)),
  );
  const begins = (name: string) => fold(name).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((name) => !begins(name))].slice(0, SUGGESTED_MAX);
}

/** Digits are the beginning of a code, words stand in its label. */
export function suggestCodes(table: 'naics' | 'sic', text: string): { code: string; label: string }[] {
  const all = table === 'naics' ? NAICS : SIC;
  const words = foldWords(text);
  const fits = /^\d+$/.test(text)
    ? ([code]: readonly [string, string]) => code.startsWith(text)
    : ([, label]: readonly [string, string]) => words.length > 0 && ` ${fold(label)}`.includes(` ${words.join(' ')}`);
  return all
    .filter(fits)
    .slice(0, SUGGESTED_MAX)
    .map(([code, label]) => ({ code, label }));
}

export { INDUSTRY_NAMES, industryOf } from '../../identity/facets/industries.ts';
