import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { employerDomain, normaliseDomain } from './domain.ts';
import { fixtureLines } from './fixtures/read-fixture.ts';

test('registrable domains', () => {
  for (const [input, expected] of fixtureLines('domain.tsv'))
    assert.equal(String(normaliseDomain(input!)), expected, input);
});

test('free mail and shared sites are no employer', () => {
  for (const text of ['gmail.com', 'https://www.linkedin.com/company/x', 'facebook.com/oakline', 'oakline.github.io'])
    assert.equal(employerDomain(text), undefined, text);
  assert.equal(employerDomain('www.oakline.example'), 'oakline.example');
});

test('any text: no throw, and a domain is its own domain', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain(), fc.webUrl()), (text) => {
      const domain = normaliseDomain(text);
      if (domain !== undefined) assert.equal(normaliseDomain(domain), domain);
    }),
  );
});
