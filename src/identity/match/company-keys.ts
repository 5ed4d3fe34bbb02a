/**
 * Key values of companies: under which their records and queries about them are found.
 *
 *   company_domain    corvane.example
 *   company_profile   corvane-group
 *   company_name      the whole folded name, each alias too
 *   company_word      proposes: pieces of the name chosen so that one slip of the keyboard leaves at least one whole
 *
 * Pieces of "Brightwater Analytics" (its own word is brightwater, a trade follows):
 *   brigh       how its first own word begins        Brightwatr, Brightwater Labs
 *   b~water     how it ends                          Brihgtwater
 *   bghlnrsttvy~  its consonants in order of the alphabet: Bright Water, Analytics Brightwater
 * and for initials: "Northern Bright Energy" and "NBE" both have =nbe.
 *
 * Crowded pieces are generic (`holdersMax`), so Global and Digital lead nowhere by themselves.
 */
import { type Word, weigh } from '../compare/company-level-words.ts';
import { consonantSkeleton } from '../compare/skeleton.ts';
import type { CompanyFeatures } from '../features.ts';
import { acronymOf } from '../normalise/company.ts';

export interface CompanyKey {
  kind: 'company_domain' | 'company_profile' | 'company_name' | 'company_word';
  value: string;
}

const PIECE = 5;
const SHORT_NAME = 5;
const EMPLOYER_PIECE = 3;
const ACRONYM_MIN = 3;

export function companyKeyValues(features: CompanyFeatures): CompanyKey[] {
  const keys: CompanyKey[] = [];
  for (const value of features.domains ?? []) keys.push({ kind: 'company_domain', value });
  for (const value of features.profiles ?? []) keys.push({ kind: 'company_profile', value });
  for (const value of features.names ?? []) keys.push({ kind: 'company_name', value });
  for (const name of features.names ?? []) for (const value of pieces(name)) keys.push({ kind: 'company_word', value });
  // A company known by its domain alone is found by a name that the domain spells.
  if (features.names === undefined || features.names.length === 0) {
    for (const domain of features.domains ?? []) {
      for (const value of pieces(labelWords(domain))) keys.push({ kind: 'company_word', value });
    }
  }
  return keys;
}

/**
 * One to three short values under which the spellings of one employer's name meet: a slip, a legal form more or less,
 * another ending, initials. They say little and are meant to stand beside a person's name in a key.
 *
 * "Brightwater Analytics" -> bri, ~ter; "Northern Bright Energy" -> bri, ~ght, =nbe; "NBE Ltd" -> nbe, ~nbe, =nbe.
 */
export function employerKeyValues(name: string): string[] {
  if (name === '') return [];
  const words = weigh(name);
  const own = ownWords(words);
  const [first, last] = [own[0] ?? joined(name), own.at(-1) ?? joined(name)];
  const values = [first.slice(0, EMPLOYER_PIECE), `~${last.slice(-EMPLOYER_PIECE)}`];
  const initials = initialsOf(name, words);
  if (initials !== '') values.push(`=${initials}`);
  return values;
}

/** @returns up to five pieces of a folded name; none for ''. */
function pieces(name: string): string[] {
  if (name === '') return [];
  const words = weigh(name);
  const own = ownWords(words);
  const first = own[0] ?? joined(name);
  const values = [first.slice(0, PIECE)];
  if (first.length > PIECE) values.push(`${first[0]}~${first.slice(-PIECE)}`);
  if (own[1] !== undefined) values.push(own[1].slice(0, PIECE));
  const telling = words.filter((word) => word.kind !== 'filler' && word.kind !== 'legal');
  const consonants = consonantSkeleton(telling.map((word) => word.raw).join(''));
  if (consonants.length >= 3) values.push(`${[...consonants].sort().join('')}~`);
  const initials = initialsOf(name, words);
  if (initials !== '') values.push(`=${initials}`);
  return values;
}

/** Words of the company's own, three letters or more; trades only where it has none. */
function ownWords(words: readonly Word[]): string[] {
  return words.filter(({ kind, raw }) => kind === 'own' && raw.length >= EMPLOYER_PIECE).map(({ raw }) => raw);
}

/** The initials of a name of three words or more, or a name that is short enough to be some; '' otherwise. */
function initialsOf(name: string, words: readonly Word[]): string {
  const telling = words.filter(({ kind }) => kind !== 'filler' && kind !== 'legal');
  if (telling.length === 1 && telling[0]!.raw.length <= SHORT_NAME) return telling[0]!.raw;
  const initials = acronymOf(name.split(' '));
  return initials.length >= ACRONYM_MIN ? initials : '';
}

function joined(name: string): string {
  return name.replaceAll(' ', '');
}

function labelWords(domain: string): string {
  const label = domain.slice(0, domain.indexOf('.'));
  return label.startsWith('xn--') ? '' : label.replaceAll('-', ' ').trim().replace(/\s+/g, ' ');
}
