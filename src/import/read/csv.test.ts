import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContent, withoutKey } from '../fixtures/reading.ts';
import { splitCells } from './csv-cells.ts';
import { CsvFramer } from './csv-frame.ts';
import { type LineBlock, MAX_LINE_BYTES, readLines } from './lines.ts';

const names = (records: { full_name?: string }[]): (string | undefined)[] => records.map((record) => record.full_name);

test('a file without surprises', async () => {
  const { understood, records, rejects, results } = await readContent(
    'people.csv',
    'key,full_name,email\n1,Ada Brindle,ada@orrery.example\n2,Ilka Torvend,ilka@orrery.example;ilka@mail.example\n',
  );
  assert.equal(understood.layout, 'lode');
  assert.equal(understood.delimiter, ',');
  assert.equal(understood.headerLine, 1);
  assert.deepEqual(rejects, []);
  assert.deepEqual(records, [
    { key: '1', full_name: 'Ada Brindle', emails: ['ada@orrery.example'] },
    { key: '2', full_name: 'Ilka Torvend', emails: ['ilka@orrery.example', 'ilka@mail.example'] },
  ]);
  assert.deepEqual(
    results.map(({ line }) => line),
    [2, 3],
  );
  assert.equal(results.at(-1)?.bytes, understood.totalBytes);
});

for (const [name, delimiter] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
] as const) {
  test(`delimiter: ${name}`, async () => {
    const row = (...cells: string[]): string => cells.join(delimiter);
    const { understood, records } = await readContent(
      'a.csv',
      `${row('Vorname', 'Name', 'Firma')}\r\n${row('Ada', 'Brindle', 'Orrery')}\r\n`,
    );
    assert.equal(understood.delimiter, delimiter);
    assert.deepEqual(withoutKey(records[0]), { given_name: 'Ada', family_name: 'Brindle', company_name: 'Orrery' });
  });
}

test('line breaks and delimiters inside quotes, byte order mark, doubled quotes', async () => {
  const { records, results } = await readContent(
    'a.csv',
    '\ufefffull_name,summary,city\r\n"Brindle, Ada","first\r\n""second""\r\n\r\nthird",Leeds\r\nIlka Torvend,,Bergen\r\n',
  );
  assert.deepEqual(withoutKey(records[0]), {
    full_name: 'Brindle, Ada',
    summary: 'first\n"second"\n\nthird',
    city: 'Leeds',
  });
  assert.deepEqual(
    results.map(({ line }) => line),
    [2, 6],
  );
});

test('empty rows, repeated headers and wrong widths', async () => {
  const { records, rejects } = await readContent(
    'a.csv',
    'full_name,city\n\n,\nAda Brindle\nfull_name,city\nIlka Torvend,Bergen,,\nSmith, John,Leeds\nOla Vance,York\n',
  );
  assert.deepEqual(names(records), ['Ada Brindle', 'Ilka Torvend', 'Ola Vance']);
  assert.deepEqual(rejects, [
    { line: 7, reject: '3 cells where the header has 2: is a delimiter or quote misplaced?', raw: 'Smith, John,Leeds' },
  ]);
});

test('a stray quote costs its own row and no other', async () => {
  const before = Array.from({ length: 50 }, (_, i) => `Ada ${i},"Leeds, UK"`);
  const after = Array.from({ length: 1500 }, (_, i) => `Ilka ${i},Bergen`);
  for (const tail of [after, [...after.slice(0, 20), 'Ola,"York"', ...after.slice(20)]]) {
    const { records, rejects } = await readContent(
      'a.csv',
      ['full_name,city', ...before, 'Broken,"Leeds', ...tail, ''].join('\n'),
    );
    assert.equal(records.length, before.length + tail.length);
    assert.equal(rejects.length, 1);
    assert.equal(rejects[0]?.line, 52);
    assert.equal(rejects[0]?.raw, 'Broken,"Leeds');
    assert.match(rejects[0]?.reject ?? '', /quote/);
  }
});

test('a file made of stray quotes is read in linear time and loses nothing silently', () => {
  const framer = new CsvFramer(',', 2);
  const lines = 30_000;
  for (let number = 1; number <= lines; number++) framer.push(`a","${'b'.repeat(100)}`, number);
  framer.finish();
  const seen = new Set(framer.framed.map(({ line }) => line));
  assert.equal(seen.size, lines);
});

test('a line of 5 MB is refused, its neighbours are kept, and no more than the limit is held', async () => {
  const content = Buffer.from(
    `full_name,city\nAda Brindle,Leeds\n${'x'.repeat(5 * MAX_LINE_BYTES)}\nIlka Torvend,Bergen\n`,
  );
  const { records, rejects } = await readContent('a.csv', content);
  assert.deepEqual(names(records), ['Ada Brindle', 'Ilka Torvend']);
  assert.deepEqual(
    rejects.map(({ line, reject, raw }) => [line, reject, raw.length]),
    [[3, 'the line is longer than 1 MB', 2000]],
  );

  async function* chunks(): AsyncGenerator<{ data: Buffer; bytes: number }> {
    for (let at = 0; at < content.length; at += 65_536) yield { data: content.subarray(at, at + 65_536), bytes: at };
  }
  const blocks: LineBlock[] = [];
  for await (const block of readLines(chunks())) blocks.push(block);
  assert.ok(blocks.every(({ lines }) => lines.join('').length <= MAX_LINE_BYTES + 65_536));
  assert.deepEqual(
    blocks.flatMap(({ lines }) => lines).map((line) => line.length),
    [14, 17, 2000, 19],
  );
});

test('NUL bytes, lone carriage returns, UTF-16 and mixed encodings', async () => {
  const text = 'full_name,city\nJürgen Weiß,Köln\nŁucja Ż,Łódź\n';
  const nul = await readContent('a.csv', 'full_name,city\nAda\0 Brindle,Le\0eds\n');
  assert.deepEqual(withoutKey(nul.records[0]), { full_name: 'Ada Brindle', city: 'Leeds' });
  const mac = await readContent('a.csv', text.replaceAll('\n', '\r'));
  assert.deepEqual(names(mac.records), ['Jürgen Weiß', 'Łucja Ż']);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  const wide = await readContent('a.csv', little);
  assert.equal(wide.understood.encoding, 'utf-16le');
  assert.deepEqual(names(wide.records), ['Jürgen Weiß', 'Łucja Ż']);
  const big = await readContent('a.csv', Buffer.from(little).swap16());
  assert.equal(big.understood.encoding, 'utf-16be');
  assert.deepEqual(names(big.records), ['Jürgen Weiß', 'Łucja Ż']);
  const western = await readContent('a.csv', Buffer.from('full_name,city\nJürgen Weiß,Köln\n', 'latin1'));
  assert.equal(western.understood.encoding, 'windows-1252');
  assert.deepEqual(names(western.records), ['Jürgen Weiß']);
});

test('a row in another encoding, deep in a UTF-8 file, is read as Windows-1252', async () => {
  const many = 'Łucja Ż,Łódź\n'.repeat(20_000);
  const content = Buffer.concat([
    Buffer.from(`full_name,city\n${many}`),
    Buffer.from('Jürgen Weiß,Köln\n', 'latin1'),
    Buffer.from('Łucja Ż,Łódź\n'),
  ]);
  const { understood, records } = await readContent('a.csv', content);
  assert.equal(understood.encoding, 'utf-8');
  assert.deepEqual(names(records.slice(-2)), ['Jürgen Weiß', 'Łucja Ż']);
});

test('a mapping overrides what was recognised, and mistakes in it are named', async () => {
  const content = 'full_name,Stadt 7,email\nAda Brindle,Leeds,ada@orrery.example\n';
  const { records, understood } = await readContent('a.csv', content, {
    map: { 'Stadt 7': 'city', email: null },
    keyColumn: 'full_name',
  });
  assert.deepEqual(records, [{ key: 'Ada Brindle', full_name: 'Ada Brindle', city: 'Leeds' }]);
  assert.deepEqual(
    understood.columns.map(({ field }) => field),
    ['full_name', 'city', null],
  );
});

test('a mapping to an unknown field or of an absent column is an error that names the nearest', async () => {
  const content = 'full_name,town\nAda Brindle,Leeds\n';
  await assert.rejects(readContent('a.csv', content, { map: { town: 'citty' } }), {
    code: 'invalid_input',
    message: /"citty"; did you mean "city"\?/,
  });
  await assert.rejects(readContent('a.csv', content, { map: { twon: 'city' } }), {
    code: 'invalid_input',
    message: /"twon"; did you mean "town"\?/,
  });
  await assert.rejects(readContent('a.csv', content, { keyColumn: 'id' }), {
    code: 'invalid_input',
    message: /no column "id"/,
  });
  await assert.rejects(readContent('a.csv', 'foo,bar\n1,2\n'), {
    code: 'invalid_input',
    message: /"foo", "bar".*--map/,
  });
});

test('property: any text that is quoted properly comes back cell for cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ',', '\n', '\r\n', ' ', ';'), maxLength: 12 });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
      const framer = new CsvFramer(',', 3);
      for (const [index, line] of text.split('\n').entries()) framer.push(line, index + 1);
      framer.finish();
      const framed = framer.framed.filter((record) => 'quoted' in record);
      assert.deepEqual(splitCells(framed, ','), rows);
    }),
  );
});

test('property: whatever the bytes, every line ends in a record or a reject and nothing throws', async () => {
  const piece = fc.constantFrom('"', ',', '\n', '\r', 'Ada', '""', '",', ',"', '\0', 'x@y.example', '\t');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { results } = await readContent(
        'a.csv',
        `full_name,email\n${pieces.join('')}\nLast Row,last@orrery.example\n`,
      );
      const last = results.at(-1);
      assert.ok(last !== undefined);
      assert.ok(
        results.some((item) => 'record' in item && JSON.stringify(item.record).includes('last@orrery')),
        'the last row is there',
      );
    }),
    { numRuns: 60 },
  );
});

test('property: records written as CSV come back equal', async () => {
  const word = fc.stringMatching(/^[A-Z][a-zé]{2,8}( [A-Z][a-z]{2,8})?$/);
  const person = fc.record({
    full_name: word,
    city: word,
    company_name: fc.stringMatching(/^[A-Z][a-z]{2,8}, "[A-Z][a-z]{2,5}" & Co$/),
    emails: fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}@[a-z]{3,8}\.example$/), { minLength: 1, maxLength: 3 }),
    summary: fc.stringMatching(/^[A-Z][a-z]{2,8}\n[a-z]{2,8}, "[a-z]{3}"; [a-z]{3}$/),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 20 }), async (people) => {
      const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
      const rows = people.map((p, i) =>
        [String(i), p.full_name, p.city, p.company_name, p.emails.join(';'), p.summary].map(quote).join(','),
      );
      const { records } = await readContent(
        'a.csv',
        `key,full_name,city,company_name,emails,summary\n${rows.join('\n')}\n`,
      );
      assert.deepEqual(
        records,
        people.map((p, i) => ({ key: String(i), ...p })),
      );
    }),
    { numRuns: 25 },
  );
});
