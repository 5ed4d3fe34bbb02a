import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readContent } from '../fixtures/reading.ts';
import { detect } from './detect.ts';

const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00', 'latin1'), Buffer.alloc(40, 7)]);

const FOREIGN: [what: string, name: string, content: Buffer, says: RegExp][] = [
  ['a zip', 'people.csv', zip, /ZIP archive: unpack/],
  ['a workbook', 'people.csv', Buffer.concat([zip, Buffer.from('xl/workbook.xml')]), /Excel.*CSV UTF-8/],
  ['gzip', 'people.csv.gz', gzipSync('full_name\nAda\n'), /gzip: unpack/],
  ['an old workbook', 'people.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /CSV UTF-8/],
  ['a PNG', 'people.csv', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /PNG/],
  ['a PDF', 'people.pdf', Buffer.from('%PDF-1.7\n'), /PDF/],
  ['a program', 'people', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), /program/],
  ['a database', 'people.db', Buffer.from('SQLite format 3\0'), /SQLite/],
  ['HTML called xls', 'people.xls', Buffer.from('<html><table><tr><td>Ada'), /web page/],
  ['a cut Parquet file', 'people.parquet', Buffer.from('full_name\nAda\n'), /PAR1/],
  ['noise', 'people.csv', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 31)), /binary/],
  ['nothing', 'people.csv', Buffer.from(''), /empty/],
  ['blanks', 'people.csv', Buffer.from('\n\n  \n'), /blanks/],
];

for (const [what, name, content, says] of FOREIGN) {
  test(`${what} is refused with what to do`, async () => {
    await assert.rejects(readContent(name, content), { code: 'invalid_input', message: says });
  });
}

test('a missing file and a folder', async () => {
  const { openFile } = await import('./open.ts');
  await assert.rejects(openFile({ path: '/nowhere/people.csv', kind: 'people' }), {
    code: 'invalid_input',
    message: /no such file/,
  });
  await assert.rejects(openFile({ path: import.meta.dirname, kind: 'people' }), { code: 'invalid_input' });
});

test('content decides before the name does', () => {
  const format = (path: string, text: string): string => detect(path, Buffer.from(text), true).format;
  assert.equal(format('people.csv', '\ufeff{"full_name":"Ada"}\n'), 'jsonl');
  assert.equal(format('people.txt', 'BEGIN:VCARD\r\n'), 'vcard');
  assert.equal(format('people.json', '[\n {"a":1}]'), 'jsonl');
  assert.equal(format('people.txt', 'full_name\nAda'), 'csv');
  assert.equal(format('ORCID.csv', 'ORCID,full_name\n'), 'csv');
  assert.equal(format('people.csv', 'PARENT,full_name\n'), 'csv');
});

test('a character that the end of the sample cuts does not make the file Windows-1252', () => {
  const text = Buffer.from('full_name\nJürgen Ł');
  assert.equal(detect('a.csv', text.subarray(0, -1), false).encoding, 'utf-8');
  assert.equal(detect('a.csv', text.subarray(0, -1), true).encoding, 'windows-1252');
});
