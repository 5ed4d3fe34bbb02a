/**
 * `lode import --dry-run`: the import on a copy of the database, which is removed afterwards. The copy lies beside the
 * data folder, so it is on a disk that was big enough for the original. On PostgreSQL, which cannot be copied like
 * that, the file is read and checked, and what its rows would do is not computed.
 */
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse';
import type { Config } from '../config.ts';
import type { ImportReport } from '../engine/types.ts';
import { LodeError } from '../errors.ts';
import { type ImportInput, runInSession } from './import.ts';
import { understoodLines } from './import-report.ts';
import { type Merge, mergesSince, nextSeq } from './merges.ts';
import { printLines } from './output.ts';
import { openSession, type Session } from './session.ts';

export interface DryRun {
  dry_run: true;
  outcomes: 'computed' | 'not computed';
  report: ImportReport;
  merges: Merge[];
  merges_total: number;
  /** the first of them */
  rejects: { line: number; reason: string }[];
}

const REJECTS_SHOWN = 20;

export async function dryRun(config: Config, input: ImportInput & { account: string | undefined }): Promise<DryRun> {
  if (config.databaseUrl !== undefined) return readOnly(input);
  const { SQLITE_FILE } = await import('../store/sqlite.ts');
  const parent = dirname(config.data);
  const folder = await mkdtemp(join(existsSync(parent) ? parent : tmpdir(), '.lode-dry-run-'));
  const open: Session[] = [];
  try {
    let original: Session | undefined;
    if (existsSync(join(config.data, SQLITE_FILE))) {
      original = await openSession(config, { account: input.account });
      open.push(original);
      await original.store.backup(join(folder, SQLITE_FILE));
    }
    const copy = await openSession(
      { ...config, data: folder },
      { account: original?.caller.groupId ?? input.account, create: true, unannounced: true },
    );
    open.push(copy);
    return await runOnCopy(copy, original, input);
  } finally {
    for (const session of open) await session.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runOnCopy(copy: Session, original: Session | undefined, input: ImportInput): Promise<DryRun> {
  const since = await nextSeq(copy);
  const { importId, report, cancelled } = await runInSession(copy, input);
  if (cancelled) throw new LodeError('conflict', 'Stopped. Nothing was changed.');
  const { rejects: path, ...rest } = report;
  const found = original === undefined ? [] : await mergesSince({ copy, original, since, cause: `import:${importId}` });
  return {
    dry_run: true,
    outcomes: 'computed',
    report: rest,
    merges: found.slice(0, MERGES_SHOWN),
    merges_total: found.length,
    rejects: path === undefined ? [] : await firstRejects(path),
  };
}

const MERGES_SHOWN = 100;

async function firstRejects(path: string): Promise<DryRun['rejects']> {
  const rejects: DryRun['rejects'] = [];
  const rows = createReadStream(path).pipe(parse({ columns: true, to: REJECTS_SHOWN }));
  for await (const { line, reason } of rows) rejects.push({ line: Number(line), reason: String(reason) });
  return rejects;
}

/** The file is read to its end, and nothing is asked of the database. */
async function readOnly({ request, path, quiet }: ImportInput): Promise<DryRun> {
  const { openFile } = await import('../import/read/open.ts');
  const { emptyReport } = await import('../import/run.ts');
  const { understood, items } = await openFile({
    path,
    kind: request.kind,
    ...(request.map === undefined ? {} : { map: request.map }),
    ...(request.keyColumn === undefined ? {} : { keyColumn: request.keyColumn }),
  });
  if (!quiet) printLines(...understoodLines(understood));
  const report = emptyReport(understood);
  const rejects: DryRun['rejects'] = [];
  for await (const batch of items) {
    for (const item of batch) {
      report.rows += 1;
      if (!('reject' in item)) continue;
      report.rejected += 1;
      if (rejects.length < REJECTS_SHOWN) rejects.push({ line: item.line, reason: item.reject });
    }
  }
  return { dry_run: true, outcomes: 'not computed', report, merges: [], merges_total: 0, rejects };
}
