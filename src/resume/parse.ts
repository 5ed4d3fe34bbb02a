/**
 * Resume parsing: a file in, what it says out.
 *
 * Problem. A resume comes from a stranger, in a format that is a program of its own kind (PDF), an archive (DOCX, ODT)
 * or free text, and is laid out as its author liked.
 *
 * Promises. The file is parsed in a process of bounded memory and time (confine/confined.ts), so a bomb harms nobody and
 * becomes a message. Every value comes with the spans of the text that say it. What is not found is absent: nothing is
 * made up, and nothing is looked up outside.
 *
 * Algorithm. (1) The format's reader gives text in reading order, headers and footers included, and the addresses behind
 * links (read.ts). (2) Lines that are headings part it into sections (extract/sections.ts). (3) E-mails, telephones and
 * links are found wherever they stand outside of references; the name and the headline above the first section;
 * positions and education by their date ranges; skills by their section (extract/).
 *
 * Example. "Noor Takahashi\nLeasing agent\nnoor@mail.example\nExperience\nHarbor & Finch\nLeasing agent, 03/2021 - today"
 * gives the name at 0-14, the headline, the e-mail, and one current position since 2021-03.
 *
 * Limits. No pictures are read. Headings are known in the languages of extract/section-words.ts. Of an unusual layout
 * less is found.
 */
import { Confined, type ConfinedLimits } from '../confine/confined.ts';
import type { ParsedResume } from '../engine/resumes/types.ts';
import { LodeError } from '../errors.ts';
import type { FromChild, ToChild } from './child.ts';

const LIMITS: ConfinedLimits = { heapMegabytes: 256, memoryMegabytes: 768, silence: 20_000 };

export interface ReadResume {
  text: string;
  parsed: ParsedResume;
  /** what was left out, as a sentence's end; null where nothing was */
  notice: string | null;
}

/** @throws LodeError `invalid_input` where the file cannot be read, `too_large` where it exhausts its limits */
export async function parseResume(file: ToChild, limits: ConfinedLimits = LIMITS): Promise<ReadResume> {
  const child = new Confined<FromChild>({
    program: new URL('./child.ts', import.meta.url),
    name: 'the reader',
    about: 'the resume',
    args: [],
    files: [],
    limits,
  });
  try {
    child.send(file);
    const answer = await child.next();
    if (answer.type === 'error') throw new LodeError('invalid_input', `The resume cannot be read: ${answer.message}`);
    const { text, parsed, notice } = answer;
    return { text, parsed, notice };
  } finally {
    child.close();
  }
}
