/** `contact`: business and personal addresses apart, phones and web sites. */
import type { PersonDossier } from '../../../engine/dossier/dossier.ts';
import { queryFeatures } from '../../../engine/match/query-features.ts';

interface Address {
  email: string;
  /** false for a personal one */
  business: boolean;
  verified: boolean;
}

/** Addresses called invalid, throw-away ones and mailboxes of many are not handed out. */
function addressesOf({ profile, email: work }: PersonDossier): Address[] {
  return (profile.emails ?? []).flatMap((value) => {
    const { address, type, status } = typeof value === 'string' ? { address: value } : value;
    const form = queryFeatures({ emails: [address] }).emails?.[0];
    if (form === undefined || form.role || form.disposable || status === 'invalid') return [];
    const business = type === 'work' || (type === undefined && !form.free);
    const verified = work?.address === form.address ? work.verified : status === 'verified';
    return [{ email: form.address, business, verified }];
  });
}

export function contactData(dossier: PersonDossier, onlyVerified: boolean) {
  const addresses = addressesOf(dossier);
  const business = addresses.filter((one) => one.business);
  const kept = onlyVerified ? business.filter((one) => one.verified) : business;
  const work = dossier.email?.address;
  // The best one first, as it is told on every surface.
  kept.sort((a, b) => Number(b.email === work) - Number(a.email === work));
  return {
    business_emails: kept.map(({ email, verified }) => ({
      email,
      status: verified ? 'verified' : 'unverified',
      last_updated: null,
      crustdata_company_id: companyBehind(dossier, email),
    })),
    ...(onlyVerified && business.length > 0 && kept.length === 0
      ? { business_emails_message: 'No source calls any of the known business addresses verified.' }
      : {}),
    personal_emails: addresses
      .filter((one) => !one.business)
      .map(({ email, verified }) => ({ email, status: verified ? 'verified' : 'unverified', last_updated: null })),
    phone_numbers: phonesOf(dossier),
    websites: (dossier.profile.profile_urls ?? []).filter((url) => kindOf(url) === 'url'),
  };
}

/** The company that an address belongs to, where it is the present employer's. */
function companyBehind({ employer }: PersonDossier, email: string): number | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return employer !== null && employer.profile.domain === domain ? employer.number : null;
}

function kindOf(url: string): string | undefined {
  return queryFeatures({ profile_urls: [url] }).profiles?.[0]?.kind;
}

/** E.164 where the country can be told, else as written. */
function phonesOf({ profile }: PersonDossier): string[] {
  const { country } = profile;
  return (profile.phones ?? []).flatMap((value) => {
    const { number, type } = typeof value === 'string' ? { number: value, type: undefined } : value;
    if (type === 'switchboard' || type === 'fax') return [];
    const form = queryFeatures({ phones: [number], ...(country === undefined ? {} : { country }) }).phones?.[0];
    return [form === undefined || form.e164 === '' ? number : form.e164];
  });
}
