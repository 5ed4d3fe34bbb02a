/** Changes to a prospect that is named by its ID: PATCH, delete, provider IDs, and the link to its person. */
import { LodeError } from '../../errors.ts';
import type { ProviderId } from '../../identity/record.ts';
import { setTokens } from '../../store/prospect-words.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Tx } from '../../store/tx.ts';
import { findId } from '../ids.ts';
import { checkProspect, checkProviderIds, phoneWarning } from './check.ts';
import { claimIdentifiers } from './claim.ts';
import { retireProspectRecords } from './graph-source.ts';
import { countDown, ensureGroup, takeSeq } from './group.ts';
import { type LinkColumns, matchLink } from './person.ts';
import { providerIdsOf } from './read.ts';
import { holdRow, isLive } from './rows.ts';
import type { ProspectView, UpsertResult, WriteTarget } from './types.ts';
import { changeProspect, type ListMode, saveChange, tell, viewOf, type Writing } from './write.ts';

/** One prospect, held for a change. */
interface Held {
  to: WriteTarget;
  id: string;
  /** what names of new things are made from */
  seed: string;
  /** the version that the caller has seen; anything else is a conflict */
  ifVersion?: number | undefined;
}

async function hold(tx: Tx, { to, id, seed, ifVersion }: Held): Promise<{ writing: Writing; row: ProspectRow }> {
  const group = await ensureGroup(tx, to);
  const row = await holdRow(tx, to.groupId, id);
  refuseStale(row, ifVersion);
  return { writing: { tx, to, group, seed }, row };
}

/** @throws LodeError `conflict` with an issue at `if_match` when the caller has not seen the row's last change */
export function refuseStale(row: ProspectRow, ifVersion: number | undefined): void {
  if (ifVersion === undefined || ifVersion === row.version) return;
  const message = `has changed since: it is at version ${row.version} now, not ${ifVersion}; read it again`;
  throw new LodeError('conflict', `The prospect ${message}.`, { issues: [{ path: ['if_match'], message }] });
}

/** Command. @throws LodeError `conflict` where the e-mail is another prospect's; a telephone may be shared */
export async function updateProspect(tx: Tx, held: Held & { input: unknown }): Promise<UpsertResult> {
  const checked = checkProspect(held.input);
  const { email } = checked.own;
  await claimIdentifiers(tx, held.to.groupId, { email, phone: undefined });
  const { writing, row } = await hold(tx, held);
  if (email && email !== row.email) await refuseOthersEmail(writing, email);
  const { view, fields } = await changeProspect(writing, row, checked, 'replace');
  const { phoneProblem } = checked;
  return {
    outcome: fields.length === 0 ? 'unchanged' : 'updated',
    prospect: view,
    warnings: phoneProblem === undefined ? [] : [phoneWarning(phoneProblem, row.phone !== null)],
    matchedBy: null,
    changedFields: fields,
  };
}

/** By its address a prospect is found again, so that of two no write would know which is meant. */
async function refuseOthersEmail({ tx, to, group }: Writing, email: string): Promise<void> {
  if (group.duplicates === 1) return;
  const other = await tx.db
    .selectFrom('prospect')
    .select('id')
    .where('account_group_id', '=', to.groupId)
    .where('email', '=', email)
    .where(isLive)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) return;
  const message = `is the address of another prospect, ${other.id}`;
  throw new LodeError('conflict', `email: ${message}`, { issues: [{ path: ['email'], message }] });
}

/** Command. The row stays, found by nothing, until it is purged or its person is erased. */
export async function deleteProspect(tx: Tx, held: Held): Promise<void> {
  const { writing, row } = await hold(tx, held);
  const { to } = held;
  const view = await viewOf(writing, row);
  const where = ['account_group_id', 'prospect'];
  for (const table of ['prospect_label', 'prospect_provider_id'] as const) {
    await tx.remove(table, where, [[to.groupId, row.number]]);
  }
  await setTokens(tx, row.number, [], false);
  await tx.update(
    'prospect',
    ['deleted', 'version', 'seq', 'updated_at'],
    ['account_group_id', 'number'],
    [[1, row.version + 1, await takeSeq(tx, to.groupId), to.at, to.groupId, row.number]],
  );
  await countDown(tx, to.groupId, 1);
  await retireProspectRecords(tx, to, [row.id], to.at);
  await tell(writing, row, [{ type: 'prospect.deleted', data: { prospect: view } }]);
}

/** Command. */
export async function setProviderIds(
  tx: Tx,
  held: Held & { providerIds: readonly ProviderId[]; mode: ListMode },
): Promise<ProspectView> {
  const checked = checkProspect({ provider_ids: checkProviderIds(held.providerIds) });
  const { writing, row } = await hold(tx, held);
  return (await changeProspect(writing, row, checked, held.mode)).view;
}

/** Command. `personId`: null cuts the link; undefined gives it back to matching. */
export async function linkPerson(
  tx: Tx,
  held: Held & { personId: string | null | undefined; onlyWhereNone?: boolean },
): Promise<ProspectView> {
  const { writing, row } = await hold(tx, held);
  if (held.onlyWhereNone && row.link_by !== null && row.link_by !== 'auto') return viewOf(writing, row);
  const link = await linkBy(tx, held, row);
  const same = link.person_id === row.person_id && link.link_by === row.link_by;
  if (same) return viewOf(writing, row);
  return saveChange(writing, row, { ...row, ...link }, ['person_id']);
}

async function linkBy(
  tx: Tx,
  { to, personId }: Held & { personId: string | null | undefined },
  row: ProspectRow,
): Promise<LinkColumns> {
  if (personId === null) return { person_id: null, link_by: 'cut', link_score: null, link_why: null };
  if (personId === undefined) {
    const providerIds = (await providerIdsOf(tx, to.groupId, [row.number])).get(row.number) ?? [];
    return matchLink(tx, to.graphId, row, providerIds);
  }
  const person = await findId(tx, to.graphId, 'p', personId);
  if (person === undefined) throw new LodeError('not_found', `There is no person ${personId}.`);
  return { person_id: person.id, link_by: 'hand', link_score: '1', link_why: null };
}
