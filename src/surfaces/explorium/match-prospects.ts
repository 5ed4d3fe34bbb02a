/** Match people: the vendor's ladder, one answer per item, in order. */
import type { MatchAnswer, PersonQuery } from '../../engine/types.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { creditUsage, responseContext, type Version } from './envelope.ts';
import { echo, type Judged, judge } from './items.ts';
import { ERRORS } from './responses.ts';
import { type ProspectItem, prospectItem, prospectsRequest, prospectsResponse, prospectsShown } from './schema.ts';

const MEMBERS = Object.keys(prospectItem.shape);

/** The steps in the vendor's order; the first that finds anybody decides (ruling 1). */
const LADDER = ['profile', 'email', 'phone', 'name_company', 'name_company_id'] as const;

export function matchProspects(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/${version}/prospects/match`,
    scope: 'people:read',
    summary: 'Match people to prospect IDs.',
    description: `Up to 50 items, each walking the ladder ${LADDER.join(', ')}. \`business_id\` confines every step. No hit, or several that cannot be told apart, is a null \`prospect_id\`.`,
    body: prospectsRequest,
    bodyShown: prospectsShown,
    batch: 'prospects_to_match',
    example: {
      prospects_to_match: [
        { email: 'katherine.whitlock@brightwater.example' },
        { full_name: 'Katherine Whitlock', company_name: 'Brightwater Analytics' },
      ],
    },
    response: { 200: prospectsResponse, ...ERRORS },
    cost: (body) => ({ records: Math.max(1, body.prospects_to_match.length) }),
    async handler(ctx) {
      const items = ctx.body.prospects_to_match;
      const judged = judge({ name: 'prospects_to_match', items, suspect: ctx.suspect }, prospectItem, ctx.caller);
      const usable = judged.flatMap((one) => (one.item === undefined ? [] : [one.item]));
      const answers = await ctx.engine.matchPeople(ctx.caller, usable.map(toQuery), {
        kind: 'ladder',
        steps: [...LADDER],
      });
      let next = 0;
      const outputs = judged.map((one) => toWire(one, one.item === undefined ? undefined : answers[next++]));
      return {
        body: {
          response_context: responseContext(ctx, version),
          total_results: outputs.length,
          total_matches: outputs.filter((output) => output['prospect_id'] !== null).length,
          matched_prospects: outputs,
          ...creditUsage(ctx, outputs.length),
        },
      };
    },
  });
}

/** Empty text counts as absent. */
function toQuery(item: ProspectItem): PersonQuery {
  const query: PersonQuery = {};
  if (filled(item.linkedin)) query.profile_urls = [item.linkedin];
  if (filled(item.email)) query.emails = [item.email];
  if (filled(item.phone_number)) query.phones = [item.phone_number];
  if (filled(item.full_name)) query.full_name = item.full_name;
  if (filled(item.company_name)) query.company_name = item.company_name;
  if (filled(item.business_id)) query.company_id = item.business_id.trim();
  return query;
}

function filled(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

function toWire(judged: Judged<ProspectItem>, answer: MatchAnswer | undefined): Record<string, unknown> {
  const input = echo(judged.item ?? judged.sent, MEMBERS);
  if (judged.failure !== undefined) return { input, ...judged.failure, prospect_id: null };
  if (answer?.failure !== undefined) {
    return { input, error: answer.failure.message, error_type: answer.failure.code, prospect_id: null };
  }
  return { input, prospect_id: answer?.id ?? null };
}
