/** `/person/enrich`: profiles by address, or behind business e-mails. */
import { z } from 'zod';
import type { BillItem, Datapoint } from '../../../engine/credits/types.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Caller } from '../../../engine/types.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { confidence, type Entry, ERRORS, envelopeSchema } from '../envelope.ts';
import { gated, refuse } from '../errors.ts';
import { type Chosen, chooseFields, chosenBelow } from '../fields.ts';
import { gatedFields, previewOf } from '../gates.ts';
import { type Asked, askedFor, type Lists, PERSON_IDENTIFIERS, personLists, shownList } from '../identifiers.ts';
import { addressOf } from '../profile-address.ts';
import { free, sell } from '../sell.ts';
import { bucketOf } from '../tariff.ts';
import { findPeople, type Hit } from './find.ts';
import { type Person, readPeople } from './people.ts';
import { personData, type Shown } from './person-data.ts';
import { DEFAULT_FIELDS, PERSON } from './shape.ts';

const fields = z.array(z.string()).nullish();
const flag = z.boolean().nullish();
const score = z.number().min(0).max(1).nullish();

export const enrichRequest = z.object({
  ...personLists,
  fields,
  min_similarity_score: score,
  preview: flag,
  force_fetch: flag,
  enrich_realtime: flag,
});

const MATCH_TYPES = Object.values(PERSON_IDENTIFIERS) as [string, ...string[]];
export type PersonAsked = Asked<keyof typeof PERSON_IDENTIFIERS>;
const MEMBERS = Object.keys(PERSON_IDENTIFIERS) as (keyof typeof PERSON_IDENTIFIERS)[];

export const askedForPeople = (body: Lists<PersonAsked['member']>, max?: number) => askedFor(body, MEMBERS, max);

export const personEnvelope = envelopeSchema(
  'person_data',
  MATCH_TYPES,
  z.looseObject({ crustdata_person_id: z.int() }).describe('the groups that `fields` names'),
);

export const personListsShown = {
  professional_network_profile_urls: shownList(z.string()),
  business_emails: shownList(z.string()),
};

const enrichPerson = endpoint({
  method: 'POST',
  path: '/person/enrich',
  scope: 'people:read',
  bucket: bucketOf('person enrich'),
  summary: 'Enrich people by profile address, or find who is behind a business e-mail.',
  description:
    'One kind of identifier a request, 1 to 25 values, an entry for each in input order. A profile address is exact; ' +
    'an e-mail has a calibrated `confidence_score`: of the matches at 0.8, at least eighty in a hundred are right. ' +
    '`min_similarity_score` leaves out what is less sure. A miss is an empty `matches` and costs nothing.',
  body: enrichRequest,
  bodyShown: enrichRequest.extend(personListsShown),
  batch: 'professional_network_profile_urls',
  example: {
    business_emails: ['katherine.whitlock@brightwater.example'],
    min_similarity_score: 0.8,
    fields: ['basic_profile', 'social_handles'],
  },
  idempotent: true,
  response: { 200: personEnvelope, ...ERRORS },
  async handler({ body, ...ctx }) {
    const asked = askedForPeople(body);
    const preview = previewOf(ctx.caller, body.preview);
    if (preview && body.enrich_realtime === true) {
      throw refuse('preview cannot be combined with enrich_realtime; send one of them.');
    }
    const chosen = chosenPersonFields(ctx.caller, body.fields, preview);
    const hits = await findPeople(ctx.engine, ctx.caller, asked, body.min_similarity_score ?? 0);
    const people = await readHits(ctx.engine, ctx.caller, hits, chosen);
    const shown = { base: addressOf(ctx.headers), now: ctx.clock.now() };
    const entries = entriesOf(asked, hits, people, chosen, shown);
    if (preview) return free(entries);
    return sell(ctx, billOf(hits, people, chosen), entries);
  },
});

/** The whitelist of a request. Throws 400 for an unknown path and 403 for one that the plan lacks. */
export function chosenPersonFields(
  caller: Caller,
  sent: readonly string[] | null | undefined,
  preview = false,
): Chosen {
  const paths = sent == null || sent.length === 0 ? DEFAULT_FIELDS : sent;
  const chosen = chooseFields(paths, PERSON);
  const closed = gatedFields(caller, chosen);
  if (closed !== undefined) throw gated(`The field '${closed}'`);
  if (!preview) return chosen;
  return new Map([['basic_profile', chosenBelow(chosen, 'basic_profile') ?? true]]);
}

export function readHits(
  engine: Engine,
  caller: Caller,
  hits: readonly Hit[][],
  chosen: Chosen,
): Promise<Map<number, Person>> {
  return readPeople(engine, caller, hits.flat(), chosenBelow(chosen, 'experience') !== undefined);
}

export function entriesOf(
  { member, values }: PersonAsked,
  hits: readonly Hit[][],
  people: ReadonlyMap<number, Person>,
  chosen: Chosen,
  shown: Shown,
): Entry[] {
  return values.map((value, at) => ({
    matched_on: value,
    match_type: PERSON_IDENTIFIERS[member],
    matches: hits[at]!.flatMap(({ number, score }) => {
      const person = people.get(number);
      if (person === undefined) return [];
      return [{ confidence_score: confidence(score), person_data: personData(person, chosen, shown) }];
    }),
  }));
}

/** Everybody who is returned is paid for: the profile, and what was asked for besides and is there. */
export function billOf(hits: readonly Hit[][], people: ReadonlyMap<number, Person>, chosen: Chosen): BillItem[] {
  return hits.flat().flatMap(({ number }) => {
    const person = people.get(number);
    if (person === undefined) return [];
    const data = personData(person, chosen, { base: '', now: 0 });
    return [{ number, personId: person.dossier.id, datapoints: ['profile', ...pricedParts(data)] as Datapoint[] }];
  });
}

/** What of an answer is priced apart: the lists that hold something. */
export function pricedParts(data: Record<string, unknown>): Datapoint[] {
  const contact = (data['contact'] ?? {}) as Record<string, unknown>;
  const has = (list: unknown) => Array.isArray(list) && list.length > 0;
  return [
    ...(has(contact['business_emails']) ? (['email'] as const) : []),
    ...(has(contact['personal_emails']) ? (['personal_email'] as const) : []),
    ...(has(contact['phone_numbers']) ? (['mobile'] as const) : []),
    ...(has(data['dev_platform_profiles']) ? (['dev_platform'] as const) : []),
  ];
}

export const enrichEndpoints: Endpoint[] = [enrichPerson];
