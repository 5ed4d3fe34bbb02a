/**
 * `node worlds/write.ts b2b|residents|companies [--seed N] [--people N] [--per-slice N] --out DIR` writes a labelled world:
 *
 *   records.jsonl          every record in Lode's format, with the members `source` and `truth` besides (and `island`, see
 *                          b2b/islands.ts, where it is not 0)
 *   records-SOURCE.jsonl   the same, a file each source
 *   queries.jsonl          b2b only: match queries with `slice`, `truth` and `fits`
 *   world.json             kind, seed, size and knobs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LineFile, openLines } from './lines.ts';
import { b2bWorld, companyWorld, queriesFor, residentWorld } from './worlds.ts';

const USAGE = 'usage: node worlds/write.ts b2b|residents|companies [--seed N] [--people N] [--per-slice N] --out DIR';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    /** companies, where the world is one of companies */
    people: { type: 'string', default: '20000' },
    'per-slice': { type: 'string', default: '1000' },
    out: { type: 'string' },
  },
});
const kind = positionals[0];
const [seed, people, perSlice] = [values.seed, values.people, values['per-slice']].map(Number) as [
  number,
  number,
  number,
];
if (![seed, people, perSlice].every((number) => Number.isInteger(number) && number >= 0))
  fail('a number is not a whole one');
const folder = values.out ?? fail('--out is missing');

switch (kind) {
  case 'b2b': {
    const world = b2bWorld({ seed, people });
    open(world.knobs);
    writeRecords(world.records());
    writeQueries(perSlice === 0 ? [] : queriesFor(world, { seed, perSlice }));
    break;
  }
  case 'residents': {
    const world = residentWorld({ seed, people });
    open(world.knobs);
    writeRecords(world.records());
    break;
  }
  case 'companies': {
    const world = companyWorld({ seed, companies: people });
    open(world.knobs);
    writeRecords(world.records());
    break;
  }
  default:
    fail(`no world is called ${kind}`);
}

function open(knobs: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'world.json'), `${JSON.stringify({ kind, seed, size: people, knobs }, null, 2)}\n`);
}

function writeRecords(records: Iterable<{ source: string; record: object; truth: string; island?: number }>): void {
  const all = openLines(join(folder, 'records.jsonl'));
  const bySource = new Map<string, LineFile>();
  let count = 0;
  for (const { source, record, truth, island } of records) {
    const line = JSON.stringify({ ...record, source, truth, ...(island && { island }) });
    let file = bySource.get(source);
    if (file === undefined) {
      file = openLines(join(folder, `records-${source}.jsonl`));
      bySource.set(source, file);
    }
    all.write(line);
    file.write(line);
    count += 1;
  }
  for (const file of [all, ...bySource.values()]) file.close();
  process.stdout.write(`${count} records of ${bySource.size} sources in ${folder}\n`);
}

function writeQueries(queries: Iterable<object>): void {
  const file = openLines(join(folder, 'queries.jsonl'));
  for (const query of queries) file.write(JSON.stringify(query));
  file.close();
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n${USAGE}\n`);
  process.exit(1);
}
