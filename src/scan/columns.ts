/**
 * The columns of a file as they were understood, with a sample. Of a table the first rows are looked at once more, cell
 * by cell, since a record no longer shows what was in a cell that could not be used.
 */

import { isPlaceholder } from '../identity/normalise/placeholder.ts';
import { cleanEmails } from '../import/map/values/email.ts';
import { cleanPhones } from '../import/map/values/phone.ts';
import { CHUNK_BYTES, readChunks, readHead } from '../import/read/chunks.ts';
import { readCsv } from '../import/read/csv.ts';
import type { Header } from '../import/read/csv-header.ts';
import { readLines } from '../import/read/lines.ts';
import type { Understood } from '../import/read/open.ts';
import type { Column } from './report.ts';

const ROWS_LOOKED_AT = 10_000;
const SAMPLE_MAX = 80;

/** What finds the values of a cell, for fields whose cells may hold none. */
const FINDERS: { field: RegExp; find: (cell: string) => string[] }[] = [
  { field: /^emails?(\.|$)/, find: cleanEmails },
  { field: /^phones?(\.|$)/, find: cleanPhones },
];

/** @returns the columns, and how many rows were looked at */
export async function describeColumns(
  path: string,
  understood: Understood,
): Promise<{ columns: Column[]; rows: number }> {
  const columns: Column[] = understood.columns.map(({ column, field, why }) => ({
    column,
    field,
    why,
    sample: null,
    filled: null,
    unreadable: null,
  }));
  if (understood.format !== 'csv') return { columns, rows: 0 };
  const finders = columns.map(({ field }) => FINDERS.find((finder) => finder.field.test(field ?? ''))?.find);
  const filled = new Float64Array(columns.length);
  const unreadable = new Float64Array(columns.length);
  let rows = 0;
  for await (const cells of firstRows(path, understood)) {
    rows += 1;
    for (const [index, column] of columns.entries()) {
      const cell = String(cells[index] ?? '').trim();
      if (cell === '') continue;
      filled[index]! += 1;
      column.sample ??= cell.length > SAMPLE_MAX ? `${cell.slice(0, SAMPLE_MAX)}…` : cell;
      const find = finders[index];
      if (find !== undefined && !isPlaceholder(cell) && find(cell).length === 0) unreadable[index]! += 1;
    }
  }
  for (const [index, column] of columns.entries()) {
    column.filled = rows === 0 ? 0 : filled[index]! / rows;
    if (finders[index] !== undefined) column.unreadable = unreadable[index]!;
  }
  return { columns, rows };
}

async function* firstRows(path: string, understood: Understood): AsyncGenerator<unknown[]> {
  const { encoding, delimiter = ',', headerLine = 1 } = understood;
  const { head } = await readHead(path, CHUNK_BYTES);
  const carriageReturns = !encoding.startsWith('utf-16') && !head.includes(10) && head.includes(13);
  const decoder = encoding === 'windows-1252' ? encoding : 'utf-8';
  const columns = understood.columns.map(({ column }) => column);
  // A name in the header may hold line breaks.
  const lastLine = headerLine + columns.join('').split('\n').length - 1;
  const header: Header = { delimiter, line: headerLine, lastLine, columns };
  let left = ROWS_LOOKED_AT;
  for await (const { rows } of readCsv(readLines(readChunks(path, encoding), carriageReturns, decoder), header)) {
    for (const row of rows) {
      if ('reject' in row) continue;
      yield row.cells;
      left -= 1;
      if (left === 0) return;
    }
  }
}
