/** The tables of enrolments, of lists of IDs, and of tickets for files, as types. */

export interface EnrolmentTables {
  enrolment: EnrolmentRow;
  id_list: IdListRow;
  file_ticket: FileTicketRow;
}

/** People of whom a group wants to be told. */
export interface EnrolmentRow {
  id: string;
  account_group_id: string;
  /** whose it is: a surface's */
  surface: string;
  /** the group's own name for it */
  key: string;
  /** null: whichever webhook the surface says, once there is one */
  webhook_id: string | null;
  /** JSON list of event types */
  types: string;
  /** JSON list of public IDs, as they were given */
  person_ids: string;
  /** 'active' or 'paused' */
  state: string;
  created_at: string;
}

/** IDs that were uploaded for jobs to work on. */
export interface IdListRow {
  id: string;
  account_group_id: string;
  /** 'people' or 'companies' */
  kind: string;
  name: string;
  description: string;
  /** JSON list of public IDs */
  ids: string;
  created_at: string;
  expires_at: string;
}

/** Whoever shows it may fetch one job's file without a key, for a while. */
export interface FileTicketRow {
  /** SHA-256, hex */
  hash: string;
  account_group_id: string;
  /** the key's, whose settings say how the file is written */
  key_id: string;
  job_id: string;
  expires_at: string;
}
