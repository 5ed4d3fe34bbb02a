/** The verbs of what prospects are sorted by: pipelines, labels, sources, offices, users, openings, settings. */

import { LodeError } from '../../errors.ts';
import type { Command } from '../../store/tx.ts';
import { requireScope } from '../accounts/scope.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { deleteStage } from './delete-stage.ts';
import { findGroup } from './group.ts';
import {
  createLabel,
  createProspectSource,
  deleteLabel,
  deleteProspectSource,
  readLabels,
  readSources,
  updateLabel,
  updateProspectSource,
} from './labels.ts';
import { createEntry, deleteEntry, type KindName, readEntries, updateEntry, type Views } from './offices.ts';
import {
  createPipeline,
  createStage,
  deletePipeline,
  ensurePipelines,
  readPipelines,
  updatePipeline,
  updateStage,
} from './pipelines.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { PipelineView, ProspectVerbs } from './types.ts';

type MetadataVerbs = Pick<
  ProspectVerbs,
  | 'pipelines'
  | 'pipeline'
  | 'createPipeline'
  | 'updatePipeline'
  | 'deletePipeline'
  | 'createStage'
  | 'updateStage'
  | 'deleteStage'
  | 'labels'
  | 'createLabel'
  | 'updateLabel'
  | 'deleteLabel'
  | 'prospectSources'
  | 'createProspectSource'
  | 'updateProspectSource'
  | 'deleteProspectSource'
  | 'offices'
  | 'createOffice'
  | 'updateOffice'
  | 'deleteOffice'
  | 'users'
  | 'createUser'
  | 'updateUser'
  | 'deleteUser'
  | 'openings'
  | 'createOpening'
  | 'updateOpening'
  | 'deleteOpening'
  | 'prospectSettings'
  | 'updateProspectSettings'
>;

export function metadataVerbs({ store, clock, ids }: Parts): MetadataVerbs {
  const { reads } = store;
  const newId = () => ids.hex(16);

  function mayRead(caller: Caller): string {
    requireScope(caller, 'prospects:read');
    return caller.groupId;
  }

  function write<A extends { groupId: string }, R>(
    caller: Caller,
    command: Command<A, R>,
    args: Omit<A, 'groupId'>,
  ): Promise<R> {
    requireScope(caller, 'prospects:write');
    return store.write(command, { groupId: caller.groupId, ...args } as A);
  }

  async function pipelines(caller: Caller): Promise<PipelineView[]> {
    const groupId = mayRead(caller);
    const known = await findGroup(reads, groupId);
    return known === undefined ? store.write(ensurePipelines, { groupId }) : readPipelines(reads, groupId);
  }

  function entryVerbs<Name extends KindName>(name: Name) {
    const now = () => isoNow(clock);
    return {
      list: async (caller: Caller): Promise<Views[Name][]> => readEntries(reads, mayRead(caller), name),
      // The commands serve all three kinds; which view comes back is settled by the name.
      create: (caller: Caller, input: object) =>
        write(caller, createEntry, { name, id: newId(), input: { ...input }, now: now() }) as Promise<Views[Name]>,
      update: (caller: Caller, id: string, input: object) =>
        write(caller, updateEntry, { name, id, input: { ...input }, now: now() }) as Promise<Views[Name]>,
      remove: (caller: Caller, id: string) => write(caller, deleteEntry, { name, id }),
    };
  }
  const offices = entryVerbs('office');
  const users = entryVerbs('user');
  const openings = entryVerbs('opening');

  return {
    pipelines,
    async pipeline(caller, id) {
      const found = (await pipelines(caller)).find((pipeline) => pipeline.id === id);
      if (found === undefined) throw new LodeError('not_found', `There is no pipeline ${id}.`);
      return found;
    },
    async createPipeline(caller, input) {
      return write(caller, createPipeline, { id: newId(), stageIds: input.stages.map(newId), input });
    },
    updatePipeline: async (caller, id, input) => write(caller, updatePipeline, { id, input }),
    deletePipeline: async (caller, id) => write(caller, deletePipeline, { id }),
    createStage: async (caller, pipelineId, input) => write(caller, createStage, { pipelineId, id: newId(), input }),
    updateStage: async (caller, id, input) => write(caller, updateStage, { id, input }),
    async deleteStage(caller, id) {
      requireScope(caller, 'prospects:write');
      const actor = { user_id: null, key_id: caller.keyId, key_name: caller.keyName };
      const to = { groupId: caller.groupId, graphId: caller.graphId, at: isoNow(clock), actor, mute: false };
      while (!(await store.write(deleteStage, { to, id }))) {
        // Prospects are left: the next hundred.
      }
    },

    labels: async (caller) => readLabels(reads, mayRead(caller)),
    createLabel: async (caller, input) => write(caller, createLabel, { id: newId(), input }),
    updateLabel: async (caller, id, input) => write(caller, updateLabel, { id, input }),
    deleteLabel: async (caller, id) => write(caller, deleteLabel, { id }),

    prospectSources: async (caller) => readSources(reads, mayRead(caller)),
    createProspectSource: async (caller, input) => write(caller, createProspectSource, { seed: newId(), input }),
    updateProspectSource: async (caller, id, input) => write(caller, updateProspectSource, { id, input }),
    deleteProspectSource: async (caller, id) => write(caller, deleteProspectSource, { id }),

    offices: offices.list,
    createOffice: offices.create,
    updateOffice: offices.update,
    deleteOffice: offices.remove,
    users: users.list,
    createUser: users.create,
    updateUser: users.update,
    deleteUser: users.remove,
    openings: openings.list,
    createOpening: openings.create,
    updateOpening: openings.update,
    deleteOpening: openings.remove,

    async prospectSettings(caller) {
      const groupId = mayRead(caller);
      return (await readSettings(reads, groupId)) ?? store.write(changeSettings, { groupId, input: {} });
    },
    async updateProspectSettings(caller, input) {
      requireScope(caller, 'admin');
      return store.write(changeSettings, { groupId: caller.groupId, input });
    },
  };
}
