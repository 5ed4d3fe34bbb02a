/**
 * `npm run bench [-- --people N --only NAME --postgres]`: measures the budgets of the design on a synthetic world.
 *
 * What is measured and its floor run interleaved in one run, so that their ratio means something also on a machine
 * that others use. Nothing here fails by a clock: a result says whether it is within its budget.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importing } from './import.ts';
import { importing50k } from './import-50k.ts';
import { linking } from './link.ts';
import { matchBatch } from './match-batch.ts';
import { matchNoisy } from './match-noisy.ts';
import { matchSingle } from './match-single.ts';
import { oneByOne } from './one-by-one.ts';
import { postgresMatch } from './postgres-match.ts';
import { listingProspects } from './prospects-list.ts';
import { prospeoBulk } from './prospeo-bulk.ts';
import { toResult, writeResult } from './results.ts';
import type { Bench, Scenario } from './scenario.ts';
import { scoring } from './score.ts';
import { searchPeople } from './search-people.ts';
import { sonarlyJobs, sonarlyQueue } from './sonarly-jobs.ts';
import { starting } from './start.ts';
import { prepareBench } from './world-data.ts';
import { writeWhileImport } from './write-while-import.ts';

const PEOPLE = 100_000;
const PEOPLE_MIN = 1_000;
const POSTGRES_PEOPLE_MAX = 20_000;

/** In the order in which they run: the import makes the base that the others read or copy. */
const SCENARIOS: Record<string, Scenario> = {
  import: importing,
  'import-50k': importing50k,
  'match-batch': matchBatch,
  'match-single': matchSingle,
  'match-noisy': matchNoisy,
  'prospeo-bulk': prospeoBulk,
  'one-by-one': oneByOne,
  'write-while-import': writeWhileImport,
  start: starting,
  link: linking,
  score: scoring,
  'search-people': searchPeople,
  'prospects-list': listingProspects,
  'sonarly-jobs': sonarlyJobs,
  'sonarly-queue': sonarlyQueue,
};
const POSTGRES = 'postgres-match';

const { values } = parseArgs({
  options: { people: { type: 'string' }, only: { type: 'string' }, postgres: { type: 'boolean', default: false } },
});
const people = Number(values.people ?? PEOPLE);
const names =
  values.only === undefined ? Object.keys(SCENARIOS) : values.only.split(',').filter((name) => name !== POSTGRES);
const withPostgres = values.postgres || values.only?.split(',').includes(POSTGRES) === true;
const unknown = names.filter((name) => SCENARIOS[name] === undefined);
if (!Number.isInteger(people) || people < PEOPLE_MIN || unknown.length > 0) {
  print(`usage: npm run bench -- [--people N] [--only NAME[,NAME]] [--postgres]`);
  print(
    `N is at least ${PEOPLE_MIN}; the names are ${Object.keys(SCENARIOS).join(', ')}, and ${POSTGRES} with --postgres.`,
  );
  process.exit(1);
}

const benches: Bench[] = [];
process.once('exit', () => {
  for (const { folder } of benches) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const bench = names.length > 0 ? prepare(people) : undefined;
for (const name of names) await run(name, SCENARIOS[name]!, bench!);
if (withPostgres) {
  const small =
    bench !== undefined && people <= POSTGRES_PEOPLE_MAX ? bench : prepare(Math.min(people, POSTGRES_PEOPLE_MAX));
  await run(POSTGRES, postgresMatch, small);
}

function prepare(count: number): Bench {
  print(`Writing a synthetic world of ${count.toLocaleString('en')} people`);
  const made = prepareBench(count);
  mkdirSync(made.folder, { recursive: true });
  benches.push(made);
  return made;
}

async function run(name: string, scenario: Scenario, on: Bench): Promise<void> {
  print(`\n${name}`);
  const outcome = await scenario(on);
  writeResult(toResult(name, on.people, on.records(), outcome));
  const width = Math.max(...Object.keys(outcome.figures).map((figure) => figure.length));
  for (const [figure, value] of Object.entries(outcome.figures))
    print(`  ${figure.padEnd(width)}  ${value.toLocaleString('en')}`);
  const ratio =
    outcome.ratio === null ? '' : `ratio ${outcome.ratio} to ${outcome.floor?.value} (${outcome.floor?.what}); `;
  print(`  ${ratio}budget: ${outcome.budget}: ${outcome.within ? 'within' : 'NOT within'}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
