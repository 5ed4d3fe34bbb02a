/** Running an installation: keys, accounts, export, backup, doctor, serve, and what errors look like. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { Desk, finished, LODE } from './command.ts';

const LIST = 'key,name,email\n1,Anna Carter,anna@harbour.example\n2,Ravi Shah,ravi@harbour.example\n';

async function listening(child: ReturnType<Desk['start']>): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /Lode listens at (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended before it listened');
}

test('a key made by the command works on the running server, until it is revoked', async (t) => {
  const desk = new Desk(t);
  const server = desk.start(['serve', '--port', '0']);
  const ended = finished(server);
  const url = await listening(server);
  const read = (key: string) => fetch(`${url}/v1/account-groups`, { headers: { authorization: `Bearer ${key}` } });

  const group = await desk.json<{ id: string }>(['accounts', 'create', 'Sales, north']);
  const made = await desk.json<{ id: string; key: string; account_group_ids: string[] }>([
    ...[
      'keys',
      'create',
      '--account',
      group.id,
      '--name',
      'script',
      '--scope',
      'people:read,admin',
      '--plan',
      'vendor',
    ],
  ]);
  assert.deepEqual(Object.keys(made).slice(0, 2), ['id', 'key']);
  assert.deepEqual(made.account_group_ids, [group.id]);
  const answer = await read(made.key);
  assert.equal(answer.status, 200);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  assert.deepEqual(items.map(({ name }) => name).sort(), ['Sales, north', 'default']);

  const file = desk.write('list.csv', LIST);
  assert.equal((await desk.json<{ created: number }>(['import', file, '--source', 'crm'])).created, 2);

  const { items: keys } = await desk.json<{ items: { id: string; name: string }[] }>(['keys', 'list']);
  assert.deepEqual(keys.map(({ name }) => name).sort(), ['root', 'script']);
  assert.equal(JSON.stringify(keys).includes(made.key), false);
  await desk.json(['keys', 'revoke', made.id]);
  assert.equal((await read(made.key)).status, 401);

  server.kill('SIGTERM');
  const { code, out } = await ended;
  assert.equal(code, 0);
  assert.match(out, /root key: .*root-key/);
  assert.match(out, /API docs: http.*\/docs/);
});

test('the command leaves the root key of a server alone that the environment gave it', async (t) => {
  const desk = new Desk(t, { LODE_ROOT_KEY: 'lode_fixed-by-automation-000000000000' });
  await desk.json(['accounts', 'create', 'north']);
  const plain = new Desk(t);
  const { code } = await plain.run(['accounts', 'list'], desk.data);
  assert.equal(code, 0);
  assert.equal(existsSync(`${desk.data}/root-key`), false);
});

test('a plan and a time are checked before anything is made', async (t) => {
  const desk = new Desk(t);
  const base = ['keys', 'create', '--name', 'n', '--scope', 'people:read'];
  assert.equal((await desk.run([...base, '--plan', 'gold'])).code, 2);
  assert.equal((await desk.run([...base, '--plan', '{"per_second":-1}'])).code, 2);
  assert.equal((await desk.run([...base, '--edition', 'd'])).code, 2);
  const expired = await desk.run([...base, '--expires', 'soon']);
  assert.deepEqual([expired.code, /expires_at/.test(expired.err)], [1, true]);
  const scope = await desk.run(['keys', 'create', '--name', 'n', '--scope', 'people:reed']);
  assert.deepEqual([scope.code, /people:reed is no scope; there are people:read/.test(scope.err)], [1, true]);
  const own = await desk.json<{ plan: unknown; settings: unknown }>([
    ...base,
    '--plan',
    '{"per_day":9}',
    '--edition',
    'c',
  ]);
  assert.deepEqual([own.plan, own.settings], [{ name: 'custom', per_day: 9 }, { hiringcenter: { edition: 'c' } }]);
});

test('an export has one line a person; a backup opens as a database of its own', async (t) => {
  const desk = new Desk(t);
  await desk.json(['import', desk.write('list.csv', LIST), '--source', 'crm']);
  const people = await desk.exported('people');
  const lines = people.map((line) => JSON.parse(line) as { id: string; profile: object; records: unknown[] });
  assert.deepEqual(Object.keys(lines[0]!), ['id', 'profile', 'records']);
  assert.deepEqual(lines.flatMap(({ records }) => records).length, 2);

  await desk.json(['backup', desk.path('copy.db')]);
  assert.equal(statSync(desk.path('copy.db')).mode & 0o777, 0o600);
  mkdirSync(desk.path('restored'), { mode: 0o700 });
  copyFileSync(desk.path('copy.db'), desk.path('restored/lode.db'));
  assert.deepEqual(await desk.exported('people', desk.path('restored')), people);
  const twice = await desk.run(['backup', desk.path('copy.db')]);
  assert.deepEqual([twice.code, /exists already/.test(twice.err)], [1, true]);
});

test('the doctor finds a sound installation well, and an open root key wrong', async (t) => {
  const desk = new Desk(t);
  await desk.json(['import', desk.write('list.csv', LIST), '--source', 'crm']);
  interface Report {
    healthy: boolean;
    counts: { people: number };
    checks: { check: string; state: string }[];
  }
  const report = await desk.json<Report>(['doctor']);
  assert.equal(report.healthy, true);
  assert.equal(report.counts.people, 2);
  assert.deepEqual(
    report.checks.map(({ check, state }) => `${check}: ${state}`),
    ['database: ok', 'data folder: ok', 'root key: ok', 'secret key: ok', 'LODE_SECRET_KEY: advice'],
  );
  chmodSync(`${desk.data}/root-key`, 0o644);
  const open = await desk.run(['doctor']);
  assert.equal(open.code, 1);
  assert.match(open.out, /wrong +root key .*chmod 600/);
});

test('errors say what is wrong and what to do, without a stack trace', async (t) => {
  const desk = new Desk(t);
  const csv = desk.write('list.csv', LIST);
  const cases: [args: string[], code: number, message: RegExp][] = [
    [['import', 'missing.csv', '--source', 's'], 1, /^lode: missing\.csv: there is no such file$/m],
    [['import', csv, '--source', 's', '--kind', 'prospects', '--dry-run'], 2, /does not go with --kind prospects/],
    [['import', csv, '--source', 's', '--map', csv], 1, /--map: .*is not valid JSON/],
    [['import', csv, '--source', ' '], 1, /source: must be/],
    [['import', desk.write('a.csv', 'PK\u0003\u0004zip'), '--source', 's'], 1, /ZIP/],
    [['people', 'explain'], 1, /Say who is sought/],
    [['export', 'people', '--out', desk.path('no/such/folder')], 1, /ENOENT|no such/],
    [['import', csv], 2, /--source/],
    [['import', csv, '--source', 's', '--trust', '101'], 2, /from 0 to 100/],
    [['match', csv, '--out', 'x', '--threshold', '2'], 2, /from 0 to 1/],
    [['imprt', csv], 2, /Did you mean import\?/],
    [['doctor', '--acount', 'x'], 2, /Did you mean --account\?/],
    [['export', 'everything', '--out', 'x'], 2, /Allowed choices are people, companies, prospects/],
  ];
  await desk.json(['migrate']);
  for (const [args, code, message] of cases) {
    const ended = await desk.run(args);
    assert.equal(ended.code, code, `${args.join(' ')}: ${ended.err}`);
    assert.match(ended.err, message);
    assert.match(ended.err, /^lode: /m);
    assert.doesNotMatch(ended.err, /^ {4}at /m);
    assert.equal(ended.out, '');
  }
});

test('a command that only reads does not make a database by mistake', async (t) => {
  const desk = new Desk(t);
  for (const args of [['doctor'], ['keys', 'list'], ['backup', desk.path('b')], ['people', 'show', 'x']]) {
    const { code, err } = await desk.run(args);
    assert.deepEqual([code, /There is no database in .*--data/.test(err)], [1, true], err);
  }
  assert.equal(existsSync(desk.data), false);
});

test('a stack trace is there for whoever asks for it', async (t) => {
  const desk = new Desk(t, { LOG_LEVEL: 'debug' });
  const { err } = await desk.run(['doctor']);
  assert.match(err, /^ {4}at /m);
});

test('a taken port and a database that does not answer are said in plain words', async (t) => {
  const desk = new Desk(t);
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const taken = await desk.run(['serve', '--port', String(port)]);
  assert.deepEqual([taken.code, /--port/.test(taken.err)], [1, true], taken.err);

  const away = new Desk(t, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  const refused = await away.run(['accounts', 'list']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /^lode: \S.*\n.*DATABASE_URL/);
});

test('a reader that has seen enough is no error', async (t) => {
  const desk = new Desk(t);
  const rows = Array.from({ length: 1500 }, (_, row) => `${row},Person ${row},p${row}@harbour.example`);
  await desk.json(['import', desk.write('list.csv', `key,name,email\n${rows.join('\n')}\n`), '--source', 'crm']);
  // Bash's own exit code of a pipeline is its last command's: pipefail makes it the first's.
  const line = `set -o pipefail; "${LODE}" export people --out /dev/stdout --data "${desk.data}" | head -n 1`;
  const { code, out, err } = await finished(spawn('bash', ['-c', line], { env: desk.env }));
  assert.equal(code, 0, err);
  assert.equal(out.trimEnd().split('\n').length, 1);
  assert.doesNotMatch(err, /lode:/);
});
