/** Credits as their owners see them: balance, grants, the ledger, and use by key and day. */
import { LodeError } from '../../errors.ts';
import type { CreditEntry } from '../../store/schema.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { toCredits, toThousandths } from './amounts.ts';
import { ENTRY_COLUMNS, lockAccount } from './charge.ts';
import type { CreditEntryView, CreditsView, CreditUseView } from './types.ts';

interface Grant {
  groupId: string;
  keyId: string;
  requestId: string;
  amount: number;
  reason: string | null;
  now: string;
}

/**
 * Command. The first grant makes the group's credits finite: what was used until then is given back in the ledger, so
 * that its lines go on adding up to the balance. @returns the number of the entry.
 */
export async function grantCredits(tx: Tx, { groupId, keyId, requestId, amount, reason, now }: Grant): Promise<number> {
  const account = await lockAccount(tx, groupId);
  const opening = account.balance === null && account.used > 0;
  const amounts = opening ? [account.used, amount] : [amount];
  await tx.insert(
    'credit_entry',
    ENTRY_COLUMNS,
    amounts.map((value, index): Value[] => {
      const kind = index === amounts.length - 1 ? 'grant' : 'opening';
      const why = kind === 'grant' ? reason : null;
      return [groupId, account.nextEntry + index, now, kind, value, null, null, null, null, keyId, requestId, why];
    }),
  );
  const next = account.nextEntry + amounts.length;
  await tx.db
    .updateTable('credit_account')
    .set({ balance: (account.balance ?? 0) + amount, next_entry: next })
    .where('account_group_id', '=', groupId)
    .execute();
  return next - 1;
}

function toEntryView(row: CreditEntry): CreditEntryView {
  return {
    id: String(row.entry),
    at: row.at,
    kind: row.kind,
    amount: toCredits(row.amount),
    surface: row.surface,
    person_id: row.person_id,
    company_id: row.company_id,
    datapoint: row.datapoint,
    key_id: row.key_id,
    request_id: row.request_id,
    reason: row.reason,
  };
}

interface Asked {
  accountGroupId?: string;
  limit: number;
  cursor?: string;
}

export function ledgerVerbs({ store, clock }: Parts) {
  const { db } = store.reads;

  /** The group asked about: the key's own, another that it may act for, or for an admin any that exists. */
  async function groupFor(caller: Caller, id: string | undefined): Promise<string> {
    if (id === undefined) return caller.groupId;
    if (caller.groupIds.includes(id)) return id;
    const admin = caller.scopes.has('*') || caller.scopes.has('admin');
    const row = admin
      ? await db.selectFrom('account_group').select('id').where('id', '=', id).executeTakeFirst()
      : undefined;
    if (row === undefined) throw new LodeError('not_found', `There is no account group ${id}.`);
    return id;
  }

  async function credits(caller: Caller, accountGroupId?: string): Promise<CreditsView> {
    const groupId = await groupFor(caller, accountGroupId);
    const row = await db
      .selectFrom('credit_account')
      .select(['balance', 'used'])
      .where('account_group_id', '=', groupId)
      .executeTakeFirst();
    const balance = row?.balance ?? null;
    return {
      account_group_id: groupId,
      unlimited: balance === null,
      balance: balance === null ? null : toCredits(balance),
      used: toCredits(row?.used ?? 0),
    };
  }

  return {
    credits,

    async grantCredits(
      caller: Caller,
      input: { accountGroupId?: string; amount: number; reason?: string; requestId: string },
    ): Promise<CreditsView & { entry_id: string }> {
      requireScope(caller, 'admin');
      const groupId = await groupFor(caller, input.accountGroupId);
      const amount = toThousandths(input.amount, ['amount']);
      const { keyId } = caller;
      const reason = input.reason ?? null;
      const grant = { groupId, keyId, requestId: input.requestId, amount, reason, now: isoNow(clock) };
      const entry = await store.write(grantCredits, grant);
      return { ...(await credits(caller, groupId)), entry_id: String(entry) };
    },

    async creditLedger(caller: Caller, { accountGroupId, limit, cursor }: Asked): Promise<Page<CreditEntryView>> {
      const groupId = await groupFor(caller, accountGroupId);
      const before = decodeCursor(cursor, 'credits', 1);
      let query = db.selectFrom('credit_entry').selectAll().where('account_group_id', '=', groupId);
      if (before !== undefined) query = query.where('entry', '<', Number(before[0]));
      const rows = await query
        .orderBy('entry', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items: items.map(toEntryView), nextCursor: more ? encodeCursor('credits', [last.entry]) : null };
    },

    async creditUse(caller: Caller, { accountGroupId, limit, cursor }: Asked): Promise<Page<CreditUseView>> {
      const groupId = await groupFor(caller, accountGroupId);
      const after = decodeCursor(cursor, 'credit-use', 3) as [string, string, string] | undefined;
      let query = db.selectFrom('credit_use').selectAll().where('account_group_id', '=', groupId);
      if (after !== undefined) {
        const [day, key, surface] = after;
        query = query.where((eb) =>
          eb.or([
            eb('day', '<', day),
            eb.and([eb('day', '=', day), eb('key_id', '>', key)]),
            eb.and([eb('day', '=', day), eb('key_id', '=', key), eb('surface', '>', surface)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('day', 'desc')
        .orderBy('key_id')
        .orderBy('surface')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(({ day, key_id, surface, amount, charges }) => ({
        day,
        key_id,
        surface,
        amount: toCredits(amount),
        charges,
      }));
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return {
        items,
        nextCursor: more ? encodeCursor('credit-use', [last.day, last.key_id, last.surface]) : null,
      };
    },
  };
}
