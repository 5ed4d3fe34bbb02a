/**
 * A name against a domain: whether the label (corvane in corvane.example) spells the name.
 *
 *   domain_name   the name, with or without what says nothing: corvane, corvane-group, getcorvane, corvanehq, corvaneusa
 *   domain_hint   initials, the first word of a longer name, or a slip
 *   different     neither; companies do choose such domains, so it says little
 */
import { acronymOf } from '../normalise/company.ts';
import { sharedWord } from '../normalise/company-words.ts';
import { isLegalWord, isSlip, weigh } from './company-level-words.ts';
import { umlautKey } from './skeleton.ts';

export type DomainNameLevel = 'domain_name' | 'domain_hint' | 'different';

const PREFIXES = new Set(
  'get try use the go my we weare join hello with meet team be on shop store buy visit teamat'.split(' '),
);
const SUFFIXES = new Set(
  'hq app apps online web site io ai inc ltd llc corp now world team careers jobs mail shop store cdn dev'.split(' '),
);
const SHORTEST = 3;

/** @param domain registrable, lower case. */
export function compareNameWithDomain(name: string, domain: string): DomainNameLevel {
  const dotted = domain.slice(0, domain.indexOf('.'));
  // Punycode spells another script; what it would read as is not known here.
  if (dotted === '' || dotted.startsWith('xn--')) return 'different';
  const label = dotted.replaceAll('-', '');
  const joined = name.replaceAll(' ', '');
  if (isSpelled(label, joined)) return 'domain_name';
  if (label[0] !== joined[0] && !label.includes(joined) && !PREFIXES.has(label.slice(0, 3))) {
    // Most pairs end here; initials may begin behind "The" or "of" only.
    return 'different';
  }
  const words = name.split(' ');
  const bare = words.filter((word) => word !== 'and' && word !== 'the' && word !== 'of').join('');
  if (bare !== joined && isSpelled(label, bare)) return 'domain_name';
  if (isWithout(label, joined)) return 'domain_name';
  const lead = leadingWords(label, words);
  if (lead !== undefined) return lead;
  if (label.length >= SHORTEST && (label === acronymOf(words) || label === initials(words))) return 'domain_hint';
  return isSlip(label, joined) ? 'domain_hint' : 'different';
}

function isSpelled(label: string, joined: string): boolean {
  return label === joined || umlautKey(label) === umlautKey(joined);
}

/** The label is the name with a word before or behind it that says nothing. */
function isWithout(label: string, joined: string): boolean {
  if (joined.length < SHORTEST) return false;
  if (label.startsWith(joined)) {
    const rest = label.slice(joined.length);
    return SUFFIXES.has(rest) || isEmptyWord(rest) || isLegalWord(rest);
  }
  return label.endsWith(joined) && PREFIXES.has(label.slice(0, label.length - joined.length));
}

/** The label is the first words of the name: its name if the rest says nothing, else perhaps. */
function leadingWords(label: string, words: string[]): DomainNameLevel | undefined {
  if (label.length < SHORTEST) return undefined;
  let lead = '';
  for (let count = 1; count < words.length; count += 1) {
    lead += words[count - 1]!;
    if (lead.length > label.length) return undefined;
    if (lead !== label && umlautKey(lead) !== umlautKey(label)) continue;
    const telling = weigh(words.slice(0, count).join(' ')).some((word) => word.kind === 'own');
    if (!telling) return undefined;
    return words.slice(count).every((word) => isEmptyWord(word) || isLegalWord(word)) ? 'domain_name' : 'domain_hint';
  }
  return undefined;
}

function isEmptyWord(word: string): boolean {
  const shared = sharedWord(word);
  return shared !== undefined && shared.kind !== 'common' && shared.kind !== 'hard';
}

function initials(words: string[]): string {
  return words.length < 2 ? '' : words.map((word) => word[0]!).join('');
}
