import { splitCells } from './csv-cells.ts';
import { CsvFramer } from './csv-frame.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How far into the file a header may stand behind notes, in records. */
const PREAMBLE_RECORDS = 40;
/** Records that are looked at to tell the delimiter of a file whose columns are unknown. */
const SAMPLE_RECORDS = 100;

export interface Header {
  delimiter: string;
  /** physical line, 1-based */
  line: number;
  /** the line that it ends on: a column name may hold a line break */
  lastLine: number;
  columns: string[];
}

/**
 * Finds the header and the delimiter in the first lines of a file: the record that has the most known column names, the
 * earliest of equals. Where no name is known it is the first record as wide as most of them.
 *
 * @param known whether a name, as written, is the name of a column that Lode understands or the caller mapped
 */
export function findHeader(lines: readonly string[], known: (name: string) => boolean): Header | undefined {
  let best: Header | undefined;
  let bestScore = 0;
  let widest: Header | undefined;
  let widestScore = 0;
  for (const delimiter of DELIMITERS) {
    const records = sampleRecords(lines, delimiter);
    for (const { line, lastLine, cells } of records.slice(0, PREAMBLE_RECORDS)) {
      const score = new Set(cells.filter(known)).size;
      if (score > bestScore) [best, bestScore] = [{ delimiter, line, lastLine, columns: cells }, score];
    }
    const { width, count } = commonWidth(records.map((record) => record.cells.length));
    const first = records.find((record) => record.cells.length === width);
    if (first !== undefined && width * count > widestScore) {
      [widest, widestScore] = [
        { delimiter, line: first.line, lastLine: first.lastLine, columns: first.cells },
        width * count,
      ];
    }
  }
  return best ?? widest;
}

interface SampleRecord {
  line: number;
  lastLine: number;
  cells: string[];
}

function sampleRecords(lines: readonly string[], delimiter: string): SampleRecord[] {
  const framer = new CsvFramer(delimiter, 0);
  for (const [index, text] of lines.entries()) {
    if (framer.framed.length >= SAMPLE_RECORDS) break;
    framer.push(text, index + 1);
  }
  framer.finish();
  const texts = framer.framed.filter((record) => 'quoted' in record).slice(0, SAMPLE_RECORDS);
  const cells = splitCells(texts, delimiter);
  return texts
    .map((record, index) => ({
      line: record.line,
      lastLine: record.line + record.text.split('\n').length - 1,
      cells: cells[index]!.map((cell) => cell.trim()),
    }))
    .filter((record) => record.cells.some((cell) => cell !== ''));
}

/** The width that most records have, narrow ones aside: one column is what every wrong delimiter gives. */
function commonWidth(widths: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + (width > 1 ? 1 : 0.001));
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts) if (count > best.count) best = { width, count };
  return best;
}
