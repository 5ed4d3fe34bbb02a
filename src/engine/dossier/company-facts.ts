/**
 * What vendors' files say of companies besides the usual. Company records keep such members as they came, so they are
 * read here, in the one place that knows the shapes in which they come, and anything of another shape is unknown.
 */
import type { CompanyRecord } from '../../identity/record.ts';

export interface CompanyFacts {
  founded: number | null;
  type: 'private' | 'public' | 'non_profit' | 'other' | null;
  keywords: string[];
  /** everything that describes the company in words */
  texts: string[];
  technologies: string[];
  naics: string[];
  sic: string[];
  /** US dollars; the lower end of a range */
  revenue: number | null;
  funding_stages: string[];
  funding_total: number | null;
  funding_last: number | null;
  /** milliseconds since 1970 */
  funding_date: number | null;
  attributes: Readonly<Record<string, boolean>>;
}

type Open = Record<string, unknown>;

export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
export const objectOf = (value: unknown): Open =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Open) : {};

/** A list of text, also from one text that separates them. */
export function textsOf(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(/[;,|]/) : Array.isArray(value) ? value : [];
  return items
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter((item) => item !== '');
}

export function companyFacts(profile: CompanyRecord): CompanyFacts {
  const open: Open = profile;
  const funding = objectOf(open['funding']);
  const events = (Array.isArray(funding['funding_events']) ? funding['funding_events'] : []).map(objectOf);
  const date = Date.parse(textOf(funding['latest_funding_date']) ?? '');
  const keywords = textsOf(open['keywords']);
  return {
    founded: numberOf(profile.founded),
    type: typeOf(textOf(open['type'])),
    keywords,
    texts: [
      ...keywords,
      ...[profile.description, open['description_seo'], open['description_ai'], profile.industry].flatMap(
        (text) => textOf(text) ?? [],
      ),
    ],
    technologies: technologiesOf(open),
    naics: textsOf(open['naics_codes']),
    sic: textsOf(open['sic_codes']),
    revenue: numberOf(objectOf(open['revenue_range'])['min']) ?? numberOf(open['revenue']),
    funding_stages: [funding['latest_funding_stage'], ...events.map((event) => event['stage'])].flatMap(
      (stage) => textOf(stage) ?? [],
    ),
    funding_total: numberOf(funding['total_funding']),
    funding_last: numberOf(events[0]?.['amount']),
    funding_date: Number.isNaN(date) ? null : date,
    attributes: Object.fromEntries(
      Object.entries(objectOf(open['attributes'])).filter(
        (entry): entry is [string, boolean] => entry[1] === !!entry[1],
      ),
    ),
  };
}

const TYPES: readonly (readonly [pattern: RegExp, type: NonNullable<CompanyFacts['type']>])[] = [
  [/non.?profit|charit|\bngo\b/i, 'non_profit'],
  [/private|partnership|self.?employed|sole|\bllc\b|gmbh/i, 'private'],
  [/public/i, 'public'],
];

function typeOf(stated: string | null): CompanyFacts['type'] {
  return stated === null ? null : (TYPES.find(([pattern]) => pattern.test(stated))?.[1] ?? 'other');
}

/** From a vendor's object, or from a plain list of names under `technologies`. */
function technologiesOf(open: Open): string[] {
  const stated = objectOf(open['technology']);
  const listed = Array.isArray(stated['technology_list']) ? stated['technology_list'].map(objectOf) : [];
  const named = listed.flatMap((one) => textOf(one['name']) ?? []);
  return named.length > 0 ? named : textsOf(stated['technology_names'] ?? open['technologies']);
}
