/**
 * Dates and ranges of dates in running text, in the spellings of resumes: "Jan 2019 – present", "03/2015 - 04/2019",
 * "seit 2020", "2015-17", "01.02.2016 bis heute". Days are left out: nobody needs them of a position.
 */
import { normaliseDate } from '../../identity/normalise/date.ts';

export interface DateRange {
  /** YYYY or YYYY-MM */
  start?: string;
  end?: string;
  current: boolean;
  /** where it stands in the text that was searched */
  from: number;
  to: number;
}

const YEAR_MIN = 1940;
const YEAR_MAX = 2100;

const MONTH = '\\p{L}{3,12}\\.?';
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\d])(${MONTH})[\\s,]{1,3}(?:de\\s+)?(?:(\\d{4})|['’](\\d{2}))(?![\\d])`,
    '(?<![\\d./-])(?:\\d{1,2}\\.\\s?)?(\\d{1,2})\\s?[./]\\s?(\\d{4})(?![\\d])',
    '(?<![\\d./-])(\\d{4})\\s?[./年-]\\s?(\\d{1,2})月?(?![\\d])(?!\\s?[./]\\s?\\d{4})',
    '(?<![\\d./-])(\\d{1,2})-(\\d{4})(?![\\d])',
    '(?<![\\p{L}\\d.,/+])(\\d{4})年?(?![\\d%])',
  ].join('|'),
  'gu',
);
const TO = /^\s{0,3}(?:[-–—−~→至〜]|to|till|til|until|through|thru|bis|a|à|au|al|hasta|ate|até|do|tot|t\/m)\s{0,3}$/iu;
const PRESENT =
  /^\s{0,3}(?:[-–—−~→至〜/]|to|till|til|until|through|bis|a|à|au|al|hasta|ate|até|do|tot|t\/m)?\s{0,3}(?:the\s+)?((?:till?|until|up to) (?:date|now|present|today)|present|presently|now|current|currently|today|ongoing|to date|date|heute|aktuell|jetzt|dato|laufend|présent|present|aujourd['’]hui|ce jour|actuel|actuellement|la actualidad|actualidad|presente|la fecha|actual|hoy|oggi|attuale|in corso|atual|o momento|heden|nu|teraz|obecnie|chwili obecnej|nuvarande|i dag|現在|至今|今)(?![\p{L}])/iu;
const SINCE =
  /(?:^|[\s(])(?:since|from|seit|ab|depuis|desde|dal|da|sedert|sinds|vanaf|od|siden|sedan|fra)\s{0,2}(?:the\s|le\s|el\s)?$/iu;
const YEAR_SHORT = /^\s?[-–—/]\s?(\d{2})(?![\d./-])/u;

interface Found {
  value: string;
  from: number;
  to: number;
}

/** The ranges in a line, in their order. A date alone has only an end: when something was finished. */
export function findRanges(text: string): DateRange[] {
  const dates = findDates(text);
  const ranges: DateRange[] = [];
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index]!;
    const next = dates[index + 1];
    if (next !== undefined && TO.test(text.slice(date.to, next.from))) {
      ranges.push({ start: date.value, end: next.value, current: false, from: date.from, to: next.to });
      index++;
      continue;
    }
    ranges.push(openRange(text, date));
  }
  return ranges.map((range) => inOrder(range));
}

function openRange(text: string, date: Found): DateRange {
  const rest = text.slice(date.to);
  const present = PRESENT.exec(rest);
  if (present !== null) {
    return { start: date.value, current: true, from: date.from, to: date.to + present[0].length };
  }
  const since = SINCE.exec(text.slice(0, date.from));
  if (since !== null) return { start: date.value, current: true, from: since.index, to: date.to };
  const short = /^\d{4}$/.test(date.value) ? YEAR_SHORT.exec(rest) : null;
  if (short !== null) {
    const end = date.value.slice(0, 2) + short[1]!;
    if (end > date.value) {
      return { start: date.value, end, current: false, from: date.from, to: date.to + short[0].length };
    }
  }
  return { end: date.value, current: false, from: date.from, to: date.to };
}

/** Two dates the wrong way round were no range. */
function inOrder(range: DateRange): DateRange {
  const { start, end } = range;
  if (start === undefined || end === undefined || start.slice(0, 4) <= end.slice(0, 4)) return range;
  return { ...range, start: end, end: start };
}

function findDates(text: string): Found[] {
  const found: Found[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match !== null; match = DATE.exec(text)) {
    const value = dateOf(match);
    const from = match.index;
    if (value !== undefined) found.push({ value, from, to: from + match[0].length });
    // "Product 2021": the word is no month, and the year stands alone.
    else if (match[1] !== undefined) DATE.lastIndex = from + match[1].length;
    // "2015-19": the second number is no month.
    else if (match[6] !== undefined && sane(match[6]) !== undefined) {
      found.push({ value: match[6], from, to: from + 4 });
      DATE.lastIndex = from + 4;
    }
  }
  return found;
}

function dateOf(match: RegExpExecArray): string | undefined {
  const [, name, year, shortYear, month1, year1, year2, month2, month3, year3, only] = match;
  if (name !== undefined) {
    const full = year ?? century(shortYear!);
    return sane(normaliseDate(`${name.replace('.', '')} ${full}`));
  }
  const written = year1 ?? year2 ?? year3;
  if (written === undefined) return sane(only);
  const month = month1 ?? month2 ?? month3!;
  return sane(normaliseDate(`${written}-${month.padStart(2, '0')}`));
}

/** "'98" and "'07": nobody's resume reaches back, or forward, eighty years. */
function century(short: string): string {
  return Number(short) > 50 ? `19${short}` : `20${short}`;
}

function sane(date: string | undefined): string | undefined {
  const year = Number(date?.slice(0, 4));
  return year >= YEAR_MIN && year <= YEAR_MAX ? date : undefined;
}
