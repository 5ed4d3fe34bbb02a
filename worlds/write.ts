/**
 * `node worlds/write.ts b2b|residents --seed 7 --people 20000 --out DIR`: writes a world as JSON lines: `records.jsonl`
 * with Lode's record format and the members `source`, `truth` and `island` besides, and one `records-SOURCE.jsonl` a source.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LineFile, openLines } from './lines.ts';
import { b2bWorld, type LabelledRecord, residentWorld } from './worlds.ts';

const USAGE = 'usage: node worlds/write.ts b2b|residents [--seed N] [--people N] --out DIR';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '20000' },
    out: { type: 'string' },
  },
});
const [seed, people] = [Number(values.seed), Number(values.people)];
const { out } = values;
if (out === undefined || !Number.isInteger(seed) || !Number.isInteger(people) || people < 1) fail();

mkdirSync(out, { recursive: true });
switch (positionals[0]) {
  case 'b2b':
    writeRecords(out, b2bWorld({ seed, people }).records());
    break;
  case 'residents':
    writeRecords(out, residentWorld({ seed, people }).records());
    break;
  default:
    fail();
}

function writeRecords(folder: string, records: Iterable<LabelledRecord>): void {
  const all = openLines(join(folder, 'records.jsonl'));
  const bySource = new Map<string, LineFile>();
  let count = 0;
  for (const { source, record, truth, island } of records) {
    const line = JSON.stringify({ ...record, source, truth, island });
    let file = bySource.get(source);
    if (file === undefined) bySource.set(source, (file = openLines(join(folder, `records-${source}.jsonl`))));
    all.write(line);
    file.write(line);
    count += 1;
  }
  for (const file of [all, ...bySource.values()]) file.close();
  process.stdout.write(`${count} records of ${bySource.size} sources in ${folder}\n`);
}

function fail(): never {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}
