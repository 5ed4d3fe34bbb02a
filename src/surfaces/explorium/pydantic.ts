/**
 * Validation errors in the words of Pydantic v1 behind FastAPI, which the vendor's clients have learnt to read. This is
 * the one place where the validator's issues are translated.
 */
import type { z } from 'zod';
import type { BadJson } from '../../http/json-body.ts';
import { nearest } from '../../http/nearest.ts';
import { type InvalidRequest, membersAt, plainPath, valueAt } from '../../http/validate.ts';

/** One entry of `detail`. */
export interface Detail {
  loc: (string | number)[];
  msg: string;
  type: string;
  ctx?: Record<string, unknown>;
}

type Words = Omit<Detail, 'loc'>;

/** The entries for a part of a request that its schema refused. */
export function details(refused: Pick<InvalidRequest, 'where' | 'found' | 'input' | 'schema'>): Detail[] {
  const { found, input, schema } = refused;
  return found.flatMap((issue): Detail[] => {
    const loc = [refused.where, ...plainPath(issue.path)];
    if (issue.code !== 'unrecognized_keys') return [{ loc, ...words(issue, valueAt(input, issue.path)) }];
    const valid = membersAt(schema, issue.path);
    return issue.keys.map((key) => {
      const near = nearest(key, valid);
      const entry: Detail = { loc: [...loc, key], msg: 'extra fields not permitted', type: 'value_error.extra' };
      return near === undefined ? entry : { ...entry, ctx: { did_you_mean: near } };
    });
  });
}

/** The entry for a body that is no JSON. */
export function jsonDetail(bad: BadJson): Detail {
  return {
    loc: ['body', bad.position],
    msg: `${bad.reason}: line ${bad.line} column ${bad.column} (char ${bad.position})`,
    type: 'value_error.jsondecode',
    ctx: { msg: bad.reason, pos: bad.position, lineno: bad.line, colno: bad.column },
  };
}

function words(issue: z.core.$ZodIssue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected, value);
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'max');
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'min');
    case 'invalid_value':
      // A word is asked for before its being one of the list.
      if (value === undefined || value === null) return ofType('string', value);
      return {
        msg: `value is not a valid enumeration member; permitted: ${issue.values.map((one) => `'${String(one)}'`).join(', ')}`,
        type: 'type_error.enum',
        ctx: { enum_values: issue.values },
      };
    case 'invalid_format': {
      // Without the slashes and flags of our own notation.
      const pattern = /^\/(.*)\/\w*$/s.exec(issue.pattern ?? '')?.[1] ?? issue.format;
      return { msg: `string does not match regex "${pattern}"`, type: 'value_error.str.regex', ctx: { pattern } };
    }
    default:
      return { msg: issue.message, type: 'value_error' };
  }
}

const TYPE_WORDS: Record<string, Words> = {
  string: { msg: 'str type expected', type: 'type_error.str' },
  array: { msg: 'value is not a valid list', type: 'type_error.list' },
  object: { msg: 'value is not a valid dict', type: 'type_error.dict' },
  record: { msg: 'value is not a valid dict', type: 'type_error.dict' },
  int: { msg: 'value is not a valid integer', type: 'type_error.integer' },
  // A number that came as text in an address; every number of this API is a whole one.
  number: { msg: 'value is not a valid integer', type: 'type_error.integer' },
  boolean: { msg: 'value could not be parsed to a boolean', type: 'type_error.bool' },
};

function ofType(expected: string, value: unknown): Words {
  if (value === undefined) return { msg: 'field required', type: 'value_error.missing' };
  if (value === null) return { msg: 'none is not an allowed value', type: 'type_error.none.not_allowed' };
  return TYPE_WORDS[expected] ?? { msg: `value is not a valid ${expected}`, type: `type_error.${expected}` };
}

function bound(origin: string, limit: number | bigint, side: 'min' | 'max'): Words {
  const ctx = { limit_value: Number(limit) };
  const least = side === 'min' ? 'least' : 'most';
  if (origin === 'array') {
    return { msg: `ensure this value has at ${least} ${limit} items`, type: `value_error.list.${side}_items`, ctx };
  }
  if (origin === 'string') {
    return {
      msg: `ensure this value has at ${least} ${limit} characters`,
      type: `value_error.any_str.${side}_length`,
      ctx,
    };
  }
  const than = side === 'min' ? 'greater' : 'less';
  const type = side === 'min' ? 'value_error.number.not_ge' : 'value_error.number.not_le';
  return { msg: `ensure this value is ${than} than or equal to ${limit}`, type, ctx };
}
