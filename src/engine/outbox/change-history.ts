/**
 * What has changed for people in the past, worked out when somebody asks: nothing is written for it. Every version of
 * every record is kept with the time at which it was written; so for each of those times the present job follows from
 * the versions that held then, by the same rule as in a person's listing.
 *
 * Worked example. In March record r1 says "Analyst, Corvane"; in June a new version of it says "Director, Corvane"; in
 * August r2 comes with "Director, Quillon". The times are March, June, August; the jobs differ between the first two
 * (role_changed) and between the last two (company_changed).
 *
 * Limits. The records are those that are the person's today: one that was taken for another's then counts as theirs all
 * along. Of a person with more than `VERSIONS_MAX` versions only the newest are looked at.
 */
import { personFeatures } from '../../identity/normalise/person.ts';
import type { PersonRecord } from '../../identity/record.ts';
import { type Employment, employments, type Witness } from '../../identity/resolve/facets.ts';
import { positionsOf } from '../../identity/resolve/survivorship.ts';
import { idByAddress, recordsOfEntity, type StoredRecord } from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { findId } from '../ids.ts';
import { MENTIONS_SOURCE } from '../ingest/prepare.ts';
import type { Parts } from '../parts.ts';
import { mentionKey } from '../resolve/mention-key.ts';
import { changesOf, companiesOf, sameEmployer, snapshot } from './person-changes.ts';
import type { PersonChange, PersonChangeVerbs } from './types.ts';

const VERSIONS_MAX = 400;

interface Version extends Witness {
  recordId: number;
  at: string;
  /** undefined: the record was taken away */
  record: PersonRecord | undefined;
}

/** Command: a long read. The changes of one person, oldest first. */
export async function findPersonChanges(
  reads: Reads,
  { graphId, number, id }: { graphId: number; number: number; id: string },
): Promise<PersonChange[]> {
  const versions = await versionsOf(reads, graphId, number);
  const positions = versions.flatMap(({ record }) => (record === undefined ? [] : positionsOf(record)));
  const jobs = jobsInTime(versions);
  const employers = await employerRecords(
    reads,
    graphId,
    jobs.map(({ job }) => job),
  );
  const rowOf = (job: Employment) => ({
    person: number,
    company_record: employers.get(mentionKey(job) ?? '') ?? null,
    company: job.name,
    domain: job.domain,
    title: job.title,
    start: job.start ?? '',
    end: job.end ?? '',
    current: 1,
  });
  const rows = jobs.map(({ at, job }) => ({ at, row: rowOf(job) }));
  const companies = await companiesOf(
    reads,
    graphId,
    rows.map(({ row }) => row),
  );
  return rows.flatMap(({ at, row: is }, index) => {
    const was = rows[index - 1]?.row;
    if (was === undefined) return [];
    const company = (row: typeof is) => companies.get(row.company_record ?? -1)?.number;
    const moved = !sameEmployer(was, is) && (company(was) === undefined || company(was) !== company(is));
    const [previous, current] = [snapshot(was, positions, companies), snapshot(is, positions, companies)];
    return changesOf({ personId: id, at, was, is, moved, previous, current });
  });
}

/** Oldest first. */
async function versionsOf(reads: Reads, graphId: number, number: number): Promise<Version[]> {
  const records = await reads.read<StoredRecord>(recordsOfEntity, [graphId], [[number]]);
  if (records.length === 0) return [];
  const rows = await reads.db
    .selectFrom('record_version')
    .select(['record_id', 'version', 'body', 'at'])
    .where('graph_id', '=', graphId)
    .where(
      'record_id',
      'in',
      records.map((record) => record.id),
    )
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .limit(VERSIONS_MAX)
    .execute();
  const recordOf = new Map(records.map((record) => [record.id, record]));
  return rows.reverse().map(({ record_id, body, at }) => {
    const record = body === '' ? undefined : (JSON.parse(body) as PersonRecord);
    const { source_id, key } = recordOf.get(record_id)!;
    return {
      recordId: record_id,
      at,
      record,
      address: `${source_id}\u0000${key}`,
      trust: 50,
      seenAt: record?.observed_at ?? at,
      features: record === undefined ? {} : personFeatures(record),
    };
  });
}

/**
 * The present job after each writing; those after which there was none are left out. What was written together counts
 * together: several records at one time, but no two versions of one.
 */
function jobsInTime(versions: readonly Version[]): { at: string; job: Employment }[] {
  const holding = new Map<number, Version>();
  const found: { at: string; job: Employment }[] = [];
  let together = new Set<number>();
  for (const [index, version] of versions.entries()) {
    if (version.record === undefined) holding.delete(version.recordId);
    else holding.set(version.recordId, version);
    together.add(version.recordId);
    const next = versions[index + 1];
    if (next !== undefined && next.at === version.at && !together.has(next.recordId)) continue;
    together = new Set();
    const job = employments([...holding.values()]).find((one) => one.current);
    if (job !== undefined) found.push({ at: version.at, job });
  }
  return found;
}

/** Mention key → the record that stands for the employer. */
async function employerRecords(
  reads: Reads,
  graphId: number,
  jobs: readonly Employment[],
): Promise<Map<string, number>> {
  const source = await reads.db
    .selectFrom('source')
    .select('id')
    .where('graph_id', '=', graphId)
    .where('name', '=', MENTIONS_SOURCE)
    .executeTakeFirst();
  if (source === undefined) return new Map();
  const keys = [...new Set(jobs.map((job) => mentionKey(job)))].filter((key) => key !== undefined);
  const rows = await reads.read(
    idByAddress,
    [graphId, source.id, 'c'],
    keys.map((key) => [key]),
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}

export function personChangeVerbs({ store }: Parts): PersonChangeVerbs {
  return {
    async personChanges(caller, { personIds, from = '', to = '9' }) {
      requireScope(caller, 'people:read');
      const { graphId } = caller;
      const found: PersonChange[] = [];
      for (const personId of new Set(personIds)) {
        const stored = await findId(store.reads, graphId, 'p', personId);
        if (stored === undefined) continue;
        const { id, number } = stored;
        found.push(...(await store.query(findPersonChanges, { graphId, number, id })));
      }
      const within = found.filter(({ at }) => at >= from && at <= to);
      return within.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    },
  };
}
