/**
 * Skeletons: what is left of a name when the differences between transliterations are taken away. Two names with one
 * skeleton are spellings of one name more often than not, never certainly, so it is a level of its own.
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

/** Letter groups that transliterations of one sound use; the longest that fits is taken. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['schtsch', 'S'],
  ['shch', 'S'],
  ['tsch', 'C'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['kh', 'h'],
  ['zh', 'z'],
  ['ts', 'z'],
  ['tz', 'z'],
  ['ks', 'x'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['gh', 'g'],
  ['ck', 'k'],
  ['qu', 'k'],
];
const groupsByFirst = new Map<string, (readonly [string, string])[]>();
for (const group of [...GROUPS].sort((a, b) => b[0].length - a[0].length)) {
  const first = group[0][0]!;
  groupsByFirst.set(first, [...(groupsByFirst.get(first) ?? []), group]);
}
const SINGLE: Readonly<Record<string, string>> = { w: 'v', c: 'k', q: 'k' };
const MAX_LENGTH = 128;

/**
 * A folded name in which the spellings of one transliterated name meet. Consonants in one spelling, doubles single;
 * each run of vowels becomes A (a, e, i, y) or O (with an o or u in it), because that is what the systems disagree about
 * least; a final -a stays apart, because it tells Martin from Martina. Spaces vanish.
 *
 * Yuriy, Yuri, Jurij -> "YOrA"; Evgeny, Yevgeniy -> "AvgAnA"; Muhammad, Mohammed -> "mOhAmAd"; Papadopoylos (as
 * any-ascii spells it), Papadopoulos -> "pApAdOpOlOs". Khrushchev and Chruschtschow stay apart, as do Larsen and Larson.
 */
export function nameSkeleton(text: string): string {
  return skeleton(text, true);
}

/** The consonants alone: for names from scripts that write no vowels (Arabic, Hebrew), "mhmd" and Mohammed alike. */
export function consonantSkeleton(text: string): string {
  return skeleton(text, false);
}

function skeleton(text: string, withVowels: boolean): string {
  const length = Math.min(text.length, MAX_LENGTH);
  let out = '';
  let at = 0;
  // "Ye" and "Je" are the usual spellings of one Cyrillic letter that others write "E".
  if (length > 2 && (text[0] === 'y' || text[0] === 'j') && text[1] === 'e') at = 1;
  while (at < length) {
    const letter = text[at]!;
    const glide = letter === 'y' || letter === 'j';
    if (glide && out === '' && isVowel(text[at + 1])) {
      out = 'Y';
      at++;
    } else if (glide || isVowel(letter)) {
      let round = false;
      while (at < length && (isVowel(text[at]) || text[at] === 'y' || text[at] === 'j')) {
        if (text[at] === 'o' || text[at] === 'u') round = true;
        at++;
      }
      if (!withVowels) continue;
      out += at === length && text[at - 1] === 'a' ? 'a' : round ? 'O' : 'A';
    } else {
      const group = groupsByFirst.get(letter)?.find(([from]) => text.startsWith(from, at));
      const code = group === undefined ? (SINGLE[letter] ?? letter) : group[1];
      if (code !== ' ' && out[out.length - 1] !== code) out += code;
      at += group === undefined ? 1 : group[0].length;
    }
  }
  return out;
}

function isVowel(letter: string | undefined): boolean {
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';
}
