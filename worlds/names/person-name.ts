/** Invents names: one culture's given names, family names from the table or composed, middle names by its habit. */
import { type PowerLaw, powerLaw, type Random } from '../chance.ts';
import { EAST_AFRICAN, WEST_AFRICAN } from './african-names-table.ts';
import { CHINESE, INDIAN, JAPANESE, KOREAN, VIETNAMESE } from './asian-names-table.ts';
import { type CultureTable, type Spelling, words } from './culture.ts';
import { ARABIC, GREEK, HEBREW, POLISH, RUSSIAN, TURKISH } from './eastern-names-table.ts';
import { DUTCH, FRENCH, GERMAN, ITALIAN, NORDIC, PORTUGUESE, SPANISH } from './european-names-table.ts';
import { latinSpellings } from './latin.ts';
import { ENGLISH, IRISH } from './western-names-table.ts';

export type Gender = 'female' | 'male';

export interface PersonName {
  culture: string;
  familyFirst: boolean;
  given: Spelling;
  middle?: Spelling;
  family: Spelling;
  /** 'Jr.', 'Sr.', 'III' */
  suffix?: string;
}

export const CULTURES: CultureTable[] = [
  ENGLISH, IRISH, GERMAN, DUTCH, NORDIC, FRENCH, ITALIAN, SPANISH, PORTUGUESE, POLISH, RUSSIAN, GREEK, TURKISH, ARABIC,
  HEBREW, CHINESE, JAPANESE, KOREAN, VIETNAMESE, INDIAN, WEST_AFRICAN, EAST_AFRICAN,
]; // biome-ignore format: a list

export type CultureName = string;

interface Culture {
  table: CultureTable;
  given: Record<Gender, PowerLaw<Spelling>>;
  family: PowerLaw<Spelling>;
  compose: PowerLaw<Spelling>[];
  composeGiven: PowerLaw<Spelling>[];
}

export interface NameMaker {
  name(culture: string, gender: Gender, random: Random): PersonName;
  given(culture: string, gender: Gender, random: Random): Spelling;
  family(culture: string, gender: Gender, random: Random): Spelling;
  /** Whether family names differ by gender. */
  inflects(culture: string): boolean;
  /** Whether many people bear it, as far as the tables say. */
  isCommon(family: Spelling): boolean;
  /** The same family name as the other gender bears it: Novikov, Novikova. */
  familyFor(culture: string, family: Spelling, gender: Gender): Spelling;
}

/** Rank down to which a family name counts as common. */
const COMMON = 60;
/** Parts of composed names are flatter than names: a name of two common parts is still rare. */
const PART_SKEW = 0.55;

export function nameMaker(skew: number): NameMaker {
  const cultures = new Map(CULTURES.map((table) => [table.name, compile(table, skew)]));
  const cultureOf = (name: string): Culture => {
    const found = cultures.get(name);
    if (found === undefined) throw new RangeError(`no culture is called ${name}`);
    return found;
  };

  const given = (name: string, gender: Gender, random: Random): Spelling => {
    const { table, given: tables, composeGiven } = cultureOf(name);
    if (composeGiven.length > 0 && random.chance(table.composeGiven?.share ?? 0)) return compose(composeGiven, random);
    return tables[gender].pick(random);
  };
  const familyFor = (name: string, family: Spelling, gender: Gender): Spelling => {
    const { table } = cultureOf(name);
    if (gender === 'male' || table.feminine === undefined) return family;
    for (const [his, hers] of table.feminine) {
      if (!family.native.endsWith(his)) continue;
      const native = family.native.slice(0, -his.length) + hers;
      return { native, latin: latinSpellings(native) };
    }
    return family;
  };
  const family = (name: string, gender: Gender, random: Random): Spelling => {
    const { table, family: tables, compose: parts } = cultureOf(name);
    const composed = parts.length > 0 && random.chance(table.compose?.share ?? 0);
    return familyFor(name, composed ? compose(parts, random) : tables.pick(random), gender);
  };

  const common = new Set(
    [...cultures.values()].flatMap(({ family: { items } }) => items.slice(0, COMMON).map(({ native }) => native)),
  );

  return {
    given,
    family,
    inflects: (culture) => cultureOf(culture).table.feminine !== undefined,
    isCommon: ({ native }) => common.has(native),
    familyFor,
    name(culture, gender, random) {
      const { table } = cultureOf(culture);
      const name: PersonName = {
        culture,
        familyFirst: table.familyFirst === true,
        given: given(culture, gender, random),
        family: family(culture, gender, random),
      };
      const middle = middleName(table, name, gender, random);
      if (middle !== undefined) name.middle = middle;
      if (table.habit === 'double' && random.chance(0.55))
        name.family = join(name.family, family(culture, 'male', random), ' ');
      else if (!name.familyFirst && table.habit === undefined && random.chance(0.02)) {
        name.family = join(name.family, family(culture, gender, random), '-');
      }
      return name;
    },
  };

  function middleName(table: CultureTable, name: PersonName, gender: Gender, random: Random): Spelling | undefined {
    if (table.habit === 'patronymic')
      return random.chance(0.5) ? patronymic(given(table.name, 'male', random), gender) : undefined;
    const share = table.habit === 'middle' ? 0.6 : table.familyFirst || table.habit === 'double' ? 0 : 0.12;
    if (!random.chance(share)) return undefined;
    const middle = given(table.name, gender, random);
    return middle.native === name.given.native ? undefined : middle;
  }
}

function patronymic(father: Spelling, gender: Gender): Spelling | undefined {
  const name = father.native;
  const [son, daughter] = /[йь]$/.test(name)
    ? ['евич', 'евна']
    : /[ая]$/.test(name)
      ? ['ич', 'ична']
      : ['ович', 'овна'];
  const native = (/[йьая]$/.test(name) ? name.slice(0, -1) : name) + (gender === 'male' ? son : daughter);
  return { native, latin: latinSpellings(native) };
}

/** Two names joined, in each of their spellings. */
export function join(first: Spelling, second: Spelling, by: string): Spelling {
  const count = Math.max(first.latin.length, second.latin.length);
  const latin = Array.from(
    { length: count },
    (_, index) => (first.latin[index] ?? first.latin[0]) + by + (second.latin[index] ?? second.latin[0]),
  );
  return { native: first.native + by + second.native, latin };
}

function compose(parts: PowerLaw<Spelling>[], random: Random): Spelling {
  const picked = parts.map((part) => part.pick(random));
  const native = capitalised(picked.map((part) => part.native).join(''));
  if (picked.every((part) => part.latin[0] === part.native)) return { native, latin: latinSpellings(native) };
  const count = Math.max(...picked.map((part) => part.latin.length));
  const latin = Array.from({ length: count }, (_, index) =>
    capitalised(picked.map((part) => part.latin[index] ?? part.latin[0] ?? '').join('')),
  );
  return { native, latin: [...new Set(latin)] };
}

/** 'Le bert' as 'Le Bert'; the particles of a name stay small. */
function capitalised(text: string): string {
  return text.replace(/(?<=[ ']|^(?!van|de|ter|op|ten))\p{Ll}(?=\p{L}*$)/u, (letter) => letter.toUpperCase());
}

function compile(table: CultureTable, skew: number): Culture {
  const parts = (texts: string[] | undefined): PowerLaw<Spelling>[] =>
    (texts ?? []).map((text) =>
      powerLaw(
        words(text).map((entry) => spelling(entry, false)),
        PART_SKEW,
        8,
      ),
    );
  return {
    table,
    given: {
      male: powerLaw(
        words(table.male).map((entry) => spelling(entry)),
        skew,
      ),
      female: powerLaw(
        words(table.female).map((entry) => spelling(entry)),
        skew,
      ),
    },
    family: powerLaw(
      words(table.family).map((entry) => spelling(entry)),
      skew,
    ),
    compose: parts(table.compose?.parts),
    composeGiven: parts(table.composeGiven?.parts),
  };
}

function spelling(entry: string, whole = true): Spelling {
  const [native = '', latin] = entry.split('/');
  if (latin !== undefined) return { native, latin: latin.split(',') };
  if (native.includes(',')) return { native: native.split(',')[0] ?? '', latin: native.split(',') };
  return { native, latin: whole ? latinSpellings(native) : [native] };
}
