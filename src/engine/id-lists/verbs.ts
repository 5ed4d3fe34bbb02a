/** The verbs of lists of IDs and of tickets. What has expired is removed by whoever adds the next one. */
import { createHash } from 'node:crypto';
import { LodeError } from '../../errors.ts';
import type { FileTicketRow, IdListRow } from '../../store/schema-enrolments.ts';
import type { Tx } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import type { IdListVerbs, IdListView } from './types.ts';

const DAY_MS = 86_400_000;
const TICKET_BYTES = 32;

/** Command. */
export async function insertIdList(tx: Tx, { row }: { row: IdListRow }): Promise<void> {
  await tx.db.deleteFrom('id_list').where('expires_at', '<=', row.created_at).execute();
  await tx.db.insertInto('id_list').values(row).execute();
}

/** Command. */
export async function insertFileTicket(tx: Tx, { row, now }: { row: FileTicketRow; now: string }): Promise<void> {
  await tx.db.deleteFrom('file_ticket').where('expires_at', '<=', now).execute();
  await tx.db.insertInto('file_ticket').values(row).execute();
}

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

function toView(row: IdListRow, ids: readonly string[]): IdListView {
  const { id, name, description, created_at, expires_at } = row;
  const kind = row.kind as IdListView['kind'];
  return { id, kind, name, description, count: ids.length, created_at, expires_at };
}

export function idListVerbs({ store, clock, ids }: Parts): IdListVerbs {
  const { db } = store.reads;
  return {
    async createIdList(caller, { kind, name, description, days, ids: listed }) {
      requireScope(caller, 'people:read');
      const row: IdListRow = {
        id: ids.hex(16),
        account_group_id: caller.groupId,
        kind,
        name,
        description,
        ids: JSON.stringify(listed),
        created_at: isoNow(clock),
        expires_at: new Date(clock.now() + days * DAY_MS).toISOString(),
      };
      await store.write(insertIdList, { row });
      return toView(row, listed);
    },

    async idList(caller, id) {
      requireScope(caller, 'people:read');
      const row = await db
        .selectFrom('id_list')
        .selectAll()
        .where('id', '=', id)
        .where('account_group_id', '=', caller.groupId)
        .where('expires_at', '>', isoNow(clock))
        .executeTakeFirst();
      if (row === undefined) throw new LodeError('not_found', `There is no list ${id}; lists expire.`);
      const listed = JSON.parse(row.ids) as string[];
      return { ...toView(row, listed), ids: listed };
    },

    async issueFileTicket(caller, jobId, seconds) {
      requireScope(caller, 'people:read');
      const ticket = ids.hex(TICKET_BYTES);
      const row: FileTicketRow = {
        hash: hashOf(ticket),
        account_group_id: caller.groupId,
        key_id: caller.keyId,
        job_id: jobId,
        expires_at: new Date(clock.now() + seconds * 1000).toISOString(),
      };
      await store.write(insertFileTicket, { row, now: isoNow(clock) });
      return { ticket, expires_at: row.expires_at };
    },

    async openFileTicket(ticket) {
      const now = isoNow(clock);
      const row = await db
        .selectFrom('file_ticket')
        .innerJoin('account_group', 'account_group.id', 'file_ticket.account_group_id')
        .innerJoin('api_key', 'api_key.id', 'file_ticket.key_id')
        .select(['file_ticket.account_group_id', 'key_id', 'job_id', 'graph_id', 'api_key.settings'])
        .where('file_ticket.hash', '=', hashOf(ticket))
        .where('file_ticket.expires_at', '>', now)
        .where('api_key.revoked_at', 'is', null)
        .where((eb) => eb.or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', now)]))
        .executeTakeFirst();
      if (row === undefined) throw new LodeError('not_found', 'This address has expired; ask for the job again.');
      const { account_group_id: groupId } = row;
      const caller: Caller = {
        keyId: row.key_id,
        keyName: '',
        groupId,
        groupIds: [groupId],
        graphId: row.graph_id,
        scopes: new Set(['people:read']),
        plan: { name: 'unlimited' },
        settings: JSON.parse(row.settings) as Record<string, unknown>,
      };
      return { caller, jobId: row.job_id };
    },
  };
}
