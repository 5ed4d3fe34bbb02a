/**
 * Every place that can hold personal data, with the way it is erased. A test compares this with the real schema of
 * both engines, so a new column must be declared here before it can exist, and with `engine/erase.ts`, by erasing
 * somebody and looking for them everywhere.
 */
import { PERSONAL_ACTIVITIES } from './personal-activities.ts';
import { PERSONAL_ENROLMENTS } from './personal-enrolments.ts';
import { PERSONAL_PROSPECTING } from './personal-prospecting.ts';
import { PERSONAL_PROSPECT_TABLES, PERSONAL_PROSPECTS } from './personal-prospects.ts';
import { PERSONAL_RESUMES } from './personal-resumes.ts';
import { PERSONAL_WEBHOOKS } from './personal-webhooks.ts';
import type { Database } from './schema.ts';

/**
 * - `person`: goes with the person: the row is removed or the value emptied when they are erased
 * - `employer`: names an employer; goes with the last person whose record named it
 * - `naming`: free text that may name somebody; emptied, or its row removed, where it names an erased person
 * - `trace`: a hash or a number that stays on purpose, so that the erasure holds; it tells nobody who it was
 * - `none`: never holds personal data of the people in the graph
 */
export type Way = 'person' | 'employer' | 'naming' | 'trace' | 'none';

type TextColumns<Row> = { [Column in keyof Row]-?: string extends Row[Column] ? Column : never }[keyof Row];

/** Every text column of the schema. A column of numbers is declared only where its numbers stand for a person. */
export const PERSONAL_COLUMNS: {
  [Table in keyof Database]: Record<TextColumns<Database[Table]>, Way> & Partial<Record<keyof Database[Table], Way>>;
} = {
  graph: { name: 'none', model: 'none' },
  account_group: { id: 'none', name: 'none', settings: 'none', created_at: 'none' },
  api_key: {
    id: 'none',
    account_group_id: 'none',
    group_ids: 'none',
    hash: 'none',
    prefix: 'none',
    name: 'none',
    scopes: 'none',
    plan: 'none',
    settings: 'none',
    created_at: 'none',
    expires_at: 'none',
    revoked_at: 'none',
    last_used_at: 'none',
  },
  limit_window: { key_id: 'none', surface: 'none', window: 'none' },
  idempotency: {
    account_group_id: 'none',
    route: 'none',
    key: 'naming',
    // Of the whole request, which held more than one person could be found by; gone after a day.
    body_hash: 'trace',
    reply: 'naming',
    created_at: 'none',
  },
  source: { name: 'none', account_group_id: 'none', created_at: 'none' },
  record: { kind: 'none', key: 'person', hash: 'person', features: 'person', observed_at: 'person' },
  record_version: { import_id: 'none', body: 'person', at: 'none' },
  match_key: { key: 'person' },
  key_override: { key: 'person', kind: 'none', value: 'person', at: 'none' },
  person: {
    id: 'person',
    features: 'person',
    updated_at: 'person',
    sort_name: 'person',
    country: 'person',
    region: 'person',
    city: 'person',
    given_name: 'person',
    family_name: 'person',
    title: 'person',
    level: 'person',
    department: 'person',
    company: 'person',
    company_domain: 'person',
    postal_code: 'person',
    experience_start: 'person',
    company_start: 'person',
    role_start: 'person',
    job_change: 'person',
  },
  company: {
    id: 'none',
    features: 'employer',
    updated_at: 'none',
    sort_name: 'employer',
    country: 'employer',
    region: 'employer',
    city: 'employer',
    domain: 'employer',
    industry: 'employer',
    type: 'employer',
    funding_date: 'employer',
  },
  position: {
    company: 'person',
    domain: 'person',
    title: 'person',
    start: 'person',
    end: 'person',
    level: 'person',
    department: 'person',
  },
  identity_id: { id: 'trace', kind: 'none', state: 'none', at: 'none' },
  // Numbers of records and people only.
  resolution_event: {
    kind: 'none',
    cause: 'none',
    model_version: 'none',
    before: 'trace',
    after: 'trace',
    at: 'none',
  },
  link_decision: { kind: 'none', key_a: 'person', key_b: 'person', verdict: 'none', by: 'none', at: 'none' },
  suppression: { hash: 'trace', at: 'none' },
  import: {
    id: 'none',
    account_group_id: 'none',
    job_id: 'none',
    source: 'none',
    kind: 'none',
    file_name: 'naming',
    state: 'none',
    // A file without a header row is reported with its first row as the names of the columns.
    report: 'naming',
    created_at: 'none',
    finished_at: 'none',
  },
  import_seen: { import_id: 'none' },
  job: {
    id: 'none',
    account_group_id: 'none',
    type: 'none',
    // Where a file lies and how it is to be read.
    payload: 'naming',
    state: 'none',
    unit: 'none',
    result: 'naming',
    error_code: 'none',
    error_message: 'naming',
    created_at: 'none',
    started_at: 'none',
    finished_at: 'none',
  },
  credit_account: { account_group_id: 'none' },
  credit_entry: {
    account_group_id: 'none',
    at: 'none',
    kind: 'none',
    surface: 'none',
    // What was paid stays in the books, under an ID that leads nowhere any more.
    person_id: 'trace',
    company_id: 'none',
    datapoint: 'none',
    key_id: 'none',
    request_id: 'none',
    reason: 'naming',
  },
  credit_use: { account_group_id: 'none', day: 'none', key_id: 'none', surface: 'none' },
  // A number of a person or record, or the hash of a search.
  entitlement: { account_group_id: 'none', subject: 'trace', datapoint: 'none', until: 'none', at: 'none' },
  // Values stand in its frequency tables only where several people bear them (engine/models/bounded.ts).
  model: {
    id: 'none',
    version: 'none',
    body: 'none',
    state: 'none',
    phase: 'none',
    cursor: 'none',
    adopted_at: 'none',
  },
  meta: { name: 'none', value: 'none' },
  ...PERSONAL_ACTIVITIES,
  ...PERSONAL_ENROLMENTS,
  ...PERSONAL_PROSPECTING,
  ...PERSONAL_PROSPECTS,
  ...PERSONAL_RESUMES,
  ...PERSONAL_WEBHOOKS,
};

/** Tables that are not in the schema's types: the full-text index and the bookkeeping of migrations. */
export const PERSONAL_TABLES: Readonly<Record<string, Way>> = {
  person_words: 'person',
  person_words_config: 'none',
  person_words_content: 'person',
  person_words_data: 'person',
  person_words_docsize: 'person',
  person_words_idx: 'person',
  company_words: 'employer',
  company_words_config: 'none',
  company_words_content: 'employer',
  company_words_data: 'employer',
  company_words_docsize: 'employer',
  company_words_idx: 'employer',
  ...PERSONAL_PROSPECT_TABLES,
  // Counts by index. Were it stat4, it would hold sampled values.
  sqlite_stat1: 'none',
  kysely_migration: 'none',
  kysely_migration_lock: 'none',
};

/** Files beside the database, below the data folder. */
export const PERSONAL_FILES: readonly { path: string; holds: string; erased: string }[] = [
  { path: 'uploads', holds: 'files as they were sent', erased: 'each when its import has ended' },
  { path: 'rejects', holds: 'rows that an import could not use', erased: 'each that names an erased person' },
  { path: 'root-key', holds: 'a secret, nobody’s data', erased: 'never' },
  { path: 'secret-key', holds: 'a secret, nobody’s data', erased: 'never' },
  { path: 'lode.db-turns', holds: 'empty files', erased: 'each after a few seconds' },
];
