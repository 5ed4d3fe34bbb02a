/** `lode train`: learns the weights of matching from records, without labels, and writes them to a file. Changes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { LevelChange } from '../engine/models/difference.ts';
import type { Learned } from '../engine/models/learn.ts';
import type { Model } from '../identity/match/model.ts';
import { elapsed } from './elapsed.ts';
import { configOf, wantsJson } from './globals.ts';
import { writingTo } from './out-file.ts';
import { note, printJson, printLines } from './output.ts';
import { createProgress, SILENT } from './progress.ts';
import { withSession } from './session.ts';
import { count, cut, tableLines } from './table.ts';

interface TrainOptions {
  out: string;
  name?: string;
  date?: string;
  account?: string;
}

const EXPLAINED = `
Without a file the imported people of the data folder are learned from; with files, those, and no database is needed. The
same records give the same file. A value (a name, a firm, a birthday) stands in it only if five people bear it.

Nothing changes until 'lode reresolve --model FILE --dry-run' has shown what would, and 'lode reresolve --model FILE --yes'
has accepted it. docs/models.md says what the file holds.`;

export function addTrain(program: Command): void {
  program
    .command('train')
    .description('learn the weights of matching from your own records, without labels; changes nothing')
    .argument('[file...]', 'files to learn from (default: the imported people)')
    .option('--out <file>', 'weights file to write', 'weights.json')
    .option('--name <text>', 'what the data are called in the version (default: their sources)')
    .option('--date <date>', 'YYYY-MM-DD (default: of the newest record or file)', day)
    .option('--account <id>', 'account group whose people are learned from (default: default)')
    .addHelpText('after', EXPLAINED)
    .action(train);
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  }
  return text;
}

async function train(files: string[], options: TrainOptions, command: Command): Promise<void> {
  const json = wantsJson(command);
  const { learned, active } = await (files.length === 0
    ? fromDatabase(options, command, json)
    : fromFiles(files, options, command));
  const { levelChanges } = await import('../engine/models/difference.ts');
  const changes = levelChanges(active, learned.model);
  await writingTo(options.out, (file) => file.write(learned.text));
  if (json) {
    const { model, text: _text, ...rest } = learned;
    return printJson({
      out: options.out,
      version: model.version,
      about: model.about,
      ...rest,
      active: active.version,
      prior_bits: { before: active.priorBits, after: model.priorBits },
      levels: changes,
    });
  }
  printLines(
    ...lines(learned, active, changes),
    '',
    `The weights are in ${options.out}. To see what they would change:`,
  );
  printLines(`  lode reresolve --model ${options.out} --dry-run`);
  if (learned.warnings.length > 0) note(...learned.warnings);
}

type Trained = { learned: Learned; active: Model };

function aboutOf(
  { name, date }: TrainOptions,
  found: { records: readonly unknown[]; sources: readonly string[]; newest: string },
): { data: string; date: string } {
  const data = name ?? (cut(found.sources.join('+'), 40) || 'nothing');
  return { data, date: date ?? (found.newest || '1970-01-01') };
}

function fromDatabase(options: TrainOptions, command: Command, quiet: boolean): Promise<Trained> {
  return withSession(command, { account: options.account }, async ({ operations, caller: { graphId } }) => {
    const { learnModel } = await import('../engine/models/learn.ts');
    const progress = quiet ? SILENT : createProgress('records', elapsed);
    const total = await operations.rowsOf(graphId, 'records');
    const found = await operations.recordsOfGraph(graphId, (records) => progress.update(records, total, records));
    progress.end();
    const { keys } = await operations.describeModel(graphId);
    if (keys.old) note('The stored records were prepared by another version of Lode: run lode reresolve first.');
    return {
      learned: learnModel(found.records, aboutOf(options, found)),
      active: await operations.activeModel(graphId),
    };
  });
}

async function fromFiles(files: string[], options: TrainOptions, command: Command): Promise<Trained> {
  const { learnModel } = await import('../engine/models/learn.ts');
  const { recordsOfFiles } = await import('./train-files.ts');
  const found = await recordsOfFiles(files);
  return { learned: learnModel(found.records, aboutOf(options, found)), active: await presentModel(options, command) };
}

/** Of the data folder, or the one that ships where there is none. */
async function presentModel({ account }: TrainOptions, command: Command): Promise<Model> {
  const { databaseUrl, data } = configOf(command);
  const { SQLITE_FILE } = await import('../store/sqlite.ts');
  if (databaseUrl === undefined && !existsSync(join(data, SQLITE_FILE))) {
    return (await import('../identity/match/weights.ts')).SHIPPED;
  }
  return withSession(command, { account }, ({ operations, caller }) => operations.activeModel(caller.graphId));
}

const LEVELS_SHOWN = 8;

function lines({ model, records, pairs }: Learned, active: Model, changes: readonly LevelChange[]): string[] {
  const bits = (value: number) => (value >= 0 ? '+' : '') + value.toFixed(1);
  const row = ({ comparison, level, before, after }: LevelChange) => [
    `${comparison} ${level}`,
    bits(before).padStart(6),
    bits(after).padStart(6),
  ];
  return [
    `${model.version}: learned from ${count(records)} records`,
    `${count(pairs.compared)} pairs were compared, about ${count(pairs.same)} of them are of one person`,
    '',
    ...tableLines([
      ['bits', `${active.version}`, 'learned'],
      ['prior', bits(active.priorBits).padStart(6), bits(model.priorBits).padStart(6)],
      ['joined from', bits(active.linkBits).padStart(6), bits(model.linkBits).padStart(6)],
      ...changes.slice(0, LEVELS_SHOWN).map(row),
      ['...'],
      ...changes.slice(-LEVELS_SHOWN).map(row),
    ]),
  ];
}
