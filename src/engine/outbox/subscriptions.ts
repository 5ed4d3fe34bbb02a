/** Commands that make and change webhooks. */
import { LodeError } from '../../errors.ts';
import type { WebhookRow } from '../../store/schema-webhooks.ts';
import type { Tx } from '../../store/tx.ts';
import { endWebhook } from './delivery.ts';
import { unwatch, watchEverybody } from './watches.ts';

export interface InsertWebhook {
  row: WebhookRow;
  replace: boolean;
  /** webhooks of the surface that the group may have */
  max: number;
}

/** Command. Makes a webhook, or changes the one of the same key: brought back when it had ended, else replaced. */
export async function insertWebhook(
  tx: Tx,
  { row, replace, max }: InsertWebhook,
): Promise<{ id: string; outcome: 'created' | 'replaced' | 'revived' }> {
  await lockGroup(tx, row.account_group_id);
  const mine = tx.db
    .selectFrom('webhook')
    .where('account_group_id', '=', row.account_group_id)
    .where('surface', '=', row.surface);
  const known = await mine.select(['id', 'state']).where('key', '=', row.key).executeTakeFirst();
  if (known === undefined) {
    const all = await mine.select(['id', 'state']).orderBy('updated_at').execute();
    const ended = all.filter(({ state }) => state === 'ended');
    if (all.length - ended.length >= max) {
      throw new LodeError('conflict', `This account group has ${max} webhooks already, the most; delete one first.`);
    }
    // Ended ones wait to be brought back, but not at the cost of new ones: automations take a new address each time.
    for (const { id } of ended.slice(0, all.length + 1 - max)) await removeWebhook(tx, { id });
    await tx.db.insertInto('webhook').values(row).execute();
    await watchEverybody(tx, row);
    return { id: row.id, outcome: 'created' };
  }
  if (!replace && known.state !== 'ended') {
    throw new LodeError('conflict', `There is such a webhook already: ${known.id}.`);
  }
  const secrets = replace ? { secret: row.secret, previous_secret: null, previous_until: null } : {};
  const { url, events, facts, updated_at } = row;
  await tx.db
    .updateTable('webhook')
    .set({ url, events, facts, updated_at, state: 'active', ended_reason: null, ...secrets })
    .where('id', '=', known.id)
    .execute();
  await watchEverybody(tx, { ...row, id: known.id });
  return { id: known.id, outcome: replace ? 'replaced' : 'revived' };
}

/** Two that make a webhook at once must not both find the place free. */
async function lockGroup(tx: Tx, groupId: string): Promise<void> {
  if (tx.engine !== 'postgres') return;
  await tx.db.selectFrom('account_group').select('id').where('id', '=', groupId).forUpdate().execute();
}

/** Command. Changes what is given. */
export async function changeWebhook(
  tx: Tx,
  {
    id,
    state,
    now,
    ...rest
  }: { id: string; url?: string; events?: string; facts?: string; state?: string; now: string },
): Promise<void> {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const alive = state === undefined || state === 'ended' ? {} : { state, ended_reason: null };
  await tx.db
    .updateTable('webhook')
    .set({ ...given, ...alive, updated_at: now })
    .where('id', '=', id)
    .execute();
  if (state === 'ended') await endWebhook(tx, id, 'It was unsubscribed.', now);
  await watchEverybody(tx, await webhookById(tx, id));
}

function webhookById(tx: Tx, id: string) {
  return tx.db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Command. */
export async function replaceSecret(
  tx: Tx,
  { id, secret, until, now }: { id: string; secret: string; until: string | null; now: string },
): Promise<void> {
  await tx.db
    .updateTable('webhook')
    .set((eb) => ({
      previous_secret: until === null ? null : eb.ref('secret'),
      previous_until: until,
      secret,
      updated_at: now,
    }))
    .where('id', '=', id)
    .execute();
}

/** Command. The webhook with all that was on its way. Its log, which nothing leads to any more, goes with its age. */
export async function removeWebhook(tx: Tx, { id }: { id: string }): Promise<void> {
  await unwatch(tx, id);
  await tx.db.deleteFrom('outbox').where('webhook_id', '=', id).execute();
  await tx.db.deleteFrom('webhook').where('id', '=', id).execute();
}
