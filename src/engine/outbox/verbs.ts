/** The verbs of webhooks: subscriptions, their secrets, and the log of deliveries. */
import { invalid, LodeError } from '../../errors.ts';
import type { WebhookRow } from '../../store/schema-webhooks.ts';
import { requireScope } from '../accounts/scope.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller, Page } from '../types.ts';
import { noteDelivery } from './delivery.ts';
import { deliveryId, parseDeliveryId, toDeliveryView, toWebhookView } from './rows.ts';
import { insertTest, replay } from './send-again.ts';
import { changeWebhook, insertWebhook, removeWebhook, replaceSecret } from './subscriptions.ts';
import type { DeliveryView, EventType, WebhookParts, WebhookVerbs, WebhookView } from './types.ts';

const WEBHOOKS_MAX = 100;
const DAY_SECONDS = 86_400;
const SECRET_BYTES = 32;
/** What a test sends unless told otherwise; its subject is the webhook itself. */
const GREETING = { message: 'This is a test: whoever reads it receives the events of this webhook.' };

export function webhookVerbs(parts: Parts): WebhookVerbs {
  const { store, clock, ids } = parts;
  const { db } = store.reads;

  const lookUp = (caller: Caller, id: string): Promise<WebhookRow | undefined> =>
    db
      .selectFrom('webhook')
      .selectAll()
      .where('id', '=', id)
      .where('account_group_id', 'in', caller.groupIds)
      .executeTakeFirst();

  async function find(caller: Caller, id: string): Promise<WebhookRow> {
    const row = await lookUp(caller, id);
    if (row === undefined) throw new LodeError('not_found', `There is no webhook ${id}.`);
    return row;
  }

  const viewOf = async (caller: Caller, id: string) => toWebhookView(await find(caller, id), isoNow(clock));

  async function deliveryView(webhookId: string, seq: number): Promise<DeliveryView> {
    const row = await deliveries()
      .where('delivery.webhook_id', '=', webhookId)
      .where('delivery.seq', '=', seq)
      .executeTakeFirst();
    if (row === undefined) throw new LodeError('not_found', `There is no delivery ${deliveryId(webhookId, seq)}.`);
    return toDeliveryView(row);
  }

  const deliveries = () =>
    db
      .selectFrom('delivery')
      .innerJoin('event', 'event.seq', 'delivery.seq')
      .leftJoin('outbox', (join) =>
        join
          .onRef('outbox.webhook_id', '=', 'delivery.webhook_id')
          .onRef('outbox.subject', '=', 'delivery.subject')
          .onRef('outbox.seq', '=', 'delivery.seq'),
      )
      .selectAll('delivery')
      .select(['event.type', 'event.at', 'outbox.attempts as tries', 'outbox.sending', 'outbox.next_at']);

  return {
    async createWebhook(caller, input) {
      requireScope(caller, 'webhooks:write');
      requireSight(caller, input.events);
      const webhooks = webhooksOf(parts);
      checkUrl(webhooks, input.url);
      const [id, now] = [`wh_${ids.hex(12)}`, isoNow(clock)];
      const secret = newSecret(parts, input.surface);
      const row: WebhookRow = {
        id,
        account_group_id: caller.groupId,
        surface: input.surface,
        key: input.key ?? id,
        url: input.url,
        events: JSON.stringify([...new Set(input.events)]),
        facts: JSON.stringify(input.facts ?? {}),
        secret: webhooks.secrets.seal(secret),
        previous_secret: null,
        previous_until: null,
        state: 'active',
        ended_reason: null,
        created_at: now,
        updated_at: now,
      };
      const { replace = false, max = WEBHOOKS_MAX } = input;
      const made = await store.write(insertWebhook, { row, replace, max });
      return {
        webhook: await viewOf(caller, made.id),
        secret: made.outcome === 'revived' ? null : secret,
        outcome: made.outcome,
      };
    },

    async webhook(caller, id) {
      requireScope(caller, 'webhooks:read');
      return viewOf(caller, id);
    },

    async webhookByKey(caller, surface, key) {
      requireScope(caller, 'webhooks:read');
      const row = await db
        .selectFrom('webhook')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where('surface', '=', surface)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? undefined : toWebhookView(row, isoNow(clock));
    },

    async webhooks(caller, page): Promise<Page<WebhookView>> {
      requireScope(caller, 'webhooks:read');
      const after = decodeCursor(page.cursor, 'webhooks', 2) as [string, string] | undefined;
      let query = db
        .selectFrom('webhook')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc');
      if (page.surface !== undefined) query = query.where('surface', '=', page.surface);
      if (page.state !== undefined) query = query.where('state', '=', page.state);
      if (after !== undefined) {
        query = query.where((eb) =>
          eb.or([eb('created_at', '<', after[0]), eb.and([eb('created_at', '=', after[0]), eb('id', '<', after[1])])]),
        );
      }
      const rows = await query.limit(page.limit + 1).execute();
      const now = isoNow(clock);
      return pageOf(
        rows,
        page.limit,
        (row) => toWebhookView(row, now),
        (row) => encodeCursor('webhooks', [row.created_at, row.id]),
      );
    },

    async updateWebhook(caller, id, change) {
      requireScope(caller, 'webhooks:write');
      const row = await find(caller, id);
      requireSight(caller, change.events ?? []);
      if (change.url !== undefined) checkUrl(webhooksOf(parts), change.url);
      const { url, state } = change;
      await store.write(changeWebhook, {
        id: row.id,
        ...(url === undefined ? {} : { url }),
        ...(change.events === undefined ? {} : { events: JSON.stringify([...new Set(change.events)]) }),
        ...(change.facts === undefined ? {} : { facts: JSON.stringify(change.facts) }),
        ...(state === undefined ? {} : { state }),
        now: isoNow(clock),
      });
      return viewOf(caller, id);
    },

    async deleteWebhook(caller, id) {
      requireScope(caller, 'webhooks:write');
      const row = await find(caller, id);
      await store.write(removeWebhook, { id: row.id });
    },

    async rotateWebhookSecret(caller, id, overlapSeconds = DAY_SECONDS) {
      requireScope(caller, 'webhooks:write');
      const row = await find(caller, id);
      const secret = newSecret(parts, row.surface);
      await store.write(replaceSecret, {
        id: row.id,
        secret: webhooksOf(parts).secrets.seal(secret),
        until: overlapSeconds === 0 ? null : new Date(clock.now() + overlapSeconds * 1_000).toISOString(),
        now: isoNow(clock),
      });
      return { webhook: await viewOf(caller, id), secret };
    },

    async webhookSecret(caller, id) {
      requireScope(caller, 'webhooks:write');
      return webhooksOf(parts).secrets.open((await find(caller, id)).secret);
    },

    async testWebhook(caller, id, event = {}) {
      requireScope(caller, 'webhooks:write');
      const webhook = await find(caller, id);
      if (webhook.state === 'ended') {
        throw new LodeError('conflict', `The webhook ${id} has ended; set its state to active first.`);
      }
      const { type = 'webhook.test', data = GREETING } = event;
      const test = { webhook, event: { type, subject: webhook.id, data }, now: isoNow(clock) };
      const claimed = await store.write(insertTest, test);
      const outcome = await webhooksOf(parts).post(claimed);
      const { webhookId, seq, epoch } = claimed;
      const note = { webhookId, subject: webhook.id, seq, epoch, outcome, once: true, now: isoNow(clock) };
      await store.write(noteDelivery, note);
      return deliveryView(webhookId, seq);
    },

    async webhookDeliveries(caller, id, page): Promise<Page<DeliveryView>> {
      requireScope(caller, 'webhooks:read');
      const webhook = await find(caller, id);
      const [after] = (decodeCursor(page.cursor, 'webhook-deliveries', 1) ?? []) as number[];
      let query = deliveries().where('delivery.webhook_id', '=', webhook.id).orderBy('delivery.seq', 'desc');
      if (page.state === 'pending' || page.state === 'sending') {
        query = query.where('outbox.sending', '=', page.state === 'sending' ? 1 : 0);
      } else if (page.state !== undefined) query = query.where('delivery.state', '=', page.state);
      if (after !== undefined) query = query.where('delivery.seq', '<', after);
      const rows = await query.limit(page.limit + 1).execute();
      return pageOf(rows, page.limit, toDeliveryView, (row) => encodeCursor('webhook-deliveries', [row.seq]));
    },

    async replayDelivery(caller, id) {
      requireScope(caller, 'webhooks:write');
      const key = parseDeliveryId(id);
      const webhook = key === undefined ? undefined : await lookUp(caller, key.webhookId);
      if (key === undefined || webhook === undefined) {
        throw new LodeError('not_found', `There is no delivery ${id}.`);
      }
      if (webhook.state !== 'active') {
        throw new LodeError(
          'conflict',
          `The webhook ${webhook.id} is ${webhook.state}; set its state to active first.`,
        );
      }
      await store.write(replay, key);
      return deliveryView(key.webhookId, key.seq);
    },
  };
}

function pageOf<Row, View>(
  rows: readonly Row[],
  limit: number,
  toView: (row: Row) => View,
  cursorOf: (row: Row) => string,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toView),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
}

function webhooksOf({ webhooks }: Parts): WebhookParts {
  if (webhooks === undefined) throw new LodeError('unavailable', 'This process does not serve webhooks.');
  return webhooks;
}

/** Nobody is sent what they may not read. */
function requireSight(caller: Caller, events: readonly EventType[]): void {
  for (const type of events) requireScope(caller, type.startsWith('person.') ? 'people:read' : 'prospects:read');
}

function checkUrl(webhooks: WebhookParts, url: string): void {
  const reason = webhooks.refuseUrl(url);
  if (reason !== undefined) throw invalid(['url'], reason);
}

/** Explorium's receivers decode it as URL-safe base64; the others know the prefix of Standard Webhooks. */
function newSecret(parts: Parts, surface: string): string {
  const bytes = Buffer.from(parts.ids.hex(SECRET_BYTES), 'hex');
  const wire = webhooksOf(parts).wires.find((one) => one.surface === surface);
  if (wire === undefined) throw new LodeError('unsupported', `The surface ${surface} has no webhooks.`);
  if (wire.signature !== 'explorium') return `whsec_${bytes.toString('base64')}`;
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
