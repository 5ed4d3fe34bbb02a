/** Which names are one name in several spellings, and which family names many people bear: look-ups in the tables. */
import { COMMON_FAMILIES, COMMON_GIVEN, FAMILY_SPELLINGS, GIVEN_SPELLINGS } from './name-spellings-table.ts';

const NONE: readonly number[] = [];
const given = readGroups(GIVEN_SPELLINGS);
const family = readGroups(FAMILY_SPELLINGS);
const familyHeads = FAMILY_SPELLINGS.trim()
  .split('\n')
  .map((line) => line.slice(0, line.indexOf(' ')));
const commonFamilies = new Set([...COMMON_FAMILIES.trim().split(/\s+/), ...family.keys()]);
const commonGiven = new Set([...COMMON_GIVEN.trim().split(/\s+/), ...given.keys()]);

/** The numbers of the lines of the table on which a given name stands; two names that share one are one name. */
export function givenGroups(name: string): readonly number[] {
  return given.get(name) ?? NONE;
}

/** The lines themselves, as lists of names. */
export const givenSpellings: readonly (readonly string[])[] = GIVEN_SPELLINGS.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** The same for family names: Lee, Yi and Rhee; Wong and Wang. */
export function familyGroups(name: string): readonly number[] {
  return family.get(name) ?? NONE;
}

/** The first name of the first line on which a family name stands; itself when on none. */
export function familyHead(name: string): string {
  const groups = family.get(name);
  return groups === undefined ? name : familyHeads[groups[0]!]!;
}

/** Borne by so many that a letter more or less is another family, not a slip. */
export function isCommonFamily(name: string): boolean {
  return commonFamilies.has(name);
}

/** An established given name, of which a letter more or less makes another. */
export function isCommonGiven(name: string): boolean {
  return commonGiven.has(name);
}

export function shareGroup(left: readonly number[], right: readonly number[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  for (const one of left) if (right.includes(one)) return true;
  return false;
}

function readGroups(table: string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  let number = 0;
  for (const line of table.trim().split('\n')) {
    for (const name of line.split(' ')) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [number]);
      else known.push(number);
    }
    number++;
  }
  return groups;
}
