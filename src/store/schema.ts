/**
 * The tables, as types. Migrations create them; `personal-data.ts` says which columns can hold personal data.
 *
 * Rules: every record, key, person, company and ID row leads with its graph; every job, import and key row with its
 * account group. Times are ISO 8601 text. Text compares by bytes (COLLATE "C" on PostgreSQL), so both engines sort
 * alike. Numbers stay below 2^53. JSON is text: it is parsed here, never queried.
 */
import type { ActivityTables } from './schema-activities.ts';
import type { EnrolmentTables } from './schema-enrolments.ts';
import type { ProspectingTables } from './schema-prospecting.ts';
import type { ProspectTables } from './schema-prospects.ts';
import type { ResumeTables } from './schema-resumes.ts';
import type { WebhookTables } from './schema-webhooks.ts';

export interface Database
  extends ActivityTables,
    EnrolmentTables,
    ProspectTables,
    ProspectingTables,
    ResumeTables,
    WebhookTables {
  graph: Graph;
  account_group: AccountGroup;
  api_key: ApiKey;
  limit_window: LimitWindow;
  idempotency: Idempotency;
  source: Source;
  record: RecordRow;
  record_version: RecordVersion;
  match_key: MatchKeyRow;
  key_override: KeyOverride;
  person: PersonRow;
  company: CompanyRow;
  position: PositionRow;
  identity_id: IdentityId;
  resolution_event: ResolutionEvent;
  link_decision: LinkDecision;
  suppression: Suppression;
  import: ImportRow;
  import_seen: ImportSeen;
  job: JobRow;
  credit_account: CreditAccount;
  credit_entry: CreditEntry;
  credit_use: CreditUse;
  entitlement: EntitlementRow;
  model: ModelRow;
  meta: Meta;
}

export interface Graph {
  id: number;
  name: string;
  /** counters; a number is graph.id * 2^36 + counter, so it is unique in the database and below 2^53 */
  next_record: number;
  next_entity: number;
  next_seq: number;
  /** ID of the model that its records are resolved and its queries answered by; 'shipped' is the program's own */
  model: string;
  /** of its stored features and keys (identity/match/keys-version.ts); 0 where it has no records or nobody knows */
  keys_version: number;
  /** of its people's and companies' words and search columns (identity/words-version.ts); 0 as above */
  words_version: number;
}

export interface AccountGroup {
  id: string;
  name: string;
  graph_id: number;
  settings: string;
  created_at: string;
}

export interface ApiKey {
  id: string;
  /** the key's own group */
  account_group_id: string;
  /** JSON list, the own group first */
  group_ids: string;
  /** SHA-256 of the whole key, hex */
  hash: string;
  prefix: string;
  name: string;
  scopes: string;
  plan: string;
  settings: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
}

/** Use of a finite limit, by sub-window. */
export interface LimitWindow {
  key_id: string;
  surface: string;
  window: string;
  bucket: number;
  used: number;
}

export interface Idempotency {
  account_group_id: string;
  route: string;
  key: string;
  body_hash: string;
  /** null while the first request runs */
  status: number | null;
  reply: string | null;
  created_at: string;
}

export interface Source {
  id: number;
  graph_id: number;
  name: string;
  /** the group that first wrote it */
  account_group_id: string;
  trust: number;
  created_at: string;
}

export interface RecordRow {
  graph_id: number;
  id: number;
  source_id: number;
  /** 'p' person or 'c' company */
  kind: string;
  key: string;
  /** number of the person or company that it belongs to; 0 while retired */
  entity: number;
  version: number;
  /** of the cleaned body: an equal one changes nothing */
  hash: string;
  features: string;
  observed_at: string;
  retired: number;
}

export interface RecordVersion {
  graph_id: number;
  record_id: number;
  version: number;
  import_id: string | null;
  /** the record as it came, cleaned; '' when this version retires it */
  body: string;
  at: string;
}

export interface MatchKeyRow {
  graph_id: number;
  key: number;
  source_id: number;
  record_id: number;
  entity: number;
}

/** An operator's word on a key: generic (finds nobody) or not, whatever its count. */
export interface KeyOverride {
  graph_id: number;
  key: number;
  kind: string;
  value: string;
  generic: number;
  at: string;
}

/** Members that people and companies share. */
interface EntityRow {
  graph_id: number;
  number: number;
  id: string;
  /** position in the change feed */
  seq: number;
  /** 1 when a link to another entity was cut by a conflict: its whole component must be looked at on any change */
  contested: number;
  features: string;
  updated_at: string;
  /** folded, for sorting and prefix search */
  sort_name: string;
  country: string;
  region: string;
  city: string;
}

export interface PersonRow extends EntityRow {
  given_name: string;
  family_name: string;
  title: string;
  level: string;
  department: string;
  company: string;
  company_domain: string;
  postal_code: string;
  has_email: number;
  has_phone: number;
  has_profile: number;
  /** a work e-mail of theirs is verified */
  email_verified: number;
  /** a mobile that no newest statement calls unverified */
  mobile: number;
  /** when the first job, the first one at the present employer, and the present one began; '' where nobody says */
  experience_start: string;
  company_start: string;
  role_start: string;
  /** `role_start` of those who had another job before, else '' */
  job_change: string;
  /** 1 where that other one was at the same company */
  job_change_inside: number;
}

export interface CompanyRow extends EntityRow {
  domain: string;
  industry: string;
  employee_count: number | null;
  type: string;
  founded: number | null;
  /** US dollars */
  revenue: number | null;
  funding_total: number | null;
  funding_last: number | null;
  /** YYYY-MM-DD or '' */
  funding_date: string;
}

export interface PositionRow {
  graph_id: number;
  person: number;
  ordinal: number;
  /** the record that stands for the employer; its entity is the company, whatever merges */
  company_record: number | null;
  company: string;
  domain: string;
  title: string;
  start: string;
  end: string;
  current: number;
  level: string;
  department: string;
}

/** Every ID ever given out. Outlives people, so that none is used twice. */
export interface IdentityId {
  graph_id: number;
  id: string;
  kind: string;
  number: number;
  generation: number;
  /** the record whose address minted it */
  record_id: number;
  /** 'live', 'merged' (into successor), 'split' (several successors: ambiguous) or 'erased' */
  state: string;
  successor: number | null;
  at: string;
}

/** Append-only: who belonged together before and after, and why it changed. */
export interface ResolutionEvent {
  graph_id: number;
  seq: number;
  kind: string;
  cause: string;
  model_version: string;
  /** JSON: entity number → record ids */
  before: string;
  after: string;
  at: string;
}

/** A person's word on two records: 'must' or 'cannot' be one. Addresses, so that it survives merges and re-imports. */
export interface LinkDecision {
  graph_id: number;
  kind: string;
  source_a: number;
  key_a: string;
  source_b: number;
  key_b: string;
  verdict: string;
  by: string;
  at: string;
}

/** Hash of an identifier of an erased person: no record that carries it is taken in again. */
export interface Suppression {
  graph_id: number;
  hash: string;
  at: string;
}

export interface ImportRow {
  id: string;
  account_group_id: string;
  graph_id: number;
  job_id: string | null;
  source: string;
  kind: string;
  file_name: string;
  state: string;
  report: string | null;
  created_at: string;
  finished_at: string | null;
}

/** Records that a running snapshot import has met; those of its source that it has not are retired at its end. */
export interface ImportSeen {
  import_id: string;
  record_id: number;
}

export interface JobRow {
  id: string;
  account_group_id: string;
  type: string;
  payload: string;
  /** 'queued', 'running', 'succeeded', 'failed' (also the dead letters) or 'cancelled' */
  state: string;
  done: number;
  total: number | null;
  unit: string;
  result: string | null;
  error_code: string | null;
  error_message: string | null;
  attempts: number;
  attempts_max: number;
  cancel_requested: number;
  /** fencing token: rises with every claim */
  epoch: number;
  /** database milliseconds; 0 when not leased */
  lease_until: number;
  run_after: number;
  /** database milliseconds of the last claim of this job's group: groups take turns */
  queued_seq: number;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

/** Amounts of credits are in thousandths. */
export interface CreditAccount {
  account_group_id: string;
  /** null: unlimited, until the first grant */
  balance: number | null;
  /** charged so far, in all */
  used: number;
  /** number of the next entry of the ledger */
  next_entry: number;
}

/** One line of a group's ledger. The amounts of all lines add up to the balance. */
export interface CreditEntry {
  account_group_id: string;
  entry: number;
  at: string;
  /** 'grant', 'charge', or 'opening': what was used before the first grant, given back to begin from nothing */
  kind: string;
  amount: number;
  surface: string | null;
  person_id: string | null;
  company_id: string | null;
  datapoint: string | null;
  key_id: string | null;
  request_id: string | null;
  reason: string | null;
}

/** What a key was charged on a day (UTC) on a surface. */
export interface CreditUse {
  account_group_id: string;
  day: string;
  key_id: string;
  surface: string;
  amount: number;
  charges: number;
}

/** What a group has paid for. `subject` is a number with a letter for what it numbers, or a hash (`entitlements.ts`). */
export interface EntitlementRow {
  account_group_id: string;
  subject: string;
  datapoint: string;
  /** '' for life */
  until: string;
  at: string;
}

/** A model that a graph has been resolved by. What is resolved anew, and how far that is, stands with it. */
export interface ModelRow {
  graph_id: number;
  /** hash of the body, or 'shipped' */
  id: string;
  version: string;
  /** JSON; '' for the one that ships */
  body: string;
  /** 'adopting' while records are resolved anew under it, then 'active'; 'former' when another has taken its place */
  state: string;
  /** while adopting: what is being done, where it stands (JSON), and how much of it is done */
  phase: string;
  cursor: string;
  done: number;
  adopted_at: string;
}

export interface Meta {
  name: string;
  value: string;
}
