/** The filter tree of a search, as it comes over the wire. */
import { z } from 'zod';
import type { Filter, FilterField } from '../../engine/types.ts';
import { LodeError } from '../../errors.ts';

const FIELDS = [
  'name',
  'given_name',
  'family_name',
  'title',
  'level',
  'department',
  'company',
  'company_domain',
  'company_id',
  'country',
  'region',
  'city',
  'postal_code',
  'has_email',
  'has_phone',
  'has_profile',
  'person_id',
  'source',
  'text',
] as const satisfies readonly FilterField[];

const NODES_MAX = 500;
const DEPTH_MAX = 16;

const condition = z.strictObject({
  field: z.enum(FIELDS),
  op: z.enum(['is', 'in', 'prefix', 'words', 'exists']),
  value: z.union([z.string().max(2048), z.boolean(), z.array(z.string().max(2048)).min(1).max(1000)]),
});

/** `{and: [...]}`, `{or: [...]}`, `{not: ...}` or `{field, op, value}`. */
export const filterSchema: z.ZodType<Filter> = z.lazy(() => node).meta({ id: 'Filter' });

const node = z.union([
  z.strictObject({ and: z.array(filterSchema).min(1).max(100) }),
  z.strictObject({ or: z.array(filterSchema).min(1).max(100) }),
  z.strictObject({ not: filterSchema }),
  condition,
]);

/** Throws `invalid_input` on a tree that is larger or deeper than a database should be asked, or an operator that does not fit its value. */
export function checkFilter(filter: Filter): void {
  let nodes = 0;
  const visit = (here: Filter, depth: number, path: (string | number)[]): void => {
    nodes += 1;
    if (nodes > NODES_MAX) throw refuse(path, `a filter holds at most ${NODES_MAX} conditions`);
    if (depth > DEPTH_MAX) throw refuse(path, `a filter nests at most ${DEPTH_MAX} levels deep`);
    if ('and' in here) for (const [i, one] of here.and.entries()) visit(one, depth + 1, [...path, 'and', i]);
    else if ('or' in here) for (const [i, one] of here.or.entries()) visit(one, depth + 1, [...path, 'or', i]);
    else if ('not' in here) visit(here.not, depth + 1, [...path, 'not']);
    else if ((here.op === 'in') !== Array.isArray(here.value)) {
      throw refuse([...path, 'value'], 'must be a list with op in, and only then');
    } else if ((here.op === 'prefix' || here.op === 'words') && typeof here.value !== 'string') {
      throw refuse([...path, 'value'], `must be text with op ${here.op}`);
    }
  };
  visit(filter, 1, ['filter']);
}

function refuse(path: (string | number)[], message: string): LodeError {
  return new LodeError('invalid_input', `${path.join('.')}: ${message}`, { issues: [{ path, message }] });
}
