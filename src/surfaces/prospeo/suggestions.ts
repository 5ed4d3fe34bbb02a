/** `/search-suggestions`: values that filters take. Free, one question a call. */
import { z } from 'zod';
import { suggestCodes, suggestIndustries } from '../../engine/search/suggest.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { InvalidRequest } from '../../http/validate.ts';
import { ERRORS, fine } from './schema.ts';
import { suggestionBucket } from './tariff.ts';

type Suggest = (ctx: Context, text: string) => unknown[] | Promise<unknown[]>;

const nothing: Suggest = () => [];

/** By the stem of the key, `<stem>_search`. Of what no record tells there is nothing to suggest. */
const SUGGESTERS: Readonly<Record<string, Suggest>> = {
  location: async ({ engine, caller }, text) =>
    (await engine.suggestPlaces(caller, text)).map(({ name, type }) => ({ name, type: type.toUpperCase() })),
  job_title: ({ engine, caller }, text) => engine.suggestTitles(caller, text),
  industry: (_ctx, text) => suggestIndustries(text),
  technology: nothing,
  naics: (_ctx, text) => suggestCodes('naics', text),
  sic: (_ctx, text) => suggestCodes('sic', text),
  company_integrations: nothing,
  company_awards: nothing,
  company_awards_compliance: nothing,
  company_key_customers: nothing,
  company_funding_investors: nothing,
  company_funding_accelerator: nothing,
  company_operating_languages: nothing,
  company_google_discovery: nothing,
  company_products_services_products: nothing,
  company_products_services_services: nothing,
  company_icp_titles: nothing,
  company_icp_industries: nothing,
  company_icp_geographic_markets: nothing,
  company_icp_other_departments: nothing,
  company_headcount_by_location: nothing,
  company_website_traffic_countries: nothing,
};
const STEMS = Object.keys(SUGGESTERS);

const question = z.string().trim().min(2).max(200).nullish();
const request = z.strictObject(Object.fromEntries(STEMS.map((stem) => [`${stem}_search`, question])));

export const suggestionEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/search-suggestions',
    scope: 'people:read',
    bucket: suggestionBucket,
    summary: 'Values that filters take.',
    description:
      'The body holds exactly one question, of 2 to 200 characters. Titles and cities come from the base, the most frequent first.',
    body: request,
    example: { location_search: 'bost' },
    response: { 200: z.looseObject({ error: fine }), ...ERRORS },
    async handler(ctx) {
      const asked = STEMS.filter((stem) => ctx.body[`${stem}_search`] != null);
      const [stem] = asked;
      if (stem === undefined || asked.length > 1) {
        const message = 'must hold exactly one question';
        throw new InvalidRequest('body', [{ code: 'custom', path: [], message, input: ctx.body }], ctx.body, request);
      }
      const found = await SUGGESTERS[stem]!(ctx, ctx.body[`${stem}_search`]!);
      return {
        body: {
          error: false,
          // The two that the vendor had first are always there.
          location_suggestions: null,
          job_title_suggestions: null,
          [`${stem}_suggestions`]: found,
        },
      };
    },
  }),
];
