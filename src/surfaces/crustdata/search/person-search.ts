/** `/person/search`: the vendor's filter tree over people, a row at 0.03 credits. */
import { z } from 'zod';
import type { PersonDossier } from '../../../engine/dossier/dossier.ts';
import type { Exclude, PersonFilter } from '../../../engine/search/types.ts';
import { inSlices } from '../../../engine/slices.ts';
import type { Caller } from '../../../engine/types.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { ERRORS } from '../envelope.ts';
import { gated, refuse } from '../errors.ts';
import { type Chosen, chooseFields, chosenBelow, leaves, pick, type Shape } from '../fields.ts';
import { gatedFields, previewOf } from '../gates.ts';
import { contactData } from '../person/contact.ts';
import { readPeople } from '../person/people.ts';
import { personData } from '../person/person-data.ts';
import { PERSON } from '../person/shape.ts';
import { addressOf, personIdIn } from '../profile-address.ts';
import { free, sell } from '../sell.ts';
import { bucketOf } from '../tariff.ts';
import { compileTree } from './compile.ts';
import { PERSON_COLUMNS, PERSON_SORTS, personSort } from './person-columns.ts';
import {
  inWireWords,
  ROWS_DEFAULT,
  ROWS_MAX,
  remarksOf,
  rowsBill,
  searchMembers,
  sortsOf,
  withTimes,
} from './request.ts';
import { readTree } from './wire-tree.ts';

const EXCLUDED_MAX = 50_000;
/** Fifty thousand addresses of usual length. */
const BODY_BYTES = 8 * 1024 * 1024;

const texts = z.array(z.string()).max(EXCLUDED_MAX).nullish();
const request = z.object({
  ...searchMembers,
  count: z.int().min(1).max(ROWS_MAX).nullish().describe('another name of limit'),
  post_processing: z.object({ exclude_profiles: texts, exclude_names: texts }).nullish(),
});

/** A search says whether there are contacts; enriching says which. */
const HAS_CONTACT = leaves('has_business_email', 'has_personal_email', 'has_phone_number');
const ROW: Shape = { ...PERSON, contact: HAS_CONTACT };
const DEFAULT_GROUPS = ['basic_profile', 'social_handles', 'experience', 'education', 'skills', 'contact', 'metadata'];

export const searchPerson = endpoint({
  method: 'POST',
  path: '/person/search',
  scope: 'people:read',
  bucket: bucketOf('person search'),
  summary: 'Search people.',
  description:
    'Conditions of one `and` below one list (`experience.employment_details.*`, `education.schools`) hold for the same job or school; `all_of` lets different ones meet them. The README lists the columns.',
  body: request,
  bodyLimit: BODY_BYTES,
  example: {
    filters: {
      op: 'and',
      conditions: [
        {
          field: 'experience.employment_details.current.company_website_domain',
          type: '=',
          value: 'brightwater.example',
        },
        {
          field: 'experience.employment_details.current.seniority_level',
          type: 'in',
          value: ['Vice President', 'CXO'],
        },
      ],
    },
    limit: 10,
  },
  idempotent: true,
  response: {
    200: z.object({
      profiles: z.array(z.looseObject({ crustdata_person_id: z.int() })),
      next_cursor: z.string().nullable(),
      total_count: z.int(),
      remarks: z.string().optional(),
    }),
    ...ERRORS,
  },
  async handler({ body, ...ctx }) {
    const { engine, caller } = ctx;
    const limit = limitOf(body);
    const preview = previewOf(caller, body.preview);
    const chosen = chosenFields(caller, body.fields, preview);
    const compiled = compileTree(readTree(body.filters), PERSON_COLUMNS);
    const sort = sortsOf(body.sorts, personSort, PERSON_SORTS);
    const exclude = excludeOf(body.post_processing);
    const asked = engine.findPeople(caller, {
      // Made of the columns' fields alone, which are the engine's.
      filter: compiled.filter as PersonFilter,
      limit,
      ...(sort.length === 0 ? {} : { sort }),
      ...(body.cursor == null ? {} : { cursor: body.cursor }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(body.explain === true ? { explain: true } : {}),
    });
    const found = await inWireWords(asked, compiled);
    const rows = await withTimes(engine, caller, 'people', found);
    const people = await readPeople(engine, caller, rows, chosenBelow(chosen, 'experience') !== undefined);
    const shown = { base: addressOf(ctx.headers), now: ctx.clock.now() };
    const profiles = await inSlices([...people.values()], (slice) =>
      slice.map((person) => {
        const data = personData(person, chosen, shown);
        if (chosenBelow(chosen, 'contact') === undefined) return data;
        return { ...data, contact: hasContact(person.dossier, chosen) };
      }),
    );
    const answer = {
      profiles,
      next_cursor: found.nextCursor,
      total_count: found.total,
      ...(body.explain === true && found.total === 0 ? { remarks: remarksOf(found, compiled) } : {}),
    };
    return preview ? free(answer) : sell(ctx, rowsBill('people', rows), answer);
  },
});

function limitOf({ limit, count }: z.output<typeof request>): number {
  if (limit != null && count != null) throw refuse('limit and count say the same; send one of them.');
  return limit ?? count ?? ROWS_DEFAULT;
}

function chosenFields(caller: Caller, sent: readonly string[] | null | undefined, preview: boolean): Chosen {
  if (sent == null || sent.length === 0) {
    const open = DEFAULT_GROUPS.filter((group) => gatedFields(caller, new Map([[group, true]])) === undefined);
    return chooseFields(preview ? ['basic_profile'] : open, ROW);
  }
  const chosen = chooseFields(sent, ROW);
  const closed = gatedFields(caller, chosen);
  if (closed !== undefined) throw gated(`The field '${closed}'`);
  return preview ? new Map([['basic_profile', chosenBelow(chosen, 'basic_profile') ?? true]]) : chosen;
}

function hasContact(dossier: PersonDossier, chosen: Chosen): unknown {
  const { business_emails, personal_emails, phone_numbers } = contactData(dossier, false);
  const has = {
    has_business_email: business_emails.length > 0,
    has_personal_email: personal_emails.length > 0,
    has_phone_number: phone_numbers.length > 0,
  };
  return pick(has, chosenBelow(chosen, 'contact') ?? true);
}

/** Addresses of Lode's own lead to their people; the others are LinkedIn's. */
function excludeOf(sent: z.output<typeof request>['post_processing']): Exclude | undefined {
  if (sent == null) return undefined;
  const urls = sent.exclude_profiles ?? [];
  const personIds = urls.flatMap((url) => personIdIn(url) ?? []);
  const profileUrls = urls.filter((url) => personIdIn(url) === undefined);
  const names = sent.exclude_names ?? [];
  if (urls.length + names.length > EXCLUDED_MAX)
    throw refuse(`At most ${EXCLUDED_MAX} profiles and names can be left out.`);
  return {
    ...(personIds.length === 0 ? {} : { personIds }),
    ...(profileUrls.length === 0 ? {} : { profileUrls }),
    ...(names.length === 0 ? {} : { names }),
  };
}

export const personSearchEndpoints: Endpoint[] = [searchPerson];
