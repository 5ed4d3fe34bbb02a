/** A labelled set: records ready to be linked, and what is known of who they are. */
import { basename, extname } from 'node:path';
import { LodeError } from '../../errors.ts';
import type { LinkRecord } from '../../identity/link/linkage.ts';
import { personFeatures } from '../../identity/normalise/person.ts';
import { type ReadRecord, recordsOf } from './records.ts';
import { columnNamed, namesOf, type Table, textAt } from './table.ts';
import { keyedBy, numbered, pairTruth, readKey, rowTruth, type Truth } from './truth.ts';

/** The files of one set, read. */
export interface SetFiles {
  name: string;
  tables: Table[];
  key?: Table;
  pairs?: Table;
}

export interface LabelledSet {
  name: string;
  records: LinkRecord[];
  truth: Truth;
  /** what the truth was taken from: `column cluster`, `rec_id`, a key file's name */
  truthFrom: string;
  /** what a reader of the figures should know: rows left out, labels without a record */
  notes: string[];
}

/**
 * @param asked the column that --truth names
 * @throws LodeError `invalid_input` where no truth is found, saying which columns there are
 */
export function labelledSet({ name, tables, key, pairs }: SetFiles, asked?: string): LabelledSet {
  const answers = key === undefined ? undefined : readKey(key);
  const people: string[] = [];
  const records: LinkRecord[] = [];
  const placed: { source: string; key: string }[] = [];
  const addresses = new Set<string>();
  const from = new Set<string>();
  let [rejected, companies] = [0, 0];
  for (const table of tables) {
    const own = answers === undefined && pairs === undefined ? requireTruth(table, asked) : undefined;
    if (own !== undefined) from.add(own.how);
    const record = columnNamed(table, 'record_id');
    const personOf = (read: ReadRecord): string => {
      if (answers !== undefined) return answers.get(keyedBy(read.source, textAt(read.row, record))) ?? '';
      return own?.of(read.row) ?? '';
    };
    const hidden = own?.columns ?? labelColumns(table);
    const read = recordsOf(table, hidden, basename(table.path, extname(table.path)));
    rejected += read.rejected;
    companies += read.companies;
    for (const one of read.records) {
      const address = freeAddress(one, addresses);
      records.push({ address, features: personFeatures(one.record, { source: one.source }) });
      placed.push({ source: one.source, key: one.record.key ?? '' });
      people.push(personOf(one));
    }
  }
  const notes: string[] = [];
  const note = (count: number, text: string) => {
    if (count > 0) notes.push(`${count} ${text}`);
  };
  note(rejected, 'rows are refused (no name and no identifier): their true pairs count as missed');
  note(companies, 'organisations are left out: only people are linked');
  let truth: Truth = { kind: 'people', personOf: numbered(people) };
  if (pairs !== undefined) {
    const labels = pairTruth(pairs, placed);
    note(labels.unknown, 'pair labels name a record that is not there');
    truth = labels.truth;
  } else note(people.filter((person) => person === '').length, 'records have no known truth and count for nothing');
  requirePairs(truth, name);
  const labels = key ?? pairs;
  return {
    name,
    records,
    truth,
    truthFrom: labels === undefined ? [...from].join(', ') : basename(labels.path),
    notes,
  };
}

function requireTruth(table: Table, asked: string | undefined) {
  const found = rowTruth(table, asked);
  if (found !== undefined) return found;
  const keyed = columnNamed(table, 'data_source') !== undefined && columnNamed(table, 'record_id') !== undefined;
  const hint = keyed
    ? 'name the file of the answers with --key (columns CLUSTER_ID, DATA_SOURCE, RECORD_ID)'
    : 'name the column with --truth, or a file of labelled pairs with --pairs';
  throw new LodeError('invalid_input', `${table.path}: no truth is found in the columns ${namesOf(table)}; ${hint}`);
}

/** With labels from elsewhere a truth column may still be there, and must not be matched on. */
function labelColumns(table: Table): readonly number[] {
  try {
    return rowTruth(table, undefined)?.columns ?? [];
  } catch {
    return table.columns.flatMap((column, index) => (/cluster|truth|entity/i.test(column) ? [index] : []));
  }
}

/** A record's address in the set; keys that are not keys after all get the line beside them. */
function freeAddress({ source, record, row }: ReadRecord, taken: Set<string>): string {
  const plain = `${source}/${record.key}`;
  let address = taken.has(plain) ? `${plain}#${row.line}` : plain;
  while (taken.has(address)) address += '+';
  taken.add(address);
  return address;
}

function requirePairs(truth: Truth, name: string): void {
  if (truth.kind === 'pairs') {
    if (truth.same.length === 0)
      throw new LodeError('invalid_input', `${name}: none of the labelled pairs is of two records of this set`);
    return;
  }
  const seen = new Set<number>();
  for (const person of truth.personOf) {
    if (person >= 0 && seen.has(person)) return;
    seen.add(person);
  }
  throw new LodeError(
    'invalid_input',
    `${name}: by its truth no two records are one person, so there is nothing to find`,
  );
}
