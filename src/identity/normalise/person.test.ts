import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PersonRecord } from '../record.ts';
import { normaliseGender } from './gender.ts';
import { normaliseNationalId } from './national-id.ts';
import { companyFeatures, personFeatures } from './person.ts';

const record: PersonRecord = {
  key: '1',
  full_name: 'Dr. Ilse Vantorre',
  emails: ['Ilse.Vantorre@Oakline.example', { address: 'ilse.vantorre@oakline.example' }, 'n/a'],
  phones: ['0151 23456789', { number: '+4915123456789', type: 'direct' }, '030 1234567'],
  profile_urls: ['https://www.linkedin.com/in/Ilse-Vantorre-Demo/', 'https://www.linkedin.com/company/oakline'],
  provider_ids: [
    { kind: 'linkedin', id: 'ilse-vantorre-demo' },
    { kind: 'Sales Navigator', id: 'ACwAAB12345678,NAME,x' },
    { kind: 'contact', id: '7' },
  ],
  company_name: 'Oakline GmbH',
  company_domain: 'https://www.oakline.example',
  title: 'VP Sales',
  country: 'Germany',
  birth_date: '1980-01-02',
  gender: 'F',
  national_ids: ['12-34 56a', 'n/a'],
};

test('a record becomes features', () => {
  const features = personFeatures(record, { source: 'crm' });
  assert.equal(features.names?.[0]?.full, 'ilse vantorre');
  assert.deepEqual(
    features.emails?.map((form) => form.address),
    ['ilse.vantorre@oakline.example'],
  );
  assert.deepEqual(
    features.phones?.map((form) => form.e164),
    ['+4915123456789', '+49301234567'],
  );
  assert.deepEqual(features.profiles, [
    { kind: 'linkedin', id: 'ilse-vantorre-demo' },
    { kind: 'sales_navigator', id: 'ACwAAB12345678' },
    { kind: 'crm:contact', id: '7' },
  ]);
  assert.deepEqual(features.employers, [
    { name: 'oakline', domain: 'oakline.example', profile: 'oakline', title: 'vice president sales', current: true },
  ]);
  assert.equal(features.places?.[0]?.country, 'de');
  assert.deepEqual(features.births, ['1980-01-02']);
  assert.deepEqual(features.genders, ['female']);
  assert.deepEqual(features.nationalIds, ['123456A']);
});

test('placeholders leave nothing', () => {
  assert.deepEqual(
    personFeatures({
      full_name: 'n/a',
      emails: ['none'],
      phones: ['-'],
      company_name: 'unknown',
      country: '-',
      birth_date: '0000-00-00',
    }),
    {},
  );
});

test('a free or shared domain is no employer', () => {
  assert.deepEqual(personFeatures({ company_domain: 'gmail.com' }), {});
  assert.deepEqual(
    personFeatures({ company_domain: 'linkedin.com', company_name: 'Oakline' }).employers?.map((form) => form.domain),
    [''],
  );
});

test('positions: an end makes it a former one', () => {
  const features = personFeatures({
    positions: [
      { company_name: 'Oakline', title: 'CTO', current: true },
      { company_name: 'Brightwater', end: '2020' },
    ],
  });
  assert.deepEqual(
    features.employers?.map((form) => [form.name, form.current]),
    [
      ['oakline', true],
      ['brightwater', false],
    ],
  );
});

test('lists are bounded', () => {
  const emails = Array.from({ length: 100 }, (_, at) => `ida${at}@oakline.example`);
  assert.equal(personFeatures({ emails }).emails?.length, 20);
});

test('companies', () => {
  assert.deepEqual(
    companyFeatures({
      name: 'Oakline GmbH',
      aliases: ['Oakline', 'Oak Line AG'],
      website: 'https://oakline.example/x',
      profile_url: 'linkedin.com/company/Oakline',
    }),
    {
      names: ['oakline', 'oak line'],
      domains: ['oakline.example'],
      profiles: ['oakline'],
    },
  );
});

test('genders and national IDs', () => {
  for (const [text, expected] of [
    ['M', 'male'],
    ['Frau', 'female'],
    ['non-binary', 'other'],
    ['weiblich', 'female'],
    ['?', undefined],
  ] as const)
    assert.equal(normaliseGender(text), expected);
  for (const [text, expected] of [
    ['078-05-1120', '078051120'],
    ['000-00-0000', undefined],
    ['n/a', undefined],
    ['12', undefined],
  ] as const)
    assert.equal(normaliseNationalId(text), expected);
});

test('any record: no throw, deterministic', () => {
  const text = fc.string({ unit: 'binary' });
  const list = fc.array(text, { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.record({
        full_name: text,
        emails: list,
        phones: list,
        profile_urls: list,
        company_name: text,
        company_domain: text,
        title: text,
        city: text,
        country: text,
        birth_date: text,
        national_ids: list,
      }),
      (wild) => {
        assert.deepEqual(personFeatures(wild), personFeatures(structuredClone(wild)));
      },
    ),
  );
});
