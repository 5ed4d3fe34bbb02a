/** The resume job: fetches a resume where it must, has it read, and settles what was found. */
import type { Operations } from '../../engine/create.ts';
import type { ResumePayload } from '../../engine/resumes/attach.ts';
import { fileFacts } from '../../engine/resumes/file.ts';
import type { ResumeOutcome } from '../../engine/resumes/settle.ts';
import type { ResumeFormat } from '../../engine/resumes/types.ts';
import { OLD_WORD } from '../../engine/resumes/verbs.ts';
import { LodeError } from '../../errors.ts';
import { parseResume } from '../../resume/parse.ts';
import type { Task } from '../worker.ts';

export interface ResumeTaskParts {
  operations: Operations;
  /** The file at an address; throws `unavailable` where another try may help. */
  fetchFile(url: string): Promise<Uint8Array>;
}

export function resumeTask({ operations, fetchFile }: ResumeTaskParts): Task {
  return async ({ job, report }) => {
    const { resumeId } = job.payload as ResumePayload;
    const stored = await operations.openResume(resumeId);
    if (stored === undefined) return { cancelled: false, result: { resume_id: resumeId, state: 'gone' } };
    const outcome =
      'url' in stored
        ? await fetched(stored.url, job.attempts >= job.attemptsMax)
        : await read(stored.bytes, stored.format);
    const word = await report({ done: 1, total: 1 });
    if (word !== 'go on') return { cancelled: true, result: { resume_id: resumeId, state: 'queued' } };
    const settled = await operations.settleResume(job, resumeId, outcome);
    return { cancelled: false, result: { resume_id: resumeId, ...settled, message: outcome.message } };
  };

  async function fetched(url: string, lastTry: boolean): Promise<ResumeOutcome> {
    let bytes: Uint8Array;
    try {
      bytes = await fetchFile(url);
    } catch (error) {
      if (!(error instanceof LodeError) || (error.code === 'unavailable' && !lastTry)) throw error;
      return { state: 'failed', message: error.message };
    }
    const file = await fileFacts(bytes);
    if (file.format === null) {
      return { state: 'failed', message: 'What the address holds is no PDF, DOCX, DOC, ODT, RTF or text file.' };
    }
    return { ...(await read(Buffer.from(bytes), file.format)), fetched: file };
  }

  async function read(bytes: Buffer, format: ResumeFormat): Promise<ResumeOutcome> {
    if (format === 'doc') return { state: 'stored', message: OLD_WORD };
    try {
      const { text, parsed, notice } = await parseResume({ bytes, format });
      return { state: 'parsed', text, parsed, message: notice === null ? null : `Of the resume: ${notice}.` };
    } catch (error) {
      // A file that cannot be read today cannot be read tomorrow either.
      if (error instanceof LodeError) return { state: 'failed', message: error.message };
      throw error;
    }
  }
}
