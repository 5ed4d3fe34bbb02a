/**
 * The words that the engine and its callers share. Nothing here knows HTTP or a vendor: a surface turns its wire
 * format into these and back.
 */

import type { CompanyRecord, PersonRecord, ProviderId, RecordKind } from '../identity/record.ts';
import type { Datapoint } from './credits/types.ts';

export const SCOPES = [
  'people:read',
  'people:write',
  'prospects:read',
  'prospects:write',
  'prospecting:read',
  'prospecting:write',
  'audiences:read',
  'audiences:write',
  'webhooks:read',
  'webhooks:write',
  'admin',
] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * How a key is limited. `unlimited` is metered and never refused; `vendor` follows each surface's published tariff;
 * `custom` has numbers of its own, which hold on every surface in that surface's unit (records or requests).
 */
export type Plan =
  | { name: 'unlimited' }
  | { name: 'vendor' }
  | { name: 'custom'; per_second?: number; per_minute?: number; per_hour?: number; per_day?: number };

/** Who asks: the answer of `authenticate`. Every verb of the engine takes one. */
export interface Caller {
  keyId: string;
  keyName: string;
  /** the key's own account group, used where a path names none */
  groupId: string;
  /** every group that the key may act for; the first is `groupId` */
  groupIds: string[];
  /** the graph that `groupId` reads and writes */
  graphId: number;
  scopes: ReadonlySet<string>;
  plan: Plan;
  settings: Readonly<Record<string, unknown>>;
}

export type WindowName = 'second' | 'minute' | 'hour' | 'day';
export type LimitUnit = 'record' | 'request';
export type TariffWindow = { name: WindowName; seconds: number; limit: number };

/** A surface's published limits. `app.ts` hands them to the engine; a window is sliding. */
export interface Tariff {
  surface: string;
  unit: LimitUnit;
  /** the unit for a caller whose settings say another; undefined: `unit` */
  unitFor?: (caller: Caller) => LimitUnit | undefined;
  /** windows that are counted in another unit, also under a plan with numbers of its own */
  units?: Partial<Record<WindowName, LimitUnit>>;
  windows: TariffWindow[];
  /** windows of endpoints that are counted apart, by the name that the endpoint gives; they replace `windows` */
  buckets?: Readonly<Record<string, TariffWindow[]>>;
  /** a call that fails counts nothing */
  failuresFree?: boolean;
  /** what each datapoint costs here, in credits; what is not listed costs nothing */
  prices?: Partial<Record<Datapoint, number>>;
  /** the wire format says what a call cost as a whole number, so prices must be whole */
  wholeCredits?: boolean;
}

/** What a limit check found; the numbers are those of the tightest window, and large where nothing is refused. */
export interface LimitState {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** unix seconds at which the window has room again */
  resetAt: number;
  /** whole seconds, at least 1, only when refused */
  retryAfterSeconds?: number;
  /** every window that was looked at; absent where nothing is limited */
  windows?: { name: string; limit: number; remaining: number; resetSeconds: number }[];
  /** milliseconds since 1970 at which it was taken: where to give it back */
  takenAt?: number;
}

/** What is known of the person sought. All that is given takes part in a `joint` match. */
export interface PersonQuery {
  person_id?: string;
  emails?: string[];
  phones?: string[];
  profile_urls?: string[];
  provider_ids?: ProviderId[];
  full_name?: string;
  given_name?: string;
  middle_name?: string;
  family_name?: string;
  company_name?: string;
  company_domain?: string;
  company_profile_url?: string;
  /** confines the answer to people who work there now */
  company_id?: string;
  title?: string;
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  country?: string;
  birth_date?: string;
}

/** One rung of a ladder: the members of the query that it looks at. */
export type LadderStep = 'profile' | 'email' | 'phone' | 'name_company' | 'name_company_id';

/**
 * `joint`: everything that was sent is scored together.
 * `ladder`: the steps are walked in order and the first that finds anybody decides (ruling 1 of the contracts).
 */
export type MatchPolicy =
  | { kind: 'joint'; threshold?: number; candidatesMax?: number; explain?: boolean }
  | { kind: 'ladder'; steps: LadderStep[]; explain?: boolean };

export type Decision = 'match' | 'ambiguous' | 'none';

/** One comparison's part in a score. `weight` is in bits (log2 of m/u); positive speaks for, negative against. */
export interface EvidenceItem {
  field: string;
  level: string;
  weight: number;
  query?: string;
  person?: string;
}

export interface Explanation {
  /** one sentence that a person can read */
  reason: string;
  keys: { kind: string; value: string; people: number; generic: boolean }[];
  evidence: EvidenceItem[];
  /** the sum of the evidence and the prior, in bits */
  total: number;
  prior: number;
  runner_up?: { person_id: string; score: number; evidence: EvidenceItem[]; why_lost: string };
  /** the fields that would have decided an ambiguous or missing answer */
  would_decide: string[];
}

export interface MatchAnswer {
  decision: Decision;
  /** 40 hex for a person, 32 hex for a company; null unless `decision` is `match` */
  id: string | null;
  number: number | null;
  /** calibrated probability of the best candidate, 0 to 1 */
  score: number;
  candidates: { id: string; score: number }[];
  /** the rung that decided, under a ladder */
  step?: LadderStep;
  explanation?: Explanation;
  /** set when this one query could not be processed; the others of its batch are unharmed */
  failure?: { code: string; message: string };
}

export interface CompanyQuery {
  company_id?: string;
  name?: string;
  domain?: string;
  profile_url?: string;
}

export type Outcome = 'created' | 'joined' | 'merged' | 'moved' | 'updated' | 'unchanged' | 'rejected';

/** What became of one record. `id` is the person's or company's, null when rejected. */
export interface RecordOutcome {
  key: string | null;
  outcome: Outcome;
  id: string | null;
  reason?: string;
}

export interface IngestRequest {
  source: string;
  kind: RecordKind;
  /** raw JSON values; each is validated on its own, so that one bad record never sinks the rest */
  records: unknown[];
  /** rank of the source, 0 to 100; 50 when new and unset */
  trust?: number;
}

/** Where a value came from. */
export interface Provenance {
  source: string;
  key: string;
  seen_at: string;
}

/** A golden profile: the surviving value of each field, and for each field where each of its values came from. */
export interface PersonView {
  id: string;
  number: number;
  /** members as in PersonRecord: full_name, emails[{address,type?,status?}], positions[], ... */
  profile: PersonRecord;
  /** field → one entry per value of that field (lists) or a single entry */
  provenance: Record<string, Provenance[][]>;
  records: { source: string; key: string }[];
  /** the ID asked for, when it has been merged into this one */
  merged_from?: string;
  updated_at: string;
}

export interface CompanyView {
  id: string;
  number: number;
  profile: CompanyRecord;
  provenance: Record<string, Provenance[][]>;
  records: { source: string; key: string }[];
  merged_from?: string;
  updated_at: string;
}

export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** Work that outlives a request. Counts only ever grow. */
export interface JobView {
  id: string;
  type: string;
  state: JobState;
  progress: { done: number; total: number | null; unit: string };
  result: unknown;
  error: { code: string; message: string } | null;
  attempts: number;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface ImportRequest {
  source: string;
  kind: RecordKind;
  trust?: number;
  keyColumn?: string;
  map?: Record<string, string | null>;
  snapshot?: boolean;
  dryRun?: boolean;
  fileName?: string;
}

export interface ImportReport {
  rows: number;
  created: number;
  joined: number;
  merged: number;
  moved: number;
  updated: number;
  unchanged: number;
  rejected: number;
  retired: number;
  layout: string;
  columns: { column: string; field: string | null; why: string }[];
  /** where the rejected rows were written, when there are any */
  rejects?: string;
}

export interface ImportView {
  id: string;
  /** null for an import of the command line */
  job_id: string | null;
  source: string;
  kind: RecordKind;
  /** `undone`: it has been taken back, or a job is about to */
  state: JobState | 'undone';
  progress: { done: number; total: number | null; unit: string };
  report: ImportReport | null;
  error: { code: string; message: string } | null;
  created_at: string;
  finished_at: string | null;
}

/** What taking an import back did: records retired, given their former statement, or left because changed since. */
export interface UndoReport {
  retired: number;
  restored: number;
  kept: number;
}

export interface LinkDecisionRequest {
  kind?: RecordKind;
  a: { source: string; key: string };
  b: { source: string; key: string };
  /** `none` takes an earlier decision back */
  verdict: 'must' | 'cannot' | 'none';
}

export interface LinkDecisionResult {
  a: { source: string; key: string; id: string };
  b: { source: string; key: string; id: string };
  /** whether both records belong to one person or company now */
  one: boolean;
}

export interface GroupView {
  id: string;
  name: string;
  graph: string;
  created_at: string;
}

export interface KeyView {
  id: string;
  name: string;
  /** public beginning of the key, enough to tell keys apart */
  prefix: string;
  account_group_ids: string[];
  scopes: string[];
  plan: Plan;
  settings: Record<string, unknown>;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
