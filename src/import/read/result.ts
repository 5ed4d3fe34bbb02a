import type { CompanyRecord, PersonRecord } from '../../identity/record.ts';

/** The longest piece of a refused row that a report shows, in characters. */
export const RAW_LIMIT = 2000;

/** Where a row stands: `line` is the physical line it starts on (1-based), `bytes` how far the file has been read. */
export interface ReadItem {
  line: number;
  bytes: number;
}

export type ReadResult =
  | (ReadItem & { record: PersonRecord | CompanyRecord })
  | (ReadItem & { reject: string; raw: string });

/** A row before mapping: its values under the plan's column indexes, or why it cannot be one. */
export type RawRow =
  | { line: number; cells: unknown[]; raw: () => string }
  | { line: number; reject: string; raw: string };

/** Rows read together; `bytes` is the offset in the file after the last of them. */
export interface RawBatch {
  rows: RawRow[];
  bytes: number;
}

/** The beginning of `text` that a report may show. */
export function excerpt(text: string): string {
  return text.length > RAW_LIMIT ? text.slice(0, RAW_LIMIT) : text;
}
