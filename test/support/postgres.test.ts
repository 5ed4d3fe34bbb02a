import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres, type TestPostgres } from './postgres.ts';

let server: TestPostgres | undefined;
after(() => server?.stop());

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function foldersOf(pid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`lode-postgres-${pid}-`));
}

test('a committed row is there after kill -9 and a restart, and the server takes pg_trgm', async () => {
  server = await startPostgres();
  const url = await server.createDatabase();
  await query(url, "CREATE EXTENSION pg_trgm; CREATE TABLE person (name text); INSERT INTO person VALUES ('Kate')");
  await server.kill();
  await assert.rejects(query(url, 'SELECT 1'));
  await server.restart();
  assert.deepEqual(await query(url, 'SELECT name FROM person'), [{ name: 'Kate' }]);
});

test('databases of one server are separate', async () => {
  server ??= await startPostgres();
  const first = await server.createDatabase();
  const second = await server.createDatabase();
  await query(first, 'CREATE TABLE only_here ()');
  assert.equal((await query(first, "SELECT FROM pg_tables WHERE tablename = 'only_here'")).length, 1);
  assert.equal((await query(second, "SELECT FROM pg_tables WHERE tablename = 'only_here'")).length, 0);
});

test('what a killed test run leaves behind is removed by the next start', async () => {
  const module = fileURLToPath(new URL('postgres.ts', import.meta.url));
  const script = `
    const { startPostgres } = await import(${JSON.stringify(module)});
    console.log((await startPostgres({ fsync: false })).url);
    setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => run.stdout.once('data', (text) => resolve(String(text).trim())));
  const pid = run.pid ?? 0;
  run.kill('SIGKILL');
  await new Promise((resolve) => run.once('exit', resolve));
  assert.equal((await query(url, 'SELECT 1')).length, 1, 'its server outlived it');
  assert.equal(foldersOf(pid).length, 1);

  const next = await startPostgres({ fsync: false });
  const own = foldersOf(process.pid);
  await next.stop();

  assert.deepEqual(foldersOf(pid), []);
  await assert.rejects(query(url, 'SELECT 1'));
  assert.ok(own.length > foldersOf(process.pid).length, 'stop removes its own folder');
});
