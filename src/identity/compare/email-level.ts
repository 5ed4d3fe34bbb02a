/**
 * How two e-mail addresses agree.
 *
 * | level          | example                                                                                      |
 * |----------------|----------------------------------------------------------------------------------------------|
 * | exact          | ida.berg@oakline.example / ida.berg@oakline.example                                          |
 * | alias          | ida.berg+news@oakline.example / ida.berg@oakline.example                                     |
 * | same_user      | ida.berg@oakline.example / ida.berg@mail.oakline.example, or at oakline.com and oakline.example |
 * | close          | ida.berg@oakline.example / ida.breg@oakline.example, ida.berg@oaklnie.example: a slip         |
 * | similar        | ida.berg@oakline.example / ida.breg@oaklnie.exmaple: garbled, and neither a free mailbox    |
 * | user_elsewhere | ib1974x@oakline.example / ib1974x@brightwater.example: a mailbox name of one's own            |
 * | different      | ida.berg@oakline.example / ida.berg@brightwater.example                                      |
 */
import type { EmailForm } from '../features.ts';
import { normaliseDomain } from '../normalise/domain.ts';
import { damerauLevenshtein, jaroWinkler } from './similarity.ts';

export const EMAIL_LEVELS = ['exact', 'alias', 'same_user', 'close', 'similar', 'user_elsewhere', 'different'] as const;
export type EmailLevel = (typeof EMAIL_LEVELS)[number];

/** Shorter mailbox names are a typo apart by chance. */
const SHORTEST_CLOSE = 4;

/** The level at which two addresses agree. Symmetric. */
export function compareEmails(a: EmailForm, b: EmailForm): EmailLevel {
  if (a.address === b.address) return 'exact';
  if (a.canonical === b.canonical) return 'alias';
  if (a.domain === b.domain) {
    const shortest = Math.min(a.local.length, b.local.length);
    return shortest >= SHORTEST_CLOSE &&
      damerauLevenshtein(a.local, b.local, 1) <= 1 &&
      digitsOf(a.local) === digitsOf(b.local)
      ? 'close'
      : 'different';
  }
  const user = mailbox(a);
  if (user !== mailbox(b)) return slippedElsewhere(a, b) ? 'close' : similar(a, b) ? 'similar' : 'different';
  if (a.role || b.role) return 'different';
  if (!a.free && !b.free && relatedDomains(a.domain, b.domain)) return 'same_user';
  if (user.length >= SHORTEST_CLOSE && damerauLevenshtein(a.domain, b.domain, 2) <= 2) return 'close';
  return OWN_USER.test(user) && user.length >= SHORTEST_OWN ? 'user_elsewhere' : 'different';
}

/** A mailbox name with a number in it is one's own; a name alone is borne by everybody of that name. */
const OWN_USER = /[0-9]{2}/;
const SHORTEST_OWN = 5;
/** One slip in the whole of a long address, in the mailbox and at the firm alike. */
const LONG_ADDRESS = 14;

function slippedElsewhere(a: EmailForm, b: EmailForm): boolean {
  if (a.free !== b.free || a.role || b.role || Math.min(a.address.length, b.address.length) < LONG_ADDRESS)
    return false;
  if (digitsOf(a.local) !== digitsOf(b.local) || a.domain.length - b.domain.length > 1) return false;
  return damerauLevenshtein(a.address, b.address, 2) <= 2;
}

const SIMILAR = 0.88;

/** Both the mailbox and the firm are nearly alike; people of one name with two providers are not. */
function similar(a: EmailForm, b: EmailForm): boolean {
  if (a.domain === b.domain || a.free || b.free || a.role || b.role) return false;
  return jaroWinkler(a.domain, b.domain) >= SIMILAR && jaroWinkler(a.local, b.local) >= SIMILAR;
}

/** ida.berg1 and ida.berg2 are two people of one name: the digit was given to tell them apart. */
function digitsOf(local: string): string {
  return local.replace(/[^0-9]+/g, '');
}

function mailbox(form: EmailForm): string {
  return form.canonical.slice(0, form.canonical.lastIndexOf('@'));
}

/** One registrable domain, or one name under two suffixes. */
function relatedDomains(left: string, right: string): boolean {
  const a = normaliseDomain(left);
  const b = normaliseDomain(right);
  if (a === undefined || b === undefined) return false;
  if (a === b) return true;
  const label = a.slice(0, a.indexOf('.'));
  return label.length > 2 && label === b.slice(0, b.indexOf('.'));
}

export { type EmailPattern, localFitsName } from './email-pattern.ts';
