/** The tables of resumes, as types. */
export interface ResumeTables {
  resume: ResumeRow;
  resume_chunk: ResumeChunkRow;
}

/** A resume of a prospect. */
export interface ResumeRow {
  account_group_id: string;
  prospect_id: string;
  /** from 1; the highest is the current one */
  ordinal: number;
  id: string;
  file_name: string;
  /** null until a file that is fetched has come */
  format: string | null;
  /** where it is fetched; null where it was sent */
  url: string | null;
  size: number;
  /** SHA-256 of the file, hex; '' until it has come */
  hash: string;
  /** 'queued', 'parsed', 'failed' or 'stored' */
  state: string;
  message: string | null;
  job_id: string | null;
  /** 1: what the prospect gains from it is told to nobody */
  muted: number;
  /** JSON list of the prospect's members that it filled */
  filled: string;
  /** what the spans of `parsed` point into */
  text: string | null;
  /** JSON */
  parsed: string | null;
  created_at: string;
  parsed_at: string | null;
}

/** A piece of a file, in base64. */
export interface ResumeChunkRow {
  resume_id: string;
  ordinal: number;
  data: string;
}
