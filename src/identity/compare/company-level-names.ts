/**
 * How two names of companies agree.
 *
 * Problem. "First National Bank of Omaha" and "First National Bank of Alaska" share four words of five and are two
 * banks; "Boeing" and "The Boeing Company" share one of three and are one firm. Counting words, or asking whether all
 * words of the one are in the other, fails on both.
 *
 * Algorithm. Each word has bits: a word of the company's own ten, a trade five, "group" one (normalise/company-words.ts).
 * Words answer each other if they are equal, spellings of one word (tech, technologies), one word written as two (data
 * dog), or a slip of the keyboard. What decides is what is *left* on either side:
 *
 *   left over                                    level       example
 *   nothing                                      exact       7-Eleven / Seven Eleven
 *   nothing, in another order or spelling        token_set   Grill Oakline / Oakline Grill
 *   words that say nothing, or what it offers    token_set   Corvane Group / Corvane; Corvane Software / Corvane
 *   nothing, after a slip                        close       Brightwatter Energy / Brightwater Energy
 *   initials                                     acronym     NBE / Northern Bright Energy
 *   a place, on one side or both                 branch      Corvane Deutschland / Corvane UK
 *   words of its own or a trade, on one side     part        Bosch Rexroth / Bosch; Apple Bank / Apple
 *   such words on both sides                     different   Delta Air Lines / Delta Faucet
 *
 * and words that many share (First National Bank) are never enough without one that is the company's own, or two that
 * stand alone (General Electric).
 *
 * Limits. It does not know which words are rare in the data at hand, and no firm's history: brands and renamings are
 * found through aliases and shared domains, not here. A name that contains another's is at best related.
 *
 * Most pairs have nothing in common and are told apart by hashes and letter masks before any text is cut.
 */

import { ACRONYM_MAX, glanceAt } from './company-level-scan.ts';
import { type Fit, fit, isDoubtfulLegalWord, isLegalWord, isSlip, type Word, weigh } from './company-level-words.ts';
import { consonantSkeleton, nameSkeleton, umlautKey } from './skeleton.ts';

export type CompanyNameLevel = 'exact' | 'token_set' | 'close' | 'branch' | 'acronym' | 'part' | 'different';

/** What must be agreed on: one word of the company's own, or so many bits together. */
const OWN_BITS = 6;
const TOGETHER_BITS = 8;
const SKELETON_MIN = 6;
const UNVOWELED_MIN = 4;
/** Forms that are recognised even where they have run into the name ("AcmeL td"). */
const GLUED_FORMS = new Set([
  'inc',
  'ltd',
  'llc',
  'plc',
  'corp',
  'gmbh',
  'sarl',
  'limited',
  'company',
  'incorporated',
  'corporation',
]);

/** The level of two folded names without legal form, neither ''. Symmetric. */
export function compareCompanyNames(left: string, right: string): CompanyNameLevel {
  if (left === right) return 'exact';
  const glance = glanceAt(left, right);
  if (glance === 'apart') return 'different';
  if (glance === 'joined') return 'exact';
  const a = weigh(left);
  const b = weigh(right);
  // The order of the arguments must not matter where words could answer each other in more than one way.
  return left < right ? levelOf(left, right, a, b) : levelOf(right, left, b, a);
}

function levelOf(left: string, right: string, a: Word[], b: Word[]): CompanyNameLevel {
  const joinedLeft = left.replaceAll(' ', '');
  const joinedRight = right.replaceAll(' ', '');
  if (umlautKey(joinedLeft) === umlautKey(joinedRight)) return 'exact';
  const found = fit(a, b);
  const level = fromWords(found, a, b, left, right);
  if (level !== 'different' && level !== 'part') return level;
  if (hasGluedForm(joinedLeft, joinedRight) || hasGluedForm(joinedRight, joinedLeft)) return 'close';
  // A name cut into words at another place, with a slip; where words already answer each other, the rest is no slip.
  const whole = a.length !== b.length || found.bits === 0;
  if (whole && found.left.length > 0 && found.right.length > 0 && digitsOf(left) === digitsOf(right)) {
    if (isSlip(joinedLeft, joinedRight) || soundAlike(joinedLeft, joinedRight)) return 'close';
  }
  return level;
}

function fromWords(found: Fit, a: Word[], b: Word[], left: string, right: string): CompanyNameLevel {
  const { left: overLeft, right: overRight } = found;
  if (overLeft.length === 0 && overRight.length === 0) {
    if (a.length === 0) return 'different';
    if (found.slip) return 'close';
    if (found.inOrder) return found.respelled ? 'token_set' : 'exact';
    // Miami University is not the University of Miami.
    const namedAfter = left.includes(' of ') !== right.includes(' of ') && a.some((word) => word.kind === 'hard');
    return namedAfter ? 'part' : 'token_set';
  }
  if (isAcronymOf(overLeft, overRight, right) || isAcronymOf(overRight, overLeft, left)) return 'acronym';
  if (found.top < OWN_BITS && found.bits < TOGETHER_BITS) return 'different';
  if (
    overLeft.length + overRight.length === 1 &&
    isLastDoubtful(overLeft.length === 1 ? a : b, [...overLeft, ...overRight])
  ) {
    return 'close';
  }
  const [one, other] = [gravest(overLeft, a), gravest(overRight, b)];
  const [less, more] = one <= other ? [one, other] : [other, one];
  if (more === NOTHING) return found.slip ? 'close' : 'token_set';
  if (more === OFFER) return less === OFFER ? 'part' : found.slip ? 'close' : 'token_set';
  if (more === PLACE) {
    // "Port of Hamburg" and "Port of Antwerp": what is left is what they are of.
    const isOf = left.includes(' of ') && right.includes(' of ');
    return less === PLACE && (isOf || found.top < OWN_BITS) ? 'different' : 'branch';
  }
  return less === NOTHING ? 'part' : 'different';
}

/** "Corvane Crop." is Corvane Corp. */
function isLastDoubtful(all: readonly Word[], over: readonly Word[]): boolean {
  return all.at(-1) === over[0] && isDoubtfulLegalWord(over[0]!);
}

const NOTHING = 0;
const OFFER = 1;
const PLACE = 2;
const OWN = 3;

/** The gravest of the words left over, of a name of which `all` are the words. */
function gravest(over: readonly Word[], all: readonly Word[]): number {
  let grave = NOTHING;
  for (const word of over) {
    if (word.kind === 'filler' || word.kind === 'legal' || word.kind === 'joining') continue;
    if (word.kind === 'soft') grave = Math.max(grave, OFFER);
    else if (word.kind === 'place') grave = Math.max(grave, PLACE);
    // "Northern Bright Energy NBE" says its own initials.
    else if (
      !isInitials(
        word.raw,
        all.filter((other) => other !== word),
      )
    )
      return OWN;
  }
  return grave;
}

function isAcronymOf(short: readonly Word[], long: readonly Word[], longName: string): boolean {
  const telling = short.length === 1 ? short : short.filter(({ kind }) => kind !== 'filler' && kind !== 'legal');
  if (telling.length !== 1 || long.length < 2) return false;
  const [{ kind, raw }] = telling as [Word];
  // "UC" is a legal form as well as the University of California.
  if ((kind !== 'own' && kind !== 'legal') || raw.length < 2 || raw.length > ACRONYM_MAX) return false;
  return isInitials(raw, long) || isInitialsOfName(raw, longName);
}

function isInitials(acronym: string, words: readonly Word[]): boolean {
  let initials = '';
  let telling = '';
  for (const { raw, kind } of words) {
    initials += raw[0]!;
    if (kind !== 'filler' && kind !== 'legal') telling += raw[0]!;
  }
  return acronym.length > 1 && (acronym === initials || acronym === telling);
}

/** With the joining words: BoA, Bank of America. */
function isInitialsOfName(acronym: string, name: string): boolean {
  const words = name.split(' ');
  if (words.length !== acronym.length) return false;
  return words.every((word, at) => word[0] === acronym[at]);
}

function hasGluedForm(short: string, long: string): boolean {
  if (short.length < 3 || long.length < short.length + 2 || !long.startsWith(short)) return false;
  const rest = long.slice(short.length);
  // Pepsi Co; but Texaco is no Texa Co.
  if (rest.length === 2) return rest === 'co' && short.length >= 5;
  return GLUED_FORMS.has(rest) || (rest.length > 3 && !isLegalWord(short) && isLegalWord(rest));
}

function soundAlike(left: string, right: string): boolean {
  const shortest = Math.min(left.length, right.length);
  if (shortest < UNVOWELED_MIN || Math.abs(left.length - right.length) > 2) return false;
  if (shortest >= SKELETON_MIN && nameSkeleton(left) === nameSkeleton(right)) return true;
  return isUnvoweled(left) !== isUnvoweled(right) && consonantSkeleton(left) === consonantSkeleton(right);
}

/** From a script that writes few vowels: "mzrhy" for Mizrahi. */
function isUnvoweled(text: string): boolean {
  return !/[aeiou]/.test(text);
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '');
}
