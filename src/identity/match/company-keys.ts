/**
 * Key values of companies: under which their records and queries about them are found.
 *
 *   company_domain    corvane.example
 *   company_profile   corvane-group
 *   company_name      the whole name in one word, each alias too; and pieces of the name with the city
 *   company_word      proposes: pieces of the name chosen so that one slip of the keyboard leaves at least one whole
 *
 * Pieces of "Brightwater Analytics" (its own word is brightwater, a trade follows):
 *   brigh       how its first own word begins                    Brightwater Labs, Brightwater
 *   brig|a      the same shorter, with the next word's initial   Brighwater Analytics
 *   b~ter|a     how it ends                                      Brigtwater Analytics
 *   bglnrrtttv~ its consonants in alphabetical order             Brihgtwater Analytics, Bright Water Analytics
 * and for initials: "Northern Bright Energy" and "NBE" both have =nbe.
 *
 * Crowded pieces are generic (`holdersMax`), so Global and Digital lead nowhere by themselves.
 */
import { type Word, weigh } from '../compare/company-level-words.ts';
import { consonantSkeleton, umlautKey } from '../compare/skeleton.ts';
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
  for (const name of features.names ?? []) keys.push({ kind: 'company_name', value: nameValue(name) });
  for (const name of features.names ?? []) for (const value of pieces(name)) keys.push({ kind: 'company_word', value });
  for (const value of localValues(features)) keys.push({ kind: 'company_name', value });
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
  const [first, last] = [own[0] ?? joined(words, name), own.at(-1) ?? joined(words, name)];
  const values = [first.slice(0, EMPLOYER_PIECE), `~${last.slice(-EMPLOYER_PIECE)}`];
  const initials = initialsOf(name, words);
  if (initials !== '') values.push(`=${initials}`);
  return values;
}

/** @returns up to six pieces of a folded name; none for ''. */
function pieces(name: string): string[] {
  if (name === '') return [];
  const words = weigh(name);
  const own = ownWords(words);
  const first = own[0] ?? joined(words, name);
  const telling = words.filter(({ kind }) => kind !== 'filler' && kind !== 'legal').map(({ raw }) => raw);
  const next = telling.find((raw) => raw !== first)?.[0] ?? '';
  const values = [
    first.slice(0, PIECE),
    `${first.slice(0, PIECE - 1)}|${next}`,
    `${first[0]}~${first.slice(-EMPLOYER_PIECE)}|${next}`,
  ];
  if (own[1] !== undefined) values.push(own[1].slice(0, PIECE));
  const consonants = consonantSkeleton(telling.join(''));
  if (consonants.length >= 3) values.push(`${[...consonants].sort().join('')}~`);
  const initials = initialsOf(name, words);
  if (initials !== '') values.push(`=${initials}`);
  return values;
}

/** A name as one word, each word in the spelling that stands for all: Data Dog and Datadog, 1st and First, Müller and Mueller. */
function nameValue(name: string): string {
  const words = weigh(name)
    .map(({ text }) => text)
    .join('');
  return umlautKey(words || joined([], name));
}

/** Pieces of the first name beside the city, which let records of one misspelt company meet when they are resolved. */
function localValues({ names = [], places = [] }: CompanyFeatures): string[] {
  const [name] = names;
  const [place] = places;
  if (name === undefined || place === undefined || place.city === '') return [];
  const words = weigh(name);
  const first = ownWords(words)[0] ?? joined(words, name);
  const city = umlautKey(place.city.replaceAll(' ', ''));
  return [`${first.slice(0, PIECE - 1)}@${city}`, `${first[0]}~${first.slice(-EMPLOYER_PIECE)}@${city}`];
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

/** The whole name in one, numbers in digits: "seven eleven" -> 711. */
function joined(words: readonly Word[], name: string): string {
  return words.map(({ kind, text, raw }) => (kind === 'number' ? text : raw)).join('') || name.replaceAll(' ', '');
}

function labelWords(domain: string): string {
  const label = domain.slice(0, domain.indexOf('.'));
  return label.startsWith('xn--') ? '' : label.replaceAll('-', ' ').trim().replace(/\s+/g, ' ');
}
