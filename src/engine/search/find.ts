/**
 * Find: numbered pages of people or companies, for wire formats that page so.
 *
 * Columns first: filters compile to SQL, which gives those who may fit, in the order of their numbers. Where nothing
 * else is asked, a page is an offset and the total a count. Facts, and a limit of people per employer, are checked on
 * what SQL let through, chunk by chunk, up to a bound; whoever lies beyond it is not found, and the total says less. Both run
 * on the reader thread.
 *
 * Example. "Directors in Belgium with a verified e-mail": 900 directors by columns, their dossiers are read, 310 hold
 * the fact; page 2 is the 26th to 50th of these, the total 310.
 */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../../store/schema.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { readCompanies, readPeople } from '../dossier/dossier.ts';
import { findId } from '../ids.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { compileFilter } from './compile.ts';
import { companyIdsIn, compileCompanyFilter } from './compile-company.ts';
import { asksForEmployer, type Facts, factsOfCompany, factsOfPerson, holds } from './facts.ts';
import { companiesIn, TOTAL_EXACT_MAX } from './search.ts';
import type { CompanyFilter, FindRequest, Found } from './types.ts';

/** So many are looked at one by one; a dossier costs a tenth of a millisecond. */
const CHECKED_MAX = 10_000;
const CHUNK = 500;

interface Find extends FindRequest {
  graphId: number;
  groupId: string;
  sourcesOf: string[] | null;
  now: string;
}

interface Row {
  id: string;
  number: number;
  /** by whom those of one employer are counted; '' where there is none */
  employer: string;
}

/** Command: a long read. */
export async function findPeoplePage(tx: Tx, find: Find): Promise<Found> {
  const { graphId, filter, facts, perEmployer } = find;
  const companies = new Map([
    ...(await companiesIn(tx, graphId, filter)),
    ...(await numbersOf(tx, graphId, [...companyIdsIn(find.employer), ...companyIdsIn(find.notEmployer)])),
  ]);
  let query = tx.db.selectFrom('person').where('person.graph_id', '=', graphId);
  if (filter !== undefined) {
    query = query.where(compileFilter(filter, { reads: tx, graphId, sourcesOf: find.sourcesOf, companies }));
  }
  const atEmployer = (wanted: CompanyFilter) =>
    tx.db
      .selectFrom('company')
      .innerJoin('record', (join) =>
        join.onRef('record.graph_id', '=', 'company.graph_id').onRef('record.entity', '=', 'company.number'),
      )
      .innerJoin('position', (join) =>
        join.onRef('position.graph_id', '=', 'record.graph_id').onRef('position.company_record', '=', 'record.id'),
      )
      .select('position.person')
      .where('company.graph_id', '=', graphId)
      .where('position.current', '=', 1)
      .where(compileCompanyFilter(wanted, companies));
  const { employer, notEmployer } = find;
  if (employer !== undefined) query = query.where('person.number', 'in', atEmployer(employer));
  if (notEmployer !== undefined) query = query.where('person.number', 'not in', atEmployer(notEmployer));
  if (find.withoutHeld !== undefined && find.withoutHeld.length > 0) {
    const held = find.withoutHeld;
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('entitlement')
            .select(sql`1`.as('one'))
            .where('account_group_id', '=', find.groupId)
            .where('datapoint', 'in', held)
            .where(sql<boolean>`entitlement.subject = 'e' || cast(person.number as text)`),
        ),
      ),
    );
  }
  const rows = query
    .select(['person.id', 'person.number'])
    .select(sql<string>`case when company_domain <> '' then company_domain else company end`.as('employer'))
    .orderBy('person.number');
  if (facts === undefined && perEmployer === undefined) return pageOf(tx, rows, find);
  return checkOneByOne(rows, find, async (chunk) => {
    if (facts === undefined) return new Map();
    const without = { employers: !asksForEmployer(facts), headCounts: true };
    const people = await readPeople(tx, graphId, chunk, find.now, without);
    return new Map(people.map((person) => [person.number, factsOfPerson(person, Date.parse(find.now))]));
  });
}

/** Command: a long read. */
export async function findCompaniesPage(tx: Tx, find: Find): Promise<Found> {
  const { graphId, employer, notEmployer, facts } = find;
  const ids = [...companyIdsIn(employer), ...companyIdsIn(notEmployer)];
  const companies = await numbersOf(tx, graphId, ids);
  let query = tx.db.selectFrom('company').where('company.graph_id', '=', graphId);
  if (employer !== undefined) query = query.where(compileCompanyFilter(employer, companies));
  if (notEmployer !== undefined) query = query.where((eb) => eb.not(compileCompanyFilter(notEmployer, companies)(eb)));
  const rows = query
    .select(['company.id', 'company.number'])
    .select(sql<string>`''`.as('employer'))
    .orderBy('company.number');
  if (facts === undefined) return pageOf(tx, rows, find);
  return checkOneByOne(rows, find, async (chunk) => {
    const found = await readCompanies(tx, graphId, chunk, find.now, { headCounts: true });
    return new Map(found.map((company) => [company.number, factsOfCompany(company)]));
  });
}

type Rows<Table extends 'person' | 'company'> = SelectQueryBuilder<Database, Table, Row>;

async function pageOf<Table extends 'person' | 'company'>(
  tx: Tx,
  rows: Rows<Table>,
  { offset, limit }: Find,
): Promise<Found> {
  const items = await rows.offset(offset).limit(limit).execute();
  const counted = rows.limit(TOTAL_EXACT_MAX + 1).as('some');
  const { total } = await tx.db
    .selectFrom(counted)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const exact = Number(total) <= TOTAL_EXACT_MAX;
  return {
    items: items.map(({ id, number }) => ({ id, number })),
    // Whoever has paged beyond the bound knows of more.
    total: exact ? Number(total) : Math.max(TOTAL_EXACT_MAX, offset + items.length),
    totalIsExact: exact,
  };
}

async function checkOneByOne<Table extends 'person' | 'company'>(
  rows: Rows<Table>,
  { facts, perEmployer, offset, limit }: Find,
  factsOf: (chunk: Row[]) => Promise<Map<number, Facts>>,
): Promise<Found> {
  const candidates = await rows.limit(CHECKED_MAX + 1).execute();
  const checked = candidates.slice(0, CHECKED_MAX);
  const perEmployerSoFar = new Map<string, number>();
  const passed: Row[] = [];
  for (let start = 0; start < checked.length; start += CHUNK) {
    const chunk = checked.slice(start, start + CHUNK);
    const known = await factsOf(chunk);
    for (const row of chunk) {
      const of = known.get(row.number);
      if (facts !== undefined && (of === undefined || !holds(facts, of))) continue;
      if (perEmployer !== undefined && row.employer !== '') {
        const count = (perEmployerSoFar.get(row.employer) ?? 0) + 1;
        perEmployerSoFar.set(row.employer, count);
        if (count > perEmployer) continue;
      }
      passed.push(row);
    }
  }
  return {
    items: passed.slice(offset, offset + limit).map(({ id, number }) => ({ id, number })),
    total: passed.length,
    totalIsExact: candidates.length <= CHECKED_MAX,
  };
}

async function numbersOf(reads: Reads, graphId: number, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const id of new Set(ids)) {
    const stored = await findId(reads, graphId, 'c', id);
    if (stored !== undefined) found.set(id, stored.number);
  }
  return found;
}

export function findVerbs({ store, clock }: Parts) {
  const asked = (caller: Caller, request: FindRequest): Find => ({
    ...request,
    graphId: caller.graphId,
    groupId: caller.groupId,
    sourcesOf: caller.scopes.has('*') || caller.scopes.has('admin') ? null : caller.groupIds,
    now: isoNow(clock),
  });
  return {
    async findPeople(caller: Caller, request: FindRequest): Promise<Found> {
      requireScope(caller, 'people:read');
      return store.query(findPeoplePage, asked(caller, request));
    },
    async findCompanies(caller: Caller, request: FindRequest): Promise<Found> {
      requireScope(caller, 'people:read');
      return store.query(findCompaniesPage, asked(caller, request));
    },
  };
}
