/**
 * From companies to the people who work or worked there.
 *
 * Problem. Which companies fit may change without any of their people changing, so nothing of a company stands with a
 * person but the record that stands for the employer. Algorithm. Few companies are found first, and become a list; and
 * their people, when they are few too, a list to begin from. Where many fit, each person is asked for the employer.
 */
import { type RawBuilder, sql } from 'kysely';
import { bySql, type Condition, nobody } from './condition.ts';
import { type Context, numberIn } from './context.ts';

/**
 * So many people at most are a list to begin from: of a few companies more, since of a giant that somebody names every
 * one may be asked for, and where there are still more the table's order meets one soon.
 */
const PEOPLE_MAX = 10_000;
const PEOPLE_OF_FEW_MAX = 100_000;
const FEW_COMPANIES = 20;

export type Which = 'positions' | 'current_positions' | 'past_positions';

export const WHICH: Readonly<Record<Which, RawBuilder<boolean>>> = {
  positions: sql<boolean>`1 = 1`,
  current_positions: sql<boolean>`position.current = 1`,
  past_positions: sql<boolean>`position.current = 0`,
};

/** On rows of `position`: the employer is one of these companies. */
export function atCompanies(context: Context, companies: readonly number[]): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from record where record.graph_id = ${context.graphId}
    and record.id = position.company_record and ${numberIn(context, 'record.entity', companies)})`;
}

/** On rows of `position`: the employer fits. */
export function employerFits({ graphId }: Context, fits: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from record join company
    on company.graph_id = record.graph_id and company.number = record.entity
    where record.graph_id = ${graphId} and record.id = position.company_record and ${fits})`;
}

/** On rows of `person`: one of the positions fits. */
export function anyPosition({ graphId }: Context, which: Which, fits: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from position where position.graph_id = ${graphId}
    and position.person = person.number and ${WHICH[which]} and ${fits})`;
}

/** People with such a position at one of these companies. */
export async function peopleAt(context: Context, companies: readonly number[], which: Which): Promise<Condition> {
  if (companies.length === 0) return nobody();
  const condition = bySql(anyPosition(context, which, atCompanies(context, companies)));
  const numbers = await peopleIn(context, companies, which);
  return numbers === undefined ? condition : { ...condition, numbers };
}

/** Their numbers; undefined where there are too many to be a list. */
export async function peopleIn(
  context: Context,
  companies: readonly number[],
  which: Which,
): Promise<number[] | undefined> {
  const max = companies.length <= FEW_COMPANIES ? PEOPLE_OF_FEW_MAX : PEOPLE_MAX;
  const { rows } = await sql<{ person: number }>`select position.person from record
    join position on position.graph_id = record.graph_id and position.company_record = record.id
    where record.graph_id = ${context.graphId} and ${numberIn(context, 'record.entity', companies)}
      and ${WHICH[which]} limit ${max + 1}`.execute(context.reads.db);
  return rows.length > max ? undefined : [...new Set(rows.map((row) => Number(row.person)))];
}
