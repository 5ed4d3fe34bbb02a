/** The verbs of enrolments. */
import { LodeError } from '../../errors.ts';
import type { EnrolmentRow } from '../../store/schema-enrolments.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import {
  ENROLMENTS_MAX,
  insertEnrolment,
  rebindEnrolments,
  removeEnrolment,
  replaceEnrolment,
  toEnrolmentView,
} from './commands.ts';
import type { EnrolmentInput, EnrolmentVerbs } from './types.ts';

export function enrolmentVerbs({ store, clock, ids }: Parts): EnrolmentVerbs {
  const { db } = store.reads;

  const mayLook = (caller: Caller) => {
    requireScope(caller, 'people:read');
    requireScope(caller, 'webhooks:read');
  };
  const mayChange = (caller: Caller) => {
    requireScope(caller, 'people:read');
    requireScope(caller, 'webhooks:write');
  };

  async function find(caller: Caller, surface: string, id: string): Promise<EnrolmentRow> {
    const row = await db
      .selectFrom('enrolment')
      .selectAll()
      .where('id', '=', id)
      .where('surface', '=', surface)
      .where('account_group_id', '=', caller.groupId)
      .executeTakeFirst();
    if (row === undefined) throw new LodeError('not_found', `There is no enrolment ${id}.`);
    return row;
  }

  /** Throws unless events can go there. */
  async function checkWebhook(caller: Caller, surface: string, id: string | null): Promise<void> {
    if (id === null) return;
    const row = await db
      .selectFrom('webhook')
      .select(['surface', 'state'])
      .where('id', '=', id)
      .where('account_group_id', '=', caller.groupId)
      .executeTakeFirst();
    if (row === undefined) throw new LodeError('not_found', `There is no webhook ${id}.`);
    if (row.surface !== surface) throw new LodeError('conflict', `The webhook ${id} belongs to another surface.`);
    if (row.state !== 'active') throw new LodeError('conflict', `The webhook ${id} is ${row.state}, not active.`);
  }

  const columnsOf = (input: Partial<EnrolmentInput>): Partial<EnrolmentRow> => ({
    ...(input.key === undefined ? {} : { key: input.key }),
    ...(input.webhookId === undefined ? {} : { webhook_id: input.webhookId }),
    ...(input.types === undefined ? {} : { types: JSON.stringify([...new Set(input.types)]) }),
    ...(input.personIds === undefined ? {} : { person_ids: JSON.stringify([...new Set(input.personIds)]) }),
    ...(input.state === undefined ? {} : { state: input.state }),
  });

  return {
    async enrol(caller, input) {
      mayChange(caller);
      await checkWebhook(caller, input.surface, input.webhookId);
      const row: EnrolmentRow = {
        id: `en_${ids.hex(8)}`,
        account_group_id: caller.groupId,
        surface: input.surface,
        key: input.key,
        webhook_id: input.webhookId,
        types: '[]',
        person_ids: '[]',
        state: 'active',
        created_at: isoNow(clock),
        ...columnsOf(input),
      };
      const put = { row, graphId: caller.graphId };
      if (await store.write(insertEnrolment, put)) return toEnrolmentView(row);
      throw new LodeError('conflict', `The account group has ${ENROLMENTS_MAX} enrolments; end some of them first.`);
    },

    async enrolments(caller, surface, unbound) {
      mayLook(caller);
      let query = db
        .selectFrom('enrolment')
        .selectAll()
        .where('account_group_id', '=', caller.groupId)
        .where('surface', '=', surface)
        .orderBy('created_at')
        .orderBy('id');
      if (unbound !== undefined) query = query.where('webhook_id', unbound ? 'is' : 'is not', null);
      return (await query.execute()).map(toEnrolmentView);
    },

    async enrolment(caller, surface, id) {
      mayLook(caller);
      return toEnrolmentView(await find(caller, surface, id));
    },

    async updateEnrolment(caller, id, change) {
      mayChange(caller);
      const { surface } = change;
      const row = { ...(await find(caller, surface, id)), ...columnsOf(change) };
      await checkWebhook(caller, surface, change.webhookId ?? null);
      const put = { row, graphId: caller.graphId };
      if (await store.write(replaceEnrolment, put)) return toEnrolmentView(row);
      throw new LodeError('not_found', `There is no enrolment ${id}.`);
    },

    async endEnrolment(caller, surface, id) {
      mayChange(caller);
      await store.write(removeEnrolment, { id: (await find(caller, surface, id)).id });
    },

    async bindEnrolments(caller, surface) {
      mayChange(caller);
      const { groupId, graphId } = caller;
      let after: string | undefined = '';
      while (after !== undefined) {
        after = await store.write(rebindEnrolments, { groupId, graphId, surface, after });
      }
    },
  };
}
