/**
 * Patterns of mailbox names: how a company makes an address of a person's name. Learned per domain, they attribute
 * addresses that no record holds.
 */
import type { NameForm } from '../features.ts';
import { fold } from '../normalise/fold.ts';
import { givenNameHeads } from './nicknames.ts';

/** In the order in which they are tried: the more a pattern says of the name, the earlier. */
export const EMAIL_PATTERNS = [
  'first.last',
  'first_last',
  'first-last',
  'firstlast',
  'first.m.last',
  'firstmlast',
  'last.first',
  'last_first',
  'last-first',
  'lastfirst',
  'f.last',
  'f_last',
  'f-last',
  'flast',
  'fmlast',
  'first.l',
  'first_l',
  'firstl',
  'last.f',
  'last_f',
  'lastf',
  'first',
  'last',
  'fl',
  'fml',
] as const;
export type EmailPattern = (typeof EMAIL_PATTERNS)[number];

const SEPARATED: readonly (readonly [separator: string, tag: '.' | '_' | '-'])[] = [
  ['.', '.'],
  ['_', '_'],
  ['-', '-'],
];

const MAX_SPELLINGS = 12;

/** The longest mailbox name of nothing but initials. */
const INITIALS_MAX = 3;

const spells = (box: string, word: string): boolean => word !== '' && box.includes(word);

interface Parts {
  firsts: readonly string[];
  lasts: readonly string[];
  middle: string;
}

/**
 * The pattern by which the mailbox name fits the person's name, or undefined. Plus-tags and digits at the end (ida.berg2)
 * are ignored; nicknames, each part of a double name, umlaut spellings and names without particles are tried too.
 */
export function localFitsName(local: string, name: NameForm): EmailPattern | undefined {
  return mailboxFit(readMailbox(local).box, name)?.pattern;
}

export interface MailboxFit {
  pattern: EmailPattern;
  /** spelt with the name's own parts; not by a pet form, one half of a double name or an umlaut's other spelling */
  exact: boolean;
}

/** As `localFitsName`, for a mailbox name that has been read, and how well it fits. */
export function mailboxFit(box: string, name: NameForm): MailboxFit | undefined {
  if (box.length < 2) return undefined;
  const exact = patternOf(box, exactParts(name));
  if (exact !== undefined) return { pattern: exact, exact: true };
  const loose = patternOf(box, looseParts(name, box));
  return loose === undefined ? undefined : { pattern: loose, exact: false };
}

export interface Mailbox {
  /** in ASCII, without plus-tag and without the digits at its end */
  box: string;
  /** the digits at its end, or '' */
  digits: string;
}

/** A mailbox name taken apart: "Ida.Berg2+news" -> ida.berg and 2. */
export function readMailbox(local: string): Mailbox {
  const plus = local.indexOf('+');
  const bare = plus > 0 ? local.slice(0, plus) : local;
  const ascii = /[^a-z0-9._-]/.test(bare) ? foldLocal(bare) : bare;
  const digits = /[0-9]+$/.exec(ascii)?.[0] ?? '';
  return { box: ascii.slice(0, ascii.length - digits.length), digits };
}

/** The mailbox name that a pattern makes of a name, or '' where the name lacks a part that it needs. */
export function applyPattern(pattern: EmailPattern, name: NameForm): string {
  const parts = exactParts(name);
  const first = parts.firsts[0] ?? '';
  const last = parts.lasts[0] ?? '';
  return built(pattern, first, last, parts.middle) ?? '';
}

function foldLocal(box: string): string {
  return box
    .split(/([._-])/)
    .map((piece) => (piece === '.' || piece === '_' || piece === '-' ? piece : fold(piece).replaceAll(' ', '')))
    .join('');
}

function exactParts(name: NameForm): Parts {
  return { firsts: compact([joined(name.given)]), lasts: compact([joined(name.family)]), middle: name.middle };
}

/**
 * The other spellings of the parts. Only those that occur in the mailbox name are kept, beside the readings of the given
 * name (whose initial may be all that is used): otherwise a miss would try thousands of combinations.
 */
function looseParts(name: NameForm, box: string): Parts {
  const givenWords = name.given.split(' ');
  const familyWords = name.family.split(' ');
  const firsts = [joined(name.given), ...givenWords, ...name.middle.split(' ').filter((word) => word.length > 1)];
  firsts.push(...givenNameHeads(givenWords[0]!));
  const lasts = [
    joined(name.family),
    ...familyWords.filter((word) => word.length > 2),
    familyWords.join('-'),
    familyWords.join('.'),
  ];
  return {
    firsts: compact([...firsts, ...umlautSpellingsIn(box, firsts)]).slice(0, MAX_SPELLINGS),
    lasts: compact([...lasts, ...umlautSpellingsIn(box, lasts)]).slice(0, MAX_SPELLINGS),
    middle: name.middle,
  };
}

/** Folding made "muller" of Müller; mailboxes are as often "mueller". Each a, o and u may have been an umlaut, one at a time. */
function umlautSpellingsIn(box: string, words: readonly string[]): string[] {
  const spellings: string[] = [];
  for (const word of words) {
    for (let at = 0; at < Math.min(word.length, 40); at++) {
      const letter = word[at]!;
      if (letter !== 'u' && letter !== 'o' && letter !== 'a') continue;
      const spelling = `${word.slice(0, at + 1)}e${word.slice(at + 1)}`;
      if (box.includes(spelling)) spellings.push(spelling);
    }
  }
  return spellings;
}

function patternOf(box: string, parts: Parts): EmailPattern | undefined {
  for (const first of parts.firsts.length > 0 ? parts.firsts : ['']) {
    for (const last of parts.lasts.length > 0 ? parts.lasts : ['']) {
      // Beside initials alone every pattern spells a part out, so most names are told by two look-ups.
      if (box.length > INITIALS_MAX && !spells(box, first) && !spells(box, last)) continue;
      for (const pattern of EMAIL_PATTERNS) if (built(pattern, first, last, parts.middle) === box) return pattern;
    }
  }
  return undefined;
}

function built(pattern: EmailPattern, first: string, last: string, middle: string): string | undefined {
  if (pattern === 'first') return first.length > 1 ? first : undefined;
  if (pattern === 'last') return last.length > 1 ? last : undefined;
  if (first === '' || last === '') return undefined;
  const f = first[0]!;
  const l = last[0]!;
  const m = middle === '' ? undefined : middle[0]!;
  switch (pattern) {
    case 'first.m.last':
      return m === undefined ? undefined : `${first}.${m}.${last}`;
    case 'firstmlast':
      return m === undefined ? undefined : first + m + last;
    case 'fmlast':
      return m === undefined ? undefined : f + m + last;
    case 'fml':
      return m === undefined ? undefined : f + m + l;
    case 'firstlast':
      return first + last;
    case 'lastfirst':
      return last + first;
    case 'flast':
      return f + last;
    case 'firstl':
      return first + l;
    case 'lastf':
      return last + f;
    case 'fl':
      return f + l;
    default:
      return separated(pattern, first, last, f, l);
  }
}

function separated(pattern: EmailPattern, first: string, last: string, f: string, l: string): string | undefined {
  for (const [separator, tag] of SEPARATED) {
    const [left, right] = pattern.split(tag);
    if (left === undefined || right === undefined) continue;
    return part(left, first, last, f, l) + separator + part(right, first, last, f, l);
  }
  return undefined;
}

function part(code: string, first: string, last: string, f: string, l: string): string {
  return code === 'first' ? first : code === 'last' ? last : code === 'f' ? f : l;
}

function joined(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}

function compact(words: string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
