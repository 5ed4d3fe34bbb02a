/** Pipelines and their stages. A pipeline always has a default stage, and a group a default pipeline. */
import { invalid, LodeError } from '../../errors.ts';
import type { PipelineRow, StageRow } from '../../store/schema-prospects.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { ensureGroup } from './group.ts';
import { nameKey, tidy } from './names.ts';
import { isLive } from './rows.ts';
import type { PipelineView, StageInput, StageType, StageView } from './types.ts';

const STAGES_MAX = 100;
const PIPELINES_MAX = 200;

export async function readPipelines(reads: Reads, groupId: string): Promise<PipelineView[]> {
  const pipelines = await reads.db
    .selectFrom('pipeline')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .orderBy('place')
    .orderBy('id')
    .execute();
  const stages = await reads.db
    .selectFrom('stage')
    .selectAll()
    .where('account_group_id', '=', groupId)
    .orderBy('place')
    .orderBy('id')
    .execute();
  return pipelines.map((row) => pipelineView(row, stages));
}

function pipelineView(row: PipelineRow, stages: readonly StageRow[]): PipelineView {
  return {
    id: row.id,
    name: row.name,
    is_default: row.is_default === 1,
    default_stage_id: row.default_stage_id,
    order: row.place,
    stages: stages.filter((stage) => stage.pipeline_id === row.id).map((stage) => stageView(stage, row)),
  };
}

function stageView(row: StageRow, pipeline: PipelineRow): StageView {
  return {
    id: row.id,
    name: row.name,
    pipeline_id: row.pipeline_id,
    order: row.place,
    is_default: row.id === pipeline.default_stage_id,
    type: row.type as StageType,
  };
}

function noPipeline(id: string): LodeError {
  return new LodeError('not_found', `There is no pipeline ${id}.`);
}

function noStage(id: string): LodeError {
  return new LodeError('not_found', `There is no stage ${id}.`);
}

export function taken(what: string, name: string): LodeError {
  return new LodeError('conflict', `There is a ${what} called ${name} already.`);
}

/** A name as it is stored. */
export function nameOf(text: string, path = 'name', max = 100): string {
  const name = tidy(text);
  if (name === '' || name.length > max) throw invalid([path], `must have 1 to ${max} characters`);
  return name;
}

/** Command. Finds the group's pipelines, or makes the first. */
export async function ensurePipelines(tx: Tx, { groupId }: { groupId: string }): Promise<PipelineView[]> {
  await ensureGroup(tx, { groupId });
  return readPipelines(tx, groupId);
}

async function held(tx: Tx, groupId: string, id: string): Promise<PipelineView> {
  const found = (await ensurePipelines(tx, { groupId })).find((pipeline) => pipeline.id === id);
  if (found === undefined) throw noPipeline(id);
  return found;
}

export interface NewPipeline {
  groupId: string;
  /** its ID; those of its stages follow from it */
  id: string;
  stageIds: string[];
  input: { name: string; stages: StageInput[] };
}

/** Command. */
export async function createPipeline(tx: Tx, { groupId, id, stageIds, input }: NewPipeline): Promise<PipelineView> {
  const name = nameOf(input.name);
  const stages = input.stages.map((stage) => ({ ...stage, name: nameOf(stage.name, 'stages') }));
  if (stages.length === 0 || stages.length > STAGES_MAX) throw invalid(['stages'], `1 to ${STAGES_MAX} stages`);
  const keys = stages.map((stage) => nameKey(stage.name));
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) throw invalid(['stages', twice, 'name'], 'is the name of another stage of the pipeline');
  const others = await ensurePipelines(tx, { groupId });
  if (others.length >= PIPELINES_MAX)
    throw new LodeError('conflict', `A group has at most ${PIPELINES_MAX} pipelines.`);
  if (others.some((other) => nameKey(other.name) === nameKey(name))) throw taken('pipeline', name);
  await tx.db
    .insertInto('pipeline')
    .values({
      account_group_id: groupId,
      id,
      name,
      name_key: nameKey(name),
      place: Math.max(-1, ...others.map((other) => other.order)) + 1,
      is_default: 0,
      default_stage_id: stageIds[0]!,
    })
    .execute();
  const rows = stages.map((stage, place) => stageRow(groupId, id, stageIds[place]!, stage, place));
  await tx.db.insertInto('stage').values(rows).execute();
  return held(tx, groupId, id);
}

function stageRow(groupId: string, pipelineId: string, id: string, input: StageInput, place: number): StageRow {
  return {
    account_group_id: groupId,
    id,
    name: input.name,
    name_key: nameKey(input.name),
    pipeline_id: pipelineId,
    place,
    type: input.type ?? 'open',
  };
}

/** Command. */
export async function updatePipeline(
  tx: Tx,
  {
    groupId,
    id,
    input,
  }: { groupId: string; id: string; input: { name?: string; is_default?: true; default_stage_id?: string } },
): Promise<PipelineView> {
  const pipeline = await held(tx, groupId, id);
  const name = input.name === undefined ? pipeline.name : nameOf(input.name);
  const all = await readPipelines(tx, groupId);
  if (all.some((one) => one.id !== id && nameKey(one.name) === nameKey(name))) throw taken('pipeline', name);
  const stage = input.default_stage_id ?? pipeline.default_stage_id;
  if (!pipeline.stages.some((one) => one.id === stage)) {
    throw invalid(['default_stage_id'], `the pipeline has no stage ${stage}`);
  }
  if (input.is_default) await tx.update('pipeline', ['is_default'], ['account_group_id'], [[0, groupId]]);
  const isDefault = input.is_default || pipeline.is_default ? 1 : 0;
  await tx.update(
    'pipeline',
    ['name', 'name_key', 'default_stage_id', 'is_default'],
    ['account_group_id', 'id'],
    [[name, nameKey(name), stage, isDefault, groupId, id]],
  );
  return held(tx, groupId, id);
}

/** Command. */
export async function deletePipeline(tx: Tx, { groupId, id }: { groupId: string; id: string }): Promise<void> {
  const pipeline = await held(tx, groupId, id);
  if (pipeline.is_default)
    throw new LodeError('conflict', 'This is the default pipeline; make another the default first.');
  // Nobody puts a prospect there meanwhile.
  const stages = tx.db
    .selectFrom('stage')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('pipeline_id', '=', id);
  await (tx.engine === 'postgres' ? stages.forUpdate() : stages).execute();
  const used = await tx.db
    .selectFrom('prospect')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where('pipeline_id', '=', id)
    .where(isLive)
    .limit(1)
    .executeTakeFirst();
  if (used !== undefined) throw new LodeError('conflict', 'The pipeline holds prospects; move them first.');
  await tx.remove('stage', ['account_group_id', 'pipeline_id'], [[groupId, id]]);
  await tx.remove('pipeline', ['account_group_id', 'id'], [[groupId, id]]);
}

export async function pipelineOfStage(reads: Reads, groupId: string, stageId: string): Promise<PipelineView> {
  const pipelines = await readPipelines(reads, groupId);
  const found = pipelines.find(({ stages }) => stages.some((stage) => stage.id === stageId));
  if (found === undefined) throw noStage(stageId);
  return found;
}

/** Puts the stages in this order. */
async function renumber(tx: Tx, groupId: string, ids: readonly string[]): Promise<void> {
  await tx.update(
    'stage',
    ['place'],
    ['account_group_id', 'id'],
    ids.map((id, place) => [place, groupId, id]),
  );
}

function moved(ids: readonly string[], id: string, order: number | undefined): string[] {
  const others = ids.filter((one) => one !== id);
  const at = order ?? others.length;
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** Command. */
export async function createStage(
  tx: Tx,
  {
    groupId,
    pipelineId,
    id,
    input,
  }: { groupId: string; pipelineId: string; id: string; input: StageInput & { order?: number } },
): Promise<StageView> {
  const { stages } = await held(tx, groupId, pipelineId);
  const name = nameOf(input.name);
  if (stages.length >= STAGES_MAX) throw new LodeError('conflict', `A pipeline has at most ${STAGES_MAX} stages.`);
  if (stages.some((stage) => nameKey(stage.name) === nameKey(name))) throw taken('stage', name);
  await tx.db
    .insertInto('stage')
    .values(stageRow(groupId, pipelineId, id, { ...input, name }, stages.length))
    .execute();
  const ids = stages.map((stage) => stage.id);
  await renumber(tx, groupId, moved(ids, id, input.order));
  return (await held(tx, groupId, pipelineId)).stages.find((stage) => stage.id === id)!;
}

/** Command. */
export async function updateStage(
  tx: Tx,
  { groupId, id, input }: { groupId: string; id: string; input: { name?: string; type?: StageType; order?: number } },
): Promise<StageView> {
  const { stages, id: pipelineId } = await pipelineOfStage(tx, groupId, id);
  const stage = stages.find((one) => one.id === id)!;
  const name = input.name === undefined ? stage.name : nameOf(input.name);
  if (stages.some((one) => one.id !== id && nameKey(one.name) === nameKey(name))) throw taken('stage', name);
  await tx.update(
    'stage',
    ['name', 'name_key', 'type'],
    ['account_group_id', 'id'],
    [[name, nameKey(name), input.type ?? stage.type, groupId, id]],
  );
  if (input.order !== undefined) {
    const ids = stages.map((one) => one.id);
    await renumber(tx, groupId, moved(ids, id, input.order));
  }
  return (await held(tx, groupId, pipelineId)).stages.find((one) => one.id === id)!;
}
