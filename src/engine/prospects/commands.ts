/** The commands of prospects by name, for the engine's table. */

import type { Tx } from '../../store/tx.ts';
import { deleteStage } from './delete-stage.ts';
import { fillBlanks } from './fill-blanks.ts';
import {
  createLabel,
  createProspectSource,
  deleteLabel,
  deleteProspectSource,
  updateLabel,
  updateProspectSource,
} from './labels.ts';
import { linkChunk, startLinking } from './link-all.ts';
import { listProspects } from './list.ts';
import { createEntry, deleteEntry, updateEntry } from './offices.ts';
import {
  createPipeline,
  createStage,
  deletePipeline,
  ensurePipelines,
  updatePipeline,
  updateStage,
} from './pipelines.ts';
import { purgeProspect } from './purge.ts';
import { changeSettings } from './settings.ts';
import type { ProspectFields, WriteTarget } from './types.ts';
import { deleteProspect, linkPerson, setProviderIds, updateProspect } from './update.ts';
import { upsertProspect, upsertProspects } from './upsert.ts';

/** Command. `fillBlanks` with its arguments in one. */
export function fillProspect(
  tx: Tx,
  { to, id, fields }: { to: WriteTarget; id: string; fields: Partial<ProspectFields> },
) {
  return fillBlanks(tx, to, id, fields);
}

export const prospectCommands = {
  changeSettings,
  createLabel,
  createPipeline,
  createProspectSource,
  createStage,
  createEntry,
  deleteLabel,
  deletePipeline,
  deleteProspect,
  deleteProspectSource,
  deleteStage,
  deleteEntry,
  ensurePipelines,
  fillProspect,
  linkChunk,
  linkPerson,
  listProspects,
  purgeProspect,
  setProviderIds,
  startLinking,
  updateLabel,
  updatePipeline,
  updateProspect,
  updateProspectSource,
  updateStage,
  updateEntry,
  upsertProspect,
  upsertProspects,
};
