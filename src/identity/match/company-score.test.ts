import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companyFeatures } from '../normalise/company-features.ts';
import type { CompanyRecord } from '../record.ts';
import { sharedDomains } from './company-links.ts';
import { COMPANY_PRIOR_BITS, compareCompanyFeatures } from './company-score.ts';

/** Bits of two records for being one company, prior included. */
function bits(a: CompanyRecord, b: CompanyRecord): number {
  const [left, right] = [companyFeatures(a), companyFeatures(b)];
  const total = (one: typeof left, other: typeof left) =>
    compareCompanyFeatures(one, other).reduce((sum, item) => sum + item.weight, COMPANY_PRIOR_BITS);
  assert.equal(total(left, right), total(right, left), 'the same both ways');
  return total(left, right);
}

const LINK_BITS = 7;
const ANSWER_BITS = 3.2;
const domain = 'corvane.example';

test('what joins', () => {
  const joined: [CompanyRecord, CompanyRecord][] = [
    [{ name: 'Corvane Ltd' }, { name: 'Corvane GmbH' }],
    [
      { name: 'Corvane', domain },
      { name: 'Larkspur', domain },
    ],
    [{ name: 'Corvane' }, { name: 'Larkspur', aliases: ['Corvane Inc'] }],
    [
      { name: 'Corvane Deutschland', domain },
      { name: 'Corvane', domain },
    ],
    [{ name: 'Corvane' }, { name: 'Larkspur (formerly Corvane)' }],
  ];
  for (const [a, b] of joined) assert.ok(bits(a, b) >= LINK_BITS, `${a.name} / ${b.name}`);
});

test('what answers a query but does not join', () => {
  const found: [CompanyRecord, CompanyRecord][] = [
    [{ name: 'Brightwatr' }, { name: 'Brightwater' }],
    [{ name: 'Brightwater Group' }, { name: 'Brightwater' }],
    [{ name: 'First National Bank' }, { name: 'First National Bank' }],
    [{ name: 'Corvane Ltd' }, { domain }],
  ];
  for (const [a, b] of found) {
    assert.ok(bits(a, b) < LINK_BITS && bits(a, b) >= ANSWER_BITS, `${a.name} / ${b.name}: ${bits(a, b)}`);
  }
});

test('what does neither', () => {
  const apart: [CompanyRecord, CompanyRecord][] = [
    [
      { name: 'Corvane', domain },
      { name: 'Corvane', domain: 'corvane-foods.example' },
    ],
    [{ name: 'Corvane Deutschland' }, { name: 'Corvane' }],
    [{ name: 'NBE' }, { name: 'Northern Bright Energy' }],
    [{ name: 'Corvane Bank' }, { name: 'Corvane' }],
    [{ name: 'Marks' }, { name: 'Markss' }],
    [{ name: 'Larkspur' }, { domain }],
  ];
  for (const [a, b] of apart) assert.ok(bits(a, b) < ANSWER_BITS, `${a.name} / ${b.name}: ${bits(a, b)}`);
});

test('one name in two countries neither joins nor is one beside a common domain', () => {
  const [leeds, denver] = [
    { name: 'Corvane Ltd', country: 'GB' },
    { name: 'Corvane Inc', country: 'US' },
  ];
  assert.ok(bits(leeds, denver) < LINK_BITS);
  assert.ok(bits(leeds, { ...denver, country: 'GB' }) >= LINK_BITS);
  assert.ok(bits({ ...leeds, domain }, { ...denver, domain }) >= LINK_BITS);
});

test('a domain is shared when strangers outnumber the names that fit it', () => {
  const named = (where: string, ...names: string[]) => names.map((name) => companyFeatures({ name, domain: where }));
  const strangers = ['Harbour Press', 'Tidewheel', 'Larkspur', 'Solmar', 'Quillfeather'];
  assert.deepEqual([...sharedDomains(named(domain, ...strangers))], [domain]);
  assert.deepEqual([...sharedDomains(named(domain, ...strangers.slice(1)))], []);
  assert.deepEqual([...sharedDomains(named('oakline.edu', ...strangers.slice(2)))], ['oakline.edu']);
  // Spellings of one stranger are one stranger, divisions named after the domain are none.
  assert.deepEqual(
    [...sharedDomains(named(domain, 'Larkspur', 'Larkspurr', 'Larkspur Group', 'Larkspur UK', 'Solmar'))],
    [],
  );
  assert.deepEqual(
    [...sharedDomains(named(domain, 'Corvane Foods', 'Corvane Bank', 'Corvane Cars', 'Corvane Oil', 'Corvane TV'))],
    [],
  );
  const owners = ['Corvane', 'Corvane Group', 'Corvane UK', 'Corvane Software', 'Corvane Digital'];
  assert.deepEqual([...sharedDomains(named(domain, ...strangers, ...owners))], []);
});
