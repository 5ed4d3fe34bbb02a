/** The prospect that a write means: by e-mail first, then by phone. Only live ones of the same group. */
import { fold } from '../../identity/normalise/fold.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Tx } from '../../store/tx.ts';
import type { OwnColumns } from './check.ts';
import { isLive } from './rows.ts';

export interface Existing {
  row: ProspectRow;
  by: 'email' | 'phone';
  /** the ID of another prospect, which the phone led to while the e-mail led to this one */
  phoneOf: string | undefined;
}

/** As many as may share a telephone line and still be told apart by name. */
const SHARING_MAX = 100;

export async function findExisting(tx: Tx, groupId: string, own: OwnColumns): Promise<Existing | undefined> {
  const byEmail = own.email ? await rowsWith(tx, groupId, 'email', own.email) : [];
  const byPhone = own.phone ? await rowsWith(tx, groupId, 'phone', own.phone) : [];
  const [first] = byEmail;
  if (first !== undefined) {
    // Several under one address: the oldest, unless the name or the phone says which.
    const row =
      byEmail.find((one) => byPhone.some(({ number }) => number === one.number)) ?? agreeing(byEmail, own) ?? first;
    const other = byPhone.find((one) => one.number !== row.number);
    const shared = byPhone.some((one) => one.number === row.number);
    return { row, by: 'email', phoneOf: shared ? undefined : other?.id };
  }
  const row = byPhone.length === 1 ? byPhone[0] : agreeing(byPhone, own);
  return row === undefined ? undefined : { row, by: 'phone', phoneOf: undefined };
}

/** The one whose first and last name are those sent. */
function agreeing(rows: readonly ProspectRow[], own: OwnColumns): ProspectRow | undefined {
  const name = fold(`${own.first_name ?? ''} ${own.last_name ?? ''}`);
  return rows.find((row) => row.name_folded === name);
}

/** Oldest first, and locked where writers do not take turns anyway. */
async function rowsWith(tx: Tx, groupId: string, column: 'email' | 'phone', value: string): Promise<ProspectRow[]> {
  const query = tx.db
    .selectFrom('prospect')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .where(column, '=', value)
    .where(isLive)
    .orderBy('number')
    .limit(SHARING_MAX);
  return (tx.engine === 'postgres' ? query.forUpdate() : query).execute();
}
