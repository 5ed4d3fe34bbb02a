import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixtureLines } from './fixtures/read-fixture.ts';
import { normaliseCountry, normalisePlace } from './place.ts';

function addressOf(text: string): Parameters<typeof normalisePlace>[0] {
  const [street, city, region, postal_code, country] = text.split('|') as [string, string, string, string, string];
  return { street, city, region, postal_code, country };
}

test('countries by name and code', () => {
  for (const [input, expected] of fixtureLines('country.tsv'))
    assert.equal(normaliseCountry(input!), expected ?? '', input);
});

test('addresses', () => {
  for (const [input, expected] of fixtureLines('place.tsv')) {
    const form = normalisePlace(addressOf(input!));
    assert.equal(
      form === undefined ? 'undefined' : [form.street, form.city, form.region, form.postal, form.country].join('|'),
      expected,
      input,
    );
  }
  assert.equal(normalisePlace({}), undefined);
});

test('any text: no throw, and normalising again changes nothing', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('Main Street', 'Saint Saint', 'Greater Area', 'Hauptstrasse'),
  );
  fc.assert(
    fc.property(part, part, part, part, (street, city, region, postal_code) => {
      const form = normalisePlace({ street, city, region, postal_code, country: 'de' })!;
      const again = normalisePlace({
        street: form.street,
        city: form.city,
        region: form.region,
        postal_code: form.postal,
        country: form.country,
      })!;
      assert.equal(again.city === '' ? form.city : again.city, form.city);
      assert.equal(again.country, 'de');
    }),
  );
});
