/**
 * Erases a person's prospects: those that are linked to them, and those that are nobody else by the rule under which an
 * import would be refused (suppression.ts). Rows, labels, provider IDs, history and index go; deleted ones too. What
 * other prospects' notes and explanations say of the person goes as well.
 */
import { sql } from 'kysely';
import { setTokens } from '../../store/prospect-words.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { findSuppressed, hashesToKeep, strongKeys } from '../suppression.ts';
import { claimOf } from './claim.ts';
import { sourceOf, statement } from './graph-source.ts';
import { countDown } from './group.ts';
import { readPhone } from './phone.ts';
import { providerIdsOf } from './read.ts';

export interface ErasedProspects {
  groupId: string;
  prospectIds: string[];
  /** texts of theirs that name the person: addresses, numbers, names */
  words: string[];
}

interface Erasing {
  graphId: number;
  /** the groups that read the graph */
  groups: readonly string[];
  /** the person's public IDs, those merged into theirs included */
  ids: readonly string[];
  /** texts that name the person */
  words: readonly string[];
  /** ISO 8601 */
  now: string;
}

/** Within a command, once the person's identifiers are suppressed. */
export async function eraseProspects(tx: Tx, erasing: Erasing): Promise<ErasedProspects[]> {
  const erased: ErasedProspects[] = [];
  for (const groupId of erasing.groups) {
    const rows = await rowsOf(tx, groupId, erasing);
    await suppressOwn(tx, erasing, groupId, rows);
    await removeRows(tx, groupId, rows);
    await forgetMentions(tx, groupId, erasing);
    if (rows.length > 0) erased.push({ groupId, prospectIds: rows.map((row) => row.id), words: rows.flatMap(wordsOf) });
  }
  return erased;
}

/** A shorter text would be found where nobody meant the person. */
const NAMING_MIN = 6;

function wordsOf(row: ProspectRow): string[] {
  const texts = [row.email, row.phone, row.profile_url, `${row.first_name} ${row.last_name}`];
  return texts.filter((text) => text !== null && text.length >= NAMING_MIN) as string[];
}

async function rowsOf(tx: Tx, groupId: string, { graphId, ids, words }: Erasing): Promise<ProspectRow[]> {
  const emails = words.filter((word) => word.includes('@')).map((word) => word.toLowerCase());
  const phones = words.flatMap((word) => {
    const read = readPhone(word);
    return 'phone' in read ? [read.phone] : [];
  });
  const linked = sql<boolean>`person_id in (${sql.join(ids)})`;
  const named = [
    ...(emails.length === 0 ? [] : [sql<boolean>`email in (${sql.join(emails)})`]),
    ...(phones.length === 0 ? [] : [sql<boolean>`phone in (${sql.join(phones)})`]),
  ];
  const rows = await tx.db
    .selectFrom('prospect')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where((eb) => eb.or([linked, ...named]))
    .execute();
  const isLinked = (row: ProspectRow) => row.person_id !== null && ids.includes(row.person_id);
  const doubtful = rows.filter((row) => !isLinked(row));
  const providerIds = await providerIdsOf(
    tx,
    groupId,
    doubtful.map((row) => row.number),
  );
  const statements = doubtful.map((row) => ({ ...statement(groupId, row, providerIds.get(row.number) ?? []), row }));
  const same = await findSuppressed(tx, graphId, sourceOf(groupId), statements);
  return [...rows.filter(isLinked), ...[...same].map(({ row }) => row)];
}

/**
 * What only the prospect said of them is refused from now on as well, together with the name or without any: a link may
 * have been set by mistake, and must not lock out whoever else has that address.
 */
async function suppressOwn(
  tx: Tx,
  { graphId, now }: Erasing,
  groupId: string,
  rows: readonly ProspectRow[],
): Promise<void> {
  const providerIds = await providerIdsOf(
    tx,
    groupId,
    rows.map((row) => row.number),
  );
  const hashes = rows.flatMap((row) => {
    const { key, features } = statement(groupId, row, providerIds.get(row.number) ?? []);
    return hashesToKeep({ source: sourceOf(groupId), key, features }, new Set(strongKeys(features)));
  });
  await tx.insert(
    'suppression',
    ['graph_id', 'hash', 'at'],
    [...new Set(hashes)].map((hash): Value[] => [graphId, hash, now]),
    true,
  );
}

/** Removes rows, live and deleted, with what hangs on them inside this folder. */
export async function removeRows(tx: Tx, groupId: string, rows: readonly ProspectRow[]): Promise<void> {
  const keys = rows.map(({ number }): Value[] => [groupId, number]);
  for (const table of ['prospect_label', 'prospect_provider_id', 'stage_change'] as const) {
    await tx.remove(table, ['account_group_id', 'prospect'], keys);
  }
  for (const row of rows) await setTokens(tx, row.number, [], false);
  const claims = rows.flatMap(({ email, phone }) => [
    ...(email === null ? [] : [claimOf('email', email)]),
    ...(phone === null ? [] : [claimOf('phone', phone)]),
  ]);
  await tx.remove(
    'prospect_claim',
    ['account_group_id', 'identifier'],
    claims.map((claim): Value[] => [groupId, claim]),
  );
  await tx.remove('prospect', ['account_group_id', 'number'], keys);
  await countDown(tx, groupId, rows.filter((row) => row.deleted === 0).length);
}

/** One pass for all texts: whatever names the person is emptied. */
async function forgetMentions(tx: Tx, groupId: string, { ids, words }: Erasing): Promise<void> {
  const texts = [...new Set([...ids, ...words, ...words.map((word) => JSON.stringify(word).slice(1, -1))])];
  if (texts.length === 0) return;
  for (const column of ['notes', 'link_why'] as const) {
    const named = texts.map((text) => {
      const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
      return sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`;
    });
    await tx.db
      .updateTable('prospect')
      .set({ [column]: null })
      .where('account_group_id', '=', groupId)
      .where((eb) => eb.or(named))
      .execute();
  }
}
