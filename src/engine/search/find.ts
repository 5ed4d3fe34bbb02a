/** Find: the searches for people and companies, from a request to a page of it (`page.ts`). */
import { sql } from 'kysely';
import { invalid } from '../../errors.ts';
import { personKeys } from '../../identity/match/keys.ts';
import { normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import type { Tx } from '../../store/tx.ts';
import { type Asker, contextOf, partsOf } from './ask.ts';
import { compileCompany } from './compile-company.ts';
import { compilePerson } from './compile-person.ts';
import { bySql, type Condition } from './condition.ts';
import type { Context } from './context.ts';
import { holdersOfKeys, numbersOfIds } from './numbers.ts';
import { Search } from './page.ts';
import { COMPANY_ORDERS, employerColumn, orderOf, PERSON_ORDERS } from './sorts.ts';
import type { FindCompanies, FindPeople, Found } from './types.ts';
import { walk } from './walk.ts';

const EXCLUDED_MAX = 50_000;

/** One company is one employer whatever its people's records call it; what leads to no company is told by its name. */
const EMPLOYER = sql`coalesce(cast(${employerColumn('number')} as text), nullif(person.company_domain, ''), person.company)`;

/** Command: a long read. */
export async function findPeoplePage(
  tx: Tx,
  { asker, request }: { asker: Asker; request: FindPeople },
): Promise<Found> {
  const context = await contextOf(tx, asker);
  const { text, withoutHeld = [], perEmployer } = request;
  const parts = await partsOf(request.filter, compilePerson, context);
  if (text !== undefined) {
    const words = await compilePerson({ field: 'text', op: 'words', value: text }, ['text'], context);
    parts.push({ path: 'text', condition: words });
  }
  if (withoutHeld.length > 0) parts.push({ path: 'withoutHeld', condition: notHeld(asker.groupId, withoutHeld) });
  const excluded = await excludedNumbers(context, request);
  const order = orderOf(request.sort ?? [], PERSON_ORDERS);
  const employer = perEmployer === undefined ? {} : { employer: EMPLOYER };
  const search = new Search('person', parts, order, employer, context, excluded, perEmployer);
  return search.page(request);
}

/** Command: a long read. */
export async function findCompaniesPage(
  tx: Tx,
  { asker, request }: { asker: Asker; request: FindCompanies },
): Promise<Found> {
  const context = await contextOf(tx, asker);
  const parts = await partsOf(request.filter, compileCompany, context);
  if (request.text !== undefined) {
    const words = await compileCompany({ field: 'name', op: 'words', value: request.text }, ['text'], context);
    parts.push({ path: 'text', condition: words });
  }
  const order = orderOf(request.sort ?? [], COMPANY_ORDERS);
  return new Search('company', parts, order, {}, context, new Set(), undefined).page(request);
}

/** Of whom the group holds none of these. */
function notHeld(groupId: string, datapoints: readonly string[]): Condition {
  return bySql(
    sql<boolean>`not exists (select 1 from entitlement where entitlement.account_group_id = ${groupId}
      and entitlement.datapoint in (${sql.join(datapoints)})
      and entitlement.subject = 'e' || cast(person.number as text))`,
  );
}

async function excludedNumbers(context: Context, { exclude }: FindPeople): Promise<Set<number>> {
  const { personIds = [], profileUrls = [], names = [] } = exclude ?? {};
  const count = personIds.length + profileUrls.length + names.length;
  if (count > EXCLUDED_MAX) throw invalid(['exclude'], `may hold ${EXCLUDED_MAX} values`);
  const keys = profileUrls.flatMap((url) => {
    const form = normaliseProfileUrl(url);
    return form === undefined ? [] : personKeys({ profiles: [form] });
  });
  const found = new Set([
    ...(await numbersOfIds(context, 'p', personIds)),
    ...(await holdersOfKeys(context, keys, 'profile')),
  ]);
  if (names.length === 0) return found;
  const named = await compilePerson({ field: 'name', op: 'in', value: names }, ['exclude', 'names'], context);
  for await (const { rows } of walk({ of: 'person', conditions: [named] }, context)) {
    for (const row of rows) found.add(row.number);
  }
  return found;
}
