/** Evaluations one after the other, from paths: what `lode evaluate` and scripts/quality.ts have in common. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LodeError } from '../errors.ts';
import { link, trainAndLink } from '../identity/link/link.ts';
import { readModel } from '../identity/match/read-model.ts';
import { SHIPPED } from '../identity/match/weights.ts';
import { type Evaluation, evaluate, type Matcher } from './evaluate.ts';
import { findSets, type SetOptions } from './labelled/find-sets.ts';
import { labelledSet, type SetFiles } from './labelled/set.ts';

export interface RunOptions extends SetOptions {
  /** `trained` on the set itself, `shipped`, or the path of a weights file */
  model: string;
}

export type Stage = 'reading' | 'linking' | 'measuring';

export interface Watch {
  /** monotonic milliseconds */
  elapsed(): number;
  onStage?(set: string, stage: Stage): void;
}

/** @throws LodeError `invalid_input` for paths without labelled data and for a weights file that is none */
export async function* evaluations(
  paths: readonly string[],
  options: RunOptions,
  { elapsed, onStage }: Watch,
): AsyncGenerator<Evaluation> {
  const given = await givenModel(options.model);
  onStage?.(paths.map((path) => basename(path)).join(', '), 'reading');
  let start = elapsed();
  for await (const files of findSets(paths, options)) {
    const set = labelledSet(files, options.truth);
    const date = await dayOf(files);
    const matcher: Matcher = given ?? ((records) => trainAndLink(records, SHIPPED, { data: set.name, date }));
    yield evaluate(set, matcher, {
      elapsed,
      readSeconds: (elapsed() - start) / 1000,
      onStage: (stage) => onStage?.(set.name, stage),
    });
    start = elapsed();
  }
}

async function givenModel(name: string): Promise<Matcher | undefined> {
  if (name === 'trained') return undefined;
  if (name === 'shipped') return (records) => link(records, SHIPPED);
  const text = await readFile(name, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${cause.code})`;
    throw new LodeError('invalid_input', `--model ${name}: ${why}; give a weights file, shipped or trained`, { cause });
  });
  const model = readModel(text, name);
  return (records) => link(records, model);
}

/** The day of the newest file: a model trained on the same files is the same, whenever that is. */
async function dayOf({ tables }: SetFiles): Promise<string> {
  const times = await Promise.all(tables.map(async ({ path }) => (await stat(path)).mtimeMs));
  return new Date(Math.max(...times)).toISOString().slice(0, 10);
}
