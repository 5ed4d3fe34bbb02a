/** Queries about nobody in the base: strangers, strangers who share a name or an employer with somebody known, roles. */
import type { Random } from '../chance.ts';
import type { TrueCompany } from '../companies/company.ts';
import { writeProfile } from '../dirt/contact.ts';
import { fold } from '../names/fold.ts';
import { TODAY, type TruePerson } from '../people/person.ts';
import { askedName, tolerant } from './asked-name.ts';
import { type Claims, cityKey, type Known } from './claims.ts';
import { type Asked, companyFields } from './compose.ts';
import type { QueryFields } from './query.ts';

/** A mailbox of a role: nobody's. */
export function roleAddress({ mailDomain }: TrueCompany, random: Random): Asked {
  const local = random.pick([
    'info',
    'sales',
    'office',
    'careers',
    'billing',
    'support',
    'kontakt',
    'press',
    'hr',
    'noreply',
  ]);
  return { slice: 'reverse_email', fields: { email: `${local}@${mailDomain}` }, claims: {}, rivals: [], truth: null };
}

/** About somebody whom no source knows: by one identifier, by name and employer, by everything. */
export function unknownPerson(person: TruePerson, random: Random): Asked {
  const position = person.positions.at(-1)!;
  const name = askedName(person, TODAY, random.chance(0.2) ? 1 : 0, random);
  const company = companyFields(position.company, random);
  const named: Claims[] = [
    { name: tolerant(name.claim), company: fold(position.company.core) },
    { name: tolerant(name.claim), domain: position.company.domain },
  ];
  const nobody = (fields: QueryFields, rivals: Claims[]): Asked => ({
    slice: 'unknown',
    fields,
    claims: {},
    rivals,
    truth: null,
  });
  const choice = random.below(6);
  if (choice === 0 && position.email !== undefined)
    return nobody({ ...name.fields, ...company.fields, email: position.email }, [...named, { email: position.email }]);
  if (choice === 1 && person.mobile !== undefined)
    return nobody({ ...name.fields, phone: person.mobile.number }, [{ phone: person.mobile.number }]);
  if (choice === 2 && person.profile !== undefined)
    return nobody({ profile_url: writeProfile(person.profile, random) }, [{ profile: person.profile }]);
  if (choice === 3)
    return nobody({ ...name.fields, city: person.home.city.spellings[0]!, country: person.country.code }, [
      { name: tolerant(name.claim), city: cityKey(person.home.city) },
    ]);
  return nobody({ ...name.fields, ...company.fields }, named);
}

/** Nobody of this name works there: a known name at another company, or a colleague's family name with another given name. */
export function nearlyKnown({ person }: Known, other: TruePerson, random: Random): Asked {
  const here = person.positions.at(-1)!.company;
  const [namesake, company] = random.chance(0.5)
    ? [person, other.positions.at(-1)!.company]
    : [
        {
          ...other,
          name: { ...other.name, family: person.name.family },
          latin: { ...other.latin, family: person.latin.family },
        },
        here,
      ];
  const { former: _, ...bearer } = namesake;
  const name = askedName(bearer, TODAY, 0, random);
  const rivals: Claims[] = [
    { name: tolerant(name.claim), company: fold(company.core) },
    { name: tolerant(name.claim), domain: company.domain },
  ];
  return {
    slice: 'unknown',
    fields: { ...name.fields, ...companyFields(company, random).fields },
    claims: {},
    rivals,
    truth: null,
  };
}
