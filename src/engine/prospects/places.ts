/** Where a prospect stands: `stage_id` beats `pipeline_id`, which leads to that pipeline's default stage. */
import { invalid } from '../../errors.ts';
import type { Reads, Tx } from '../../store/tx.ts';

export interface Place {
  pipelineId: string;
  stageId: string;
}

/** Holds the stage, so that nobody deletes it before the prospect stands there. */
export async function findPlace(
  tx: Tx,
  groupId: string,
  asked: { stage_id?: string | null; pipeline_id?: string | null },
  now: Place | undefined,
): Promise<Place> {
  if (asked.stage_id) return stagePlace(tx, groupId, asked.stage_id);
  // A prospect that is in the pipeline already stays where it is in it.
  if (now !== undefined && (!asked.pipeline_id || asked.pipeline_id === now.pipelineId)) return now;
  const pipelines = tx.db
    .selectFrom('pipeline')
    .select(['id', 'default_stage_id'])
    .where('account_group_id', '=', groupId);
  const pipeline = await (asked.pipeline_id
    ? pipelines.where('id', '=', asked.pipeline_id)
    : pipelines.where('is_default', '=', 1)
  ).executeTakeFirst();
  if (pipeline === undefined) throw invalid(['pipeline_id'], `there is no pipeline ${asked.pipeline_id ?? ''}`);
  return stagePlace(tx, groupId, pipeline.default_stage_id);
}

async function stagePlace(tx: Tx, groupId: string, stageId: string): Promise<Place> {
  const query = tx.db
    .selectFrom('stage')
    .select('pipeline_id')
    .where('account_group_id', '=', groupId)
    .where('id', '=', stageId);
  const stage = await (tx.engine === 'postgres' ? query.forShare() : query).executeTakeFirst();
  if (stage === undefined) throw invalid(['stage_id'], `there is no stage ${stageId}`);
  return { pipelineId: stage.pipeline_id, stageId };
}

const TABLES = {
  source_id: 'prospect_source',
  office_id: 'office',
  owner_id: 'app_user',
  opening_id: 'opening',
} as const;
const WORDS = { source_id: 'source', office_id: 'office', owner_id: 'user', opening_id: 'opening' } as const;
export type Reference = keyof typeof TABLES;
export const REFERENCES = Object.keys(TABLES) as Reference[];

/** Refuses a reference to what the group does not have. */
export async function checkReferences(
  reads: Reads,
  groupId: string,
  references: { [Name in Reference]?: string | null },
): Promise<void> {
  for (const name of REFERENCES) {
    const id = references[name];
    if (id) await requireReference(reads, groupId, name, id);
  }
}

export async function requireReference(
  reads: Reads,
  groupId: string,
  name: Reference,
  id: string,
  path: string = name,
): Promise<void> {
  const row = await reads.db
    .selectFrom(TABLES[name])
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw invalid([path], `there is no ${WORDS[name]} ${id}`);
}
