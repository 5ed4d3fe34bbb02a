/** A prospecting job from its claim to its end, step by step, for the worker that runs it. */
import { LodeError } from '../../errors.ts';
import type { ProspectingJobRow } from '../../store/schema-prospecting.ts';
import type { Engine } from '../engine.ts';
import type { Claimed } from '../jobs.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Found, PersonFilter } from '../search/types.ts';
import type { Caller } from '../types.ts';
import { enrichProspects } from './enrich-step.ts';
import { importArrivals } from './import-step.ts';
import { takeEntries, waitingEntries } from './job-entries.ts';
import { arrivalsOf, findingsOf } from './prepare.ts';
import type { KeptRequest } from './start.ts';

/** Entries a step. A step holds the writer as long as it takes, and a job that is cancelled ends between two of them. */
const STEP = 10;
const FIND_PAGE = 500;

export interface ProspectingResult {
  audience_id: string;
  imported: number;
  duplicates: number;
  failed: number;
}

type Report = (progress: { done: number; total: number | null }) => Promise<'go on' | 'cancel' | 'lost'>;

/**
 * Runs or goes on with a job. Throws `not_found` when there were entries and none led to anybody.
 * @returns `cancelled` when the job was asked to stop or is another worker's by now
 */
export async function runProspecting(
  parts: Parts,
  engine: Pick<Engine, 'matchPeople' | 'personDossiers' | 'findPeople'>,
  caller: Caller,
  claim: Claimed,
  report: Report,
): Promise<{ cancelled: boolean; result: unknown }> {
  const { store, clock } = parts;
  const { graphId } = caller;
  const job = await jobRow(parts, claim);
  const kept = JSON.parse(job.request) as KeptRequest;
  const stopped = { cancelled: true, result: null };
  if (job.total === null) {
    if (kept.filter === null) throw new LodeError('not_found', 'The search named somebody who has been erased.');
    const personIds = await findAll(engine, caller, kept.filter, kept.maxResults);
    if (!(await store.write(takeEntries, { claim: plain(claim), personIds, now: isoNow(clock) }))) return stopped;
  }
  /** One stage over all that waits; false when the job is lost. */
  async function each(stage: 'import' | 'enrichment', step: (items: Items) => Promise<boolean>): Promise<boolean> {
    for (let after = -1; ; ) {
      const items = await waitingEntries(store.reads, claim, { stage, after, limit: STEP });
      const last = items.at(-1);
      if (last === undefined) return true;
      if (!(await step(items))) return false;
      after = last.ordinal;
      if (items.length < STEP) return true;
      const { total, imported, duplicates, failed } = await jobRow(parts, claim);
      const word = await report({ done: imported + duplicates + failed, total });
      if (word === 'cancel') return false;
      if (word === 'lost' && (await isHeld(parts, claim))) {
        throw new LodeError('unavailable', 'The worker is shutting down; another takes the job up.');
      }
    }
  }
  const imported = await each('import', async (items) => {
    const arrivals = await arrivalsOf(parts, engine, caller, items);
    return store.write(importArrivals, { claim: plain(claim), graphId, arrivals, now: isoNow(clock) }, 'bulk');
  });
  if (!imported) return stopped;
  const { import_done, total } = await jobRow(parts, claim);
  // A list without entries has none that failed, like a search that finds nobody.
  if (import_done === 0 && total !== 0) {
    throw new LodeError('not_found', 'None of the entries led to a person; the outcomes of the entries say why.');
  }
  const enriched = await each('enrichment', async (items) => {
    const findings = await findingsOf(parts, engine, caller, items, kept.searchEmails);
    return store.write(enrichProspects, { claim: plain(claim), graphId, findings, now: isoNow(clock) }, 'bulk');
  });
  if (!enriched) return stopped;
  const { audience_id, ...end } = await jobRow(parts, claim);
  const result: ProspectingResult = {
    audience_id,
    imported: end.imported,
    duplicates: end.duplicates,
    failed: end.failed,
  };
  return { cancelled: false, result };
}

type Items = Awaited<ReturnType<typeof waitingEntries>>;

const plain = ({ id, groupId, epoch }: Claimed) => ({ id, groupId, epoch });

function jobRow({ store }: Parts, { id }: Claimed): Promise<ProspectingJobRow> {
  return store.reads.db.selectFrom('prospecting_job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Whether the job still runs under this claim. A job that is lost stops at its next step in any case. */
async function isHeld({ store }: Parts, { id, epoch }: Claimed): Promise<boolean> {
  const query = store.reads.db.selectFrom('job').select('state').where('id', '=', id).where('epoch', '=', epoch);
  return (await query.executeTakeFirst())?.state === 'running';
}

/** The people that a search finds, as many as the job may have. */
async function findAll(
  engine: Pick<Engine, 'findPeople'>,
  caller: Caller,
  filter: PersonFilter,
  max: number,
): Promise<string[]> {
  const found = new Set<string>();
  let cursor: string | null = null;
  do {
    const { items, nextCursor }: Found = await engine.findPeople(caller, {
      filter,
      limit: FIND_PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const { id } of items) if (found.size < max) found.add(id);
    cursor = nextCursor;
  } while (cursor !== null && found.size < max);
  return [...found];
}
