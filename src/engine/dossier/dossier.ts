/**
 * Dossiers: all that is known of people and companies, ready to be put into a vendor's shape. What `views.ts` tells
 * about one with provenance, this tells about a batch, with what an enrichment needs: the one work e-mail, the one
 * mobile, employments with their companies, the present employer. Every round of reads serves the whole batch.
 */
import { sql } from 'kysely';
import { type HeadCount, headCountOf } from '../../identity/facets/head-count.ts';
import { industryOf } from '../../identity/facets/industries.ts';
import { type PhoneSpellings, phoneSpellings } from '../../identity/facets/phone-format.ts';
import { timeZoneOf } from '../../identity/facets/time-zone.ts';
import { fold } from '../../identity/normalise/fold.ts';
import { normaliseName } from '../../identity/normalise/name.ts';
import { normalisePhone } from '../../identity/normalise/phone.ts';
import { normalisePlace } from '../../identity/normalise/place.ts';
import { normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import type { Address, CompanyRecord, PersonRecord } from '../../identity/record.ts';
import { goldenCompany, goldenPerson } from '../../identity/resolve/survivorship.ts';
import type { RecordRow } from '../../store/schema.ts';
import type { KeyedRead, Reads } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { witnessesOf } from '../witnesses.ts';
import { type Mobile, mobile, type WorkEmail, workEmail } from './contacts.ts';
import { type Job, type JobRow, jobsOf, jobsOfPerson } from './jobs.ts';

export interface Place {
  city: string | null;
  region: string | null;
  /** upper-case alpha-2 */
  country: string | null;
  /** IANA */
  timeZone: string | null;
}

export interface PersonDossier {
  id: string;
  number: number;
  profile: PersonRecord;
  /** as spelled, parted also where the records have only the whole */
  name: { given: string | null; family: string | null; full: string | null };
  /** `https://www.linkedin.com/in/...` */
  linkedinUrl: string | null;
  /** all of them, that one first */
  linkedinUrls: string[];
  linkedinMemberId: string | null;
  email: WorkEmail | null;
  mobile: Mobile | null;
  place: Place;
  /** current ones first, then the newest */
  jobs: (Job & { company_id: string | null })[];
  /** of the first current job */
  employer: CompanyDossier | null;
}

export interface CompanyDossier {
  id: string;
  number: number;
  profile: CompanyRecord;
  linkedinUrl: string | null;
  place: Place;
  phone: PhoneSpellings | null;
  headCount: HeadCount | null;
  /** by the table's name where it has one, else as it was stated */
  industry: string | null;
  /** people in the base who work or worked there; exact up to 10,000 */
  people: number;
}

const PEOPLE_COUNTED_MAX = 10_000;

type Wanted = readonly { id: string; number: number }[];

const entityOfRecord: KeyedRead<Pick<RecordRow, 'id' | 'entity'>> = {
  table: 'record',
  columns: ['id', 'entity'],
  fixed: ['graph_id'],
  by: ['id'],
};

const companyIdByNumber: KeyedRead<{ number: number; id: string }> = {
  table: 'company',
  columns: ['number', 'id'],
  fixed: ['graph_id'],
  by: ['number'],
};

const keysOf = (numbers: Iterable<number>): number[][] => [...new Set(numbers)].map((number) => [number]);

/** Parts that cost as much as the rest together: a search that checks thousands leaves out what it does not look at. */
export interface Without {
  /** people: their employers */
  employers?: boolean;
  /** companies: how many people they have; then 0 */
  headCounts?: boolean;
}

/** Those of `wanted` who are there, in its order. */
export async function readCompanies(
  reads: Reads,
  graphId: number,
  wanted: Wanted,
  asOf: string,
  without: Without = {},
): Promise<CompanyDossier[]> {
  const numbers = [...new Set(wanted.map(({ number }) => number))];
  const testimonies = await witnessesOf<CompanyRecord>(reads, graphId, numbers);
  const people = without.headCounts ? new Map<number, number>() : await countPeople(reads, graphId, numbers);
  const made = new Map<number, CompanyDossier>();
  return wanted.flatMap(({ id, number }) => {
    const known = made.get(number);
    if (known !== undefined) return [known];
    const said = testimonies.get(number);
    if (said === undefined) return [];
    const { profile } = goldenCompany(said, asOf);
    const dossier = {
      id,
      number,
      profile,
      linkedinUrl: linkedinUrls([profile.profile_url], 'linkedin_company', 'company')[0] ?? null,
      place: placeOf(profile),
      phone: phoneOf(profile),
      headCount: headCountOf(profile) ?? null,
      industry: typeof profile.industry === 'string' ? (industryOf(profile.industry) ?? profile.industry) : null,
      people: people.get(number) ?? 0,
    };
    made.set(number, dossier);
    return [dossier];
  });
}

/** Those of `wanted` who are there, in its order. */
export async function readPeople(
  reads: Reads,
  graphId: number,
  wanted: Wanted,
  asOf: string,
  without: Without = {},
): Promise<PersonDossier[]> {
  const numbers = [...new Set(wanted.map(({ number }) => number))];
  const testimonies = await witnessesOf<PersonRecord>(reads, graphId, numbers);
  const rows = Map.groupBy(await reads.read(jobsOfPerson, [graphId], keysOf(numbers)), (row) => row.person);
  const companies = await companiesOf(reads, graphId, [...rows.values()].flat());
  const made = new Map<number, PersonDossier>();
  for (const { id, number } of wanted) {
    const said = testimonies.get(number);
    if (said === undefined || made.has(number)) continue;
    const { profile } = goldenPerson(said, asOf);
    const jobs = jobsOf(rows.get(number) ?? [], profile.positions ?? [], companies.numberOf);
    const at = rows.get(number)?.find((row) => row.current === 1)?.domain ?? '';
    const linkedin = linkedinUrls(profile.profile_urls ?? [], 'linkedin', 'in');
    made.set(number, {
      id,
      number,
      profile,
      name: nameOf(profile),
      linkedinUrl: linkedin[0] ?? null,
      linkedinUrls: linkedin,
      linkedinMemberId: memberId(profile),
      email: workEmail(profile, said, at),
      mobile: mobile(profile, said),
      place: placeOf(profile),
      jobs: jobs.map((job) => ({ ...job, company_id: companies.idOf.get(job.company ?? 0) ?? null })),
      employer: null,
    });
  }
  if (!without.employers) await addEmployers(reads, graphId, [...made.values()], asOf, without);
  return wanted.flatMap(({ number }) => made.get(number) ?? []);
}

async function addEmployers(
  reads: Reads,
  graphId: number,
  people: readonly PersonDossier[],
  asOf: string,
  without: Without,
) {
  const employerOf = (one: PersonDossier) => one.jobs.find((job) => job.current && job.company_id !== null);
  const wanted = people.flatMap((one) => {
    const job = employerOf(one);
    return job === undefined ? [] : [{ id: job.company_id!, number: job.company! }];
  });
  const found = new Map(
    (await readCompanies(reads, graphId, wanted, asOf, without)).map((company) => [company.number, company]),
  );
  for (const one of people) one.employer = found.get(employerOf(one)?.company ?? 0) ?? null;
}

export function dossierVerbs({ store, clock }: Parts) {
  return {
    async personDossiers(caller: Caller, wanted: Wanted): Promise<PersonDossier[]> {
      requireScope(caller, 'people:read');
      return readPeople(store.reads, caller.graphId, wanted, isoNow(clock));
    },
    async companyDossiers(caller: Caller, wanted: Wanted): Promise<CompanyDossier[]> {
      requireScope(caller, 'people:read');
      return readCompanies(store.reads, caller.graphId, wanted, isoNow(clock));
    },
  };
}

async function companiesOf(reads: Reads, graphId: number, rows: readonly JobRow[]) {
  const records = await reads.read(entityOfRecord, [graphId], keysOf(rows.flatMap((row) => row.company_record ?? [])));
  const companies = await reads.read(companyIdByNumber, [graphId], keysOf(records.map((record) => record.entity)));
  return {
    numberOf: new Map(records.map((record) => [record.id, record.entity])),
    idOf: new Map(companies.map((company) => [company.number, company.id])),
  };
}

/** Each count stops at its limit, so that a giant costs no more than a large firm. */
async function countPeople(reads: Reads, graphId: number, numbers: readonly number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: number; people: number }>`
    select company.number, (select count(*) from (
      select position.person from record join position
        on position.graph_id = record.graph_id and position.company_record = record.id
      where record.graph_id = company.graph_id and record.entity = company.number
      limit ${PEOPLE_COUNTED_MAX}) as counted) as people
    from company where company.graph_id = ${graphId} and company.number in (${sql.join(numbers)})`.execute(reads.db);
  return new Map(rows.map((row) => [Number(row.number), Number(row.people)]));
}

function linkedinUrls(urls: readonly (string | undefined)[], kind: string, path: string): string[] {
  const found = urls.flatMap((url) => {
    const form = url === undefined ? undefined : normaliseProfileUrl(url);
    return form?.kind === kind ? [`https://www.linkedin.com/${path}/${form.id}`] : [];
  });
  return [...new Set(found)];
}

function nameOf(profile: PersonRecord): PersonDossier['name'] {
  const { given_name, middle_name, family_name, full_name } = profile;
  const full =
    full_name ?? ([given_name, middle_name, family_name].filter((part) => part !== undefined).join(' ') || null);
  if (full_name === undefined || (given_name !== undefined && family_name !== undefined)) {
    return { given: given_name ?? null, family: family_name ?? null, full };
  }
  const form = normaliseName({ full_name });
  const words = full_name.split(/\s+/);
  return {
    given: given_name ?? spelled(words, form?.given),
    family: family_name ?? spelled(words, form?.family),
    full,
  };
}

/** The words that fold to the wanted text. */
function spelled(words: readonly string[], wanted: string | undefined): string | null {
  if (wanted === undefined || wanted === '') return null;
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to).join(' ');
      if (fold(part) === wanted) return part.replace(/^[\s,]+|[\s,]+$/g, '');
    }
  }
  return null;
}

function phoneOf(profile: CompanyRecord): PhoneSpellings | null {
  const stated = profile['phone'] ?? profile['phone_hq'];
  const form = typeof stated === 'string' ? normalisePhone(stated, profile.country) : undefined;
  return (form === undefined ? undefined : phoneSpellings(form.e164)) ?? null;
}

function memberId(profile: PersonRecord): string | null {
  return profile.provider_ids?.find((one) => one.kind === 'linkedin_member')?.id ?? null;
}

function placeOf(address: Address): Place {
  const form = normalisePlace(address);
  return {
    city: address.city ?? null,
    region: address.region ?? null,
    country: form === undefined || form.country === '' ? null : form.country.toUpperCase(),
    timeZone: (form === undefined ? undefined : timeZoneOf(form.country, form.region)) ?? null,
  };
}
