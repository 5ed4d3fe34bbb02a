/** Taking a resume in: the row, its file and the job that reads it exist together or not at all. */
import type { ResumeRow } from '../../store/schema-resumes.ts';
import type { Tx } from '../../store/tx.ts';
import { enqueue, UNFINISHED } from '../jobs.ts';
import { holdRow } from '../prospects/rows.ts';
import { type FileFacts, writeFile } from './file.ts';

export const RESUME_JOB = 'resume';

/** Of one prospect; the oldest go first. */
const KEPT_MAX = 20;

export interface ResumePayload {
  resumeId: string;
}

export interface NewResume {
  groupId: string;
  prospectId: string;
  id: string;
  /** null where there is nothing to read */
  jobId: string | null;
  fileName: string;
  url: string | null;
  /** without format, hash and pieces while it has not come */
  file: FileFacts;
  muted: boolean;
  state: 'queued' | 'stored';
  message: string | null;
  now: string;
}

/** Command. @returns the ID of the prospect's current resume: the one before, where it is the same file.
 * @throws LodeError `not_found` where there is no such prospect */
export async function attachResume(tx: Tx, input: NewResume): Promise<string> {
  const { groupId, prospectId, id, now } = input;
  // Two resumes for one prospect at once take turns.
  await holdRow(tx, groupId, prospectId);
  const before = await currentResume(tx, groupId, prospectId);
  if (before !== undefined && input.file.hash !== '' && before.hash === input.file.hash) {
    if (await isReadOrWaiting(tx, before)) return before.id;
  }
  const ordinal = (before?.ordinal ?? 0) + 1;
  const row: ResumeRow = {
    account_group_id: groupId,
    prospect_id: prospectId,
    ordinal,
    id,
    file_name: input.fileName,
    format: input.file.format,
    url: input.url,
    size: input.file.size,
    hash: input.file.hash,
    state: input.state,
    message: input.message,
    job_id: input.jobId,
    muted: input.muted ? 1 : 0,
    filled: '[]',
    text: null,
    parsed: null,
    created_at: now,
    parsed_at: null,
  };
  await tx.db.insertInto('resume').values(row).execute();
  await writeFile(tx, id, input.file.pieces);
  await removeOldest(tx, groupId, prospectId, ordinal - KEPT_MAX);
  if (input.jobId !== null) {
    const payload: ResumePayload = { resumeId: id };
    await enqueue(tx, { id: input.jobId, groupId, type: RESUME_JOB, payload, unit: 'resumes', now });
  }
  return id;
}

/** A resume that could not be read, or whose job was given up, may be sent again. */
async function isReadOrWaiting(tx: Tx, { state, job_id: jobId }: ResumeRow): Promise<boolean> {
  if (state !== 'queued' || jobId === null) return state !== 'failed';
  const query = tx.db.selectFrom('job').select('id').where('id', '=', jobId).where(UNFINISHED);
  return (await query.executeTakeFirst()) !== undefined;
}

async function currentResume(tx: Tx, groupId: string, prospectId: string): Promise<ResumeRow | undefined> {
  return tx.db
    .selectFrom('resume')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where('prospect_id', '=', prospectId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function removeOldest(tx: Tx, groupId: string, prospectId: string, upTo: number): Promise<void> {
  if (upTo < 1) return;
  const old = tx.db
    .selectFrom('resume')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('prospect_id', '=', prospectId)
    .where('ordinal', '<=', upTo);
  await tx.db.deleteFrom('resume_chunk').where('resume_id', 'in', old).execute();
  await tx.db.deleteFrom('resume').where('id', 'in', old).execute();
}
