/**
 * Starting a prospecting job: the job, its audience, its entries and the credits that it may cost, in one transaction
 * under the lock of the group's credits. So two starts with one key make one job, and what both would spend is counted
 * once for each.
 */
import { createHash } from 'node:crypto';
import { invalid, LodeError } from '../../errors.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { cleanName, insertAudience, nextPlace } from '../audiences/audiences.ts';
import { isBeingFilled } from '../audiences/readiness.ts';
import { lockAccount, tooExpensive } from '../credits/charge.ts';
import { heldCredits, holdCredits } from '../credits/holds.ts';
import { priceList } from '../credits/prices.ts';
import type { Engine } from '../engine.ts';
import { enqueue } from '../jobs.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { PersonFilter } from '../search/types.ts';
import type { Caller } from '../types.ts';
import { countEntries, profileKey } from './entries.ts';
import { insertEntries } from './job-entries.ts';
import { leadListEntries } from './lead-lists.ts';
import { savedSearchFilter } from './saved-searches.ts';
import type { ProspectingJobView, ProspectingRequest, ProspectingSource } from './types.ts';
import { readJob } from './view.ts';

export const PROSPECTING_JOB = 'prospecting';
/** A key may be used for another request after so long. */
const KEY_KEPT_MS = 24 * 3_600_000;

/** What is kept of a request, as JSON. Prices are thousandths, as they were when the job was accepted. */
export interface KeptRequest {
  filter: PersonFilter | null;
  maxResults: number;
  searchEmails: boolean;
  chargeMissedEmails: boolean;
  prices: { prospect: number; email: number };
  surface: string;
  requestId: string;
  /** of the first entry in the audience */
  place: number;
}

interface NewProspecting {
  id: string;
  groupId: string;
  keyId: string;
  source: ProspectingSource['kind'];
  kept: Omit<KeptRequest, 'place'>;
  /** null: found by the job itself */
  entries: string[] | null;
  /** how many prospects there may be at most */
  size: number;
  audience: { existing: string } | { id: string; name: string };
  requestKey: string | null;
  bodyHash: string;
  now: string;
  keptSince: string;
}

/** Command. @returns the ID of the job: another than `id` where the key has been used for the same request. */
export async function insertProspecting(tx: Tx, input: NewProspecting): Promise<string> {
  const { id, groupId, kept, entries, now } = input;
  const account = await lockAccount(tx, groupId);
  const first = await firstUse(tx, input);
  if (first !== undefined) return first;
  const audienceId = await audienceFor(tx, input);
  const cost = input.size * (kept.prices.prospect + (kept.searchEmails ? kept.prices.email : 0));
  if (account.balance !== null) {
    const free = account.balance - (await heldCredits(tx, groupId));
    if (cost > free) throw tooExpensive('This job', cost, free);
  }
  await enqueue(tx, { id, groupId, type: PROSPECTING_JOB, payload: {}, unit: 'prospects', now });
  if (account.balance !== null && cost > 0) await holdCredits(tx, groupId, id, cost);
  const request: KeptRequest = { ...kept, place: await nextPlace(tx, groupId, audienceId) };
  await tx.db
    .insertInto('prospecting_job')
    .values({
      id,
      account_group_id: groupId,
      source: input.source,
      request: JSON.stringify(request),
      audience_id: audienceId,
      key_id: input.keyId,
      request_key: input.requestKey,
      body_hash: input.bodyHash,
      total: null,
      imported: 0,
      duplicates: 0,
      failed: 0,
      enriched: 0,
      import_done: 0,
      credits: 0,
      created_at: now,
      updated_at: now,
    })
    .execute();
  if (entries !== null) await insertEntries(tx, groupId, id, entries);
  return id;
}

async function audienceFor(tx: Tx, { groupId, audience, source, now }: NewProspecting): Promise<string> {
  if ('id' in audience) {
    const { id, name } = audience;
    const place = { description: null, folder_id: null, created_at: now };
    await insertAudience(tx, { id, account_group_id: groupId, name, type: source, ...place });
    return id;
  }
  const row = await tx.db
    .selectFrom('audience')
    .select((eb) => isBeingFilled(eb).as('filling'))
    .where('account_group_id', '=', groupId)
    .where('id', '=', audience.existing)
    .executeTakeFirst();
  if (row === undefined) throw invalid(['audience_id'], `there is no audience ${audience.existing}`);
  if (row.filling) {
    throw new LodeError(
      'conflict',
      `Another job is filling the audience ${audience.existing}; wait until it has ended.`,
    );
  }
  return audience.existing;
}

type Key = Pick<NewProspecting, 'groupId' | 'requestKey' | 'bodyHash' | 'keptSince'>;

/** The job of the first use of the key. Throws `idempotency_conflict` for another body. */
async function earlierJob(
  reads: Reads,
  { groupId, requestKey, bodyHash, keptSince }: Key,
): Promise<string | undefined> {
  if (requestKey === null) return undefined;
  const row = await reads.db
    .selectFrom('prospecting_job')
    .select(['id', 'body_hash'])
    .where('account_group_id', '=', groupId)
    .where('request_key', '=', requestKey)
    .where('created_at', '>=', keptSince)
    .executeTakeFirst();
  if (row === undefined || row.body_hash === bodyHash) return row?.id;
  throw new LodeError('idempotency_conflict', 'This idempotency key was used with another body; use a new key.');
}

async function firstUse(tx: Tx, key: Key): Promise<string | undefined> {
  const found = await earlierJob(tx, key);
  if (found !== undefined || key.requestKey === null) return found;
  await tx.db
    .updateTable('prospecting_job')
    .set({ request_key: null })
    .where('account_group_id', '=', key.groupId)
    .where('request_key', '=', key.requestKey)
    .execute();
  return undefined;
}

export function startVerb(
  { store, clock, ids, tariffs }: Parts,
  findPeople: Engine['findPeople'],
): (caller: Caller, request: ProspectingRequest) => Promise<{ job: ProspectingJobView; replayed: boolean }> {
  const priceOf = priceList(tariffs);

  /** What the job will work on, and how many people that can be. */
  async function sized(
    caller: Caller,
    { source, maxResults }: ProspectingRequest,
  ): Promise<{ entries: string[] | null; filter: PersonFilter | null; size: number }> {
    if (source.kind === 'url_upload') {
      return {
        entries: source.urls,
        filter: null,
        size: countEntries(source.urls, profileKey, ['urls'], 'LinkedIn profile URL'),
      };
    }
    if ('leadListId' in source) {
      const entries = (await leadListEntries(store.reads, caller.groupId, source.leadListId))?.slice(0, maxResults);
      if (entries === undefined) throw invalid(['lead_list_id'], `there is no lead list ${source.leadListId}`);
      return { entries, filter: null, size: entries.length };
    }
    const filter =
      'filter' in source ? source.filter : await savedSearchFilter(store.reads, caller.groupId, source.savedSearchId);
    if (filter === undefined && 'savedSearchId' in source) {
      throw invalid(['saved_search_id'], `there is no saved search ${source.savedSearchId}`);
    }
    const reader = { ...caller, scopes: new Set([...caller.scopes, 'people:read']) };
    const { total, totalIsExact } = await findPeople(reader, { filter: filter!, limit: 1, offset: 0 });
    return { entries: null, filter: filter!, size: totalIsExact ? Math.min(total, maxResults) : maxResults };
  }

  return async (caller, request) => {
    requireScope(caller, 'prospecting:write');
    const { groupId, keyId } = caller;
    const { idempotency, surface } = request;
    const now = isoNow(clock);
    const key = {
      groupId,
      requestKey: idempotency === undefined ? null : hash(keyId, idempotency.key),
      bodyHash: idempotency?.bodyHash ?? '',
      keptSince: new Date(clock.now() - KEY_KEPT_MS).toISOString(),
    };
    // What the first request named may be gone by now; its answer is not.
    const earlier = await earlierJob(store.reads, key);
    if (earlier !== undefined) return { job: (await readJob(store.reads, groupId, earlier))!, replayed: true };
    const { entries, filter, size } = await sized(caller, request);
    const id = ids.hex(12);
    const name = request.audienceName ?? `${request.source.kind} ${now.slice(0, 16).replace('T', ' ')}`;
    const jobId = await store.write(insertProspecting, {
      ...key,
      id,
      keyId,
      source: request.source.kind,
      kept: {
        filter,
        maxResults: request.maxResults,
        searchEmails: request.searchEmails,
        chargeMissedEmails: request.chargeMissedEmails,
        prices: { prospect: priceOf(surface, 'prospect'), email: priceOf(surface, 'email') },
        surface,
        requestId: request.requestId,
      },
      entries,
      size,
      audience:
        request.audienceId === undefined
          ? { id: ids.hex(12), name: cleanName(name) }
          : { existing: request.audienceId },
      now,
    });
    return { job: (await readJob(store.reads, groupId, jobId))!, replayed: jobId !== id };
  };
}

function hash(...parts: string[]): string {
  const made = createHash('sha256');
  for (const part of parts) made.update(part).update('\0');
  return made.digest('hex');
}
