/**
 * The entries of a section: positions, or terms at schools. Each has a range of dates, which is what tells one entry from
 * the next. What it is about stands in the line of the range, or in short lines right above or below it; which of these a
 * resume does, its first entry shows.
 *
 * Example. "Harbor & Finch" / "Leasing agent   2019 - 2021" / "• ..." / "Quay Homes" / "Assistant   2017 - 2019": one
 * line stands above the first range, so each entry begins one line above its range.
 */
import { type DateRange, findRanges } from './dates.ts';
import { type Line, type Part, splitParts } from './lines.ts';

export interface Entry {
  /** absent where a section has no dates */
  range?: DateRange;
  /** what it is about, in the order in which it is written */
  parts: Part[];
  /** of the range, then of whatever else says it */
  dateSpan?: { start: number; end: number };
  /** lines above its range belong to it */
  headed: boolean;
}

/** A date behind more than this many characters stands in a sentence, not in a heading. */
const RANGE_WITHIN = 110;
const HEADER_MAX = 120;
const ABOVE_MAX = 2;
const BELOW_MAX = 2;
const BLOCK_MAX = 3;
const STRONG = /\t+|\s+[|•·]\s+|\s+[–—]\s+|\s+-\s+|\s{3,}|\s*[|]\s*/;

type Repeats = (text: string, parts: readonly Part[]) => boolean;

/** "(3 years 2 months)" behind a range says what the range says. */
const DURATION =
  /^\d{1,2}\+? ?(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|anni|anno|mesi|anos|jaar|maanden)\b/i;

/** "From 2016 to 2020" */
const FROM = /^(?:from|since|von|vom|seit|de|du|depuis|desde|del|dal|da|van|od)$/i;

function saysMore({ text }: Part): boolean {
  return !DURATION.test(text) && !FROM.test(text);
}

interface Anchor {
  at: number;
  range: DateRange;
}

/**
 * @param single whether a date alone tells an entry, and where there are none, what stands together
 * @param repeats whether a line without a date begins another entry than the one that has those parts
 */
export function findEntries(lines: readonly Line[], single: boolean, repeats: Repeats = () => false): Entry[] {
  const anchors = lines.flatMap((line, at): Anchor[] => {
    const range = anchorIn(line, single);
    return range === undefined ? [] : [{ at, range }];
  });
  if (anchors.length === 0) return single ? blocks(lines, repeats) : [];
  const above = linesAbove(lines, anchors[0]!);
  return anchors.map((anchor, index) => toEntry(lines, anchor, anchors[index - 1], anchors[index + 1], above));
}

/** `single`: a date alone will do, when it is that of an end (a degree). */
function anchorIn(line: Line, single: boolean): DateRange | undefined {
  if (line.text.length > 160) return undefined;
  const ranges = findRanges(line.text).filter((range) => range.from <= RANGE_WITHIN);
  const range = ranges.find((one) => one.start !== undefined);
  if (range !== undefined) return range;
  const [only] = ranges;
  if (only === undefined || line.bullet) return undefined;
  return single || isMostly(line.text, only) ? only : undefined;
}

/** A date alone in its line, or at its end behind a gap. */
function isMostly(text: string, range: DateRange): boolean {
  const rest = text.slice(0, range.from) + text.slice(range.to);
  return rest.trim().length < 4 || /[\t(]\s*$/.test(text.slice(0, range.from));
}

function isHeader(line: Line | undefined): line is Line {
  return line !== undefined && !line.bullet && line.text.length <= HEADER_MAX && !/[.;!]$/.test(withoutForm(line.text));
}

/** "Inc." at the end of a line ends no sentence. */
function withoutForm(text: string): string {
  return text.replace(/\b(?:Inc|Ltd|Co|Corp|e\.V|S\.A|B\.V|S\.p\.A|S\.L|Sc|Dr|St)\.$/i, '');
}

/** How many lines of an entry stand above its range, by the first one. */
function linesAbove(lines: readonly Line[], first: Anchor): number {
  let count = 0;
  while (count < ABOVE_MAX && isHeader(lines[first.at - count - 1])) count++;
  return first.at - count > 0 ? Math.min(count, 1) : count;
}

function toEntry(
  lines: readonly Line[],
  { at, range }: Anchor,
  before: Anchor | undefined,
  after: Anchor | undefined,
  above: number,
): Entry {
  const line = lines[at]!;
  const parts: Part[] = [];
  const floor = before === undefined ? 0 : before.at + 1;
  let from = at;
  while (at - from < above && from > floor && isHeader(lines[from - 1]) && !belongsBefore(lines, from - 1, before))
    from--;
  for (let index = from; index < at; index++) parts.push(...splitParts(lines[index]!, lines[index]!.text, STRONG));
  parts.push(
    ...splitParts(line, line.text.slice(0, range.from), STRONG).filter(saysMore),
    ...splitParts(line, line.text.slice(range.to), STRONG, range.to).filter(saysMore),
  );
  const ceiling = after === undefined ? lines.length : after.at - above;
  for (let index = at + 1; index < Math.min(at + 1 + BELOW_MAX, ceiling); index++) {
    const below = lines[index]!;
    if (!isHeader(below) || (below.afterGap && parts.length > 0)) break;
    if (parts.length >= BLOCK_MAX) break;
    parts.push(...splitParts(below, below.text, STRONG));
  }
  return {
    range,
    parts,
    dateSpan: { start: line.start + range.from, end: line.start + range.to },
    headed: from < at,
  };
}

/** A line right below the range of the entry before, without a gap, is that entry's. */
function belongsBefore(lines: readonly Line[], index: number, before: Anchor | undefined): boolean {
  return before !== undefined && index === before.at + 1 && !lines[index]!.afterGap && lines[index + 1]!.afterGap;
}

/** Without dates, what stands together is an entry. */
function blocks(lines: readonly Line[], repeats: Repeats): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const parts = splitParts(line, line.text, STRONG);
    const last = entries.at(-1);
    if (last === undefined || line.afterGap || line.bullet || repeats(line.text, last.parts))
      entries.push({ parts, headed: false });
    else if (isHeader(line)) last.parts.push(...parts);
  }
  return entries.filter((entry) => entry.parts.length > 0);
}
