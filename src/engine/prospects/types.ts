/**
 * Prospects: what an account group works on. A prospect is the group's own entry about a person: its own fields, a
 * place in a pipeline, labels, and a link to the person of the graph that it is, where one is known without ambiguity.
 *
 * Every verb acts for `caller.groupId`. A caller whose key may act for several groups is turned into one for another
 * of them by `actFor` first. An ID of another group is `not_found`, like one that never was.
 *
 * Members are snake_case, since these views are also what webhooks and Lode's own surface send. Times are ISO 8601.
 */
import type { ProviderId } from '../../identity/record.ts';
import type { Caller, Explanation, JobView, Page } from '../types.ts';

export const LICENSE_STATUSES = ['not_started', 'in_progress', 'licensed'] as const;
export type LicenseStatus = (typeof LICENSE_STATUSES)[number];

/** Who has done something: a user that the write named, else the key alone. */
export interface ProspectActor {
  user_id: string | null;
  key_id: string | null;
  key_name: string | null;
}

/** The fields that belong to the prospect itself. Enrichment never overwrites them. */
export interface ProspectFields {
  first_name: string;
  last_name: string;
  /** lower case, as it is delivered to */
  email: string | null;
  /** E.164 */
  phone: string | null;
  title: string | null;
  company: string | null;
  street_address: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  /** a public profile, `https://www.linkedin.com/in/...` for LinkedIn's */
  profile_url: string | null;
  license_status: LicenseStatus | null;
  /** plain text of the profile; not one of the notes that are entries of their own */
  notes: string | null;
}

/** The link to the person. `auto` was found by matching, `hand` was said by somebody. */
export interface PersonLink {
  person_id: string;
  /** the matcher's probability; 1 when set by hand */
  score: number;
  by: 'auto' | 'hand';
}

export interface ProspectView extends ProspectFields {
  /** 32 hex */
  id: string;
  account_group_id: string;
  pipeline_id: string;
  pipeline_name: string;
  stage_id: string;
  stage_name: string;
  /** names, in the order in which they were attached */
  labels: string[];
  source_id: string | null;
  source_name: string | null;
  office_id: string | null;
  office_name: string | null;
  /** the user whose prospect it is */
  owner_id: string | null;
  owner_name: string | null;
  opening_id: string | null;
  provider_ids: ProviderId[];
  /** the person's, following merges and splits; without a person an ID of the prospect's own that never changes */
  person_id: string;
  /** null: linked to nobody */
  person: PersonLink | null;
  created_by: ProspectActor;
  created_at: string;
  updated_at: string;
  /** rises with every change; the ETag */
  version: number;
}

/** What is sent of a prospect. Absent stays as it is, null clears. */
export type ProspectInput = {
  [Field in keyof ProspectFields]?: ProspectFields[Field] | null;
} & {
  /** wins over `pipeline_id` */
  stage_id?: string;
  /** its default stage; does not move a prospect that is in that pipeline already */
  pipeline_id?: string;
  /** names; unknown ones are made. A POST adds them, a PATCH puts them in place of all; `[]` and null clear. */
  labels?: string[] | null;
  source_id?: string | null;
  /** found or made by name, without regard to case; ignored beside `source_id` */
  new_source_name?: string;
  office_id?: string | null;
  owner_id?: string | null;
  opening_id?: string | null;
  /** a POST adds them, a PATCH puts them in place of all */
  provider_ids?: ProviderId[];
};

export interface ProspectWrite {
  /** no event comes of this write, nor of what follows from it */
  mute?: boolean;
  /** the user who writes; the key alone when absent */
  userId?: string;
}

export interface UpsertOptions extends ProspectWrite {
  /** false: a prospect that matches is returned as it is. Default true. */
  update?: boolean;
}

export type WarningCode =
  | 'phone_invalid' // saved without the phone sent, or with the one stored before
  | 'phone_of_other'; // e-mail and phone are two prospects': the e-mail won; the message has the other's ID

export interface ProspectWarning {
  code: WarningCode;
  message: string;
  /** the other prospect, under `phone_of_other` */
  prospect_id?: string;
}

/** `returned`: it matched and was not to be updated. `unchanged`: nothing that was sent differs. */
export type UpsertOutcome = 'created' | 'updated' | 'unchanged' | 'returned';

export interface UpsertResult {
  outcome: UpsertOutcome;
  prospect: ProspectView;
  warnings: ProspectWarning[];
  matchedBy: 'email' | 'phone' | null;
  /** own fields, `stage_id`, `pipeline_id`, `labels`, `source_id`, ...; empty unless `updated` */
  changedFields: string[];
}

/** One item of a bulk upsert that could not be processed; the others were. */
export interface UpsertFailure {
  outcome: 'rejected';
  error: { code: string; message: string; issues: { path: (string | number)[]; message: string }[] };
}

/** All combine with AND; text is compared folded (no case, no accents, punctuation as spaces). */
export interface ProspectFilters {
  /** exact, in any case */
  email?: string;
  /** any spelling of the number, or its bare national digits */
  phone?: string;
  /** every word stands somewhere in first and last name */
  name?: string;
  /** substring */
  title?: string;
  /** substring */
  company?: string;
  /** a stage's name in any case, or its ID */
  stage?: string;
  pipeline_id?: string;
  /** names in any case; any of them. At most 10 (`invalid_input`). */
  labels?: string[];
  source_id?: string;
  office_id?: string;
  owner_id?: string;
  /** ISO 8601, inclusive */
  updated_since?: string;
}

export const LABELS_FILTER_MAX = 10;

export interface ProspectListRequest {
  filters?: ProspectFilters;
  /** 1 to 1,000 */
  limit: number;
  cursor?: string;
}

/** Newest first. */
export interface ProspectPage {
  items: ProspectView[];
  /** of all pages, exact */
  total: number;
  next_cursor: string | null;
}

export interface StageChange {
  id: string;
  prospect_id: string;
  from_stage_id: string | null;
  /** as they were called then */
  from_stage_name: string | null;
  to_stage_id: string;
  to_stage_name: string;
  pipeline_id: string;
  at: string;
  by: ProspectActor;
}

export interface ProviderIdQuery {
  id: string;
  /** narrows an ID that two systems share */
  kind?: string;
}

export interface ProviderIdMatches {
  provider_id: ProviderIdQuery;
  /** oldest first, at most 50 */
  matches: ProspectView[];
}

export interface EnrichResult {
  prospect: ProspectView;
  /** the blanks that were filled, and the record that each came from; the source is withheld when it is another group's */
  filled: { field: keyof ProspectFields; value: string; source: string; key: string }[];
}

export type StageType = 'open' | 'won' | 'lost';

export interface StageView {
  id: string;
  name: string;
  pipeline_id: string;
  order: number;
  is_default: boolean;
  type: StageType;
}

export interface PipelineView {
  id: string;
  name: string;
  is_default: boolean;
  default_stage_id: string;
  order: number;
  stages: StageView[];
}

export interface StageInput {
  name: string;
  type?: StageType;
}

export interface LabelView {
  id: string;
  name: string;
  color: string | null;
  prospect_count: number;
}

export interface SourceView {
  id: string;
  name: string;
}

export interface OfficeFields {
  name: string;
  street_address: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  /** IANA name */
  time_zone: string | null;
}
export interface OfficeView extends OfficeFields {
  id: string;
}

export interface UserFields {
  first_name: string;
  last_name: string;
  email: string | null;
  role: string | null;
  active: boolean;
  office_id: string | null;
}
export interface UserView extends UserFields {
  id: string;
}

export interface OpeningFields {
  title: string;
  status: 'open' | 'closed';
  office_id: string | null;
  pipeline_id: string | null;
}
export interface OpeningView extends OpeningFields {
  id: string;
}

/** What a group has settled for its prospects. */
export interface ProspectSettings {
  account_group_id: string;
  name: string;
  default_pipeline_id: string;
  time_zone: string | null;
  /** a POST with `update: false` that matches makes a second prospect */
  duplicate_when_not_updating: boolean;
  /** prospects are records of a source of the people graph that is the group's own */
  prospects_as_source: boolean;
}

/** Listings of metadata are short (at most 1,000) and whole: no paging. */
export interface ProspectVerbs {
  /**
   * The caller acting for another group that its key may act for. `not_found` for every other group, known or not.
   * Undefined: the key's own.
   */
  actFor(caller: Caller, accountGroupId: string | undefined): Promise<Caller>;

  /** Create, or update what matches by e-mail, then phone. Scope prospects:write. */
  upsertProspect(caller: Caller, input: ProspectInput, options?: UpsertOptions): Promise<UpsertResult>;
  /** Up to 1,000, in order; a bad one never sinks the rest. Items are checked here, so they may be anything. */
  upsertProspects(
    caller: Caller,
    items: readonly unknown[],
    options?: UpsertOptions,
  ): Promise<(UpsertResult | UpsertFailure)[]>;
  /** Scope prospects:read. */
  prospect(caller: Caller, id: string): Promise<ProspectView>;
  prospects(caller: Caller, request: ProspectListRequest): Promise<ProspectPage>;
  /** `ifVersion`: `conflict` with an issue at `if_match` unless the prospect still has it. Scope prospects:write. */
  updateProspect(
    caller: Caller,
    id: string,
    input: ProspectInput,
    options?: ProspectWrite & { ifVersion?: number },
  ): Promise<UpsertResult>;
  /** `purge`: for good, with all that hangs on it, also one that is deleted already; no event comes of it. */
  deleteProspect(
    caller: Caller,
    id: string,
    options?: ProspectWrite & { ifVersion?: number; purge?: boolean },
  ): Promise<void>;
  /** Newest first. Scope prospects:read. */
  stageHistory(caller: Caller, id: string, page: { limit: number; cursor?: string }): Promise<Page<StageChange>>;

  /** Up to 1,000, in order; compared byte by byte. Scope prospects:read. */
  prospectsByProviderId(caller: Caller, wanted: readonly ProviderIdQuery[]): Promise<ProviderIdMatches[]>;
  setProviderIds(
    caller: Caller,
    id: string,
    providerIds: readonly ProviderId[],
    mode: 'replace' | 'add',
    options?: ProspectWrite,
  ): Promise<ProspectView>;

  /** Links by hand, or cuts the link (null): matching leaves it alone from then on. Scope prospects:write. */
  linkPerson(caller: Caller, id: string, personId: string | null, options?: ProspectWrite): Promise<ProspectView>;
  /**
   * Queues a job that matches all prospects anew but those whose link was set or cut by hand; its result is
   * `{looked, changed}`. Scope prospects:write.
   */
  linkProspects(caller: Caller, options?: ProspectWrite): Promise<JobView>;
  /** The link and, to a caller who may read people, why; `by: 'cut'` when somebody cut it, null when nothing was found. Scope prospects:read. */
  personLink(
    caller: Caller,
    id: string,
  ): Promise<{
    person_id: string | null;
    score: number | null;
    by: 'auto' | 'hand' | 'cut' | null;
    explanation: Explanation | null;
  }>;
  /** Fills blanks from the linked person; `conflict` when there is none. Scopes prospects:write and people:read. */
  enrichProspect(caller: Caller, id: string, options?: ProspectWrite): Promise<EnrichResult>;

  // Metadata. Reads need prospects:read, writes prospects:write; a name that is taken is `conflict`.
  pipelines(caller: Caller): Promise<PipelineView[]>;
  pipeline(caller: Caller, id: string): Promise<PipelineView>;
  /** The first stage is the default one. */
  createPipeline(caller: Caller, input: { name: string; stages: StageInput[] }): Promise<PipelineView>;
  updatePipeline(
    caller: Caller,
    id: string,
    input: { name?: string; is_default?: true; default_stage_id?: string },
  ): Promise<PipelineView>;
  /** `conflict` for the default one, and while it holds prospects. */
  deletePipeline(caller: Caller, id: string): Promise<void>;
  /** At the end unless `order` (0 is the first) says where. */
  createStage(caller: Caller, pipelineId: string, input: StageInput & { order?: number }): Promise<StageView>;
  updateStage(
    caller: Caller,
    id: string,
    input: { name?: string; type?: StageType; order?: number },
  ): Promise<StageView>;
  /** Its prospects move to the pipeline's default stage; `conflict` for that one itself. */
  deleteStage(caller: Caller, id: string): Promise<void>;

  labels(caller: Caller): Promise<LabelView[]>;
  createLabel(caller: Caller, input: { name: string; color?: string | null }): Promise<LabelView>;
  updateLabel(caller: Caller, id: string, input: { name?: string; color?: string | null }): Promise<LabelView>;
  /** Also off its prospects, without events. */
  deleteLabel(caller: Caller, id: string): Promise<void>;

  prospectSources(caller: Caller): Promise<SourceView[]>;
  /** Found by name, or made. */
  createProspectSource(caller: Caller, input: { name: string }): Promise<SourceView & { created: boolean }>;
  updateProspectSource(caller: Caller, id: string, input: { name?: string }): Promise<SourceView>;
  deleteProspectSource(caller: Caller, id: string): Promise<void>;

  offices(caller: Caller): Promise<OfficeView[]>;
  createOffice(caller: Caller, input: Partial<OfficeFields> & { name: string }): Promise<OfficeView>;
  updateOffice(caller: Caller, id: string, input: Partial<OfficeFields>): Promise<OfficeView>;
  deleteOffice(caller: Caller, id: string): Promise<void>;

  users(caller: Caller): Promise<UserView[]>;
  createUser(caller: Caller, input: Partial<UserFields> & { first_name: string; last_name: string }): Promise<UserView>;
  updateUser(caller: Caller, id: string, input: Partial<UserFields>): Promise<UserView>;
  deleteUser(caller: Caller, id: string): Promise<void>;

  openings(caller: Caller): Promise<OpeningView[]>;
  createOpening(caller: Caller, input: Partial<OpeningFields> & { title: string }): Promise<OpeningView>;
  updateOpening(caller: Caller, id: string, input: Partial<OpeningFields>): Promise<OpeningView>;
  deleteOpening(caller: Caller, id: string): Promise<void>;

  /** Scope prospects:read. */
  prospectSettings(caller: Caller): Promise<ProspectSettings>;
  /** Scope admin. */
  updateProspectSettings(
    caller: Caller,
    input: Partial<Omit<ProspectSettings, 'account_group_id' | 'name' | 'default_pipeline_id'>>,
  ): Promise<ProspectSettings>;
}

/*
 * For commands of other parts that change prospects inside their own transaction (`src/engine/prospects/`):
 *
 * - `upsertInto(tx, to: WriteTarget, input, options): Promise<UpsertResult>` (upsert.ts)
 * - `fillBlanks(tx, to: WriteTarget, prospectId, fields): Promise<{prospect, filled}>` (fill-blanks.ts)
 * - `readProspects(reads, group, ids): Promise<ProspectView[]>` (read.ts), `prospectsOfPerson(reads, group, personIds)`
 */

/** For whom, when and by whom a command writes prospects. Plain data: it crosses threads. */
export interface WriteTarget {
  groupId: string;
  graphId: number;
  /** ISO 8601 */
  at: string;
  actor: ProspectActor;
  mute: boolean;
}

/** How `upsertInto` writes one prospect. */
export interface UpsertInto {
  /** 32 hex of chance, different for each item: what a new prospect is called, and all that is made with it */
  seed: string;
  update: boolean;
  /** the person that the caller knows it to be; matched when absent */
  person?: { person_id: string; score: number };
}
