/**
 * Names in Han, Hangul and kana: the family name comes first, often without a space, and has to be cut off before
 * transliteration; and a name in Han can be read in several languages.
 *
 * A known Japanese family name of two or more characters makes the name Japanese: 田中裕子 is read Tanaka Yuko, then
 * Tanaka Hiroko (given names have several readings), then in Mandarin. Any other name in Han is read in Mandarin, then in
 * Cantonese as Hong Kong writes it (王杰: Wang Jie, Wong Kit), where the table knows every character; a name that may be
 * Japanese as well (林, 森) is also read so. Which reading its bearer uses cannot be known, so all are kept as readings.
 *
 * Limits: rare Japanese given names are read character by character, which is right more often than not; other Chinese
 * languages than Mandarin and Cantonese are met by the spellings of their family names only (compare/name-spellings-table).
 */
import { fold } from './fold.ts';
import { CANTONESE, JAPANESE_CHARACTERS, JAPANESE_FAMILIES, JAPANESE_GIVEN } from './name-han-table.ts';
import { KOREAN_FAMILIES } from './name-hangul-table.ts';
import { foldNameWord, readTable } from './name-scripts.ts';

const COMPOUND_CHINESE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 夏侯 宇文 长孙 長孫 端木 南宫 南宮 独孤 獨孤'.split(
    ' ',
  ),
);

const COMMON_CHINESE =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧';

/** Family names that are read otherwise than the word. */
const CHINESE_FAMILIES = readTable(
  '曾 zeng,单 shan,單 shan,仇 qiu,解 xie,查 zha,区 ou,區 ou,尉迟 yuchi,尉遲 yuchi,翟 zhai,冼 xian,乐 yue,樂 yue,缪 miao,繆 miao,覃 qin,朴 piao,长孙 zhangsun,長孫 zhangsun',
);
const japaneseFamilies = readTable(JAPANESE_FAMILIES);
const japaneseGiven = readTable(JAPANESE_GIVEN);
const japaneseCharacters = readTable(JAPANESE_CHARACTERS);
const cantonese = readTable(CANTONESE);
const koreanFamilies = readTable(KOREAN_FAMILIES);

const HAN = /^[\p{Script=Han}々]{2,6}$/u;
const HAN_WORD = /^[\p{Script=Han}々]+$/u;
const HANGUL = /^\p{Script=Hangul}{2,5}$/u;
const FAMILY_FIRST_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;
const HAN_AND_KANA = /^([\p{Script=Han}々]{1,3})([\p{Script=Hiragana}\p{Script=Katakana}ー]{2,5}子?)$/u;

export interface FamilyAndGiven {
  family: string;
  given: string;
}

/** Whether a word is written in a script whose speakers put the family name first. */
export function isFamilyFirstScript(word: string): boolean {
  return word.charCodeAt(0) > 0x1100 && FAMILY_FIRST_SCRIPT.test(word);
}

/** Family and given name of an unspaced Han or Hangul name as written; undefined when it is neither or too short or long. */
export function splitEastAsianName(text: string): FamilyAndGiven | undefined {
  if (text.charCodeAt(0) <= 0x1100) return undefined;
  if (HANGUL.test(text)) return cut(text, text.length > 2 && koreanFamilies.has(text.slice(0, 2)) ? 2 : 1);
  const mixed = HAN_AND_KANA.exec(text);
  if (mixed !== null && japaneseFamilies.has(mixed[1]!)) return { family: mixed[1]!, given: mixed[2]! };
  if (!HAN.test(text)) return undefined;
  for (const length of [3, 2]) {
    if (text.length > length && japaneseFamilies.has(text.slice(0, length))) return cut(text, length);
  }
  if (text.length > 2 && COMPOUND_CHINESE.has(text.slice(0, 2))) return cut(text, 2);
  return text.length > 4 ? undefined : cut(text, 1);
}

function cut(text: string, length: number): FamilyAndGiven {
  return { family: text.slice(0, length), given: text.slice(length) };
}

/** Which of two words is the family name: the first, unless only the second can be one (由美 松本, 민수 김, 小明 王). */
export function orderEastAsianWords(first: string, second: string): FamilyAndGiven {
  const swapped =
    second.length > 1
      ? japaneseFamilies.has(second) && !japaneseFamilies.has(first)
      : first.length === 2 && !japaneseFamilies.has(first) && !COMPOUND_CHINESE.has(first) && isOneFamily(second);
  return swapped ? { family: second, given: first } : { family: first, given: second };
}

/** Whether a single character is a usual family name. */
function isOneFamily(character: string): boolean {
  return koreanFamilies.has(character) || (cantonese.has(character) && COMMON_CHINESE.includes(character));
}

/** The readings of a name given as written, folded, the likeliest first; at least one. */
export function readEastAsianName(written: FamilyAndGiven): FamilyAndGiven[] {
  const { family, given } = written;
  if (!HAN_WORD.test(family))
    return [{ family: koreanFamilies.get(family) ?? foldNameWord(family), given: foldNameWord(given) }];
  const mandarin = { family: CHINESE_FAMILIES.get(family) ?? fold(family), given: foldNameWord(given) };
  const japanese = japaneseFamilies.get(family);
  const asJapanese =
    japanese === undefined ? [] : japaneseGivenReadings(given).map((reading) => ({ family: japanese, given: reading }));
  const canton = cantoneseReading(written);
  const asChinese = family.includes('々') ? [] : canton === undefined ? [mandarin] : [mandarin, canton];
  // One character (林, 森, 原) may be a Chinese family name as well; a known Japanese given name decides.
  const surely = family.length > 1 || japaneseGiven.has(given);
  const all = surely ? [...asJapanese, ...asChinese] : [...asChinese, ...asJapanese.slice(0, 1)];
  return all.filter(
    (one, at) => all.findIndex((other) => other.family === one.family && other.given === one.given) === at,
  );
}

/** At most two readings of a Japanese given name; of kana the sound that it writes. */
function japaneseGivenReadings(given: string): string[] {
  const whole = japaneseGiven.get(given);
  if (whole !== undefined) return whole.split(' ');
  if (!HAN_WORD.test(given)) return [foldNameWord(given)];
  let first = '';
  let second = '';
  for (const character of given) {
    const readings = japaneseCharacters.get(character)?.split(' ');
    if (readings === undefined) return [];
    first += readings[0];
    second += readings[1] ?? readings[0];
  }
  return first === second ? [first] : [first, second];
}

function cantoneseReading({ family, given }: FamilyAndGiven): FamilyAndGiven | undefined {
  const familyReading = cantonese.get(family);
  if (familyReading === undefined) return undefined;
  let givenReading = '';
  for (const character of given) {
    const reading = cantonese.get(character);
    if (reading === undefined) return undefined;
    givenReading += reading;
  }
  return { family: familyReading, given: givenReading };
}
