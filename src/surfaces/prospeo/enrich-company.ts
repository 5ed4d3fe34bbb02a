/** `/enrich-company` and `/bulk-enrich-company`. */

import type { Receipt } from '../../engine/credits/types.ts';
import type { CompanyDossier } from '../../engine/dossier/dossier.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { companyWire } from './company-wire.ts';
import { COMPANY_DATAPOINTS, type CompanyData, companyQuery } from './datapoints.ts';
import { Refusal } from './errors.ts';
import { checkIdentifiers, filled, sortOut, usable } from './records.ts';
import {
  bulkEnrichCompanyRequest,
  bulkEnrichCompanyResponse,
  bulkEnrichCompanyShown,
  ERRORS,
  enrichCompanyRequest,
  enrichCompanyResponse,
} from './schema.ts';
import { enrichBucket } from './tariff.ts';

const enrichCompany = endpoint({
  method: 'POST',
  path: '/enrich-company',
  scope: 'people:read',
  bucket: enrichBucket,
  summary: 'Find one company.',
  description: 'By website, LinkedIn page, ID or name. A match costs 1 credit, the same again nothing, for life.',
  body: enrichCompanyRequest,
  example: { data: { company_website: 'brightwater.example' } },
  idempotent: true,
  response: { 200: enrichCompanyResponse, ...ERRORS },
  async handler(ctx) {
    const [company] = await findCompanies(ctx, [filled(ctx.body.data, COMPANY_DATAPOINTS)]);
    if (company === 'invalid') {
      const wanted = 'Send a company_website, company_linkedin_url, company_id or company_name.';
      throw new Refusal('INVALID_DATAPOINTS', wanted);
    }
    if (company === 'none' || company === undefined) {
      throw new Refusal('NO_MATCH', 'No company was found that fits the datapoints, or several that fit alike.');
    }
    return sell(ctx, [company], (receipt, providers) => ({
      error: false,
      free_enrichment: receipt.total === 0,
      company: companyWire(company, providers.get(company.profile.domain ?? '') ?? null),
    }));
  },
});

const bulkEnrichCompany = endpoint({
  method: 'POST',
  path: '/bulk-enrich-company',
  scope: 'people:read',
  bucket: enrichBucket,
  summary: 'Find up to 50 companies at once.',
  body: bulkEnrichCompanyRequest,
  bodyShown: bulkEnrichCompanyShown,
  batch: 'data',
  example: { data: [{ identifier: '1', company_website: 'brightwater.example' }] },
  idempotent: true,
  cost: (body) => ({ records: body.data.length }),
  response: { 200: bulkEnrichCompanyResponse, ...ERRORS },
  async handler(ctx) {
    const { data } = ctx.body;
    checkIdentifiers(data, ctx.suspect);
    const records = data.map((record, index) => usable(record, COMPANY_DATAPOINTS, { ...ctx, index }));
    const { matched, ...missed } = sortOut(data, await findCompanies(ctx, records));
    const companies = matched.map(({ found }) => found);
    return sell(ctx, companies, (receipt, providers) => ({
      error: false,
      total_cost: receipt.total,
      matched: matched.map(({ identifier, found }) => ({
        identifier,
        company: companyWire(found, providers.get(found.profile.domain ?? '') ?? null),
      })),
      ...missed,
    }));
  },
});

/** One outcome per record: the company, none that fits, or no datapoint to look by. */
async function findCompanies(
  { engine, caller }: Context,
  records: readonly CompanyData[],
): Promise<(CompanyDossier | 'none' | 'invalid')[]> {
  const queries = records.map(companyQuery);
  const asked = queries.flatMap((query) => (query === undefined ? [] : [query]));
  const answers = asked.length === 0 ? [] : await engine.matchCompanies(caller, asked, {});
  const hits = answers.flatMap(({ id, number }) => (id === null || number === null ? [] : [{ id, number }]));
  const found = new Map((await engine.companyDossiers(caller, hits)).map((company) => [company.number, company]));
  let next = 0;
  return queries.map((query) =>
    query === undefined ? 'invalid' : (found.get(answers[next++]?.number ?? 0) ?? 'none'),
  );
}

async function sell(
  ctx: Context,
  companies: readonly CompanyDossier[],
  body: (receipt: Receipt, providers: ReadonlyMap<string, string | null>) => Record<string, unknown>,
) {
  const providers = await ctx.engine.mailProviders(companies.map(({ profile }) => profile.domain ?? ''));
  const items = companies.map(({ id, number }) => ({ number, companyId: id, datapoints: ['company' as const] }));
  const bill = { surface: 'prospeo', requestId: ctx.requestId, items, claim: ctx.claim };
  return ctx.engine.charge(ctx.caller, bill, (receipt) => ({
    body: body(receipt, providers),
    headers: { 'x-credit-cost': String(receipt.total) },
  }));
}

export const companyEndpoints: Endpoint[] = [enrichCompany, bulkEnrichCompany];
