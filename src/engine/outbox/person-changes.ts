/**
 * Tells those who have enrolled a person, or have subscribed to everybody, when a later record changes that person's
 * present job. Called by `resolve` around its writing, in the same transaction, so that the event exists exactly if
 * the change does.
 *
 * A change is one from something known to something else that is known: learning a title is no change of role, and a
 * person who is between jobs has changed nothing yet. Undoing, erasing and retraining are not news about a person.
 */
import { createHash } from 'node:crypto';
import type { PersonRecord } from '../../identity/record.ts';
import { positionsOf } from '../../identity/resolve/survivorship.ts';
import { idByNumber, recordById, type StoredRecord } from '../../store/graph.ts';
import type { PersonWatchRow } from '../../store/schema-webhooks.ts';
import type { Tx } from '../../store/tx.ts';
import { type JobRow, jobsOf, jobsOfPerson } from '../dossier/jobs.ts';
import { emit } from './emit.ts';
import type { JobSnapshot, OutgoingEvent, PersonChange } from './types.ts';
import { watchesOf } from './watches.ts';

/** What the watch needs of a resolution that is about to be written. */
export interface Resolving {
  tx: Tx;
  graphId: number;
  cause: string;
  now: string;
  /** people who were there before */
  known: readonly { number: number; id: string; nodes: readonly { id: number; entity: number }[] }[];
  /** of records that are new or changed in this batch */
  bodies: ReadonlyMap<number, { body: string }>;
}

/** Causes that bring something new about a person. */
const NEWS = /^(records|import):/;

/** Looks at the jobs before. @returns what is to be called once they are written; undefined where nobody listens. */
export async function watchJobs(resolving: Resolving): Promise<(() => Promise<void>) | undefined> {
  const { tx, graphId, cause, known } = resolving;
  if (known.length === 0 || !NEWS.test(cause)) return undefined;
  const watches = await watchesOf(
    tx,
    graphId,
    known.map((one) => one.number),
  );
  if (watches.size === 0) return undefined;
  const before = await presentJobs(tx, graphId, [...watches.keys()]);
  return async () => {
    const after = await presentJobs(tx, graphId, [...watches.keys()]);
    for (const person of known) {
      const [was, is] = [before.get(person.number), after.get(person.number)];
      if (was === undefined || is === undefined || (was.title === is.title && sameEmployer(was, is))) continue;
      await tell(resolving, person, was, is, watches.get(person.number)!);
    }
  };
}

/** The first employment that lasts, as a person's facets have it. */
async function presentJobs(tx: Tx, graphId: number, people: readonly number[]): Promise<Map<number, JobRow>> {
  const rows = await tx.read(
    jobsOfPerson,
    [graphId],
    people.map((person) => [person]),
  );
  const jobs = new Map<number, JobRow>();
  for (const row of rows) if (row.current === 1 && !jobs.has(row.person)) jobs.set(row.person, row);
  return jobs;
}

export function sameEmployer(a: { domain: string; company: string }, b: { domain: string; company: string }): boolean {
  return a.domain === '' || b.domain === '' ? a.company === b.company : a.domain === b.domain;
}

async function tell(
  { tx, graphId, now, bodies }: Resolving,
  person: Resolving['known'][number],
  was: JobRow,
  is: JobRow,
  watches: readonly PersonWatchRow[],
): Promise<void> {
  const companies = await companiesOf(tx, graphId, [was, is]);
  const one = (row: JobRow) => (row.company_record === null ? undefined : companies.get(row.company_record)?.number);
  const positions = await positionsEver(tx, graphId, person, bodies);
  const [previous, current] = [was, is].map((row) => snapshot(row, positions, companies)) as [JobSnapshot, JobSnapshot];
  const moved = !sameEmployer(was, is) && (one(was) === undefined || one(was) !== one(is));
  const changes = changesOf({ personId: person.id, at: now, was, is, moved, previous, current });
  // What is told alike to several webhooks of a group is one event.
  const alike = Map.groupBy(watches, (watch) => `${watch.account_group_id} ${watch.data}`);
  for (const [first, ...more] of alike.values()) {
    if (first === undefined) continue;
    const extra = JSON.parse(first.data) as Record<string, unknown>;
    const events = changes.flatMap((change): OutgoingEvent[] => {
      const wanting = [first, ...more].filter((watch) => (JSON.parse(watch.types) as string[]).includes(change.type));
      const webhookIds = wanting.map((watch) => watch.webhook_id);
      if (webhookIds.length === 0) return [];
      return [{ type: change.type, subject: change.person_id, data: { ...change, ...extra }, webhookIds }];
    });
    await emit(tx, { groupId: first.account_group_id, at: now }, events);
  }
}

/** The changes between two jobs: another employer, another title, or both. */
export function changesOf(between: {
  personId: string;
  at: string;
  was: { title: string; company: string };
  is: { title: string; company: string };
  moved: boolean;
  previous: JobSnapshot;
  current: JobSnapshot;
}): PersonChange[] {
  const { personId, at, was, is, moved, previous, current } = between;
  const change = (type: PersonChange['type']): PersonChange => {
    const id = createHash('sha256').update([personId, type, at, is.company, is.title].join('\n')).digest('hex');
    return { id: id.slice(0, 32), person_id: personId, type, at, previous, current };
  };
  const named = was.company !== '' && is.company !== '';
  const titled = was.title !== '' && is.title !== '';
  return [
    ...(moved && named ? [change('person.company_changed')] : []),
    ...(was.title !== is.title && titled ? [change('person.role_changed')] : []),
  ];
}

type Companies = ReadonlyMap<number, { number: number; id: string }>;

/** Record that stands for an employer → the company it belongs to now. */
export async function companiesOf(
  reads: Pick<Tx, 'read'>,
  graphId: number,
  rows: readonly { company_record: number | null }[],
): Promise<Companies> {
  const records = [...new Set(rows.map((row) => row.company_record))].filter((id) => id !== null);
  const stored = await reads.read<StoredRecord>(
    recordById,
    [graphId],
    records.map((id) => [id]),
  );
  const ids = await reads.read(
    idByNumber,
    [graphId],
    [...new Set(stored.map((row) => row.entity))].map((number) => [number]),
  );
  const idOf = new Map(ids.map((row) => [row.number, row.id]));
  return new Map(
    stored.flatMap((row) => {
      const id = idOf.get(row.entity);
      return id === undefined ? [] : [[row.id, { number: row.entity, id }] as const];
    }),
  );
}

export function snapshot(row: JobRow, positions: Parameters<typeof jobsOf>[1], companies: Companies): JobSnapshot {
  const [job] = jobsOf([row], positions, new Map());
  return {
    title: job?.title ?? null,
    company_name: job?.company_name ?? null,
    company_domain: row.domain === '' ? null : row.domain,
    company_id: row.company_record === null ? null : (companies.get(row.company_record)?.id ?? null),
  };
}

/** Versions looked at for how a former job was spelled. */
const VERSIONS_MAX = 200;

/** All that the person's records have ever said of their jobs, the newest first. */
async function positionsEver(
  tx: Tx,
  graphId: number,
  { nodes }: Resolving['known'][number],
  bodies: Resolving['bodies'],
): Promise<ReturnType<typeof positionsOf>> {
  const recordIds = nodes.map((node) => node.id);
  const versions = await tx.db
    .selectFrom('record_version')
    .select('body')
    .where('graph_id', '=', graphId)
    .where('record_id', 'in', recordIds)
    .orderBy('version', 'desc')
    .limit(VERSIONS_MAX)
    .execute();
  const texts = [...recordIds.flatMap((id) => bodies.get(id)?.body ?? []), ...versions.map((row) => row.body)];
  return texts.filter((body) => body !== '').flatMap((body) => positionsOf(JSON.parse(body) as PersonRecord));
}
