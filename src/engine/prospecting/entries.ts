/** Entries of jobs and lead lists: profile URLs, or IDs of people. One person may be written in many ways. */
import { LodeError } from '../../errors.ts';
import { LINKEDIN_KINDS, normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import type { ProviderId } from '../../identity/record.ts';

const PERSON_ID = /^[0-9a-f]{40}$/;

export function isPersonId(entry: string): boolean {
  return PERSON_ID.test(entry);
}

/** What two spellings of a LinkedIn profile are the same by; undefined for any other text. */
export function profileKey(url: string): string | undefined {
  const form = normaliseProfileUrl(url.trim());
  return form !== undefined && LINKEDIN_KINDS.includes(form.kind) ? `${form.kind}:${form.id}` : undefined;
}

/** The same for what may be a person's ID instead. */
export function entryKey(entry: string): string | undefined {
  return isPersonId(entry) ? entry : profileKey(entry);
}

/** How many different people the entries can be at most. Throws `invalid_input` that lists the unusable ones. */
export function countEntries(
  entries: readonly string[],
  keyOf: (entry: string) => string | undefined,
  path: (string | number)[],
  what: string,
): number {
  const keys = entries.map(keyOf);
  const wrong = [...keys.keys()].filter((index) => keys[index] === undefined);
  if (wrong.length === 0) return new Set(keys).size;
  throw new LodeError('invalid_input', `${path.join('.')}: no ${what} at ${wrong.join(', ')}`, {
    issues: wrong.map((index) => ({ path: [...path, index], message: `is no ${what}` })),
  });
}

/** The kinds of provider ID that an address itself tells; a public name is none. */
const KINDS: Readonly<Record<string, string>> = {
  linkedin_urn: 'linkedin',
  sales_navigator: 'sales_navigator',
  recruiter: 'recruiter',
};

/** The provider ID that a profile URL holds, if it holds one. */
export function providerIdIn(url: string): ProviderId[] {
  const form = normaliseProfileUrl(url);
  const kind = form === undefined ? undefined : KINDS[form.kind];
  return kind === undefined ? [] : [{ kind, id: form!.id }];
}
