/**
 * The active model: the one that a graph's records are resolved by and its queries are answered by.
 *
 * Its ID stands on the graph's row, which every write command reads anyway and every query reads once, so all processes
 * that share a database switch with the same commit. The ID is a hash of the model itself: what a process has parsed once
 * it may keep for as long as it likes, whatever database it came from.
 */
import { LodeError } from '../../errors.ts';
import type { Model } from '../../identity/match/model.ts';
import { readModel } from '../../identity/match/read-model.ts';
import { SHIPPED } from '../../identity/match/weights.ts';
import { graphById, modelById } from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';
import { canonicalJson, shortHash } from '../ingest/prepare.ts';

/** The ID of the model that ships with the program. */
export const SHIPPED_ID = 'shipped';

/** A model as it is handed to another thread, or stored: `body` is '' for the one that ships. */
export interface ModelText {
  id: string;
  body: string;
}

const KEPT_MAX = 4;
const parsed = new Map<string, Model>([[SHIPPED_ID, SHIPPED]]);

/** The model of a weights file. @throws invalid_input when the text is no weights file */
export function modelText(text: string, name: string): ModelText {
  const body = canonicalJson(readModel(text, name));
  return { id: shortHash(body), body };
}

export const SHIPPED_TEXT: ModelText = { id: SHIPPED_ID, body: '' };

/** A frozen model outlives the code that checked it when it was taken in: what the code has learned since weighs nothing. */
export function modelOf({ id, body }: ModelText): Model {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  // Its ID is the hash of what was checked then.
  const model = JSON.parse(body) as Model;
  for (const old of [...parsed.keys()].slice(1, parsed.size - KEPT_MAX + 1)) parsed.delete(old);
  parsed.set(id, model);
  return model;
}

/** The model that a graph names by its ID. */
export async function graphModel(reads: Reads, graphId: number, id: string): Promise<Model> {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const [row] = await reads.read(modelById, [graphId], [[id]]);
  if (row !== undefined && shortHash(row.body) === id) return modelOf({ id, body: row.body });
  const why = row === undefined ? 'is not stored' : 'has been changed in the database';
  throw new LodeError('internal', `The graph's model ${id} ${why}: adopt one with lode reresolve --model.`);
}

export async function activeModel(reads: Reads, graphId: number): Promise<Model> {
  const [graph] = await reads.read(graphById, [], [[graphId]]);
  if (graph === undefined) throw new LodeError('internal', 'The graph does not exist.');
  return graphModel(reads, graphId, graph.model);
}
