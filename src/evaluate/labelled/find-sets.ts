/**
 * Which files make a set.
 *
 * Files named on the command line are one set, each file a source of its own. A folder is searched, and its sets are
 * told apart by what the files hold: a file with a truth of its own is a set; `x4a` and `x4b` with FEBRL's identifiers
 * are two files to link; files with DATA_SOURCE go with each key file beside them; a file of pair labels goes with the
 * one file beside it that has no truth. Of a world's records.jsonl and records-SOURCE.jsonl the first holds all.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { LodeError } from '../../errors.ts';
import type { SetFiles } from './set.ts';
import { columnNamed, readTable, type Table } from './table.ts';
import { isKey, isPairLabels, rowTruth } from './truth.ts';

export interface SetOptions {
  truth?: string | undefined;
  key?: string | undefined;
  pairs?: string | undefined;
}

const DATA_FILE = /\.(csv|tsv|jsonl|ndjson|json|parquet)$/i;

/** @throws LodeError `invalid_input` for paths that hold no labelled set */
export async function* findSets(paths: readonly string[], options: SetOptions): AsyncGenerator<SetFiles> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const path of paths) ((await isFolder(path)) ? folders : files).push(path);
  if (files.length > 0) {
    const tables = await Promise.all(files.map(readTable));
    const [key, pairs] = [await readOptional(options.key), await readOptional(options.pairs)];
    yield { name: files.map(nameOf).join('+'), tables, ...(key && { key }), ...(pairs && { pairs }) };
  }
  for (const folder of folders) yield* setsIn(folder, options);
}

async function* setsIn(folder: string, options: SetOptions): AsyncGenerator<SetFiles> {
  const found = (await readdir(folder, { recursive: true })).filter((path) => DATA_FILE.test(path)).sort();
  const byFolder = Map.groupBy(found, dirname);
  let sets = 0;
  for (const paths of byFolder.values()) {
    for await (const set of setsOf(
      paths.map((path) => join(folder, path)),
      options,
    )) {
      sets += 1;
      yield { ...set, name: join(relative(folder, dirname(set.tables[0]!.path)), set.name) };
    }
  }
  if (sets === 0) throw new LodeError('invalid_input', `${folder}: none of its ${found.length} files is labelled data`);
}

/** The sets of files that stand side by side. */
async function* setsOf(paths: readonly string[], options: SetOptions): AsyncGenerator<SetFiles> {
  const tables: Table[] = [];
  const whole = new Set(paths.filter((path) => /^records\./.test(basename(path))).map(dirname));
  for (const path of paths) {
    if (whole.has(dirname(path)) && /^records-/.test(basename(path))) continue;
    const table = await readTable(path);
    if (columnNamed(table, 'query') === undefined) tables.push(table);
  }
  const labels = tables.filter(isPairLabels);
  const data = tables.filter((table) => !isKey(table) && !isPairLabels(table));
  const truthOf = new Map(data.map((table) => [table, rowTruth(table, options.truth)] as const));
  const labelled = data.filter((table) => truthOf.get(table) !== undefined);
  for (const group of Map.groupBy(labelled, (table) => groupOf(table, labelled, truthOf.get(table)!.how)).values()) {
    yield { name: group.map(({ path }) => nameOf(path)).join('+'), tables: group };
  }
  const bare = data.filter((table) => truthOf.get(table) === undefined);
  const keyed = bare.filter((table) => columnNamed(table, 'data_source') !== undefined);
  for (const key of tables.filter(isKey)) {
    for (const [type, group] of Map.groupBy(keyed, ({ path }) => extname(path))) {
      yield { name: `${type.slice(1)} by ${nameOf(key.path)}`, tables: group, key };
    }
  }
  const rest = bare.filter((table) => !keyed.includes(table));
  if (labels.length === 1 && rest.length === 1) yield { name: nameOf(rest[0]!.path), tables: rest, pairs: labels[0]! };
}

/** Two files to link have one name but for the letter at its end. */
function groupOf(table: Table, all: readonly Table[], how: string): string {
  const name = nameOf(table.path);
  if (how !== 'rec_id') return name;
  const stem = name.replace(/[a-z]$/, '');
  const others = all.filter(({ path }) => path !== table.path && nameOf(path).replace(/[a-z]$/, '') === stem);
  return others.length > 0 && stem !== name ? stem : name;
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new LodeError('invalid_input', `${path}: there is no such file or folder`, { cause });
  });
  return found.isDirectory();
}

async function readOptional(path: string | undefined): Promise<Table | undefined> {
  return path === undefined ? undefined : await readTable(path);
}
