/** Education: of the parts of an entry, which is the school, the degree and what was studied. */
import type { Found, ResumeEducation, Span } from '../../engine/resumes/types.ts';
import { fold } from '../../identity/normalise/fold.ts';
import { type Entry, findEntries } from './entries.ts';
import { type Line, type Part, trimPart } from './lines.ts';
import { isDegree, isPlace, isSchool } from './titles.ts';
import { DEGREE_PATTERN } from './work-words.ts';

const EDUCATION_MAX = 30;
const PART_MAX = 160;
const DEGREE_WORDS_MAX = 3;
/** What follows one of these is part of the degree: "Bachelor of Science". */
const CONNECTIVES = new Set('of de du des der di da do zum zur als universitaria universitario degree'.split(' '));
const IN = /\s+(?:in|en|em|im|i|w|fach|der|des|di)\s+|\s*(?:[:,]|\((?!hons))\s*/i;

export function findEducation(lines: readonly Line[]): Found<ResumeEducation>[] {
  return findEntries(lines, true, repeats)
    .slice(0, EDUCATION_MAX)
    .flatMap((entry) => {
      const found = readEntry(entry);
      return found === undefined ? [] : [found];
    });
}

/** Without dates, a second degree or school tells the next entry. */
function repeats(text: string, parts: readonly Part[]): boolean {
  const both = (is: (text: string) => boolean) => is(text) && parts.some((part) => is(part.text));
  return both(isDegree) || both(isSchool);
}

function readEntry({ range, parts, dateSpan }: Entry): Found<ResumeEducation> | undefined {
  const pieces = parts
    .filter((part) => part.text.length <= PART_MAX)
    .flatMap(splitSchool)
    .filter(isNeither);
  const schools = pieces.filter((part) => isSchool(part.text));
  // A "high school diploma" is no school.
  const school = schools.find((part) => !isDegree(part.text)) ?? schools[0];
  const written = pieces.find((part) => part !== school && isDegree(part.text));
  if (school === undefined && written === undefined) return undefined;
  const { degree, field } = written === undefined ? {} : splitDegree(written);
  // "Bachelor of Technology - BTech, Physics" says the degree twice.
  const again = pieces.find((part) => part !== school && part !== written && isDegree(part.text));
  const other = pieces.find((part) => ![school, written, again].includes(part) && couldBeField(part.text));
  const subject = field ?? (again === undefined ? undefined : splitDegree(again).field) ?? (written && other);
  const spans: Span[] = [school, degree, subject].flatMap((part) => (part === undefined ? [] : [part.span]));
  if (dateSpan !== undefined) spans.push(dateSpan);
  const value: ResumeEducation = {
    ...(school === undefined ? {} : { school: school.text }),
    ...(degree === undefined ? {} : { degree: degree.text }),
    ...(subject === undefined ? {} : { field: subject.text }),
    ...(range?.start === undefined ? {} : { start: range.start }),
    ...(range?.end === undefined || range.current ? {} : { end: range.end }),
  };
  return { value, spans };
}

/** Not "San Marcos" nor "TX", which stand alone once the school before them is split off. */
function isNeither(part: Part, index: number, pieces: readonly Part[]): boolean {
  return !isTownWithState(part, pieces[index + 1]) && !isTownWithState(pieces[index - 1], part);
}

function isTownWithState(town: Part | undefined, state: Part | undefined): boolean {
  if (town === undefined || state === undefined || !/^[A-Z]{2}$/.test(state.text)) return false;
  return ![town, state].some(({ text }) => isSchool(text) || isDegree(text)) && isPlace(`${town.text}, ${state.text}`);
}

function couldBeField(text: string): boolean {
  return !/\d/.test(text) && !isPlace(text) && text.split(/\s+/).length <= 6;
}

/** "BSc Physics, University of Ostmark, Springfield": the piece with the school is the school. */
function splitSchool(part: Part): Part[] {
  const pieces = part.text.split(/,\s+/);
  if (pieces.length < 2 || !isSchool(part.text)) return [part];
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = part.text.indexOf(piece, at);
    at = from + piece.length;
    const span = { start: part.span.start + from, end: part.span.start + at };
    return trimPart({ text: piece, span }) ?? [];
  });
}

/** "Master of Science in Physics", "B.A. Economics", "Diplom (Maschinenbau)". */
function splitDegree(part: Part): { degree: Part; field?: Part } {
  const comma = part.text.indexOf(',');
  const direct = comma < 0 ? null : afterDegree(part.text.slice(0, comma));
  // "BSc Physics, somewhere": what follows the comma is neither.
  if (direct !== null && IN.exec(part.text)?.index === comma) {
    return splitDegree({ text: part.text.slice(0, comma), span: { ...part.span, end: part.span.start + comma } });
  }
  const cut = IN.exec(part.text) ?? afterDegree(part.text);
  if (cut === null || cut.index < 2) return { degree: part };
  const from = cut.index + cut[0].length;
  const degree = trimPart({
    text: part.text.slice(0, cut.index),
    span: { ...part.span, end: part.span.start + cut.index },
  });
  const field = trimPart({ text: part.text.slice(from), span: { start: part.span.start + from, end: part.span.end } });
  if (degree === undefined || field === undefined || !isDegree(degree.text)) return { degree: part };
  return couldBeField(field.text) ? { degree, field } : { degree };
}

/** "BSc Physics", "Licence Lettres modernes": the subject follows without a word between. */
function afterDegree(text: string): { 0: string; index: number } | null {
  const words = text.split(' ');
  for (let count = Math.min(DEGREE_WORDS_MAX, words.length - 1); count > 0; count--) {
    const degree = words.slice(0, count).join(' ');
    const folded = fold(degree);
    if (DEGREE_PATTERN.exec(folded)?.[0] !== folded) continue;
    return CONNECTIVES.has(fold(words[count]!)) ? null : { 0: ' ', index: degree.length };
  }
  return null;
}
