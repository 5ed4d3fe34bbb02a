/**
 * The engine: the product's verbs. Each takes a caller and returns domain values, never a wire type; each checks the
 * caller's scope itself, so that no surface can forget to. Errors are LodeError.
 */
import type { Readable } from 'node:stream';
import type { OwnKeyVerbs } from './accounts/own-key.ts';
import type { ActivityVerbs } from './activities/types.ts';
import type { AudienceVerbs } from './audiences/types.ts';
import type { BatchVerbs } from './batches.ts';
import type { SpendingVerbs } from './credits/spending.ts';
import type { Bill, Claim, CreditEntryView, CreditsView, CreditUseView, Receipt } from './credits/types.ts';
import type { CompanyDossier, PersonDossier } from './dossier/dossier.ts';
import type { EnrolmentVerbs } from './enrolments/types.ts';
import type { BatchListVerbs } from './id-lists/batches.ts';
import type { IdListVerbs } from './id-lists/types.ts';
import type { PersonChangeVerbs, WebhookVerbs } from './outbox/types.ts';
import type { ProspectingVerbs } from './prospecting/types.ts';
import type { ProspectVerbs } from './prospects/types.ts';
import type { ReferenceVerbs } from './references.ts';
import type { ResumeVerbs } from './resumes/types.ts';
import type { ReverseAnswer, ReversePolicy } from './reverse-email/types.ts';
import type { PlaceSuggestion } from './search/suggest.ts';
import type { SearchVerbs } from './search/types.ts';
import type {
  Caller,
  CompanyQuery,
  CompanyView,
  GroupView,
  ImportRequest,
  ImportView,
  IngestRequest,
  JobView,
  KeyView,
  LimitState,
  LinkDecisionRequest,
  LinkDecisionResult,
  MatchAnswer,
  MatchPolicy,
  Page,
  PersonQuery,
  PersonView,
  Plan,
  RecordOutcome,
} from './types.ts';

export interface Engine
  extends ActivityVerbs,
    AudienceVerbs,
    BatchListVerbs,
    BatchVerbs,
    EnrolmentVerbs,
    IdListVerbs,
    OwnKeyVerbs,
    PersonChangeVerbs,
    ProspectVerbs,
    ProspectingVerbs,
    ReferenceVerbs,
    ResumeVerbs,
    SearchVerbs,
    SpendingVerbs,
    WebhookVerbs {
  /** The caller behind a key; `unauthenticated` when there is none, or it is unknown, expired or revoked. */
  authenticate(secret: string | undefined): Promise<Caller>;
  /**
   * Counts `cost` records or requests against the caller's plan on a surface. Never throws on exhaustion: the surface
   * needs the numbers for its headers either way. A cost that does not fit is refused whole and counts nothing.
   */
  takeLimit(
    caller: Caller,
    surface: string,
    cost: { records: number; requests: number },
    bucket?: string,
  ): Promise<LimitState>;
  /** Gives back what a call took that has failed, on surfaces that count only what succeeds. @returns the new numbers. */
  returnLimit(
    caller: Caller,
    surface: string,
    cost: { records: number; requests: number },
    taken: LimitState,
    bucket?: string,
  ): Promise<LimitState>;

  /** One answer per query, in order. Scope people:read. */
  matchPeople(caller: Caller, queries: PersonQuery[], policy: MatchPolicy): Promise<MatchAnswer[]>;
  matchCompanies(
    caller: Caller,
    queries: CompanyQuery[],
    policy: { threshold?: number; explain?: boolean },
  ): Promise<MatchAnswer[]>;
  /** Who is behind each address, in order: exact holders first, else by the spelling at its domain. Scope people:read. */
  reverseEmail(caller: Caller, emails: string[], policy: ReversePolicy): Promise<ReverseAnswer[]>;
  /** The weights, frequencies and calibration that answer the caller now: their version, and what scores were calibrated on. */
  model(caller: Caller): Promise<{ version: string; calibratedOn: string }>;

  /** Adds or updates records; one outcome per record, in order. Scope people:write. */
  ingest(caller: Caller, request: IngestRequest): Promise<RecordOutcome[]>;

  /** `not_found` when absent or erased; a merged ID answers with its successor and `merged_from`. */
  person(caller: Caller, id: string): Promise<PersonView>;
  personByRecord(caller: Caller, source: string, key: string): Promise<PersonView>;
  /** domain → who handles its mail, null where that is not known; empty unless look-ups are switched on. */
  mailProviders(domains: readonly string[]): Promise<Map<string, string | null>>;
  /** Values for a filter, most frequent first, up to 25. Scope people:read. */
  suggestTitles(caller: Caller, text: string): Promise<string[]>;
  suggestPlaces(caller: Caller, text: string): Promise<PlaceSuggestion[]>;
  /** Erases a person: gone from every table, and no import brings them back. Scope people:write and admin. */
  erasePerson(caller: Caller, id: string): Promise<void>;
  company(caller: Caller, id: string): Promise<CompanyView>;
  companyByRecord(caller: Caller, source: string, key: string): Promise<CompanyView>;

  /** All that is known of many, for enrichment; in the order asked, without those who are gone. Scope people:read. */
  personDossiers(caller: Caller, wanted: readonly { id: string; number: number }[]): Promise<PersonDossier[]>;
  companyDossiers(caller: Caller, wanted: readonly { id: string; number: number }[]): Promise<CompanyDossier[]>;

  /** Spools `file` to disk, then queues the import. Scope people:write. */
  createImport(caller: Caller, request: ImportRequest, file: Readable): Promise<ImportView>;
  import(caller: Caller, id: string): Promise<ImportView>;
  imports(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<ImportView>>;
  /** The rejected rows of an import as CSV text chunks; `not_found` when it rejected none. */
  importRejects(caller: Caller, id: string): Promise<Readable>;

  /** Queues a job that takes a finished import back; its result is an UndoReport. Scope people:write. */
  undoImport(caller: Caller, id: string): Promise<JobView>;
  /** Says that two records must or cannot be one, or takes that back. Scope people:write. */
  decideLink(caller: Caller, request: LinkDecisionRequest): Promise<LinkDecisionResult>;

  job(caller: Caller, id: string): Promise<JobView>;
  jobs(caller: Caller, page: { limit: number; cursor?: string; state?: string }): Promise<Page<JobView>>;
  /** Asks a job to stop; a finished one is left as it is. */
  cancelJob(caller: Caller, id: string): Promise<JobView>;

  createGroup(caller: Caller, input: { name: string; graph?: string }): Promise<GroupView>;
  groups(caller: Caller): Promise<GroupView[]>;
  /** `key` is shown this once. Scope admin. */
  createKey(
    caller: Caller,
    input: {
      name: string;
      accountGroupIds: string[];
      scopes: string[];
      plan?: Plan;
      settings?: Record<string, unknown>;
      expiresAt?: string;
    },
  ): Promise<KeyView & { key: string }>;
  keys(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<KeyView>>;
  revokeKey(caller: Caller, id: string): Promise<KeyView>;

  /**
   * Runs `work` once per (group, route, idempotency key). A repeat with the same body gets the stored reply; another
   * body, or a first request still running, is `idempotency_conflict`. Replies of 5xx and 429 are not stored.
   */
  once(
    caller: Caller,
    request: { key: string; route: string; bodyHash: string },
    work: (claim: Claim) => Promise<{ status: number; body: unknown }>,
  ): Promise<{ status: number; body: unknown; replayed: boolean }>;

  /**
   * Pays for what an answer delivers, and gives the answer that `compose` makes of the receipt; it may be asked more
   * than once and must not do anything else. What the group holds costs nothing. `insufficient_credits` when the cost
   * exceeds the balance; then nothing has changed.
   */
  charge<Answer extends { status?: number; body?: unknown }>(
    caller: Caller,
    bill: Bill,
    compose: (receipt: Receipt) => Answer,
  ): Promise<Answer>;
  /** Of the key's own group, or another that it may act for; an admin may ask about any. */
  credits(caller: Caller, accountGroupId?: string): Promise<CreditsView>;
  /** The first grant makes a group's credits finite. Scope admin. */
  grantCredits(
    caller: Caller,
    input: { accountGroupId?: string; amount: number; reason?: string; requestId: string },
  ): Promise<CreditsView & { entry_id: string }>;
  /** Newest first. */
  creditLedger(
    caller: Caller,
    page: { accountGroupId?: string; limit: number; cursor?: string },
  ): Promise<Page<CreditEntryView>>;
  /** By key, day and surface, newest day first. */
  creditUse(
    caller: Caller,
    page: { accountGroupId?: string; limit: number; cursor?: string },
  ): Promise<Page<CreditUseView>>;

  /** Throws `unavailable` unless the database answers and its schema is current. */
  ready(): Promise<void>;
}
