/**
 * Who wants to be told when a person's job changes. A row is one wish about one person, or about everybody in the graph.
 * Wishes of enrolments are made and taken back by `watchPeople` and `unwatch`, in the transaction that changes the
 * enrolment; a webhook that subscribes to `person.*` itself wishes for everybody.
 */
import { idByText, type StoredId } from '../../store/graph.ts';
import type { PersonWatchRow } from '../../store/schema-webhooks.ts';
import type { KeyedRead, Tx, Value } from '../../store/tx.ts';
import type { EventType, PersonChange } from './types.ts';

const EVERYBODY = 0;
const COLUMNS = ['graph_id', 'person', 'owner', 'account_group_id', 'webhook_id', 'surface', 'types', 'data'];

export interface Watch {
  /** the enrolment; its former wishes are replaced */
  owner: string;
  graphId: number;
  groupId: string;
  webhookId: string;
  surface: string;
  /** public IDs; merged ones stand for their successors, unknown ones are left out */
  personIds: readonly string[];
  types: readonly PersonChange['type'][];
  /** goes into the event's data, beside the change */
  data: Record<string, unknown>;
}

export async function watchPeople(tx: Tx, watch: Watch): Promise<void> {
  await unwatch(tx, watch.owner);
  const found = await tx.read<StoredId>(
    idByText,
    [watch.graphId],
    [...new Set(watch.personIds)].map((id) => [id]),
  );
  const people = found.filter((one) => one.kind === 'p').map((one) => one.number);
  await insert(tx, watch, people);
}

export async function unwatch(tx: Tx, owner: string): Promise<void> {
  await tx.db.deleteFrom('person_watch').where('owner', '=', owner).execute();
}

/** Forgets an erased person, under all their public IDs. */
export async function unwatchPerson(tx: Tx, graphId: number, ids: readonly string[]): Promise<void> {
  const found = await tx.read<StoredId>(
    idByText,
    [graphId],
    ids.map((id) => [id]),
  );
  await tx.remove(
    'person_watch',
    ['graph_id', 'person'],
    found.map(({ number }): Value[] => [graphId, number]),
  );
}

/** Keeps the wish of a webhook itself in step with its subscription. */
export async function watchEverybody(
  tx: Tx,
  webhook: { id: string; account_group_id: string; surface: string; events: string; state: string },
): Promise<void> {
  await unwatch(tx, webhook.id);
  const events = JSON.parse(webhook.events) as EventType[];
  const types = events.filter((type) => type === 'person.role_changed' || type === 'person.company_changed');
  if (types.length === 0 || webhook.state === 'ended') return;
  const group = await tx.db
    .selectFrom('account_group')
    .select('graph_id')
    .where('id', '=', webhook.account_group_id)
    .executeTakeFirst();
  if (group === undefined) return;
  const { id: owner, account_group_id: groupId, surface } = webhook;
  await insert(tx, { owner, graphId: group.graph_id, groupId, webhookId: owner, surface, types, data: {} }, [
    EVERYBODY,
  ]);
}

async function insert(tx: Tx, watch: Omit<Watch, 'personIds'>, people: readonly number[]): Promise<void> {
  const { graphId, owner, groupId, webhookId, surface, types, data } = watch;
  const rest = [owner, groupId, webhookId, surface, JSON.stringify(types), JSON.stringify(data)];
  await tx.insert(
    'person_watch',
    COLUMNS,
    people.map((person): Value[] => [graphId, person, ...rest]),
  );
}

const anyWatch: KeyedRead<Pick<PersonWatchRow, 'owner'>> = {
  table: 'person_watch',
  columns: ['owner'],
  fixed: [],
  by: ['graph_id'],
  limit: 1,
};

const watchesOfPerson: KeyedRead<PersonWatchRow> = {
  table: 'person_watch',
  columns: ['graph_id', 'person', 'owner', 'account_group_id', 'webhook_id', 'surface', 'types', 'data'],
  fixed: ['graph_id'],
  by: ['person'],
};

const MERGES_MAX = 64;

/**
 * The wishes about each of these people, under their own number or one that has been merged into it; nobody is in the
 * answer about whom there is none. Where nobody wishes anything it costs one look-up.
 */
export async function watchesOf(
  tx: Tx,
  graphId: number,
  people: readonly number[],
): Promise<Map<number, PersonWatchRow[]>> {
  const found = new Map<number, PersonWatchRow[]>();
  if ((await tx.read(anyWatch, [], [[graphId]])).length === 0) return found;
  const standsFor = await withMerged(tx, graphId, people);
  const rows = await tx.read(
    watchesOfPerson,
    [graphId],
    [EVERYBODY, ...standsFor.keys()].map((person) => [person]),
  );
  const everybody = rows.filter((row) => row.person === EVERYBODY);
  for (const person of people) {
    const own = rows.filter((row) => standsFor.get(row.person) === person);
    // One enrolment may name two people who have turned out to be one.
    const byOwner = new Map([...everybody, ...own].map((row) => [row.owner, row]));
    if (byOwner.size > 0) found.set(person, [...byOwner.values()]);
  }
  return found;
}

/** Number → which of `people` it stands for: itself, or whom it has been merged into. */
async function withMerged(tx: Tx, graphId: number, people: readonly number[]): Promise<Map<number, number>> {
  const standsFor = new Map(people.map((number) => [number, number]));
  let latest = [...people];
  for (let step = 0; step < MERGES_MAX && latest.length > 0; step += 1) {
    const rows = await tx.db
      .selectFrom('identity_id')
      .select(['number', 'successor'])
      .where('graph_id', '=', graphId)
      .where('successor', 'in', latest)
      .execute();
    latest = [];
    for (const { number, successor } of rows) {
      if (successor === null || standsFor.has(number)) continue;
      standsFor.set(number, standsFor.get(successor)!);
      latest.push(number);
    }
  }
  return standsFor;
}
