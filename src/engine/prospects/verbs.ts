/** The verbs of prospects: who may, for which group, and where the work is done. */
import { LodeError } from '../../errors.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import { inSlices } from '../slices.ts';
import type { Caller, Explanation, JobView, PersonView } from '../types.ts';
import { fillProspect } from './commands.ts';
import { knownFields, valuesOf, withOrigin } from './enrich.ts';
import { readHistory } from './history.ts';
import { type LinkedChunk, type LinkJob, linkChunk, startLinking } from './link-all.ts';
import { listProspects } from './list.ts';
import { lookUp } from './lookup.ts';
import { metadataVerbs } from './metadata-verbs.ts';
import { purgeProspect } from './purge.ts';
import { type Group, readProspects } from './read.ts';
import { noProspect } from './rows.ts';
import type { ProspectVerbs, ProspectView, ProspectWrite, WriteTarget } from './types.ts';
import { deleteProspect, linkPerson, setProviderIds, updateProspect } from './update.ts';
import { upsertProspect, upsertProspects } from './upsert.ts';

const BULK_MAX = 1_000;
/**
 * Prospects of one transaction. On SQLite about 20 ms of the write lock. On PostgreSQL each has its own: whoever holds the
 * locks of one and asks for those of another would wait in a circle with somebody who comes the other way.
 */
const BULK_SLICE = { sqlite: 20, postgres: 1 };

const mayReadPeople = ({ scopes }: Caller): boolean => scopes.has('*') || scopes.has('people:read');

/** `person` and `job`: the engine's own verbs. */
export function prospectVerbs(
  parts: Parts,
  person: (caller: Caller, id: string) => Promise<PersonView>,
  job: (caller: Caller, id: string) => Promise<JobView>,
): ProspectVerbs {
  const { store, clock, ids } = parts;
  const groupOf = (caller: Caller): Group => ({ groupId: caller.groupId, graphId: caller.graphId });
  const seed = () => ids.hex(16);

  function target(caller: Caller, { mute = false, userId }: ProspectWrite): WriteTarget {
    requireScope(caller, 'prospects:write');
    const actor = { user_id: userId ?? null, key_id: caller.keyId, key_name: caller.keyName };
    return { ...groupOf(caller), at: isoNow(clock), actor, mute };
  }

  async function prospect(caller: Caller, id: string): Promise<ProspectView> {
    requireScope(caller, 'prospects:read');
    const [view] = await readProspects(store.reads, groupOf(caller), [id]);
    if (view === undefined) throw noProspect(id);
    return view;
  }

  return {
    ...metadataVerbs(parts),
    prospect,

    async actFor(caller, accountGroupId) {
      if (accountGroupId === undefined || accountGroupId === caller.groupId) return caller;
      const row = caller.groupIds.includes(accountGroupId)
        ? await store.reads.db
            .selectFrom('account_group')
            .select('graph_id')
            .where('id', '=', accountGroupId)
            .executeTakeFirst()
        : undefined;
      if (row === undefined) throw new LodeError('not_found', `There is no account group ${accountGroupId}.`);
      return { ...caller, groupId: accountGroupId, graphId: row.graph_id };
    },

    async upsertProspect(caller, input, options = {}) {
      const to = target(caller, options);
      return store.write(upsertProspect, { to, input, options: { seed: seed(), update: options.update ?? true } });
    },

    async upsertProspects(caller, items, options = {}) {
      const to = target(caller, options);
      if (items.length > BULK_MAX) {
        throw new LodeError('too_large', `A request may hold ${BULK_MAX} prospects, not ${items.length}.`);
      }
      const update = options.update ?? true;
      return inSlices(
        items,
        (slice) =>
          store.write(upsertProspects, {
            to,
            items: slice.map((input) => ({ input, options: { seed: seed(), update } })),
          }),
        BULK_SLICE[store.engine],
      );
    },

    async prospects(caller, request) {
      requireScope(caller, 'prospects:read');
      return store.query(listProspects, { group: groupOf(caller), request });
    },

    async updateProspect(caller, id, input, options = {}) {
      const to = target(caller, options);
      return store.write(updateProspect, { to, id, seed: seed(), input, ifVersion: options.ifVersion });
    },

    async deleteProspect(caller, id, options = {}) {
      const to = target(caller, options);
      const { ifVersion, purge = false } = options;
      if (purge) await store.write(purgeProspect, { to, id, ifVersion });
      else await store.write(deleteProspect, { to, id, seed: seed(), ifVersion });
    },

    async stageHistory(caller, id, page) {
      requireScope(caller, 'prospects:read');
      return readHistory(store.reads, caller.groupId, id, page);
    },

    async prospectsByProviderId(caller, wanted) {
      requireScope(caller, 'prospects:read');
      return lookUp(store.reads, groupOf(caller), wanted);
    },

    async setProviderIds(caller, id, providerIds, mode, options = {}) {
      const to = target(caller, options);
      return store.write(setProviderIds, { to, id, seed: seed(), providerIds, mode });
    },

    async linkPerson(caller, id, personId, options = {}) {
      const to = target(caller, options);
      return store.write(linkPerson, { to, id, seed: seed(), personId });
    },

    async linkProspects(caller, options = {}) {
      const { groupId, actor, mute, at } = target(caller, options);
      const id = ids.hex(12);
      await store.write(startLinking, { id, groupId, payload: { actor, mute }, now: at });
      return job(caller, id);
    },

    async personLink(caller, id) {
      const view = await prospect(caller, id);
      const row = await store.reads.db
        .selectFrom('prospect')
        .select(['link_by', 'link_why'])
        .where('account_group_id', '=', caller.groupId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const by = row.link_by as 'auto' | 'hand' | 'cut' | null;
      return {
        person_id: view.person?.person_id ?? null,
        score: view.person?.score ?? null,
        by: view.person === null && by !== 'cut' ? null : by,
        // It quotes what the graph knows of the person.
        explanation: row.link_why === null || !mayReadPeople(caller) ? null : (JSON.parse(row.link_why) as Explanation),
      };
    },

    async enrichProspect(caller, id, options = {}) {
      const to = target(caller, options);
      requireScope(caller, 'people:read');
      const [now] = await readProspects(store.reads, groupOf(caller), [id]);
      if (now === undefined) throw noProspect(id);
      const linked = now.person ?? (await linkAgain(to, id)).person;
      if (linked === null)
        throw new LodeError(
          'conflict',
          'The prospect is linked to no person, so nothing is known to fill its blanks with.',
        );
      const known = knownFields(await person(caller, linked.person_id));
      const { prospect: after, filled } = await store.write(fillProspect, { to, id, fields: valuesOf(known) });
      if (after === null) throw noProspect(id);
      return { prospect: after, filled: withOrigin(filled, known) };
    },
  };

  /** The graph may know the person by now. A link that somebody has cut stays cut. */
  async function linkAgain(to: WriteTarget, id: string): Promise<ProspectView> {
    return store.write(linkPerson, { to, id, seed: seed(), personId: undefined, onlyWhereNone: true });
  }
}

/** What workers do with prospects. */
export interface ProspectOperations {
  linkProspectsChunk(groupId: string, job: LinkJob, after: number): Promise<LinkedChunk>;
}

export function prospectOperations({ store, clock }: Parts): ProspectOperations {
  return {
    async linkProspectsChunk(groupId, { actor, mute }, after) {
      const { graph_id: graphId } = await store.reads.db
        .selectFrom('account_group')
        .select('graph_id')
        .where('id', '=', groupId)
        .executeTakeFirstOrThrow();
      const to = { groupId, graphId, at: isoNow(clock), actor, mute };
      return store.write(linkChunk, { to, after }, 'bulk');
    },
  };
}
