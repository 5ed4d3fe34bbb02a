/** What a group was charged over a time: the ledger's charges, summed. */
import { sql } from 'kysely';
import type { Tx } from '../../store/tx.ts';
import type { Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { toCredits } from './amounts.ts';

export interface SpendingRequest {
  /** ISO 8601, UTC, to the millisecond; from inclusive, to exclusive */
  from: string;
  to: string;
  /** how finely it is summed; the parts of the day are those of UTC */
  by: 'hour' | 'minute';
  /** of keys with this name only */
  keyName?: string;
}

export interface Spending {
  /** beginning of the hour or minute, ISO 8601 without seconds: '2026-11-26T14:00Z' */
  at: string;
  surface: string;
  datapoint: string;
  /** credits */
  amount: number;
}

export interface SpendingVerbs {
  /** The charges of the key's own group, by time, surface and datapoint; earliest first. */
  creditSpending(caller: Caller, request: SpendingRequest): Promise<Spending[]>;
  /** What one request, or job, was charged in all, in credits. */
  creditsChargedFor(caller: Caller, requestId: string): Promise<number>;
}

type Asked = SpendingRequest & { groupId: string };

/** Command: a long read, since it looks at the whole ledger of the group. */
export async function sumCharges(tx: Tx, { groupId, from, to, by, keyName }: Asked): Promise<Spending[]> {
  const length = by === 'hour' ? 'YYYY-MM-DDTHH'.length : 'YYYY-MM-DDTHH:MM'.length;
  let charges = tx.db
    .selectFrom('credit_entry')
    .select(['surface', 'datapoint', 'amount', sql<string>`substr(at, 1, ${sql.lit(length)})`.as('start')])
    .where('account_group_id', '=', groupId)
    .where('kind', '=', 'charge')
    .where('at', '>=', from)
    .where('at', '<', to);
  if (keyName !== undefined) {
    charges = charges.where('key_id', 'in', (eb) =>
      eb.selectFrom('api_key').select('id').where('account_group_id', '=', groupId).where('name', '=', keyName),
    );
  }
  const rows = await tx.db
    .selectFrom(charges.as('charge'))
    .select(['start', 'surface', 'datapoint', (eb) => eb.fn.sum<number>('amount').as('sum')])
    .groupBy(['start', 'surface', 'datapoint'])
    .orderBy('start')
    .orderBy('surface')
    .orderBy('datapoint')
    .execute();
  return rows.map(({ start, surface, datapoint, sum }) => ({
    at: by === 'hour' ? `${start}:00Z` : `${start}Z`,
    surface: surface ?? '',
    datapoint: datapoint ?? '',
    amount: toCredits(-Number(sum)),
  }));
}

/** Command: a long read, as above. @returns thousandths */
export async function sumChargesOf(
  tx: Tx,
  { groupId, requestId }: { groupId: string; requestId: string },
): Promise<number> {
  const row = await tx.db
    .selectFrom('credit_entry')
    .select((eb) => eb.fn.sum<number | null>('amount').as('sum'))
    .where('account_group_id', '=', groupId)
    .where('kind', '=', 'charge')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return -Number(row?.sum ?? 0);
}

export function spendingVerbs({ store }: Pick<Parts, 'store'>): SpendingVerbs {
  return {
    creditSpending: (caller, request) => store.query(sumCharges, { ...request, groupId: caller.groupId }),
    creditsChargedFor: async ({ groupId }, requestId) =>
      toCredits(await store.query(sumChargesOf, { groupId, requestId })),
  };
}
