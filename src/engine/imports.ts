/** Imports: a file spooled to disk, a row that says what became of it, and a job that does the work. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LodeError } from '../errors.ts';
import type { ImportRow, JobRow } from '../store/schema.ts';
import type { Tx } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { checkSource } from './ingest/ingest.ts';
import { enqueue } from './jobs.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller, ImportReport, ImportRequest, ImportView, JobState, Page } from './types.ts';

export const IMPORT_JOB = 'import';

/** What the job needs to know; the file lies under `path`. */
export interface ImportPayload extends ImportRequest {
  importId: string;
  path: string;
  /** of the upload: stands for the time of rows that name none */
  observedAt: string;
}

interface NewImport {
  id: string;
  jobId: string;
  groupId: string;
  graphId: number;
  request: ImportRequest;
  path: string;
  now: string;
}

/** Command. The import and its job exist together or not at all. */
export async function insertImport(tx: Tx, input: NewImport): Promise<void> {
  const { id, jobId, groupId, graphId, request, path, now } = input;
  await insertImportRow(tx, { id, jobId, groupId, graphId, request, now });
  const payload: ImportPayload = { ...request, importId: id, path, observedAt: now };
  await enqueue(tx, { id: jobId, groupId, type: IMPORT_JOB, payload, unit: 'bytes', now });
}

/** Command. An import without a job: the command line does the work itself. */
export async function insertImportRow(
  tx: Tx,
  { id, jobId, groupId, graphId, request, now }: Omit<NewImport, 'path' | 'jobId'> & { jobId: string | null },
): Promise<void> {
  await tx.db
    .insertInto('import')
    .values({
      id,
      account_group_id: groupId,
      graph_id: graphId,
      job_id: jobId,
      source: request.source,
      kind: request.kind,
      file_name: request.fileName ?? '',
      state: 'queued',
      report: null,
      created_at: now,
      finished_at: null,
    })
    .execute();
}

/** Command. Notes how an import ended; made durable with everything that it wrote before. */
export async function finishImport(
  tx: Tx,
  { id, state, report, now }: { id: string; state: JobState; report: ImportReport; now: string },
): Promise<void> {
  await tx.update('import', ['state', 'report', 'finished_at'], ['id'], [[state, JSON.stringify(report), now, id]]);
}

export function uploadsFolder(dataFolder: string): string {
  return join(dataFolder, 'uploads');
}

export function rejectsFolder(dataFolder: string): string {
  return join(dataFolder, 'rejects');
}

export function rejectsPath(dataFolder: string, importId: string): string {
  return join(rejectsFolder(dataFolder), `${importId}.csv`);
}

/** An import of the command line has no job; what it reports of itself is its rows. */
function progressOf(row: ImportRow, job: JobRow | undefined): ImportView['progress'] {
  if (job !== undefined) return { done: job.done, total: job.total, unit: job.unit };
  const rows = row.report === null ? null : (JSON.parse(row.report) as ImportReport).rows;
  return { done: rows ?? 0, total: rows, unit: 'rows' };
}

export function importVerbs({ store, clock, ids, dataFolder }: Parts) {
  const { db } = store.reads;

  async function toView(row: ImportRow): Promise<ImportView> {
    const job =
      row.job_id === null
        ? undefined
        : await db.selectFrom('job').selectAll().where('id', '=', row.job_id).executeTakeFirst();
    return {
      id: row.id,
      job_id: row.job_id,
      source: row.source,
      kind: row.kind as ImportView['kind'],
      state: (row.finished_at === null ? (job?.state ?? row.state) : row.state) as ImportView['state'],
      progress: progressOf(row, job),
      report: row.report === null ? null : (JSON.parse(row.report) as ImportReport),
      error: job?.error_code == null ? null : { code: job.error_code, message: job.error_message ?? '' },
      created_at: row.created_at,
      finished_at: row.finished_at ?? job?.finished_at ?? null,
    };
  }

  async function find(caller: Caller, id: string): Promise<ImportRow> {
    requireScope(caller, 'people:read');
    const row = await db
      .selectFrom('import')
      .selectAll()
      .where('id', '=', id)
      .where('account_group_id', 'in', caller.groupIds)
      .executeTakeFirst();
    if (row === undefined) throw new LodeError('not_found', `There is no import ${id}.`);
    return row;
  }

  /** Told before the file is taken in; the import itself checks again. */
  async function requireFreeSource(caller: Caller, name: string): Promise<void> {
    const source = await db
      .selectFrom('source')
      .select('account_group_id')
      .where('graph_id', '=', caller.graphId)
      .where('name', '=', name)
      .executeTakeFirst();
    if (source === undefined || source.account_group_id === caller.groupId) return;
    throw new LodeError('conflict', `The source ${name} belongs to another account group; use a name of your own.`);
  }

  async function createImport(caller: Caller, request: ImportRequest, file: Readable): Promise<ImportView> {
    requireScope(caller, 'people:write');
    checkSource(request.source);
    await requireFreeSource(caller, request.source);
    if (request.dryRun && store.engine === 'postgres') {
      throw new LodeError('unsupported', 'A dry run works on a copy of the database, which is only made of SQLite.');
    }
    const id = ids.hex(12);
    const folder = uploadsFolder(dataFolder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, id);
    try {
      await pipeline(file, createWriteStream(path, { mode: 0o600, flush: true }));
      await store.write(insertImport, {
        id,
        jobId: ids.hex(12),
        groupId: caller.groupId,
        graphId: caller.graphId,
        request,
        path,
        now: isoNow(clock),
      });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return toView(await find(caller, id));
  }

  async function imports(caller: Caller, page: { limit: number; cursor?: string }): Promise<Page<ImportView>> {
    requireScope(caller, 'people:read');
    const after = decodeCursor(page.cursor, 'imports', 2) as [string, string] | undefined;
    let query = db
      .selectFrom('import')
      .selectAll()
      .where('account_group_id', '=', caller.groupId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    if (after !== undefined) {
      query = query.where((eb) =>
        eb.or([eb('created_at', '<', after[0]), eb.and([eb('created_at', '=', after[0]), eb('id', '<', after[1])])]),
      );
    }
    const rows = await query.limit(page.limit + 1).execute();
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    const more = rows.length > page.limit && last !== undefined;
    return {
      items: await Promise.all(items.map(toView)),
      nextCursor: more ? encodeCursor('imports', [last.created_at, last.id]) : null,
    };
  }

  return {
    createImport,
    imports,
    async import(caller: Caller, id: string): Promise<ImportView> {
      return toView(await find(caller, id));
    },
    async importRejects(caller: Caller, id: string): Promise<Readable> {
      await find(caller, id);
      const path = rejectsPath(dataFolder, id);
      if (!existsSync(path)) throw new LodeError('not_found', `The import ${id} has rejected no row.`);
      return createReadStream(path);
    },
  };
}

/** The report of an import that is done already: its job was cut off between the import's end and its own. */
export async function finishedImport(
  { store }: Parts,
  id: string,
): Promise<{ state: string; report: ImportReport } | undefined> {
  const row = await store.reads.db
    .selectFrom('import')
    .select(['state', 'report'])
    .where('id', '=', id)
    .where('finished_at', 'is not', null)
    .executeTakeFirst();
  if (row?.report == null) return undefined;
  return { state: row.state, report: JSON.parse(row.report) as ImportReport };
}

/** An upload without an import may still be arriving; one that is so old is left over from a server that died. */
const UPLOAD_ARRIVES_MS = 24 * 3_600_000;

/** Removes uploads that nobody will read again: their job has ended, or they never became an import. */
export async function sweepUploads({ store, clock, dataFolder }: Parts): Promise<void> {
  const folder = uploadsFolder(dataFolder);
  for (const id of await readdir(folder).catch(() => [])) {
    const row = await store.reads.db
      .selectFrom('import')
      .innerJoin('job', 'job.id', 'import.job_id')
      .select('job.finished_at')
      .where('import.id', '=', id)
      .executeTakeFirst();
    const path = join(folder, id);
    const arrived = (await stat(path).catch(() => undefined))?.mtimeMs ?? clock.now();
    const over = row === undefined ? clock.now() - arrived > UPLOAD_ARRIVES_MS : row.finished_at !== null;
    if (over) await rm(path, { force: true });
  }
}
