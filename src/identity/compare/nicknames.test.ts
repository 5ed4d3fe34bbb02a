import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { relateGivenWords } from './name-relations.ts';
import { givenNameClasses, givenNameHeads, nicknameKey } from './nicknames.ts';
import { NICKNAMES } from './nicknames-table.ts';

test('how given names agree', () => {
  for (const [a, b, expected] of [
    ['william', 'william', 'exact'],
    ['william', 'bill', 'nickname'],
    ['bill', 'will', 'nickname'],
    ['jon', 'john', 'spelling'],
    ['johannes', 'hans', 'nickname'],
    ['francisco', 'paco', 'nickname'],
    ['giuseppe', 'beppe', 'nickname'],
    ['katarzyna', 'kasia', 'nickname'],
    ['alexander', 'sasha', 'nickname'],
    ['j', 'john', 'initial'],
    ['j', 'peter', 'different'],
    ['jonathn', 'jonathan', 'typo'],
    ['betty', 'ella', 'different'],
    ['mary', 'marie', 'close'],
    ['jessic', 'jessica', 'typo'],
    ['jeffrey', 'geoffrey', 'spelling'],
    ['mary', 'peter', 'different'],
    ['mario', 'maria', 'different'],
    ['', 'john', 'missing'],
    ['xiao ming', 'xiaoming', 'exact'],
  ] as const) {
    assert.equal(relateGivenWords(a, b), expected, `${a} ${b}`);
    assert.equal(relateGivenWords(b, a), expected, `${b} ${a}`);
  }
});

test('one key for all forms, and all readings of an ambiguous one', () => {
  for (const name of ['william', 'bill', 'billy']) assert.equal(nicknameKey(name), 'william', name);
  assert.equal(nicknameKey('alex'), 'alex');
  for (const head of ['alexander', 'alexandra']) assert.ok(givenNameClasses('alex').includes(head), head);
  for (const head of ['samuel', 'samantha']) assert.ok(givenNameClasses('sam').includes(head), head);
  assert.deepEqual(givenNameClasses('zzyzx'), ['zzyzx']);
  for (const head of ['katherine', 'kathryn']) assert.ok(givenNameHeads('katie').includes(head), head);
  assert.deepEqual(givenNameClasses('kathryn'), givenNameClasses('katherine'));
  assert.deepEqual(givenNameClasses('muhammad'), givenNameClasses('mohamed'));
});

test('the table is folded, large and lists no head twice', () => {
  const heads = new Set<string>();
  let pairs = 0;
  for (const line of NICKNAMES.trim().split('\n')) {
    const match = /^([a-z ]+): ([a-z]+(?: [a-z]+)*)$/.exec(line);
    assert.ok(match !== null, line);
    assert.equal(heads.has(match[1]!), false, line);
    heads.add(match[1]!);
    pairs += match[2]!.split(' ').length;
  }
  assert.ok(pairs > 4500, String(pairs));
});

test('symmetric for any names', () => {
  const name = fc.oneof(fc.stringMatching(/^[a-e]{0,6}$/), fc.constantFrom(...NICKNAMES.trim().split(/[\s:]+/)));
  fc.assert(
    fc.property(name, name, (a, b) => assert.equal(relateGivenWords(a, b), relateGivenWords(b, a))),
    { numRuns: 500 },
  );
});
