/**
 * What is sent of a prospect. Unknown members are ignored; those that are known must have their form here, and be right by
 * the engine's rules for prospects.
 */
import { z } from 'zod';
import { LABELS_FILTER_MAX, LICENSE_STATUSES } from '../../engine/prospects/types.ts';

const NAME_MAX = 200;
const TEXT_MAX = 500;
const NOTES_MAX = 100_000;
const ID_MAX = 100;
/** The most that a page has; more is clamped. */
export const LIMIT_MAX = 200;

const name = z.string().trim().min(1).max(NAME_MAX);
const text = z.string().max(TEXT_MAX).nullish();
const id = z.string().max(ID_MAX).nullish();
const flag = z.boolean().nullish();

/** The pieces of a list that is written with commas: trimmed, without blanks and repeats, the first spelling kept. */
export function pieces(list: string): string[] {
  const byKey = new Map<string, string>();
  for (const piece of list.split(',').map((one) => one.trim())) {
    const key = piece.toLowerCase();
    if (piece !== '' && !byKey.has(key)) byKey.set(key, piece);
  }
  return [...byKey.values()];
}

/** Undefined for a text without a label: what a form sends where nothing was chosen. */
const listed = z.string().transform((list) => {
  const labels = pieces(list);
  return labels.length === 0 ? undefined : labels;
});
const labels = z.union([listed, z.array(z.string())]);

const resume = z.looseObject({
  fileName: z.string().nullish(),
  contentType: z.string().nullish(),
  content: z.string().nullish().describe('the file in base64; PDF, DOCX, DOC, RTF, TXT or ODT, up to 10 MiB'),
  url: z.string().nullish().describe('https; fetched where the operator allows its host'),
  text: z.string().nullish().describe('text that was extracted already'),
});

const members = {
  email: text.describe('looked for first; trimmed, in any case'),
  phone: z.string().nullish().describe('looked for next; an unusable one is left out with a warning'),
  stageId: id.describe('wins over pipelineId'),
  pipelineId: id.describe('its default stage, where no stageId is sent'),
  licenseStatus: z.enum(LICENSE_STATUSES).nullish(),
  labels: labels.nullish().describe('a list with commas, or an array; attached, on PATCH put in place of all'),
  notes: z.string().max(NOTES_MAX).nullish().describe('plain text of the profile'),
  title: text,
  company: text,
  userId: id.describe('the user who writes'),
  streetAddress: text,
  city: text,
  state: text,
  postalCode: text,
  officeId: id,
  office: id.describe('edition A’s officeId'),
  sourceId: id,
  source: id.describe('edition A’s sourceId'),
  newSourceName: z.string().max(NAME_MAX).nullish().describe('found or made by name, where no sourceId is sent'),
  resume: resume.nullish(),
  muteWebhook: flag.describe('no webhook hears of this write, nor of what follows from it'),
  jobId: id,
};

export const createRequest = z.looseObject({
  firstName: name,
  lastName: name,
  ...members,
  update: flag.describe('update what matches; false by default, true in edition C'),
});
export const patchRequest = z.looseObject({ firstName: name.optional(), lastName: name.optional(), ...members });
export type SentProspect = z.output<typeof patchRequest>;

const filter = z.string().trim().max(TEXT_MAX).optional();
/** A plus that was not escaped arrives as a space: before a number, or inside an address, it can have been nothing else. */
const phoneFilter = z
  .string()
  .max(TEXT_MAX)
  .transform((sent) => sent.replace(/^ (?=\d)/, '+').trim())
  .optional();
const emailFilter = z
  .string()
  .max(TEXT_MAX)
  .transform((sent) => sent.trim().replaceAll(' ', '+'))
  .optional();

export const limit = (fallback: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .transform((value) => Math.min(value, LIMIT_MAX))
    .optional()
    .describe(`${fallback} when absent; more than ${LIMIT_MAX} counts as ${LIMIT_MAX}`);

export const pageToken = z.string().max(2048).optional().describe('the `nextPageToken` of the page before');

export const listQuery = z.object({
  email: emailFilter.describe('the whole address, in any case'),
  phone: phoneFilter.describe('any spelling of the number, or its national digits'),
  name: filter.describe('every word stands in first or last name'),
  title: filter.describe('part of it'),
  company: filter.describe('part of it'),
  stage: filter.describe('a stage’s name or ID'),
  label: z
    .union([z.string(), z.array(z.string())])
    .transform((sent) => pieces([sent].flat().join(',')))
    .refine((list) => list.length <= LABELS_FILTER_MAX, { error: `takes at most ${LABELS_FILTER_MAX} labels` })
    .optional()
    .describe(`any of up to ${LABELS_FILTER_MAX}, repeated or with commas`),
  limit: limit('1, in edition C 25,'),
  pageToken: pageToken.describe('the `nextPageToken` of the page before; blank for the first page'),
});

export const prospectPath = z.object({ prospectId: z.string() });
