/**
 * How two dates of birth (YYYY, YYYY-MM, YYYY-MM-DD) agree.
 *
 * | level     | example                                                                          |
 * |-----------|----------------------------------------------------------------------------------|
 * | exact     | 1980-03-07 / 1980-03-07                                                          |
 * | new_year  | 1980-01-01 / 1980-01-01: what registers write when they know the year only       |
 * | swapped   | 1980-03-07 / 1980-07-03                                                          |
 * | slip      | 1980-03-07 / 1980-03-01, 1980-30-07: one digit, or two neighbours swapped        |
 * | partial   | 1980-03-07 / 1980-03, 1980, 1980-01-01: equal as far as both are known           |
 * | near      | 1980-03-07 / 1980-04-05: weeks apart, as when a month is miscounted              |
 * | year_off  | 1980-03-07 / 1981-03-09, 1990-02-28: that, and a year or ten years off           |
 * | month_day | 1980-03-07 / 1992-03-07                                                          |
 * | same_year | 1980-03-07 / 1980-11-21                                                          |
 * | different | 1980-03-07 / 1975-01-02                                                          |
 */
export type BirthLevel =
  | 'exact'
  | 'new_year'
  | 'swapped'
  | 'slip'
  | 'partial'
  | 'near'
  | 'year_off'
  | 'month_day'
  | 'same_year'
  | 'different';

/** The level at which two normalised dates agree. Symmetric. */
export function compareBirths(a: string, b: string): BirthLevel {
  if (a === b) return a.length === 10 && a.endsWith('-01-01') ? 'new_year' : a.length === 10 ? 'exact' : 'partial';
  const year = a.slice(0, 4) === b.slice(0, 4);
  if (a.length !== b.length) return a.startsWith(b) || b.startsWith(a) ? 'partial' : year ? 'same_year' : 'different';
  if (a.length < 10) return year ? 'same_year' : 'different';
  if (swappedDayMonth(a, b)) return 'swapped';
  if (oneSlip(a, b)) return 'slip';
  if (year && (a.endsWith('-01-01') || b.endsWith('-01-01'))) return 'partial';
  const near = nearness(a, b);
  if (near !== undefined) return near;
  if (year) return 'same_year';
  return a.slice(5) === b.slice(5) && !a.endsWith('-01-01') ? 'month_day' : 'different';
}

function swappedDayMonth(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8, 10) && a.slice(8, 10) === b.slice(5, 7);
}

/** One digit wrong, or two neighbouring digits swapped. */
function oneSlip(a: string, b: string): boolean {
  let first = -1;
  let second = -1;
  for (let at = 0; at < a.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    if (first < 0) first = at;
    else if (second < 0) second = at;
    else return false;
  }
  if (second < 0) return true;
  return neighbours(first, second) && a[first] === b[second] && a[second] === b[first];
}

/** The hyphens are not typed. */
function neighbours(first: number, second: number): boolean {
  return second === first + 1 || ((first === 3 || first === 6) && second === first + 2);
}

/** So many days apart count as one date miscounted. */
const NEAR_DAYS = 35;

function nearness(a: string, b: string): 'near' | 'year_off' | undefined {
  const years = Math.abs(numberAt(a, 0, 4) - numberAt(b, 0, 4));
  const days = Math.abs(dayOfYear(a) - dayOfYear(b));
  // Around the turn of a year the days wrap.
  const apart = Math.min(days, 365 - days);
  const wrapped = days > 365 - days;
  if (apart > NEAR_DAYS) return undefined;
  if (years === (wrapped ? 1 : 0)) return 'near';
  return years === 1 || years === 10 ? 'year_off' : undefined;
}

function dayOfYear(date: string): number {
  return numberAt(date, 5, 7) * 30.44 + numberAt(date, 8, 10);
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
