/** What both searches share: the members of a request, sorts, paging, remarks, and the price of rows. */
import { z } from 'zod';
import type { BillItem } from '../../../engine/credits/types.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Found, Sort } from '../../../engine/search/types.ts';
import type { Caller } from '../../../engine/types.ts';
import { LodeError } from '../../../errors.ts';
import { nearest } from '../../../http/nearest.ts';
import { refuse } from '../errors.ts';
import type { Compiled } from './compile.ts';

export const ROWS_DEFAULT = 20;
export const ROWS_MAX = 1_000;

const SORTS_MAX = 3;

export const searchMembers = {
  filters: z.unknown().describe('a condition {field, type, value} or a group {op: and | or | all_of, conditions}'),
  fields: z.array(z.string()).nullish(),
  sorts: z
    .array(z.object({ field: z.string(), order: z.enum(['asc', 'desc']).default('asc') }))
    .max(SORTS_MAX)
    .nullish(),
  limit: z.int().min(1).max(ROWS_MAX).nullish(),
  cursor: z.string().min(1).max(4096).nullish(),
  preview: z.boolean().nullish(),
  return_query: z.boolean().nullish(),
  explain: z.boolean().nullish().describe('on no hit, `remarks` says which condition is to blame'),
};

type Read<By extends string> = (field: string, order: 'asc' | 'desc') => Sort<By>[] | undefined;

/** Throws a 400 naming a field that nothing is sorted by. */
export function sortsOf<By extends string>(
  sent: readonly { field: string; order: 'asc' | 'desc' }[] | null | undefined,
  read: Read<By>,
  supported: readonly string[],
): Sort<By>[] {
  return (sent ?? []).flatMap(({ field, order }) => {
    const found = read(field, order);
    if (found !== undefined) return found;
    const near = nearest(field, supported);
    const hint = near === undefined ? '' : ` Did you mean '${near}'?`;
    throw refuse(`Unsupported sort field: '${field}'.${hint} Supported fields: ${supported.join(', ')}.`, {
      available_fields: supported,
    });
  });
}

/** The engine's refusal of a condition, with the condition as the client wrote it. */
export async function inWireWords<T>(find: Promise<T>, { labels }: Compiled): Promise<T> {
  try {
    return await find;
  } catch (error) {
    if (!(error instanceof LodeError) || error.code !== 'invalid_input' || error.issues[0] === undefined) throw error;
    const { path, message } = error.issues[0];
    if (path[0] === 'cursor') throw refuse('cursor is not one of this search; leave it out to begin anew.');
    const label = labels[Number(path[2])];
    throw refuse(label === undefined ? error.message : `The condition '${label}' cannot be answered: ${message}.`);
  }
}

/** Which condition emptied a result, for `explain`. */
export function remarksOf({ explanation }: Found, { labels }: Compiled): string {
  const counts = (explanation ?? []).map(({ path, count, countIsExact }) => {
    const [, , index] = path.split('.');
    return { label: labels[Number(index ?? 0)] ?? path, count, countIsExact };
  });
  const guilty = counts.filter(({ count }) => count === 0).map(({ label }) => `'${label}'`);
  if (guilty.length > 0) {
    const one = guilty.length === 1;
    return `Nothing fits ${guilty.join(' and ')}${one ? '' : ', each by itself'}. ${one ? 'Its value' : 'Their values'} may be spelt otherwise; autocomplete lists those that exist.`;
  }
  const each = counts.map(({ label, count, countIsExact }) => `'${label}' ${countIsExact ? '' : 'more than '}${count}`);
  return each.length < 2
    ? 'Nothing fits.'
    : `Each condition fits some by itself (${each.join('; ')}), but nothing fits all of them together.`;
}

/** What is found, with when each was last updated. */
export async function withTimes(engine: Engine, caller: Caller, kind: 'people' | 'companies', { items }: Found) {
  const found = await engine.references(
    caller,
    kind,
    items.map(({ number }) => ({ number })),
  );
  return found.filter((one) => one !== undefined);
}

export function rowsBill(kind: 'people' | 'companies', rows: readonly { id: string; number: number }[]): BillItem[] {
  return rows.map(({ id, number }) => ({
    number,
    ...(kind === 'people' ? { personId: id } : { companyId: id }),
    datapoints: ['search_row'],
  })) as BillItem[];
}
