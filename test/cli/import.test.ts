/** `lode import`: what it says, what it keeps, and that it may be run again. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { Desk } from './command.ts';

/** Semicolons, a BOM, Windows line ends, a quoted newline, several values in a cell, a row that says nothing. */
const MESSY = [
  '\uFEFFRecord ID;Full Name;E-mail;Phone;Company;Secret note',
  '1;Katherine Whitlock;Katherine.Whitlock@brightwater.example;+1 617 555 0142;"Brightwater Analytics, Inc.";a',
  '2;"Marcus\nAdeyemi-Holt";marcus@brightwater.example; ;Brightwater Analytics;b',
  '3;n/a;;;;c',
  '4;Lucía Fernández;lucia@solmar.example, lucia.f@solmar.example;;Solmar Logística;d',
].join('\r\n');

interface Report {
  rows: number;
  created: number;
  joined: number;
  merged: number;
  unchanged: number;
  rejected: number;
  retired: number;
  rejects?: string;
}

test('a messy CSV goes in; a second run changes nothing', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('messy.csv', MESSY);
  const first = await desk.run(['import', file, '--source', 'crm']);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /separated by semicolons/);
  assert.match(first.out, /E-mail +→ +email/);
  assert.match(first.out, /Ignored:\n +Secret note/);
  assert.match(first.out, /created +3/);
  assert.match(first.out, /rejected +1/);
  assert.match(first.err, /root key is in .*root-key/);
  assert.doesNotMatch(first.err, /no key column/);

  const [, rejects] = /Rejected rows.*: (.*)/.exec(first.out)!;
  const rows: { line: string; reason: string }[] = parse(readFileSync(rejects!, 'utf8'), { columns: true });
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!.line, '5', 'the physical line: a quoted newline counts');
  assert.match(rows[0]!.reason, /no name/);

  const before = await desk.exported('people');
  const again = await desk.json<Report>(['import', file, '--source', 'crm']);
  assert.deepEqual([again.unchanged, again.created, again.joined, again.rejected], [3, 0, 0, 1]);
  assert.deepEqual(await desk.exported('people'), before);
});

test('a file without a key column is told what that means, a snapshot is not', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('keyless.csv', 'name,email\nAnna Carter,anna@harbour.example\n');
  const plain = await desk.run(['import', file, '--source', 'list']);
  assert.match(plain.err, /no key column/);
  const snapshot = await desk.run(['import', file, '--source', 'list', '--snapshot']);
  assert.doesNotMatch(snapshot.err, /no key column/);
  const keyed = await desk.run(['import', file, '--source', 'keyed', '--key', 'email']);
  assert.doesNotMatch(keyed.err, /no key column/);
  assert.match(keyed.out, /joined +1/);
});

test('a snapshot retires the rows that are gone', async (t) => {
  const desk = new Desk(t);
  const both = desk.write(
    'a.csv',
    'key,name,email\n1,Anna Carter,anna@harbour.example\n2,Ravi Shah,ravi@harbour.example\n',
  );
  const one = desk.write('b.csv', 'key,name,email\n2,Ravi Shah,ravi@harbour.example\n');
  await desk.json(['import', both, '--source', 'list', '--snapshot']);
  const report = await desk.json<Report>(['import', one, '--source', 'list', '--snapshot']);
  assert.deepEqual([report.retired, report.unchanged], [1, 1]);
  const people = await desk.exported('people');
  assert.equal(people.length, 1);
  assert.match(people[0]!, /Ravi Shah/);
});

test('a mapping file names columns that nobody could guess, and drops others', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('odd.csv', 'c1,c2,email\nAnna Carter,Harbour & Finch,anna@harbour.example\n');
  const map = desk.write('map.json', '{"c1": "full_name", "c2": "company_name", "email": null}');
  await desk.json(['import', file, '--source', 'odd', '--map', map]);
  const [person] = await desk.exported('people');
  const { profile } = JSON.parse(person!) as { profile: Record<string, unknown> };
  assert.equal(profile['full_name'], 'Anna Carter');
  assert.equal(profile['company_name'], 'Harbour & Finch');
  assert.equal(profile['emails'], undefined);
});

test('companies are imported under --kind companies', async (t) => {
  const desk = new Desk(t);
  const file = desk.write(
    'companies.jsonl',
    '{"key":"1","name":"Brightwater Analytics, Inc.","domain":"brightwater.example"}\n',
  );
  await desk.json(['import', file, '--source', 'firms', '--kind', 'companies']);
  const [company] = await desk.exported('companies');
  const { id, profile, records } = JSON.parse(company!) as {
    id: string;
    profile: { domain: string };
    records: unknown;
  };
  assert.match(id, /^[0-9a-f]{32}$/);
  assert.equal(profile.domain, 'brightwater.example');
  assert.deepEqual(records, [{ source: 'firms', key: '1' }]);
});

interface DryRun {
  outcomes: string;
  report: Report;
  merges: { ids: string[]; names: string[]; bits: number }[];
  rejects: { line: number; reason: string }[];
}

test('a dry run says what would happen, riskiest merge first, and changes nothing', async (t) => {
  const desk = new Desk(t);
  const known = [
    '{"key":"1","full_name":"Anna Carter","emails":["anna@harbour.example"],"company_name":"Harbour & Finch"}',
    '{"key":"2","full_name":"Anna Carter","phones":["+1 617 555 0142"],"city":"Boston","country":"US"}',
    '{"key":"3","full_name":"Ravi Shah","emails":["ravi@harbour.example"]}',
    '{"key":"4","full_name":"R. Shah","phones":["+1 617 555 0177"]}',
  ];
  const bridges = [
    '{"key":"b1","full_name":"Anna Carter","emails":["anna@harbour.example"],"phones":["+1 617 555 0142"]}',
    '{"key":"b2","full_name":"Ravi Shah","emails":["ravi@harbour.example"],"phones":["+1 617 555 0177"]}',
    '{"key":"b3","full_name":"Femke van der Meulen","emails":["femke@nordlicht.example"]}',
    '{"key":"b4"}',
  ];
  await desk.json(['import', desk.write('known.jsonl', `${known.join('\n')}\n`), '--source', 'crm']);
  const file = desk.write('bridges.jsonl', `${bridges.join('\n')}\n`);
  const before = await desk.exported('people');
  const rejectsBefore = existsSync(`${desk.data}/rejects`);

  const dry = await desk.json<DryRun>(['import', file, '--source', 'events', '--dry-run']);
  assert.equal(dry.outcomes, 'computed');
  assert.equal(dry.report.created, 1);
  assert.deepEqual(
    dry.rejects.map(({ line }) => line),
    [4],
  );
  assert.equal(dry.merges.length, dry.report.merged);
  assert.ok(dry.merges.length >= 1);
  const bits = dry.merges.map((merge) => merge.bits);
  assert.deepEqual(
    bits,
    [...bits].sort((a, b) => a - b),
  );
  const ids = new Set(before.map((line) => (JSON.parse(line) as { id: string }).id));
  for (const merge of dry.merges) for (const id of merge.ids) assert.ok(ids.has(id), 'IDs as they are known now');

  assert.deepEqual(await desk.exported('people'), before);
  assert.equal(existsSync(`${desk.data}/rejects`), rejectsBefore);
  assert.deepEqual(
    readdirSync(desk.folder).filter((name) => name.startsWith('.lode')),
    [],
    'the copy is removed',
  );

  const real = await desk.json<Report>(['import', file, '--source', 'events']);
  assert.deepEqual(
    [real.created, real.joined, real.merged, real.rejected],
    [dry.report.created, dry.report.joined, dry.report.merged, dry.report.rejected],
    'the import then does what the dry run said',
  );
  const text = await desk.run(['import', file, '--source', 'events', '--dry-run']);
  assert.match(text.out, /Nothing was changed/);
});

test('a dry run on a new database makes none', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('list.csv', 'name,email\nAnna Carter,anna@harbour.example\n');
  const dry = await desk.json<DryRun>(['import', file, '--source', 'list', '--dry-run']);
  assert.equal(dry.report.created, 1);
  assert.equal(existsSync(desk.data), false);
  assert.deepEqual(readdirSync(desk.folder), ['list.csv']);
});

test('Ctrl-C stops after a chunk, says how to go on, and going on ends as if nothing had happened', async (t) => {
  const desk = new Desk(t);
  const padding = 'words about somebody '.repeat(40);
  const rows = Array.from({ length: 2500 }, (_, row) =>
    JSON.stringify({ key: String(row), full_name: 'Ravi Shah', emails: [`r${row}@harbour.example`], summary: padding }),
  );
  const file = desk.write('long.jsonl', `${rows.join('\n')}\n`);
  const child = desk.start(['import', file, '--source', 'list']);
  let err = '';
  let asked = false;
  child.stderr!.on('data', (chunk) => {
    err += String(chunk);
    if (!asked && /% .* rows/.test(err)) asked = child.kill('SIGINT');
  });
  child.stdout!.resume();
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.equal(code, 1);
  assert.match(err, /run the same command again/);
  const rest = await desk.json<Report>(['import', file, '--source', 'list']);
  assert.ok(rest.created < rows.length, 'what was written before stays');
  assert.equal(rest.created + rest.unchanged + rest.joined, rows.length);
});
