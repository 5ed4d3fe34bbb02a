/** Files made to hurt: each ends in a message or in what it says, within the limits, and whoever reads it goes on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { formatOf } from '../../src/engine/resumes/format.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { docx, odt, pdf, pdfOf, rtf, zip } from './resume-files.ts';

const TYPED = { lines: ['Noor Takahashi', 'noor@takahashi.example'] };
const LIMITS = { heapMegabytes: 128, memoryMegabytes: 400, silence: 10_000 };

const bomb = (megabytes: number) => `<w:t>${'A'.repeat(megabytes * 1024 * 1024)}</w:t>`;
const refused = (bytes: Buffer, format: 'pdf' | 'docx' | 'odt' | 'rtf' | 'txt', message: RegExp) =>
  assert.rejects(parseResume({ bytes, format }, LIMITS), (error: { code: string; message: string }) => {
    assert.match(error.message, message);
    return error.code === 'invalid_input' || error.code === 'too_large';
  });

test('an archive that unpacks to more than a document holds', async () => {
  const bytes = zip([{ name: 'word/document.xml', data: bomb(64) }]);
  assert.ok(bytes.length < 100_000);
  await refused(bytes, 'docx', /unpacks to more/);
});

test('an archive whose many parts are each within their limit', async () => {
  const parts = Array.from({ length: 8 }, (_, index) => ({ name: `word/header${index}.xml`, data: bomb(12) }));
  const one = await parseResume({ bytes: docx(TYPED, parts), format: 'docx' }, LIMITS);
  assert.match(one.notice ?? '', /first .* characters/, 'what it says is full before the archive is');
  const silent = parts.map((part) => ({ ...part, data: `<w:del>${part.data}</w:del>` }));
  await refused(docx(TYPED, silent), 'docx', /unpacks to more|packed in a way/);
});

test('an archive that lies about itself', async () => {
  const good = docx(TYPED);
  const sizes = Buffer.from(good);
  const list = sizes.readUInt32LE(sizes.length - 6);
  sizes.writeUInt32LE(0x7fffffff, list + 20);
  sizes.writeUInt32LE(0x7ffffff0, list + 42);
  await refused(sizes, 'docx', /damaged/);
  const count = Buffer.from(good);
  count.writeUInt16LE(60_000, count.length - 12);
  await refused(count, 'docx', /entries|damaged/);
  await refused(good.subarray(0, good.length - 30), 'docx', /cut off/);
  await refused(zip([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'docx', /no Word document/);
  await refused(zip([{ name: 'mimetype', data: 'x' }]), 'odt', /no OpenDocument/);
});

test('bytes flipped anywhere end in a message or in text', async () => {
  for (const [format, whole] of [
    ['docx', docx(TYPED)],
    ['odt', odt(TYPED)],
    ['rtf', rtf(TYPED)],
    ['pdf', pdf(TYPED)],
  ] as const) {
    for (let part = 1; part < 4; part++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((whole.length * part) / 4);
      bytes.fill(0xff, at, at + 12);
      await parseResume({ bytes, format }, LIMITS).then(
        ({ text }) => assert.equal(typeof text, 'string'),
        (error: { code: string }) => assert.match(error.code, /invalid_input|too_large/),
      );
    }
  }
});

test('groups without end, elements without end, lines without end', async () => {
  await refused(Buffer.from(`{\\rtf1${'{'.repeat(100_000)}`), 'rtf', /nests deeper/);
  const deep = zip([{ name: 'word/document.xml', data: '<w:p>'.repeat(500_000) }]);
  assert.equal((await parseResume({ bytes: deep, format: 'docx' }, LIMITS)).text.trim(), '');
  const pieces = [
    'a',
    '1',
    '@',
    '<',
    '\\',
    '1-',
    'a.',
    '+ ',
    'A, ',
    '(1',
    'Jan ',
    'http://',
    '\t',
    '19 ',
    '· ',
    'a@b.',
  ];
  const lines = pieces.map((piece) => piece.repeat(20_000)).join('\n');
  const entries = ['Jan 2019 - ', '2019, A b, ', 'x@y ', 'Agent at A, B, ', '12345 Ab'].join('\n');
  for (const heading of ['', 'Experience', 'Education', 'Skills']) {
    const bytes = Buffer.from(`${heading}\n${lines}\n${`${entries}\n`.repeat(4_000)}`);
    const { text, parsed } = await parseResume({ bytes, format: 'txt' }, LIMITS);
    assert.ok(text.length <= 300_000);
    assert.ok(parsed.positions.length <= 50 && parsed.education.length <= 30 && parsed.skills.length <= 200);
  }
});

test('a PDF that refers to itself, is packed many times over, or is locked', async () => {
  const page = (content: string) =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      content,
    ]);
  const loop = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>']);
  const packed = deflateSync(Buffer.alloc(256 * 1024 * 1024, ' ')).toString('latin1');
  const stream = page(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`);
  for (const bytes of [loop, stream]) {
    await parseResume({ bytes, format: 'pdf' }, LIMITS).then(
      ({ text }) => assert.equal(text.trim(), ''),
      (error: { code: string }) => assert.match(error.code, /invalid_input|too_large/),
    );
  }
  const { text, notice } = await parseResume({ bytes: page('<< /Length 0 >>\nstream\n\nendstream'), format: 'pdf' });
  assert.equal(text, '');
  assert.match(notice ?? '', /scan/);
});

test('a reader that falls silent, and one that takes too much memory, are ended', async () => {
  const file = { bytes: pdf(TYPED), format: 'pdf' as const };
  await assert.rejects(parseResume(file, { ...LIMITS, silence: 1 }), { code: 'too_large', message: /no progress/ });
  const large = { bytes: Buffer.alloc(10 * 1024 * 1024, 'word '), format: 'txt' as const };
  await assert.rejects(parseResume(large, { ...LIMITS, memoryMegabytes: 60 }), { code: 'too_large', message: /died/ });
});

test('what a file is is told by its bytes', () => {
  assert.equal(formatOf(pdf(TYPED)), 'pdf');
  assert.equal(formatOf(docx(TYPED)), 'docx');
  assert.equal(formatOf(odt(TYPED)), 'odt');
  assert.equal(formatOf(rtf(TYPED)), 'rtf');
  assert.equal(formatOf(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')), 'doc');
  assert.equal(formatOf(Buffer.from('Noor Takahashi')), 'txt');
  assert.equal(formatOf(Buffer.from('\ufeffNoor', 'utf16le')), 'txt');
  assert.equal(formatOf(zip([{ name: 'xl/workbook.xml', data: '<x/>' }])), undefined);
  assert.equal(formatOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 0])), undefined);
  assert.equal(formatOf(Buffer.from('MZ\x90\0\x03\0\0\0\x04\0', 'latin1')), undefined);
});
