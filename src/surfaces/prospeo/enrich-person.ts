/** `/enrich-person` and `/bulk-enrich-person`: all datapoints take part, a miss costs nothing, a repeat neither. */

import type { Receipt } from '../../engine/credits/types.ts';
import type { PersonDossier } from '../../engine/dossier/dossier.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { companyWire } from './company-wire.ts';
import { PERSON_DATAPOINTS } from './datapoints.ts';
import { Refusal } from './errors.ts';
import { billItem, findPeople, type Options, optionsOf } from './find-people.ts';
import { personWire } from './person-wire.ts';
import { checkIdentifiers, filled, sortOut, usable } from './records.ts';
import {
  bulkEnrichPersonRequest,
  bulkEnrichPersonResponse,
  bulkEnrichPersonShown,
  ERRORS,
  enrichPersonRequest,
  enrichPersonResponse,
} from './schema.ts';
import { enrichBucket } from './tariff.ts';

const enrichPerson = endpoint({
  method: 'POST',
  path: '/enrich-person',
  scope: 'people:read',
  bucket: enrichBucket,
  summary: 'Find one person and reveal the e-mail, on request the mobile.',
  description:
    'Takes a LinkedIn URL, an e-mail, a person_id, or a name with a company. All that is sent takes part. Several people who cannot be told apart are no match. A match costs 1 credit, 10 with a mobile; the same again costs nothing, for life.',
  body: enrichPersonRequest,
  example: { data: { full_name: 'Katherine Whitlock', company_website: 'brightwater.example' } },
  idempotent: true,
  response: { 200: enrichPersonResponse, ...ERRORS },
  async handler(ctx) {
    const options = optionsOf(ctx.body);
    const [person] = await findPeople(ctx, [filled(ctx.body.data, PERSON_DATAPOINTS)], options);
    if (person === 'invalid') throw tooFew();
    if (person === 'none' || person === undefined) {
      throw new Refusal(
        'NO_MATCH',
        'Nobody was found who fits the datapoints and the options, or several who fit alike.',
      );
    }
    return sell(ctx, [person], options, (receipt, providers) => ({
      error: false,
      free_enrichment: receipt.total === 0,
      ...wireOf(ctx, person, receipt.items[0]!, providers),
    }));
  },
});

const bulkEnrichPerson = endpoint({
  method: 'POST',
  path: '/bulk-enrich-person',
  scope: 'people:read',
  bucket: enrichBucket,
  summary: 'Find up to 50 people at once.',
  description:
    'As /enrich-person, for a list. The options hold for every record. Each identifier comes back in exactly one of `matched`, `not_matched` and `invalid_datapoints`, in the order sent.',
  body: bulkEnrichPersonRequest,
  bodyShown: bulkEnrichPersonShown,
  batch: 'data',
  example: {
    data: [
      { identifier: '1', full_name: 'Katherine Whitlock', company_website: 'brightwater.example' },
      { identifier: '2', full_name: 'Katherine Whitlock' },
    ],
  },
  idempotent: true,
  cost: (body) => ({ records: body.data.length }),
  response: { 200: bulkEnrichPersonResponse, ...ERRORS },
  async handler(ctx) {
    const { data } = ctx.body;
    checkIdentifiers(data, ctx.suspect);
    const options = optionsOf(ctx.body);
    const records = data.map((record, index) => usable(record, PERSON_DATAPOINTS, { ...ctx, index }));
    const { matched, ...missed } = sortOut(data, await findPeople(ctx, records, options));
    const people = matched.map(({ found }) => found);
    return sell(ctx, people, options, (receipt, providers) => ({
      error: false,
      total_cost: receipt.total,
      matched: matched.map(({ identifier, found }, index) => ({
        identifier,
        ...wireOf(ctx, found, receipt.items[index]!, providers),
      })),
      ...missed,
    }));
  },
});

function tooFew(): Refusal {
  return new Refusal(
    'INVALID_DATAPOINTS',
    'Send a linkedin_url, an email, a person_id, or a name (full_name, or first_name with last_name) with a company_name, company_website or company_linkedin_url.',
  );
}

/** Charges for the people and answers with what `body` makes of the receipt. */
async function sell(
  ctx: Context,
  people: readonly PersonDossier[],
  options: Options,
  body: (receipt: Receipt, providers: Providers) => Record<string, unknown>,
) {
  const items = people.map((person) => billItem(ctx.caller, person, options));
  const domains = people.flatMap(({ email, employer }) => [email?.domain ?? '', employer?.profile.domain ?? '']);
  const providers = await ctx.engine.mailProviders(domains);
  const bill = { surface: 'prospeo', requestId: ctx.requestId, items, claim: ctx.claim };
  return ctx.engine.charge(ctx.caller, bill, (receipt) => ({
    body: body(receipt, providers),
    headers: { 'x-credit-cost': String(receipt.total) },
  }));
}

/** domain → who handles its mail */
type Providers = ReadonlyMap<string, string | null>;

/** What the group holds of the person is revealed, also what an earlier call has paid for. */
function wireOf({ clock }: Context, person: PersonDossier, { held }: Receipt['items'][number], providers: Providers) {
  const { email, employer } = person;
  const providerOf = (domain: string | undefined) => providers.get(domain ?? '') ?? null;
  const shown = {
    email: held.has('email'),
    mobile: held.has('mobile'),
    mxProvider: providerOf(email?.domain),
    now: clock.now(),
  };
  return {
    person: personWire(person, shown),
    company: employer === null ? null : companyWire(employer, providerOf(employer.profile.domain)),
  };
}

export const personEndpoints: Endpoint[] = [enrichPerson, bulkEnrichPerson];
