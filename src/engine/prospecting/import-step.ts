/** Importing: entries become prospects of the group and members of the audience, and are paid for. */
import { LodeError } from '../../errors.ts';
import type { StoredId } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { addMembers } from '../audiences/audiences.ts';
import { checkProspect } from '../prospects/check.ts';
import { ensureGroup } from '../prospects/group.ts';
import { livePersons } from '../prospects/person.ts';
import { prospectsOfPerson } from '../prospects/read.ts';
import { holdRow } from '../prospects/rows.ts';
import type { ProspectInput, WriteTarget } from '../prospects/types.ts';
import { upsertInto } from '../prospects/upsert.ts';
import { changeProspect } from '../prospects/write.ts';
import { type Claim, chargeStep, heldJob, type JobInHand, type Payer, type Step, targetOf } from './job-in-hand.ts';

/** What is to become of an entry: a prospect who is this person, or nothing, for a reason. */
export type Arrival = { ordinal: number } & (
  | { reason: string }
  | { personId: string; number: number; score: number; input: ProspectInput; seed: string }
);

type Person = Extract<Arrival, { personId: string }>;

export interface ImportStep extends Step {
  arrivals: Arrival[];
}

/** Command. `false`: the job is lost. */
export async function importArrivals(tx: Tx, step: ImportStep): Promise<boolean> {
  const { claim, graphId, arrivals, now } = step;
  const job = await heldJob(tx, claim);
  if (job === undefined) return false;
  const open = new Set((await openEntries(tx, claim, arrivals)).map((item) => item.ordinal));
  const due = arrivals.filter(({ ordinal }) => open.has(ordinal));
  const people = await livePersons(
    tx,
    graphId,
    due.flatMap((one) => ('personId' in one ? [one.personId] : [])),
  );
  const to = targetOf(step, job);
  const known = await knownProspects(tx, to, people);
  const done: Done[] = [];
  const made: Payer[] = [];
  for (const arrival of due) {
    const person = 'personId' in arrival ? people.get(arrival.personId) : undefined;
    if ('reason' in arrival || person === undefined) {
      const reason = 'reason' in arrival ? arrival.reason : 'The person has been erased or split meanwhile.';
      done.push({ ordinal: arrival.ordinal, state: 'failed', prospectId: null, person: null, reason });
      continue;
    }
    const one = await importOne(tx, to, arrival, person, known);
    if (one.prospectId !== null) known.set(person.id, one.prospectId);
    if (one.state === 'imported') made.push({ personId: person.id, number: person.number });
    done.push({ ...one, ordinal: arrival.ordinal, person: person.number });
  }
  await noteOutcomes(tx, claim, done);
  await joinAudience(tx, step, job, done);
  const credits = await chargeStep(tx, step, job, made, 'prospect');
  await countUp(tx, job, done, credits, now);
  return true;
}

interface Done {
  ordinal: number;
  state: 'imported' | 'duplicate' | 'failed';
  prospectId: string | null;
  person: number | null;
  reason: string | null;
}

async function openEntries(tx: Tx, { groupId, id }: Claim, arrivals: readonly Arrival[]) {
  return tx.db
    .selectFrom('prospecting_item')
    .select(['ordinal'])
    .where('account_group_id', '=', groupId)
    .where('job_id', '=', id)
    .where('state', '=', 'open')
    .where(
      'ordinal',
      'in',
      arrivals.map((one) => one.ordinal),
    )
    .execute();
}

/** The oldest prospect of each person that the group has. */
async function knownProspects(
  tx: Tx,
  to: WriteTarget,
  people: ReadonlyMap<string, StoredId>,
): Promise<Map<string, string>> {
  const ids = [...people.values()].map((one) => one.id);
  const known = new Map<string, string>();
  for (const { id, person } of await prospectsOfPerson(tx, to, ids)) {
    if (person !== null && !known.has(person.person_id)) known.set(person.person_id, id);
  }
  return known;
}

/** One that cannot be stored fails alone: whatever is wrong with it is found before anything has been written. */
async function importOne(
  tx: Tx,
  to: WriteTarget,
  arrival: Person,
  person: StoredId,
  known: ReadonlyMap<string, string>,
): Promise<Pick<Done, 'state' | 'prospectId' | 'reason'>> {
  try {
    return { ...(await makeOrLink(tx, to, arrival, person, known.get(person.id))), reason: null };
  } catch (error) {
    if (!(error instanceof LodeError) || error.code === 'internal' || error.code === 'unavailable') throw error;
    return { state: 'failed', prospectId: null, reason: error.message };
  }
}

/** A person whom the group knows is not made again; what else they are called by elsewhere is added. */
async function makeOrLink(
  tx: Tx,
  to: WriteTarget,
  { score, input, seed }: Person,
  person: StoredId,
  known: string | undefined,
): Promise<Pick<Done, 'state' | 'prospectId'>> {
  if (known === undefined) {
    const link = { person_id: person.id, score };
    const made = await upsertInto(tx, to, input, { seed, update: false, person: link });
    return { state: 'imported', prospectId: made.prospect.id };
  }
  const { provider_ids } = input;
  if (provider_ids !== undefined) {
    const writing = { tx, to, group: await ensureGroup(tx, to), seed };
    await changeProspect(writing, await holdRow(tx, to.groupId, known), checkProspect({ provider_ids }), 'add');
  }
  return { state: 'duplicate', prospectId: known };
}

async function noteOutcomes(tx: Tx, { groupId, id }: Claim, done: readonly Done[]): Promise<void> {
  await tx.update(
    'prospecting_item',
    ['state', 'prospect_id', 'person', 'reason', 'enriched'],
    ['account_group_id', 'job_id', 'ordinal'],
    done.map((one): Value[] => {
      const over = one.state === 'failed' ? 1 : 0;
      return [one.state, one.prospectId, one.person, one.reason, over, groupId, id, one.ordinal];
    }),
  );
}

async function joinAudience(tx: Tx, { claim, now }: Step, job: JobInHand, done: readonly Done[]): Promise<void> {
  const place = { account_group_id: claim.groupId, audience_id: job.audience_id, added_at: now };
  await addMembers(
    tx,
    done.flatMap(({ prospectId, ordinal }) =>
      prospectId === null ? [] : [{ ...place, prospect_id: prospectId, ordinal: job.kept.place + ordinal }],
    ),
  );
}

/** The import is over with the last entry, unless nobody at all came of it: then the job has failed while importing. */
async function countUp(tx: Tx, job: JobInHand, done: readonly Done[], credits: number, now: string) {
  const of = (state: Done['state']) => done.filter((one) => one.state === state).length;
  const imported = job.imported + of('imported');
  const duplicates = job.duplicates + of('duplicate');
  const failed = job.failed + of('failed');
  const over = imported + duplicates + failed === job.total && failed < job.total;
  await tx.update(
    'prospecting_job',
    ['imported', 'duplicates', 'failed', 'enriched', 'credits', 'import_done', 'updated_at'],
    ['id'],
    [[imported, duplicates, failed, job.enriched + of('failed'), job.credits + credits, over ? 1 : 0, now, job.id]],
  );
}
