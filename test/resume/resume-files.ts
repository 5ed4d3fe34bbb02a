/** Files of resumes, made from lines of text: what a word processor would write of them, as small as it can be. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A resume as its author typed it. A tab parts what stands at the left from what stands at the right. */
export interface Typed {
  header?: string[];
  lines: string[];
  footer?: string[];
  /** addresses behind words */
  links?: string[];
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface ZipEntry {
  name: string;
  data: string | Uint8Array;
  stored?: boolean;
}

export function zip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, stored = false } of entries) {
    const bytes = Buffer.from(data);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(stored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function wordParagraphs(lines: readonly string[] = []): string {
  const runs = (line: string) =>
    line
      .split('\t')
      .map((part) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xml(part)}</w:t></w:r>`)
      .join('<w:r><w:tab/></w:r>');
  return lines.map((line) => `<w:p>${line === '' ? '' : runs(line)}</w:p>`).join('');
}

export function docx({ header, lines, footer, links = [] }: Typed, more: ZipEntry[] = []): Buffer {
  const relationships = links.map(
    (url, index) =>
      `<Relationship Id="l${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(url)}" TargetMode="External"/>`,
  );
  return zip([
    { name: '[Content_Types].xml', data: '<?xml version="1.0"?><Types/>' },
    { name: 'word/document.xml', data: `<w:document ${W}><w:body>${wordParagraphs(lines)}</w:body></w:document>` },
    { name: 'word/_rels/document.xml.rels', data: `<Relationships>${relationships.join('')}</Relationships>` },
    { name: 'word/header1.xml', data: `<w:hdr ${W}>${wordParagraphs(header)}</w:hdr>` },
    { name: 'word/footer1.xml', data: `<w:ftr ${W}>${wordParagraphs(footer)}</w:ftr>` },
    ...more,
  ]);
}

function odtParagraphs(lines: readonly string[] = []): string {
  return lines.map((line) => `<text:p>${xml(line).replaceAll('\t', '<text:tab/>')}</text:p>`).join('');
}

export function odt({ header, lines, footer, links = [] }: Typed): Buffer {
  const anchors = links.map((url) => `<text:p><text:a xlink:href="${xml(url)}">profile</text:a></text:p>`).join('');
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      data: `<office:document-content><office:body><office:text>${odtParagraphs(lines)}${anchors}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      data: `<office:document-styles><style:header>${odtParagraphs(header)}</style:header><style:footer>${odtParagraphs(footer)}</style:footer></office:document-styles>`,
    },
  ]);
}

export function rtf({ header = [], lines, footer = [], links = [] }: Typed): Buffer {
  const escaped = (line: string) =>
    [...line.replace(/[\\{}]/g, '\\$&').replaceAll('\t', '\\tab ')]
      .map((char) => {
        const code = char.charCodeAt(0);
        if (code < 128) return char;
        return code < 256 ? `\\'${code.toString(16)}` : `\\u${code}?`;
      })
      .join('');
  const group = (name: string, of: string[]) =>
    of.length === 0 ? '' : `{\\${name} ${of.map(escaped).join('\\par ')}\\par}`;
  const fields = links.map((url) => `{\\field{\\*\\fldinst HYPERLINK "${url}"}{\\fldrslt profile}}\\par`);
  const body = lines.map((line) => `${escaped(line)}\\par\n`).join('');
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Nobody Sans;}}{\\*\\generator Nobody 1.0;}${group('header', header)}${group('footer', footer)}\\f0 ${body}${fields.join('')}}`,
    'latin1',
  );
}

export function txt({ header = [], lines, footer = [], links = [] }: Typed, encoding: BufferEncoding = 'utf8'): Buffer {
  const mark = encoding === 'utf16le' ? '\ufeff' : '';
  return Buffer.from(mark + [...header, ...lines, ...footer, ...links].join('\r\n'), encoding);
}

const LINES_TO_PAGE = 50;

/** One font, the letters of Windows-1252; a tab moves to the right. */
export function pdf({ header = [], lines, footer = [], links = [] }: Typed): Buffer {
  const all = [...header, ...lines, ...footer];
  const pages: string[] = [];
  for (let at = 0; at < all.length; at += LINES_TO_PAGE) pages.push(pageContent(all.slice(at, at + LINES_TO_PAGE)));
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const annotations = links
    .map((url) => `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${url}) >> >>`)
    .join(' ');
  const kids = pages.map((content, index) => {
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const links = index === 0 ? ` /Annots [${annotations}]` : '';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R${links} >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return pdfOf(objects);
}

/** A file of these objects, numbered from 1; the first is the catalog. */
export function pdfOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

/** What of Windows-1252 is not where Latin-1 has it. */
const WINDOWS: Readonly<Record<string, number>> = { '•': 0x95, '–': 0x96, '—': 0x97, '’': 0x92, '€': 0x80 };

function pageContent(lines: readonly string[]): string {
  const shown = (text: string) =>
    [...text.replace(/[\\()]/g, '\\$&')]
      .map((char) => String.fromCharCode(WINDOWS[char] ?? char.charCodeAt(0)))
      .join('');
  return lines
    .flatMap((line, row) =>
      line
        .split('\t')
        .map((part, column) =>
          part === '' ? '' : `BT /F1 10 Tf ${40 + column * 330} ${770 - row * 14} Td (${shown(part)}) Tj ET`,
        ),
    )
    .filter((command) => command !== '')
    .join('\n');
}
