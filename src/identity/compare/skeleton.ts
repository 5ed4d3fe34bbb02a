/**
 * Skeletons: what is left of a name when the differences between spellings of one sound are taken away.
 *
 * Problem: Юрий is written Yuriy, Yuri, Jurij and Iurii; Moony, Mooney and Moonie sound alike; محمد has no vowels at all.
 * Two names with one skeleton are spellings of one name more often than not, never certainly, so it is a level of its
 * own below equality.
 *
 * A skeleton keeps consonants in one spelling (ph -> f, ck -> k, w -> v, tz -> s), doubles single and silent h gone, and
 * turns every run of vowels and glides into one sign. The sign comes in two grains:
 * - coarse, A (a, e, i, y) or O (with an o or u in it): what transliterations disagree about least;
 * - fine, a digit per sound (see `vowelClass`): two coarse-equal names are one only if their vowels can be confused too,
 *   so that Ellen is not a spelling of Alan while Mohamed is one of Muhammad. `sameVowels` decides.
 * A final -a stays apart in both, because it tells Martin from Martina.
 *
 * Example: yevgeniy -> coarse AvgAnA, fine 2vg2n3; jewgeni -> the same. Khrushchev and Chruschtschow stay apart.
 */

/**
 * Umlauts in their two Latin spellings made one: Mueller and Muller, Joergensen and Jorgensen, Aase and Ase. Folding
 * keeps them apart (see normalise/fold.ts).
 */
export function umlautKey(text: string): string {
  return text.includes('ae') || text.includes('oe') || text.includes('ue') || text.includes('aa')
    ? text.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u').replaceAll('aa', 'a')
    : text;
}

/** Letter groups that spellings of one sound use; the longest that fits is taken. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['schtsch', 'S'],
  ['shch', 'S'],
  ['tsch', 'C'],
  ['dzh', 'Y'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['ngh', 'ng'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['dj', 'Y'],
  ['kh', 'h'],
  ['zh', 's'],
  ['ts', 's'],
  ['tz', 's'],
  ['dt', 't'],
  ['ks', 'x'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['jh', 'Y'],
  ['gh', 'g'],
  ['rh', 'r'],
  ['ck', 'k'],
  ['qu', 'k'],
];
const groupsByFirst: (readonly (readonly [string, string])[] | undefined)[] = [];
for (const group of [...GROUPS].sort((a, b) => b[0].length - a[0].length)) {
  const first = group[0].charCodeAt(0);
  groupsByFirst[first] = [...(groupsByFirst[first] ?? []), group];
}
const MAX_LENGTH = 128;

const [A, C, E, H, I, J, L, N, O, Q, R, U, W, Y, Z] = [
  97, 99, 101, 104, 105, 106, 108, 110, 111, 113, 114, 117, 119, 121, 122,
];
const SPACE = 32;

/** Vowels and the glides that stand for them: Jurij, Yury. */
function isVocalic(code: number): boolean {
  return isVowel(code) || code === Y || code === J;
}

function isVowel(code: number): boolean {
  return code === A || code === E || code === I || code === O || code === U;
}

/**
 * A folded name in which the spellings of one transliterated name meet; spaces vanish. Yuriy, Yuri, Jurij -> "YOrA";
 * Papadopoylos (as any-ascii spells it), Papadopoulos -> "pApAdOpOlOs"; Larsen and Larson stay apart.
 */
export function nameSkeleton(text: string): string {
  return scan(text, 'coarse');
}

/** The same with vowels told apart by sound: what `sameVowels` compares. */
export function fineSkeleton(text: string): string {
  return scan(text, 'fine');
}

/**
 * The consonants alone: for names from scripts that write no vowels (Arabic, Hebrew), "mhmd" and Mohammed alike. A
 * text that has no vowel itself has y and w where others have i and u: "ywsf" and Yusuf alike.
 */
export function consonantSkeleton(text: string): string {
  return scan(text, hasInnerVowel(text) ? 'none' : 'abjad');
}

/** A word's sound as it stands in keys: its consonants, or the word itself where too little is left of it (Io, Ng). */
export function wordSound(word: string): string {
  const sound = consonantSkeleton(word);
  return sound.length < 2 ? word : sound;
}

/**
 * False for what comes from a script without vowels: "mhmd", "ahmd". Such a name begins with a consonant or with the a
 * that stands for a first alif.
 */
export function hasInnerVowel(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 2 || (isVowel(first) && first !== A)) return true;
  for (let at = 1; at < text.length - 1; at++) if (isVowel(text.charCodeAt(at))) return true;
  return false;
}

function scan(text: string, vowels: 'coarse' | 'fine' | 'none' | 'abjad'): string {
  const length = Math.min(text.length, MAX_LENGTH);
  let out = '';
  let at = startOf(text);
  while (at < length) {
    const code = text.charCodeAt(at);
    const glide = code === Y || code === J;
    if (glide && out === '' && (vowels === 'abjad' || isVowel(text.charCodeAt(at + 1)))) {
      out = 'Y';
      at++;
    } else if (glide || isVowel(code) || (vowels === 'abjad' && code === W && out !== '')) {
      const from = at++;
      while (at < length && isVocalic(text.charCodeAt(at))) at++;
      if (vowels === 'coarse') out += coarseVowel(text, from, at);
      else if (vowels === 'fine') out += vowelClass(text, from, at);
    } else {
      const group = groupAt(text, at);
      const sign = group === undefined ? consonant(text, at, code, vowels) : silentGh(text, at, group) ? '' : group[1];
      if (sign !== '' && !out.endsWith(sign)) out += sign;
      at += group === undefined ? 1 : group[0].length;
    }
  }
  return out;
}

/** "Ye" and "Je" are the usual spellings of one Cyrillic letter that others write "E" (Ukrainian Є also "Ie"). */
function startOf(text: string): number {
  if (text.length < 4 || text.charCodeAt(1) !== E) return 0;
  const first = text.charCodeAt(0);
  return first === Y || first === J || first === I ? 1 : 0;
}

function groupAt(text: string, at: number): readonly [string, string] | undefined {
  const groups = groupsByFirst[text.charCodeAt(at)];
  if (groups === undefined) return undefined;
  for (const group of groups) if (text.startsWith(group[0], at)) return group;
  return undefined;
}

function consonant(text: string, at: number, code: number, vowels: string): string {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  switch (code) {
    case SPACE:
      return '';
    case W:
      return 'v';
    case Q:
      return 'k';
    case Z:
      return 's';
    case C:
      return next === E || next === I || next === Y ? 's' : 'k';
    case H:
      // Silent where no vowel follows: Sarah, Kahn, John. Where vowels are not written it may be the h of Ahmad.
      if (vowels === 'none' || vowels === 'abjad' || isVocalic(next)) return 'h';
      // Hryhoriy, Hnatiuk: the Ukrainian letter that is a g in Russian.
      return at === 0 && (next === R || next === N || next === L) ? 'g' : '';
    default:
      return text[at]!;
  }
}

/** Leigh, Vaughn; but Singh and Ghani have a g. */
function silentGh(text: string, at: number, [from]: readonly [string, string]): boolean {
  if (from !== 'gh' || at === 0 || !isVocalic(text.charCodeAt(at - 1))) return false;
  return at + 2 >= text.length || !isVocalic(text.charCodeAt(at + 2));
}

function coarseVowel(text: string, from: number, to: number): string {
  if (isFinalA(text, to)) return 'a';
  return isRound(text, from, to) ? 'O' : 'A';
}

/** A u or a double o. */
function isDark(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === U || (at > from && text.charCodeAt(at) === O && text.charCodeAt(at - 1) === O))
      return true;
  }
  return false;
}

/** Also the -ah of Sarah. */
function isFinalA(text: string, to: number): boolean {
  if (text.charCodeAt(to - 1) !== A) return false;
  return to === text.length || (to === text.length - 1 && text.charCodeAt(to) === H);
}

function isRound(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === O || code === U) return true;
  }
  return false;
}

/** The sound of a run of vowels: 1 a, 2 e, 3 i (ie, ee, y), 4 o, 5 u, 6 ei and ai, 7 a single
 * final e, 8 ia; a final -a is 'a'. */
function vowelClass(text: string, from: number, to: number): string {
  const first = text.charCodeAt(from);
  const last = text.charCodeAt(to - 1);
  if (isFinalA(text, to)) return 'a';
  if (isRound(text, from, to)) return isDark(text, from, to) ? '5' : '4';
  const single = to - from === 1 || (first === last && first !== E);
  if (first === A) return single ? '1' : '6';
  if (first === E) {
    // The last e of Kyle is not heard, that of Kylie is an i.
    if (single) return to === text.length ? '7' : '2';
    // Sergey, Mooney: a final -ey is an -i; inside it is the ei of Meyer.
    return last === E || last === A || (to === text.length && to - from === 2) ? '3' : '6';
  }
  return last === A ? '8' : '3';
}

/**
 * Whether two fine skeletons are spellings of one sound: the same consonants, and vowels that ears and transliterations
 * confuse. The first vowel is the steadiest and must agree most closely.
 */
export function sameVowels(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  let first = true;
  for (let at = 0; at < left.length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b && !confused(Math.min(a, b) - 48, Math.max(a, b) - 48, first)) return false;
    if (a < 58) first = false;
  }
  return true;
}

function confused(low: number, high: number, first: boolean): boolean {
  if (high > 9 || low === 7 || high === 7) return false;
  if ((low === 3 && high === 6) || (low === 4 && high === 5)) return true;
  if (first) return false;
  return low !== 4 && low !== 5 && high !== 4 && high !== 5 && !(low === 1 && high === 3);
}
