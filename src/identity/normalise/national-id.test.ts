import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalIdNumber, normaliseNationalId } from './national-id.ts';

test('numbers that say what they are and where they are from', () => {
  const forms: [string, string | undefined][] = [
    ['ssn:219-09-9999', 'ssn:219099999'],
    ['passport:USA:1025 1111', 'passport:us:10251111'],
    ['passport:US:10251111', 'passport:us:10251111'],
    ['Passport::10251111', 'passport:10251111'],
    ['driving_licence:Texas:823123', 'driving_licence:tx:823123'],
    ['driving_licence:TX:823123', 'driving_licence:tx:823123'],
    ['national:Hong Kong:832721', 'hk:832721'],
    ['national:832721', '832721'],
    ['tax:DE:n/a', undefined],
    ['passport:US:', undefined],
    ['AB-12.34', 'AB1234'],
  ];
  for (const [text, wanted] of forms) assert.equal(normaliseNationalId(text), wanted, text);
  assert.equal(normaliseNationalId(`ssn:${'9'.repeat(300)}`), undefined);
});

test('a match key is made of the number alone', () => {
  assert.equal(nationalIdNumber('passport:us:10251111'), '10251111');
  assert.equal(nationalIdNumber('10251111'), '10251111');
});
