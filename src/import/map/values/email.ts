import type { EmailValue } from '../../../identity/record.ts';
import { fold } from '../fold.ts';

/**
 * The addresses in a cell: with display names, angle brackets, `mailto:`, several with any separator. What has no `@`
 * is no address. An address longer than mail allows (320) is left out.
 */
export function cleanEmails(value: string): string[] {
  if (!value.includes('@')) return [];
  const found: string[] = [];
  for (const word of value.split(/[\s<>,;|"()[\]]+/)) {
    if (!word.includes('@')) continue;
    let address = word.replace(/^'+|['.:]+$/g, '');
    if (/^mailto:/i.test(address)) address = address.slice(7);
    const query = address.indexOf('?');
    if (query > 0) address = address.slice(0, query);
    const at = address.lastIndexOf('@');
    // a mask such as j***@acme.example is no address
    if (at < 1 || at === address.length - 1 || address.length > 320 || address.includes('**')) continue;
    if (!found.includes(address)) found.push(address);
  }
  return found;
}

const TYPES: Record<string, EmailValue['type']> = {
  work: 'work',
  business: 'work',
  office: 'work',
  professional: 'work',
  currentprofessional: 'work',
  company: 'work',
  internet: undefined,
  corporate: 'work',
  primarywork: 'work',
  arbeit: 'work',
  job: 'work',
  personal: 'personal',
  home: 'personal',
  private: 'personal',
  privat: 'personal',
  perso: 'personal',
  alternate: undefined,
};

/** The type behind a label such as `* Work`, `HOME`, `current_professional`. */
export function emailType(label: string): EmailValue['type'] | undefined {
  return TYPES[fold(label)];
}

const STATUSES: Record<string, EmailValue['status']> = {
  verified: 'verified',
  valid: 'verified',
  deliverable: 'verified',
  ok: 'verified',
  safe: 'verified',
  good: 'verified',
  confirmed: 'verified',
  unverified: 'unverified',
  guessed: 'unverified',
  guess: 'unverified',
  extrapolated: 'unverified',
  extrapolatedverified: 'unverified',
  unconfirmed: 'unverified',
  risky: 'unverified',
  likely: 'unverified',
  probable: 'unverified',
  notverified: 'unverified',
  catchall: 'catch_all',
  acceptall: 'catch_all',
  catchallverified: 'catch_all',
  invalid: 'invalid',
  bounced: 'invalid',
  undeliverable: 'invalid',
  bad: 'invalid',
  hardbounce: 'invalid',
  hardbounced: 'invalid',
  notvalid: 'invalid',
};

/** The status behind a vendor's word for it, such as `Verified`, `catch-all`, `Bounced`; undefined for `unavailable`. */
export function emailStatus(label: string): EmailValue['status'] | undefined {
  return STATUSES[fold(label)];
}
