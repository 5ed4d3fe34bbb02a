import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { InvalidRequest, membersAt, parse } from './validate.ts';

const schema = z.strictObject({
  name: z.string(),
  tags: z.array(z.strictObject({ label: z.string() })).optional(),
  target: z.union([z.string(), z.strictObject({ id: z.string() })]).optional(),
});

function issues(value: unknown) {
  try {
    parse(schema, value, 'body');
  } catch (err) {
    assert.ok(err instanceof InvalidRequest);
    return err.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  }
  return [];
}

test('a misspelt member is answered with the nearest valid one, at any depth', () => {
  assert.deepEqual(issues({ name: 'x', tagz: [] }), ['tagz: is not a known member; did you mean tags?']);
  assert.deepEqual(issues({ name: 'x', tags: [{ label: 'a', lable: 'b' }] }), [
    'tags.0.lable: is not a known member; did you mean label?',
  ]);
});

test('a missing member is said to be required', () => {
  assert.deepEqual(issues({}), ['name: is required']);
});

test('a value with several forms is judged by the form it has', () => {
  assert.deepEqual(issues({ name: 'x', target: { idd: 'y' } }), [
    'target.id: is required',
    'target.idd: is not a known member; did you mean id?',
  ]);
  assert.deepEqual(issues({ name: 'x', target: 5 }), ['target: has none of the permitted forms']);
});

test('the members of a schema are known at a path', () => {
  assert.deepEqual(membersAt(schema, []), ['name', 'tags', 'target']);
  assert.deepEqual(membersAt(schema, ['tags', 3]), ['label']);
  assert.deepEqual(membersAt(schema, ['name']), []);
});

test('a name with nothing in common has no nearest one', () => {
  assert.equal(nearest('emial', ['email', 'phone']), 'email');
  assert.equal(nearest('prospects', ['prospects_to_match', 'request_context']), 'prospects_to_match');
  assert.equal(nearest('zzz', ['email', 'phone']), undefined);
});
