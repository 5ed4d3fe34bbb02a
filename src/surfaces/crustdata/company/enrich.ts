/** `/company/enrich` and the free `/company/identify`. */
import { z } from 'zod';
import type { BillItem, Datapoint } from '../../../engine/credits/types.ts';
import type { Caller } from '../../../engine/types.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { confidence, type Entry, ERRORS, envelopeSchema } from '../envelope.ts';
import { gated } from '../errors.ts';
import { type Chosen, chooseFields, chosenBelow } from '../fields.ts';
import { askedFor, COMPANY_IDENTIFIERS, companyLists, type Lists, shownList } from '../identifiers.ts';
import { free, sell } from '../sell.ts';
import { isOpen } from '../settings.ts';
import { bucketOf } from '../tariff.ts';
import { type Company, companyData } from './company-data.ts';
import { type CompanyAsked, type CompanyHit, findCompanies, readCompanies } from './find.ts';
import { COMPANY, DEFAULT_GROUPS, IDENTIFIED, SEARCH_ONLY } from './shape.ts';

export const companyRequest = z.object({
  ...companyLists,
  fields: z.array(z.string()).nullish(),
  exact_match: z.boolean().nullish().describe('only a company that it must be; never several'),
});
const shown = companyRequest.extend({
  domains: shownList(z.string()),
  names: shownList(z.string()),
  professional_network_profile_urls: shownList(z.string()),
  crustdata_company_ids: shownList(z.int()),
});

const MEMBERS = Object.keys(COMPANY_IDENTIFIERS) as CompanyAsked['member'][];
const TYPES = Object.values(COMPANY_IDENTIFIERS) as [string, ...string[]];
const envelope = envelopeSchema('company_data', TYPES, z.looseObject({ crustdata_company_id: z.int() }));

export const askedForCompanies = (body: Lists<CompanyAsked['member']>, max?: number) => askedFor(body, MEMBERS, max);

const enrichCompany = endpoint({
  method: 'POST',
  path: '/company/enrich',
  scope: 'people:read',
  bucket: bucketOf('company enrich'),
  summary: 'Enrich companies by domain, name, profile address or number.',
  description:
    'One kind of identifier a request, 1 to 25 values, an entry for each in input order. A name that several companies bear equally well returns each of them, and each is charged; `exact_match` returns none then.',
  body: companyRequest,
  bodyShown: shown,
  example: { domains: ['brightwater.example'], fields: ['basic_info', 'headcount'] },
  idempotent: true,
  response: { 200: envelope, ...ERRORS },
  async handler({ body, ...ctx }) {
    const { engine, caller } = ctx;
    const asked = askedForCompanies(body);
    const chosen = chosenCompanyFields(caller, body.fields);
    const hits = await findCompanies(engine, caller, asked, body.exact_match === true ? 'exact' : 'fitting');
    const companies = await readCompanies(engine, caller, hits.flat());
    return sell(ctx, companyBill(hits, companies, chosen), companyEntries(asked, hits, companies, chosen));
  },
});

const identifyCompany = endpoint({
  method: 'POST',
  path: '/company/identify',
  scope: 'people:read',
  bucket: bucketOf('company identify'),
  summary: 'Which companies an identifier may mean, the likeliest first. Free.',
  body: companyRequest,
  bodyShown: shown,
  example: { names: ['Brightwater'] },
  response: { 200: envelope, ...ERRORS },
  async handler({ body, engine, caller }) {
    const asked = askedForCompanies(body);
    const sent = body.fields ?? [];
    const chosen = chooseFields(sent.length === 0 ? ['crustdata_company_id', 'basic_info'] : sent, IDENTIFIED);
    if (chosenBelow(chosen, 'social_profiles') !== undefined && !isOpen(caller, 'social_profiles')) {
      throw gated("The field 'social_profiles'");
    }
    const hits = await findCompanies(engine, caller, asked, body.exact_match === true ? 'exact' : 'all');
    const companies = await readCompanies(engine, caller, hits.flat());
    return free(companyEntries(asked, hits, companies, chosen));
  },
});

export function chosenCompanyFields(caller: Caller, sent: readonly string[] | null | undefined): Chosen {
  const chosen = chooseFields(sent == null || sent.length === 0 ? DEFAULT_GROUPS : sent, COMPANY, SEARCH_ONLY);
  if (chosenBelow(chosen, 'technographics') !== undefined && !isOpen(caller, 'technographics')) {
    throw gated("The field 'technographics'");
  }
  return chosen;
}

export function companyEntries(
  { member, values }: CompanyAsked,
  hits: readonly CompanyHit[][],
  companies: ReadonlyMap<number, Company>,
  chosen: Chosen,
): Entry[] {
  return values.map((value, at) => ({
    matched_on: value,
    match_type: COMPANY_IDENTIFIERS[member],
    matches: hits[at]!.flatMap(({ number, score }) => {
      const company = companies.get(number);
      if (company === undefined) return [];
      return [{ confidence_score: confidence(score), company_data: companyData(company, chosen) }];
    }),
  }));
}

export function companyBill(
  hits: readonly CompanyHit[][],
  companies: ReadonlyMap<number, Company>,
  chosen: Chosen,
): BillItem[] {
  const wantsTechnologies = chosenBelow(chosen, 'technographics') !== undefined;
  return hits.flat().flatMap(({ number, id }) => {
    const company = companies.get(number);
    if (company === undefined) return [];
    const found = wantsTechnologies ? companyData(company, new Map([['technographics', true]]))['technographics'] : [];
    const datapoints: Datapoint[] = (found as unknown[]).length > 0 ? ['company', 'technographics'] : ['company'];
    return [{ number, companyId: id, datapoints }];
  });
}

export const companyEndpoints: Endpoint[] = [enrichCompany, identifyCompany];
