/** The vendor's closed lists, and which of their words stand for Lode's own. */

export const SENIORITIES = [
  'Entry Level',
  'Entry Level Manager',
  'Experienced Manager',
  'Senior',
  'Director',
  'Vice President',
  'CXO',
  'Owner / Partner',
  'In Training',
  'Strategic',
] as const;
export type Seniority = (typeof SENIORITIES)[number];

/** Lode's level → the vendor's word. */
const SENIORITY_OF: Readonly<Record<string, Seniority>> = {
  owner: 'Owner / Partner',
  founder: 'Owner / Partner',
  partner: 'Owner / Partner',
  'c-suite': 'CXO',
  president: 'CXO',
  vp: 'Vice President',
  head: 'Director',
  director: 'Director',
  manager: 'Experienced Manager',
  senior: 'Senior',
  entry: 'Entry Level',
  intern: 'In Training',
};

/** Lode's department → the vendor's function. */
const FUNCTION_OF: Readonly<Record<string, string>> = {
  engineering: 'Engineering',
  sales: 'Sales',
  marketing: 'Marketing',
  hr: 'Human Resources',
  finance: 'Finance',
  operations: 'Operations',
  it: 'Information Technology',
  legal: 'Legal',
  product: 'Product Management',
  design: 'Arts and Design',
  support: 'Customer Success and Support',
  procurement: 'Purchasing',
  research: 'Research',
  education: 'Education',
  healthcare: 'Healthcare Services',
  consulting: 'Consulting',
  admin: 'Administrative',
  security: 'Military and Protective Services',
  'real-estate': 'Real Estate',
  media: 'Media and Communication',
  data: 'Engineering',
};
export const FUNCTIONS: readonly string[] = [...new Set(Object.values(FUNCTION_OF))].sort();

export const seniorityOf = (level: string): Seniority | null => SENIORITY_OF[level] ?? null;
export const functionOf = (department: string): string | null => FUNCTION_OF[department] ?? null;

/** Lode's levels behind a word of the vendor's, in any case; empty for one that no title shows. */
export function levelsOf(seniority: string): string[] {
  const wanted = seniority.trim().toLowerCase();
  return Object.keys(SENIORITY_OF).filter((level) => SENIORITY_OF[level]!.toLowerCase() === wanted);
}

export function departmentsOf(functionName: string): string[] {
  const wanted = functionName.trim().toLowerCase();
  return Object.keys(FUNCTION_OF).filter((department) => FUNCTION_OF[department]!.toLowerCase() === wanted);
}

/** Bounds of the head-count ranges; the last is open. */
const RANGES: readonly (readonly [name: string, min: number, max: number])[] = [
  ['1', 0, 1],
  ['2-10', 2, 10],
  ['11-50', 11, 50],
  ['51-200', 51, 200],
  ['201-500', 201, 500],
  ['501-1000', 501, 1_000],
  ['1001-5000', 1_001, 5_000],
  ['5001-10000', 5_001, 10_000],
  ['10001+', 10_001, Number.POSITIVE_INFINITY],
];
export const HEADCOUNT_RANGES: readonly string[] = RANGES.map(([name]) => name);

/** Of a stated range, the one that its lower end lies in. */
export function headcountRangeOf(count: { min: number } | null): string | null {
  return count === null ? null : (RANGES.find(([, , max]) => count.min <= max)?.[0] ?? null);
}

/** Also as written with thousands separators, '1,001-5,000'. */
export function headcountBounds(range: string): { min: number; max?: number } | undefined {
  const plain = range.replaceAll(/[,\s]/g, '');
  const [, min, max] = RANGES.find(([name]) => name === plain) ?? [];
  if (min === undefined || max === undefined) return undefined;
  return Number.isFinite(max) ? { min, max } : { min };
}

/** 'Less than 1 year', '1 to 2 years', ... */
export function yearsBucket(years: number | null): string | null {
  if (years === null) return null;
  if (years < 1) return 'Less than 1 year';
  if (years < 3) return '1 to 2 years';
  if (years < 6) return '3 to 5 years';
  return years < 11 ? '6 to 10 years' : 'More than 10 years';
}

/** Lode's word → the vendor's, which are LinkedIn's. */
export const COMPANY_TYPES = {
  private: 'Privately Held',
  public: 'Public Company',
  non_profit: 'Nonprofit',
  other: null,
} as const;
export const COMPANY_TYPE_NAMES: readonly string[] = Object.values(COMPANY_TYPES).filter((name) => name !== null);

/** Lode's word behind the vendor's, or behind itself, in any case. */
export function typesOf(type: string): string[] {
  const wanted = type.trim().toLowerCase();
  const known = Object.entries(COMPANY_TYPES).find(([own, name]) => own === wanted || name?.toLowerCase() === wanted);
  return known === undefined ? [] : [known[0]];
}

/** The names of a closed list that have all words of a text, in any order and case. */
export function withWords(names: readonly string[], text: string): string[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  return names.filter((name) => {
    const words = wordsOf(name);
    return wanted.every((word) => words.includes(word));
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
