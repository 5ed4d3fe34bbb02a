/** `/company/search`: the same tree over companies, a row at 0.03 credits. */
import { z } from 'zod';
import type { CompanyFilter } from '../../../engine/search/types.ts';
import { type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { companyData } from '../company/company-data.ts';
import { chosenCompanyFields } from '../company/enrich.ts';
import { readCompanies } from '../company/find.ts';
import { ERRORS } from '../envelope.ts';
import { refuse } from '../errors.ts';
import { previewOf } from '../gates.ts';
import { free, sell } from '../sell.ts';
import { bucketOf } from '../tariff.ts';
import { COMPANY_COLUMNS, COMPANY_SORTS, companySort } from './company-columns.ts';
import { compileTree } from './compile.ts';
import { inWireWords, ROWS_DEFAULT, remarksOf, rowsBill, searchMembers, sortsOf, withTimes } from './request.ts';
import { readTree } from './wire-tree.ts';

const unknown = z.unknown().optional();
/** `filters` may be missing: a client of the ranked text search is told about that first. */
const request = z.object({ ...searchMembers, filters: unknown, search: unknown, count: unknown });

const searchCompany = endpoint({
  method: 'POST',
  path: '/company/search',
  scope: 'people:read',
  bucket: bucketOf('company search'),
  summary: 'Search companies by the columns of `company_data`.',
  body: request,
  bodyShown: z.object(searchMembers),
  example: {
    filters: { field: 'headcount.total', type: '=>', value: 100 },
    sorts: [{ field: 'headcount.total', order: 'desc' }],
  },
  idempotent: true,
  response: {
    200: z.object({
      companies: z.array(z.looseObject({ crustdata_company_id: z.int() })),
      next_cursor: z.string().nullable(),
      total_count: z.int(),
      remarks: z.string().optional(),
    }),
    ...ERRORS,
  },
  async handler({ body, ...ctx }) {
    const { engine, caller } = ctx;
    if (body.search != null) throw refuse('search: ranked text search is not served; use filters.');
    if (body.count != null) throw refuse('count is not known here; use limit.');
    const preview = previewOf(caller, body.preview);
    const chosen = chosenCompanyFields(caller, preview ? ['basic_info'] : body.fields);
    const compiled = compileTree(readTree(body.filters), COMPANY_COLUMNS);
    const sort = sortsOf(body.sorts, companySort, COMPANY_SORTS);
    const asked = engine.findCompanies(caller, {
      // Made of the columns' fields alone, which are the engine's.
      filter: compiled.filter as CompanyFilter,
      limit: body.limit ?? ROWS_DEFAULT,
      ...(sort.length === 0 ? {} : { sort }),
      ...(body.cursor == null ? {} : { cursor: body.cursor }),
      ...(body.explain === true ? { explain: true } : {}),
    });
    const found = await inWireWords(asked, compiled);
    const rows = await withTimes(engine, caller, 'companies', found);
    const companies = await readCompanies(engine, caller, rows);
    const answer = {
      companies: rows.flatMap(({ number }) => {
        const company = companies.get(number);
        return company === undefined ? [] : [companyData(company, chosen)];
      }),
      next_cursor: found.nextCursor,
      total_count: found.total,
      ...(body.explain === true && found.total === 0 ? { remarks: remarksOf(found, compiled) } : {}),
    };
    return preview ? free(answer) : sell(ctx, rowsBill('companies', rows), answer);
  },
});

export const companySearchEndpoints: Endpoint[] = [searchCompany];
