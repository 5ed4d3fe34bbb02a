/** The lists of identifiers that enrich endpoints take: exactly one kind a request, and 1 to so many values of it. */
import { z } from 'zod';
import { refuse } from './errors.ts';

/** Values a synchronous request may carry. */
export const IDENTIFIERS_MAX = 25;

export const PERSON_IDENTIFIERS = {
  professional_network_profile_urls: 'professional_network_profile_url',
  business_emails: 'business_email',
} as const;

export const COMPANY_IDENTIFIERS = {
  domains: 'domain',
  names: 'name',
  professional_network_profile_urls: 'professional_network_profile_url',
  crustdata_company_ids: 'crustdata_company_id',
} as const;

export interface Asked<Member extends string> {
  member: Member;
  values: string[];
}

const texts = z.array(z.string()).nullish();
const numbers = z.array(z.int()).nullish();

/** Members of a request body that hold the lists. */
export const personLists = { professional_network_profile_urls: texts, business_emails: texts };
export const companyLists = {
  domains: texts,
  names: texts,
  professional_network_profile_urls: texts,
  crustdata_company_ids: numbers,
};

export type Lists<Member extends string> = { [member in Member]?: readonly (string | number)[] | null | undefined };

/** The one list that holds something. Throws a 400 that says what to send. */
export function askedFor<Member extends string>(
  body: Lists<Member>,
  members: readonly Member[],
  max = IDENTIFIERS_MAX,
): Asked<Member> {
  const sent = members.filter((member) => (body[member]?.length ?? 0) > 0);
  const [member] = sent;
  if (member === undefined) throw refuse(`Send 1 to ${max} values in one of: ${members.join(', ')}.`);
  if (sent.length > 1) {
    throw refuse(`Send one identifier type per request, not ${sent.join(' and ')}; split the call.`);
  }
  const values = body[member]!.map(String);
  if (values.length > max) {
    throw refuse(`${member} holds ${values.length} values; at most ${max} are taken per request. Split the list.`, [
      { field: member, max },
    ]);
  }
  return { member, values };
}

/** As OpenAPI shows a list. */
export function shownList(item: z.ZodType, max = IDENTIFIERS_MAX) {
  return z.array(item).min(1).max(max).nullish();
}
