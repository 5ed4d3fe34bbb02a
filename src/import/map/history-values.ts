import type { Education, Position } from '../../identity/record.ts';
import { cleaned, FieldProblem, isObject, listOf, type Mode, typeName } from './coerce.ts';
import { noteUnknown } from './contact-values.ts';
import { cleanDate } from './values/date.ts';
import { cleanCompanyName, cleanText } from './values/text.ts';
import { hostOf, isSocial } from './values/url.ts';

type Loose = Record<string, unknown>;

const POSITION = ['company_name', 'company_domain', 'company_profile_url', 'title', 'start', 'end', 'current'] as const;
const EDUCATION = ['school', 'degree', 'field', 'start', 'end'] as const;
const STILL = /^(present|current|now|today|ongoing|heute|aujourd'hui|actualidad|presente)$/i;

/**
 * Employments out of a list of objects in Lode's own shape or, leniently, in that of a vendor: `company.name`,
 * `title.name`, `start_date`, `start_year` and `start_month`, `is_primary`.
 */
export function readPositions(value: unknown, path: string, mode: Mode): Position[] {
  return objects(value, path, mode, POSITION)
    .map(([element, at]) => {
      const company = isObject(element['company']) ? element['company'] : undefined;
      const pick = (...values: unknown[]): unknown => (mode.strict ? values[0] : values.find(isSaid));
      const position: Position = {};
      const name = pick(
        element['company_name'],
        company?.['name'],
        company === undefined ? element['company'] : undefined,
        element['name'],
      );
      put(position, 'company_name', cleaned(name, `${at}.company_name`, mode, cleanCompanyName));
      const site = pick(
        element['company_domain'],
        element['company_website_domain'],
        company?.['website'],
        element['company_website'],
      );
      put(position, 'company_domain', cleaned(site, `${at}.company_domain`, mode, companyDomain));
      const page = pick(
        element['company_profile_url'],
        company?.['linkedin_url'],
        element['company_professional_network_profile_url'],
      );
      put(position, 'company_profile_url', cleaned(page, `${at}.company_profile_url`, mode, cleanText, 2048));
      const title = isObject(element['title']) && !mode.strict ? element['title']['name'] : element['title'];
      put(position, 'title', cleaned(title, `${at}.title`, mode, cleanText));
      put(
        position,
        'start',
        date(pick(element['start'], element['start_date'], yearMonth(element, 'start')), `${at}.start`, mode),
      );
      const end = pick(element['end'], element['end_date'], yearMonth(element, 'end'));
      const still = typeof end === 'string' && STILL.test(end.trim());
      if (!still) put(position, 'end', date(end, `${at}.end`, mode));
      const current = flag(pick(element['current'], element['is_primary']), `${at}.current`, mode);
      if (current !== undefined || still) position.current = current ?? true;
      return position;
    })
    .filter(
      (position) =>
        position.company_name !== undefined || position.title !== undefined || position.company_domain !== undefined,
    );
}

/** Education out of a list of objects in Lode's own shape or, leniently, a vendor's. */
export function readEducation(value: unknown, path: string, mode: Mode): Education[] {
  return objects(value, path, mode, EDUCATION)
    .map(([element, at]) => {
      const pick = (...values: unknown[]): unknown => (mode.strict ? values[0] : values.find(isSaid));
      const school = isObject(element['school']) && !mode.strict ? element['school']['name'] : element['school'];
      const made: Education = {};
      put(made, 'school', cleaned(school, `${at}.school`, mode, cleanText));
      put(made, 'degree', cleaned(pick(element['degree'], first(element['degrees'])), `${at}.degree`, mode, cleanText));
      put(
        made,
        'field',
        cleaned(
          pick(element['field'], element['field_of_study'], first(element['majors'])),
          `${at}.field`,
          mode,
          cleanText,
        ),
      );
      put(
        made,
        'start',
        date(pick(element['start'], element['start_date'], element['start_year']), `${at}.start`, mode),
      );
      put(made, 'end', date(pick(element['end'], element['end_date'], element['end_year']), `${at}.end`, mode));
      return made;
    })
    .filter((made) => Object.keys(made).length > 0);
}

/** A domain out of an address or domain; a page on a network is nobody's domain. */
export function companyDomain(text: string): string | undefined {
  const host = hostOf(text);
  return host === undefined || isSocial(host) ? undefined : host;
}

function objects(value: unknown, path: string, mode: Mode, members: readonly string[]): [Loose, string][] {
  const made: [Loose, string][] = [];
  for (const [index, element] of listOf(value, path, mode, () => [])
    .slice(0, 100)
    .entries()) {
    const at = `${path}.${index}`;
    if (isObject(element)) {
      if (mode.strict) noteUnknown(element, members, at, mode);
      made.push([element, at]);
    } else if (mode.strict || (element !== null && element !== undefined && typeof element !== 'string')) {
      throw new FieldProblem(at, `an object is wanted, not ${typeName(element)}`);
    }
  }
  if (typeof value === 'string' && made.length === 0 && value.trim() !== '') {
    if (mode.strict) throw new FieldProblem(path, 'a list is wanted, not a string');
    mode.ignored?.push(path);
  }
  return made;
}

function put<T extends object, K extends keyof T>(target: T, member: K, value: T[K] | undefined): void {
  if (value !== undefined) target[member] = value;
}

function date(value: unknown, path: string, mode: Mode): string | undefined {
  return cleaned(value, path, mode, cleanDate, 100, true);
}

function flag(value: unknown, path: string, mode: Mode): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return undefined;
  if (mode.strict) throw new FieldProblem(path, `true or false is wanted, not ${typeName(value)}`);
  return typeof value === 'string' && /^(true|yes|1)$/i.test(value) ? true : undefined;
}

function yearMonth(element: Loose, side: 'start' | 'end'): string | undefined {
  const year = element[`${side}_year`];
  const month = element[`${side}_month`];
  if (typeof year !== 'number') return undefined;
  return typeof month === 'number' ? `${year}-${month}` : String(year);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
