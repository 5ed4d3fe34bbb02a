/**
 * `person_data`: a person in the vendor's shape. What is not known is null and an unknown list is empty, everywhere;
 * the vendor mixes null, the empty string and missing members.
 */
import type { PersonDossier, Place } from '../../../engine/dossier/dossier.ts';
import { queryFeatures } from '../../../engine/match/query-features.ts';
import { continentOf, countryName } from '../countries-table.ts';
import { type Chosen, pick } from '../fields.ts';
import { ownProfileUrl } from '../profile-address.ts';
import { functionOf } from '../vocabulary.ts';
import { contactData } from './contact.ts';
import { employmentDetails } from './experience.ts';
import type { Person } from './people.ts';

export interface Shown {
  /** Lode's own address, for people without a LinkedIn page */
  base: string;
  /** milliseconds since 1970 */
  now: number;
  /** only business addresses whose newest statement calls them verified */
  onlyVerified?: boolean;
}

/** The chosen members, and `crustdata_person_id` whatever was chosen. */
export function personData(person: Person, chosen: Chosen, shown: Shown): Record<string, unknown> {
  const wants = (group: string) => chosen === true || chosen.has(group);
  const whole = Object.fromEntries(
    Object.entries(GROUPS).flatMap(([group, make]) => (wants(group) ? [[group, make(person, shown)]] : [])),
  );
  return { crustdata_person_id: person.dossier.number, ...(pick(whole, chosen) as object) };
}

const GROUPS: Readonly<Record<string, (person: Person, shown: Shown) => unknown>> = {
  basic_profile: basicProfile,
  professional_network: professionalNetwork,
  social_handles: socialHandles,
  experience: (person, { now }) => ({ employment_details: employmentDetails(person, now) }),
  education: ({ dossier }) => ({ schools: (dossier.profile.education ?? []).map(schoolOf) }),
  skills: ({ dossier }) => ({ professional_network_skills: dossier.profile.skills ?? [] }),
  contact: (person, { onlyVerified }) => contactData(person.dossier, onlyVerified === true),
  certifications: () => [],
  honors: () => [],
  dev_platform_profiles: ({ dossier }) => devPlatformProfiles(dossier),
  assessment: () => null,
  social_posts: () => null,
  metadata: ({ updatedAt }) => ({ updated_at: updatedAt }),
};

function basicProfile({ dossier, updatedAt }: Person) {
  const { name, profile } = dossier;
  const job = currentJob(dossier);
  const department = functionOf(job?.department ?? '');
  return {
    name: name.full,
    first_name: name.given,
    last_name: name.family,
    headline: profile.headline ?? null,
    current_title: job?.title ?? null,
    summary: profile.summary ?? null,
    languages: [],
    last_updated: updatedAt,
    profile_picture_permalink: null,
    professional_network_name: null,
    location: locationOf(dossier.place),
    normalized_title:
      department === null
        ? null
        : { matched_title: null, department, sub_department: null, similarity: null, confident: null },
  };
}

function professionalNetwork({ dossier }: Person) {
  const { name, profile } = dossier;
  return {
    name: name.full,
    pronoun: null,
    headline: profile.headline ?? null,
    current_title: currentJob(dossier)?.title ?? null,
    summary: profile.summary ?? null,
    profile_picture_url: null,
    profile_picture_permalink: null,
    location: locationOf(dossier.place),
    connections: null,
    followers: null,
    joined_date: null,
    verifications: [],
    open_to_cards: [],
    metadata: { last_scraped_source: null },
  };
}

function socialHandles({ dossier }: Person, { base }: Shown) {
  const slug = handleOf(dossier, 'x');
  return {
    professional_network_identifier: { profile_url: dossier.linkedinUrl ?? ownProfileUrl(base, dossier.id) },
    dev_platform_identifier: { profile_url: githubUrl(dossier) },
    // The one unknown text that the vendor documents as empty.
    twitter_identifier: { slug: slug ?? '' },
  };
}

export function currentJob({ jobs: [first] }: PersonDossier) {
  return first?.current ? first : undefined;
}

function locationOf(place: Place) {
  const country = countryName(place.country);
  const raw = [place.city, place.region, country].filter((part) => part !== null).join(', ') || null;
  return {
    city: place.city,
    state: place.region,
    country,
    continent: continentOf(place.country),
    raw,
    full_location: raw,
  };
}

type School = NonNullable<PersonDossier['profile']['education']>[number];

function schoolOf(one: School) {
  return {
    school: one.school ?? null,
    degree: one.degree ?? null,
    field_of_study: one.field ?? null,
    activities_and_societies: null,
    description: null,
    start_year: yearOf(one.start),
    end_year: yearOf(one.end),
    institute_logo_url: null,
    institute_logo_permalink: null,
    professional_network_id: null,
    location: { city: null, state: null, country: null, continent: null, raw: null },
  };
}

function yearOf(date: string | undefined): number | null {
  const year = Number(date?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
}

function handleOf({ profile }: PersonDossier, kind: string): string | null {
  const { profiles } = queryFeatures({ profile_urls: profile.profile_urls ?? [] });
  return profiles?.find((one) => one.kind === kind)?.id ?? null;
}

export function githubUrl(dossier: PersonDossier): string | null {
  const handle = handleOf(dossier, 'github');
  return handle === null ? null : `https://github.com/${handle}`;
}

/** Of what is on a developer platform Lode knows the address alone. */
export function devPlatformProfiles(dossier: PersonDossier) {
  const url = githubUrl(dossier);
  if (url === null) return [];
  return [
    {
      account_type: null,
      profile_url: url,
      name: dossier.name.full,
      email: null,
      company_text: null,
      bio: null,
      website_url: null,
      profile_picture_url: null,
      location: { raw: null },
      is_hireable: null,
      is_site_admin: null,
      confidence_score: null,
      public_repo_count: null,
      followers: null,
      following: null,
      declared_handles: [],
      org_memberships: [],
      metadata: { created_at: null, last_scraped_source: null, last_updated: null },
    },
  ];
}
