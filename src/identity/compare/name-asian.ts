/**
 * Given names of East Asia in Latin letters. They have two syllables of few sounds, so that a letter more or less is
 * mostly another name (Xiaoming, Xiaoling), while one Korean name is romanised in many ways (Seong-jin, Sung-jin).
 */
import { CHINESE_FAMILIES, KOREAN_FAMILIES_LATIN, VIETNAMESE_FAMILIES } from '../normalise/name-order-tables.ts';

const koreanFamilies = new Set(KOREAN_FAMILIES_LATIN.trim().split(/\s+/));
const families = new Set([...koreanFamilies, ...`${CHINESE_FAMILIES} ${VIETNAMESE_FAMILIES}`.trim().split(/\s+/)]);

const PINYIN =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|iao|ian|uai|uan|ang|eng|ing|ong|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo|a|o|e|i|u)';
const KOREAN =
  '(?:ch|kw|hw|ky|hy|my|by|py|sh|gy|ry|[bcdghjkmnprstwy])?(?:yeo|yae|eui|you|eo|eu|ae|ya|yo|yu|ye|oo|ou|ee|ui|wo|wa|we|wi|a|e|i|o|u)(?:ng|[nmkgbpl])?';
const TWO_PINYIN = new RegExp(`^${PINYIN}${PINYIN}$`);
const ANY_PINYIN = new RegExp(`^${PINYIN}(?:${PINYIN})?$`);
const TWO_KOREAN = new RegExp(`^${KOREAN}${KOREAN}$`);

export function isEastAsianFamily(family: string): boolean {
  return families.has(family);
}

export function isKoreanFamily(family: string): boolean {
  return koreanFamilies.has(family);
}

/** Whether a given name, folded and without spaces, has the shape of two Chinese syllables. */
export function isTwoPinyin(given: string): boolean {
  return TWO_PINYIN.test(given);
}

/** One syllable or two. */
export function isPinyin(given: string): boolean {
  return ANY_PINYIN.test(given);
}

/** Two syllables of Korean, in any romanisation. */
export function isTwoKorean(given: string): boolean {
  return TWO_KOREAN.test(given);
}

/** One spelling for all romanisations of a Korean given name: yeonghui, younghee -> "yunkhi". */
export function koreanKey(given: string): string {
  return given
    .replace(/eui|ui|ee/g, 'i')
    .replace(/yeo|you/g, 'yu')
    .replace(/eo|eu|oo|ou/g, 'u')
    .replace(/wu/g, 'u')
    .replace(/ah(?![aeiou])/g, 'a')
    .replace(/ch/g, 'j')
    .replace(/sh/g, 's')
    .replace(/[gdbrc]/g, (letter) => ({ g: 'k', d: 't', b: 'p', r: 'l', c: 'k' })[letter] ?? letter);
}
