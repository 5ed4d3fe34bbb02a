/** The verbs of resumes, and what the job that reads them does with the database. */
import { invalid, LodeError } from '../../errors.ts';
import type { ResumeRow } from '../../store/schema-resumes.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import { isLive } from '../prospects/rows.ts';
import type { Caller } from '../types.ts';
import { attachResume } from './attach.ts';
import { type FileFacts, fileFacts, readFile } from './file.ts';
import { MEDIA_TYPES } from './format.ts';
import { checked, cleanFileName } from './input.ts';
import { type ResumeOutcome, type Settled, settleResume } from './settle.ts';
import type { ParsedResume, ResumeFormat, ResumeInput, ResumeState, ResumeVerbs, ResumeView } from './types.ts';

/** Said of what is kept and not read. */
export const OLD_WORD =
  'Old Word files (.doc) are kept but not read: send PDF, DOCX, ODT, RTF or text to have it read.';

const ABANDONED = 'The job that reads it was cancelled or given up: send the resume again to have it read.';

export function resumeVerbs(parts: Parts): ResumeVerbs {
  const { store, clock, ids } = parts;
  const { db } = store.reads;

  function checkResume(input: ResumeInput, path: (string | number)[] = []): void {
    checked(input, path);
    if (!('url' in input)) return;
    const { hostname } = new URL(input.url);
    if (parts.resumeHosts?.includes(hostname)) return;
    throw invalid(
      [...path, 'url'],
      `nothing is fetched from ${hostname} here: send the content, or have the operator add the host to LODE_RESUME_HOSTS`,
    );
  }

  /** Rows of prospects, the newest of each first, without the bulky columns. */
  async function rowsOf(groupId: string, prospectIds: readonly string[]): Promise<ListedRow[]> {
    return db
      .selectFrom('resume')
      .innerJoin('prospect', (join) =>
        join
          .onRef('prospect.account_group_id', '=', 'resume.account_group_id')
          .onRef('prospect.id', '=', 'resume.prospect_id'),
      )
      .leftJoin('job', 'job.id', 'resume.job_id')
      .select([...LISTED, 'job.state as job_state'])
      .where('resume.account_group_id', '=', groupId)
      .where('resume.prospect_id', 'in', prospectIds)
      .where(isLive)
      .orderBy('resume.ordinal', 'desc')
      .execute();
  }

  async function currentRows(caller: Caller, prospectId: string): Promise<[ListedRow, ...ListedRow[]]> {
    requireScope(caller, 'prospects:read');
    const [current, ...earlier] = await rowsOf(caller.groupId, [prospectId]);
    if (current === undefined) {
      throw new LodeError('not_found', `There is no prospect ${prospectId}, or it has no resume.`);
    }
    return [current, ...earlier];
  }

  return {
    checkResume,

    async attachResume(caller, prospectId, input) {
      requireScope(caller, 'prospects:write');
      checkResume(input);
      const file = await fileOf(input);
      const isRead = file.format !== 'doc';
      const id = await store.write(attachResume, {
        groupId: caller.groupId,
        prospectId,
        id: ids.hex(16),
        jobId: isRead ? ids.hex(12) : null,
        fileName: cleanFileName(input.fileName ?? ''),
        url: 'url' in input ? input.url : null,
        file,
        muted: input.muted === true,
        state: isRead ? 'queued' : 'stored',
        message: isRead ? null : OLD_WORD,
        now: isoNow(clock),
      });
      const rows = await rowsOf(caller.groupId, [prospectId]);
      return toView(rows.find((row) => row.id === id) ?? rows[0]!, true);
    },

    async resume(caller, prospectId) {
      const [current, ...earlier] = await currentRows(caller, prospectId);
      const read = await db
        .selectFrom('resume')
        .select(['text', 'parsed'])
        .where('id', '=', current.id)
        .executeTakeFirst();
      return {
        ...toView(current, true),
        text: read?.text ?? null,
        parsed: read?.parsed == null ? null : (JSON.parse(read.parsed) as ParsedResume),
        earlier: earlier.map((row) => toView(row, false)),
      };
    },

    async currentResumes(caller, prospectIds) {
      if (!caller.scopes.has('prospects:write')) requireScope(caller, 'prospects:read');
      const current = new Map<string, ResumeView>();
      if (prospectIds.length === 0) return current;
      for (const row of await rowsOf(caller.groupId, prospectIds)) {
        if (!current.has(row.prospect_id)) current.set(row.prospect_id, toView(row, true));
      }
      return current;
    },

    async resumeFile(caller, prospectId, resumeId) {
      const rows = await currentRows(caller, prospectId);
      const row = resumeId === undefined ? rows[0] : rows.find((one) => one.id === resumeId);
      if (row === undefined) throw new LodeError('not_found', `The prospect has no resume ${resumeId}.`);
      if (row.hash === '') throw new LodeError('not_found', 'The file has not been fetched yet.');
      const format = row.format as ResumeFormat;
      return {
        fileName: row.file_name || `resume.${format}`,
        mediaType: MEDIA_TYPES[format],
        size: row.size,
        stream: readFile(store, row.id),
      };
    },
  };
}

/** What the job needs: the file of a resume, and where to put what was read. */
export interface ResumeOperations {
  /** undefined where the resume is gone */
  openResume(id: string): Promise<StoredResume | undefined>;
  settleResume(job: { id: string; epoch: number }, resumeId: string, outcome: ResumeOutcome): Promise<Settled>;
}

/** A resume to be read; `url` where its file must be fetched first. */
export type StoredResume = { url: string } | { bytes: Buffer; format: ResumeFormat };

export function resumeOperations({ store, clock }: Parts): ResumeOperations {
  return {
    async openResume(id) {
      const row = await store.reads.db
        .selectFrom('resume')
        .select(['format', 'url', 'hash'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (row.hash === '' && row.url !== null) return { url: row.url };
      const bytes = Buffer.concat(await readFile(store, id).toArray());
      return { bytes, format: row.format as ResumeFormat };
    },
    settleResume: (job, resumeId, outcome) =>
      store.write(settleResume, {
        job: { id: job.id, epoch: job.epoch },
        resumeId,
        outcome,
        now: isoNow(clock),
      }),
  };
}

/** A text is kept as the file that it would be. */
async function fileOf(input: ResumeInput): Promise<FileFacts> {
  if ('url' in input) return { format: null, size: 0, hash: '', pieces: [] };
  if ('text' in input) return { ...(await fileFacts(Buffer.from(input.text))), format: 'txt' };
  return fileFacts(input.content);
}

const LISTED = [
  'resume.id',
  'resume.prospect_id',
  'resume.file_name',
  'resume.format',
  'resume.size',
  'resume.hash',
  'resume.state',
  'resume.message',
  'resume.job_id',
  'resume.filled',
  'resume.created_at',
  'resume.parsed_at',
] as const;

type ListedRow = { job_state: string | null } & Pick<
  ResumeRow,
  (typeof LISTED)[number] extends `resume.${infer Column}` ? Column & keyof ResumeRow : never
>;

function toView(row: ListedRow, current: boolean): ResumeView {
  const { id, prospect_id, file_name, size, message, job_id, created_at, parsed_at } = row;
  // The job ended and nobody was left to say so here.
  const abandoned = row.state === 'queued' && (row.job_state === 'failed' || row.job_state === 'cancelled');
  return {
    id,
    prospect_id,
    current,
    file_name,
    format: row.format as ResumeFormat | null,
    size,
    state: abandoned ? 'failed' : (row.state as ResumeState),
    message: abandoned ? ABANDONED : message,
    job_id,
    filled: JSON.parse(row.filled) as string[],
    created_at,
    parsed_at,
  };
}
