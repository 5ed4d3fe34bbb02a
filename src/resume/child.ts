/** The process that reads resumes: gets one file, answers with what it says, and ends. */
import { once } from 'node:events';
import { confinedArguments, sendToParent } from '../confine/child.ts';
import type { ParsedResume, ResumeFormat } from '../engine/resumes/types.ts';
import { extract } from './extract/extract.ts';
import { readResume } from './read.ts';

export interface ToChild {
  bytes: Buffer;
  format: Exclude<ResumeFormat, 'doc'>;
}

export type FromChild =
  | { type: 'parsed'; text: string; parsed: ParsedResume; notice: string | null }
  | { type: 'error'; message: string };

const MESSAGE_MAX = 300;

const [[message]] = await Promise.all([once(process, 'message'), confinedArguments()]);
await sendToParent(await answer(message as ToChild));
process.disconnect();

async function answer({ bytes, format }: ToChild): Promise<FromChild> {
  try {
    const { text, links, notice } = await readResume(Buffer.from(bytes), format);
    return { type: 'parsed', text, parsed: extract(text, links), notice: notice ?? null };
  } catch (error) {
    return { type: 'error', message: (error as Error).message.slice(0, MESSAGE_MAX) };
  }
}
