import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { LodeError } from '../../errors.ts';
import type { Encoding } from './chunks.ts';

export type FileFormat = 'csv' | 'jsonl' | 'parquet' | 'vcard';

/** What the first bytes of a file say about it. */
export interface Detected {
  format: FileFormat;
  encoding: Encoding;
  /** the JSON is one array (or several), not one object a line */
  array: boolean;
}

const ZIP = 'a ZIP archive: unpack it and import the file inside';
const OLD_OFFICE = 'an old Excel or Word file: open it and save it as "CSV UTF-8"';

/** Beginnings of files that hold no rows of text, and what to do about each. Longer ones first where they overlap. */
const FOREIGN: readonly (readonly [latin1: string, what: string])[] = [
  ['\x1f\x8b', 'compressed with gzip: unpack it first (gunzip)'],
  ['\x28\xb5\x2f\xfd', 'compressed with Zstandard: unpack it first (unzstd)'],
  ['\xfd7zXZ\x00', 'compressed with xz: unpack it first (unxz)'],
  ['BZh', 'compressed with bzip2: unpack it first (bunzip2)'],
  ['7z\xbc\xaf', 'a 7-Zip archive: unpack it and import the file inside'],
  ['Rar!', 'a RAR archive: unpack it and import the file inside'],
  ['\xd0\xcf\x11\xe0', OLD_OFFICE],
  ['%PDF', 'a PDF document: export the table as CSV from the program that made it'],
  ['\x89PNG', 'a PNG picture: Lode imports tables and contact cards'],
  ['\xff\xd8\xff', 'a JPEG picture: Lode imports tables and contact cards'],
  ['GIF8', 'a GIF picture: Lode imports tables and contact cards'],
  ['\x7fELF', 'a program: Lode imports tables and contact cards'],
  ['MZ\x90', 'a program: Lode imports tables and contact cards'],
  ['SQLite format 3\x00', 'an SQLite database: export the table as CSV first'],
  ['Obj\x01', 'an Avro file: convert it to Parquet or JSON lines first'],
  ['ORC', 'an ORC file: convert it to Parquet or JSON lines first'],
  ['ARROW1', 'an Arrow file: convert it to Parquet or JSON lines first'],
  ['PARE', 'an encrypted Parquet file: write it without encryption'],
];

/**
 * Format and encoding of a file from its first bytes; its name is only asked where the content could be anything.
 *
 * @param head the first bytes, up to 256 KB
 * @param whole the head is the whole file
 * @throws LodeError `invalid_input` for a file of another kind, saying which and what to do
 */
export function detect(path: string, head: Buffer, whole: boolean, asked?: FileFormat): Detected {
  const bad = (what: string): LodeError => new LodeError('invalid_input', `${path}: this is ${what}`);
  if (head.length === 0) throw new LodeError('invalid_input', `${path}: the file is empty`);
  const start = head.subarray(0, 64).toString('latin1');
  if (start.startsWith('PAR1')) {
    if (asked !== undefined && asked !== 'parquet') throw bad(`a Parquet file, not ${asked}`);
    return { format: 'parquet', encoding: 'utf-8', array: false };
  }
  if (/^PK(?![ -~])/.test(start)) throw bad(archive(head));
  for (const [magic, what] of FOREIGN) {
    // a table may begin with the letters ORC or PARE: a magic that is plain text does not convict alone
    if (start.startsWith(magic) && (/[^ -~]|^%/.test(magic) || hasBinary(head))) throw bad(what);
  }
  const extension = extname(path).toLowerCase();
  if (asked === 'parquet' || extension === '.parquet') {
    throw bad('no Parquet file, whatever its name says: it does not begin with PAR1 (cut off, or another format?)');
  }
  const encoding = detectEncoding(head, whole);
  if (!encoding.startsWith('utf-16') && hasBinary(head))
    throw bad('binary data: Lode imports CSV, JSON lines, Parquet and vCard');
  const text = beginning(head, encoding);
  if (/^<(!doctype html|html|table|\?xml)/i.test(text)) {
    throw bad('a web page or XML, often sold as an Excel file: open it and save it as "CSV UTF-8"');
  }
  if (text === '' && whole) throw new LodeError('invalid_input', `${path}: the file holds nothing but blanks`);
  const array = /^\[\s*([[{\]]|$)/.test(text);
  return { format: asked ?? textFormat(text, array, extension), encoding, array };
}

function textFormat(text: string, array: boolean, extension: string): FileFormat {
  if (/^BEGIN:VCARD/i.test(text)) return 'vcard';
  if (array || /^\{\s*("|\}|$)/.test(text)) return 'jsonl';
  if (extension === '.vcf' || extension === '.vcard') return 'vcard';
  return extension === '.jsonl' || extension === '.ndjson' || extension === '.json' ? 'jsonl' : 'csv';
}

function archive(head: Buffer): string {
  if (head.includes('xl/') || head.includes('[Content_Types].xml')) {
    return 'an Excel or other Office file (.xlsx): open it and save it as "CSV UTF-8"';
  }
  return head.includes('opendocument') ? 'an OpenDocument file: open it and save it as CSV' : ZIP;
}

/**
 * By its mark; without one by where the zero bytes lie; UTF-8 where the head is valid (a character cut by its end does
 * not count against it), else Windows-1252, which every byte sequence is.
 */
export function detectEncoding(head: Buffer, whole: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > sample.length / 4 && even < odd / 10) return 'utf-16le';
  if (even > sample.length / 4 && odd < even / 10) return 'utf-16be';
  return isUtf8(whole ? head : head.subarray(0, lastWholeCharacter(head))) ? 'utf-8' : 'windows-1252';
}

/** The length of `head` without a UTF-8 character that its end cuts in two. */
function lastWholeCharacter(head: Buffer): number {
  for (let back = 1; back <= Math.min(3, head.length); back++) {
    const byte = head[head.length - back]!;
    if (byte < 0x80) return head.length;
    if (byte >= 0xc0) return head.length - back;
  }
  return head.length;
}

/** Control characters that no text has, in numbers that a damaged export does not reach. NULs alone are forgiven. */
function hasBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 4096);
  let control = 0;
  for (const byte of sample) if ((byte > 0 && byte < 9) || (byte > 13 && byte < 27) || byte === 127) control++;
  return control > sample.length / 20;
}

/** The first characters that are not blank, without the byte order mark. */
function beginning(head: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head.subarray(0, 4096)).replaceAll('\0', '').trimStart().slice(0, 200);
}
