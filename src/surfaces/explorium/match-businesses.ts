/** Match companies: by page, then by domain, by name alone only where no domain was sent. */

import type { Engine } from '../../engine/engine.ts';
import type { Caller, CompanyQuery, MatchAnswer } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { creditUsage, responseContext, type Version } from './envelope.ts';
import { echo, type Judged, judge } from './items.ts';
import { ERRORS } from './responses.ts';
import { type BusinessItem, businessesRequest, businessesResponse, businessesShown, businessItem } from './schema.ts';

const MEMBERS = Object.keys(businessItem.shape);

export function matchBusinesses(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/${version}/businesses/match`,
    scope: 'people:read',
    summary: 'Match companies to business IDs.',
    description:
      'Up to 50 items. A company page decides first, then the domain (with the name where several companies share it). A domain that leads nowhere is no match, however well known the name.',
    body: businessesRequest,
    bodyShown: businessesShown,
    batch: 'businesses_to_match',
    example: { businesses_to_match: [{ name: 'Brightwater Analytics, Inc.', domain: 'brightwater.example' }] },
    response: { 200: businessesResponse, ...ERRORS },
    cost: (body) => ({ records: Math.max(1, body.businesses_to_match.length) }),
    async handler(ctx) {
      const items = ctx.body.businesses_to_match;
      const judged = judge({ name: 'businesses_to_match', items, suspect: ctx.suspect }, businessItem, ctx.caller);
      const answers = await climb(ctx.engine, ctx.caller, judged);
      const outputs = judged.map((one, index) => toWire(one, answers[index]));
      return {
        body: {
          response_context: responseContext(ctx, version),
          total_results: outputs.length,
          total_matches: outputs.filter((output) => output['business_id'] !== null).length,
          matched_businesses: outputs,
          ...creditUsage(ctx, outputs.length),
        },
      };
    },
  });
}

/**
 * The queries that an item asks in turn. Name and domain together come after the domain alone, because they only decide
 * where the domain alone is ambiguous: a name must never win against the domain it was sent with.
 */
function rungs(item: BusinessItem): CompanyQuery[] {
  const profile_url = filled(item.linkedin_url);
  const domain = filled(item.domain) ?? filled(item.url);
  const name = filled(item.name);
  const asked: CompanyQuery[] = [];
  if (profile_url !== undefined) asked.push({ profile_url });
  if (domain !== undefined) {
    asked.push({ domain });
    if (name !== undefined) asked.push({ domain, name });
  } else if (name !== undefined) asked.push({ name });
  return asked;
}

/** One batch per rung for all items that are still open; at most four. */
async function climb(
  engine: Engine,
  caller: Caller,
  judged: readonly Judged<BusinessItem>[],
): Promise<(MatchAnswer | undefined)[]> {
  const ladders = judged.map((one) => (one.item === undefined ? [] : rungs(one.item)));
  const answers: (MatchAnswer | undefined)[] = judged.map(() => undefined);
  const height = Math.max(...ladders.map((ladder) => ladder.length));
  for (let rung = 0; rung < height; rung++) {
    const open = ladders.flatMap((ladder, index) => {
      const query = ladder[rung];
      if (query === undefined || settled(answers[index], query)) return [];
      return [{ index, query }];
    });
    if (open.length === 0) continue;
    const found = await engine.matchCompanies(
      caller,
      open.map(({ query }) => query),
      {},
    );
    for (const [at, { index }] of open.entries()) answers[index] = found[at];
  }
  return answers;
}

function settled(answer: MatchAnswer | undefined, next: CompanyQuery): boolean {
  if (answer === undefined) return false;
  if (answer.decision === 'match' || answer.failure !== undefined) return true;
  const narrowing = next.domain !== undefined && next.name !== undefined;
  return narrowing && answer.decision !== 'ambiguous';
}

function filled(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function toWire(judged: Judged<BusinessItem>, answer: MatchAnswer | undefined): Record<string, unknown> {
  const input = echo(judged.item ?? judged.sent, MEMBERS);
  if (judged.failure !== undefined) return { input, ...judged.failure, business_id: null };
  if (answer?.failure !== undefined) {
    return { input, error: answer.failure.message, error_type: answer.failure.code, business_id: null };
  }
  return { input, business_id: answer?.id ?? null };
}
