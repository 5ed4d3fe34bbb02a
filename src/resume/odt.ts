/** ODT: headers and footers of its page styles first, then the text. Comments and tracked changes are left out. */
import { type ResumeText, TextBuilder } from './text.ts';
import { attribute, readXml } from './xml.ts';
import { Archive } from './zip.ts';

const SKIPPED = new Set(['office:annotation', 'text:tracked-changes', 'text:note-citation', 'office:forms']);
const HEADERS = new Set(['style:header', 'style:header-first', 'style:header-left']);
const FOOTERS = new Set(['style:footer', 'style:footer-first', 'style:footer-left']);
const BODY = new Set(['office:text']);
const PARAGRAPHS = new Set(['text:p', 'text:h']);
const SPACES_MAX = 100;

/** @throws Error where the file is damaged or holds no document */
export function readOdt(bytes: Buffer): ResumeText {
  const archive = new Archive(bytes);
  const content = archive.text('content.xml');
  if (content === undefined) throw new Error('the archive holds no OpenDocument text');
  const styles = archive.text('styles.xml') ?? '';
  const out = new TextBuilder();
  addInside(styles, HEADERS, out);
  addInside(styles, FOOTERS, out);
  addInside(content, BODY, out);
  return out.result();
}

/** The text inside members of those names. */
function addInside(xml: string, names: ReadonlySet<string>, out: TextBuilder): void {
  let skipped = 0;
  let inside = 0;
  let paragraphs = 0;
  for (const event of readXml(xml)) {
    if (out.full) return;
    if (event.kind === 'text') {
      if (inside > 0 && paragraphs > 0 && skipped === 0) out.add(event.text.replace(/\s+/g, ' '));
      continue;
    }
    const step = event.kind === 'close' ? -1 : event.empty ? 0 : 1;
    if (SKIPPED.has(event.name)) skipped += step;
    else if (names.has(event.name)) inside += step;
    else if (inside > 0 && skipped === 0) {
      if (PARAGRAPHS.has(event.name)) {
        paragraphs += step;
        if (step <= 0) out.endParagraph();
      } else if (event.kind === 'open') addMark(event, out);
      else if (event.name === 'table:table-cell') out.endCell();
      else if (event.name === 'table:table-row') out.endRow();
    }
  }
}

function addMark(event: { name: string; attributes: string; empty: boolean }, out: TextBuilder): void {
  if (event.name === 'table:table-cell') {
    if (!event.empty) out.beginCell();
  } else if (event.name === 'text:tab') out.add('\t');
  else if (event.name === 'text:line-break') out.add('\n');
  else if (event.name === 'text:s') {
    const count = Number(attribute(event.attributes, 'text:c') ?? 1);
    out.add(' '.repeat(Math.min(SPACES_MAX, Math.max(1, count || 1))));
  } else if (event.name === 'text:a') out.addLink(attribute(event.attributes, 'xlink:href'));
}
