import { splitCells } from './csv-cells.ts';
import { CsvFramer, type Framed } from './csv-frame.ts';
import type { Header } from './csv-header.ts';
import type { LineBlock } from './lines.ts';
import { excerpt, type RawBatch, type RawRow } from './result.ts';

/** Rows of a batch: enough to make the cost of handing it over vanish, few enough to stay a small transaction. */
export const BATCH_ROWS = 500;

/**
 * The rows behind the header, cell for cell. Empty rows and repetitions of the header are left out; a row with more
 * filled cells than the header has is refused, one with fewer is taken as ending in empty cells.
 */
export async function* readCsv(blocks: AsyncIterable<LineBlock>, header: Header): AsyncGenerator<RawBatch> {
  const framer = new CsvFramer(header.delimiter, header.columns.length);
  const headerCells = header.columns.join('\0');
  let rows: RawRow[] = [];
  let bytes = 0;

  const take = (framed: Framed[]): void => {
    const texts = framed.filter((record) => 'quoted' in record);
    const cells = splitCells(texts, header.delimiter);
    let next = 0;
    for (const record of framed) {
      if ('reject' in record) rows.push({ line: record.line, reject: record.reject, raw: excerpt(record.text) });
      else {
        const row = checkRow(record.line, cells[next++]!, record.text, record.malformed, header, headerCells);
        if (row !== undefined) rows.push(row);
      }
    }
  };

  for await (const block of blocks) {
    ({ bytes } = block);
    for (const [index, line] of block.lines.entries()) {
      const number = block.firstLine + index;
      if (number <= header.lastLine) continue;
      if (block.cut?.has(index)) framer.pushCut(line, number);
      else framer.push(line, number);
      if (framer.framed.length >= BATCH_ROWS) {
        take(framer.framed.splice(0));
        yield { rows, bytes };
        rows = [];
      }
    }
    take(framer.framed.splice(0));
    if (rows.length > 0) yield { rows, bytes };
    rows = [];
  }
  framer.finish();
  take(framer.framed.splice(0));
  if (rows.length > 0) yield { rows, bytes };
}

function checkRow(
  line: number,
  cells: string[],
  text: string,
  malformed: boolean,
  header: Header,
  headerCells: string,
): RawRow | undefined {
  const width = header.columns.length;
  let last = cells.length;
  while (last > 0 && cells[last - 1]!.trim() === '') last--;
  if (last === 0) return undefined;
  if (last > width || (malformed && cells.length !== width)) {
    const reject = `${cells.length} cells where the header has ${width}: is a delimiter or quote misplaced?`;
    return { line, reject, raw: excerpt(text) };
  }
  if (cells[0]!.trim() === header.columns[0] && cells.map((cell) => cell.trim()).join('\0') === headerCells) {
    return undefined;
  }
  return { line, cells, raw: () => excerpt(text) };
}
