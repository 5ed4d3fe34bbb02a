/**
 * A LinkedIn people-search address as a search of the people graph.
 *
 * Problem. Such an address holds words and codes of LinkedIn's own. Words can be looked for; codes only where it is
 * known what they stand for. Leaving a filter out would import people who were not asked for.
 *
 * Promises. Every parameter is used, or known to say nothing about who is sought, or refused by name.
 *
 * Example. `/search/results/people/?keywords=robot&titleFreeText=head%20of%20supply&geoUrn=["101165590"]` is everybody
 * with the word *robot* anywhere, *head of supply* in the title, in the United Kingdom.
 *
 * Limits. Places by code are countries; companies and schools by code, and whom one is connected to, are not known here.
 */
import type { PersonFilter } from '../../../engine/search/types.ts';
import { unusable } from '../errors.ts';
import { readBoolean } from './boolean-words.ts';
import { COUNTRY_CODES } from './countries-table.ts';
import { INDUSTRY_CODES } from './industries-table.ts';

/** Say how a page was reached, or how it looks. */
const SAYS_NOTHING =
  /^(?:origin|sid|page|spellCorrectionEnabled|searchId|position|heroEntityKey|trk|lipi|refresh|start|utm_\w+|_\w+)$/i;

type Leaf = Extract<PersonFilter, { field: string }>;

const words =
  (field: Leaf['field']) =>
  (value: string, name: string): PersonFilter =>
    readBoolean(value, field, name);

const exactly =
  (field: Leaf['field']) =>
  (value: string): PersonFilter => ({ field, op: 'is', value });

/** Parameter, in lower case, → the filter that it stands for. */
const PARAMETERS: Readonly<Record<string, (value: string, name: string) => PersonFilter>> = {
  keywords: words('text'),
  title: words('title'),
  titlefreetext: words('title'),
  company: words('company'),
  companyfreetext: words('company'),
  school: words('school'),
  schoolfreetext: words('school'),
  firstname: exactly('given_name'),
  lastname: exactly('family_name'),
  location: anyPlace,
  place: anyPlace,
  geo: places,
  geourn: places,
  facetgeourn: places,
  industry: industries,
  facetindustry: industries,
};

/** The search that a LinkedIn address asks for. Throws a Refusal that names what cannot be used. */
export function readSearchUrl(text: string): PersonFilter {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLinkedin = url !== undefined && /^https?:$/.test(url.protocol) && /(?:^|\.)linkedin\.com$/.test(url.hostname);
  if (!isLinkedin || !/^\/search\/results\/(?:people|all|index)\/?$/.test(url.pathname)) {
    throw refuse(
      'is not the address of a people search, such as https://www.linkedin.com/search/results/people/?keywords=...',
    );
  }
  const parts: PersonFilter[] = [];
  for (const [name, value] of url.searchParams) {
    if (SAYS_NOTHING.test(name) || value.trim() === '') continue;
    const read = PARAMETERS[name.toLowerCase()];
    if (read === undefined) throw refuse(`the filter ${name} cannot be answered from the people of this installation`);
    parts.push(read(value.trim(), name));
  }
  if (parts.length === 0)
    throw refuse('asks for nothing: it needs keywords, a title, a company, a school, a place or an industry');
  return parts.length === 1 ? parts[0]! : { and: parts };
}

/** `["103644278","101165590"]`, or plain text. */
function listOf(value: string, name: string): string[] {
  if (!value.startsWith('[')) return value.split(',').map((one) => one.trim());
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list) && list.length > 0) return list.map((one) => String(one).trim());
  } catch {
    // Falls through to the refusal.
  }
  throw refuse(`${name} is no list of codes`);
}

function places(value: string, name: string): PersonFilter {
  const asked = listOf(value, name).map((one) => {
    const code = /^(?:urn:li:(?:fs_)?geo:)?(\d+)$/.exec(one)?.[1];
    if (code === undefined) return anyPlace(one);
    const country = COUNTRY_CODES.get(code);
    if (country === undefined)
      throw refuse(`${name}: no place is known by the code ${code}; countries are, or send location=<name>`);
    return { field: 'country', op: 'is', value: country } as const;
  });
  return asked.length === 1 ? asked[0]! : { or: asked };
}

function anyPlace(value: string): PersonFilter {
  const [first = '', ...rest] = value.split(',').map((part) => part.trim());
  const one = (text: string): PersonFilter => ({
    or: (['city', 'region', 'country'] as const).map((field) => ({ field, op: 'is', value: text })),
  });
  return rest.length === 0 ? one(first) : { and: [first, ...rest].filter((part) => part !== '').map(one) };
}

function industries(value: string, name: string): PersonFilter {
  const names = listOf(value, name).map((one) => {
    if (!/^\d+$/.test(one)) return one;
    const known = INDUSTRY_CODES.get(one);
    if (known === undefined) throw refuse(`${name}: no industry is known by the code ${one}`);
    return known;
  });
  return { employer: { field: 'industry', op: 'in', value: names } };
}

function refuse(message: string) {
  return unusable(['searchUrl'], message);
}
