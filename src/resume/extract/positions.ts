/** Positions: of the parts of an entry, which is the title, the employer and the place. */
import type { Found, ResumePosition, Span } from '../../engine/resumes/types.ts';
import { type Entry, findEntries } from './entries.ts';
import { type Line, type Part, trimPart } from './lines.ts';
import { employerLikeness, isPlace, titleLikeness } from './titles.ts';

const POSITIONS_MAX = 50;
const PART_MAX = 120;
/** These also mean other things, so both sides must bear them out: "Ingeniero en Aceros Gorbea S.A." */
const PERHAPS_AT = /\s+(?:en|na|w|in|ved|for|på|für|pour)\s+/giu;
const AT = /\s+(?:at|bei|chez|presso|bij|hos|@)\s+|\s*@\s*/i;

interface Read {
  title?: Part;
  company?: Part;
  location?: Part;
}

export function findPositions(lines: readonly Line[]): Found<ResumePosition>[] {
  const entries = findEntries(lines, false).slice(0, POSITIONS_MAX);
  const titleFirst = !companyFirst(entries);
  let employer: Part | undefined;
  return entries.flatMap((entry) => {
    // Several roles may stand under one heading that names the employer; then a comma parts nothing but the title.
    const below = entry.headed || entry.parts.length > 1 ? undefined : employer;
    const read = below === undefined ? readParts(entry.parts, titleFirst) : readRole(entry.parts, below);
    employer = entry.headed ? read.company : below;
    return read.title === undefined && read.company === undefined ? [] : [toPosition(entry, read)];
  });
}

function toPosition({ range, dateSpan }: Entry, { title, company, location }: Read): Found<ResumePosition> {
  const spans: Span[] = [title, company, location].flatMap((part) => (part === undefined ? [] : [part.span]));
  if (dateSpan !== undefined) spans.push(dateSpan);
  const value: ResumePosition = {
    ...(title === undefined ? {} : { title: title.text }),
    ...(company === undefined ? {} : { company: company.text }),
    ...(location === undefined ? {} : { location: location.text }),
    ...(range?.start === undefined ? {} : { start: range.start }),
    ...(range?.end === undefined ? {} : { end: range.end }),
    current: range?.current === true,
  };
  return { value, spans };
}

/** Whether the entries that can be told name the employer before the title. */
function companyFirst(entries: readonly Entry[]): boolean {
  let votes = 0;
  for (const { parts } of entries) {
    const title = parts.findIndex((part) => titleLikeness(part.text) === 2);
    const company = parts.findIndex((part) => titleLikeness(part.text) === 0 && employerLikeness(part.text) === 2);
    if (title >= 0 && company >= 0) votes += company < title ? 1 : -1;
    else if (title >= 0 && parts.length > 1) votes += title === 0 ? -0.5 : 0.5;
  }
  return votes > 0;
}

/** A role under the employer of the entry before, unless it names another. */
function readRole(parts: readonly Part[], employer: Part): Read {
  const read = readParts(parts, true);
  const [only] = parts;
  if (only === undefined || (read.company !== undefined && employerLikeness(read.company.text) > 0)) return read;
  return { title: only, company: employer };
}

function readParts(parts: readonly Part[], titleFirst: boolean): Read {
  const pieces = parts.filter((part) => part.text.length <= PART_MAX).flatMap(splitAt);
  const location = pieces.find((part) => isPlace(part.text));
  const rest = pieces.filter((part) => part !== location);
  const wholes = rest.length > 1 ? rest : rest.flatMap(splitCommas);
  const left = wholes.filter((part) => location !== undefined || !isPlace(part.text));
  const place = location ?? wholes.find((part) => !left.includes(part));
  const title = pickTitle(left, titleFirst);
  const company = pickCompany(left.filter((part) => part !== title));
  const [employer, seat] = company === undefined ? [] : withoutPlace(company);
  const where = place ?? seat;
  return {
    ...(title === undefined ? {} : { title: trimTail(title) }),
    ...(employer === undefined ? {} : { company: employer }),
    ...(where === undefined ? {} : { location: where }),
  };
}

function pickTitle(parts: readonly Part[], titleFirst: boolean): Part | undefined {
  const sure = parts.filter((part) => titleLikeness(part.text) === 2 && employerLikeness(part.text) < 2);
  if (sure.length > 0) return titleFirst ? sure[0] : sure.at(-1);
  const likely = parts.find((part) => titleLikeness(part.text) === 1 && employerLikeness(part.text) === 0);
  if (likely !== undefined) return likely;
  const plain = parts.filter((part) => employerLikeness(part.text) === 0);
  // Of a single statement nobody can tell whether it is the employer.
  if (parts.length < 2) return undefined;
  return titleFirst ? plain[0] : plain.at(-1);
}

function pickCompany(parts: readonly Part[]): Part | undefined {
  const by = (likeness: number): Part | undefined =>
    parts.find((part) => employerLikeness(part.text) === likeness && (likeness > 0 || titleLikeness(part.text) < 2));
  return by(2) ?? by(1) ?? by(0);
}

/** "Leasing agent at Harbor & Finch" */
function splitAt(part: Part): Part[] {
  const match = AT.exec(part.text);
  if (match !== null && match.index >= 3) return halves(part, match.index, match[0].length);
  for (const { 0: word, index } of [...part.text.matchAll(PERHAPS_AT)].reverse()) {
    const [before, after] = [part.text.slice(0, index), part.text.slice(index + word.length)];
    if (titleLikeness(before) === 2 && employerLikeness(after) === 2) return halves(part, index, word.length);
  }
  return [part];
}

/** "Leasing agent, Harbor & Finch, Springfield, IL": a comma before a legal form or a state parts nothing. */
function splitCommas(part: Part): Part[] {
  const comma =
    /,\s+(?!(?:inc|llc|ltd|lp|llp|co|corp|gmbh|s\.?l|s\.?a|s\.?r\.?l|plc|pllc)\b|[A-Z]{2}(?:$|[\s,]))/i.exec(part.text);
  if (comma === null) return [part];
  const [first, second] = halves(part, comma.index, comma[0].length);
  return second === undefined ? [first!] : isPlace(second.text) ? [first!, second] : [first!, ...splitCommas(second)];
}

function halves({ text, span }: Part, at: number, length: number): Part[] {
  const first = trimPart({ text: text.slice(0, at), span: { start: span.start, end: span.start + at } });
  const rest = { text: text.slice(at + length), span: { start: span.start + at + length, end: span.end } };
  return [first, trimPart(rest)].flatMap((part) => part ?? []);
}

/** "Harbor & Finch, Springfield, IL" is in Springfield; "Finch, Inc." is not in Inc. */
function withoutPlace(part: Part): [employer: Part, place?: Part] {
  const bracket = /\s*\(([^()]{3,60})\)$/.exec(part.text);
  if (bracket !== null && isPlace(bracket[1]!)) {
    const [first, place] = halves(part, bracket.index, bracket[0].length - bracket[1]!.length - 1);
    if (first !== undefined && place !== undefined) return [first, place];
  }
  const [first, ...rest] = splitCommas(part);
  const [last] = rest.slice(-1);
  if (first === undefined || last === undefined) return [part];
  return isPlace(last.text) ? [first, last] : [first];
}

/** "Leasing agent, Springfield" */
function trimTail(part: Part): Part {
  const [first, ...rest] = splitCommas(part);
  const tail = rest.map((one) => one.text).join(', ');
  return first !== undefined && rest.length > 0 && isPlace(tail) ? first : part;
}
