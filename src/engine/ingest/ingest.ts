/** Ingest: records in, an outcome for each, in order. One bad record never sinks the rest. */
import { invalid, LodeError } from '../../errors.ts';
import type { Urgency } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import { inSlices } from '../slices.ts';
import type { Caller, IngestRequest, RecordOutcome } from '../types.ts';
import { type Applied, applyRecords } from './apply.ts';
import { MENTIONS_SOURCE, PROSPECTS_SOURCE, type Prepared, prepare } from './prepare.ts';

const RECORDS_MAX = 1_000;
const SOURCE_NAME = /^[^\p{Cc}]{1,100}$/u;

/** Refuses a source name that cannot be one. */
export function checkSource(source: string): void {
  if (!SOURCE_NAME.test(source) || source.trim() !== source || !source.isWellFormed()) {
    throw invalid(['source'], 'must be 1 to 100 printable characters without spaces around them');
  }
  if (source === MENTIONS_SOURCE) throw invalid(['source'], `${MENTIONS_SOURCE} is Lode's own`);
  if (source.startsWith(PROSPECTS_SOURCE))
    throw invalid(['source'], `names that begin with "${PROSPECTS_SOURCE}" are Lode's own`);
}

export interface WriteRecords {
  groupId: string;
  graphId: number;
  source: string;
  trust?: number;
  importId: string | null;
  noteSeen?: boolean;
  observedAt?: string;
  urgency: Urgency;
}

export function ingestVerbs({ store, clock, validateRecord }: Parts) {
  /** Writes prepared records in one transaction. */
  function writeRecords(into: WriteRecords, items: Prepared[]): Promise<Applied[]> {
    const { urgency, ...rest } = into;
    return store.write(applyRecords, { ...rest, now: isoNow(clock), items }, urgency);
  }

  async function ingest(caller: Caller, request: IngestRequest): Promise<RecordOutcome[]> {
    requireScope(caller, 'people:write');
    checkSource(request.source);
    if (request.records.length > RECORDS_MAX) {
      throw new LodeError('too_large', `A request may hold ${RECORDS_MAX} records, not ${request.records.length}.`);
    }
    const into: WriteRecords = {
      groupId: caller.groupId,
      graphId: caller.graphId,
      source: request.source,
      ...(request.trust === undefined ? {} : { trust: request.trust }),
      importId: null,
      urgency: 'interactive',
    };
    return inSlices(request.records, (slice) => ingestSlice(into, request, slice));
  }

  /** One transaction: about 20 ms of the write lock. */
  async function ingestSlice(
    into: WriteRecords,
    { kind, source }: IngestRequest,
    values: readonly unknown[],
  ): Promise<RecordOutcome[]> {
    const outcomes: RecordOutcome[] = new Array(values.length);
    const ready: { index: number; prepared: Prepared }[] = [];
    for (const [index, value] of values.entries()) {
      const checked = validateRecord(value, kind);
      if ('reason' in checked) {
        outcomes[index] = { key: keyOf(value), outcome: 'rejected', id: null, reason: checked.reason };
      } else {
        ready.push({ index, prepared: prepare(kind, source, checked.record) });
      }
    }
    if (ready.length === 0) return outcomes;
    const applied = await writeRecords(
      into,
      ready.map((one) => one.prepared),
    );
    for (const [position, { index, prepared }] of ready.entries()) {
      outcomes[index] = { key: prepared.key, ...applied[position]! };
    }
    return outcomes;
  }

  return { ingest, writeRecords };
}

function keyOf(value: unknown): string | null {
  const key = typeof value === 'object' && value !== null ? (value as { key?: unknown }).key : undefined;
  return typeof key === 'string' ? key.slice(0, 200) : null;
}
