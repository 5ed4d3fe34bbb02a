/**
 * Full names in Latin letters whose first word is the family name, because their language puts it first.
 *
 * Wang Xiaoming, Tanaka Yuko, Kim Min-su, Nguyen Van Anh, Nagy Imre, Sidorov Ivan Pavlovich. Only where the words say so:
 * the first is a family name of that language, and the rest cannot be one or has the shape of a given name in it. What
 * is left open (Li Na, Lee Simon) is read given name first, as it stands; comparison tries the parts crosswise anyway.
 */
import { isTwoKorean, isTwoPinyin } from '../compare/name-asian.ts';
import { isCommonFamily } from '../compare/name-spellings.ts';
import { knownGivenName } from '../compare/nicknames.ts';
import { JAPANESE_FAMILIES, JAPANESE_GIVEN } from './name-han-table.ts';
import {
  CHINESE_FAMILIES,
  HUNGARIAN_FAMILIES,
  HUNGARIAN_GIVEN,
  KOREAN_FAMILIES_LATIN,
  VIETNAMESE_FAMILIES,
  VIETNAMESE_FAMILIES_SHORT,
} from './name-order-tables.ts';
import { shortVowels } from './name-scripts.ts';

type Language = 'chinese' | 'korean' | 'japanese' | 'vietnamese' | 'vietnamese_short' | 'hungarian';

const languagesOf = new Map<string, Language[]>();
const japaneseGiven = new Set<string>();
const hungarianGiven = new Set(HUNGARIAN_GIVEN.trim().split(/\s+/));
readFamilies();

function readFamilies(): void {
  const add = (families: Iterable<string>, language: Language) => {
    for (const family of families) {
      const known = languagesOf.get(family);
      if (known === undefined) languagesOf.set(family, [language]);
      else if (!known.includes(language)) known.push(language);
    }
  };
  const readings = (table: string) => table.split(',').flatMap((entry) => entry.trim().split(' ').slice(1));
  for (const reading of readings(JAPANESE_GIVEN)) japaneseGiven.add(reading);
  add(words(VIETNAMESE_FAMILIES), 'vietnamese');
  add(words(VIETNAMESE_FAMILIES_SHORT), 'vietnamese_short');
  add(words(KOREAN_FAMILIES_LATIN), 'korean');
  add(words(CHINESE_FAMILIES), 'chinese');
  add(words(HUNGARIAN_FAMILIES), 'hungarian');
  const families = readings(JAPANESE_FAMILIES).filter((family) => !japaneseGiven.has(family));
  add(families, 'japanese');
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

const COMMONEST = new Set(
  'wang zhang liu chen huang zhao zhou zhu guo luo wong chan cheung leung lau kim lee park choi'.split(' '),
);
const VIETNAMESE_LETTERS = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;
const PATRONYMIC = /(?:ovich|evich|yevich|ovych|evych|ovna|evna|ivna|ichna|inichna|ilyich)$/;

/**
 * Whether the first of the words (folded, two at least) is a family name that stands first. `text` is the name as
 * written, whose letters may tell its language.
 */
export function isFamilyFirst(parts: readonly string[], text: string): boolean {
  const count = parts.length;
  if (count < 2 || count > 5) return false;
  const first = parts[0]!;
  const last = parts[count - 1]!;
  if (count === 3 && last.length > 5 && PATRONYMIC.test(last) && !PATRONYMIC.test(parts[1]!))
    return !PATRONYMIC.test(first);
  const languages = languagesOf.get(first);
  if (languages === undefined) return japaneseOrder(shortVowels(first), last, count);
  for (const language of languages) if (fits(language, parts, first, last, text)) return true;
  return false;
}

function fits(language: Language, parts: readonly string[], first: string, last: string, text: string): boolean {
  const count = parts.length;
  const rest = count === 2 ? last : count === 3 ? parts[1]! + last : '';
  switch (language) {
    case 'vietnamese':
      return !isFamilyOf('vietnamese', last);
    case 'vietnamese_short':
      return count > 2 && VIETNAMESE_LETTERS.test(text) && !isFamilyOf('vietnamese', last);
    case 'chinese':
      return isTwoPinyin(rest) && isBareGiven(rest, last) && isGivenAt('chinese', last, count);
    case 'korean':
      return isTwoKorean(rest) && isBareGiven(rest, last) && isGivenAt('korean', last, count);
    case 'japanese':
      return japaneseOrder(first, last, count);
    case 'hungarian':
      return hungarianGiven.has(last) && !hungarianGiven.has(first) && count < 4;
  }
}

function japaneseOrder(first: string, last: string, count: number): boolean {
  if (count !== 2 || !japaneseGiven.has(shortVowels(last))) return false;
  return isFamilyOf('japanese', first) && !isFamilyOf('japanese', last);
}

/** Lee Simon, Chang Lisa: a name known elsewhere says nothing about the order. */
function isBareGiven(rest: string, last: string): boolean {
  return !knownGivenName(rest) && !(rest === last && isCommonFamily(rest));
}

/** Of two words the last may not be a family name, of three (Wang Xiao Li) not one that most bear. */
function isGivenAt(language: Language, last: string, count: number): boolean {
  return count === 2 ? !isFamilyOf(language, last) : !COMMONEST.has(last);
}

function isFamilyOf(language: Language, word: string): boolean {
  return languagesOf.get(word)?.includes(language) === true;
}
