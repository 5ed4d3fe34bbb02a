/** Whether somebody works at the firm behind a domain, and whether a mailbox name fits theirs. */
import { mailboxFit } from '../compare/email-pattern.ts';
import type { Features } from '../features.ts';
import { businessDomain } from '../match/email-keys.ts';
import type { Fitting, Standing } from './attribute.ts';
import type { Firm } from './lookup.ts';

/** How the person fits; undefined when they never worked there or their name does not fit. */
export function fittingOf<T>(person: T, features: Features, box: string, firm: Firm): Fitting<T> | undefined {
  const standing = standingAt(features, firm);
  if (standing === undefined) return undefined;
  let found: Fitting<T> | undefined;
  for (const name of features.names ?? []) {
    const fit = mailboxFit(box, name);
    if (fit === undefined || (found !== undefined && !fit.exact)) continue;
    found = { person, ...fit, standing };
    if (fit.exact) break;
  }
  return found;
}

/** How somebody stands to the firm; undefined when no record says that they ever worked there. */
export function standingAt(features: Features, firm: Firm): Standing | undefined {
  for (const email of features.emails ?? []) {
    const domain = businessDomain(email);
    if (domain !== undefined && firm.domains.includes(domain)) return 'addressed';
  }
  let standing: Standing | undefined;
  for (const employer of features.employers ?? []) {
    const byDomain = firm.domains.includes(employer.domain);
    if (!byDomain && !(employer.domain === '' && firm.names.includes(employer.name))) continue;
    if (!employer.current) standing ??= 'left';
    else if (byDomain) return 'open';
    else standing = 'named';
  }
  return standing;
}
