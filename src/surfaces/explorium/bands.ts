/** Classes of numbers in the vendor's closed lists: employees, revenue, years since the founding, years of age. */

/** A class of numbers, both ends included; without `max` it is open. */
export interface Band {
  name: string;
  min: number;
  max?: number;
}

const band = (name: string, min: number, max?: number): Band => ({ name, min, ...(max === undefined ? {} : { max }) });

/** Employees. */
export const SIZES: readonly Band[] = [
  band('1-10', 1, 10),
  band('11-50', 11, 50),
  band('51-200', 51, 200),
  band('201-500', 201, 500),
  band('501-1000', 501, 1000),
  band('1001-5000', 1001, 5000),
  band('5001-10000', 5001, 10_000),
  band('10001+', 10_001),
];

/** US dollars a year; each class ends a cent before the next. */
export const REVENUES: readonly Band[] = chain([
  ['0-500K', 0],
  ['500K-1M', 500e3],
  ['1M-5M', 1e6],
  ['5M-10M', 5e6],
  ['10M-25M', 10e6],
  ['25M-75M', 25e6],
  ['75M-200M', 75e6],
  ['200M-500M', 200e6],
  ['500M-1B', 500e6],
  ['1B-10B', 1e9],
  ['10B-100B', 10e9],
  ['100B-1T', 100e9],
  ['1T-10T', 1e12],
  ['10T+', 10e12],
]);

/** Whole years since the founding. */
export const AGES: readonly Band[] = [
  band('0-3', 0, 2),
  band('3-6', 3, 5),
  band('6-10', 6, 9),
  band('10-20', 10, 19),
  band('20+', 20),
];

function chain(rows: readonly (readonly [name: string, from: number])[]): Band[] {
  return rows.map(([name, from], at) =>
    band(name, from, rows[at + 1] === undefined ? undefined : rows[at + 1]![1] - 0.01),
  );
}

/** The class that a number lies in; null for none, or for one that is not known. */
export function bandOf(bands: readonly Band[], value: number | null): string | null {
  if (value === null) return null;
  return bands.find(({ min, max }) => value >= min && value <= (max ?? Number.POSITIVE_INFINITY))?.name ?? null;
}

/** Digits of a class of ages in years: '41-50'. */
export function ageGroup(birthDate: string | undefined, now: number): string | null {
  const born = Date.parse(birthDate ?? '');
  if (Number.isNaN(born)) return null;
  const age = Math.floor((now - born) / (365.25 * 86_400_000));
  if (age < 0) return null;
  if (age <= 20) return '0-20';
  const from = Math.floor((age - 1) / 10) * 10 + 1;
  return `${from}-${from + 9}`;
}
