/** Pulling events: what has changed for given people, worked out from what their records said at each time. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PersonDossier } from '../../../engine/dossier/dossier.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { creditUsage, responseContext, VERSIONS, type Version } from '../envelope.ts';
import { peopleBehind } from '../known.ts';
import { ERRORS } from '../responses.ts';
import { creditUsageObject, prospectId, requestContext, responseContextObject } from '../schema.ts';
import { changeData } from './event-wire.ts';
import { ANNIVERSARY, CHANGE_NAMES, changeName } from './names.ts';

const PEOPLE_MAX = 40;
const DAY_MS = 86_400_000;
/** How far back it goes where the call does not say. */
const HISTORY_DAYS = 92;

/** A day, or a time with or without its offset. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const time = z
  .string()
  .refine((text) => TIME.test(text) && !Number.isNaN(Date.parse(text)), { error: 'invalid datetime format' })
  .nullish();

export const eventIds = (most: number) =>
  z
    .array(prospectId)
    .min(1)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'the list has duplicated items' });

const request = z.strictObject({
  request_context: requestContext,
  entity_type: z.enum(['prospect']).default('prospect'),
  event_types: z.array(z.enum([...CHANGE_NAMES, ANNIVERSARY])).min(1),
  prospect_ids: eventIds(PEOPLE_MAX),
  timestamp_from: time,
  timestamp_to: time,
});
type Request = z.output<typeof request>;

interface OutputEvent {
  event_name: string;
  event_time: string;
  event_id: string;
  prospect_id: string;
  data: Record<string, unknown>;
}

const response = z.object({
  response_context: responseContextObject,
  output_events: z.array(
    z.object({
      event_name: z.string(),
      event_time: z.string(),
      event_id: z.string(),
      prospect_id: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  credit_usage: creditUsageObject,
});

export function pullEvents(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/${version}/prospects/events`,
    scope: 'people:read',
    summary: 'Tell what has changed for up to 40 people.',
    description: `Changes of role and company, oldest first, by the time at which the record came that tells of them; the last ${HISTORY_DAYS} days where no time is given.`,
    body: request,
    example: { event_types: ['prospect_changed_company'], prospect_ids: ['0'.repeat(40)] },
    response: { 200: response, ...ERRORS },
    cost: (body) => ({ records: body.prospect_ids.length }),
    async handler(ctx) {
      const { body } = ctx;
      const now = ctx.clock.now();
      const from = instant(body.timestamp_from, 'begin') ?? new Date(now - HISTORY_DAYS * DAY_MS).toISOString();
      const to = instant(body.timestamp_to, 'end') ?? new Date(now).toISOString();
      const events = [...(await changes(ctx, from, to)), ...(await anniversaries(ctx, from, to))];
      events.sort((a, b) => (a.event_time < b.event_time ? -1 : a.event_time > b.event_time ? 1 : 0));
      return {
        body: {
          response_context: responseContext(ctx, version, events.length === 0 ? 'miss' : 'success'),
          output_events: events,
          ...creditUsage(ctx, events.length),
        },
      };
    },
  });
}

/** A day means all of it. */
function instant(text: string | null | undefined, side: 'begin' | 'end'): string | undefined {
  if (text == null) return undefined;
  if (text.length > 'YYYY-MM-DD'.length) {
    return new Date(Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)).toISOString();
  }
  return side === 'begin' ? `${text}T00:00:00.000Z` : `${text}T23:59:59.999Z`;
}

async function changes(
  { engine, caller, body }: Context<unknown, unknown, Request>,
  from: string,
  to: string,
): Promise<OutputEvent[]> {
  const wanted = new Set<string>(body.event_types);
  // Somebody who was asked for under an ID that was merged since is told of under that ID.
  const asked = await engine.references(
    caller,
    'people',
    body.prospect_ids.map((id) => ({ id })),
  );
  const idsOf = Map.groupBy(body.prospect_ids, (_id, index) => asked[index]?.id);
  const found = await engine.personChanges(caller, { personIds: body.prospect_ids, from, to });
  return found.flatMap((change): OutputEvent[] => {
    const name = changeName(change.type);
    if (name === undefined || !wanted.has(name)) return [];
    return (idsOf.get(change.person_id) ?? []).map((prospect_id) => ({
      event_name: name,
      event_time: change.at,
      event_id: change.id,
      prospect_id,
      data: changeData(name, change),
    }));
  });
}

async function anniversaries(
  ctx: Context<unknown, unknown, Request>,
  from: string,
  to: string,
): Promise<OutputEvent[]> {
  if (!ctx.body.event_types.includes(ANNIVERSARY)) return [];
  const people = await peopleBehind(ctx, ctx.body.prospect_ids);
  return people.flatMap((person, index) =>
    person === undefined ? [] : anniversariesOf(person, ctx.body.prospect_ids[index]!, from, to),
  );
}

/** The days on which the present job began so many years before; of a month alone, its first day. */
function anniversariesOf({ jobs: [job] }: PersonDossier, prospect_id: string, from: string, to: string): OutputEvent[] {
  const [year, month, day = '01'] = job?.current ? (job.start ?? '').split('-') : [];
  if (job === undefined || !year || !month) return [];
  const found: OutputEvent[] = [];
  for (let at = Math.max(Number(year) + 1, Number(from.slice(0, 4))); at <= Number(to.slice(0, 4)); at += 1) {
    const event_time = `${at}-${month}-${day}T00:00:00.000Z`;
    if (event_time < from || event_time > to) continue;
    const event_id = createHash('sha256').update(`${prospect_id} ${event_time}`).digest('hex').slice(0, 32);
    const data = {
      event_name: ANNIVERSARY,
      current_company_name: job.company_name,
      current_company_id: job.company_id,
      current_job_title: job.title,
      years: at - Number(year),
    };
    found.push({ event_name: ANNIVERSARY, event_time, event_id, prospect_id, data });
  }
  return found;
}

export const pullEndpoints: Endpoint[] = VERSIONS.map(pullEvents);
