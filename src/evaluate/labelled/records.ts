/** A table's rows as records, understood as `lode import` understands them, their labels kept out of sight. */
import { LodeError } from '../../errors.ts';
import type { PersonRecord } from '../../identity/record.ts';
import { fold } from '../../import/map/fold.ts';
import { recogniseColumns, recogniseReply } from '../../import/map/recognise.ts';
import { MappingPlan } from '../../import/map/row.ts';
import { ObjectColumns } from '../../import/read/objects.ts';
import { columnNamed, namesOf, type Row, type Table, textAt } from './table.ts';

export interface ReadRecord {
  row: Row;
  /** DATA_SOURCE or `source` where there is such a column, else the file */
  source: string;
  /** only its key where the import would refuse the row: its true pairs are missed, but they count */
  record: PersonRecord;
}

export interface ReadRecords {
  records: ReadRecord[];
  /** rows that the import would refuse, and rows that could not be taken apart */
  rejected: number;
  /** rows that are organisations by their RECORD_TYPE */
  companies: number;
}

/** Rows that are looked at before the first is mapped. */
const SAMPLE_ROWS = 2000;
const ORGANISATION = /^(org|compan|business)/i;

/**
 * @param hidden columns that must not be matched on
 * @param file what the source is called where no column tells it
 */
export function recordsOf(table: Table, hidden: readonly number[], file: string): ReadRecords {
  const read: ReadRecords = { records: [], rejected: table.rejects.length, companies: 0 };
  const map = Object.fromEntries(hidden.map((index) => [table.columns[index]!, null]));
  const { plan, rows } = table.objects ? planObjects(table, map) : planCells(table, map);
  if (plan.columns.every(({ field }) => field === null)) {
    throw new LodeError('invalid_input', `${table.path}: none of the columns is understood (${namesOf(table)})`);
  }
  plan.learn(rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells));
  const type = plan.columns.findIndex(({ column }) => fold(column) === 'recordtype');
  const key = plan.columns.findIndex(({ field }) => field === 'key');
  const source = columnNamed(table, 'data_source') ?? columnNamed(table, 'source');
  for (const { row, cells } of rows) {
    if (type >= 0 && ORGANISATION.test(String(cells[type] ?? '').trim())) {
      read.companies += 1;
      continue;
    }
    const mapped = plan.map(cells);
    if ('reject' in mapped) read.rejected += 1;
    const record = 'reject' in mapped ? { key: String(cells[key] ?? row.line) } : mapped.record;
    read.records.push({ row, source: textAt(row, source) || file, record });
  }
  return read;
}

interface Planned {
  plan: MappingPlan;
  rows: { row: Row; cells: unknown[] }[];
}

function planCells(table: Table, map: Record<string, null>): Planned {
  const plan = new MappingPlan({ kind: 'people', map, recognised: recogniseColumns(table.columns, 'people') });
  for (const column of table.columns) plan.add(column);
  return { plan, rows: table.rows.map((row) => ({ row, cells: row.cells })) };
}

function planObjects(table: Table, map: Record<string, null>): Planned {
  const values = table.rows.map((row) => ({ row, value: objectOf(table, row) }));
  const sample = values.slice(0, SAMPLE_ROWS).map(({ value }) => value);
  const reply = recogniseReply(sample, 'people');
  const open = (value: Record<string, unknown>) => reply?.layout?.rows?.(value) ?? [value];
  const names = reply === undefined ? table.columns : sample.flatMap(open).flatMap(Object.keys);
  const recognised = reply ?? recogniseColumns(names, 'people');
  const plan = new MappingPlan({ kind: 'people', map, recognised });
  const columns = new ObjectColumns(plan);
  const rows = values.flatMap(({ row, value }) => open(value).map((one) => ({ row, cells: columns.cells(one) })));
  return { plan, rows };
}

function objectOf(table: Table, row: Row): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [index, cell] of row.cells.entries()) if (cell !== undefined) value[table.columns[index]!] = cell;
  return value;
}
