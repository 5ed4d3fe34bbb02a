import assert from 'node:assert/strict';
import { test } from 'node:test';
import { b2bWorld, queriesFor, SLICES } from '../worlds.ts';

const world = b2bWorld({ seed: 21, people: 4000 });
const queries = queriesFor(world, { seed: 5, perSlice: 60 });
const slice = (name: string) => queries.filter((query) => query.slice === name);

const base = new Map<string, string>();
for (const { record, truth } of world.records())
  base.set(truth, `${base.get(truth) ?? ''}${JSON.stringify(record).toLowerCase()}`);
const everything = [...base.values()].join('\n');

const ROLE = /^(info|sales|office|careers|billing|support|kontakt|press|hr|noreply)@/;
const digits = (text: string): string => text.replace(/\D/g, '');

test('there are queries of every slice, with numbers of their own, the same each time', () => {
  for (const name of SLICES)
    assert.ok(slice(name).length >= (name === 'namesake' ? 10 : 60), `${slice(name).length} of ${name}`);
  assert.equal(new Set(queries.map(({ id }) => id)).size, queries.length);
  assert.deepEqual(queriesFor(world, { seed: 5, perSlice: 60 }), queries);
});

test('whoever is meant is in the base, and is the only one whom it fits', () => {
  for (const { slice: name, truth, fits, id } of queries) {
    for (const person of fits) assert.ok(base.has(person), id);
    if (name === 'reverse_email' || truth === null) continue;
    assert.deepEqual(fits, [truth], id);
  }
});

test('an identifier that is asked for is in a record of the person who is meant, and of nobody else', () => {
  for (const { query, truth } of slice('email')) {
    const address = query
      .email!.trim()
      .toLowerCase()
      .replace('mailto:', '')
      .replace(/\+[^@]*@/, '@');
    const [local = '', domain = ''] = address.split('@');
    const holds = new RegExp(`[": ]${local.replace(/[.+]/g, '\\$&')}(\\+[a-z]+)?@${domain}`);
    assert.match(base.get(truth!)!, holds);
    assert.equal([...base.values()].filter((text) => holds.test(text)).length, 1, address);
  }
  for (const { query, truth } of slice('profile')) {
    const identifier = /\/in\/([^/?#]+)/i.exec(query.profile_url!)![1]!.toLowerCase();
    assert.ok(base.get(truth!)!.includes(`/in/${identifier}`), identifier);
  }
  for (const { query, truth } of slice('phone'))
    assert.ok(digits(base.get(truth!)!).includes(digits(query.phone!).slice(-7)));
});

test('what fits several has no truth; who is unknown fits nobody', () => {
  for (const { truth, fits } of slice('namesake')) {
    assert.equal(truth, null);
    assert.ok(fits.length > 1);
  }
  for (const { truth, fits } of slice('unknown')) assert.deepEqual([truth, fits], [null, []]);
});

test('reverse look-ups ask for addresses that no record holds: of known people, of strangers, of roles', () => {
  const asked = slice('reverse_email');
  const isRole = (address: string): boolean => ROLE.test(address);
  for (const { query } of asked)
    assert.ok(isRole(query.email!) || !everything.includes(`"${query.email}"`), query.email);
  const known = asked.filter(({ truth }) => truth !== null);
  assert.ok(known.length >= 20 && known.length <= 50, `${known.length} of known people`);
  for (const { truth, fits } of known) assert.ok(fits.includes(truth!));
  assert.ok(
    asked.some(({ query }) =>
      /^(info|sales|office|careers|billing|support|kontakt|press|hr|noreply)@/.test(query.email!),
    ),
  );
});

test('never a name alone, never a company alone', () => {
  for (const { query, id } of queries) {
    const { full_name, given_name, family_name, ...rest } = query;
    assert.ok(Object.keys(rest).length > 0, id);
    const identifier = query.email ?? query.phone ?? query.profile_url;
    assert.ok(identifier !== undefined || full_name !== undefined || (given_name && family_name), id);
  }
});
