/** The companies of the synthetic world: invented names, `.example` domains, a way of spelling e-mail addresses each. */
import type { CompanyRecord } from '../src/identity/record.ts';
import { COMPANIES } from './cast.ts';
import { FAMILY_BEGINNINGS, FAMILY_ENDINGS } from './names.ts';
import { international, phoneOf } from './phones.ts';
import { createRandom } from './random.ts';

/** How a company spells its addresses, from the parts of a name. */
export type EmailPattern = 'first.last' | 'flast' | 'firstl' | 'first_last' | 'last.first' | 'f.last' | 'first';

export interface WorldCompany {
  number: number;
  record: CompanyRecord & { name: string; domain: string; country: string };
  pattern: EmailPattern;
  switchboard: string | undefined;
  /** 'info@...' */
  mailbox: string;
}

/** Companies from this number on have no staff any more: former employers. */
export const FORMER_COMPANY_FIRST = 150_000;
export const FORMER_COMPANIES = 40;

// A prime number of them, so that a stem meets each before a name comes twice.
const SECTORS = `Analytics Foods Logistics Software Energy Textiles Robotics Pharma Optics Media Capital Insurance Labs
  Networks Security Mobility Aerospace Ceramics Chemicals Consulting Dynamics Electronics Engineering Freight Glass
  Health Instruments Interiors Marine Materials Metals Packaging Paper Plastics Printing Services Solar Systems Tools
  Travel Water`.split(/\s+/);

const LEGAL_FORMS: Record<string, string[]> = {
  US: [', Inc.', ' LLC', ' Corp.'],
  GB: [' Ltd', ' PLC', ' Limited'],
  DE: [' GmbH', ' AG', ' GmbH & Co. KG'],
  FR: [' SAS', ' S.A.', ' SARL'],
};

const CITIES: Record<string, [city: string, region: string][]> = {
  US: [
    ['Boston', 'Massachusetts'],
    ['Chicago', 'Illinois'],
    ['Austin', 'Texas'],
    ['Denver', 'Colorado'],
    ['Seattle', 'Washington'],
    ['Atlanta', 'Georgia'],
    ['New York', 'New York'],
    ['San Francisco', 'California'],
  ],
  GB: [
    ['London', 'England'],
    ['Manchester', 'England'],
    ['Leeds', 'England'],
    ['Edinburgh', 'Scotland'],
    ['Cardiff', 'Wales'],
  ],
  DE: [
    ['Berlin', 'Berlin'],
    ['Hamburg', 'Hamburg'],
    ['München', 'Bayern'],
    ['Köln', 'Nordrhein-Westfalen'],
    ['Frankfurt am Main', 'Hessen'],
  ],
  FR: [
    ['Paris', 'Île-de-France'],
    ['Lyon', 'Auvergne-Rhône-Alpes'],
    ['Toulouse', 'Occitanie'],
    ['Nantes', 'Pays de la Loire'],
  ],
};

const COUNTRIES = ['US', 'US', 'US', 'US', 'GB', 'GB', 'DE', 'DE', 'FR'];
const PATTERNS: EmailPattern[] = [
  'first.last',
  'first.last',
  'first.last',
  'flast',
  'flast',
  'firstl',
  'first_last',
  'last.first',
  'f.last',
  'first',
];
const CAST_COMPANIES = Object.values(COMPANIES);

/** Company `number` of a world: always the same for the same seed, without making the others first. */
export function companyOf(seed: number, number: number): WorldCompany {
  const random = createRandom(seed, number);
  const record = CAST_COMPANIES[number] ?? inventCompany(number, random);
  // The cast's own addresses follow the commonest pattern, and their switchboards are in the cast.
  const invented = number >= CAST_COMPANIES.length;
  const switchboard = invented ? phoneOf(record.country, 'landline', number) : undefined;
  return {
    number,
    record,
    pattern: invented ? random.pick(PATTERNS) : 'first.last',
    switchboard: switchboard && international(switchboard),
    mailbox: `info@${record.domain}`,
  };
}

function inventCompany(number: number, random: ReturnType<typeof createRandom>): WorldCompany['record'] {
  const stems = FAMILY_BEGINNINGS.length * FAMILY_ENDINGS.length;
  // 7919 is prime and divides no product of the lists' lengths, so neighbours differ and each stem comes once a round.
  const stem = (number * 7919) % stems;
  const beginning = FAMILY_BEGINNINGS[Math.floor(stem / FAMILY_ENDINGS.length)] ?? '';
  const ending = FAMILY_ENDINGS[stem % FAMILY_ENDINGS.length] ?? '';
  const sector = SECTORS[(number + Math.floor(number / stems)) % SECTORS.length] ?? '';
  const name = `${beginning}${ending} ${sector}`;
  const slug = name.toLowerCase().replace(' ', '-');
  const domain = `${random.chance(0.5) ? slug : slug.replace('-', '')}.example`;
  const country = random.pick(COUNTRIES);
  const [city, region] = random.pick(CITIES[country] ?? [['', '']]);
  return {
    key: `co-${number}`,
    name: name + random.pick(LEGAL_FORMS[country] ?? ['']),
    domain,
    website: `https://www.${domain}`,
    profile_url: `https://www.linkedin.com/company/${slug}`,
    industry: sector,
    employee_count: 5 + random.below(900),
    founded: 1950 + random.below(70),
    city,
    region,
    country,
  };
}
