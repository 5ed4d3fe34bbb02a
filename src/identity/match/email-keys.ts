/**
 * Keys by which addresses that no record holds are attributed (identity/reverse).
 *
 * A record with a whole name says, for the domain of its business e-mail and of each present employer:
 *   email_pattern  corvane.example|first.last   an address there is spelt so of its owner's name ('other': fits none)
 *   at_domain      corvane.example              somebody works there
 *   given_domain   katherine|corvane.example    somebody of that given name works there
 * The first two are counted rather than followed. All lie side by side under their domain, so a record adds one place
 * to the index. They come and go with their record, so what is learned of a domain is undone with its import.
 */
import { type EmailPattern, mailboxFit, readMailbox } from '../compare/email-pattern.ts';
import { nicknameKey } from '../compare/nicknames.ts';
import type { EmailForm, Features, NameForm } from '../features.ts';
import { employerDomain } from '../normalise/domain.ts';
import type { KeyKind } from './keys.ts';

/** How an address is made of its owner's name; `other` is any way that says nothing of the name. */
export type Spelling = EmailPattern | 'other';

/** Kinds that are only counted: nobody is looked for under them when a query is matched. */
export const COUNTED_KINDS: ReadonlySet<KeyKind> = new Set(['email_pattern', 'at_domain']);

export interface DomainKey {
  kind: 'email_pattern' | 'at_domain' | 'given_domain';
  value: string;
  near: string;
}

/** The registrable domain of an address that a firm gave to one person; undefined for role, free and disposable ones. */
export function businessDomain(email: EmailForm): string | undefined {
  return email.role || email.free || email.disposable ? undefined : employerDomain(email.domain);
}

export function emailKeys(features: Features): DomainKey[] {
  const names = (features.names ?? []).filter((name) => name.given !== '' && name.family !== '');
  if (names.length === 0) return [];
  const keys: DomainKey[] = [];
  const domains = new Set<string>();
  for (const employer of features.employers ?? []) {
    if (employer.current && employer.domain !== '') domains.add(employer.domain);
  }
  for (const email of features.emails ?? []) {
    // Most write from the domain that their employer is known by, which need not be taken apart again.
    const known = domains.has(email.domain) && !email.role;
    const domain = known ? email.domain : businessDomain(email);
    if (domain === undefined) continue;
    domains.add(domain);
    keys.push(spellingKey(domain, spellingOf(email, names)));
  }
  for (const domain of domains) {
    keys.push(atDomainKey(domain));
    for (const name of names) keys.push(givenDomainKey(name.given, domain));
  }
  return keys;
}

function spellingOf(email: EmailForm, names: readonly NameForm[]): Spelling {
  const { box } = readMailbox(email.local);
  for (const name of names) {
    const fit = mailboxFit(box, name);
    if (fit !== undefined) return fit.pattern;
  }
  return 'other';
}

export function spellingKey(domain: string, spelling: Spelling): DomainKey {
  return { kind: 'email_pattern', value: `${domain}|${spelling}`, near: domain };
}

export function atDomainKey(domain: string): DomainKey {
  return { kind: 'at_domain', value: domain, near: domain };
}

export function givenDomainKey(given: string, domain: string): DomainKey {
  const space = given.indexOf(' ');
  const first = space === -1 ? given : given.slice(0, space);
  return { kind: 'given_domain', value: `${nicknameKey(first)}|${domain}`, near: domain };
}
