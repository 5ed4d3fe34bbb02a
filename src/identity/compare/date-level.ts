/**
 * How two dates (YYYY, YYYY-MM, YYYY-MM-DD) agree.
 *
 * | level     | example                                                     |
 * |-----------|-------------------------------------------------------------|
 * | exact     | 1980-03-07 / 1980-03-07                                     |
 * | partial   | 1980-03-07 / 1980-03, 1980: equal as far as both are known  |
 * | close     | 1980-03-07 / 1980-07-03 (swapped), 1980-03-01 (one digit) |
 * | same_year | 1980-03-07 / 1980-11-21                                     |
 * | different | 1980-03-07 / 1975-01-02                                     |
 */

export const DATE_LEVELS = ['exact', 'partial', 'close', 'same_year', 'different'] as const;
export type DateLevel = (typeof DATE_LEVELS)[number];

/** The level at which two normalised dates agree. Symmetric. */
export function compareDates(a: string, b: string): DateLevel {
  if (a === b) return 'exact';
  if (a.length !== b.length) return a.startsWith(b) || b.startsWith(a) ? 'partial' : oneSideYear(a, b);
  if (a.length === 10 && (swappedDayMonth(a, b) || oneSlip(a, b))) return 'close';
  return a.slice(0, 4) === b.slice(0, 4) ? 'same_year' : 'different';
}

function oneSideYear(a: string, b: string): DateLevel {
  return a.slice(0, 4) === b.slice(0, 4) ? 'same_year' : 'different';
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
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
