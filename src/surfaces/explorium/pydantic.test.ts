import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { details } from './pydantic.ts';

const schema = z.strictObject({
  ids: z.array(z.string().regex(/^[a-f0-9]{4}$/)).optional(),
  size: z.int().min(1).max(100).optional(),
  mode: z.enum(['full', 'preview']).optional(),
  kinds: z.array(z.enum(['a', 'b'])).optional(),
  filters: z.strictObject({ city: z.string().max(3).optional() }),
});

/** `loc msg [type]` of each entry. */
function wording(input: unknown): string[] {
  const found = schema.safeParse(input).error?.issues ?? [];
  return details({ where: 'body', found, input, schema }).map(
    ({ loc, msg, type }) => `${loc.join('.')} ${msg} [${type}]`,
  );
}

test('each kind of fault has the words and the type code that clients of this vendor know', () => {
  const cases: [input: unknown, entry: string][] = [
    [{}, 'body.filters field required [value_error.missing]'],
    [{ filters: null }, 'body.filters none is not an allowed value [type_error.none.not_allowed]'],
    [{ filters: [] }, 'body.filters value is not a valid dict [type_error.dict]'],
    [{ filters: {}, ids: 'x' }, 'body.ids value is not a valid list [type_error.list]'],
    [{ filters: {}, ids: [null] }, 'body.ids.0 none is not an allowed value [type_error.none.not_allowed]'],
    [{ filters: {}, ids: [1] }, 'body.ids.0 str type expected [type_error.str]'],
    [{ filters: {}, ids: ['XX'] }, 'body.ids.0 string does not match regex "^[a-f0-9]{4}$" [value_error.str.regex]'],
    [{ filters: {}, size: 'x' }, 'body.size value is not a valid integer [type_error.integer]'],
    [{ filters: {}, size: 0 }, 'body.size ensure this value is greater than or equal to 1 [value_error.number.not_ge]'],
    [
      { filters: {}, size: 101 },
      'body.size ensure this value is less than or equal to 100 [value_error.number.not_le]',
    ],
    [
      { filters: {}, mode: 'all' },
      "body.mode value is not a valid enumeration member; permitted: 'full', 'preview' [type_error.enum]",
    ],
    [{ filters: {}, kinds: [null] }, 'body.kinds.0 none is not an allowed value [type_error.none.not_allowed]'],
    [{ filters: { town: 'x' } }, 'body.filters.town extra fields not permitted [value_error.extra]'],
    [
      { filters: { city: 'long' } },
      'body.filters.city ensure this value has at most 3 characters [value_error.any_str.max_length]',
    ],
  ];
  for (const [input, entry] of cases) assert.deepEqual(wording(input), [entry]);
});

test('limits are repeated in ctx', () => {
  const input = { filters: {}, size: 101 };
  const found = schema.safeParse(input).error?.issues ?? [];
  assert.deepEqual(details({ where: 'body', found, input, schema })[0]?.ctx, { limit_value: 100 });
});
