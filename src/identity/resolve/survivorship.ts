/**
 * Survivorship: which value of each field wins when several records speak of one person, and where it came from.
 *
 * A value gathers a vote from every record that states it (compared in its canonical form):
 *   vote = trust of the source × freshness,   freshness = 2^(−age / half-life)
 * The value with the highest sum wins; ties go to the more recent, then to the smaller record address. The spelling
 * shown is that of its strongest record. Lists keep every value, in that order. `asOf` is passed in, so the same
 * records give the same profile on the same day.
 *
 * Example: two records of trust 50 say "Berlin" a year ago, one of trust 80 says "Hamburg" today. With a half-life of
 * two years Berlin has 2 × 50 × 0.71 = 71, Hamburg 80: Hamburg is shown, Berlin stays in the records.
 */
import type { CompanyRecord, PersonRecord, Position } from '../record.ts';

export interface Testimony<R> {
  source: string;
  key: string;
  /** 0 to 100 */
  trust: number;
  /** ISO 8601 */
  seenAt: string;
  record: R;
}

export interface ProvenanceOf {
  source: string;
  key: string;
  seen_at: string;
}

export interface Golden<R> {
  profile: R;
  /** field → for each of its values, the records that state it, strongest first */
  provenance: Record<string, ProvenanceOf[][]>;
}

const HALF_LIFE_DAYS = 730;
const DAY_MS = 86_400_000;

interface Ballot<V> {
  value: V;
  votes: number;
  newest: string;
  from: { testimony: Testimony<unknown>; vote: number }[];
}

/** 1 for a statement of today, half of it for one of two years ago; a time in the future counts as today. */
export function freshness(seenAt: string, asOf: string): number {
  const ageDays = Math.max(0, (Date.parse(asOf) - Date.parse(seenAt)) / DAY_MS);
  return 2 ** (-ageDays / HALF_LIFE_DAYS);
}

function vote(testimony: Testimony<unknown>, asOf: string): number {
  return Math.max(testimony.trust, 1) * freshness(testimony.seenAt, asOf);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const addressOf = (t: Testimony<unknown>): string => `${t.source}\u0000${t.key}`;

/** All stated values of a field, the winner first. */
function count<R, V>(
  all: readonly Testimony<R>[],
  asOf: string,
  valuesOf: (record: R) => readonly V[],
  keyOf: (value: V) => string,
): Ballot<V>[] {
  const ballots = new Map<string, Ballot<V>>();
  for (const testimony of all) {
    const weight = vote(testimony, asOf);
    for (const value of valuesOf(testimony.record)) {
      const key = keyOf(value);
      const ballot = ballots.get(key);
      if (ballot === undefined) {
        ballots.set(key, { value, votes: weight, newest: testimony.seenAt, from: [{ testimony, vote: weight }] });
        continue;
      }
      if (ballot.from.some((from) => from.testimony === testimony)) continue;
      ballot.votes += weight;
      if (testimony.seenAt > ballot.newest) ballot.newest = testimony.seenAt;
      const strongest = ballot.from.every((from) => from.vote < weight);
      ballot.value = strongest ? value : ballot.value;
      ballot.from.push({ testimony, vote: weight });
    }
  }
  for (const ballot of ballots.values()) {
    ballot.from.sort((a, b) => b.vote - a.vote || order(addressOf(a.testimony), addressOf(b.testimony)));
  }
  return [...ballots.values()].sort(
    (a, b) =>
      b.votes - a.votes ||
      order(b.newest, a.newest) ||
      order(addressOf(a.from[0]!.testimony), addressOf(b.from[0]!.testimony)),
  );
}

function provenanceOf(ballot: Ballot<unknown>): ProvenanceOf[] {
  return ballot.from.map(({ testimony }) => ({
    source: testimony.source,
    key: testimony.key,
    seen_at: testimony.seenAt,
  }));
}

const loose = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase().replace(/\s+/g, ' ').trim();

/** Fields that win together: half an address from one record and half from another is an address nobody has. */
const PERSON_BUNDLES: readonly (readonly (keyof PersonRecord)[])[] = [
  ['full_name', 'given_name', 'middle_name', 'family_name'],
  ['street', 'city', 'region', 'postal_code', 'country'],
];
const PERSON_SINGLE: readonly (keyof PersonRecord)[] = ['headline', 'summary', 'birth_date', 'gender'];

const COMPANY_BUNDLES: readonly (readonly string[])[] = [['street', 'city', 'region', 'postal_code', 'country']];

type Open = Record<string, unknown>;

function pick(record: Open, fields: readonly string[]): Open {
  const found: Open = {};
  for (const field of fields) if (record[field] !== undefined) found[field] = record[field];
  return found;
}

function addBundle(
  golden: Golden<Open>,
  all: readonly Testimony<Open>[],
  asOf: string,
  fields: readonly string[],
): void {
  // A fuller statement beats a bare one of the same content: it sorts first by its number of members.
  const ballots = count(
    all,
    asOf,
    (record) => {
      const bundle = pick(record, fields);
      return Object.keys(bundle).length === 0 ? [] : [bundle];
    },
    (bundle) => loose(Object.values(bundle).join(' ')),
  );
  const winner = ballots[0];
  if (winner === undefined) return;
  Object.assign(golden.profile, winner.value);
  for (const field of Object.keys(winner.value)) golden.provenance[field] = [provenanceOf(winner)];
}

function addSingle(golden: Golden<Open>, all: readonly Testimony<Open>[], asOf: string, field: string): void {
  const winner = count(all, asOf, (record) => (record[field] === undefined ? [] : [record[field]]), loose)[0];
  if (winner === undefined) return;
  golden.profile[field] = winner.value;
  golden.provenance[field] = [provenanceOf(winner)];
}

function addList<V>(
  golden: Golden<Open>,
  all: readonly Testimony<Open>[],
  asOf: string,
  field: string,
  keyOf: (value: V) => string,
): void {
  const ballots = count(all, asOf, (record) => (record[field] as V[] | undefined) ?? [], keyOf);
  if (ballots.length === 0) return;
  golden.profile[field] = ballots.map((ballot) => ballot.value);
  golden.provenance[field] = ballots.map(provenanceOf);
}

const member = (name: string) => (value: unknown) =>
  loose(typeof value === 'string' ? value : ((value as Open)[name] ?? value));

/** An employment is told apart by firm and title; records that name the firm differently still meet by its domain. */
function positionKey(position: Position): string {
  return `${loose(position.company_domain ?? position.company_name ?? '')}|${loose(position.title ?? '')}`;
}

/** The positions of a record, the short form (company_name, title, ...) included. */
export function positionsOf(record: PersonRecord): Position[] {
  const { company_name, company_domain, company_profile_url, title } = record;
  const short: Position = {
    ...(company_name === undefined ? {} : { company_name }),
    ...(company_domain === undefined ? {} : { company_domain }),
    ...(company_profile_url === undefined ? {} : { company_profile_url }),
    ...(title === undefined ? {} : { title }),
  };
  const listed = record.positions ?? [];
  if (Object.keys(short).length === 0 || listed.some((one) => positionKey(one) === positionKey(short))) return listed;
  return [{ ...short, current: true }, ...listed];
}

/** The golden profile of a person. Every testimony must hold a cleaned record. */
export function goldenPerson(all: readonly Testimony<PersonRecord>[], asOf: string): Golden<PersonRecord> {
  const golden: Golden<Open> = { profile: {}, provenance: {} };
  const open = all.map((one) => ({ ...one, record: { ...one.record, positions: positionsOf(one.record) } as Open }));
  for (const fields of PERSON_BUNDLES) addBundle(golden, open, asOf, fields);
  for (const field of PERSON_SINGLE) addSingle(golden, open, asOf, field);
  addList(golden, open, asOf, 'emails', member('address'));
  addList(golden, open, asOf, 'phones', member('number'));
  addList(golden, open, asOf, 'profile_urls', loose);
  addList(golden, open, asOf, 'provider_ids', JSON.stringify);
  addList<Position>(golden, open, asOf, 'positions', positionKey);
  addList(golden, open, asOf, 'skills', loose);
  addList(golden, open, asOf, 'education', loose);
  addList(golden, open, asOf, 'national_ids', loose);
  showCurrentPosition(golden);
  return golden as Golden<PersonRecord>;
}

/** The short form repeats the current position, which is what most readers look for. */
function showCurrentPosition(golden: Golden<Open>): void {
  const positions = (golden.profile['positions'] ?? []) as Position[];
  const index = positions.findIndex((one) => one.current !== false && one.end === undefined);
  const position = positions[index];
  if (position === undefined) return;
  for (const field of ['company_name', 'company_domain', 'company_profile_url', 'title'] as const) {
    if (position[field] === undefined) continue;
    golden.profile[field] = position[field];
    golden.provenance[field] = [golden.provenance['positions']![index]!];
  }
}

export function goldenCompany(all: readonly Testimony<CompanyRecord>[], asOf: string): Golden<CompanyRecord> {
  const golden: Golden<Open> = { profile: {}, provenance: {} };
  const open = all as readonly Testimony<Open>[];
  for (const fields of COMPANY_BUNDLES) addBundle(golden, open, asOf, fields);
  const bundled = new Set(COMPANY_BUNDLES.flat());
  const fields = new Set(open.flatMap((one) => Object.keys(one.record)));
  for (const field of [...fields].sort(order)) {
    if (field === 'key' || bundled.has(field)) continue;
    if (field === 'aliases') addList(golden, open, asOf, field, loose);
    else addSingle(golden, open, asOf, field);
  }
  return golden as Golden<CompanyRecord>;
}
