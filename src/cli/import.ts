/** `lode import`: a file into the database, in this process, also while a server runs on the same database. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ImportReport, ImportRequest } from '../engine/types.ts';
import type { Understood } from '../import/read/open.ts';
import { elapsed } from './elapsed.ts';
import { EXIT } from './failure.ts';
import { configOf, wantsJson } from './globals.ts';
import { dryRunLines, keylessLines, reportLines, understoodLines } from './import-report.ts';
import { interruption } from './interruption.ts';
import { readMapping } from './mapping-file.ts';
import { wholeNumber } from './options.ts';
import { note, printJson, printLines } from './output.ts';
import { createProgress, SILENT } from './progress.ts';
import { openSession, type Session } from './session.ts';

interface ImportOptions {
  source?: string;
  kind: 'people' | 'companies' | 'prospects';
  key?: string;
  trust?: number;
  map?: string;
  snapshot?: boolean;
  dryRun?: boolean;
  account?: string;
  muteWebhooks?: boolean;
}

const NOT_FOR_PROSPECTS = ['source', 'key', 'trust', 'snapshot', 'dryRun'] as const;

const EXPLAINED = `
A row without a key column is known by a hash of what it says: importing the same file again changes nothing, but an
edited row becomes a second record. Name the key column with --key, or import the whole file as a --snapshot.

Exit code: 0 when the file was imported, also when rows were rejected (they are counted and kept in the rejects file);
1 when it could not be read or was stopped. Running a stopped import again resumes it.

Prospects (--kind prospects) are created, or found by e-mail and phone and updated, in the account group. Columns may be
called like the members of a prospect (first_name, labels, stage, pipeline, source, ...) or as any CRM calls them.`;

export function addImport(program: Command): void {
  program
    .command('import')
    .description('import people, companies or prospects from CSV, JSON lines, Parquet or vCard')
    .argument('<file>')
    .option('--source <name>', 'where the rows come from; the same name again updates them (not for prospects)')
    .addOption(
      new Option('--kind <kind>', 'what the rows are').choices(['people', 'companies', 'prospects']).default('people'),
    )
    .option('--key <column>', 'column that holds the key of a row')
    .option('--trust <n>', 'rank of the source, 0 to 100 (default: 50)', wholeNumber(0, 100))
    .option('--map <file>', 'JSON object: column of the file → field of the record, or null to drop it')
    .option('--snapshot', 'the file is all that there is: records of the source that it lacks are retired')
    .option('--dry-run', 'say what would happen, on a copy of the database, and change nothing')
    .option('--account <id>', 'account group that owns the source or the prospects (default: default)')
    .option('--mute-webhooks', 'prospects only: no event comes of the import')
    .addHelpText('after', EXPLAINED)
    .action(importFile);
}

async function importFile(file: string, options: ImportOptions, command: Command): Promise<void> {
  const { source, kind } = options;
  if (kind === 'prospects') {
    for (const name of NOT_FOR_PROSPECTS) {
      const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (options[name] !== undefined) command.error(`error: --${flag} does not go with --kind prospects`);
    }
    const { importProspects } = await import('./import-prospects.ts');
    return importProspects(file, options, command);
  }
  if (source === undefined) command.error("error: required option '--source <name>' not specified");
  const json = wantsJson(command);
  const request = await requestOf(file, { ...options, source, kind });
  const path = resolve(file);
  if (options.dryRun) {
    const { dryRun } = await import('./dry-run.ts');
    const result = await dryRun(configOf(command), { account: options.account, request, path, quiet: json });
    if (json) printJson(result);
    else printLines(...dryRunLines(result));
    return;
  }
  const session = await openSession(configOf(command), { account: options.account, create: true });
  try {
    const { importId, report, cancelled } = await runInSession(session, { request, path, quiet: json });
    if (json) printJson({ id: importId, state: cancelled ? 'cancelled' : 'succeeded', ...report });
    else printLines(...reportLines(report));
    if (!cancelled) return;
    note('Stopped. What is written stays; run the same command again to go on.');
    process.exitCode = EXIT.failure;
  } finally {
    await session.close();
  }
}

async function requestOf(
  file: string,
  options: ImportOptions & { source: string; kind: ImportRequest['kind'] },
): Promise<ImportRequest> {
  const { source, kind, key, trust, map, snapshot } = options;
  const { checkSource } = await import('../engine/ingest/ingest.ts');
  const { readHead } = await import('../import/read/chunks.ts');
  checkSource(source);
  // Before anything is made: a mistyped path should leave no trace.
  await readHead(file, 1);
  return {
    source,
    kind,
    fileName: basename(file),
    ...(key === undefined ? {} : { keyColumn: key }),
    ...(trust === undefined ? {} : { trust }),
    ...(map === undefined ? {} : { map: await readMapping(map) }),
    ...(snapshot === undefined ? {} : { snapshot }),
  };
}

export interface ImportInput {
  request: ImportRequest;
  path: string;
  /** neither progress nor what was understood is shown */
  quiet: boolean;
}

/** ISO 8601. A file that is not there is told of by whoever opens it. */
function modifiedAt(path: string): string {
  return (statSync(path, { throwIfNoEntry: false })?.mtime ?? new Date(0)).toISOString();
}

/** Runs an import to its end, or to the first Ctrl-C, and notes in the database how it ended. */
export async function runInSession(
  session: Session,
  { request, path, quiet }: ImportInput,
): Promise<{ importId: string; report: ImportReport; understood: Understood; cancelled: boolean }> {
  const { operations, caller, config } = session;
  const { groupId, graphId } = caller;
  const { rejectsPath } = await import('../engine/imports.ts');
  const { emptyReport, runImport } = await import('../import/run.ts');
  const importId = await operations.startImport({ groupId, graphId, request });
  const progress = quiet ? SILENT : createProgress('rows', elapsed);
  const interrupted = interruption();
  let understood: Understood | undefined;
  try {
    const done = await runImport({
      operations,
      groupId,
      graphId,
      importId,
      request,
      path,
      observedAt: modifiedAt(path),
      rejectsPath: rejectsPath(config.data, importId),
      elapsed,
      onUnderstood(found) {
        understood = found;
        if (quiet) return;
        printLines(...understoodLines(found));
        if (!request.snapshot) note(...keylessLines(found));
      },
      async onProgress(bytes, total, rows) {
        progress.update(bytes, total, rows);
        return interrupted.asked ? 'cancel' : 'go on';
      },
    });
    await operations.finishImport(importId, done.cancelled ? 'cancelled' : 'succeeded', done.report);
    return { importId, understood: understood!, ...done };
  } catch (error) {
    const nothing = emptyReport(understood ?? { layout: '', columns: [] });
    await operations.finishImport(importId, 'failed', nothing);
    throw error;
  } finally {
    progress.end();
    interrupted.forget();
  }
}
