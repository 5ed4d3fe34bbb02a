import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companyFeatures } from '../identity/normalise/company-features.ts';
import type { CompanyRecord } from '../identity/record.ts';
import { linkCompanies } from './link-companies.ts';

/** The companies as lists of record numbers. */
function linked(companies: CompanyRecord[], order = companies.map((_, index) => index)): number[][] {
  const records = order.map((index) => ({
    address: String(index).padStart(4, '0'),
    features: companyFeatures(companies[index]!),
  }));
  const { entityOf, entities } = linkCompanies(records);
  const groups = Map.groupBy(order.keys(), (position) => entityOf[position]!);
  assert.equal(groups.size, entities);
  return [...groups.values()]
    .map((members) => members.map((position) => order[position]!).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

const CORVANE = { name: 'Corvane Ltd', domain: 'corvane.example' };

test('one domain is one company, whatever it is called', () => {
  assert.deepEqual(linked([CORVANE, { name: 'Corvane Group', domain: 'www.corvane.example' }, { name: 'Oakline' }]), [
    [0, 1],
    [2],
  ]);
});

test('a bare name belongs to the one firm of that name', () => {
  assert.deepEqual(linked([CORVANE, { name: 'Corvane' }]), [[0, 1]]);
});

test('a bare name that fits two firms belongs to neither', () => {
  const other = { name: 'Corvane', domain: 'corvane-legal.example' };
  assert.deepEqual(linked([CORVANE, other, { name: 'CORVANE' }]), [[0], [1], [2]]);
});

test('different pages keep companies apart', () => {
  const page = (name: string) => `https://www.linkedin.com/company/${name}-example`;
  const firms = [
    { ...CORVANE, profile_url: page('corvane') },
    { ...CORVANE, profile_url: page('corvane-legal') },
  ];
  assert.deepEqual(linked(firms), [[0], [1]]);
});

test('the order of the rows does not matter', () => {
  const firms = [
    CORVANE,
    { name: 'Corvane' },
    { name: 'Oakline GmbH', domain: 'oakline.example', country: 'DE' },
    { name: 'Oakline', country: 'GB' },
    { name: 'Oakline', country: 'DE' },
    { name: 'Tidewheel', domain: 'tidewheel.example' },
  ];
  const expected = linked(firms);
  assert.deepEqual(linked(firms, [5, 3, 1, 4, 2, 0]), expected);
  assert.deepEqual(linked(firms, [2, 4, 0, 5, 1, 3]), expected);
});
