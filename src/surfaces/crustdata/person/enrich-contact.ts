/** `/person/contact/enrich`: contact data alone, priced by what is returned. */
import { z } from 'zod';
import type { BillItem, Datapoint } from '../../../engine/credits/types.ts';
import type { Caller } from '../../../engine/types.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { type Entry, ERRORS } from '../envelope.ts';
import { gated, refuse } from '../errors.ts';
import { type Chosen, chooseFields } from '../fields.ts';
import { personLists } from '../identifiers.ts';
import { addressOf } from '../profile-address.ts';
import { sell } from '../sell.ts';
import { chargesContactBase, isOpen } from '../settings.ts';
import { bucketOf } from '../tariff.ts';
import { askedForPeople, entriesOf, personEnvelope, personListsShown, pricedParts, readHits } from './enrich.ts';
import { findPeople, type Hit } from './find.ts';
import type { Person } from './people.ts';
import { personData, type Shown } from './person-data.ts';
import { PERSON } from './shape.ts';

const TIERS = ['contact.business_emails', 'contact.personal_emails', 'contact.phone_numbers'];
const SUPPORTED = [...TIERS, 'contact.websites'];

const request = z.object({
  ...personLists,
  fields: z.array(z.string()).nullish(),
  verified: z.boolean().nullish().describe('only business addresses that a source calls verified'),
});

const enrichContact = endpoint({
  method: 'POST',
  path: '/person/contact/enrich',
  scope: 'people:read',
  bucket: bucketOf('contact enrich'),
  summary: 'E-mails and phones of people, by profile address or business e-mail.',
  description:
    'Charged by what is returned: business e-mails 1, personal ones 2, phones 2; with `verified` 0.5 more where an address is left. Nobody without contact data is in `matches`.',
  body: request,
  bodyShown: request.extend(personListsShown),
  batch: 'professional_network_profile_urls',
  example: {
    professional_network_profile_urls: ['https://www.linkedin.com/in/katherine-whitlock-example'],
    fields: ['contact.business_emails'],
  },
  idempotent: true,
  response: { 200: personEnvelope, ...ERRORS },
  async handler({ body, ...ctx }) {
    const { caller, engine } = ctx;
    const asked = askedForPeople(body);
    const chosen = chosenContactFields(caller, body.fields);
    const hits = await findPeople(engine, caller, asked, 0);
    const people = await readHits(engine, caller, hits, chosen);
    const shown = { base: addressOf(ctx.headers), now: ctx.clock.now(), onlyVerified: body.verified === true };
    return sell(
      ctx,
      contactBill(caller, hits, people, chosen, shown),
      contactEntries(asked, hits, people, chosen, shown),
    );
  },
});

/** Throws 403 where the plan has no contact data, 400 for any other field. */
export function chosenContactFields(caller: Caller, sent: readonly string[] | null | undefined): Chosen {
  if (!isOpen(caller, 'contact')) throw gated('Contact enrichment');
  const paths = sent == null || sent.length === 0 ? TIERS : sent;
  const unknown = paths.find((path) => !SUPPORTED.includes(path));
  if (unknown !== undefined) {
    const message = `Unsupported field: '${unknown}'. Supported fields: ${SUPPORTED.join(', ')}.`;
    throw refuse(message, { available_fields: SUPPORTED });
  }
  // Why there is no business address belongs to the answer about them.
  const reason = paths.includes('contact.business_emails') ? ['contact.business_emails_message'] : [];
  return chooseFields([...paths, ...reason], PERSON);
}

export function contactEntries(
  asked: Parameters<typeof entriesOf>[0],
  hits: readonly Hit[][],
  people: ReadonlyMap<number, Person>,
  chosen: Chosen,
  shown: Shown,
): Entry[] {
  return entriesOf(asked, hits, people, chosen, shown).map((entry) => ({
    ...entry,
    matches: entry.matches.filter(({ person_data: data }) => hasContact(data as Record<string, unknown>)),
  }));
}

/** A list that holds something, or the word that a recheck has left none. */
function hasContact(data: Record<string, unknown>): boolean {
  const contact = (data['contact'] ?? {}) as Record<string, unknown>;
  return Object.values(contact).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
}

export function contactBill(
  caller: Caller,
  hits: readonly Hit[][],
  people: ReadonlyMap<number, Person>,
  chosen: Chosen,
  shown: Shown,
): BillItem[] {
  return hits.flat().flatMap(({ number }) => {
    const person = people.get(number);
    if (person === undefined) return [];
    const parts = pricedParts(personData(person, chosen, shown));
    const datapoints: Datapoint[] = [
      ...(chargesContactBase(caller) && parts.length > 0 ? (['profile'] as const) : []),
      ...parts,
      ...(shown.onlyVerified && parts.includes('email') ? (['deliverability'] as const) : []),
    ];
    return [{ number, personId: person.dossier.id, datapoints }];
  });
}

export const contactEndpoints: Endpoint[] = [enrichContact];
