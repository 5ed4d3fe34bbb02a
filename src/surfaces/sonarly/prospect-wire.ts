/** Prospects in this vendor's words. */
import type { PersonDossier } from '../../engine/dossier/dossier.ts';
import type { ProspectView } from '../../engine/prospects/types.ts';

const PUBLIC_PROFILE = /^https?:\/\/(?:[\w-]+\.)?linkedin\.(?:com|example)\/in\/([^/?#]+)/i;

/** The last part of a public LinkedIn address; null for any other. */
export function publicIdentifier(url: string | null): string | null {
  const tail = PUBLIC_PROFILE.exec(url ?? '')?.[1];
  if (tail === undefined) return null;
  try {
    return decodeURIComponent(tail);
  } catch {
    return tail;
  }
}

/** One match of the look-up: what is stored, nothing fetched. */
export function matchWire(prospect: ProspectView): Record<string, string | null> {
  const { profile_url } = prospect;
  const identifier = publicIdentifier(profile_url);
  return {
    prospectId: prospect.id,
    personId: prospect.person_id,
    publicIdentifier: identifier,
    linkedinUrl: identifier === null ? null : profile_url,
    name: nameOf(prospect),
    companyName: prospect.company,
    title: prospect.title,
  };
}

/** A member of an audience: the prospect's own fields, and what is known of the person behind it. */
export function audienceProspect(prospect: ProspectView, person: PersonDossier | null): Record<string, unknown> {
  const { profile_url } = prospect;
  const url = publicIdentifier(profile_url) === null ? (person?.linkedinUrl ?? null) : profile_url;
  const employer = person?.employer ?? null;
  const companyUrl = employer?.linkedinUrl ?? null;
  return {
    id: prospect.id,
    personId: prospect.person_id,
    firstName: prospect.first_name,
    lastName: prospect.last_name,
    name: nameOf(prospect),
    headline: person?.profile.headline ?? null,
    about: person?.profile.summary ?? null,
    photoUrl: null,
    linkedinUrl: url,
    publicIdentifier: publicIdentifier(url),
    title: prospect.title,
    email: prospect.email,
    company: {
      name: prospect.company ?? employer?.profile.name ?? null,
      linkedinIdentifier: companyUrl === null ? null : (companyUrl.split('/').at(-1) ?? null),
      linkedinUrl: companyUrl,
      industry: employer?.industry ?? null,
      website: employer?.profile.website ?? domainUrl(employer?.profile.domain),
    },
  };
}

const domainUrl = (domain: string | undefined): string | null => (domain === undefined ? null : `https://${domain}`);

/** A name of one word is kept with a dash for the other. */
function nameOf({ first_name, last_name }: ProspectView): string {
  return last_name === '-' ? first_name : `${first_name} ${last_name}`;
}
