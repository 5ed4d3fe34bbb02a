/** The tables of prospecting jobs, audiences, saved searches and lead lists, as types. */

export interface ProspectingTables {
  prospecting_job: ProspectingJobRow;
  prospecting_item: ProspectingItemRow;
  credit_hold: CreditHoldRow;
  audience_folder: AudienceFolderRow;
  audience: AudienceRow;
  audience_member: AudienceMemberRow;
  saved_search: SavedSearchRow;
  lead_list: LeadListRow;
  lead_list_entry: LeadListEntryRow;
}

/** What a job of the queue with the same ID is about; whether it lives is told by that job alone. */
export interface ProspectingJobRow {
  id: string;
  account_group_id: string;
  source: string;
  /** JSON: what was asked, without the list of entries */
  request: string;
  audience_id: string;
  key_id: string;
  /** hash of the API key and its idempotency key; null without one, and once it may be used again */
  request_key: string | null;
  body_hash: string;
  /** entries; null until they are known */
  total: number | null;
  imported: number;
  duplicates: number;
  failed: number;
  /** entries whose enrichment is over */
  enriched: number;
  /** 1 once every entry has been imported or has failed */
  import_done: number;
  /** thousandths charged so far */
  credits: number;
  created_at: string;
  updated_at: string;
}

/** One profile URL or person of a job, and what became of it. */
export interface ProspectingItemRow {
  account_group_id: string;
  job_id: string;
  ordinal: number;
  /** a profile URL, or a person's ID */
  entry: string;
  /** 'open', then 'imported', 'duplicate' or 'failed' */
  state: string;
  /** number of the person */
  person: number | null;
  prospect_id: string | null;
  reason: string | null;
  enriched: number;
}

/** Credits that a job may still spend, in thousandths; counts while the job lives and until the end (database milliseconds). */
export interface CreditHoldRow {
  account_group_id: string;
  job_id: string;
  amount: number;
  until: number;
}

export interface AudienceFolderRow {
  id: string;
  account_group_id: string;
  name: string;
  audience_type: string;
  is_pinned: number;
  position: number;
  created_at: string;
  updated_at: string;
}

export interface AudienceRow {
  id: string;
  account_group_id: string;
  name: string;
  /** 'on_demand', 'monitoring', or the source of the job that made it */
  type: string;
  description: string | null;
  folder_id: string | null;
  created_at: string;
}

export interface AudienceMemberRow {
  account_group_id: string;
  audience_id: string;
  prospect_id: string;
  ordinal: number;
  added_at: string;
}

/** A filter tree under a name. */
export interface SavedSearchRow {
  id: string;
  account_group_id: string;
  name: string;
  /** JSON */
  filter: string;
  created_at: string;
  updated_at: string;
}

export interface LeadListRow {
  id: string;
  account_group_id: string;
  name: string;
  created_at: string;
  updated_at: string;
}

export interface LeadListEntryRow {
  account_group_id: string;
  lead_list_id: string;
  ordinal: number;
  /** a profile URL, or a person's ID */
  entry: string;
}
