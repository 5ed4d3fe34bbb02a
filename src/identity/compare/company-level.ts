/**
 * How two employers agree.
 *
 * | level        | example                                        |
 * |--------------|------------------------------------------------|
 * | same_profile | one LinkedIn company identifier                |
 * | same_domain  | one registrable domain                         |
 * | exact        | Brightwater GmbH / Brightwater (name equal)    |
 * | token_set    | Brightwater Energy Europe / Brightwater Energy |
 * | acronym      | NBE / Northern Bright Energy                   |
 * | close        | Brightwater / Brightwatter                     |
 * | different    | Brightwater / Oakline                          |
 * | missing      | one side names no company                      |
 */
import type { EmployerForm } from '../features.ts';
import { acronymOf } from '../normalise/company.ts';
import { damerauLevenshtein, jaroWinkler } from './similarity.ts';
import { umlautKey } from './skeleton.ts';

export const COMPANY_LEVELS = [
  'same_profile',
  'same_domain',
  'exact',
  'token_set',
  'acronym',
  'close',
  'different',
  'missing',
] as const;
export type CompanyLevel = (typeof COMPANY_LEVELS)[number];

/** Words that many companies share: agreeing on them alone is no agreement. */
const COMMON_WORDS = new Set(
  `and of the for group holding holdings international global worldwide services service solutions solution systems system technologies technology tech
  consulting consultants partners capital management industries industrial enterprises enterprise software digital media labs lab studio studios bank
  university hospital school college institute health healthcare energy financial finance insurance real estate construction engineering logistics
  marketing design communications network networks data cloud security foods food trading north south east west america american europe european usa uk us
  deutschland germany france italia espana india china new national first united general center centre association society foundation`.split(
    /\s+/,
  ),
);
const SHORTEST_CLOSE = 5;

/** The level at which two employers agree. Symmetric. Different domains decide nothing: companies have several. */
export function compareCompanies(a: EmployerForm, b: EmployerForm): CompanyLevel {
  if (a.profile !== '' && a.profile === b.profile) return 'same_profile';
  if (a.domain !== '' && a.domain === b.domain) return 'same_domain';
  if (a.name !== '' && b.name !== '') return compareCompanyNames(a.name, b.name);
  // One side has only a domain: its label is the name as the company itself writes it.
  const fromDomain = compareLabel(a, b) ?? compareLabel(b, a);
  if (fromDomain !== undefined) return fromDomain;
  if (a.domain !== '' && b.domain !== '') return 'different';
  return 'missing';
}

/** The level of two folded names without legal form, neither ''. */
export function compareCompanyNames(
  left: string,
  right: string,
): Exclude<CompanyLevel, 'same_profile' | 'same_domain' | 'missing'> {
  if (left === right) return 'exact';
  const leftJoined = left.replaceAll(' ', '');
  const rightJoined = right.replaceAll(' ', '');
  if (leftJoined === rightJoined || umlautKey(leftJoined) === umlautKey(rightJoined)) return 'exact';
  const a = left.split(' ');
  const b = right.split(' ');
  if (agreeAsSets(a, b)) return 'token_set';
  if ((b.length > 1 && isAcronym(leftJoined, a, b)) || (a.length > 1 && isAcronym(rightJoined, b, a))) return 'acronym';
  return isClose(leftJoined, rightJoined) ? 'close' : 'different';
}

/** All words of one are in the other, and one of them is a word of its own rather than one that many share. */
function agreeAsSets(a: string[], b: string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let telling = false;
  for (const word of few) {
    if (!many.includes(word)) return false;
    if (word.length > 2 && !COMMON_WORDS.has(word)) telling = true;
  }
  return telling;
}

function isAcronym(short: string, shortWords: string[], long: string[]): boolean {
  if (shortWords.length > 1 || short.length < 2 || short.length > long.length) return false;
  let initials = '';
  for (const word of long) initials += word[0]!;
  return initials === short || acronymOf(long) === short;
}

function isClose(left: string, right: string): boolean {
  const shortest = Math.min(left.length, right.length);
  if (shortest < SHORTEST_CLOSE || Math.abs(left.length - right.length) > 3) return false;
  const allowed = shortest >= 10 ? 2 : 1;
  return damerauLevenshtein(left, right, allowed) <= allowed || (shortest >= 8 && jaroWinkler(left, right) >= 0.95);
}

function compareLabel(named: EmployerForm, other: EmployerForm): CompanyLevel | undefined {
  if (named.name === '' || other.name !== '' || other.domain === '') return undefined;
  const label = other.domain.slice(0, other.domain.indexOf('.')).replaceAll('-', '');
  if (label === '' || label.startsWith('xn')) return undefined;
  return named.name.replaceAll(' ', '') === label ? 'exact' : 'different';
}
