/**
 * Sounds and slips of a name, for finding candidates: values under which names meet that an ear, another alphabet or a
 * keyboard has changed. They propose only; what two names have in common is for name-relations.ts to say.
 *
 * `soundOf` keeps the classes of the consonants (b and p, d and t, g and k, f v and w, all hissing sounds) and whether
 * the name begins with a vowel: Garsky, Garski, Karski -> "krsk"; Schwartz, Svarc -> "sfrs". `deletionsOf` gives the name and what is
 * left of it when any one letter is dropped: two words one slip apart (a letter more, less, another or two swapped) share
 * one of these, so that the most selective key, the whole name, survives a typo for as many keys as it has letters.
 *
 * Limits: names of two letters have no deletions, and two slips in one name are met by the sound only.
 */
import { PARTICLES } from '../normalise/name-particles.ts';
import { familyHead } from './name-spellings.ts';
import { umlautKey } from './skeleton.ts';

const MAX_LENGTH = 64;
/** So many classes tell a name; what comes after is mostly an ending that is spelt in many ways. */
const SOUND_LENGTH = 6;
const DELETION_LENGTH = 12;

/** The class of each letter; '' for vowels and what is not heard. */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  q: 'k',
  c: 'k',
  f: 'f',
  v: 'f',
  w: 'f',
  s: 's',
  z: 's',
  m: 'm',
  n: 'n',
  l: 'l',
  r: 'r',
};

/**
 * A coarse code of a folded family name (particles aside) or any other name; '' for ''. A name without consonants is
 * coded by its first vowel, one without letters (digits) stands for itself. About a microsecond.
 */
export function soundOf(text: string): string {
  if (text === '') return '';
  const core = withoutParticles(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
  const word = umlautKey(familyHead(core));
  let out = isVocalic(word[0]) ? 'a' : '';
  for (let at = 0; at < word.length && out.length < SOUND_LENGTH; ) {
    const group = groupAt(word, at);
    const sound = group === undefined ? letterSound(word, at) : group[1];
    for (const sign of sound) if (!out.endsWith(sign)) out += sign;
    at += group === undefined ? 1 : group[0].length;
  }
  return out === '' || out === 'a' ? word.slice(0, 3) : out;
}

const GROUPS: readonly (readonly [string, string])[] = [
  ['schtsch', 's'],
  ['shch', 's'],
  ['tsch', 's'],
  ['dzh', 's'],
  ['sch', 's'],
  ['tch', 's'],
  ['tsh', 's'],
  ['sh', 's'],
  ['cz', 's'],
  ['sz', 's'],
  ['ts', 's'],
  ['tz', 's'],
  ['zh', 's'],
  ['ph', 'f'],
  ['th', 't'],
  ['kh', 'k'],
  ['ck', 'k'],
];

function groupAt(word: string, at: number): readonly [string, string] | undefined {
  for (const group of GROUPS) if (word.startsWith(group[0], at)) return group;
  return undefined;
}

function letterSound(word: string, at: number): string {
  const letter = word[at]!;
  const next = word[at + 1];
  if (letter === 'x') return 'ks';
  if (letter === 'c') {
    if (next === 'h') return isVocalic(word[at + 2]) || at + 2 >= word.length ? 's' : 'k';
    return next === 'e' || next === 'i' || next === 'y' ? 's' : 'k';
  }
  // Vaughan, Leigh: not heard. Brown, Lawson: a vowel.
  if (letter === 'g' && next === 'h' && at > 0 && isVocalic(word[at - 1]) && !isVocalic(word[at + 2])) return '';
  if (letter === 'w' && at > 0 && isVocalic(word[at - 1]) && next !== undefined && !isVocalic(next)) return '';
  return CLASSES[letter] ?? (letter >= '0' && letter <= '9' ? letter : '');
}

function isVocalic(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiouyj'.includes(letter);
}

/** Particles that are heard as the beginning of the name: McDonald, O'Hare. */
const HEARD = new Set(['mc', 'mac', 'o', 'fitz', 'st', 'saint', 'ap', 'd', 'l']);
/** Particles written as one with the name: Vanderveen, Delafuente, Alrashidi. */
const JOINED = /^(?:van(?:de[nr]?)?|del(?:as?|os)?|[ae]l(?!l))(?=[^aeiou]\w{3})/;

/** The words of a family name without "van der", "de la" ..., joined; all of them when nothing else is there. */
function withoutParticles(text: string): string {
  if (!text.includes(' ')) return text.length < 7 ? text : text.replace(JOINED, '');
  const words = text.split(' ');
  const core = words.filter((word) => !PARTICLES.has(word) || HEARD.has(word));
  return (core.length === 0 ? words : core).join('');
}

/**
 * The folded word without spaces and every word that is left of it without one letter, without repeats: at most 13. Of
 * longer words only the first twelve letters count. Words of one slip share one; those of two letters have only themselves.
 */
export function deletionsOf(text: string): string[] {
  const joined = text.includes(' ') ? text.replaceAll(' ', '') : text;
  const word = joined.length > DELETION_LENGTH ? joined.slice(0, DELETION_LENGTH) : joined;
  if (word.length < 3) return word === '' ? [] : [word];
  const found = [word];
  for (let at = 0; at < word.length; at++) {
    // Of a doubled letter either may go.
    if (at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1)) continue;
    found.push(word.slice(0, at) + word.slice(at + 1));
  }
  return found;
}
