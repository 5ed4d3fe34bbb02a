/** Columns of places, which are known by name: city, region, country, continent. */
import { placeFilter } from '../../../engine/search/place.ts';
import { alpha2Of, countriesOf } from '../countries-table.ts';
import { alternatives, type Compile, leaf, type Node, oneOf, texts, words } from './columns.ts';
import { badCondition, type Condition } from './wire-tree.ts';

/** By name, or by ISO 3166 alpha-3 in any case. */
export const country = words('country', (value) => [alpha2Of(value) ?? value]);
export const continent = words('country', (value) => countriesOf(value) ?? []);

/**
 * A place in words, 'Leeds, England, United Kingdom': each part, between commas, is a city, a region or a country. Whole
 * places that end in a country are read from small to large.
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
  return oneOf((worded ? alternatives(condition) : texts(condition)).map((value) => placed(condition, value, !worded)));
};

function placed(condition: Condition, value: string, whole: boolean): Node {
  // The two trees share these fields.
  const read = whole && value.includes(',') ? (placeFilter(value) as Node | undefined) : undefined;
  if (read !== undefined) return read;
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw badCondition(condition, 'the value names no place');
  const each = parts.map(
    (part): Node =>
      oneOf([
        leaf('city', 'in', [part]),
        leaf('region', 'in', [part]),
        leaf('country', 'in', [alpha2Of(part) ?? part]),
      ]),
  );
  return each.length === 1 ? each[0]! : { and: each };
}
