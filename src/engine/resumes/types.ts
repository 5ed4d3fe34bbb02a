/** Resumes as the engine's callers see them. */
import type { Readable } from 'node:stream';
import type { Caller } from '../types.ts';

/** Bytes of one file, and of one text. */
export const RESUME_MAX = 10 * 1024 * 1024;

export const RESUME_FORMATS = ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt'] as const;
export type ResumeFormat = (typeof RESUME_FORMATS)[number];

/** What a prospect is given: the file itself, the text of one, or where one may be fetched. */
export type ResumeInput = {
  fileName?: string;
  /** nothing that the prospect gains from it is told to webhooks */
  muted?: boolean;
} & ({ content: Uint8Array } | { text: string } | { url: string });

/** Characters of the resume's text, from `start` up to but without `end` (UTF-16 units). */
export interface Span {
  start: number;
  end: number;
}

/** A value with the places in the text that say it, most telling first. */
export interface Found<T = string> {
  value: T;
  spans: Span[];
}

export interface ResumePosition {
  title?: string;
  company?: string;
  location?: string;
  /** YYYY or YYYY-MM */
  start?: string;
  end?: string;
  current: boolean;
}

export interface ResumeEducation {
  school?: string;
  degree?: string;
  field?: string;
  start?: string;
  end?: string;
}

/** As far as it was found in one line of the resume. */
export interface ResumeAddress {
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  /** alpha-2, lower case */
  country?: string;
}

/** What was read out of a resume. What is not found is absent, or an empty list. */
export interface ParsedResume {
  name?: Found<{ full: string; given?: string; family?: string }>;
  /** what the person calls themselves below their name */
  headline?: Found;
  emails: Found[];
  /** E.164 where the country is known, else the national digits */
  phones: Found[];
  links: Found<{ kind: string; url: string }>[];
  address?: Found<ResumeAddress>;
  positions: Found<ResumePosition>[];
  education: Found<ResumeEducation>[];
  skills: Found[];
}

/** - `queued`: waits to be read; `parsed`; `failed`: kept, `message` says why it could not be read; `stored`: kept only */
export type ResumeState = 'queued' | 'parsed' | 'failed' | 'stored';

export interface ResumeView {
  id: string;
  prospect_id: string;
  /** false once another has taken its place */
  current: boolean;
  file_name: string;
  /** null until a file that is fetched has come */
  format: ResumeFormat | null;
  /** bytes; 0 until a file that is fetched has come */
  size: number;
  state: ResumeState;
  message: string | null;
  /** the job that reads it; null where there is nothing to read */
  job_id: string | null;
  /** members of the prospect that were empty and that it filled */
  filled: string[];
  created_at: string;
  parsed_at: string | null;
}

/** With what was read, for one resume at a time. */
export interface ResumeDetail extends ResumeView {
  /** what the spans point into; null unless parsed */
  text: string | null;
  parsed: ParsedResume | null;
  /** those that it replaced, newest first */
  earlier: ResumeView[];
}

export interface ResumeFile {
  fileName: string;
  mediaType: string;
  size: number;
  stream: Readable;
}

export interface ResumeVerbs {
  /** Throws what `attachResume` would of the input itself: for a surface that saves the prospect first. */
  checkResume(input: ResumeInput, path?: (string | number)[]): void;
  /**
   * Keeps a resume as the prospect's current one and queues its reading, which fills empty members of the prospect.
   * The same file again changes nothing. `invalid_input` for a file of another format, `too_large` above RESUME_MAX,
   * `not_found` for a prospect that is not the group's. Scope prospects:write.
   */
  attachResume(caller: Caller, prospectId: string, input: ResumeInput): Promise<ResumeView>;
  /** The current resume; `not_found` where there is none. Scope prospects:read. */
  resume(caller: Caller, prospectId: string): Promise<ResumeDetail>;
  /** The current resumes of those prospects that have one, by prospect. Scope prospects:read or prospects:write. */
  currentResumes(caller: Caller, prospectIds: readonly string[]): Promise<Map<string, ResumeView>>;
  /** The file as it came: the current one, or the one of that ID. Scope prospects:read. */
  resumeFile(caller: Caller, prospectId: string, resumeId?: string): Promise<ResumeFile>;
}
