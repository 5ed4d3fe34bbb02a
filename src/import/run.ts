/**
 * Import: a file into the graph.
 *
 * Problem. Files are large and dirty, the process may die at any point, and interactive writes must not wait.
 *
 * Promises. Memory stays flat whatever the size. A row that cannot be used goes to the rejects file with its line and
 * the reason; nothing else is lost. Running an import again, after it finished or was killed, ends in the state that
 * one undisturbed run gives: rows are addressed by (source, key) and an unchanged one writes nothing.
 *
 * Algorithm. Rows are read and prepared (normalised, keyed) on this thread while the writer thread resolves the chunk
 * before. Chunks are sized so that each holds the write lock for about CHUNK_MS; they are bulk writes, so interactive
 * ones go between. A snapshot retires the records of its source that the file no longer has, after the last row.
 *
 * Worked example. 250 rows, chunks of 100: the first is written while the second is prepared; line 17 has no name and
 * no identifier and goes to the rejects file; the report says 249 taken, 1 rejected.
 *
 * Limits. Two rows of one key in a file are two statements; the later one holds.
 */
import type { Operations } from '../engine/create.ts';
import type { Applied } from '../engine/ingest/apply.ts';
import { type Prepared, prepare } from '../engine/ingest/prepare.ts';
import type { ImportReport, ImportRequest } from '../engine/types.ts';
import { LodeError } from '../errors.ts';
import { openFile, type Understood } from './read/open.ts';
import { RejectsFile } from './rejects.ts';

export interface ImportRun {
  operations: Pick<Operations, 'writeRecords' | 'retireUnseen' | 'forgetSeen'>;
  groupId: string;
  graphId: number;
  importId: string;
  request: ImportRequest;
  path: string;
  /** ISO 8601: when rows that do not say so were observed. The same for every run of one file, so that runs agree. */
  observedAt: string;
  rejectsPath: string;
  /** monotonic milliseconds */
  elapsed(): number;
  onUnderstood?(understood: Understood): void;
  /** after every chunk; `cancel` or `lost` stops the import */
  onProgress(done: number, total: number, rows: number): Promise<'go on' | 'cancel' | 'lost'>;
}

/** How long a chunk should hold the write lock. */
const CHUNK_MS = 30;
const CHUNK_ROWS = { first: 40, min: 40, max: 800 };
const RETIRE_ROWS = 100;

/** @throws LodeError `invalid_input` for a file that cannot be read at all; `conflict` when the job was taken over. */
export async function runImport(run: ImportRun): Promise<{ report: ImportReport; cancelled: boolean }> {
  const { request } = run;
  const { understood, items } = await openFile({
    path: run.path,
    kind: request.kind,
    ...(request.map === undefined ? {} : { map: request.map }),
    ...(request.keyColumn === undefined ? {} : { keyColumn: request.keyColumn }),
  });
  run.onUnderstood?.(understood);
  const report = emptyReport(understood);
  const rejects = new RejectsFile(run.rejectsPath);
  const writer = new ChunkWriter(run, report, rejects);
  let cancelled = false;
  try {
    for await (const batch of items) {
      for (const item of batch) {
        report.rows += 1;
        if ('reject' in item) {
          report.rejected += 1;
          await rejects.add(item.line, item.reject, item.raw);
        } else {
          await writer.add(item.line, prepare(request.kind, request.source, item.record));
        }
      }
      const word = await run.onProgress(batch.at(-1)?.bytes ?? 0, understood.totalBytes, report.rows);
      if (word === 'lost') throw new LodeError('conflict', 'Another worker has taken this import up.');
      cancelled = word === 'cancel';
      if (cancelled) break;
    }
    await writer.finish();
    if (request.snapshot && !cancelled) await retireRest(run, report, understood.totalBytes);
  } finally {
    await rejects.close();
  }
  if (report.rejected > 0) report.rejects = run.rejectsPath;
  return { report, cancelled };
}

export function emptyReport(understood: Pick<Understood, 'layout' | 'columns'>): ImportReport {
  return {
    rows: 0,
    created: 0,
    joined: 0,
    merged: 0,
    moved: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    retired: 0,
    layout: understood.layout,
    columns: understood.columns,
  };
}

/** Chunks under way at once: the writer thread puts those that wait into one commit. */
const UNDER_WAY_MAX = 12;

interface Row {
  line: number;
  item: Prepared;
}

/** What is left of a row that has been sent: how a rejection names it. */
interface Place {
  line: number;
  key: string;
}

/** Gathers rows into chunks and prepares the next ones while the writer thread works on those before. */
class ChunkWriter {
  readonly #run: ImportRun;
  readonly #report: ImportReport;
  readonly #rejects: RejectsFile;
  #rows: Row[] = [];
  #size = CHUNK_ROWS.first;
  readonly #underWay: Promise<void>[] = [];

  constructor(run: ImportRun, report: ImportReport, rejects: RejectsFile) {
    this.#run = run;
    this.#report = report;
    this.#rejects = rejects;
  }

  async add(line: number, item: Prepared): Promise<void> {
    this.#rows.push({ line, item });
    if (this.#rows.length >= this.#size) await this.#send();
  }

  async finish(): Promise<void> {
    if (this.#rows.length > 0) await this.#send();
    await Promise.all(this.#underWay);
  }

  async #send(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (this.#underWay.length >= UNDER_WAY_MAX) await this.#underWay.shift();
    const write = this.#write(rows);
    // Whoever waits for it next gets the error; until then it must not count as unhandled.
    write.catch(() => {});
    this.#underWay.push(write);
  }

  async #write(rows: readonly Row[]): Promise<void> {
    const { operations, groupId, graphId, importId, request, elapsed } = this.#run;
    const waiting = this.#underWay.length + 1;
    const start = elapsed();
    const writing = operations.writeRecords(
      {
        groupId,
        graphId,
        source: request.source,
        ...(request.trust === undefined ? {} : { trust: request.trust }),
        importId,
        ...(request.snapshot ? { noteSeen: true } : {}),
        observedAt: this.#run.observedAt,
        urgency: 'bulk',
      },
      rows.map((row) => row.item),
    );
    // The rows themselves are on their way to the other thread; keeping them too would double the memory.
    const places = rows.map(({ line, item }): Place => ({ line, key: item.key }));
    return this.#settle(places, writing, () => (elapsed() - start) / waiting);
  }

  /** @param share so many milliseconds the chunk itself took: what went before it in the queue took its own. */
  async #settle(places: readonly Place[], writing: Promise<Applied[]>, share: () => number): Promise<void> {
    const applied = await writing;
    this.#resize(places.length, share());
    for (const [index, { outcome, reason }] of applied.entries()) {
      this.#report[outcome] += 1;
      if (outcome === 'rejected') await this.#rejects.add(places[index]!.line, reason ?? '', places[index]!.key);
    }
  }

  #resize(rows: number, ms: number): void {
    const fitting = Math.round((rows * CHUNK_MS) / Math.max(ms, 1));
    this.#size = Math.min(CHUNK_ROWS.max, Math.max(CHUNK_ROWS.min, Math.round((this.#size + fitting) / 2)));
  }
}

async function retireRest(run: ImportRun, report: ImportReport, total: number): Promise<void> {
  const where = {
    graphId: run.graphId,
    source: run.request.source,
    kind: run.request.kind === 'people' ? ('p' as const) : ('c' as const),
    importId: run.importId,
    limit: RETIRE_ROWS,
  };
  for (;;) {
    const retired = await run.operations.retireUnseen(where);
    report.retired += retired;
    if (retired === 0) break;
    const word = await run.onProgress(total, total, report.rows);
    if (word !== 'go on') throw new LodeError('conflict', 'The import was stopped while it retired records.');
  }
  await run.operations.forgetSeen(run.importId);
}
