/**
 * PDF: the text in the order in which the file draws it, which is the order of reading in what word processors and
 * browsers write. A change of height is a new line, a gap of several letters a tab, so the cells of a table stay apart.
 *
 * Limits. A scanned page is a picture and has no text. Text that was drawn out of order comes out of order.
 */
import { getDocumentProxy } from 'unpdf';
import { type ResumeText, TextBuilder } from './text.ts';

const PAGES_MAX = 50;

/** In the units of the page, which a font's size is given in too. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** @throws Error where the file is damaged, or locked by a password */
export async function readPdf(bytes: Buffer): Promise<ResumeText> {
  // The parser takes the memory over, so it gets a copy. Fonts bring programs, which nobody needs to run for their text.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const out = new TextBuilder();
  for (let number = 1; number <= Math.min(document.numPages, PAGES_MAX) && !out.full; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    addPieces(
      items.flatMap((item) => ('str' in item ? [toPiece(item)] : [])),
      out,
    );
    for (const annotation of await page.getAnnotations()) out.addLink(annotation.url ?? annotation.unsafeUrl);
    page.cleanup();
  }
  const result = out.result();
  if (result.text.trim() !== '') return result;
  return { ...result, notice: 'it holds no text: perhaps it is a scan' };
}

function toPiece(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 10 };
}

function addPieces(pieces: readonly Piece[], out: TextBuilder): void {
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (last !== undefined) out.add(between(last, piece));
    out.add(piece.text);
    last = piece;
  }
  out.add('\n');
}

/** What stands between two pieces that are drawn one after the other. */
function between(before: Piece, after: Piece): string {
  const size = Math.max(before.size, after.size);
  const down = Math.abs(before.y - after.y);
  const gap = after.x - (before.x + before.width);
  if (down > size * 1.9) return '\n\n';
  if (down > size * 0.5 || gap < -size * 2) return '\n';
  if (gap > size * 2) return '\t';
  const spaced = /\s$/.test(before.text) || /^\s/.test(after.text);
  return gap > size * 0.15 && !spaced ? ' ' : '';
}
