/** The rows of a file: the different ones as records to compare, the rest as counts. */
import { hash } from 'node:crypto';
import type { Features } from '../identity/features.ts';
import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import { openFile, type Understood } from '../import/read/open.ts';
import { FeatureThreads } from './feature-threads.ts';
import { QualityCounter } from './quality.ts';
import { RecordTexts } from './record-texts.ts';
import type { Quality, Rejects, RowCounts } from './report.ts';
import { SharedStrings } from './shared-strings.ts';
import type { ScanRecord, Subject } from './subject.ts';

/** The different rows of a file, by their number. */
export interface Rows<F> {
  understood: Understood;
  records: ScanRecord<F>[];
  /** where each stands */
  lines: number[];
  /** rows that are identical to it, itself included */
  copies: number[];
  texts: RecordTexts;
  counts: RowCounts;
  rejects: Rejects;
  /** rows that have each field */
  filled: Map<string, number>;
  quality: Quality;
}

export interface ReadOptions {
  path: string;
  map: Record<string, string | null> | undefined;
  /** after every batch */
  onProgress(bytes: number, totalBytes: number, rows: number): void;
}

const REJECTS_SHOWN = 100;
const REASONS_MAX = 50;
const REJECT_CHARS = 300;

export async function readRows<F>(options: ReadOptions, subject: Subject<F>): Promise<Rows<F>> {
  const { path, map, onProgress } = options;
  const { understood, items } = await openFile({ path, kind: subject.kind, ...(map === undefined ? {} : { map }) });
  const reader = new RowReader(understood, subject);
  try {
    for await (const batch of items) {
      for (const item of batch) {
        if ('reject' in item) reader.reject(item.line, item.reject, item.raw);
        else reader.take(item.line, item.record);
      }
      await reader.endBatch();
      onProgress(batch.at(-1)?.bytes ?? 0, understood.totalBytes, reader.rows.counts.read);
    }
    return await reader.finish();
  } finally {
    await reader.close();
  }
}

/** Starting a thread takes as long as normalising a few thousand rows. */
const THREADS_FROM_BYTES = 2 * 1024 * 1024;
/** Batches whose features are being made while further ones are read. */
const UNDER_WAY_MAX = 8;

interface Batch<F> {
  records: (PersonRecord | CompanyRecord)[];
  features: Promise<F[]>;
}

class RowReader<F> {
  readonly rows: Rows<F>;
  readonly #subject: Subject<F>;
  readonly #quality: QualityCounter;
  /** what a row says → its number */
  readonly #known = new Map<string, number>();
  readonly #reasons = new Map<string, number>();
  readonly #keys: Set<string> | undefined;
  readonly #threads: FeatureThreads<F> | undefined;
  /** different rows since the last batch, and their texts */
  #records: Batch<F>['records'] = [];
  #texts: string[] = [];
  readonly #underWay: Batch<F>[] = [];
  readonly #strings = new SharedStrings();

  constructor(understood: Understood, subject: Subject<F>) {
    this.#subject = subject;
    this.#quality = new QualityCounter(subject.kind);
    this.#keys = isKeyed(understood) ? new Set() : undefined;
    this.#threads = understood.totalBytes < THREADS_FROM_BYTES ? undefined : new FeatureThreads(subject);
    this.rows = {
      understood,
      records: [],
      lines: [],
      copies: [],
      texts: new RecordTexts(),
      counts: { read: 0, rejected: 0, identical: 0, different: 0, reused_keys: 0 },
      rejects: { reasons: [], first: [] },
      filled: new Map(),
      quality: this.#quality.quality,
    };
  }

  reject(line: number, reason: string, raw: string): void {
    const { counts, rejects } = this.rows;
    counts.read += 1;
    counts.rejected += 1;
    const counted = this.#reasons.has(reason) || this.#reasons.size < REASONS_MAX ? reason : 'other reasons';
    this.#reasons.set(counted, (this.#reasons.get(counted) ?? 0) + 1);
    if (rejects.first.length < REJECTS_SHOWN) {
      rejects.first.push({ line, reason, row: raw.slice(0, REJECT_CHARS) });
    }
  }

  take(line: number, record: PersonRecord | CompanyRecord): void {
    const { counts, lines, copies, texts, filled } = this.rows;
    counts.read += 1;
    const key = record.key!;
    // A row without a key of its own is keyed by what it says; nobody wants to see that.
    if (this.#keys === undefined) delete record.key;
    const text = JSON.stringify(record);
    const said = this.#keys === undefined ? key : hash('sha256', text, 'base64url');
    const known = this.#known.get(said);
    if (known !== undefined) {
      counts.identical += 1;
      copies[known]! += 1;
      return;
    }
    this.#known.set(said, counts.different);
    if (this.#keys?.has(key) === true) counts.reused_keys += 1;
    this.#keys?.add(key);
    counts.different += 1;
    for (const field of Object.keys(record)) filled.set(field, (filled.get(field) ?? 0) + 1);
    lines.push(line);
    copies.push(1);
    texts.add(text);
    this.#records.push(record);
    this.#texts.push(text);
  }

  /** Hands the rows of a batch over to be normalised, and takes up those that are. */
  async endBatch(): Promise<void> {
    const [records, texts] = [this.#records, this.#texts];
    [this.#records, this.#texts] = [[], []];
    const features = this.#threads?.make(records, texts) ?? Promise.resolve(records.map(this.#subject.features));
    // Whoever waits for it gets the error; until then it must not count as unhandled.
    features.catch(() => {});
    this.#underWay.push({ records, features });
    if (this.#underWay.length > UNDER_WAY_MAX) await this.#takeUp();
  }

  async #takeUp(): Promise<void> {
    const { records, features } = this.#underWay.shift()!;
    for (const [index, one] of (await features).entries()) {
      this.#quality.count(records[index]!, one, this.#subject);
      if (this.#subject.kind === 'people') this.#strings.share(one as Features);
      this.rows.records.push({ address: String(this.rows.records.length).padStart(8, '0'), features: one });
    }
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }

  async finish(): Promise<Rows<F>> {
    while (this.#underWay.length > 0) await this.#takeUp();
    this.rows.rejects.reasons = [...this.#reasons]
      .map(([reason, rows]) => ({ reason, rows }))
      .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1));
    this.#quality.finish();
    return this.rows;
  }
}

export function isKeyed({ columns }: Understood): boolean {
  return columns.some(({ field }) => field === 'key');
}
