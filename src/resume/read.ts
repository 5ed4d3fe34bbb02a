/** The text of a file of any format that a resume comes in. */
import type { ResumeFormat } from '../engine/resumes/types.ts';
import { detectEncoding } from '../import/read/detect.ts';
import { readDocx } from './docx.ts';
import { readOdt } from './odt.ts';
import { readRtf } from './rtf.ts';
import { type ResumeText, TextBuilder } from './text.ts';

/** @throws Error saying what is wrong with the file */
export async function readResume(bytes: Buffer, format: Exclude<ResumeFormat, 'doc'>): Promise<ResumeText> {
  switch (format) {
    case 'pdf':
      // By far the largest of the readers.
      return (await import('./pdf.ts')).readPdf(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'odt':
      return readOdt(bytes);
    case 'rtf':
      return readRtf(bytes);
    case 'txt':
      return readPlain(bytes);
  }
}

function readPlain(bytes: Buffer): ResumeText {
  const out = new TextBuilder();
  const text = new TextDecoder(detectEncoding(bytes, true)).decode(bytes);
  // The marks of Markdown say nothing.
  out.add(text.replace(/^#{1,6} +/gm, '').replaceAll('**', ''));
  return out.result();
}
