/**
 * Prepare: the part of taking in a record that needs no database. Runs on the caller's thread (a request, an import),
 * so that the writer thread only compares and writes.
 */
import { hash } from 'node:crypto';
import type { EmployerForm } from '../../identity/features.ts';
import { companyKeys, personKeys } from '../../identity/match/keys.ts';
import { companyFeatures, personFeatures } from '../../identity/normalise/person.ts';
import { packCompany, packFeatures } from '../../identity/pack.ts';
import type { CompanyRecord, PersonRecord, RecordKind } from '../../identity/record.ts';
import { recordWords } from '../../identity/words.ts';
import { type Listing, listingOfOne } from '../resolve/listing.ts';
import { mentionKey } from '../resolve/mention-key.ts';

/** A record ready to be written. Plain data: it crosses threads. */
export interface Prepared {
  key: string;
  kind: 'p' | 'c';
  /** cleaned record, JSON with sorted members */
  body: string;
  /** of the body */
  hash: string;
  features: string;
  keys: number[];
  /** folded, for full-text search; '' for a company */
  words: string;
  /** '' when the source did not say */
  observedAt: string;
  /** what it makes a person's listing, if they have no other record; not for a company */
  listing?: Listing;
  /** the employers named in it, as companies of their own */
  mentions: Prepared[];
}

export const MENTIONS_SOURCE = 'lode:mentions';
/** What the name of a source begins with that is an account group's prospects. */
export const PROSPECTS_SOURCE = 'prospects of ';

export function prepare(kind: RecordKind, source: string, record: PersonRecord | CompanyRecord): Prepared {
  return kind === 'people'
    ? preparePerson(source, record as PersonRecord)
    : prepareCompany(record as CompanyRecord, (record as CompanyRecord).key);
}

function preparePerson(source: string, record: PersonRecord): Prepared {
  const features = personFeatures(record, { source });
  const body = canonicalJson(record, 'key');
  const mentions = new Map<string, Prepared>();
  for (const employer of features.employers ?? []) {
    const key = mentionKey(employer);
    if (key !== undefined && !mentions.has(key)) mentions.set(key, mention(key, employer, record));
  }
  return {
    key: storable(record.key) ?? shortHash(body),
    kind: 'p',
    body,
    hash: shortHash(body),
    features: packFeatures(features),
    keys: personKeys(features).map((key) => key.number),
    words: [...recordWords(features, record)].join(' '),
    listing: listingOfOne(features, record),
    observedAt: record.observed_at ?? '',
    mentions: [...mentions.values()],
  };
}

function prepareCompany(record: CompanyRecord, key: string | undefined): Prepared {
  const features = companyFeatures(record);
  const body = canonicalJson(record, 'key');
  return {
    key: storable(key) ?? shortHash(body),
    kind: 'c',
    body,
    hash: shortHash(body),
    features: packCompany(features),
    keys: companyKeys(features).map((key) => key.number),
    words: '',
    observedAt: typeof record['observed_at'] === 'string' ? record['observed_at'] : '',
    mentions: [],
  };
}

/**
 * A file names the same employers again and again. Both lists are emptied when they are full, which costs no more than
 * making their entries once more; whoever sends a mention on must not change it.
 */
const KEPT_MAX = 20_000;
const foldedNames = new Map<string, string | undefined>();
const mentionsMade = new Map<string, Prepared>();

function kept<V>(list: Map<string, V>, key: string, make: () => V): V {
  if (list.has(key)) return list.get(key)!;
  if (list.size >= KEPT_MAX) list.clear();
  const made = make();
  list.set(key, made);
  return made;
}

function mention(key: string, employer: EmployerForm, record: PersonRecord): Prepared {
  // The spelling is the first person's; the company's own records outrank it by trust.
  const spelled = [record, ...(record.positions ?? [])].map((one) => one.company_name);
  const name = spelled.find((text) => text !== undefined && foldedName(text) === employer.name) ?? employer.name;
  return kept(mentionsMade, `${key}|${name}`, () =>
    prepareCompany(
      {
        ...(employer.name === '' ? {} : { name }),
        ...(employer.domain === '' ? {} : { domain: employer.domain }),
        ...(employer.profile === '' ? {} : { profile_url: `https://www.linkedin.com/company/${employer.profile}` }),
      },
      key,
    ),
  );
}

function foldedName(text: string): string | undefined {
  return kept(foldedNames, text, () => companyFeatures({ name: text }).names?.[0]);
}

/** Half a character would come back from the database as another one, and its record would not be found again. */
function storable(key: string | undefined): string | undefined {
  return key?.toWellFormed();
}

/** JSON with members sorted at every depth, so that equal records have equal text; `without`: a member left out. */
export function canonicalJson(value: object, without?: string): string {
  return JSON.stringify(sorted(value, without));
}

function sorted(value: unknown, without?: string): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => sorted(one));
  const members = value as Record<string, unknown>;
  const names = Object.keys(members).sort();
  // Assigning to a member of that name would set the copy's prototype.
  if (names.includes('__proto__')) {
    const kept = names.filter((name) => name !== without);
    return Object.fromEntries(kept.map((name) => [name, sorted(members[name])]));
  }
  const copy: Record<string, unknown> = {};
  for (const name of names) if (name !== without) copy[name] = sorted(members[name]);
  return copy;
}

export function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
