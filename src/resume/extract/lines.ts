/** The lines of a resume, each with its place in the text. */
import type { Span } from '../../engine/resumes/types.ts';

export interface Line {
  /** without blanks and bullets at its ends */
  text: string;
  /** of `text` in the whole text */
  start: number;
  /** an item of a list */
  bullet: boolean;
  /** a blank line, or the beginning, stands before it */
  afterGap: boolean;
}

const BULLET = /^\s*(?:[•●▪■◦‣∙·*»►➢✓]|(?:[–—-]|o)(?=\s))\s*/u;
/** Longer lines are cut: no line that says who somebody is has this length. */
const LINE_MAX = 2_000;

/** The lines that say something. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let afterGap = true;
  for (const raw of text.split('\n')) {
    const cut = raw.slice(0, LINE_MAX);
    const mark = (BULLET.exec(cut) ?? /^\s*/.exec(cut)!)[0];
    const words = cut.slice(mark.length).trimEnd();
    const bullet = mark.trim() !== '';
    if (words !== '') lines.push({ text: words, start: at + mark.length, bullet, afterGap });
    afterGap = words === '';
    at += raw.length + 1;
  }
  return lines;
}

/** Where a part of a line stands in the whole text. */
export function spanOf(line: Line, from: number, length: number): Span {
  return { start: line.start + from, end: line.start + from + length };
}

/** A piece of a line between separators, with its place in the whole text. */
export interface Part {
  text: string;
  span: Span;
}

/** The pieces of some of a line, without blanks and punctuation at their ends. `from`: where `text` stands in the line. */
export function splitParts(line: Line, text: string, separator: RegExp, from = 0): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const piece of text.split(separator)) {
    const found = text.indexOf(piece, at);
    at = found + piece.length;
    const part = trimPart({ text: piece, span: spanOf(line, from + found, piece.length) });
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

const EDGES = /^[\s,;:|/•·()[\]–—-]+|[\s,;:|/•·([–—-]+$/g;

/** Without blanks and separators at its ends; undefined where nothing is left. A closing bracket may belong to it. */
export function trimPart({ text, span }: Part): Part | undefined {
  const bare = text.replace(EDGES, '');
  const whole = bare.includes('(') ? bare : bare.replace(/[)\]]+$/, '').trimEnd();
  if (whole === '') return undefined;
  const start = span.start + text.indexOf(whole);
  return { text: whole, span: { start, end: start + whole.length } };
}
