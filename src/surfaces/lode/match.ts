/** `POST /v1/people/match` and `POST /v1/companies/match`: joint matches, with evidence on request. */
import { z } from 'zod';
import type { CompanyQuery, MatchAnswer, PersonQuery } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { failedResult, judgeQueries, matchResult } from './batch.ts';
import { matchResponse, WITH_BODY } from './responses.ts';

const QUERIES_MAX = 1000;
const BODY_LIMIT = 4 * 1024 * 1024;

const text = z.string().max(2048).nullish();
const texts = z.array(z.string().max(2048)).max(50).nullish();
const providerId = z.strictObject({ kind: z.string().min(1).max(100), id: z.string().min(1).max(500) });

const personQuery = z.strictObject({
  id: text.describe('comes back with the result'),
  person_id: text,
  email: text,
  emails: texts,
  phone: text,
  phones: texts,
  profile_url: text,
  profile_urls: texts,
  provider_id: providerId.nullish(),
  provider_ids: z.array(providerId).max(50).nullish(),
  full_name: text,
  given_name: text,
  middle_name: text,
  family_name: text,
  company_name: text,
  company_domain: text,
  company_profile_url: text,
  company_id: text.describe('confines the answer to people who work there now'),
  title: text,
  street: text,
  city: text,
  region: text,
  postal_code: text,
  country: text,
  birth_date: text,
});
type PersonWire = z.output<typeof personQuery>;

const companyQuery = z.strictObject({
  id: text.describe('comes back with the result'),
  company_id: text,
  name: text,
  domain: text,
  profile_url: text,
});

const policy = {
  threshold: z.number().min(0).max(1).optional().describe('least score of a match'),
  explain: z.boolean().optional().describe('adds the evidence, the runner-up and what would have decided it'),
};
const candidatesMax = { max_candidates: z.int().min(0).max(100).optional() };
const anyQueries = z.array(z.unknown()).min(1).max(QUERIES_MAX);

const matchPeople = endpoint({
  method: 'POST',
  path: '/people/match',
  scope: 'people:read',
  summary: 'Match people: a decision, an ID and a calibrated score per query, in order.',
  description:
    'Up to 1,000 queries. Everything that a query holds is scored together. Ambiguity is an answer: the candidates are listed and no ID is given. A query that cannot be used has an `error`; the others are answered.',
  body: z.strictObject({ queries: anyQueries, ...policy, ...candidatesMax }),
  bodyShown: z.strictObject({
    queries: z.array(personQuery).min(1).max(QUERIES_MAX),
    ...policy,
    ...candidatesMax,
  }),
  batch: 'queries',
  bodyLimit: BODY_LIMIT,
  example: {
    queries: [{ id: '1', email: 'katherine.whitlock@brightwater.example', full_name: 'Katherine Whitlock' }],
    explain: true,
  },
  response: { 200: matchResponse('person_id'), ...WITH_BODY },
  cost: (body) => ({ records: body.queries.length }),
  async handler(ctx) {
    const { queries, threshold, explain, max_candidates: candidatesMax } = ctx.body;
    const judged = judgeQueries(queries, personQuery, ctx.suspect);
    const usable = judged.flatMap((one) => ('query' in one ? [toPersonQuery(one.query)] : []));
    const answers = await ctx.engine.matchPeople(ctx.caller, usable, {
      kind: 'joint',
      ...given({ threshold, explain, candidatesMax }),
    });
    const model = await ctx.engine.model(ctx.caller);
    return {
      body: {
        model_version: model.version,
        calibrated_on: model.calibratedOn,
        results: assemble(judged, answers, 'person_id'),
      },
    };
  },
});

const matchCompanies = endpoint({
  method: 'POST',
  path: '/companies/match',
  scope: 'people:read',
  summary: 'Match companies: a decision, an ID and a score per query, in order.',
  body: z.strictObject({ queries: anyQueries, ...policy }),
  bodyShown: z.strictObject({ queries: z.array(companyQuery).min(1).max(QUERIES_MAX), ...policy }),
  batch: 'queries',
  bodyLimit: BODY_LIMIT,
  example: { queries: [{ id: '1', name: 'Brightwater Analytics, Inc.', domain: 'brightwater.example' }] },
  response: { 200: matchResponse('company_id'), ...WITH_BODY },
  cost: (body) => ({ records: body.queries.length }),
  async handler(ctx) {
    const { queries, threshold, explain } = ctx.body;
    const judged = judgeQueries(queries, companyQuery, ctx.suspect);
    const usable = judged.flatMap((one): CompanyQuery[] => {
      if (!('query' in one)) return [];
      const { id: _echoed, ...members } = one.query;
      return [filled(members)];
    });
    const answers = await ctx.engine.matchCompanies(ctx.caller, usable, given({ threshold, explain }));
    return {
      body: {
        model_version: (await ctx.engine.model(ctx.caller)).version,
        results: assemble(judged, answers, 'company_id'),
      },
    };
  },
});

export const matchEndpoints: Endpoint[] = [matchPeople, matchCompanies];

function assemble(
  judged: ReturnType<typeof judgeQueries>,
  answers: readonly MatchAnswer[],
  idName: string,
): Record<string, unknown>[] {
  let next = 0;
  return judged.map((one) =>
    'error' in one ? failedResult(one.id, one.error, idName) : matchResult(one.id, answers[next++]!, idName),
  );
}

/** Singular and plural members become one list; null and blank text count as absent. */
function toPersonQuery(wire: PersonWire): PersonQuery {
  const {
    id: _echoed,
    email,
    emails,
    phone,
    phones,
    profile_url,
    profile_urls,
    provider_id,
    provider_ids,
    ...single
  } = wire;
  const query: PersonQuery = filled(single);
  const allEmails = list(email, emails);
  const allPhones = list(phone, phones);
  const allUrls = list(profile_url, profile_urls);
  const ids = [...(provider_id ? [provider_id] : []), ...(provider_ids ?? [])];
  if (allEmails.length > 0) query.emails = allEmails;
  if (allPhones.length > 0) query.phones = allPhones;
  if (allUrls.length > 0) query.profile_urls = allUrls;
  if (ids.length > 0) query.provider_ids = ids;
  return query;
}

function list(one: string | null | undefined, many: string[] | null | undefined): string[] {
  return [one, ...(many ?? [])]
    .filter((text) => text !== null && text !== undefined)
    .filter((text) => text.trim() !== '');
}

/** The members that hold text. */
function filled<T extends Record<string, string | null | undefined>>(members: T): { [K in keyof T]?: string } {
  const entries = Object.entries(members).filter(
    ([, value]) => value !== null && value !== undefined && value.trim() !== '',
  );
  return Object.fromEntries(entries) as { [K in keyof T]?: string };
}

/** The members that were sent: an absent option and one that is undefined are not the same to the engine's types. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
