import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateRecord } from './validate.ts';

const refused = (
  value: unknown,
  kind: 'people' | 'companies' = 'people',
): { reason: string; path: (string | number)[] } => {
  const result = validateRecord(value, kind);
  assert.ok('reason' in result, JSON.stringify(result));
  return result;
};

test("a record in Lode's own shape, the singular names included", () => {
  assert.deepEqual(
    validateRecord(
      {
        key: 'a',
        full_name: ' Ada  Brindle ',
        email: 'Ada <ada@orrery.example>',
        phone: { number: '+447700900001', type: 'mobile' },
        profile_url: 'linkedin.com/in/ada',
        title: null,
      },
      'people',
    ),
    {
      record: {
        key: 'a',
        full_name: 'Ada Brindle',
        emails: ['ada@orrery.example'],
        phones: [{ number: '+447700900001', type: 'mobile' }],
        profile_urls: ['linkedin.com/in/ada'],
      },
      ignored: [],
    },
  );
});

test('a record without a key is keyed by its content, whatever the order of its members', () => {
  const one = validateRecord({ full_name: 'Ada', city: 'Leeds' }, 'people');
  const other = validateRecord({ city: 'Leeds', full_name: 'Ada' }, 'people');
  assert.ok('record' in one && 'record' in other);
  assert.match(one.record.key ?? '', /^[0-9a-f]{32}$/);
  assert.equal(one.record.key, other.record.key);
});

test('unknown members and unusable values are named, not lost silently', () => {
  const result = validateRecord(
    {
      full_name: 'Ada',
      fullname: 'x',
      emails: ['nobody', 'ada@orrery.example'],
      birth_date: 'soon',
      positions: [{ title: 'Head', rank: 3 }],
      ['__proto__x']: 1,
    },
    'people',
  );
  assert.ok('record' in result);
  assert.deepEqual(result.ignored, ['fullname', 'emails.0', 'birth_date', 'positions.0.rank', '__proto__x']);
  assert.deepEqual(result.record.positions, [{ title: 'Head' }]);
});

test("wrong types and exceeded limits are refused with the field's name", () => {
  assert.deepEqual(refused('Ada'), { reason: 'an object is wanted, not a string', path: [] });
  assert.deepEqual(refused({ full_name: 42 }), {
    reason: 'full_name: text is wanted, not a number',
    path: ['full_name'],
  });
  assert.deepEqual(refused({ full_name: ['Ada'] }).path, ['full_name']);
  assert.deepEqual(refused({ emails: { address: 'x' } }), {
    reason: 'emails: a list is wanted, not an object',
    path: ['emails'],
  });
  assert.deepEqual(refused({ emails: [{ address: 7 }] }).path, ['emails', 0, 'address']);
  assert.deepEqual(refused({ emails: [{ address: 'a@b.example', type: 'office party' }] }).path, ['emails', 0, 'type']);
  assert.deepEqual(refused({ phones: [true] }).path, ['phones', 0]);
  assert.deepEqual(refused({ positions: [{ current: 'yes' }] }).path, ['positions', 0, 'current']);
  assert.deepEqual(refused({ positions: ['Head'] }).path, ['positions', 0]);
  assert.deepEqual(refused({ provider_ids: [{ kind: 'x' }] }).path, ['provider_ids', 0]);
  assert.match(refused({ emails: Array.from({ length: 101 }, () => 'a@b.example') }).reason, /more than 100 values/);
  assert.match(refused({ full_name: 'Ada', summary: 'x'.repeat(10_001) }).reason, /summary: longer than 10000/);
  assert.match(refused({ full_name: 'Ada', key: 'k'.repeat(201) }).reason, /key: longer than 200/);
  assert.match(refused({ city: 'Leeds' }).reason, /no name/);
});

test('companies keep what vendors say besides', () => {
  assert.deepEqual(
    validateRecord(
      {
        key: 'c',
        name: 'Orrery',
        website: 'https://www.orrery.example',
        employee_count: 34,
        founded: '1998-01-01',
        funding: { rounds: 2 },
        ['__proto__']: 1,
      },
      'companies',
    ),
    {
      record: {
        key: 'c',
        name: 'Orrery',
        website: 'https://www.orrery.example',
        domain: 'orrery.example',
        employee_count: 34,
        founded: 1998,
        funding: { rounds: 2 },
      },
      ignored: ['__proto__'],
    },
  );
  assert.match(refused({ description: 'x' }, 'companies').reason, /no name/);
  assert.deepEqual(refused({ name: 'Orrery', big: { x: 'x'.repeat(10_001) } }, 'companies').path, ['big']);
});

test("a company page among the profiles and a person's among the companies change places", () => {
  const result = validateRecord(
    {
      full_name: 'Ada',
      profile_urls: ['linkedin.com/company/orrery'],
      company_profile_url: 'https://linkedin.com/in/ada',
    },
    'people',
  );
  assert.ok('record' in result);
  const { key: _, ...rest } = result.record;
  assert.deepEqual(rest, {
    full_name: 'Ada',
    company_profile_url: 'linkedin.com/company/orrery',
    profile_urls: ['https://linkedin.com/in/ada'],
  });
});
