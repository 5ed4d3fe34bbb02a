/** Listens to the statements that reach a database, so that a test can ask for their plans. */
import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';
import type { EngineName } from './databases.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** The statements that `work` sends from this thread. */
export async function statementsOf(engine: EngineName, work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const stop = engine === 'sqlite' ? listenToSqlite(heard) : listenToPostgres(heard);
  try {
    await work();
  } finally {
    stop();
  }
  return heard.filter(({ text }) => /^(select|update|delete|with)\b/i.test(text.trim()));
}

/** Statements are prepared once and kept, so it is their running that is heard, not their preparation. */
function listenToSqlite(heard: Statement[]): () => void {
  const verbs = ['all', 'get', 'run'] as const;
  const originals = verbs.map((verb) => StatementSync.prototype[verb]);
  for (const [index, verb] of verbs.entries()) {
    const original = originals[index] as (...args: unknown[]) => unknown;
    // Three methods of one shape, which the types tell apart by their answers.
    StatementSync.prototype[verb] = function (this: StatementSync, ...args: unknown[]) {
      heard.push({ text: this.sourceSQL, values: [] });
      return original.apply(this, args);
    } as never;
  }
  return () => {
    for (const [index, verb] of verbs.entries()) StatementSync.prototype[verb] = originals[index] as never;
  };
}

function listenToPostgres(heard: Statement[]): () => void {
  const { query } = pg.Client.prototype;
  // One method of many shapes: pg-pool and Kysely call it with text and values.
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (typeof args[0] === 'string') heard.push({ text: args[0], values: (args[1] as unknown[] | undefined) ?? [] });
    return (query as (...args: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  return () => {
    pg.Client.prototype.query = query;
  };
}

/** One line for each step of the plan in which a table is read: how, and by which index. */
export async function planOf(engine: EngineName, place: string, statement: Statement): Promise<string[]> {
  return engine === 'sqlite' ? sqlitePlan(place, statement) : postgresPlan(place, statement);
}

function sqlitePlan(place: string, { text }: Statement): string[] {
  const db = new DatabaseSync(place, { readOnly: true });
  try {
    const rows = db.prepare(`explain query plan ${text}`).all() as { detail: string }[];
    return rows.map((row) => row.detail);
  } finally {
    db.close();
  }
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Plans?: PlanNode[];
}

async function postgresPlan(place: string, { text, values }: Statement): Promise<string[]> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  try {
    // A small table would be read whole whatever its indexes; forbidden, only the lack of an index leads there.
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query(`explain (format json, costs off) ${text}`, values);
    const lines: string[] = [];
    const walk = (node: PlanNode) => {
      const index = node['Index Name'];
      const within = node['Index Cond'] ?? node['Recheck Cond'];
      if (index !== undefined)
        lines.push(`${within === undefined ? 'WHOLE INDEX' : 'SEARCH'} ${index} ${within ?? ''}`);
      else if (node['Node Type'] === 'Seq Scan') lines.push(`SCAN ${node['Relation Name']}`);
      else if (node['Node Type'] === 'Sort') lines.push('SORT');
      node.Plans?.forEach(walk);
    };
    walk((rows[0] as { 'QUERY PLAN': { Plan: PlanNode }[] })['QUERY PLAN'][0]!.Plan);
    return lines;
  } finally {
    await client.end();
  }
}

/** The steps of a plan that read a whole table or index. */
export function fullScans(plan: readonly string[]): string[] {
  const bounded =
    /^SCAN (CONSTANT ROW|(?:person|company)_words VIRTUAL TABLE INDEX \d+:M|\d+ CONSTANT ROWS?|some\b|\(subquery)/;
  return plan.filter((line) => /^(SCAN|WHOLE INDEX)\b/.test(line) && !bounded.test(line));
}
