const MONTHS = new Map<string, number>();
for (const [index, names] of [
  'january januar janvier enero gennaio janeiro',
  'february februar fevrier febrero febbraio fevereiro',
  'march marz maerz mars marzo marco',
  'april avril abril aprile',
  'may mai mayo maggio maio',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august aout agosto',
  'september septembre septiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dicembre dezembro',
].entries()) {
  for (const name of names.split(' ')) {
    MONTHS.set(name, index + 1);
    // the French abbreviations juin and juil. part only at the fourth letter
    if (!(name.startsWith('jui') && name.length > 3)) MONTHS.set(name.slice(0, 3), index + 1);
    MONTHS.set(name.slice(0, 4), index + 1);
  }
}

/**
 * A date of almost any spelling as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where it is none.
 *
 * `03/04/2021` is the third of April in half of the world and the fourth of March in the other half: only what both
 * agree on, the year, is kept. A day above 12 tells the order, and so do dots, which only day-first countries use.
 */
export function cleanDate(value: string): string | undefined {
  const text = value.trim().replace(/^'/, '');
  if (text === '' || text.length > 60) return undefined;
  let found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/.exec(text);
  if (found !== null) return made(found[1]!, found[2], found[3]);
  found = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(text);
  if (found !== null) return made(found[1]!, found[2], found[3]);
  found = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[T ].*)?$/.exec(text);
  if (found !== null) return made(found[3]!, found[2], found[1]);
  found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[,T ].*)?$/.exec(text);
  if (found !== null) return eitherOrder(Number(found[1]), Number(found[2]), found[3]!);
  found = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (found !== null) return made(found[2]!, found[1], undefined);
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number.parseInt(text, 10));
  if (/^\d{10}$|^\d{12,13}$/.test(text)) return fromEpoch(text)?.slice(0, 10);
  return withMonthName(text);
}

/** Which of day and month stands first in dates such as 03/04/1980. */
export type DayMonth = 'day first' | 'month first';

/** Two-digit years up to this one are of this century: nobody who is in a file was born in the future. */
const LATEST_SHORT_YEAR = 25;

/**
 * A date of birth: as `cleanDate`, and a year of two digits is understood, since people wrote down their own for a
 * century before this one; where the column's other dates have told which part is the month, that too.
 */
export function cleanBirthDate(value: string, order?: DayMonth): string | undefined {
  const text = value.trim().replace(/^'/, '');
  const found = /^(\d{1,2})([/.-])\s?(\d{1,2})[/.-]\s?(\d{4}|\d{2})$/.exec(text);
  if (found !== null) {
    const [, first = '', separator, second = '', year = ''] = found;
    // `0/0/00` is how some programs write that there is none.
    if (year.length === 2 && (Number(first) === 0 || Number(second) === 0)) return undefined;
    if (separator === '.') return made(fullYear(year), second, first);
    if (order === undefined || Number(first) > 12 || Number(second) > 12)
      return eitherOrder(Number(first), Number(second), fullYear(year));
    return order === 'day first' ? made(fullYear(year), second, first) : made(fullYear(year), first, second);
  }
  const named = /^(\d{1,2}[\s-]+[^\s\d.,-]{3,12}\.?,?[\s-]+|[^\s\d.,-]{3,12}\.?[\s-]+\d{1,2},?[\s-]+)'?(\d{2})$/.exec(
    text,
  );
  if (named !== null) return withMonthName(`${named[1]}${fullYear(named[2]!)}`);
  return cleanDate(value);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) <= LATEST_SHORT_YEAR ? '20' : '19'}${year}`;
}

/** So much of a column must agree before the rest is read the same way. */
const ORDER_SHARE = 0.9;

/**
 * What the dates of one column say about their order: a number above 12 is no month. Undefined where none tells, or
 * where they contradict each other.
 */
export function dayMonthOrder(texts: Iterable<string>): DayMonth | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const found = /^\s*'?(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\s*$/.exec(text);
    if (found === null) continue;
    if (Number(found[1]) > 12) dayFirst += 1;
    else if (Number(found[2]) > 12) monthFirst += 1;
  }
  const most = Math.max(dayFirst, monthFirst);
  if (most === 0 || most < ORDER_SHARE * (dayFirst + monthFirst)) return undefined;
  return dayFirst > monthFirst ? 'day first' : 'month first';
}

/**
 * A moment as ISO 8601 in UTC, or a day where no time is told; undefined for less than a day. A time without a zone is
 * taken as UTC, so that the same file means the same on every machine.
 */
export function cleanMoment(value: string): string | undefined {
  const text = value.trim().replace(/^'/, '');
  const time = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
    text,
  );
  if (time !== null) {
    const zone = (time[3] ?? 'Z').toUpperCase().replace('UTC', 'Z');
    const at = Date.parse(`${time[1]}T${time[2]}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    if (Number.isNaN(at)) return undefined;
    return new Date(at).toISOString().replace('.000Z', 'Z');
  }
  if (/^\d{10}$|^\d{12,13}$/.test(text)) return fromEpoch(text);
  const day = cleanDate(text);
  return day?.length === 10 ? day : undefined;
}

function made(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const y = Number(year);
  if (y < 1000 || y > 2200) return undefined;
  // exports write 00 for a part that they do not know
  if (month === undefined || Number(month) === 0) return year;
  const m = Number(month);
  if (m > 12) return undefined;
  const yearMonth = `${year}-${String(m).padStart(2, '0')}`;
  if (day === undefined || Number(day) === 0) return yearMonth;
  const d = Number(day);
  return d > new Date(Date.UTC(y, m, 0)).getUTCDate() ? undefined : `${yearMonth}-${String(d).padStart(2, '0')}`;
}

function eitherOrder(first: number, second: number, year: string): string | undefined {
  if (first > 12 || first === second) return made(year, String(second), String(first));
  if (second > 12) return made(year, String(first), String(second));
  return made(year, undefined, undefined);
}

/** Days since the end of 1899, as spreadsheets count; only those of the years 1928 to 2064. */
function fromSerial(days: number): string | undefined {
  return days < 10_228 || days > 60_000 ? undefined : iso((days - 25_569) * 86_400_000)?.slice(0, 10);
}

function fromEpoch(text: string): string | undefined {
  return iso(Number(text) * (text.length === 10 ? 1000 : 1));
}

function iso(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}

function withMonthName(text: string): string | undefined {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9:]+/)
    .filter((word) => word !== '');
  let month: number | undefined;
  const numbers: string[] = [];
  for (const word of words.slice(0, 8)) {
    const named = MONTHS.get(word) ?? (word.length > 4 ? undefined : MONTHS.get(word.slice(0, 3)));
    if (named !== undefined && month === undefined) month = named;
    else if (/^\d{1,4}(st|nd|rd|th)?$/.test(word)) numbers.push(word.replace(/\D+$/, ''));
  }
  if (month === undefined) return undefined;
  const year = numbers.find((number) => number.length === 4);
  if (year === undefined) return undefined;
  const day = numbers.find((number) => number.length <= 2);
  return made(year, String(month), day);
}
