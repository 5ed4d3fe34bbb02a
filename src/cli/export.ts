/** `lode export`: everything, one JSON object a line, in keyset pages, so that memory stays flat. */
import { Argument, type Command } from 'commander';
import { LodeError } from '../errors.ts';
import { elapsed } from './elapsed.ts';
import { wantsJson } from './globals.ts';
import { type OutFile, writingTo } from './out-file.ts';
import { printJson, printLines } from './output.ts';
import { createProgress, SILENT } from './progress.ts';
import { type Session, withSession } from './session.ts';
import { count } from './table.ts';

const PAGE = 500;

type Exported = 'people' | 'companies';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write all people, companies or prospects as JSON lines; prospects as CSV where the file ends in .csv')
    .addArgument(new Argument('<what>').choices(['people', 'companies', 'prospects']))
    .requiredOption('--out <file>', 'file to write; it appears when it is complete')
    .option('--account <id>', 'account group whose people or prospects are meant (default: default)')
    .action(exportAll);
}

async function exportAll(
  what: Exported | 'prospects',
  { out, account }: { out: string; account?: string },
  command: Command,
): Promise<void> {
  const json = wantsJson(command);
  const written = await withSession(command, { account }, (session) =>
    writingTo(out, async (file) => {
      if (what !== 'prospects') return writeAll(session, what, file, json);
      const { writeProspects } = await import('./export-prospects.ts');
      return writeProspects(session, file, { csv: out.endsWith('.csv'), quiet: json });
    }),
  );
  if (json) printJson({ what, count: written, out });
  else printLines(`${count(written)} ${what} in ${out}`);
}

async function writeAll(session: Session, what: Exported, file: OutFile, quiet: boolean): Promise<number> {
  const { engine, caller } = session;
  const progress = quiet ? SILENT : createProgress(what, elapsed);
  const total = await totalOf(session, what);
  let written = 0;
  try {
    for await (const ids of pages(session, what)) {
      const lines: string[] = [];
      for (const id of ids) {
        const view = await (what === 'people' ? engine.person(caller, id) : engine.company(caller, id)).catch(
          ignoreGone,
        );
        // Merged since its page was read: its successor has a line of its own.
        if (view === undefined || view.merged_from !== undefined) continue;
        lines.push(`${JSON.stringify({ id: view.id, profile: view.profile, records: view.records })}\n`);
      }
      await file.write(lines.join(''));
      written += lines.length;
      progress.update(written, total, written);
    }
  } finally {
    progress.end();
  }
  return written;
}

function ignoreGone(error: unknown): undefined {
  if (!(error instanceof LodeError && error.code === 'not_found')) throw error;
}

async function* pages({ store, caller }: Session, what: Exported): AsyncGenerator<string[]> {
  let after = 0;
  for (;;) {
    const rows = await store.reads.db
      .selectFrom(what === 'people' ? 'person' : 'company')
      .select(['id', 'number'])
      .where('graph_id', '=', caller.graphId)
      .where('number', '>', after)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => row.id);
    after = last.number;
  }
}

async function totalOf({ store, caller }: Session, what: Exported): Promise<number> {
  const row = await store.reads.db
    .selectFrom(what === 'people' ? 'person' : 'company')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('graph_id', '=', caller.graphId)
    .executeTakeFirstOrThrow();
  return Number(row.total);
}
