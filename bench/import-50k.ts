/**
 * 50,000 people from one CSV into an empty folder by `lode import`, from starting the command to its end, whatever the
 * size of the run's world. The floor is the bare sorted load of the rows that this leaves.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateWorld, writeWorld } from '../demo/world.ts';
import { sortedLoad } from './import.ts';
import { median, round, spread } from './measure.ts';
import type { Bench, Outcome } from './scenario.ts';
import { benchEnvironment, SEED } from './world-data.ts';

const LODE = fileURLToPath(new URL('../bin/lode', import.meta.url));
const RECORDS = 50_000;
/** Of so many people this source knows somewhat more than RECORDS. */
const PEOPLE = 76_000;
const ROUNDS = 3;
const BUDGET_S = 5;

export async function importing50k(bench: Bench): Promise<Outcome> {
  const file = await writeFile(bench);
  const seconds: number[] = [];
  const floors: number[] = [];
  // The first command compiles what later ones find compiled.
  await runImport(file, bench.newFolder());
  for (let round = 0; round < ROUNDS; round += 1) {
    const data = bench.newFolder();
    seconds.push(await runImport(file, data));
    floors.push((await sortedLoad(data, bench.newFolder())).wallMs / 1000);
  }
  const [taken, floor] = [median(seconds), median(floors)];
  return {
    figures: {
      records: RECORDS,
      ...spread('import s, from start to end of the command', seconds),
      ...spread('bare load s', floors),
      'records/s': round(RECORDS / taken),
    },
    floor: { what: 's of the bare sorted load of the same rows', value: round(floor) },
    ratio: round(taken / floor),
    budget: `at most ${BUDGET_S} s`,
    within: taken <= BUDGET_S,
  };
}

/** The first RECORDS rows of the source that comes as a CSV of one line a row. */
async function writeFile(bench: Bench): Promise<string> {
  const files = writeWorld(generateWorld({ seed: SEED, people: PEOPLE }), join(bench.folder, 'files-50k'));
  const lines = (await readFile(files.sources.crm, 'utf8')).split('\n');
  if (lines.length < RECORDS + 2) throw new Error(`the source has only ${lines.length - 2} records`);
  const path = join(bench.folder, 'people-50k.csv');
  writeFileSync(path, `${lines.slice(0, RECORDS + 1).join('\n')}\n`);
  return path;
}

/** @returns seconds. */
async function runImport(file: string, data: string): Promise<number> {
  const start = performance.now();
  const { stdout } = await promisify(execFile)(LODE, ['import', file, '--source', 'crm', '--data', data, '--json'], {
    env: benchEnvironment(),
  });
  const { rows, rejected } = JSON.parse(stdout) as { rows: number; rejected: number }; // an ImportReport
  if (rows !== RECORDS || rejected > 0) throw new Error(`${rows} rows were imported, ${rejected} rejected`);
  return (performance.now() - start) / 1000;
}
