/**
 * The items of a match call, judged one by one.
 *
 * One unusable item gets the error form of an answer and the others are served (ruling 11). The vendor itself refuses
 * the whole call, so a key under the `vendor` plan gets that; so does a call of which no item is usable.
 */
import type { z } from 'zod';
import type { Caller } from '../../engine/types.ts';
import { findUnsafe } from '../../http/json-body.ts';
import { InvalidRequest } from '../../http/validate.ts';
import { details } from './pydantic.ts';

/** An item that can be looked up, or why not. `position` is its place in the call. */
export interface Judged<T> {
  sent: unknown;
  item?: T;
  failure?: { error: string; error_type: string };
}

/** Judges every item. Throws InvalidRequest with the paths of the whole call, in the cases named above. */
export function judge<S extends z.ZodType>(
  list: { name: string; items: readonly unknown[]; suspect: boolean },
  schema: S,
  caller: Caller,
): Judged<z.output<S>>[] {
  const refused: z.core.$ZodIssue[] = [];
  const judged = list.items.map((sent, index): Judged<z.output<S>> => {
    const found = issuesOf(schema, sent, list.suspect);
    if (!Array.isArray(found)) return { sent, item: found.data };
    refused.push(...found.map((issue) => ({ ...issue, path: [list.name, index, ...issue.path] })));
    const [first] = details({ where: 'body', found, input: sent, schema });
    const where = first!.loc.slice(1).join('.');
    return { sent, failure: { error: where === '' ? first!.msg : `${where}: ${first!.msg}`, error_type: first!.type } };
  });
  const none = judged.every((one) => one.failure !== undefined);
  if (none || (refused.length > 0 && caller.plan.name === 'vendor')) {
    throw new InvalidRequest('body', refused, { [list.name]: list.items }, schema);
  }
  return judged;
}

function issuesOf<S extends z.ZodType>(
  schema: S,
  sent: unknown,
  suspect: boolean,
): z.core.$ZodIssue[] | { data: z.output<S> } {
  const unsafe = suspect ? findUnsafe(sent) : undefined;
  if (unsafe !== undefined) return [{ code: 'custom', path: unsafe.path, message: unsafe.message, input: undefined }];
  const result = schema.safeParse(sent);
  return result.success ? { data: result.data } : result.error.issues;
}

/** The item as it is echoed: every member of its schema, null where nothing was sent. */
export function echo(sent: unknown, members: readonly string[]): Record<string, unknown> {
  const from = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
  const input: Record<string, unknown> = {};
  for (const name of members) input[name] = from[name] ?? null;
  return input;
}
