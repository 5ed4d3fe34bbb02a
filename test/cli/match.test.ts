/** `lode match` and `lode people`: answers beside what was asked. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { Desk } from './command.ts';

const PEOPLE = [
  '{"key":"1","full_name":"Katherine Whitlock","emails":["kw@brightwater.example"],"company_name":"Brightwater Analytics"}',
  '{"key":"2","full_name":"Anna Carter","company_name":"Harbour & Finch","emails":["anna.c@harbour.example"]}',
  '{"key":"3","full_name":"Anna Carter","company_name":"Harbour & Finch","emails":["a.carter@harbour.example"]}',
];

async function deskWithPeople(t: TestContext): Promise<Desk> {
  const desk = new Desk(t);
  await desk.json(['import', desk.write('people.jsonl', `${PEOPLE.join('\n')}\n`), '--source', 'crm']);
  return desk;
}

test('a CSV keeps its columns, its cells and its order, and gains four columns', async (t) => {
  const desk = await deskWithPeople(t);
  const rows = [
    ['ref', 'E-mail', 'Full name', 'Company', 'score', 'Comment'],
    ['r1', '', 'Anna Carter', 'Harbour & Finch', '7', '=1+1'],
    ['r2', 'KW@Brightwater.example', '', '', '', 'says "hi"; waits'],
    ['r3', '', '', '', '', 'nobody'],
    ['r4', 'stranger@elsewhere.example', 'Stran Ger', '', '', ' padded '],
  ];
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  const out = desk.path('out.csv');
  const counts = await desk.json<Record<string, number>>(['match', desk.write('leads.csv', csv), '--out', out]);
  assert.deepEqual(
    [counts['rows'], counts['match'], counts['ambiguous'], counts['none'], counts['unusable']],
    [4, 1, 1, 1, 1],
  );
  const answered: string[][] = parse(desk.read('out.csv'), { delimiter: ';' });
  assert.deepEqual(
    answered.map((row) => row.slice(0, 6)),
    rows,
  );
  assert.deepEqual(answered[0]!.slice(6), ['person_id', 'lode_score', 'decision', 'reason']);
  assert.deepEqual(
    answered.slice(1).map((row) => row[8]),
    ['ambiguous', 'match', 'none', 'none'],
  );
  assert.match(answered[2]![6]!, /^[0-9a-f]{40}$/);
  assert.ok(Number(answered[2]![7]) > 0.9);
  assert.equal(answered[1]![6], '', 'ambiguity names nobody');
  assert.match(answered[3]![9]!, /cannot be used/);
  for (const row of answered.slice(1)) assert.notEqual(row[9], '', 'every answer has a reason');
  assert.equal(existsSync(`${out}.partial`), false);
});

test('JSON lines keep their members', async (t) => {
  const desk = await deskWithPeople(t);
  const asked = [
    { mine: { nested: [1, 2] }, email: 'kw@brightwater.example', person_id: 'my own' },
    { mine: null, full_name: 'Nobody Known', company_name: 'Nowhere' },
  ];
  const file = desk.write('leads.jsonl', `${asked.map((one) => JSON.stringify(one)).join('\n')}\nnot json\n`);
  await desk.json(['match', file, '--out', desk.path('out.jsonl')]);
  const lines = desk.read('out.jsonl').trimEnd().split('\n');
  const [first, second, third] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const { lode_person_id, score, decision, reason, ...kept } = first!;
  assert.deepEqual(kept, asked[0]);
  assert.match(String(lode_person_id), /^[0-9a-f]{40}$/);
  assert.deepEqual([typeof score, decision, typeof reason], ['number', 'match', 'string']);
  assert.equal(second!['decision'], 'none');
  assert.equal(second!['person_id'], null);
  assert.equal(third!['row'], 'not json');
  assert.equal(lines.length, 3);
});

test('a threshold that nobody reaches leaves nobody matched', async (t) => {
  const desk = await deskWithPeople(t);
  const file = desk.write('leads.csv', 'name,company\nKate Whitlock,Brightwater Analytics\n');
  const decided = async (...args: string[]) => {
    await desk.json(['match', file, '--out', desk.path('out.csv'), ...args]);
    return (parse(desk.read('out.csv'), { columns: true }) as Record<string, string>[])[0]!['decision'];
  };
  assert.equal(await decided(), 'match');
  assert.notEqual(await decided('--threshold', '1'), 'match');
});

test('more rows than one batch keep their order', async (t) => {
  const desk = await deskWithPeople(t);
  const rows = Array.from(
    { length: 1234 },
    (_, row) => `${row},${row % 3 === 0 ? 'kw@brightwater.example' : `x${row}@y.example`}`,
  );
  await desk.json(['match', desk.write('leads.csv', `n,email\n${rows.join('\n')}\n`), '--out', desk.path('out.csv')]);
  const answered: Record<string, string>[] = parse(desk.read('out.csv'), { columns: true });
  assert.equal(answered.length, rows.length);
  for (const [row, { n, decision }] of answered.entries()) {
    assert.equal(n, String(row));
    assert.equal(decision, row % 3 === 0 ? 'match' : 'none');
  }
});

test('people show and explain read like an account of the matter', async (t) => {
  const desk = await deskWithPeople(t);
  const explained = await desk.run([
    'people',
    'explain',
    '--name',
    'Kate Whitlock',
    '--company',
    'Brightwater Analytics',
  ]);
  assert.equal(explained.code, 0, explained.err);
  assert.match(explained.out, /^match [0-9a-f]{40} +score 0\.\d{4}/);
  assert.match(explained.out, /given +nickname +\+\d+\.\d/);
  assert.match(explained.out, /before any evidence +-\d/);

  const ambiguous = await desk.run(['people', 'explain', '--name', 'Anna Carter', '--company', 'Harbour & Finch']);
  assert.match(ambiguous.out, /^ambiguous/);
  assert.match(ambiguous.out, /Runner-up [0-9a-f]{40}/);
  assert.match(ambiguous.out, /Would decide: .*email/);

  const { person_id } = await desk.json<{ person_id: string }>([
    'people',
    'explain',
    '--email',
    'kw@brightwater.example',
  ]);
  const shown = await desk.run(['people', 'show', person_id]);
  assert.match(shown.out, /full_name +Katherine Whitlock +crm\/1/);
  const view = await desk.json<{ id: string; records: unknown[] }>(['people', 'show', person_id]);
  assert.deepEqual(view.records, [{ source: 'crm', key: '1' }]);
});
