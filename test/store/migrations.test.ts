/** Migrations: as often as one likes, from as many processes as one likes, and never half. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Ddl, postgresDdl, sqliteDdl } from '../../src/store/ddl.ts';
import { migrate } from '../../src/store/migrate.ts';
import { preparePostgres } from '../../src/store/postgres.ts';
import { prepareSqlite } from '../../src/store/prepare-sqlite.ts';
import { openSqlite, SQLITE_FILE } from '../../src/store/sqlite.ts';
import { sqliteDialect } from '../../src/store/sqlite-dialect.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

interface Target {
  title: string;
  /** a new place without a schema: a folder or a URL */
  place(): Promise<string>;
  prepare(place: string): Promise<string[]>;
  /** migrates with other words than the engine's own */
  migrateWith(place: string, change: Partial<Ddl>): Promise<string[]>;
  /** the program of a process that prepares `place` and prints what it applied */
  program(place: string): string;
}

const folders: string[] = [];
let server: TestPostgres | undefined;
after(async () => {
  await server?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const moduleUrl = (path: string) => JSON.stringify(new URL(`../../src/store/${path}`, import.meta.url).href);

const sqlite: Target = {
  title: 'migrations (sqlite)',
  async place() {
    const folder = mkdtempSync(join(tmpdir(), 'lode-migrate-'));
    folders.push(folder);
    return join(folder, 'data');
  },
  prepare: async (place) => (await prepareSqlite(place)).applied,
  async migrateWith(place, change) {
    mkdirSync(place);
    const db = openSqlite(join(place, SQLITE_FILE), 'write');
    try {
      return await migrate(new Kysely<unknown>({ dialect: sqliteDialect(db) }), { ...sqliteDdl, ...change });
    } finally {
      db.close();
    }
  },
  program: (place) => `
    const { prepareSqlite } = await import(${moduleUrl('prepare-sqlite.ts')});
    console.log(JSON.stringify((await prepareSqlite(${JSON.stringify(place)})).applied));`,
};

const postgres: Target = {
  title: 'migrations (postgres)',
  async place() {
    server ??= await startPostgres({ fsync: false });
    return server.createDatabase();
  },
  prepare: preparePostgres,
  async migrateWith(place, change) {
    const db = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: place, max: 1 }) }),
    });
    try {
      return await migrate(db, { ...postgresDdl, ...change });
    } finally {
      await db.destroy();
    }
  },
  program: (place) => `
    const { preparePostgres } = await import(${moduleUrl('postgres.ts')});
    console.log(JSON.stringify(await preparePostgres(${JSON.stringify(place)})));`,
};

/** What a process of its own applied; rejects with its output when it fails. */
async function applied(program: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (errors += text));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, errors);
  return JSON.parse(output) as string[];
}

for (const target of [sqlite, postgres]) {
  describe(target.title, () => {
    let all: string[] = [];
    before(async () => {
      all = await target.prepare(await target.place());
    });

    test('the first run applies all, the second none', async () => {
      const place = await target.place();
      assert.ok(all.length > 0);
      assert.deepEqual(await target.prepare(place), all);
      assert.deepEqual(await target.prepare(place), []);
    });

    test('of several processes at once one migrates and the others find it done', async () => {
      for (let round = 0; round < 3; round += 1) {
        const place = await target.place();
        const found = await Promise.all(Array.from({ length: 3 }, () => applied(target.program(place))));
        assert.deepEqual(found.flat().sort(), [...all].sort());
      }
    });

    test('a migration that is cut short leaves nothing, so the next start can do it', async () => {
      const place = await target.place();
      // The words are among the last things made: by then most tables exist.
      const cut = target.migrateWith(place, { words: () => Promise.reject(new Error('the power went')) });
      await assert.rejects(cut, { code: 'unavailable' });
      assert.deepEqual(await target.prepare(place), all);
    });
  });
}

test('the data folder and the database are for their owner only', async () => {
  const folder = await sqlite.place();
  const { path } = await prepareSqlite(folder);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(path).mode & 0o777, 0o600);
});
