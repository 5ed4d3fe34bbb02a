/** Whether a file is one of people or of companies, from what its columns are understood as. */

import { LodeError } from '../errors.ts';
import { type Kind, recogniseColumns } from '../import/map/recognise.ts';
import { openFile, type Understood } from '../import/read/open.ts';

/** Fields that only a person has: one of them is enough. */
const OF_A_PERSON =
  /^(given_name|family_name|full_name|middle_name|birth_date|gender|title|phone\.(mobile|direct|home))$/;
/** Fields that only a company has. */
const OF_A_COMPANY =
  /^(industry|employee_count|employee_range|founded|revenue|revenue_range|ticker|sic_codes|naics_codes|technologies|total_funding)$/;

/** Columns by which somebody is reached; a table of firms has them more rarely than one of people. */
const REACHES_A_PERSON = /^(emails?|profile_urls?)(\.|$)/;

/**
 * People, unless the columns speak for companies: a company's name, and nothing that only a person has.
 *
 * A column "Name" may be either's. It is a company's beside what only a company has (an industry), or beside a domain
 * where there is no e-mail: Name, Website, Industry, Email are firms; Name, Website, Email are people.
 */
export async function kindOfFile(path: string, map: Record<string, string | null> | undefined): Promise<Kind> {
  const people = await understoodAs(path, 'people', map);
  if (people === undefined) return 'companies';
  const names = people.columns.map(({ column }) => column);
  const company = new Set(names.map(recogniseColumns(names, 'companies').resolve).map(({ field }) => field ?? ''));
  if (!company.has('name')) return 'people';
  const person = people.columns.filter(({ field }) => OF_A_PERSON.test(field ?? ''));
  if (person.some(({ column }) => !/^name$/i.test(column.trim()))) return 'people';
  if ([...company].some((field) => OF_A_COMPANY.test(field))) return 'companies';
  if (people.columns.some(({ field }) => REACHES_A_PERSON.test(field ?? ''))) return 'people';
  return person.length === 0 || company.has('domain') || company.has('website') ? 'companies' : 'people';
}

async function understoodAs(
  path: string,
  kind: Kind,
  map: Record<string, string | null> | undefined,
): Promise<Understood | undefined> {
  try {
    return (await openFile({ path, kind, ...(map === undefined ? {} : { map }) })).understood;
  } catch (error) {
    // Columns of which none is a person's, or a mapping to a company's fields: the other kind is tried, and complains.
    if (error instanceof LodeError && error.code === 'invalid_input') return undefined;
    throw error;
  }
}
