/** Records to learn from, out of files: understood as an import understands them, what looks like a label left out. */
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { BearingRecord } from '../engine/models/bounded.ts';
import { recordsOf } from '../evaluate/labelled/records.ts';
import { readTable, type Table } from '../evaluate/labelled/table.ts';
import { rowTruth } from '../evaluate/labelled/truth.ts';
import { personFeatures } from '../identity/normalise/person.ts';

export interface FileRecords {
  records: BearingRecord[];
  /** names of the files, sorted */
  sources: string[];
  /** YYYY-MM-DD: of the newest file */
  newest: string;
}

export async function recordsOfFiles(paths: readonly string[]): Promise<FileRecords> {
  const found: FileRecords = { records: [], sources: [], newest: '' };
  const taken = new Set<string>();
  // By name, so that a file may be named first or last.
  for (const path of [...paths].sort((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
    const table = await readTable(path);
    const name = basename(path, extname(path));
    const day = new Date((await stat(path)).mtimeMs).toISOString().slice(0, 10);
    if (day > found.newest) found.newest = day;
    if (!found.sources.includes(name)) found.sources.push(name);
    for (const { source, record, row } of recordsOf(table, labelColumns(table), name).records) {
      const plain = `${source}\u0000${record.key}`;
      let address = taken.has(plain) ? `${plain}#${row.line}` : plain;
      while (taken.has(address)) address += '+';
      taken.add(address);
      // Whose a record is nobody knows yet: each is one bearer of its values.
      found.records.push({ address, features: personFeatures(record, { source }), bearer: found.records.length });
    }
  }
  return found;
}

function labelColumns(table: Table): readonly number[] {
  try {
    return rowTruth(table, undefined)?.columns ?? [];
  } catch {
    // Several columns could be the truth: none of them is learned from.
    return table.columns.flatMap((column, index) => (/cluster|truth|entity/i.test(column) ? [index] : []));
  }
}
