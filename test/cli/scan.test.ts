import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { ImportReport } from '../../src/engine/types.ts';
import type { ScanReport } from '../../src/scan/scan.ts';
import { Desk, type Finished, finished, LODE } from './command.ts';

/** As a newcomer runs it: in the folder of the file, with nothing said about a data folder. */
function scanIn(desk: Desk, ...args: string[]): Promise<Finished> {
  const { LODE_DATA, ...env } = desk.env;
  return finished(spawn(LODE, ['scan', ...args], { cwd: desk.folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

async function reportOf(desk: Desk, ...args: string[]): Promise<ScanReport> {
  const { code, out, err } = await scanIn(desk, ...args, '--json');
  assert.equal(code, 0, err);
  return JSON.parse(out) as ScanReport;
}

const MESSY = `Exported by the old CRM;;;;;;;;
Name;E-Mail;Telefon;Firma;Position;Ort;Land;LinkedIn;Interne Notiz
Kate Whitlock;kate.whitlock@brightwater.example;+1 617 555 0101;Brightwater Analytics, Inc.;VP Marketing;Boston;USA;https://www.linkedin.com/in/katherine-whitlock-example;vip
Whitlock, Katherine;KATE.WHITLOCK@brightwater.example;;Brightwater;VP of Marketing;Boston;United States;;
Kate Whitlock;kate.whitlock@brightwater.example;+1 617 555 0101;Brightwater Analytics, Inc.;VP Marketing;Boston;USA;https://www.linkedin.com/in/katherine-whitlock-example;note
John Smith;john.smith@harbourfinch.example;;Harbour & Finch;Underwriter;London;GB;https://www.linkedin.com/in/john-smith-1-example;
John Smith;john.smith@harbourfinch.example;;Harbour & Finch;Underwriter;London;GB;https://www.linkedin.com/in/john-smith-2-example;
<b>Bold</b>;no address;n/a;"=HYPERLINK(""http://x.example"")<img src=x onerror=alert(1)>";;;;;
Tom Reed;info@reed.example;+49 30 23125100;Reed GmbH;;Berlin;DE;;
Ada Stone;info@reed.example;+49 30 23125100;Reed GmbH;;Berlin;DE;;
Ilka Brandt;info@reed.example;+49 30 23125100;Reed GmbH;;Berlin;DE;;
Noor Aziz;noor@inbox.example;;;;;FR;;
Noor Aziz;noor@inbox.example;;;;;DE;;
Greta Holm;greta@orrery.example;;;;;;https://www.linkedin.com/in/greta-a-example https://www.linkedin.com/in/greta-b-example;
;;;Only a company;;;;;
Jo Doe;;;;;;;;
`;

test('a messy CSV: a page and its JSON beside it, ten lines, and no data folder', async (t) => {
  const desk = new Desk(t);
  desk.write('messy.csv', MESSY);
  const { code, out } = await scanIn(desk, 'messy.csv');
  assert.equal(code, 0);
  assert.deepEqual(readdirSync(desk.folder).sort(), ['messy.csv', 'messy.lode-scan.html', 'messy.lode-scan.json']);
  assert.equal(existsSync(desk.data), false);
  const lines = out.trimEnd().split('\n');
  assert.ok(lines.length <= 10, out);
  assert.match(lines[0]!, /^messy\.csv: CSV \(utf-8\), layout generic, 8 of 9 columns understood$/);
  assert.match(lines[1]!, /^14 rows → 10 people; 3 duplicate rows \(23\.1 %\), 1 cannot be used$/);
  assert.match(lines.at(-1)!, /lode import messy\.csv --source messy --dry-run$/);
  const stored = JSON.parse(desk.read('messy.lode-scan.json')) as ScanReport;
  assert.deepEqual(await reportOf(desk, 'messy.csv'), stored);
});

test('the report says what was understood, who is one, and why', async (t) => {
  const desk = new Desk(t);
  desk.write('messy.csv', MESSY);
  const report = await reportOf(desk, 'messy.csv');
  assert.deepEqual(
    [report.file.delimiter, report.file.header_line, report.file.encoding, report.file.kind_from],
    [';', 2, 'utf-8', 'columns'],
  );
  const columns = Object.fromEntries(report.columns.map((column) => [column.column, column]));
  assert.equal(columns['E-Mail']?.field, 'email');
  assert.equal(columns['E-Mail']?.sample, 'kate.whitlock@brightwater.example');
  assert.equal(columns['E-Mail']?.unreadable, 1);
  assert.equal(columns['Telefon']?.unreadable, 0);
  assert.equal(columns['Interne Notiz']?.field, null);
  assert.deepEqual(report.rows, { read: 14, rejected: 1, identical: 1, different: 12, reused_keys: 0 });
  assert.deepEqual(report.rejects.first, [
    {
      line: 15,
      reason: 'no name and no e-mail, phone, profile or other identifier',
      row: ';;;Only a company;;;;;',
    },
  ]);
  assert.deepEqual(report.entities.by_evidence, [
    { evidence: 'same e-mail', rows: 2 },
    { evidence: 'identical row', rows: 1 },
  ]);
  assert.deepEqual(report.entities.sizes, [
    { rows: 1, entities: 8 },
    { rows: 2, entities: 1 },
    { rows: 3, entities: 1 },
  ]);
  assert.equal(report.quality.name_only, 1);
  assert.deepEqual(report.quality.emails, { business: 7, free: 0, role: 3, disposable: 0, invalid: 0 });
  assert.deepEqual(report.quality.phones, { international: 4, country_unknown: 0, unusable: 0, mobile: 0 });
  const [kate] = report.duplicates.listed;
  assert.equal(kate?.label, 'Kate Whitlock');
  assert.deepEqual(
    kate?.rows.map(({ line, copies }) => [line, copies]),
    [
      [3, 2],
      [4, 1],
    ],
  );
  // What agrees does so in whatever spelling.
  assert.deepEqual(kate?.rows[1]?.agreeing['emails'], ['KATE.WHITLOCK@brightwater.example']);
  assert.deepEqual(kate?.rows[1]?.agreeing['country'], ['United States']);
  assert.deepEqual(kate?.weakest?.lines, [3, 4]);
});

test('one mailbox with two profiles is ambiguous; shared mailboxes and lines are named', async (t) => {
  const desk = new Desk(t);
  desk.write('messy.csv', MESSY);
  const report = await reportOf(desk, 'messy.csv');
  const smith = report.ambiguous.listed.find(({ label }) => label === 'John Smith');
  assert.equal(smith?.reason, 'they have different LinkedIn profiles');
  assert.deepEqual(smith?.pair.lines, [6, 7]);
  assert.ok(smith?.evidence.some(({ field, level, weight }) => field === 'email' && level === 'exact' && weight > 0));
  assert.ok(smith?.evidence.some(({ field, weight }) => field === 'profile' && weight < 0));
  const names = ['Tom Reed', 'Ada Stone', 'Ilka Brandt'];
  for (const [kind, value] of [
    ['role mailbox', 'info@reed.example'],
    ['phone', '+493023125100'],
  ]) {
    assert.deepEqual(
      report.shared.listed.find((one) => one.value === value),
      { kind, value, entities: 3, rows: 3, names },
    );
  }
});

test('contradictions inside a person, the gravest first', async (t) => {
  const desk = new Desk(t);
  desk.write('messy.csv', MESSY);
  const { conflicts } = await reportOf(desk, 'messy.csv');
  assert.deepEqual(
    conflicts.listed.map(({ label, conflicts: found }) => [label, found]),
    [
      ['Greta Holm', [{ what: 'LinkedIn profiles', values: ['greta-a-example', 'greta-b-example'] }]],
      ['Noor Aziz', [{ what: 'countries', values: ['fr', 'de'] }]],
    ],
  );
});

test('a group that many rows make is worth a look, with what holds it together and what contradicts it', async (t) => {
  const desk = new Desk(t);
  const rows = Array.from({ length: 20 }, (_, n) => `${n},Ilka Torvend,ilka@corvane.example,${n === 7 ? 'FR' : 'DE'}`);
  desk.write('people.csv', `id,full_name,email,country\n${rows.join('\n')}\n`);
  const { risks, entities } = await reportOf(desk, 'people.csv');
  assert.equal(entities.count, 1);
  const [risk] = risks.listed;
  assert.deepEqual(risk?.reasons.slice(-2), ['20 rows', '2 countries']);
  // The weakest link is the one to the row that differs, and only the first rows are shown.
  assert.ok(risk?.weakest.lines.includes(9));
  assert.ok(risk?.evidence.some(({ field, weight }) => field === 'email' && weight > 0));
  assert.ok(risk?.evidence.some(({ field, weight }) => field === 'region' && weight < 0));
  assert.deepEqual([risk?.size, risk?.rows.length], [20, 12]);
});

test('a scan says what an import into an empty graph would do', async (t) => {
  const desk = new Desk(t);
  const accounts =
    'Name,Domain,Industry\nCorvane Ltd,corvane.example,Software\nCorvane,corvane-legal.example,Legal\nCorvane,,\nOakline,oakline.example,Energy\nOakline GmbH,,\n';
  for (const [name, text, kind] of [
    ['messy.csv', MESSY, 'people'],
    ['accounts.csv', accounts, 'companies'],
  ] as const) {
    const { report } = await desk.json<{ report: ImportReport }>([
      ...['import', desk.write(name, text), '--source', 'list', '--kind', kind, '--dry-run'],
    ]);
    const { rows, entities, file } = await reportOf(desk, name);
    assert.deepEqual(
      [file.kind, entities.count, rows.read, rows.rejected, rows.identical],
      [kind, report.created, report.rows, report.rejected, report.unchanged],
    );
  }
});

test('hostile values are inert in the page', async (t) => {
  const desk = new Desk(t);
  desk.write('<b>&".csv', MESSY.replaceAll('Noor Aziz', '<script>alert(1)</script> Aziz'));
  const { code, err } = await scanIn(desk, '<b>&".csv', '--out', 'page.html');
  assert.equal(code, 0, err);
  const page = desk.read('page.html');
  assert.match(page, /^<!doctype html>/);
  assert.match(page, /default-src 'none'/);
  assert.doesNotMatch(page, /<script|<img|<b>(Bold|&)/);
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt; Aziz/);
  assert.match(page, /lode import &#39;&lt;b&gt;&amp;&quot;\.csv&#39;/);
  // Nothing is loaded from anywhere: links lead inside the page only.
  const links = [...page.matchAll(/\s(?:src|href|action|srcset)="([^"]*)"/g)].map(([, target]) => target);
  assert.ok(links.length > 0 && links.every((target) => target?.startsWith('#')));
});

test('the same file gives the same report; an older one is replaced and that is said; other files are left alone', async (t) => {
  const desk = new Desk(t);
  desk.write('messy.csv', MESSY);
  const first = await scanIn(desk, 'messy.csv');
  assert.doesNotMatch(first.out, /replaced/);
  const files = ['messy.lode-scan.html', 'messy.lode-scan.json'];
  const before = files.map((name) => desk.read(name));
  const again = await scanIn(desk, 'messy.csv');
  assert.match(again.out, /messy\.lode-scan\.html \(replaced\), messy\.lode-scan\.json \(replaced\)/);
  assert.deepEqual(
    files.map((name) => desk.read(name)),
    before,
  );
  desk.write('mine.json', '{"precious": true}');
  const refused = await scanIn(desk, 'messy.csv', '--out', 'mine.html');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /mine\.json is there and is no report of a scan/);
  assert.equal(desk.read('mine.json'), '{"precious": true}');
  assert.equal(existsSync(desk.path('mine.html')), false);
  const itself = await scanIn(desk, 'messy.csv', '--out', 'messy.csv');
  assert.equal(itself.code, 1);
  assert.match(itself.err, /messy\.csv is the file that is scanned/);
  assert.equal(desk.read('messy.csv'), MESSY);
});

test('a key that rows share is told before an import would keep the last of them only', async (t) => {
  const desk = new Desk(t);
  desk.write(
    'crm.csv',
    'Record ID,First Name,Last Name,Email\n7,Ada,Brindle,ada@orrery.example\n7,Tom,Vance,tom@corvane.example\n',
  );
  const { rows, next, entities } = await reportOf(desk, 'crm.csv');
  assert.deepEqual([rows.reused_keys, entities.count], [1, 2]);
  assert.ok(next.notes.some((note) => note.startsWith('1 row bears the key of an earlier row')));
});

test('companies are recognised by their columns; a bare name that fits two firms is ambiguous', async (t) => {
  const desk = new Desk(t);
  desk.write(
    'accounts.csv',
    `Name,Domain,Industry,Country
Corvane Ltd,corvane.example,Software,GB
Corvane Limited,www.corvane.example,Software,
Corvane,corvane-legal.example,Legal,GB
Corvane,,,
Oakline GmbH,oakline.example,Energy,DE
`,
  );
  const report = await reportOf(desk, 'accounts.csv');
  assert.deepEqual([report.file.kind, report.file.kind_from, report.entities.count], ['companies', 'columns', 4]);
  assert.deepEqual(report.entities.by_evidence, [{ evidence: 'same domain', rows: 1 }]);
  const [corvane] = report.ambiguous.listed;
  assert.ok(corvane?.rows.some(({ line }) => line === 5));
  assert.deepEqual(report.quality.emails, null);
  assert.match(report.next.commands[0]!, /--kind companies/);
  const told = await reportOf(desk, 'accounts.csv', '--kind', 'people');
  assert.deepEqual([told.file.kind, told.file.kind_from], ['people', 'option']);
});

test('--map and --top; what is not listed is counted', async (t) => {
  const desk = new Desk(t);
  const rows = Array.from(
    { length: 6 },
    (_, n) => `Ada Brindle${n},ada${n}@orrery.example\nA. Brindle${n},ada${n}@orrery.example`,
  );
  desk.write('list.csv', `Who,Kontaktadresse\n${rows.join('\n')}\n`);
  desk.write('map.json', '{"Who": "full_name", "Kontaktadresse": "email"}');
  const { code, out, err } = await scanIn(desk, 'list.csv', '--map', 'map.json', '--top', '2');
  assert.equal(code, 0, err);
  assert.match(out, /12 rows → 6 people/);
  assert.match(out, /--source list --map map\.json --dry-run/);
  const { duplicates } = JSON.parse(desk.read('list.lode-scan.json')) as ScanReport;
  assert.deepEqual([duplicates.total, duplicates.listed.length], [6, 2]);
  assert.match(desk.read('list.lode-scan.html'), /and 4 more, not listed/);
});

test('JSON lines and vCards are read too', async (t) => {
  const desk = new Desk(t);
  desk.write(
    'people.jsonl',
    '{"full_name":"Ada Brindle","emails":["ada@orrery.example"]}\nbroken\n{"full_name":"Ada Brindle","emails":[{"address":"ADA@orrery.example"}]}\n',
  );
  const lines = await reportOf(desk, 'people.jsonl');
  assert.deepEqual([lines.file.format, lines.rows.rejected, lines.entities.count], ['jsonl', 1, 1]);
  desk.write('card.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Tom Vance\nEMAIL:tom@corvane.example\nEND:VCARD\n');
  const cards = await reportOf(desk, 'card.vcf');
  assert.deepEqual([cards.file.format, cards.entities.count, cards.duplicates.total], ['vcard', 1, 0]);
});

test('a file that cannot be scanned: one line, exit code 1, nothing written', async (t) => {
  const desk = new Desk(t);
  const missing = await scanIn(desk, 'gone.csv');
  assert.equal(missing.code, 1);
  assert.match(missing.err, /gone\.csv: there is no such file/);
  desk.write('book.xlsx', Buffer.from('PK\x03\x04 xl/workbook.xml', 'latin1'));
  assert.match((await scanIn(desk, 'book.xlsx')).err, /an Excel or other Office file/);
  desk.write('odd.csv', 'alpha,beta\n1,2\n');
  const odd = await scanIn(desk, 'odd.csv');
  assert.equal(odd.code, 1);
  assert.match(odd.err, /none of the columns is recognised/);
  assert.equal((await scanIn(desk, 'odd.csv', '--top', 'many')).code, 2);
  assert.deepEqual(readdirSync(desk.folder).sort(), ['book.xlsx', 'odd.csv']);
});

test('a file of a header alone has nobody in it', async (t) => {
  const desk = new Desk(t);
  desk.write('empty.csv', 'full_name,email\n');
  const { code, out } = await scanIn(desk, 'empty.csv');
  assert.equal(code, 0);
  assert.match(out, /0 rows → 0 people; 0 duplicate rows \(0\.0 %\)/);
});

test('a file large enough for several threads: nobody is lost, lines and order are kept', async (t) => {
  const desk = new Desk(t);
  const people = 10_000;
  const note = 'x'.repeat(80);
  const row = (n: number, name: string) => `${n},${name},ada${n}@orrery${n}.example,${note}`;
  const rows = Array.from({ length: people }, (_, n) => row(n, 'Ada Brindle'));
  const again = Array.from({ length: people }, (_, n) =>
    row(people + n, 'A. Brindle').replace(`ada${people + n}@orrery${people + n}`, `ada${n}@orrery${n}`),
  );
  desk.write('large.csv', `id,full_name,email,Internal remark\n${[...rows, ...again].join('\n')}\n`);
  const report = await reportOf(desk, 'large.csv', '--top', '3');
  assert.ok(report.file.bytes > 2 * 1024 * 1024);
  assert.deepEqual([report.rows.different, report.entities.count], [2 * people, people]);
  assert.deepEqual(report.entities.by_evidence, [{ evidence: 'same e-mail', rows: people }]);
  assert.equal(report.duplicates.total, people);
  assert.deepEqual(
    report.duplicates.listed.map(({ rows: shown }) => shown.map(({ line }) => line)),
    [0, 1, 2].map((n) => [n + 2, people + n + 2]),
  );
  assert.equal(report.quality.emails?.business, 2 * people);
});
