import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { employerDomain, isAcademicDomain, normaliseDomain } from './domain.ts';
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

test('names sold under a registrar’s suffix are companies’ own, hosts under a provider’s are not', () => {
  assert.equal(normaliseDomain('www.oakline.uk.com'), 'oakline.uk.com');
  assert.notEqual(employerDomain('oakline.us.com'), employerDomain('corvane.us.com'));
  for (const text of [
    'oakline.herokuapp.com',
    'oakline.pages.dev',
    'oakline.myshopify.com',
    'https://oakline.wixsite.com/site',
  ])
    assert.equal(employerDomain(text), undefined, text);
});

test('a site that hosts others is an employer only by its front page', () => {
  assert.equal(employerDomain('https://www.shopify.com/'), 'shopify.com');
  for (const text of ['https://shopify.com/oakline', 'oakline.shopify.com'])
    assert.equal(employerDomain(text), undefined, text);
});

test('universities', () => {
  for (const domain of [
    'oakline.edu',
    'oakline.ac.uk',
    'oakline.edu.au',
    'uni-oakline.example',
    'tu-oakline.example',
    'oakline-university.example',
  ])
    assert.ok(isAcademicDomain(domain), domain);
  for (const domain of ['unicorn.example', 'universal-oakline.example', 'education.example', 'oakline.example'])
    assert.ok(!isAcademicDomain(domain), domain);
});

test('any text: no throw, and a domain is its own domain', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain(), fc.webUrl()), (text) => {
      const domain = normaliseDomain(text);
      if (domain !== undefined) assert.equal(normaliseDomain(domain), domain);
    }),
  );
});
