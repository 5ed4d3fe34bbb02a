/** The command on PostgreSQL: the same words, and what only SQLite can do is said. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { startPostgres } from '../support/postgres.ts';
import { Desk } from './command.ts';

const postgres = await startPostgres();
after(() => postgres.stop());

test('import, match, export and doctor work on PostgreSQL', async (t) => {
  const desk = new Desk(t, { DATABASE_URL: await postgres.createDatabase() });
  const file = desk.write('list.csv', 'key,name,email\n1,Anna Carter,anna@harbour.example\n2,,\n');

  interface DryRun {
    outcomes: string;
    report: { rows: number; rejected: number };
    rejects: { line: number }[];
  }
  const dry = await desk.json<DryRun>(['import', file, '--source', 'crm', '--dry-run']);
  assert.equal(dry.outcomes, 'not computed');
  assert.deepEqual([dry.report.rows, dry.report.rejected, dry.rejects[0]?.line], [2, 1, 3]);
  const words = await desk.run(['import', file, '--source', 'crm', '--dry-run']);
  assert.match(words.out, /only computed on SQLite/);

  const report = await desk.json<{ created: number; rejected: number }>(['import', file, '--source', 'crm']);
  assert.deepEqual([report.created, report.rejected], [1, 1]);
  const again = await desk.json<{ unchanged: number }>(['import', file, '--source', 'crm']);
  assert.equal(again.unchanged, 1);
  assert.equal((await desk.exported('people')).length, 1);
  const matched = await desk.json<{ match: number; unusable: number }>(['match', file, '--out', desk.path('out.csv')]);
  assert.deepEqual([matched.match, matched.unusable], [1, 1]);
  const { healthy } = await desk.json<{ healthy: boolean }>(['doctor']);
  assert.equal(healthy, true);
  assert.equal(existsSync(desk.path('data/lode.db')), false);

  const backup = await desk.run(['backup', desk.path('b')]);
  assert.deepEqual([backup.code, /pg_dump/.test(backup.err)], [1, true]);
});
