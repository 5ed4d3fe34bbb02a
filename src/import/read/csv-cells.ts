import { parse } from 'csv-parse/sync';
import type { Framed } from './csv-frame.ts';

type Text = Extract<Framed, { malformed: boolean }>;

/**
 * The cells of framed records, in their order. Records without quotes are split here; the others go through csv-parse
 * together, because setting it up costs more than a row.
 */
export function splitCells(records: readonly Text[], delimiter: string): string[][] {
  const quoted = records.filter((record) => record.quoted);
  const parsed = quoted.length > 0 ? parseQuoted(quoted, delimiter) : [];
  let next = 0;
  return records.map((record) =>
    record.quoted ? (parsed[next++] ?? []) : withoutReturn(record.text).split(delimiter),
  );
}

function parseQuoted(records: readonly Text[], delimiter: string): string[][] {
  const together = parseText(records.map((record) => withoutReturn(record.text)).join('\n'), delimiter);
  // a disagreement about where a record ends must not shift the rows after it
  if (together.length === records.length) return together;
  return records.map((record) => parseText(withoutReturn(record.text), delimiter).flat());
}

function parseText(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
