/** The tables of prospects, as types: part of `schema.ts`'s Database. Every row leads with its account group. */
export interface ProspectTables {
  prospect_group: ProspectGroupRow;
  prospect: ProspectRow;
  prospect_claim: ProspectClaim;
  prospect_label: ProspectLabel;
  prospect_provider_id: ProspectProviderId;
  stage_change: StageChangeRow;
  pipeline: PipelineRow;
  stage: StageRow;
  label: LabelRow;
  prospect_source: ProspectSourceRow;
  office: OfficeRow;
  app_user: UserRow;
  opening: OpeningRow;
}

/** Counters and settings; made, with the first pipeline, by a group's first look at its prospects. */
export interface ProspectGroupRow {
  account_group_id: string;
  /** a prospect's number is ordinal * 2^28 + counter, so it is unique in the database and below 2^53 */
  ordinal: number;
  next_number: number;
  next_seq: number;
  /** how many there are, without those deleted */
  live: number;
  /** no prospect is created earlier than the one before, whatever the clock does: order of number is order of time */
  last_created: string;
  time_zone: string | null;
  /** 1: a write that matches and is not to update makes a second prospect */
  duplicates: number;
  /** 1: prospects are records of the people graph */
  as_source: number;
}

export interface ProspectRow {
  account_group_id: string;
  number: number;
  /** 32 hex */
  id: string;
  seq: number;
  version: number;
  /** 1: gone for everybody; kept until the person is erased */
  deleted: number;
  first_name: string;
  last_name: string;
  /** lower case */
  email: string | null;
  /** E.164 */
  phone: string | null;
  phone_national: string | null;
  title: string | null;
  company: string | null;
  street_address: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  profile_url: string | null;
  license_status: string | null;
  notes: string | null;
  name_folded: string;
  title_folded: string;
  company_folded: string;
  pipeline_id: string;
  stage_id: string;
  source_id: string | null;
  office_id: string | null;
  owner_id: string | null;
  opening_id: string | null;
  /** as it was when the link was made; what it leads to now is in the ID registry */
  person_id: string | null;
  /** 'auto', 'hand' or 'cut'; null where nobody was found */
  link_by: string | null;
  /** a number as text: neither engine's integers hold it */
  link_score: string | null;
  /** JSON: the matcher's explanation */
  link_why: string | null;
  /** JSON: who made it */
  created_by: string;
  created_at: string;
  updated_at: string;
}

/** Locked by whoever looks a prospect up by an identifier in order to make it, on PostgreSQL. */
export interface ProspectClaim {
  account_group_id: string;
  /** hash of the e-mail address or telephone number */
  identifier: string;
}

export interface ProspectLabel {
  account_group_id: string;
  label_id: string;
  /** number */
  prospect: number;
  /** order of attachment */
  place: number;
}

export interface ProspectProviderId {
  account_group_id: string;
  id: string;
  kind: string;
  prospect: number;
}

export interface StageChangeRow {
  account_group_id: string;
  prospect: number;
  /** the prospect's version that the change made */
  version: number;
  from_stage_id: string | null;
  from_stage_name: string | null;
  to_stage_id: string;
  to_stage_name: string;
  pipeline_id: string;
  /** JSON */
  by: string;
  at: string;
}

interface Named {
  account_group_id: string;
  id: string;
  name: string;
  /** what two names are the same by */
  name_key: string;
}

export interface PipelineRow extends Named {
  place: number;
  is_default: number;
  default_stage_id: string;
}

export interface StageRow extends Named {
  pipeline_id: string;
  place: number;
  /** 'open', 'won' or 'lost' */
  type: string;
}

export interface LabelRow extends Named {
  color: string | null;
}

export type ProspectSourceRow = Named;

export interface OfficeRow {
  account_group_id: string;
  id: string;
  name: string;
  street_address: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  time_zone: string | null;
  created_at: string;
}

/** A colleague of the group's; who they are is the group's own affair, they have no login here. */
export interface UserRow {
  account_group_id: string;
  id: string;
  first_name: string;
  last_name: string;
  email: string | null;
  role: string | null;
  active: number;
  office_id: string | null;
  created_at: string;
}

export interface OpeningRow {
  account_group_id: string;
  id: string;
  title: string;
  /** 'open' or 'closed' */
  status: string;
  office_id: string | null;
  pipeline_id: string | null;
  created_at: string;
}
