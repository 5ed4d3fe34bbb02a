/**
 * Dates as YYYY, YYYY-MM or YYYY-MM-DD: whatever is known and no more.
 *
 * Of three numbers with the year last, the month is the one that can be a month. Where both can, the order is taken from
 * the separator: with dots the day comes first (03.10.2026, the German and eastern European way), with slashes or dashes
 * the month (10/03/2026). Comparison has a level for swapped day and month, so a wrong guess costs weight, not the match.
 * Two-digit years are refused, as are impossible days. Excel's serial numbers are refused: 45,000 is also a salary.
 */
const MAX_LENGTH = 40;
const MIN_YEAR = 1000;
const MAX_YEAR = 2200;

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/i;
const YEAR_LAST = /^(\d{1,2})([-/. ])\s?(\d{1,2})[-/. ]\s?(\d{4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const EPOCH = /^-?\d{9,14}$/;
const DAY_NAMED_YEAR =
  /^(?:[a-z]{2,10},?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+|de\s+)?([^\s\d.,-]{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})$/i;
const NAMED_DAY_YEAR = /^(?:[a-z]{2,10},?\s+)?([^\s\d.,-]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const NAMED_YEAR = /^([^\s\d.,-]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})$/i;
const YEAR_NAMED_DAY = /^(\d{4})[\s-]+([^\s\d.,-]{3,12})\.?[\s-]+(\d{1,2})$/i;

/** First letters of each month in English, German, French, Spanish, Italian, Portuguese and Dutch, unaccented. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fevr'],
  ['mar', 'mrz', 'maer', 'maa', 'mrt', 'marz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'maj', 'mag', 'mei', 'mayo', 'maio'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** The date in its shortest exact ISO form; undefined when it is none, is impossible or is ambiguous about its year. */
export function normaliseDate(text: string | number): string | undefined {
  const raw = String(text).trim();
  if (raw.length === 0 || raw.length > MAX_LENGTH) return undefined;
  const iso = ISO.exec(ISO_TIME.exec(raw)?.[1] ?? raw);
  if (iso !== null) return build(iso[1]!, iso[2], iso[3]);
  const numeric = YEAR_LAST.exec(raw);
  if (numeric !== null) return fromYearLast(numeric[1]!, numeric[2]!, numeric[3]!, numeric[4]!);
  const compact = COMPACT.exec(raw);
  if (compact !== null)
    return compact[3] === undefined
      ? build(compact[1]!, compact[2], undefined)
      : build(compact[1]!, compact[2], compact[3]);
  const monthYear = MONTH_YEAR.exec(raw);
  if (monthYear !== null) return build(monthYear[2]!, monthYear[1], undefined);
  if (EPOCH.test(raw)) return fromEpoch(Number(raw));
  return fromNamedMonth(
    raw
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase(),
  );
}

function fromYearLast(first: string, separator: string, second: string, year: string): string | undefined {
  const dayFirst = Number(first) > 12 || (separator === '.' && Number(second) <= 12);
  return dayFirst ? build(year, second, first) : build(year, first, second);
}

function fromEpoch(value: number): string | undefined {
  // Eleven digits and more are milliseconds: as seconds they would lie beyond the year 5000.
  const date = new Date(Math.abs(value) >= 1e11 ? value : value * 1000);
  return Number.isNaN(date.getTime())
    ? undefined
    : build(String(date.getUTCFullYear()), String(date.getUTCMonth() + 1), String(date.getUTCDate()));
}

function fromNamedMonth(text: string): string | undefined {
  let match = DAY_NAMED_YEAR.exec(text);
  if (match !== null) return named(match[3]!, match[2]!, match[1]!);
  match = NAMED_DAY_YEAR.exec(text);
  if (match !== null) return named(match[3]!, match[1]!, match[2]!);
  match = YEAR_NAMED_DAY.exec(text);
  if (match !== null) return named(match[1]!, match[2]!, match[3]!);
  match = NAMED_YEAR.exec(text);
  return match === null ? undefined : named(match[2]!, match[1]!, undefined);
}

function named(year: string, month: string, day: string | undefined): string | undefined {
  const at = MONTHS.findIndex((prefixes) => prefixes.some((prefix) => month.startsWith(prefix)));
  return at < 0 ? undefined : build(year, String(at + 1), day);
}

function build(yearText: string, monthText: string | undefined, dayText: string | undefined): string | undefined {
  const year = Number(yearText);
  if (year < MIN_YEAR || year > MAX_YEAR) return undefined;
  // "1980-00-00": a database's way of saying that only the year is known.
  if (monthText === undefined || Number(monthText) === 0) return yearText;
  const month = Number(monthText);
  if (month > 12) return undefined;
  const yearMonth = `${yearText}-${String(month).padStart(2, '0')}`;
  if (dayText === undefined || Number(dayText) === 0) return yearMonth;
  const day = Number(dayText);
  return day > daysIn(year, month) ? undefined : `${yearMonth}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
