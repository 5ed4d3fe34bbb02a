/** The IDs in an uploaded CSV file: one column of it, in its order. */
import { parse } from 'csv-parse/sync';
import { invalid } from '../../../errors.ts';
import { ID, type IdName } from '../enrich-schema.ts';

export const ROWS_MAX = 10_000;

/** Throws `invalid_input` about `file`, naming the first row that cannot be used. Rows without any cell are skipped. */
export function idsIn(text: string, column: IdName): string[] {
  const rows = rowsOf(text);
  const [header, ...body] = rows;
  const at = header?.findIndex((name) => name.trim().toLowerCase() === column) ?? -1;
  if (at === -1) throw invalid(['file'], `has no column ${column}`);
  if (body.length === 0) throw invalid(['file'], 'has no rows');
  if (body.length > ROWS_MAX) throw invalid(['file'], `has ${body.length} rows; ${ROWS_MAX} are taken`);
  return body.map((cells, index) => {
    const id = (cells[at] ?? '').trim();
    if (ID[column].safeParse(id).success) return id;
    throw invalid(['file'], `row ${index + 2} has no ${column}: ${JSON.stringify(id.slice(0, 60))}`);
  });
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, to: ROWS_MAX * 2 });
  } catch (cause) {
    throw invalid(['file'], `is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
