/** The vendor's closed lists, and which of their words stand for Lode's own. */

export const SENIORITIES = [
  'Founder/Owner',
  'C-Suite',
  'Partner',
  'Vice President',
  'Head',
  'Director',
  'Manager',
  'Senior',
  'Entry',
  'Intern',
] as const;
export type Seniority = (typeof SENIORITIES)[number];

/** Lode's level → the vendor's word. A president runs a firm as often as not, so they are counted to its top. */
const SENIORITY_OF: Readonly<Record<string, Seniority>> = {
  owner: 'Founder/Owner',
  founder: 'Founder/Owner',
  'c-suite': 'C-Suite',
  partner: 'Partner',
  president: 'C-Suite',
  vp: 'Vice President',
  head: 'Head',
  director: 'Director',
  manager: 'Manager',
  senior: 'Senior',
  entry: 'Entry',
  intern: 'Intern',
};

export const DEPARTMENTS = [
  'C-Suite',
  'Consulting',
  'Design',
  'Education & Coaching',
  'Engineering & Technical',
  'Finance',
  'Human Resources',
  'Information Technology',
  'Legal',
  'Marketing',
  'Medical & Health',
  'Operations',
  'Product',
  'Sales',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Lode's department → the vendor's. Where the vendor has none (real estate), there is none. */
const DEPARTMENT_OF: Readonly<Record<string, Department>> = {
  engineering: 'Engineering & Technical',
  sales: 'Sales',
  marketing: 'Marketing',
  hr: 'Human Resources',
  finance: 'Finance',
  operations: 'Operations',
  it: 'Information Technology',
  legal: 'Legal',
  product: 'Product',
  design: 'Design',
  data: 'Engineering & Technical',
  support: 'Operations',
  procurement: 'Operations',
  research: 'Engineering & Technical',
  education: 'Education & Coaching',
  healthcare: 'Medical & Health',
  consulting: 'Consulting',
  admin: 'Operations',
  security: 'Information Technology',
  media: 'Marketing',
};

/** Lode's levels whose holders sit in the vendor's department of the same name. */
const TOP_LEVELS = ['owner', 'founder', 'c-suite', 'president'];

export function seniorityOf(level: string): Seniority | null {
  return SENIORITY_OF[level] ?? null;
}

export function departmentsOf(level: string, department: string): Department[] {
  const own = DEPARTMENT_OF[department];
  return [...(TOP_LEVELS.includes(level) ? ['C-Suite' as const] : []), ...(own === undefined ? [] : [own])];
}

/** Lode's levels behind a word of the vendor's. */
export function levelsOf(seniority: string): string[] {
  return Object.keys(SENIORITY_OF).filter((level) => SENIORITY_OF[level] === seniority);
}

/** Lode's departments, or levels, behind a department of the vendor's. */
export function departmentsBehind(department: string): { levels: string[]; departments: string[] } {
  return {
    levels: department === 'C-Suite' ? TOP_LEVELS : [],
    departments: Object.keys(DEPARTMENT_OF).filter((own) => DEPARTMENT_OF[own] === department),
  };
}

/** Bounds of the employee ranges; the last is open. */
const RANGES: readonly (readonly [name: string, min: number, max: number])[] = [
  ['1-10', 1, 10],
  ['11-20', 11, 20],
  ['21-50', 21, 50],
  ['51-100', 51, 100],
  ['101-200', 101, 200],
  ['201-500', 201, 500],
  ['501-1000', 501, 1000],
  ['1001-2000', 1001, 2000],
  ['2001-5000', 2001, 5000],
  ['5001-10000', 5001, 10_000],
  ['10000+', 10_001, Number.POSITIVE_INFINITY],
];
export const EMPLOYEE_RANGES: readonly string[] = RANGES.map(([name]) => name);

/** Of a stated range, the one that its lower end lies in. */
export function employeeRangeOf(count: { min: number } | null): string | null {
  const least = Math.max(1, count?.min ?? 0);
  return count === null ? null : (RANGES.find(([, , max]) => least <= max)?.[0] ?? null);
}

export function employeeBounds(range: string): { min: number; max: number } | undefined {
  const [, min, max] = RANGES.find(([name]) => name === range) ?? [];
  return min === undefined || max === undefined ? undefined : { min, max };
}

/** Lower ends of the vendor's classes of revenue, in US dollars. */
export const REVENUES: readonly (readonly [name: string, from: number])[] = [
  ['<100K', 0],
  ['100K', 100e3],
  ['500K', 500e3],
  ['1M', 1e6],
  ['5M', 5e6],
  ['10M', 10e6],
  ['25M', 25e6],
  ['50M', 50e6],
  ['100M', 100e6],
  ['250M', 250e6],
  ['500M', 500e6],
  ['1B', 1e9],
  ['5B', 5e9],
  ['10B+', 10e9],
];

/** Dollars from which a class begins, and from which the next does. */
export function revenueBounds(name: string): { from: number; below: number } | undefined {
  const at = REVENUES.findIndex(([own]) => own === name);
  const [, from] = REVENUES[at] ?? [];
  return from === undefined ? undefined : { from, below: REVENUES[at + 1]?.[1] ?? Number.POSITIVE_INFINITY };
}

export function revenueClassOf(dollars: number): string {
  return REVENUES.findLast(([, from]) => dollars >= from)?.[0] ?? '<100K';
}

/** Lode's word → the vendor's. Its filter spells the third one with a capital P. */
export const COMPANY_TYPES = {
  private: 'Private',
  public: 'Public',
  non_profit: 'Non profit',
  other: 'Other',
} as const;
