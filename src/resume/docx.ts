/**
 * DOCX: headers and footers first, then the body, then notes. Many put their name and telephone number into a header, and
 * what a footer says belongs to no section of the body. What is deleted, what is an instruction to the program, and the second copy of a text box that old programs need are
 * left out.
 */
import { type ResumeText, TextBuilder } from './text.ts';
import { attribute, readXml } from './xml.ts';
import { Archive } from './zip.ts';

/** Members whose content is no text of the document. `w:instrText` names the targets of old-style links. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:pPr', 'w:rPr', 'w:sectPr', 'w:tblPr']);
const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** @throws Error where the file is damaged or holds no document */
export function readDocx(bytes: Buffer): ResumeText {
  const archive = new Archive(bytes);
  const out = new TextBuilder();
  const parts = (pattern: RegExp): string[] => archive.names.filter((name) => pattern.test(name)).sort();
  const main = parts(/^word\/document\d*\.xml$/);
  if (main.length === 0) throw new Error('the archive holds no Word document');
  const order = [
    ...parts(/^word\/header\d*\.xml$/),
    ...parts(/^word\/footer\d*\.xml$/),
    ...main,
    ...parts(/^word\/(?:foot|end)notes\.xml$/),
  ];
  for (const name of order) {
    if (out.full) break;
    addPart(archive.text(name) ?? '', out);
    out.add('\n');
    addTargets(archive.text(name.replace(/^word\//, 'word/_rels/').concat('.rels')) ?? '', out);
  }
  return out.result();
}

function addPart(xml: string, out: TextBuilder): void {
  let skipping = '';
  let depth = 0;
  let inText = 0;
  for (const event of readXml(xml)) {
    if (out.full) return;
    if (skipping !== '') {
      // The same member inside itself: the outer one's end is meant.
      if (event.kind === 'open' && event.name === skipping && !event.empty) depth++;
      if (event.kind === 'close' && event.name === skipping && --depth === 0) skipping = '';
      continue;
    }
    if (event.kind === 'text') {
      if (inText > 0) out.add(event.text);
    } else if (event.kind === 'open') {
      if (SKIPPED.has(event.name)) {
        if (!event.empty) [skipping, depth] = [event.name, 1];
      } else if (event.name === 'w:t') {
        if (!event.empty) inText++;
      } else if (event.name === 'w:tc') out.beginCell();
      else out.add(BREAKS[event.name] ?? '');
    } else if (event.name === 'w:t') inText = Math.max(0, inText - 1);
    else if (event.name === 'w:tc') out.endCell();
    else if (event.name === 'w:p') out.endParagraph();
    else if (event.name === 'w:tr') out.endRow();
  }
}

/** Where the words lead that are links. */
function addTargets(xml: string, out: TextBuilder): void {
  for (const event of readXml(xml)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    if (attribute(event.attributes, 'Type')?.endsWith('/hyperlink')) {
      out.addLink(attribute(event.attributes, 'Target'));
    }
  }
}
