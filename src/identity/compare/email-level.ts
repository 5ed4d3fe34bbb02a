/**
 * How two e-mail addresses agree.
 *
 * | level     | example                                                       |
 * |-----------|---------------------------------------------------------------|
 * | exact     | ida.berg@oakline.example / ida.berg@oakline.example           |
 * | alias     | ida.berg+news@oakline.example / ida.berg@oakline.example      |
 * | same_user | ida.berg@oakline.example / ida.berg@mail.oakline.example, or at oakline.com and oakline.example |
 * | close     | ida.berg@oakline.example / ida.breg@oakline.example           |
 * | different | ida.berg@oakline.example / ida.berg@brightwater.example       |
 */
import type { EmailForm } from '../features.ts';
import { normaliseDomain } from '../normalise/domain.ts';
import { damerauLevenshtein } from './similarity.ts';

export const EMAIL_LEVELS = ['exact', 'alias', 'same_user', 'close', 'different'] as const;
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
  if (mailbox(a) !== mailbox(b) || a.role || b.role || a.free || b.free) return 'different';
  return relatedDomains(a.domain, b.domain) ? 'same_user' : 'different';
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
