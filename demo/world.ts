/**
 * The synthetic demo world: people in three overlapping sources of three formats, with the dirt that such files have,
 * and the truth beside it, so that quality can be measured. It shares only the record types with the code that it
 * tests: a mistake in a normaliser must not hide in the data.
 *
 * Everything is generated as it is read and nothing is kept, so a million people are a matter of time, not of memory.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyRecord, PersonRecord } from '../src/identity/record.ts';
import { COMPANIES } from './cast.ts';
import { companyOf, FORMER_COMPANIES, FORMER_COMPANY_FIRST } from './companies.ts';
import { type Habits, soil } from './dirt.ts';
import { type Lead, leadsOf, SAMPLE_STEP, SAMPLED_LEADS } from './leads.ts';
import { generatePeople, type WorldPerson } from './people.ts';
import { createRandom, type Random, scramble } from './random.ts';
import { APOLLO, type Columns, csvLine, HUBSPOT, LEADS } from './rows.ts';

export interface WorldOptions {
  seed: number;
  /** how many distinct people */
  people: number;
}

export const SOURCES = ['crm', 'apollo', 'archive'] as const;
export type SourceName = (typeof SOURCES)[number];

export interface WorldRecord {
  source: SourceName;
  /** with its `key`, unique in the source */
  record: PersonRecord & { key: string };
  /** the true person's number */
  person: number;
}

export interface World extends WorldOptions {
  peopleInOrder(): Generator<WorldPerson>;
  companies(): Generator<CompanyRecord>;
  /** The records of one source, in the order of its file. */
  records(source: SourceName): Generator<WorldRecord>;
  leads(): Lead[];
}

interface Source {
  file: string;
  /** share of the people that it has */
  coverage: number;
  /** share of its people that it has twice */
  duplicates: number;
  /** how often it tells one of the other stories about a person: a nickname, a former job */
  also: number;
  habits: Habits;
  keyOf(serial: number): string;
}

const SOURCE_FACTS: Record<SourceName, Source> = {
  crm: {
    file: 'hubspot-contacts.csv',
    coverage: 0.65,
    duplicates: 0.03,
    also: 0.3,
    keyOf: (serial) => String(10_001 + serial),
    habits: {
      keepEmail: 0.85,
      keepPhone: 0.6,
      keepProfile: 0.35,
      nationalPhone: 0.5,
      roleMailbox: 0.02,
      switchboard: 0.08,
      typo: 0.02,
      sloppy: 0.06,
      dropLegalForm: 0.5,
    },
  },
  apollo: {
    file: 'apollo-contacts.csv',
    coverage: 0.6,
    duplicates: 0.01,
    also: 0.2,
    keyOf: (serial) => `6${scramble(serial).toString(16).padStart(8, '0')}${serial.toString(16).padStart(15, '0')}`,
    habits: {
      keepEmail: 0.75,
      keepPhone: 0.5,
      keepProfile: 0.9,
      nationalPhone: 0.1,
      roleMailbox: 0.005,
      switchboard: 0.4,
      typo: 0.005,
      sloppy: 0.02,
      dropLegalForm: 0.7,
    },
  },
  archive: {
    file: 'vendor-archive.jsonl',
    coverage: 0.6,
    duplicates: 0,
    also: 0.6,
    keyOf: (serial) => `v-${serial + 1}`,
    habits: {
      keepEmail: 0.6,
      keepPhone: 0.4,
      keepProfile: 0.8,
      nationalPhone: 0,
      roleMailbox: 0,
      switchboard: 0,
      typo: 0.01,
      sloppy: 0.02,
      dropLegalForm: 0.2,
    },
  },
};

/** A world; nothing is computed until it is read. Demo: 5,000 people; bench: 100,000 and 1,000,000. */
export function generateWorld({ seed, people }: WorldOptions): World {
  return {
    seed,
    people,
    peopleInOrder: () => generatePeople(seed, people),
    companies: () => companyRecords(seed, people),
    records: (source) => sourceRecords(seed, people, source),
    leads: () => leadsOf(sample(seed, people)),
  };
}

function* sourceRecords(seed: number, people: number, source: SourceName): Generator<WorldRecord> {
  const facts = SOURCE_FACTS[source];
  const random = createRandom(seed, -1 - SOURCES.indexOf(source));
  let serial = 0;
  for (const person of generatePeople(seed, people)) {
    if (!isCovered(seed, person, source)) continue;
    const times = random.chance(facts.duplicates) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const record = soil(storyOf(person, source, random), person.company, facts.habits, random);
      yield { source, record: { key: facts.keyOf(serial), ...record }, person: person.number };
      serial += 1;
    }
  }
}

/** Everybody is in one source at least, and the cast is in all. */
function isCovered(seed: number, { number, company }: WorldPerson, source: SourceName): boolean {
  if (company === undefined) return true;
  const random = createRandom(seed ^ 0x636f7665, number);
  const covered = SOURCES.filter((name) => random.chance(SOURCE_FACTS[name].coverage));
  return covered.length > 0 ? covered.includes(source) : source === 'archive';
}

/** What the source believes: the facts, or one of the other stories about the person. */
function storyOf({ facts, also, company }: WorldPerson, source: SourceName, random: Random): PersonRecord {
  const told = also.length > 0 && random.chance(SOURCE_FACTS[source].also);
  // The cast is told the same way in every world: as it is in the CRM, then one story a source.
  const story = company === undefined ? also[SOURCES.indexOf(source) - 1] : told ? random.pick(also) : undefined;
  const merged = Object.entries({ ...facts, ...story }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as PersonRecord; // only absent members were taken out
}

function* companyRecords(seed: number, people: number): Generator<CompanyRecord> {
  let last = Object.keys(COMPANIES).length - 1;
  for (const { company } of generatePeople(seed, people)) last = Math.max(last, company?.number ?? 0);
  for (let number = 0; number <= last; number += 1) yield { key: `co-${number}`, ...companyOf(seed, number).record };
  for (let number = 0; number < FORMER_COMPANIES; number += 1) {
    yield companyOf(seed, FORMER_COMPANY_FIRST + number).record;
  }
}

/** People for the lead list, spread over the world's beginning. */
function sample(seed: number, people: number): WorldPerson[] {
  const sampled: WorldPerson[] = [];
  const held = heldByPerson(seed, Math.min(people, SAMPLE_STEP * SAMPLED_LEADS * 4));
  for (const person of generatePeople(seed, people)) {
    if (person.company === undefined || person.number % SAMPLE_STEP !== 0) continue;
    if (!holdsIdentifiers(held.get(person.number) ?? [], person.facts)) continue;
    sampled.push(person);
    if (sampled.length === SAMPLED_LEADS) break;
  }
  return sampled;
}

function heldByPerson(seed: number, people: number): Map<number, PersonRecord[]> {
  const held = new Map<number, PersonRecord[]>();
  for (const source of SOURCES) {
    for (const { person, record } of sourceRecords(seed, people, source)) {
      held.set(person, [...(held.get(person) ?? []), record]);
    }
  }
  return held;
}

/** Whether the sources between them kept what a lead may ask by; nobody can match what no file says. */
function holdsIdentifiers(
  records: PersonRecord[],
  { emails = [], profile_urls = [], phones = [] }: PersonRecord,
): boolean {
  const text = JSON.stringify(records).toLowerCase();
  const slug = profile_urls[0]?.split('/').at(-1) ?? '';
  const hasPhone = phones.length === 0 || records.some((record) => record.phones !== undefined);
  return text.includes(String(emails[0])) && text.includes(slug) && hasPhone;
}

export interface WorldFiles {
  /** the file of each source: HubSpot-like CSV, Apollo-like CSV, JSONL in Lode's own names */
  sources: Record<SourceName, string>;
  companies: string;
  leads: string;
  /** JSONL of {source, key, person} */
  truth: string;
}

const COLUMNS: Partial<Record<SourceName, Columns>> = { crm: HUBSPOT, apollo: APOLLO };

/** Writes the world's files into `folder`, which is made, and says where they are. */
export function writeWorld(world: World, folder: string): WorldFiles {
  mkdirSync(folder, { recursive: true });
  const files: WorldFiles = {
    sources: {
      crm: join(folder, SOURCE_FACTS.crm.file),
      apollo: join(folder, SOURCE_FACTS.apollo.file),
      archive: join(folder, SOURCE_FACTS.archive.file),
    },
    companies: join(folder, 'companies.jsonl'),
    leads: join(folder, 'leads.csv'),
    truth: join(folder, 'truth.jsonl'),
  };
  const truth = openLines(files.truth);
  for (const source of SOURCES) {
    const out = openLines(files.sources[source]);
    const columns = COLUMNS[source];
    if (columns) out.write(csvLine(columns.map(([header]) => header)));
    for (const { record, person } of world.records(source)) {
      out.write(columns ? csvLine(columns.map(([, cell]) => cell(record))) : `${JSON.stringify(record)}\n`);
      truth.write(`${JSON.stringify({ source, key: record.key, person })}\n`);
    }
    out.close();
  }
  truth.close();

  const companies = openLines(files.companies);
  for (const company of world.companies()) companies.write(`${JSON.stringify(company)}\n`);
  companies.close();

  const leads = openLines(files.leads);
  leads.write(csvLine(LEADS.map(([header]) => header)));
  for (const { record } of world.leads()) leads.write(csvLine(LEADS.map(([, cell]) => cell(record))));
  leads.close();
  return files;
}

const BUFFER_CHARS = 1 << 20;

/** A file written a megabyte at a time. */
function openLines(path: string): { write(line: string): void; close(): void } {
  const file = openSync(path, 'w');
  let buffer = '';
  const flush = () => {
    writeSync(file, buffer);
    buffer = '';
  };
  return {
    write(line) {
      buffer += line;
      if (buffer.length >= BUFFER_CHARS) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
