/**
 * Folding: the one way in which text becomes comparable. The result holds only a-z, 0-9 and single spaces, so it can be
 * compared byte by byte in both databases, and folding it again changes nothing.
 *
 * Umlauts fold to their base letter (Müller -> "muller"), because that is also what people type who have no umlaut key.
 * The other spelling (Mueller -> "mueller") is a different fold on purpose: "ue" is also a plain letter pair (Samuel,
 * Manuel), so joining them is left to comparison (`umlautKey` in compare/skeleton.ts).
 */
import anyAscii from 'any-ascii';

const SPACE = 0;
const KEEP = 1;
const UPPER = 2;
const DROP = 3;

/** What becomes of each ASCII character. Apostrophes vanish, so that O'Brien and OBrien meet; the rest separates. */
const FATE = makeFates();

const NOT_ASCII = /[^\0-\x7f]/;
// any-ascii spells emoji out (":thumbsup:"), which would become part of a name.
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;

function makeFates(): Uint8Array {
  const fates = new Uint8Array(128);
  for (let code = 97; code <= 122; code++) fates[code] = KEEP;
  for (let code = 65; code <= 90; code++) fates[code] = UPPER;
  for (let code = 48; code <= 57; code++) fates[code] = KEEP;
  fates[39] = DROP;
  fates[96] = DROP;
  return fates;
}

/** The text in a-z, 0-9 and single spaces: transliterated, lower case, punctuation to spaces. May be ''. Linear time. */
export function fold(text: string): string {
  const ascii = NOT_ASCII.test(text) ? transliterate(text) : text;
  const length = ascii.length;
  let needsLowering = false;
  let previous = SPACE;
  let at = 0;
  for (; at < length; at++) {
    const fate = FATE[ascii.charCodeAt(at)]!;
    if (fate === KEEP || fate === UPPER) {
      if (fate === UPPER) needsLowering = true;
    } else if (fate === DROP || ascii.charCodeAt(at) !== 32 || previous === SPACE) {
      break;
    }
    previous = fate;
  }
  // Most values are words between single spaces: nothing to rebuild.
  if (at === length && (previous !== SPACE || length === 0)) return needsLowering ? ascii.toLowerCase() : ascii;
  return rebuild(ascii.toLowerCase());
}

/** The words of the folded text; no empty ones. */
export function foldWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Transliteration to ASCII without emoji. Composed first, because any-ascii reads a bare combining mark as nothing. */
export function transliterate(text: string): string {
  return anyAscii(text.normalize('NFKC').replace(PICTURES, ' '));
}

function rebuild(lower: string): string {
  let out = '';
  let word = '';
  let start = 0;
  for (let at = 0; at <= lower.length; at++) {
    const fate = at < lower.length ? FATE[lower.charCodeAt(at)]! : SPACE;
    if (fate === KEEP) continue;
    if (at > start) word += lower.slice(start, at);
    start = at + 1;
    if (fate === DROP || word === '') continue;
    out = out === '' ? word : `${out} ${word}`;
    word = '';
  }
  return out;
}

/** The first word of a folded text. */
export function firstWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}
