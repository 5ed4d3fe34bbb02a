/** Name and company with one fault, one query a call, through the engine in this process. */
import type { Core } from '../src/app.ts';
import type { Caller } from '../src/engine/types.ts';
import { quantile, round } from './measure.ts';
import { FAULTS, type NoisyQuery, noisyQueries } from './noisy-queries.ts';
import { openCore } from './open-core.ts';
import type { Bench, Outcome } from './scenario.ts';

const QUERIES = 3_000;
const BUDGET = { p50: 2, p99: 10, right: 0.99 };

export async function matchNoisy(bench: Bench): Promise<Outcome> {
  const core = await openCore(await bench.base());
  const queries = noisyQueries(bench.world, QUERIES);
  const truth = await peopleOfIds(core, bench);
  // Warms caches and the compiler.
  for (const query of queries.slice(0, 500)) await ask(core, query);

  const taken: number[] = [];
  const tally = new Map(FAULTS.map((fault) => [fault, { asked: 0, first: 0, matched: 0, wrong: 0 }]));
  for (const query of queries) {
    const start = performance.now();
    const [answer] = await ask(core, query);
    taken.push(performance.now() - start);
    const counts = tally.get(query.fault)!;
    const isRight = (id: string | null | undefined) => id != null && truth.get(id)?.has(query.person) === true;
    counts.asked += 1;
    if (isRight(answer?.candidates[0]?.id)) counts.first += 1;
    if (answer?.decision === 'match') {
      if (isRight(answer.id)) counts.matched += 1;
      else counts.wrong += 1;
    }
  }
  await core.close();

  const sum = (member: 'first' | 'matched' | 'wrong') => [...tally.values()].reduce((all, one) => all + one[member], 0);
  const [p50, p99, right] = [quantile(taken, 0.5), quantile(taken, 0.99), sum('first') / queries.length];
  const perFault = [...tally].map(([fault, { asked, first }]) => [
    `right first, ${fault} %`,
    round((100 * first) / asked),
  ]);
  return {
    figures: {
      queries: queries.length,
      'p50 ms': round(p50),
      'p99 ms': round(p99),
      'max ms': round(Math.max(...taken)),
      'right first %': round(100 * right),
      'decided match and right %': round((100 * sum('matched')) / queries.length),
      'decided match and wrong %': round((100 * sum('wrong')) / queries.length),
      ...Object.fromEntries(perFault),
    },
    floor: null,
    ratio: null,
    budget: `p50 ≤ ${BUDGET.p50} ms, p99 ≤ ${BUDGET.p99} ms, right first ≥ ${100 * BUDGET.right} %`,
    within: p50 <= BUDGET.p50 && p99 <= BUDGET.p99 && right >= BUDGET.right,
  };
}

function ask({ engine, caller }: Core & { caller: Caller }, { full_name, company_name }: NoisyQuery) {
  return engine.matchPeople(caller, [{ full_name, company_name }], { kind: 'joint' });
}

/** ID → the true people whose records it holds: more than one where the import has taken two for one. */
async function peopleOfIds(core: Core, { world }: Bench): Promise<Map<string, Set<number>>> {
  const rows = await core.store.reads.db
    .selectFrom('record')
    .innerJoin('person', (join) =>
      join.onRef('person.graph_id', '=', 'record.graph_id').onRef('person.number', '=', 'record.entity'),
    )
    .innerJoin('source', 'source.id', 'record.source_id')
    .select(['source.name as source', 'record.key as key', 'person.id as id'])
    .execute();
  const idOf = new Map(rows.map(({ source, key, id }) => [`${source} ${key}`, id]));
  const people = new Map<string, Set<number>>();
  for (const source of ['crm', 'apollo', 'archive'] as const) {
    for (const { record, person } of world.records(source)) {
      const id = idOf.get(`${source} ${record.key}`);
      if (id !== undefined) people.set(id, (people.get(id) ?? new Set()).add(person));
    }
  }
  return people;
}
