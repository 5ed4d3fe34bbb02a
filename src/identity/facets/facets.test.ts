import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../normalise/fold.ts';
import { headCountOf, parseHeadCount } from './head-count.ts';
import { INDUSTRY_NAMES, industryOf, industrySpellings } from './industries.ts';
import { INDUSTRIES } from './industries-table.ts';
import { mailProviderOf } from './mail-providers.ts';
import { phoneSpellings } from './phone-format.ts';
import { timeZoneOf } from './time-zone.ts';

test('head-counts are read from the ways in which vendors write ranges', () => {
  const cases: [string, { min: number; max?: number } | undefined][] = [
    ['51-200', { min: 51, max: 200 }],
    ['51 – 200 employees', { min: 51, max: 200 }],
    ['1 to 10', { min: 1, max: 10 }],
    ['10,001+', { min: 10_001 }],
    ['over 5000', { min: 5000 }],
    ['61', { min: 61, max: 61 }],
    ['200-51', undefined],
    ['many', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) assert.deepEqual(parseHeadCount(text), expected, text);
  assert.deepEqual(headCountOf({ employee_count: 61.4, employee_range: '1-10' }), { min: 61, max: 61 });
  assert.deepEqual(headCountOf({ employee_range: '1-10' }), { min: 1, max: 10 });
  assert.equal(headCountOf({}), undefined);
});

test('an industry has one name, whatever it is called', () => {
  for (const text of ['Software', 'computer software', 'Software Development', 'SaaS']) {
    assert.equal(industryOf(text), 'Software Development', text);
  }
  assert.equal(industryOf('Maschinenbau'), 'Industrial Machinery Manufacturing');
  assert.equal(industryOf('Lens Grinding'), undefined);
  assert.equal(industryOf('x'.repeat(1000)), undefined);
  assert.ok(industrySpellings('Insurance').includes('versicherung'));
  assert.deepEqual(industrySpellings('Lens Grinding'), ['lens grinding']);
});

test('the table of industries is folded and names nothing twice', () => {
  assert.equal(new Set(INDUSTRY_NAMES).size, INDUSTRY_NAMES.length);
  const seen = new Map<string, string>();
  for (const [name, others] of INDUSTRIES) {
    for (const other of others.split('|').filter(Boolean)) {
      assert.equal(fold(other), other, `${name}: ${other}`);
      assert.equal(seen.get(other) ?? name, name, `${other} stands for two`);
      seen.set(other, name);
    }
    assert.equal(industryOf(name), name);
  }
});

test('a place has the zone of its state, or of a country with one zone', () => {
  assert.equal(timeZoneOf('us', 'or'), 'America/Los_Angeles');
  assert.equal(timeZoneOf('de', 'hamburg'), 'Europe/Berlin');
  assert.equal(timeZoneOf('be', ''), 'Europe/Brussels');
  assert.equal(timeZoneOf('us', ''), undefined);
  assert.equal(timeZoneOf('', ''), undefined);
  assert.equal(timeZoneOf('zz', ''), undefined);
});

test('a number is written in three ways; a shared range counts for the largest country', () => {
  assert.deepEqual(phoneSpellings('+447700900123'), {
    e164: '+447700900123',
    international: '+44 7700 900123',
    national: '07700 900123',
    country: 'GB',
  });
  assert.equal(phoneSpellings('+16175550142')?.country, 'US');
  assert.equal(phoneSpellings('12'), undefined);
});

test('a mail provider is told by its exchangers, whoever stands before it', () => {
  assert.equal(mailProviderOf(['ASPMX.L.GOOGLE.COM.']), 'Google');
  assert.equal(mailProviderOf(['mx.own.example', 'own-example.mail.protection.outlook.com']), 'Microsoft');
  assert.equal(mailProviderOf(['notgoogle.com', 'google.com.own.example']), null);
  assert.equal(mailProviderOf([]), null);
});
