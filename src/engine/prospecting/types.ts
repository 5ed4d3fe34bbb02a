/** The words of prospecting: jobs that turn lists and searches into prospects, and what they are made from. */
import type { PersonFilter } from '../search/types.ts';
import type { Caller, Page } from '../types.ts';

export const PROSPECTING_STATES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type ProspectingState = (typeof PROSPECTING_STATES)[number];

export type ProspectingSource =
  | { kind: 'url_upload'; urls: string[] }
  | { kind: 'linkedin_search'; filter: PersonFilter }
  | { kind: 'sales_navigator'; savedSearchId: string }
  | { kind: 'sales_navigator'; leadListId: string };

export interface ProspectingRequest {
  source: ProspectingSource;
  maxResults: number;
  searchEmails: boolean;
  /** also charges for an e-mail that was looked for and not found, as the vendor does */
  chargeMissedEmails: boolean;
  /** fills an existing audience; one is made without it */
  audienceId?: string;
  audienceName?: string;
  /** whose prices hold */
  surface: string;
  requestId: string;
  /** a repeat under the same key within a day gets the first job */
  idempotency?: { key: string; bodyHash: string };
}

export interface Stage {
  state: ProspectingState;
  /** 0 to 1, never falling */
  progress: number;
}

export interface ProspectingJobView {
  id: string;
  source: ProspectingSource['kind'];
  state: ProspectingState;
  stages: { import: Stage; enrichment: Stage };
  error: { code: string; message: string } | null;
  audience_id: string;
  /** `requested` is null until a search has run */
  counts: { requested: number | null; imported: number; duplicates: number; failed: number };
  credits_used: number;
  created_at: string;
  updated_at: string;
}

/** One entry of a job. */
export interface ProspectingItemView {
  /** from 0, in the order asked */
  index: number;
  /** a profile URL, or a person's ID */
  entry: string;
  outcome: 'open' | 'imported' | 'duplicate' | 'failed';
  prospect_id: string | null;
  reason: string | null;
}

export interface SavedSearchView {
  id: string;
  name: string;
  filter: PersonFilter;
  created_at: string;
  updated_at: string;
}

export interface LeadListView {
  id: string;
  name: string;
  size: number;
  created_at: string;
  updated_at: string;
}

type PageRequest = { limit: number; cursor?: string };

export interface ReachedGroup {
  id: string;
  name: string;
  created_at: string;
}

/** Each acts for the caller's group alone; another group's object is `not_found`. */
export interface ProspectingVerbs {
  /** The account groups that the key may act for, newest first; any key may ask. */
  reachedGroups(caller: Caller, page: PageRequest): Promise<Page<ReachedGroup>>;

  /**
   * Holds the credits that the job may cost and queues it. `insufficient_credits` when they exceed the balance,
   * `conflict` while another job fills the audience, `idempotency_conflict` for a used key with another body.
   * Scope prospecting:write.
   */
  startProspecting(
    caller: Caller,
    request: ProspectingRequest,
  ): Promise<{ job: ProspectingJobView; replayed: boolean }>;
  /** Newest first. Scope prospecting:read. */
  prospectingJobs(caller: Caller, page: PageRequest & { state?: ProspectingState }): Promise<Page<ProspectingJobView>>;
  prospectingJob(caller: Caller, id: string): Promise<ProspectingJobView>;
  /** In the order asked; `outcome` narrows. Scope prospecting:read. */
  prospectingItems(
    caller: Caller,
    id: string,
    page: PageRequest & { outcome?: ProspectingItemView['outcome'] },
  ): Promise<Page<ProspectingItemView>>;
  /** Ends the job at once; `conflict` when it has ended already. Scope prospecting:write. */
  cancelProspecting(caller: Caller, id: string): Promise<ProspectingJobView>;

  /** Newest first; scope prospecting:read, the writing ones prospecting:write. */
  savedSearches(caller: Caller, page: PageRequest): Promise<Page<SavedSearchView>>;
  savedSearch(caller: Caller, id: string): Promise<SavedSearchView>;
  createSavedSearch(caller: Caller, input: { name: string; filter: PersonFilter }): Promise<SavedSearchView>;
  updateSavedSearch(
    caller: Caller,
    id: string,
    input: { name?: string; filter?: PersonFilter },
  ): Promise<SavedSearchView>;
  deleteSavedSearch(caller: Caller, id: string): Promise<void>;

  leadLists(caller: Caller, page: PageRequest): Promise<Page<LeadListView>>;
  leadList(caller: Caller, id: string): Promise<LeadListView & { entries: string[] }>;
  /** `entries` are profile URLs or IDs of people. */
  createLeadList(caller: Caller, input: { name: string; entries: string[] }): Promise<LeadListView>;
  updateLeadList(caller: Caller, id: string, input: { name?: string; entries?: string[] }): Promise<LeadListView>;
  deleteLeadList(caller: Caller, id: string): Promise<void>;
}
