/**
 * Labelled company records: one company under many spellings, many companies under nearly one.
 *
 * What makes them hard: legal forms in every variant or none, acronyms, short names, a word shortened, another script,
 * typing errors, no domain in half of the records; and against that the namesake in another country, the neighbour one
 * letter or one word away, the subsidiary and the franchise outlet at the parent's domain. A record of a company whose
 * whole name another bears has its domain or its city, so the truth can be known.
 */
import type { CompanyRecord } from '../../src/identity/record.ts';
import { between, createRandom, hashText, poisson, type Random, scramble, shuffle } from '../chance.ts';
import { type CompanyHabits, writeCompany } from '../dirt/company.ts';
import { writePhone, writePlace } from '../dirt/contact.ts';
import { fold } from '../names/fold.ts';
import { phoneBook } from '../phones.ts';
import { companyBlock, type TrueCompany } from './company.ts';

export const COMPANY_SOURCES = ['crm', 'registry', 'vendor_a', 'vendor_b'] as const;
type CompanySource = (typeof COMPANY_SOURCES)[number];

export interface LabelledCompany {
  source: string;
  record: CompanyRecord & { key: string };
  /** the true company */
  truth: string;
  kind: TrueCompany['kind'];
}

export interface CompanyKnobs {
  /** mean number of records a company */
  records: number;
  /** share of names with a typing error, in an average source */
  errors: number;
  /** share of records without a domain */
  noDomain: number;
}

export interface CompanyWorld {
  seed: number;
  companies: number;
  knobs: CompanyKnobs;
  sources: readonly string[];
  records(): Generator<LabelledCompany>;
}

export interface CompanyOptions extends Partial<CompanyKnobs> {
  seed: number;
  companies: number;
}

const BLOCK = 5000;
const STAFF = 14;

const HABITS: Record<CompanySource, CompanyHabits> = {
  registry: { registered: 1, alias: 0, native: 0.9, parent: 0, abbreviation: 0, slip: 0.05, careless: 0.2 },
  crm: { registered: 0.45, alias: 0.15, native: 0.25, parent: 0, abbreviation: 0.12, slip: 1, careless: 0.08 },
  vendor_a: { registered: 0.35, alias: 0.1, native: 0.02, parent: 0, abbreviation: 0.06, slip: 0.3, careless: 0.02 },
  vendor_b: { registered: 0.6, alias: 0.1, native: 0.05, parent: 0, abbreviation: 0.1, slip: 0.6, careless: 0.1 },
};

export function companyKnobsOf(seed: number): CompanyKnobs {
  const random = createRandom(seed, 0x636f6b6e);
  return { records: 2 + 2 * random.next(), errors: 0.05 + 0.2 * random.next(), noDomain: 0.35 + 0.3 * random.next() };
}

/** Knobs that are not given are the seed's. */
export function companyWorld({ seed, companies, ...given }: CompanyOptions): CompanyWorld {
  const knobs: CompanyKnobs = { ...companyKnobsOf(seed), ...given };
  return {
    seed,
    companies,
    knobs,
    sources: COMPANY_SOURCES,
    *records() {
      for (let block = 0; block * BLOCK < companies; block += 1) {
        const random = createRandom(seed ^ 0x636f7265, block);
        const count = Math.min(BLOCK, companies - block * BLOCK);
        // Twice the people that so many companies employ on average: enough for `count` of them.
        const made = companyBlock(seed, block, count * STAFF * 2 + 100, STAFF, phoneBook(block)).companies.slice(
          0,
          count,
        );
        const shared = sharedNames(made);
        const records = made.flatMap((company) => recordsOf(company, shared.has(fold(company.core)), knobs, random));
        yield* shuffle(records, random);
      }
    },
  };
}

/** Names that more than one of the companies goes by. */
function sharedNames(companies: TrueCompany[]): Set<string> {
  const bearers = new Map<string, number>();
  for (const { core, aliases } of companies) {
    for (const name of new Set([core, ...aliases].map(fold))) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return new Set([...bearers].filter(([, count]) => count > 1).map(([name]) => name));
}

function recordsOf(company: TrueCompany, shared: boolean, knobs: CompanyKnobs, random: Random): LabelledCompany[] {
  const count = 1 + poisson(random, knobs.records - 1);
  return Array.from({ length: count }, (_, index) => {
    const source = random.pick(COMPANY_SOURCES);
    const record = recordOf(company, source, shared, knobs, random);
    const key = `${source.charAt(0)}${scramble(hashText(`${company.id}/${index}`)).toString(36)}${index}`;
    return { source, record: { key, ...record }, truth: company.id, kind: company.kind };
  });
}

function recordOf(
  company: TrueCompany,
  source: CompanySource,
  shared: boolean,
  knobs: CompanyKnobs,
  random: Random,
): CompanyRecord {
  const habits = HABITS[source];
  // A subsidiary that goes by the owner's name cannot be told from it.
  const alias = shared || company.parent !== undefined ? 0 : habits.alias;
  const record: CompanyRecord = {
    name: writeCompany(company, { ...habits, alias, slip: habits.slip * knobs.errors }, random),
  };
  const domain = !random.chance(knobs.noDomain);
  if (domain) {
    const held =
      company.otherDomains.length > 0 && random.chance(0.2) ? random.pick(company.otherDomains) : company.domain;
    if (random.chance(0.7)) record.domain = held;
    else record.website = `https://www.${held}/`;
  }
  const sharesDomain = company.parent !== undefined || company.kind === 'namesake';
  if (random.chance(0.7) || (shared && (!domain || sharesDomain)))
    Object.assign(record, writePlace(company.address, random.chance(0.4), random));
  if (random.chance(0.25)) record.profile_url = `https://www.linkedin.com/company/${company.slug}`;
  if (company.switchboard !== undefined && random.chance(0.3))
    record['phone'] = writePhone(company.switchboard, undefined, random);
  if (random.chance(0.4)) record.industry = company.industry;
  if (random.chance(0.3)) record.employee_count = Math.max(1, Math.round(company.size * (0.7 + 0.6 * random.next())));
  if (random.chance(0.25)) record.founded = company.founded + (random.chance(0.1) ? between(random, -2, 2) : 0);
  if (company.aliases.length > 0 && alias > 0 && random.chance(0.1)) record.aliases = [random.pick(company.aliases)];
  return record;
}
