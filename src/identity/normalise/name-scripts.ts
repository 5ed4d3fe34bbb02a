/**
 * Names in other scripts, in the Latin spelling that their bearers use.
 *
 * Transliteration letter by letter (fold.ts) writes what stands there; people write what is spoken: शर्मा is Sharma, not
 * "srma", Μπάμπης is Babis, しょうへい is Shohei, محمد is Mohammed. So a word of a name is respelt by the habits of its
 * script before it is folded:
 * - Brahmic scripts of India share one layout of letters, so one table of sounds serves nine of them; a consonant carries
 *   an a, and at the end of a word the northern languages drop it.
 * - Greek: pairs of letters that stand for one sound.
 * - Arabic and Hebrew: a table of names, since vowels are not written; else the consonants, with an a for a first alif,
 *   and comparison by consonants (skeleton.ts) does the rest.
 * - Kana: Hepburn with short vowels. Hangul: the usual spelling of each syllable. Han: see name-east-asian.ts.
 * Everything else (Cyrillic, Armenian, Georgian, Thai, Khmer ...) is left to letter by letter.
 *
 * Limits: Thai and Khmer names keep the letters' spelling, which leaves out vowels that are spoken.
 */
import { fold } from './fold.ts';
import { KOREAN_SYLLABLES } from './name-hangul-table.ts';
import { ARABIC_NAMES, HEBREW_NAMES } from './name-semitic-table.ts';

const arabicNames = readTable(ARABIC_NAMES);
const hebrewNames = readTable(HEBREW_NAMES);
const koreanSyllables = readTable(KOREAN_SYLLABLES);

/** `key value,key value` as a map. */
export function readTable(table: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of table.split(',')) {
    const text = entry.trim();
    const space = text.indexOf(' ');
    if (!map.has(text.slice(0, space))) map.set(text.slice(0, space), text.slice(space + 1));
  }
  return map;
}

/** A word of a name, folded in its usual Latin spelling. Linear time. */
export function foldNameWord(word: string): string {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 0x370) return fold(respell(word, code));
  }
  return fold(word);
}

function respell(word: string, code: number): string {
  if (code < 0x400 || (code >= 0x1f00 && code < 0x2000)) return respellGreek(word);
  if (code >= 0x590 && code < 0x600) return respellHebrew(word);
  if (code >= 0x600 && code < 0x700) return respellArabic(word);
  if (code >= 0x900 && code < 0xd80) return respellIndic(word);
  if (code >= 0x3040 && code < 0x3100) return respellKana(word);
  if (code >= 0xac00 && code < 0xd7b0) return respellHangul(word);
  return word;
}

const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/γγ/g, 'ng'],
  [/γκ/g, 'g'],
  [/(^|\s)μπ/g, '$1b'],
  [/μπ/g, 'mp'],
  [/(^|\s)ντ/g, '$1d'],
  [/τζ/g, 'tz'],
  [/([αε])υ(?=[αεηιοωβγδζλμνρ])/g, '$1v'],
  [/([αε])υ/g, '$1f'],
];

function respellGreek(word: string): string {
  let text = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0342\u0313\u0314]/g, '')
    .toLowerCase();
  // A diaeresis parts the pair: Αϊβαλί.
  text = text.normalize('NFC');
  for (const [from, to] of GREEK_PAIRS) text = text.replace(from, to);
  return text;
}

/** Without marks, alif and ya in one form. */
function plainArabic(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك');
}

const ARABIC_LETTERS = readTable(
  'ب b,ت t,ث th,ج j,ح h,خ kh,د d,ذ dh,ر r,ز z,س s,ش sh,ص s,ض d,ط t,ظ z,غ gh,ف f,ق q,ك k,ل l,م m,ن n,ه h,و w,ي y,پ p,چ ch,ژ zh,گ g,ئ y,ؤ w',
);
const arabicByPlain = new Map([...arabicNames].map(([name, latin]) => [plainArabic(name), latin]));

function respellArabic(word: string): string {
  return word
    .split(/(\P{Script=Arabic}+)/u)
    .map((part, index) => (index % 2 === 1 ? part : arabicWord(plainArabic(part))))
    .join('');
}

function arabicWord(plain: string): string {
  const known = arabicByPlain.get(plain);
  if (known !== undefined) return known;
  if (plain.startsWith('ال') && plain.length > 4) return `al ${arabicWord(plain.slice(2))}`;
  return letters(plain, ARABIC_LETTERS, 'اع');
}

const HEBREW_LETTERS = readTable(
  'ב b,ג g,ד d,ה h,ו w,ז z,ח h,ט t,י y,כ k,ך k,ל l,מ m,ם m,נ n,ן n,ס s,פ p,ף f,צ tz,ץ tz,ק k,ר r,ש sh,ת t',
);

function respellHebrew(word: string): string {
  return word
    .replace(/[\u0591-\u05c7]/g, '')
    .split(/(\P{Script=Hebrew}+)/u)
    .map((part, index) => (index % 2 === 1 ? part : (hebrewNames.get(part) ?? letters(part, HEBREW_LETTERS, 'אע'))))
    .join('');
}

/** Consonants as they stand; a first letter of `carriers` is heard as an a, a last ya or yod as an i. */
function letters(word: string, table: ReadonlyMap<string, string>, carriers: string): string {
  if (word.length > 2 && (word.endsWith('ي') || word.endsWith('י')))
    return `${letters(word.slice(0, -1), table, carriers)}i`;
  let out = '';
  for (const letter of word) {
    if (out === '' && carriers.includes(letter)) out = 'a';
    else out += table.get(letter) ?? '';
  }
  return out;
}

/** Sounds of the letters at one offset of each Brahmic block, from U+0905: vowels, then consonants from U+0915. */
const INDIC_VOWELS = 'a aa i i u u ri l e e e ai o o o au'.split(' ');
const INDIC_CONSONANTS =
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ');
/** From U+093E. */
const INDIC_SIGNS = 'a i i u u ri ri e e e ai o o o au'.split(' ');
const VIRAMA = 0x4d;
const TAMIL = 0xb80 >> 7;

/**
 * Nine scripts from U+0900 to U+0D7F, 128 code points each. An inherent a is written after a consonant that has no sign;
 * Devanagari, Bengali, Gurmukhi and Gujarati do not speak it at the end of a word, nor between two vowels in the middle.
 */
function respellIndic(word: string): string {
  const sounds: string[] = [];
  let block = 0;
  for (const char of word.normalize('NFC')) {
    const code = char.codePointAt(0)!;
    if (code < 0x900 || code > 0xd7f) {
      sounds.push(char);
      continue;
    }
    block = code >> 7;
    const at = code & 0x7f;
    const last = sounds.length - 1;
    if (at === 1 || at === 2 || at === 0x70) sounds.push('n');
    else if (at >= 0x05 && at <= 0x14) sounds.push(INDIC_VOWELS[at - 0x05]!);
    else if (at >= 0x15 && at <= 0x39) {
      // Tamil writes its s with the letter that others have for ch.
      sounds.push(block === TAMIL && at === 0x1a && sounds.length === 0 ? 's' : INDIC_CONSONANTS[at - 0x15]!, '.');
    } else if (at >= 0x3e && at <= 0x4c && sounds[last] === '.') sounds[last] = INDIC_SIGNS[at - 0x3e]!;
    else if (at === VIRAMA && sounds[last] === '.') sounds.pop();
    else if (code >= 0xd7a) sounds.push('n n r l l k'.split(' ')[code - 0xd7a]!);
    else if (at >= 0x58 && at <= 0x5f) sounds.push('k kh g z r rh f y'.split(' ')[at - 0x58]!, '.');
  }
  return speakIndic(sounds, block < 0xb00 >> 7, block === 0xa00 >> 7);
}

/** '.' marks an inherent a: spoken, or dropped where the northern languages drop it. */
function speakIndic(sounds: string[], northern: boolean, punjabi: boolean): string {
  let out = '';
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds[at]!;
    if (sound !== '.') out += sound === 'n' && /^[bpm]/.test(sounds[at + 1] ?? '') ? 'm' : sound;
    else if (!(northern && isSilent(sounds, at, punjabi))) out += 'a';
  }
  return out.replaceAll('aa', 'a').replace(/nh$/, 'ngh');
}

function isSilent(sounds: string[], at: number, punjabi: boolean): boolean {
  const before = sounds[at - 2] ?? '';
  const voiced = /[aeiou.]$/.test(before);
  if (at === sounds.length - 1) return at > 1 && (voiced || (before === 'n' && sounds[at - 1] === 'h'));
  if (at < 3 || !voiced) return false;
  const after = sounds[at + 2] ?? '';
  // Gurpreet: Punjabi joins two words that each keep their end.
  if (punjabi) return at + 2 < sounds.length - 1;
  // Between two vowels; before a cluster only after a full vowel (Gurpreet, but Saraswati).
  if (/^[aeiou]/.test(after) || (after === '.' && at + 2 < sounds.length - 1)) return true;
  return before !== '.' && after !== '' && after !== '.';
}

const KANA_ROWS = readTable(
  'あ a,い i,う u,え e,お o,か ka,き ki,く ku,け ke,こ ko,さ sa,し shi,す su,せ se,そ so,た ta,ち chi,つ tsu,て te,と to,な na,に ni,ぬ nu,ね ne,の no,は ha,ひ hi,ふ fu,へ he,ほ ho,ま ma,み mi,む mu,め me,も mo,や ya,ゆ yu,よ yo,ら ra,り ri,る ru,れ re,ろ ro,わ wa,を o,ん n,が ga,ぎ gi,ぐ gu,げ ge,ご go,ざ za,じ ji,ず zu,ぜ ze,ぞ zo,だ da,ぢ ji,づ zu,で de,ど do,ば ba,び bi,ぶ bu,べ be,ぼ bo,ぱ pa,ぴ pi,ぷ pu,ぺ pe,ぽ po,ゔ v,ぁ a,ぃ i,ぅ u,ぇ e,ぉ o,ゃ ya,ゅ yu,ょ yo',
);

function respellKana(word: string): string {
  let out = '';
  let doubled = false;
  for (const char of word.normalize('NFKC')) {
    const code = char.charCodeAt(0);
    const kana = code >= 0x30a1 && code <= 0x30f4 ? String.fromCharCode(code - 0x60) : char;
    if (kana === 'っ') {
      doubled = true;
      continue;
    }
    const sound = KANA_ROWS.get(kana);
    if (sound === undefined) {
      if (kana !== 'ー') out += char;
      continue;
    }
    if ('ゃゅょ'.includes(kana) && out.endsWith('i')) {
      out = `${out.slice(0, -1)}${/(?:sh|ch|j)i$/.test(out) ? sound.slice(1) : sound}`;
    } else if ('ぁぃぅぇぉ'.includes(kana) && out !== '') {
      out = out.replace(/[aeiou]$/, '') + sound;
    } else out += doubled ? sound[0] + sound : sound;
    doubled = false;
  }
  return shortVowels(out);
}

/** Yuuko, Yūko -> yuko; Tarou -> taro; Oono -> ono. */
export function shortVowels(romaji: string): string {
  return romaji.replace(/ou/g, 'o').replace(/([aou])\1/g, '$1');
}

function respellHangul(word: string): string {
  let out = '';
  for (const syllable of word) out += koreanSyllables.get(syllable) ?? fold(syllable);
  return out;
}
