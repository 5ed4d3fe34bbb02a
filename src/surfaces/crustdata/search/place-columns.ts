/** Columns of places, which are known by name: city, region, country, continent. */
import { placeFilter } from '../../../engine/search/place.ts';
import { REGIONS } from '../../../engine/search/place-names.ts';
import { alpha2Of, CONTINENT_NAMES, COUNTRY_NAMES, countriesOf } from '../countries-table.ts';
import { withWords } from '../vocabulary.ts';
import { alternatives, type Compile, leaf, type Node, oneOf, text, texts, words } from './columns.ts';
import { badCondition, type Condition } from './wire-tree.ts';

const REGION_NAMES: readonly string[] = [...REGIONS.values()].flatMap((names) => [...names.values()]);

const countryNamed = (value: string): string[] => [alpha2Of(value) ?? value];
const countryWorded = (value: string): string[] => [...countryNamed(value), ...withWords(COUNTRY_NAMES, value)];
/** Regions are known by name where their country numbers them with codes; others are found whole. */
const regionWorded = (value: string): string[] => [value, ...withWords(REGION_NAMES, value)];

/** By name, or by ISO 3166 alpha-3 in any case. */
export const country = words('country', countryNamed, countryWorded);
export const continent = words(
  'country',
  (value) => countriesOf(value) ?? [],
  (value) => withWords(CONTINENT_NAMES, value).flatMap((name) => countriesOf(name) ?? []),
);
export const state = words('region', (value) => [value], regionWorded);
export const city = text('city');

/**
 * A place in words, 'Leeds, England, United Kingdom': each part, between commas, is a city, a region or a country. Whole
 * places that end in a country are read from small to large. `(.)` wants every word in the city, the region or the
 * country, so that 'leeds england' is found too.
 */
export const place: Compile = (condition) => {
  const { meaning } = condition;
  if (meaning === 'near' || meaning === 'far') {
    throw badCondition(condition, 'distances are not answered: places are known by name, not by coordinates');
  }
  if (meaning === 'known' || meaning === 'unknown') return leaf('country', 'exists', true);
  const worded = meaning === 'words' || meaning === 'no words';
  if (!worded && meaning !== 'is' && meaning !== 'is not' && meaning !== 'phrase') {
    throw badCondition(condition, 'is not taken by a place');
  }
  const placed = worded ? hasWords : isPlace;
  return oneOf((worded ? alternatives(condition) : texts(condition)).map((value) => placed(condition, value)));
};

function isPlace(condition: Condition, value: string): Node {
  // The two trees share these fields.
  const read = value.includes(',') ? (placeFilter(value) as Node | undefined) : undefined;
  if (read !== undefined) return read;
  return eachPart(condition, value, (part) =>
    oneOf([leaf('city', 'in', [part]), leaf('region', 'in', [part]), leaf('country', 'in', countryNamed(part))]),
  );
}

/** No place has more. */
const WORDS_MAX = 8;

function hasWords(condition: Condition, value: string): Node {
  const somewhere = (part: string): Node =>
    oneOf([
      leaf('city', 'words', part),
      leaf('region', 'in', regionWorded(part)),
      leaf('country', 'in', countryWorded(part)),
    ]);
  return eachPart(condition, value, (part) => {
    const single = part.split(/\s+/);
    const each = single.length > 1 && single.length <= WORDS_MAX ? [{ and: single.map(somewhere) }] : [];
    return oneOf([somewhere(part), ...each]);
  });
}

/** All of the parts between commas. */
function eachPart(condition: Condition, value: string, compile: (part: string) => Node): Node {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw badCondition(condition, 'the value names no place');
  const each = parts.map(compile);
  return each.length === 1 ? each[0]! : { and: each };
}
