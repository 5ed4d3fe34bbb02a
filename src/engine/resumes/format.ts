/** What a file is, by its bytes: neither its name nor what the sender calls it is believed. */
import type { ResumeFormat } from './types.ts';

export const MEDIA_TYPES: Readonly<Record<ResumeFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
};

/** Readers accept a PDF that begins later than its first byte, up to here. */
const PDF_WITHIN = 1024;
const TEXT_SAMPLE = 4096;
/** The first entry of an OpenDocument archive is its media type, uncompressed. */
const ODT_MARK = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** The format of a file; undefined for any that is not a resume's. */
export function formatOf(bytes: Uint8Array): ResumeFormat | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, PDF_WITHIN).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return archiveFormat(buffer, start);
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'doc';
  if (start.includes('%PDF-')) return 'pdf';
  return isText(buffer) ? 'txt' : undefined;
}

function archiveFormat(buffer: Buffer, start: string): ResumeFormat | undefined {
  if (start.includes(ODT_MARK)) return 'odt';
  // Names of entries are not compressed; those of a workbook begin with xl/.
  return buffer.includes('word/') ? 'docx' : undefined;
}

/** UTF-16 has a zero in every other byte; any other text has next to no control characters. */
function isText(buffer: Buffer): boolean {
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff)) return true;
  const sample = buffer.subarray(0, TEXT_SAMPLE);
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) control++;
  return control <= sample.length / 100;
}
