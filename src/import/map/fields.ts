import { LodeError } from '../../errors.ts';

/**
 * What a column of a people file may be mapped to. `<kind>` stands for any word. `street_number`, `street_line_2` and
 * `birth_place` have no member of their own in a record: they end in `street` and, where there is no other, in `city`.
 */
export const PERSON_FIELDS = [
  'key',
  'full_name',
  'given_name',
  'middle_name',
  'family_name',
  'name_suffix',
  'email',
  'emails',
  'email.work',
  'email.personal',
  'email_type',
  'email_status',
  'phone',
  'phones',
  'phone.mobile',
  'phone.direct',
  'phone.switchboard',
  'phone.home',
  'phone.fax',
  'phone_type',
  'phone_status',
  'profile_url',
  'profile_urls',
  'provider_id',
  'provider_ids',
  'provider_id.<kind>',
  'positions',
  'company_name',
  'company_domain',
  'company_profile_url',
  'title',
  'headline',
  'summary',
  'skills',
  'education',
  'website',
  'street',
  'street_number',
  'street_line_2',
  'city',
  'region',
  'postal_code',
  'country',
  'birth_date',
  'birth_place',
  'gender',
  'national_id',
  'national_ids',
  'national_id.<kind>',
  'national_id_country',
  'observed_at',
] as const;

/** What a column of a companies file may be mapped to. */
export const COMPANY_FIELDS = [
  'key',
  'name',
  'alias',
  'aliases',
  'domain',
  'website',
  'profile_url',
  'industry',
  'employee_count',
  'employee_range',
  'founded',
  'street',
  'city',
  'region',
  'postal_code',
  'country',
  'description',
  'phone',
  'email',
  'type',
  'revenue',
  'revenue_range',
  'logo_url',
  'ticker',
  'keywords',
  'technologies',
  'sic_codes',
  'naics_codes',
  'linkedin_id',
  'twitter_url',
  'facebook_url',
  'total_funding',
] as const;

/** Whether `name` may stand on the right side of a mapping of this kind of file. */
export function isField(name: string, kind: 'people' | 'companies'): boolean {
  const fields: readonly string[] = kind === 'people' ? PERSON_FIELDS : COMPANY_FIELDS;
  return (
    (fields.includes(name) && !name.includes('<')) ||
    (kind === 'people' && /^(provider_id|national_id|national_id_country)\.[a-z0-9_]{1,40}$/.test(name))
  );
}

/** The entry of `names` that takes the fewest edits to reach from `name`, or undefined where none is at all alike. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase().slice(0, 100);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length * 0.6)) + 1;
  for (const candidate of names) {
    const distance = editDistance(wanted, candidate.toLowerCase().slice(0, 100));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** An `invalid_input` error that names what is wrong and the nearest thing that would be right. */
export function unknownName(what: string, name: string, names: readonly string[]): LodeError {
  const near = nearest(name, names);
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return new LodeError('invalid_input', `${what} "${name}"${hint}`, {
    issues: [{ path: ['map', name], message: `${what}${hint}` }],
  });
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
