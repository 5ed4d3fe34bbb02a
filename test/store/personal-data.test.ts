/** Everything that can hold personal data is declared with the way it is erased. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSONAL_COLUMNS, PERSONAL_TABLES, type Way } from '../../src/store/personal-data.ts';
import { onEachEngine, textColumns } from './databases.ts';

const DECLARED = PERSONAL_COLUMNS as Record<string, Record<string, Way>>;

onEachEngine('personal data', (database) => {
  test('every text column of the real schema is declared', async () => {
    const columns = await textColumns(database);
    assert.ok(columns.length > 100);
    const undeclared = columns.filter(
      ({ table, column }) => PERSONAL_TABLES[table] === undefined && DECLARED[table]?.[column] === undefined,
    );
    assert.deepEqual(undeclared, []);
  });

  test('what is declared exists', async () => {
    const rows = await database.sql(
      database.engine === 'postgres'
        ? `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema()`
        : `select m.name as "table", p.name as "column" from sqlite_master m join pragma_table_info(m.name) p where m.type = 'table'`,
    );
    const real = new Set(rows.map(({ table, column }) => `${table}.${column}`));
    const declared = Object.entries(DECLARED).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    assert.deepEqual(
      declared.filter((one) => !real.has(one)),
      [],
    );
  });
});
