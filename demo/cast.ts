/**
 * The cast: invented people whom tests, demo and docs share, each there for one thing that is hard about telling
 * people apart. Nobody owns the domains (`.example`), and the numbers come from ranges that regulators keep for
 * fiction.
 */
import type { CompanyRecord, PersonRecord } from '../src/identity/record.ts';

export interface CastMember {
  /** the best that is known */
  facts: PersonRecord;
  /** what other sources say differently about the same person, on top of the facts; `undefined` removes a value */
  also: { [field in keyof PersonRecord]: PersonRecord[field] | undefined }[];
}

export const COMPANIES = {
  brightwater: {
    name: 'Brightwater Analytics, Inc.',
    aliases: ['Brightwater'],
    domain: 'brightwater.example',
    profile_url: 'https://www.linkedin.com/company/brightwater-analytics-example',
    industry: 'Software',
    employee_count: 240,
    city: 'Boston',
    region: 'Massachusetts',
    country: 'US',
  },
  harbour: {
    name: 'Harbour & Finch Ltd',
    domain: 'harbourfinch.example',
    profile_url: 'https://www.linkedin.com/company/harbour-and-finch-example',
    industry: 'Insurance',
    employee_count: 85,
    city: 'London',
    country: 'GB',
  },
  nordlicht: {
    name: 'Nordlicht Maschinenbau GmbH',
    domain: 'nordlicht-maschinenbau.example',
    profile_url: 'https://www.linkedin.com/company/nordlicht-maschinenbau-example',
    industry: 'Machinery',
    employee_count: 1200,
    city: 'Hamburg',
    country: 'DE',
  },
  solmar: {
    name: 'Solmar Logística, S.A.',
    domain: 'solmar.example',
    profile_url: 'https://www.linkedin.com/company/solmar-logistica-example',
    industry: 'Logistics',
    employee_count: 430,
    city: 'Valencia',
    country: 'ES',
  },
  verger: {
    name: 'Maison Verger SAS',
    domain: 'maison-verger.example',
    profile_url: 'https://www.linkedin.com/company/maison-verger-example',
    industry: 'Food',
    employee_count: 60,
    city: 'Lyon',
    country: 'FR',
  },
  tidewheel: {
    name: 'Tidewheel Energy LLC',
    aliases: ['Tidewheel'],
    domain: 'tidewheel.example',
    profile_url: 'https://www.linkedin.com/company/tidewheel-example',
    industry: 'Renewables',
    employee_count: 35,
    city: 'Portland',
    region: 'Oregon',
    country: 'US',
  },
} satisfies Record<string, CompanyRecord>;

/** Where a company answers the telephone: shared by everybody who works there. */
export const BRIGHTWATER_SWITCHBOARD = '+1 617 555 0100';
/** A mailbox that several people read. */
export const HARBOUR_MAILBOX = 'info@harbourfinch.example';

/** The company fields of somebody who works there. */
function at(company: CompanyRecord): PersonRecord {
  const { name, domain, profile_url, city, region, country } = company;
  return {
    ...(name && { company_name: name }),
    ...(domain && { company_domain: domain }),
    ...(profile_url && { company_profile_url: profile_url }),
    ...(city && { city }),
    ...(region && { region }),
    ...(country && { country }),
  };
}

const LINKEDIN = 'https://www.linkedin.com/in/';

export const CAST = {
  /** known by a nickname */
  katherine: {
    facts: {
      ...at(COMPANIES.brightwater),
      given_name: 'Katherine',
      family_name: 'Whitlock',
      title: 'VP Marketing',
      emails: ['katherine.whitlock@brightwater.example', 'kate.whitlock@inbox.example'],
      phones: [{ number: '+1 617 555 0142', type: 'mobile' }],
      profile_urls: [`${LINKEDIN}katherine-whitlock-example`],
    },
    also: [{ given_name: 'Kate', emails: undefined, profile_urls: undefined, company_name: 'Brightwater' }],
  },
  /** written in two scripts */
  yulia: {
    facts: {
      ...at(COMPANIES.tidewheel),
      given_name: 'Юлия',
      family_name: 'Соколова',
      title: 'Head of Research',
      emails: ['yulia.sokolova@tidewheel.example'],
      profile_urls: [`${LINKEDIN}yulia-sokolova-example`],
    },
    also: [{ given_name: 'Yulia', family_name: 'Sokolova', emails: undefined }],
  },
  /** an umlaut, and its two ways around it */
  juergen: {
    facts: {
      ...at(COMPANIES.nordlicht),
      given_name: 'Jürgen',
      family_name: 'Müller',
      title: 'Leiter Einkauf',
      emails: ['juergen.mueller@nordlicht-maschinenbau.example'],
      phones: [{ number: '+49 152 28817386', type: 'mobile' }],
      profile_urls: [`${LINKEDIN}juergen-mueller-example`],
    },
    also: [
      { given_name: 'Juergen', family_name: 'Mueller', phones: ['0152 28817386'], profile_urls: undefined },
      { given_name: 'Jurgen', family_name: 'Muller', company_name: 'Nordlicht Maschinenbau', emails: undefined },
    ],
  },
  /** the family name first, in characters that say nothing to a Latin reader */
  xiaoming: {
    facts: {
      ...at(COMPANIES.brightwater),
      full_name: '王小明',
      title: 'Staff Engineer',
      emails: ['xiaoming.wang@brightwater.example'],
      profile_urls: [`${LINKEDIN}xiaoming-wang-example`],
    },
    also: [{ full_name: 'Wang Xiaoming' }, { full_name: 'Xiaoming Wang', emails: undefined }],
  },
  /** father and son, one name, one address, one landline */
  robertSenior: {
    facts: {
      full_name: 'Robert Ellery Sr.',
      emails: ['robert.ellery@inbox.example'],
      phones: [{ number: '+1 503 555 0117', type: 'home' }],
      birth_date: '1951-03-14',
      street: '418 Larkspur Lane',
      city: 'Portland',
      region: 'Oregon',
      postal_code: '97202',
      country: 'US',
    },
    also: [{ full_name: 'Bob Ellery Sr.', phones: undefined }],
  },
  robertJunior: {
    facts: {
      ...at(COMPANIES.tidewheel),
      full_name: 'Robert Ellery Jr.',
      title: 'Account Executive',
      emails: ['robert.ellery@tidewheel.example'],
      phones: [
        { number: '+1 503 555 0117', type: 'home' },
        { number: '+1 503 555 0163', type: 'mobile' },
      ],
      profile_urls: [`${LINKEDIN}rob-ellery-jr-example`],
      birth_date: '1984-09-02',
      street: '418 Larkspur Lane',
      city: 'Portland',
      region: 'Oregon',
      postal_code: '97202',
      country: 'US',
    },
    also: [{ full_name: 'Rob Ellery Jr', birth_date: undefined }],
  },
  /** two people of one name at one company */
  annaInSales: {
    facts: {
      ...at(COMPANIES.harbour),
      given_name: 'Anna',
      family_name: 'Carter',
      title: 'Sales Manager',
      emails: ['anna.carter@harbourfinch.example'],
      phones: [{ number: '+44 7700 900461', type: 'mobile' }],
      profile_urls: [`${LINKEDIN}anna-carter-sales-example`],
    },
    also: [],
  },
  annaInLaw: {
    facts: {
      ...at(COMPANIES.harbour),
      given_name: 'Anna',
      family_name: 'Carter',
      title: 'General Counsel',
      emails: ['anna.carter2@harbourfinch.example'],
      phones: [{ number: '+44 7700 900872', type: 'mobile' }],
      profile_urls: [`${LINKEDIN}anna-carter-law-example`],
    },
    also: [],
  },
  /** read one mailbox */
  oliver: {
    facts: {
      ...at(COMPANIES.harbour),
      given_name: 'Oliver',
      family_name: 'Penhaligon',
      title: 'Underwriter',
      emails: ['oliver.penhaligon@harbourfinch.example', HARBOUR_MAILBOX],
    },
    also: [{ emails: [HARBOUR_MAILBOX] }],
  },
  priya: {
    facts: {
      ...at(COMPANIES.harbour),
      given_name: 'Priya',
      family_name: 'Raghunathan',
      title: 'Claims Analyst',
      emails: ['priya.raghunathan@harbourfinch.example', HARBOUR_MAILBOX],
    },
    also: [{ emails: [HARBOUR_MAILBOX] }],
  },
  /** reached through one switchboard, as Katherine is */
  samuel: {
    facts: {
      ...at(COMPANIES.brightwater),
      given_name: 'Samuel',
      middle_name: 'T.',
      family_name: 'Okonjo',
      title: 'Data Scientist',
      emails: ['samuel.okonjo@brightwater.example'],
      phones: [{ number: BRIGHTWATER_SWITCHBOARD, type: 'switchboard' }],
    },
    also: [{ given_name: 'Sam', middle_name: undefined }],
  },
  dana: {
    facts: {
      ...at(COMPANIES.brightwater),
      given_name: 'Dana',
      family_name: 'Lindqvist',
      title: 'Office Manager',
      emails: ['dana.lindqvist@brightwater.example'],
      phones: [{ number: BRIGHTWATER_SWITCHBOARD, type: 'switchboard' }],
    },
    also: [],
  },
  /** changed jobs; only the profile URL and the mobile stayed */
  marcus: {
    facts: {
      ...at(COMPANIES.tidewheel),
      given_name: 'Marcus',
      family_name: 'Adeyemi-Holt',
      title: 'Chief Operating Officer',
      emails: ['marcus.adeyemi-holt@tidewheel.example'],
      phones: [{ number: '+1 617 555 0188', type: 'mobile' }],
      profile_urls: [`${LINKEDIN}marcus-adeyemi-holt-example`],
      observed_at: '2026-06-01T00:00:00Z',
    },
    also: [
      {
        ...at(COMPANIES.brightwater),
        title: 'Director of Operations',
        emails: ['marcus.adeyemi-holt@brightwater.example'],
        observed_at: '2023-02-01T00:00:00Z',
      },
    ],
  },
  /** two family names, of which some sources keep one */
  lucia: {
    facts: {
      ...at(COMPANIES.solmar),
      given_name: 'Lucía',
      family_name: 'Fernández-Quiroga',
      title: 'Directora Financiera',
      emails: ['lucia.fernandez@solmar.example'],
      profile_urls: [`${LINKEDIN}lucia-fernandez-quiroga-example`],
    },
    also: [{ family_name: 'Fernandez', profile_urls: undefined }, { family_name: 'Fernández Quiroga' }],
  },
  /** a particle that sorts, folds and abbreviates in its own way */
  femke: {
    facts: {
      ...at(COMPANIES.nordlicht),
      full_name: 'Femke van der Meulen',
      title: 'Product Owner',
      emails: ['femke.vandermeulen@nordlicht-maschinenbau.example'],
      phones: [{ number: '+49 30 23125 417', type: 'direct' }],
      profile_urls: [`${LINKEDIN}femke-van-der-meulen-example`],
    },
    also: [{ full_name: 'F. v.d. Meulen' }, { full_name: 'MEULEN, Femke van der' }],
  },
  /** accents, and a given name of two */
  anneSophie: {
    facts: {
      ...at(COMPANIES.verger),
      given_name: 'Anne-Sophie',
      family_name: 'Lefèvre',
      title: 'Responsable Achats',
      emails: ['as.lefevre@maison-verger.example'],
      phones: [{ number: '+33 6 39 98 12 34', type: 'mobile' }],
      profile_urls: [`${LINKEDIN}anne-sophie-lefevre-example`],
    },
    also: [{ given_name: 'Anne Sophie', family_name: 'Lefevre', phones: ['06 39 98 12 34'] }],
  },
} satisfies Record<string, CastMember>;
