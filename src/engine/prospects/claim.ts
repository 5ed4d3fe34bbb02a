/**
 * Of two writes that bring the same e-mail address or telephone number at once, the second waits for the first and
 * then finds what it has made. SQLite has one writer anyway; on PostgreSQL each identifier has a row, which is locked.
 */
import type { Tx, Value } from '../../store/tx.ts';
import { derivedId } from './group.ts';

/** What the identifier's row is called: it shall not spell the address. */
export const claimOf = (kind: 'email' | 'phone', value: string): string => derivedId(kind, value);

export async function claimIdentifiers(
  tx: Tx,
  groupId: string,
  { email, phone }: { email: string | null | undefined; phone: string | null | undefined },
): Promise<void> {
  if (tx.engine === 'sqlite') return;
  const claims = [...(email ? [claimOf('email', email)] : []), ...(phone ? [claimOf('phone', phone)] : [])];
  if (claims.length === 0) return;
  // Everybody takes them in the same order, so that nobody waits in a circle.
  claims.sort();
  const rows = claims.map((claim): Value[] => [groupId, claim]);
  await tx.insert('prospect_claim', ['account_group_id', 'identifier'], rows, true);
  await tx.db
    .selectFrom('prospect_claim')
    .select('identifier')
    .where('account_group_id', '=', groupId)
    .where('identifier', 'in', claims)
    .orderBy('identifier')
    .forUpdate()
    .execute();
}
