/** What a prospect may gain from its resume; whether a member is blank is for the prospects to say. */
import { normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import type { ProspectFields } from '../prospects/types.ts';
import type { ParsedResume } from './types.ts';

export type Blanks = Partial<Pick<ProspectFields, (typeof MEMBERS)[number]>>;

const MEMBERS = [
  'email',
  'phone',
  'title',
  'company',
  'street_address',
  'city',
  'state',
  'postal_code',
  'profile_url',
] as const;

/** Only what is current: a title of ten years ago is not what somebody is. */
export function blanksOf(parsed: ParsedResume): Blanks {
  const now = parsed.positions.find(({ value }) => value.current)?.value;
  const address = parsed.address?.value;
  const profile = parsed.links.find(({ value }) => normaliseProfileUrl(value.url)?.kind === 'linkedin');
  const found: Record<(typeof MEMBERS)[number], string | undefined> = {
    email: parsed.emails[0]?.value,
    // Without its country a number would be taken for one of the group's own.
    phone: parsed.phones.find(({ value }) => value.startsWith('+'))?.value,
    title: now?.title,
    company: now?.company,
    street_address: address?.street,
    city: address?.city,
    state: address?.region,
    postal_code: address?.postal_code,
    profile_url: profile?.value.url,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}
