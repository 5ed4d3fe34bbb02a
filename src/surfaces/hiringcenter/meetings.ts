/** `/meetings`: with prospects, furthest date first. */
import { z } from 'zod';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { meetingObject, meetingWire } from './activity-wire.ts';
import { activity, editionOf } from './edition.ts';
import { once } from './idempotent.ts';
import { id, pageBody, pageOf, pageQuery } from './paging.ts';
import { ERRORS, either, itemOf, ON_WRITE, pagesOf } from './responses.ts';
import { sent } from './sent.ts';
import { bucket } from './tariff.ts';
import { instant } from './time.ts';

const TEXT_MAX = 500;
const NOTES_MAX = 10_000;

function isTimeZone(name: string): boolean {
  // An offset, which Intl takes too, is no zone: it knows no summer.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const meetingType = z.string().trim().min(1).max(100);
const createRequest = z.looseObject({
  prospectId: id,
  meetingDate: instant,
  timeZone: z
    .string()
    .max(100)
    .refine(isTimeZone, { error: 'must be the name of a time zone such as America/Chicago' }),
  meetingType: meetingType.describe('a label such as phone, virtual, in-person'),
  ownerId: id.describe('a user'),
  userId: id.nullish().describe('who writes; the key when absent'),
  location: z.string().max(TEXT_MAX).nullish(),
  notes: z.string().max(NOTES_MAX).nullish(),
});

const list = endpoint({
  method: 'GET',
  path: '/meetings',
  scope: 'prospects:read',
  bucket,
  summary: 'List meetings, furthest date first.',
  query: z.object({
    prospectId: id.optional(),
    ownerId: id.optional(),
    meetingType: meetingType.optional(),
    meetingDateAfter: instant.optional().describe('inclusive'),
    meetingDateBefore: instant.optional().describe('inclusive'),
    ...pageQuery,
  }),
  response: { 200: pagesOf(meetingObject), ...ERRORS },
  async handler(ctx) {
    const { query } = ctx;
    const edition = editionOf(ctx);
    const { prospectId, ownerId, meetingDateAfter: from, meetingDateBefore: to } = query;
    const page = await ctx.engine.meetings(ctx.caller, {
      ...pageOf(query),
      ...sent({ prospectId, ownerId, meetingType: query.meetingType, from, to }),
    });
    return { body: pageBody(edition, page, meetingWire) };
  },
});

const post = { method: 'POST', path: '/meetings' } as const;
const create = endpoint({
  ...post,
  scope: 'prospects:write',
  bucket,
  summary: 'Arrange a meeting with a prospect.',
  body: createRequest,
  example: {
    prospectId: '3f0c2a6e9b7d41c8a5e60d1f2b3c4d5e',
    meetingDate: '2026-12-01T15:00:00Z',
    timeZone: 'America/Chicago',
    meetingType: 'phone',
    ownerId: 'USER',
  },
  response: {
    201: either(z.object({ success: z.literal(true) }).extend(meetingObject.shape), itemOf(meetingObject)),
    ...ON_WRITE,
  },
  handler: once(post, async (ctx: Context<unknown, unknown, z.output<typeof createRequest>>) => {
    const { meetingDate, userId, location, notes, prospectId, timeZone, ownerId } = ctx.body;
    const edition = editionOf(ctx);
    const meeting = await ctx.engine.addMeeting(ctx.caller, {
      prospectId,
      timeZone,
      ownerId,
      meetingType: ctx.body.meetingType,
      meetingAt: meetingDate,
      ...(userId == null ? {} : { userId }),
      ...(location == null ? {} : { location }),
      ...(notes == null ? {} : { notes }),
    });
    return { status: 201, body: activity(edition, meetingWire(meeting)) };
  }),
});

export const meetingEndpoints: Endpoint[] = [list, create];
