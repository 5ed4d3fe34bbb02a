/** `lode match`: a list of people in, the same list with an ID, a score, a decision and a reason out. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Decision, MatchAnswer, PersonQuery } from '../engine/types.ts';
import { LodeError } from '../errors.ts';
import { elapsed } from './elapsed.ts';
import { wantsJson } from './globals.ts';
import { interruption } from './interruption.ts';
import { type Answered, formatFor } from './match-output.ts';
import type { MatchRow } from './match-rows.ts';
import { probability } from './options.ts';
import { writingTo } from './out-file.ts';
import { printJson, printLines } from './output.ts';
import { queryOf } from './person-query.ts';
import { createProgress, SILENT } from './progress.ts';
import { type Session, withSession } from './session.ts';
import { count, tableLines } from './table.ts';

/** Queries to one match. */
const BATCH = 200;

interface MatchOptions {
  out: string;
  threshold?: number;
  account?: string;
}

type Counts = Record<Decision | 'unusable' | 'rows', number>;

export function addMatch(program: Command): void {
  program
    .command('match')
    .description('match a list of people: its columns and order are kept, person_id, score, decision, reason added')
    .argument('<file>', 'whatever import reads')
    .requiredOption('--out <file>', 'file to write; a CSV gives a CSV, anything else JSON lines')
    .option('--threshold <n>', 'least score of a match, 0 to 1', probability)
    .option('--account <id>', 'account group whose people are meant (default: default)')
    .addHelpText(
      'after',
      '\nA column that the file has already under one of these names stays; the added one is then called lode_NAME.\nA row that cannot be read is kept too, with the reason. What is added cannot run as a formula in a spreadsheet.',
    )
    .action(match);
}

async function match(file: string, { out, threshold, account }: MatchOptions, command: Command): Promise<void> {
  const json = wantsJson(command);
  const { openRows } = await import('./match-rows.ts');
  // Opened first: a mistyped path should not leave an empty answer.
  const { shape, totalBytes, batches } = await openRows(resolve(file));
  const counts: Counts = { rows: 0, match: 0, ambiguous: 0, none: 0, unusable: 0 };
  await withSession(command, { account }, (session) =>
    writingTo(out, async (target) => {
      const format = formatFor(shape);
      await target.write(format.header());
      const progress = json ? SILENT : createProgress('rows', elapsed);
      const interrupted = interruption();
      try {
        for await (const { rows, bytes } of batches) {
          await matchRows(session, rows, threshold, counts, (answered) => target.write(format.lines(answered)));
          progress.update(bytes, totalBytes, counts.rows);
          if (interrupted.asked) throw new LodeError('conflict', `Stopped; ${out} was not written.`);
        }
      } finally {
        progress.end();
        interrupted.forget();
      }
    }),
  );
  if (json) return printJson({ out, ...counts });
  const shown = Object.entries(counts).filter(([name, value]) => name !== 'rows' && value > 0);
  printLines(
    `${count(counts.rows)} rows in ${out}`,
    ...tableLines(
      shown.map(([name, value]) => [name, count(value)]),
      '  ',
    ),
  );
}

async function matchRows(
  { engine, caller }: Session,
  rows: readonly MatchRow[],
  threshold: number | undefined,
  counts: Counts,
  write: (answered: Answered[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const part = rows.slice(start, start + BATCH);
    const queries = part.flatMap((row): PersonQuery[] => ('record' in row ? [queryOf(row.record)] : []));
    const answers = await engine.matchPeople(caller, queries, {
      kind: 'joint',
      explain: true,
      ...(threshold === undefined ? {} : { threshold }),
    });
    let next = 0;
    const answered = part.map((row): Answered => {
      counts.rows += 1;
      if (!('record' in row)) {
        counts.unusable += 1;
        return { row, person_id: null, score: 0, decision: 'none', reason: `The row cannot be used: ${row.reject}` };
      }
      const answer = answers[next++]!;
      counts[answer.decision] += 1;
      return { row, ...toAnswer(answer) };
    });
    await write(answered);
  }
}

function toAnswer({ id, score, decision, explanation, failure }: MatchAnswer): Omit<Answered, 'row'> {
  return {
    person_id: id,
    score: Math.round(score * 10_000) / 10_000,
    decision,
    reason: failure?.message ?? explanation?.reason ?? '',
  };
}
