/**
 * Features as stored text and back. Arrays instead of named members: about half the bytes and twice the parsing
 * speed, which the match path pays for every candidate. The first element is the layout's version.
 */
import type { CompanyFeatures, EmailForm, Features, PhoneForm, PlaceForm } from './features.ts';

const LAYOUT = 1;

type Packed = [
  number,
  [string, string, string, string, string][],
  [string, string, string, string, number][],
  [string, string, string, string, string][],
  [string, string][],
  [string, string, string, string, number, string, string][],
  PackedPlace[],
  string[],
  string[],
  string[],
];
type PackedPlace = [string, string, string, string, string];

const ROLE = 1;
const FREE = 2;
const DISPOSABLE = 4;

function packEmail(email: EmailForm): [string, string, string, string, number] {
  const flags = (email.role ? ROLE : 0) | (email.free ? FREE : 0) | (email.disposable ? DISPOSABLE : 0);
  const canonical = email.canonical === email.address ? '' : email.canonical;
  return [email.address, canonical, email.local, email.domain, flags];
}

const packPlace = (place: PlaceForm): PackedPlace => [
  place.country,
  place.region,
  place.city,
  place.postal,
  place.street,
];

const unpackPlace = ([country, region, city, postal, street]: PackedPlace): PlaceForm => ({
  country,
  region,
  city,
  postal,
  street,
});

export function packFeatures(features: Features): string {
  const packed: Packed = [
    LAYOUT,
    (features.names ?? []).map((name) => [name.full, name.given, name.middle, name.family, name.suffix]),
    (features.emails ?? []).map(packEmail),
    (features.phones ?? []).map((phone) => [phone.e164, phone.national, phone.country, phone.extension, phone.type]),
    (features.profiles ?? []).map((profile) => [profile.kind, profile.id]),
    (features.employers ?? []).map((job) => [
      job.name,
      job.domain,
      job.profile,
      job.title,
      job.current ? 1 : 0,
      job.start ?? '',
      job.end ?? '',
    ]),
    (features.places ?? []).map(packPlace),
    features.births ?? [],
    features.genders ?? [],
    features.nationalIds ?? [],
  ];
  return JSON.stringify(packed);
}

export function unpackFeatures(text: string): Required<Features> {
  const [layout, names, emails, phones, profiles, employers, places, births, genders, nationalIds] = JSON.parse(
    text,
  ) as Packed;
  if (layout !== LAYOUT) throw new Error(`features of layout ${layout} are not known: run lode reresolve --yes`);
  return {
    names: names.map(([full, given, middle, family, suffix]) => ({ full, given, middle, family, suffix })),
    emails: emails.map(([address, canonical, local, domain, flags]) => ({
      address,
      canonical: canonical === '' ? address : canonical,
      local,
      domain,
      role: (flags & ROLE) !== 0,
      free: (flags & FREE) !== 0,
      disposable: (flags & DISPOSABLE) !== 0,
    })),
    phones: phones.map(([e164, national, country, extension, type]) => ({
      e164,
      national,
      country,
      extension,
      type: type as PhoneForm['type'],
    })),
    profiles: profiles.map(([kind, id]) => ({ kind, id })),
    employers: employers.map(([name, domain, profile, title, current, start, end]) => ({
      name,
      domain,
      profile,
      title,
      current: current === 1,
      start,
      end,
    })),
    places: places.map(unpackPlace),
    births,
    genders,
    nationalIds,
  };
}

export function packCompany(features: CompanyFeatures): string {
  return JSON.stringify([
    LAYOUT,
    features.names ?? [],
    features.domains ?? [],
    features.profiles ?? [],
    (features.places ?? []).map(packPlace),
  ]);
}

export function unpackCompany(text: string): Required<CompanyFeatures> {
  const [layout, names, domains, profiles, places] = JSON.parse(text) as [
    number,
    string[],
    string[],
    string[],
    PackedPlace[],
  ];
  if (layout !== LAYOUT) throw new Error(`features of layout ${layout} are not known: run lode reresolve --yes`);
  return { names, domains, profiles, places: places.map(unpackPlace) };
}
