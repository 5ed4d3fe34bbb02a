/**
 * Which of a person's addresses and numbers to hand out, and whether it is known to work.
 *
 * Status: of all records that say something about an address the newest counts. One that has turned out invalid is
 * not handed out. The work e-mail is the best of those that can be one: not called personal, at a free provider only if
 * called work, never a throw-away address or a mailbox of many. Verified ones come first, then those at the present employer's domain,
 * then those with the most votes. A mobile is one that a record calls so, or whose number can only be one.
 */
import { type PhoneSpellings, phoneSpellings } from '../../identity/facets/phone-format.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import { normalisePhone } from '../../identity/normalise/phone.ts';
import type { EmailValue, PersonRecord, PhoneValue } from '../../identity/record.ts';
import type { Testimony } from '../../identity/resolve/survivorship.ts';

export interface WorkEmail {
  address: string;
  domain: string;
  verified: boolean;
}

export interface Mobile extends PhoneSpellings {
  /** what the newest statement says; undefined when nobody says */
  status: PhoneValue['status'];
}

type Testimonies = readonly Testimony<PersonRecord>[];

/** `domain`: the present employer's, or ''. */
export function workEmail(profile: PersonRecord, all: Testimonies, domain: string): WorkEmail | null {
  let best: (WorkEmail & { rank: number }) | null = null;
  for (const value of profile.emails ?? []) {
    const form = normaliseEmail(typeof value === 'string' ? value : value.address);
    if (form === undefined || form.role || form.disposable) continue;
    const { type, status } = newestWord<EmailValue>(all, (record) => record.emails, 'address', addressOf(value));
    if (status === 'invalid' || type === 'personal' || (form.free && type !== 'work')) continue;
    const verified = status === 'verified';
    const rank = (verified ? 2 : 0) + (form.domain === domain ? 1 : 0);
    if (best === null || rank > best.rank) best = { address: form.address, domain: form.domain, verified, rank };
  }
  return best;
}

export function mobile(profile: PersonRecord, all: Testimonies): Mobile | null {
  let best: (Mobile & { rank: number }) | null = null;
  for (const value of profile.phones ?? []) {
    const text = typeof value === 'string' ? value : value.number;
    const form = normalisePhone(text, profile.country);
    if (form === undefined || form.e164 === '') continue;
    const { type, status } = newestWord<PhoneValue>(all, (record) => record.phones, 'number', text);
    if ((type ?? form.type) !== 'mobile') continue;
    const rank = status === 'verified' ? 2 : status === undefined ? 1 : 0;
    const spellings = phoneSpellings(form.e164);
    if (spellings === undefined || (best !== null && rank <= best.rank)) continue;
    best = { ...spellings, status, rank };
  }
  return best;
}

const addressOf = (value: string | EmailValue): string => (typeof value === 'string' ? value : value.address);

/** The newest word on the type and on the status of a value, each from whoever says something about it. */
function newestWord<V extends { type?: string; status?: string }>(
  all: Testimonies,
  valuesOf: (record: PersonRecord) => readonly (string | V)[] | undefined,
  member: keyof V,
  wanted: string,
): Pick<V, 'type' | 'status'> {
  const same = wanted.toLowerCase();
  const said: Pick<V, 'type' | 'status'> = {};
  const at = { type: '', status: '' };
  for (const { record, seenAt } of all) {
    for (const value of valuesOf(record) ?? []) {
      if (typeof value === 'string' || String(value[member]).toLowerCase() !== same) continue;
      for (const fact of ['type', 'status'] as const) {
        if (value[fact] === undefined || seenAt < at[fact]) continue;
        said[fact] = value[fact];
        at[fact] = seenAt;
      }
    }
  }
  return said;
}
