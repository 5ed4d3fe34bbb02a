/** What cannot all be true of one person. */
import { compareBirths } from '../identity/compare/date-level.ts';
import { relateNames } from '../identity/compare/name-relations.ts';
import { compareNationalIds } from '../identity/compare/national-id-level.ts';
import type { Features, NameForm } from '../identity/features.ts';
import { exclusiveValues } from '../identity/resolve/exclusive.ts';

/** A person may move; two dates of birth are two people. */
export const GRAVEST: readonly string[] = [
  'LinkedIn profiles',
  'dates of birth',
  'identity numbers',
  'generations',
  'genders',
  'names',
  'countries',
];

export function countryOf({ places }: Features): string {
  return places?.find(({ country }) => country !== '')?.country ?? '';
}

/** Levels of two dates of birth that no slip explains. */
const OTHER_BIRTH: ReadonlySet<string> = new Set(['different', 'same_year', 'month_day']);

/** In the order of GRAVEST. */
export function conflictsOfPerson(all: readonly Features[]): { what: string; values: string[] }[] {
  const found: { what: string; values: string[] }[] = [];
  const add = (what: string, values: readonly string[]) => found.push({ what, values: [...values] });
  const profiles = new Map<string, Set<string>>();
  const suffixes = new Set<string>();
  for (const features of all) {
    for (const [kind, values] of exclusiveValues(features)) {
      for (const value of values) {
        if (kind === 'suffix') suffixes.add(value === 'ii' ? 'jr' : value);
        else profiles.set(kind, (profiles.get(kind) ?? new Set()).add(value));
      }
    }
  }
  for (const ids of profiles.values()) if (ids.size > 1) add('LinkedIn profiles', [...ids]);
  const births = distinct(all.flatMap(({ births }) => births ?? []));
  if (somePair(births, (a, b) => OTHER_BIRTH.has(compareBirths(a, b)))) add('dates of birth', births);
  const nationalIds = distinct(all.flatMap(({ nationalIds }) => nationalIds ?? []));
  if (somePair(nationalIds, (a, b) => compareNationalIds(a, b) === 'different')) add('identity numbers', nationalIds);
  if (suffixes.size > 1) add('generations', [...suffixes]);
  const genders = distinct(all.flatMap(({ genders }) => genders ?? []));
  if (genders.length > 1) add('genders', genders);
  const names = all.flatMap(({ names }) => names ?? []);
  if (somePair(spelledOnce(names), strangers)) add('names', distinct(names.map(({ full }) => full)));
  const countries = distinct(all.map(countryOf).filter((country) => country !== ''));
  if (countries.length > 1) add('countries', countries);
  return found;
}

function strangers(a: NameForm, b: NameForm): boolean {
  const { given, family } = relateNames(a, b);
  return given === 'different' && family === 'different';
}

function spelledOnce(names: readonly NameForm[]): NameForm[] {
  return [...new Map(names.map((name) => [name.full, name])).values()];
}

/** So many different values are compared with each other; more would not make it more of a conflict. */
const VALUES_COMPARED = 40;

function somePair<T>(values: readonly T[], test: (a: T, b: T) => boolean): boolean {
  const some = values.slice(0, VALUES_COMPARED);
  return some.some((one, index) => some.slice(index + 1).some((other) => test(one, other)));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
