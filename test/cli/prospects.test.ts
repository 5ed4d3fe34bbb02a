/** Prospects by file: a CRM's export in, our own out, and in again. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { Desk } from './command.ts';

const LIST = [
  'Full Name;Email;Phone number;Job Title;Company;Tags;Stage;Secret',
  'Noor Takahashi;"Noor T. <Noor@harborfinch.example>; other@harborfinch.example";(415) 555-2671;Leasing agent;Harbor & Finch;Warm, Referral;Interview;x',
  'Anneke van der Berg;anneke@corvane.example;4151552671;=cmd();Corvane;;;x',
  'Noor Takahashi;noor@harborfinch.example;;;;Hot;;x',
  'Bo Tarn;;;;;;Nowhere;x',
  ';;;;;;;x',
  'Cy Voss;;;;;;;x',
].join('\n');

interface Report {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  without_email: number;
  without_phone: number;
  without_identifier: number;
  rejects: string;
}

test('a CRM’s export goes in, comes out as CSV and JSON lines, and goes in again', async (t) => {
  const desk = new Desk(t);
  await desk.json(['migrate']);
  const { id: account } = await desk.json<{ id: string }>(['accounts', 'create', 'North']);
  const file = desk.write('list.csv', LIST);
  const into = (path: string) => ['import', path, '--kind', 'prospects', '--account', account];
  const { rejects, ...counts } = await desk.json<Report & { state: string }>(into(file));
  assert.deepEqual(counts, {
    state: 'succeeded',
    rows: 6,
    created: 3,
    updated: 1,
    unchanged: 0,
    rejected: 2,
    without_email: 0,
    without_phone: 1,
    without_identifier: 1,
  });
  const rejected: { line: string; reason: string }[] = parse(readFileSync(rejects, 'utf8'), { columns: true });
  assert.deepEqual(
    rejected.map(({ line }) => line),
    ['5', '6'],
  );
  assert.match(rejected[0]!.reason, /no stage called Nowhere/);

  const csv = desk.path('out.csv');
  assert.match((await desk.run(['export', 'prospects', '--out', csv, '--account', account])).out, /3 prospects/);
  const rows: Record<string, string>[] = parse(readFileSync(csv, 'utf8'), { columns: true });
  const [cy, anneke, noor] = rows;
  assert.deepEqual([cy!['first_name'], cy!['last_name'], cy!['stage_name']], ['Cy', 'Voss', 'New']);
  assert.deepEqual([anneke!['last_name'], anneke!['title'], anneke!['phone']], ['van der Berg', "'=cmd()", '']);
  assert.deepEqual(
    [noor!['phone'], noor!['labels'], noor!['stage_name']],
    ["'+14155552671", 'Warm;Referral;Hot', 'Interview'],
  );

  const back = desk.write(
    'back.csv',
    readFileSync(csv, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('Cy'))
      .join('\n'),
  );
  const again = await desk.json<Report>(into(back));
  assert.deepEqual([again.rows, again.unchanged, again.rejected], [2, 2, 0]);

  const lines = desk.path('out.jsonl');
  await desk.json(['export', 'prospects', '--out', lines, '--account', account]);
  const stored = readFileSync(lines, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(stored.length, 3);
  assert.equal(stored[1].title, '=cmd()');
  // Another group has none of it.
  await desk.json(['export', 'prospects', '--out', lines]);
  assert.equal(readFileSync(lines, 'utf8'), '');
});

test('IDs of other systems come in from columns of any kind, and lead to the prospect', async (t) => {
  const desk = new Desk(t);
  await desk.json(['migrate']);
  const file = desk.write(
    'ids.csv',
    [
      'First Name,Last Name,Email,Provider ID,provider_id.crm,Sales Navigator ID',
      'Noor,Takahashi,noor@harborfinch.example,ACoAAB1kq0oBx7,0042,ACwNoor',
      'Bo,Tarn,bo@corvane.example,recruiter:AEBo,,',
    ].join('\n'),
  );
  const { created } = await desk.json<Report>(['import', file, '--kind', 'prospects']);
  assert.equal(created, 2);
  const lines = desk.path('out.jsonl');
  await desk.json(['export', 'prospects', '--out', lines]);
  const ids = readFileSync(lines, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ provider_ids }) => provider_ids.map((one: { kind: string; id: string }) => `${one.kind}:${one.id}`).sort());
  assert.deepEqual(ids.sort(), [
    ['crm:0042', 'linkedin:ACoAAB1kq0oBx7', 'sales_navigator:ACwNoor'],
    ['recruiter:AEBo'],
  ]);
});

test('what is not taken of a row is told: columns, addresses that are none; an address without https is one', async (t) => {
  const desk = new Desk(t);
  await desk.json(['migrate']);
  const file = desk.write(
    'messy.csv',
    [
      'First name , LAST NAME,E-mail Address,Tags,LinkedIn URL,Weird Column',
      '"Noor ",Takahashi,noor@harborfinch.example,Warm,linkedin.com/in/noor-takahashi-example,x',
      'Bo,Tarn,not-an-email,,,',
    ].join('\n'),
  );
  const { out } = await desk.run(['import', file, '--kind', 'prospects']);
  assert.match(out, /E-mail Address +→ +email/);
  assert.match(out, /Tags +→ +labels/);
  assert.match(out, /Ignored:\s+Weird Column/);
  assert.match(out, /created +2 /);
  assert.match(out, /1 was stored without an e-mail/);
  const lines = desk.path('out.jsonl');
  await desk.json(['export', 'prospects', '--out', lines]);
  assert.match(readFileSync(lines, 'utf8'), /"https:\/\/(?:www\.)?linkedin\.com\/in\/noor-takahashi-example"/);
});

test('options that mean nothing for prospects are refused, not passed over', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('list.csv', LIST);
  for (const option of [['--source', 'crm'], ['--key', 'Email'], ['--trust', '5'], ['--snapshot'], ['--dry-run']]) {
    const { code, err } = await desk.run(['import', file, '--kind', 'prospects', ...option]);
    assert.equal(code, 2, option[0]);
    assert.match(err, new RegExp(`${option[0]} does not go with --kind prospects`));
  }
});
