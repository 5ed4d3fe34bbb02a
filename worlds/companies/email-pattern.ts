/** How a company spells its addresses, and the address that a name gets there. */
import { type PowerLaw, powerLaw, type Random, weighted } from '../chance.ts';
import { expandUmlauts, stripMarks } from '../names/latin.ts';

/** `f` and `l` are initials, `m` the middle initial where there is one. */
export const EMAIL_PATTERNS = [
  'first.last', 'flast', 'first', 'firstlast', 'firstl', 'f.last', 'first_last', 'last.first', 'last', 'lastf', 'first-last',
  'first.l', 'lfirst', 'first.m.last', 'last_first',
] as const; // biome-ignore format: a list
export type EmailPattern = (typeof EMAIL_PATTERNS)[number];

const PATTERN = powerLaw(EMAIL_PATTERNS, 1.5, 1);

/** One pattern for most; every third company has a second for a tenth to a third of its people. */
export function drawPatterns(random: Random): PowerLaw<EmailPattern> {
  const main = PATTERN.pick(random);
  if (!random.chance(0.33)) return weighted([main], [1]);
  const second = PATTERN.pick(random);
  const share = 0.05 + 0.3 * random.next();
  return weighted([main, second], [1 - share, share]);
}

export interface LatinName {
  given: string;
  middle: string;
  family: string;
}

/** The part before the @, in small letters. */
export function localPart(pattern: EmailPattern, { given, middle, family }: LatinName): string {
  const [first, last, between] = [letters(given), letters(family), letters(middle)];
  const [f, l, m] = [first.charAt(0), last.charAt(0), between.charAt(0)];
  switch (pattern) {
    case 'first.last': return `${first}.${last}`;
    case 'flast': return f + last;
    case 'first': return first;
    case 'firstlast': return first + last;
    case 'firstl': return first + l;
    case 'f.last': return `${f}.${last}`;
    case 'first_last': return `${first}_${last}`;
    case 'last.first': return `${last}.${first}`;
    case 'last': return last;
    case 'lastf': return last + f;
    case 'first-last': return `${first}-${last}`;
    case 'first.l': return `${first}.${l}`;
    case 'lfirst': return l + first;
    case 'first.m.last': return m === '' ? `${first}.${last}` : `${first}.${m}.${last}`;
    case 'last_first': return `${last}_${first}`;
  } // biome-ignore format: a table
}

/** Letters of an address; German umlauts are written out, other marks dropped. */
export function letters(name: string): string {
  const plain = /[äöüß]/i.test(name) ? (expandUmlauts(name) ?? name) : stripMarks(name);
  return plain.toLowerCase().replace(/[^a-z]/g, '');
}
