/** The golden profile: the same from the same records in any order, and every value says where it came from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PersonRecord } from '../../src/identity/record.ts';
import { type Golden, goldenPerson, type Testimony } from '../../src/identity/resolve/survivorship.ts';

const AS_OF = '2026-10-01T00:00:00.000Z';
const LISTS = ['emails', 'phones', 'profile_urls', 'provider_ids', 'positions', 'skills', 'education', 'national_ids'];

const text = fc.constantFrom('Berlin', 'berlin ', 'Hamburg', 'Kiel');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const record: fc.Arbitrary<PersonRecord> = fc
  .record({
    full_name: maybe(fc.constantFrom('Kate Ashdown', 'KATE ASHDOWN', 'Katherine Ashdown')),
    emails: maybe(
      fc.uniqueArray(fc.constantFrom('a@corvane.example', 'A@corvane.example', 'b@corvane.example'), { minLength: 1 }),
    ),
    phones: maybe(fc.constant([{ number: '+44 7700 900461', type: 'mobile' as const }])),
    city: maybe(text),
    country: maybe(fc.constantFrom('DE', 'AT')),
    headline: maybe(text),
    birth_date: maybe(fc.constantFrom('1980', '1980-02-01')),
    company_name: maybe(fc.constantFrom('Corvane', 'Solmar')),
    title: maybe(fc.constantFrom('Buyer', 'buyer', 'Clerk')),
    positions: maybe(fc.constant([{ company_name: 'Solmar', title: 'Clerk', end: '2020' }])),
    skills: maybe(fc.uniqueArray(text, { minLength: 1 })),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as PersonRecord);

const testimonies: fc.Arbitrary<Testimony<PersonRecord>[]> = fc
  .array(
    fc.record({
      trust: fc.constantFrom(0, 20, 50, 50, 80),
      seenAt: fc.constantFrom('2020-01-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
      record,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((one, index) => ({ ...one, source: `s${index % 3}`, key: `k${index}` })));

test('the order in which the records come does not matter', () => {
  fc.assert(
    fc.property(
      testimonies.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        assert.deepEqual(goldenPerson(shuffled, AS_OF), goldenPerson(list, AS_OF));
      },
    ),
    { numRuns: 400 },
  );
});

test('every value has its provenance, and every provenance is a record that states the field', () => {
  fc.assert(
    fc.property(testimonies, (list) => {
      const golden: Golden<PersonRecord> = goldenPerson(list, AS_OF);
      assert.deepEqual(Object.keys(golden.provenance).sort(), Object.keys(golden.profile).sort());
      for (const [field, value] of Object.entries(golden.profile)) {
        const places = golden.provenance[field]!;
        assert.equal(places.length, LISTS.includes(field) ? (value as unknown[]).length : 1, field);
        for (const from of places.flat()) {
          const said = list.find((one) => one.source === from.source && one.key === from.key);
          assert.equal(said?.seenAt, from.seen_at, field);
        }
        assert.ok(
          places.every((from) => from.length > 0),
          field,
        );
      }
    }),
  );
});

test('no value is made up: each stands in a record', () => {
  fc.assert(
    fc.property(testimonies, (list) => {
      const { profile } = goldenPerson(list, AS_OF);
      for (const field of [
        'full_name',
        'city',
        'country',
        'headline',
        'birth_date',
        'company_name',
        'title',
      ] as const) {
        const value = profile[field];
        if (value === undefined) continue;
        const stated = list.some(
          (one) =>
            one.record[field] === value || one.record.positions?.some((job) => Object.values(job).includes(value)),
        );
        assert.ok(stated, `${field} ${value}`);
      }
    }),
  );
});

const said = (source: string, trust: number, seenAt: string, one: PersonRecord): Testimony<PersonRecord> => ({
  source,
  key: 'k',
  trust,
  seenAt,
  record: one,
});

test('agreement, trust and age: the example in the head of the file', () => {
  const old = '2025-10-01T00:00:00.000Z';
  const list = [
    said('a', 50, old, { city: 'Berlin' }),
    said('b', 50, old, { city: 'Berlin' }),
    said('c', 80, AS_OF, { city: 'Hamburg' }),
  ];
  assert.equal(goldenPerson(list, AS_OF).profile.city, 'Hamburg');
  assert.equal(goldenPerson([...list, said('d', 20, AS_OF, { city: 'berlin' })], AS_OF).profile.city, 'Berlin');
});

test('an address is taken whole', () => {
  const list = [
    said('a', 50, AS_OF, { street: '1 Quay Row', city: 'Kiel' }),
    said('b', 60, AS_OF, { city: 'Hamburg', country: 'DE' }),
  ];
  const { profile } = goldenPerson(list, AS_OF);
  assert.deepEqual([profile.city, profile.country, profile.street], ['Hamburg', 'DE', undefined]);
});

test('a source of no trust still counts where nobody else speaks', () => {
  assert.equal(goldenPerson([said('a', 0, AS_OF, { city: 'Kiel' })], AS_OF).profile.city, 'Kiel');
});
