/**
 * What becomes of a resume that a worker has read: it is kept with its text, and fills what is empty in its prospect.
 * One transaction, under the worker's claim: a worker that has lost its job changes nothing.
 */
import { LodeError } from '../../errors.ts';
import { compareNames } from '../../identity/compare/name-level.ts';
import { type NameParts, readNames } from '../../identity/normalise/name.ts';
import { personFeatures } from '../../identity/normalise/person.ts';
import { packFeatures } from '../../identity/pack.ts';
import type { PersonRecord } from '../../identity/record.ts';
import type { ResumeRow } from '../../store/schema-resumes.ts';
import type { Tx } from '../../store/tx.ts';
import { fillBlanks } from '../prospects/fill-blanks.ts';
import { findSuppressed } from '../suppression.ts';
import { blanksOf } from './blanks.ts';
import { removeResumes } from './erase.ts';
import { type FileFacts, writeFile } from './file.ts';
import type { ParsedResume } from './types.ts';

/** What reading came to; `fetched` where the file had to be fetched first. */
export type ResumeOutcome = {
  fetched?: FileFacts;
} & (
  | { state: 'parsed'; text: string; parsed: ParsedResume; message: string | null }
  | { state: 'failed' | 'stored'; message: string }
);

export interface Settlement {
  job: { id: string; epoch: number };
  resumeId: string;
  outcome: ResumeOutcome;
  now: string;
}

/** `lost`: another worker has the job, or the resume is gone; nothing was done. `removed`: it is an erased person's. */
export type Settled = { state: 'lost' } | { state: 'removed' } | { state: string; filled: string[] };

/** Command. */
export async function settleResume(tx: Tx, { job, resumeId, outcome, now }: Settlement): Promise<Settled> {
  if (!(await isHeld(tx, job))) return { state: 'lost' };
  const row = await tx.db.selectFrom('resume').selectAll().where('id', '=', resumeId).executeTakeFirst();
  if (row === undefined) return { state: 'lost' };
  const group = await tx.db
    .selectFrom('account_group')
    .select('graph_id')
    .where('id', '=', row.account_group_id)
    .executeTakeFirstOrThrow();
  const parsed = outcome.state === 'parsed' ? outcome.parsed : undefined;
  const gained = parsed === undefined ? NOTHING : await fill(tx, row, group.graph_id, parsed, now);
  if (gained === 'erased') {
    await removeResumes(tx, [resumeId]);
    return { state: 'removed' };
  }
  await keep(tx, row, outcome, gained, now);
  return { state: outcome.state, filled: gained.filled };
}

/** Whether the job is still this claim's. Held to the end of the transaction, so that nobody claims it meanwhile. */
async function isHeld(tx: Tx, { id, epoch }: { id: string; epoch: number }): Promise<boolean> {
  const query = tx.db
    .selectFrom('job')
    .select('id')
    .where('id', '=', id)
    .where('epoch', '=', epoch)
    .where('state', '=', 'running');
  return (await (tx.engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst()) !== undefined;
}

/** A resume may come after its person was erased; no import brings them back, so neither does this. */
async function isOfErased(tx: Tx, graphId: number, parsed: ParsedResume): Promise<boolean> {
  const record: PersonRecord = {
    ...(parsed.name === undefined ? {} : { full_name: parsed.name.value.full }),
    emails: parsed.emails.map((found) => found.value),
    phones: parsed.phones.map((found) => found.value),
    profile_urls: parsed.links.map((found) => found.value.url),
  };
  const features = packFeatures(personFeatures(record, { source: '' }));
  return (await findSuppressed(tx, graphId, '', [{ key: '', features }])).size > 0;
}

interface Fill {
  filled: string[];
  /** why nothing was filled; undefined where that needs no reason */
  message?: string;
}

const NOTHING: Fill = { filled: [] };

/** Only the current resume speaks for the prospect, and only when it is the prospect's own and nobody's who was erased. */
async function fill(
  tx: Tx,
  row: ResumeRow,
  graphId: number,
  parsed: ParsedResume,
  now: string,
): Promise<Fill | 'erased'> {
  if (await isOfErased(tx, graphId, parsed)) return 'erased';
  const { account_group_id: groupId, prospect_id: prospectId } = row;
  const newer = await tx.db
    .selectFrom('resume')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('prospect_id', '=', prospectId)
    .where('ordinal', '>', row.ordinal)
    .executeTakeFirst();
  if (newer !== undefined) return NOTHING;
  const prospect = await tx.db
    .selectFrom('prospect')
    .select(['first_name', 'last_name'])
    .where('account_group_id', '=', groupId)
    .where('id', '=', prospectId)
    .executeTakeFirst();
  if (prospect === undefined) return NOTHING;
  if (isSomebodyElse(parsed, { given_name: prospect.first_name, family_name: prospect.last_name })) {
    return { filled: [], message: 'The resume names somebody else than the prospect, so nothing was filled from it.' };
  }
  const actor = { user_id: null, key_id: null, key_name: null };
  const to = { groupId, graphId, at: now, actor, mute: row.muted === 1 };
  try {
    const { filled } = await fillBlanks(tx, to, prospectId, blanksOf(parsed));
    return { filled: filled.map(({ field }) => field) };
  } catch (error) {
    // With the prospect's own name the resume's number is an erased person's. Nothing has been written then.
    if (error instanceof LodeError && error.code === 'conflict') return 'erased';
    throw error;
  }
}

/** Whether both have a name and no reading of the one agrees with the other in any part. */
function isSomebodyElse(parsed: ParsedResume, prospect: NameParts): boolean {
  if (parsed.name === undefined) return false;
  const said = readNames({ full_name: parsed.name.value.full });
  const known = readNames(prospect);
  if (said.length === 0 || known.length === 0) return false;
  return said.every((one) => known.every((other) => compareNames(one, other) === 'different'));
}

async function keep(tx: Tx, row: ResumeRow, outcome: ResumeOutcome, gained: Fill, now: string): Promise<void> {
  const { fetched } = outcome;
  const read = outcome.state === 'parsed' ? { text: outcome.text, parsed: JSON.stringify(outcome.parsed) } : {};
  await tx.db
    .updateTable('resume')
    .set({
      state: outcome.state,
      message: gained.message ?? outcome.message,
      filled: JSON.stringify(gained.filled),
      parsed_at: outcome.state === 'parsed' ? now : null,
      ...read,
      ...(fetched === undefined ? {} : { format: fetched.format, size: fetched.size, hash: fetched.hash }),
    })
    .where('id', '=', row.id)
    .execute();
  // A worker that died may have been given the file before.
  if (fetched !== undefined && row.hash === '') await writeFile(tx, row.id, fetched.pieces);
}
