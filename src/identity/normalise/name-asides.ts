/**
 * What is written beside a name: other names of the same person, or notes.
 *
 *   Robert "Bob" Smith                  another given name: Bob
 *   Anna Müller geb. Schmidt            a former family name: Schmidt; also née, born, formerly, "(Schmidt)" at the end
 *   Xiaoming Wang (王小明)               the whole name again, in another script or after "aka"
 *   Ida Berg (she/her), Ida Berg (HR)   nothing
 */
import { knownGivenName } from '../compare/nicknames.ts';
import { fold } from './fold.ts';
import { ALIAS_MARKERS, FORMER_NAME_MARKERS, NOTES } from './name-titles.ts';

export interface Asides {
  /** the text without them */
  bare: string;
  /** other given names, family names and whole names, as written */
  givens: string[];
  families: string[];
  wholes: string[];
}

const ENCLOSED =
  /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|"[^"]*"|“[^“”„]*[”“]|„[^„“”]*[“”]|«[^«»]*»|（[^（）]*）|(?<=\s)['‘][^'‘’]+['’](?=\s)/g;
const MAY_ENCLOSE = /[([{"“„«（'‘]/;
const QUOTES = /^["“„«'‘]/;
const PRONOUNS = /\b(?:she|he|they|him|her|them|ze|xe)\s?\/\s?[a-z/ ]{2,20}$/i;
/** No marker of either table has another first letter or is written without one of these. */
const MAY_MARK =
  /\b(?:n[eé]e|né|ne|geb|geborene|born|roz|alias|aka|a\.k\.a|fka|f\.k\.a|formerly|z domu|zdomu|previously|maiden|ex|nata|nato|fodd|född|født|urozena|vormals)\b/i;
const ONE_WORD = /^[\p{L}'’-]+$/u;
const HAN_OR_HANGUL = /[\p{Script=Han}\p{Script=Hangul}]/u;
const LATIN = /\p{Script=Latin}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** Takes the asides out of a name. Linear in its length. */
export function takeAsides(text: string): Asides {
  const asides: Asides = { bare: text, givens: [], families: [], wholes: [] };
  if (MAY_ENCLOSE.test(text)) takeEnclosed(asides, text);
  if (asides.bare.includes('/')) asides.bare = asides.bare.replace(PRONOUNS, '');
  if (MAY_MARK.test(asides.bare)) takeMarked(asides);
  if (HAN_OR_HANGUL.test(asides.bare) && LATIN.test(asides.bare)) partScripts(asides);
  return asides;
}

function takeEnclosed(asides: Asides, text: string): void {
  const bare = text.replace(ENCLOSED, ' ');
  // A name written wholly in brackets is still a name.
  if (fold(bare) === '') return;
  asides.bare = bare;
  for (const match of text.matchAll(ENCLOSED)) {
    const content = match[0].slice(1, -1).trim();
    const last = fold(text.slice(match.index + match[0].length)) === '';
    readAside(asides, content, last, QUOTES.test(match[0]));
  }
}

function readAside(asides: Asides, content: string, last: boolean, quoted: boolean): void {
  const marked = markedTail(content);
  if (marked !== undefined && marked.before === '') {
    addMarked(asides, marked);
  } else if (HAN_OR_HANGUL.test(content) !== HAN_OR_HANGUL.test(asides.bare)) {
    asides.wholes.push(content);
  } else if (ONE_WORD.test(content) && content.length > 1 && !NOTES.has(fold(content))) {
    const folded = fold(content);
    if (!last || quoted || knownGivenName(folded)) asides.givens.push(content);
    else if (CAPITALISED.test(content)) asides.families.push(content);
  }
}

interface Marked {
  before: string;
  after: string;
  alias: boolean;
}

/** The text around the first marker that has words behind it: "Anna Müller" and "Schmidt" of "Anna Müller geb. Schmidt". */
function markedTail(text: string): Marked | undefined {
  if (!MAY_MARK.test(text)) return undefined;
  const words = text.split(/\s+/);
  for (let at = 0; at < words.length - 1; at++) {
    let marker = fold(words[at]!).replaceAll(' ', '');
    let behind = at + 1;
    if (marker === 'z' && fold(words[at + 1]!) === 'domu') {
      marker = 'zdomu';
      behind++;
    }
    const alias = ALIAS_MARKERS.has(marker);
    if (!alias && !FORMER_NAME_MARKERS.has(marker)) continue;
    const after = words.slice(behind).join(' ').replace(/^:\s*/, '');
    if (after !== '') return { before: words.slice(0, at).join(' ').replace(/,$/, ''), after, alias };
  }
  return undefined;
}

function takeMarked(asides: Asides): void {
  const marked = markedTail(asides.bare);
  // "Born" and "Ne" are names too: a marker stands behind a name.
  if (marked === undefined || marked.before === '') return;
  asides.bare = marked.before;
  addMarked(asides, marked);
}

function addMarked(asides: Asides, { after, alias }: Marked): void {
  const single = !/\s/.test(after);
  if (!alias) asides.families.push(after);
  else if (single) asides.givens.push(after);
  else asides.wholes.push(after);
}

/** "Xiaoming Wang 王小明" */
function partScripts(asides: Asides): void {
  const words = asides.bare.split(/\s+/).filter((word) => word !== '');
  const east = words.filter((word) => HAN_OR_HANGUL.test(word));
  const latin = words.filter((word) => !HAN_OR_HANGUL.test(word));
  if (east.some((word) => LATIN.test(word)) || latin.length < 2) return;
  asides.bare = latin.join(' ');
  asides.wholes.push(east.join(' '));
}
