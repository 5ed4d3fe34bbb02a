/**
 * Searching: a dozen filters as people use them, each with many values of the base's own, through the engine in this
 * process; the first page of 25 with its total. `--people 1000000` for the size that the budget speaks of.
 */
import { sql } from 'kysely';
import type { FindPeople, PersonFilter } from '../src/engine/search/types.ts';
import { cpuMsHere, quantile, round } from './measure.ts';
import { openCore } from './open-core.ts';
import type { Bench, Outcome } from './scenario.ts';

const CALLS = 25;
const LIMIT = 25;
/** For filters that few fit; the others stop at their bounds. */
const BUDGET_P95_MS = 100;

interface Sample {
  name: string;
  city: string;
  country: string;
  title: string;
  level: string;
  department: string;
  company: string;
  domain: string;
  companyId: string;
  email: string;
  industry: string;
  employees: number;
}

type Ask = (sample: Sample) => Omit<FindPeople, 'limit'>;

const filter =
  (make: (sample: Sample) => PersonFilter): Ask =>
  (sample) => ({ filter: make(sample) });
const is = (field: 'country' | 'city' | 'level' | 'department' | 'title' | 'company', value: string): PersonFilter => ({
  field,
  op: 'is',
  value,
});

/** Whom few fit. */
const SELECTIVE: Record<string, Ask> = {
  'words of a name': filter(({ name }) => ({ field: 'name', op: 'words', value: name })),
  'an e-mail': filter(({ email }) => ({ field: 'email', op: 'is', value: email })),
  'a company and a level': filter(({ companyId, level }) => ({
    and: [{ field: 'company_id', op: 'is', value: companyId }, is('level', level)],
  })),
  'a city and a department': filter(({ city, department }) => ({
    and: [is('city', city), is('department', department)],
  })),
  'a country, a level, an e-mail': filter(({ country, level }) => ({
    and: [is('country', country), is('level', level), { field: 'email_verified', op: 'is', value: true }],
  })),
  'words of a title in a country': filter(({ title, country }) => ({
    and: [{ field: 'title', op: 'words', value: title }, is('country', country)],
  })),
  'a phrase of a title, not a city': filter(({ title, city }) => ({
    and: [{ field: 'title', op: 'phrase', value: title }, { not: is('city', city) }],
  })),
  'a city and the size and industry of the employer': filter(({ city, industry, employees }) => ({
    and: [
      is('city', city),
      {
        employer: {
          and: [
            { field: 'industry', op: 'is', value: industry },
            { field: 'employee_count', op: 'between', min: employees / 2, max: employees * 2 },
          ],
        },
      },
    ],
  })),
  'a former company and title': filter(({ company, title }) => ({
    any: {
      of: 'positions',
      where: {
        and: [
          { field: 'company', op: 'is', value: company },
          { field: 'title', op: 'words', value: title },
        ],
      },
    },
  })),
  'a company, by name': (sample) => ({
    filter: is('company', sample.company),
    sort: [{ by: 'name', order: 'asc' }],
  }),
};

/** Whom many fit, or what no index tells. */
const WIDE: Record<string, Ask> = {
  'a country': filter(({ country }) => is('country', country)),
  'has an e-mail, the last changed': () => ({
    filter: { field: 'has_email', op: 'is', value: true },
    sort: [{ by: 'updated_at', order: 'desc' }],
  }),
  'a level and the size of the employer': filter(({ level }) => ({
    and: [is('level', level), { employer: { field: 'employee_count', op: 'between', min: 201, max: 500 } }],
  })),
  'not a country': filter(({ country }) => ({ not: is('country', country) })),
  'a start, and nothing else': filter(() => ({ field: 'role_start', op: 'gte', value: '2026' })),
  'a headline, and nothing else': filter(({ title }) => ({ field: 'headline', op: 'phrase', value: title })),
};

export async function searchPeople(bench: Bench): Promise<Outcome> {
  const core = await openCore(await bench.base());
  const samples = await samplesOf(core.store.reads.db);
  const figures: Record<string, number | string> = {};
  let worst = 0;
  for (const [kind, asks] of [
    ['selective', SELECTIVE],
    ['wide', WIDE],
  ] as const) {
    for (const [name, ask] of Object.entries(asks)) {
      const taken: number[] = [];
      let found = 0;
      // The first warms caches and the compiler.
      const [first, ...rest] = samples;
      await core.engine.findPeople(core.caller, { ...ask(first!), limit: LIMIT });
      const cpu = await cpuMsHere(async () => {
        for (const sample of rest) {
          const start = performance.now();
          const { total } = await core.engine.findPeople(core.caller, { ...ask(sample), limit: LIMIT });
          taken.push(performance.now() - start);
          found += total;
        }
      });
      const p95 = quantile(taken, 0.95);
      if (kind === 'selective') worst = Math.max(worst, p95);
      const [p50, each, mean] = [quantile(taken, 0.5), cpu / rest.length, Math.round(found / rest.length)];
      figures[`${kind}: ${name}`] =
        `p50 ${round(p50)} ms, p95 ${round(p95)} ms, ${round(each)} ms CPU, ${mean.toLocaleString('en')} found`;
    }
  }
  await core.close();
  return {
    figures,
    floor: null,
    ratio: null,
    budget: `p95 ≤ ${BUDGET_P95_MS} ms of each selective one`,
    within: worst <= BUDGET_P95_MS,
  };
}

/** People of the base, evenly spread, of whom everything that is asked for is known. */
async function samplesOf(db: Awaited<ReturnType<typeof openCore>>['store']['reads']['db']): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select person.sort_name as name, person.city, person.country, person.title, person.level, person.department,
      person.company, person.company_domain as domain, company.id as "companyId", company.industry,
      company.employee_count as employees, json_extract(person.features, '$[2][0][0]') as email
    from person
    join position on position.graph_id = person.graph_id and position.person = person.number and position.current = 1
    join record on record.graph_id = person.graph_id and record.id = position.company_record
    join company on company.graph_id = person.graph_id and company.number = record.entity
    where person.has_email = 1 and person.title <> '' and person.level <> '' and person.department <> ''
      and person.city <> '' and person.country <> '' and company.industry <> '' and company.employee_count is not null
      and person.number % ((select max(number) from person) / 400 + 1) = 0
    limit ${CALLS + 1}`.execute(db);
  if (rows.length < 5) throw new Error(`the base has only ${rows.length} people to ask about`);
  return rows;
}
