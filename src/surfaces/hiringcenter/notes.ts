/** `/notes`: HTML about a prospect, newest first. */
import { z } from 'zod';
import { invalid } from '../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { noteObject, noteWire } from './activity-wire.ts';
import { activity, editionOf } from './edition.ts';
import { once } from './idempotent.ts';
import { id, pageOf, pageQuery } from './paging.ts';
import { ERRORS, either, itemOf, ON_WRITE, WITH_404 } from './responses.ts';
import { sent } from './sent.ts';
import { bucket } from './tariff.ts';
import { instant } from './time.ts';

const BODY_MAX = 100_000;
const MENTIONS_MAX = 100;
const URL_MAX = 2_000;

const html = z.string().max(BODY_MAX).nullish();
const createRequest = z.looseObject({
  prospectId: id,
  note: html.describe('HTML'),
  body: html.describe('edition C’s name of note'),
  userId: id.nullish().describe('who writes; the key when absent'),
  date: instant.nullish().describe('now when absent'),
  mentions: z
    .array(z.looseObject({ userId: id }))
    .max(MENTIONS_MAX)
    .nullish(),
  pin: z.boolean().nullish(),
  fileUrl: z
    .string()
    .max(URL_MAX)
    .refine((url) => URL.parse(url)?.protocol === 'https:', { error: 'must be an https address' })
    .nullish(),
});

const notePath = z.object({ noteId: z.string() });
const noteAnswer = either(z.object({ success: z.literal(true) }).extend(noteObject.shape), itemOf(noteObject));

const list = endpoint({
  method: 'GET',
  path: '/notes',
  scope: 'prospects:read',
  bucket,
  summary: 'List notes, newest first.',
  description:
    'Edition B pages by time: `lastNote` is the next `startAfter`. Notes of one millisecond are never parted, so a page may be longer than `limit`.',
  query: z.object({
    prospectId: id.optional(),
    userId: id.optional(),
    startAfter: instant.optional().describe('only notes older than this'),
    ...pageQuery,
  }),
  response: {
    200: either(
      z.object({ success: z.literal(true), notes: z.array(noteObject), lastNote: z.int().nullable() }),
      z.object({
        success: z.literal(true),
        items: z.array(noteObject),
        pagination: z.object({ nextPageToken: z.string().nullable() }),
      }),
    ),
    ...ERRORS,
  },
  async handler(ctx) {
    const { query } = ctx;
    const edition = editionOf(ctx);
    const { prospectId, userId, startAfter: before } = query;
    const page = await ctx.engine.notes(ctx.caller, { ...pageOf(query), ...sent({ prospectId, userId, before }) });
    const notes = page.items.map(noteWire);
    if (edition === 'c') {
      return { body: { success: true, items: notes, pagination: { nextPageToken: page.nextCursor } } };
    }
    const lastNote = page.nextCursor === null ? null : (notes.at(-1)?.createdAt ?? null);
    return { body: { success: true, notes, lastNote } };
  },
});

const post = { method: 'POST', path: '/notes' } as const;
const create = endpoint({
  ...post,
  scope: 'prospects:write',
  bucket,
  summary: 'Write a note about a prospect.',
  description: 'The HTML is cleaned: text, lists, emphasis and links stay.',
  body: createRequest,
  example: { prospectId: '3f0c2a6e9b7d41c8a5e60d1f2b3c4d5e', note: '<p>Called, asks for <b>evenings</b></p>' },
  response: { 201: noteAnswer, ...ON_WRITE },
  handler: once(post, async (ctx: Context<unknown, unknown, z.output<typeof createRequest>>) => {
    const { prospectId, userId, date, pin, fileUrl, mentions } = ctx.body;
    const edition = editionOf(ctx);
    const body = ctx.body.body ?? ctx.body.note;
    if (body == null || body.trim() === '') throw invalid([edition === 'b' ? 'note' : 'body'], 'is required');
    const note = await ctx.engine.addNote(ctx.caller, {
      prospectId,
      body,
      ...(userId == null ? {} : { userId }),
      ...(date == null ? {} : { at: date }),
      ...(mentions == null ? {} : { mentions: [...new Set(mentions.map((one) => one.userId))] }),
      ...(fileUrl == null ? {} : { fileUrl }),
      pinned: pin === true,
    });
    return { status: 201, body: activity(edition, noteWire(note)) };
  }),
});

const get = endpoint({
  method: 'GET',
  path: '/notes/{noteId}',
  scope: 'prospects:read',
  bucket,
  summary: 'One note.',
  params: notePath,
  response: { 200: noteAnswer, ...WITH_404 },
  async handler(ctx) {
    const edition = editionOf(ctx);
    const note = await ctx.engine.note(ctx.caller, ctx.params.noteId);
    return { body: activity(edition, noteWire(note)) };
  },
});

const remove = { method: 'DELETE', path: '/notes/{noteId}' } as const;
const deleteOne = endpoint({
  ...remove,
  scope: 'prospects:write',
  bucket,
  summary: 'Delete a note (not in the vendor’s API).',
  params: notePath,
  response: { 200: z.object({ success: z.literal(true), id: z.string() }), ...WITH_404 },
  handler: once(remove, async ({ engine, caller, params }: Context<z.output<typeof notePath>>) => {
    await engine.deleteNote(caller, params.noteId);
    return { body: { success: true, id: params.noteId } };
  }),
});

export const noteEndpoints: Endpoint[] = [list, create, get, deleteOne];
