import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixtureLines } from './fixtures/read-fixture.ts';
import { linkedinIdForm, normaliseProfileUrl, profileUrl } from './profile-url.ts';

test('every spelling', () => {
  for (const [input, kind, id] of fixtureLines('profile-url.tsv')) {
    const form = normaliseProfileUrl(input!);
    assert.equal(String(form?.kind), kind, input);
    assert.equal(form?.id ?? '', id, input);
  }
});

test('the canonical address leads back to the same form', () => {
  for (const [input] of fixtureLines('profile-url.tsv')) {
    const form = normaliseProfileUrl(input!);
    if (form !== undefined) assert.deepEqual(normaliseProfileUrl(form.url), form, input);
  }
  assert.equal(profileUrl({ kind: 'linkedin', id: 'jürgen' }), 'https://www.linkedin.com/in/j%C3%BCrgen');
  assert.equal(profileUrl({ kind: 'crm:contact', id: '7' }), '');
});

test('IDs without their URL', () => {
  assert.deepEqual(linkedinIdForm('Ilse-Vantorre-Demo'), { kind: 'linkedin', id: 'ilse-vantorre-demo' });
  assert.deepEqual(linkedinIdForm('ACoAABCDEFGHijkl'), { kind: 'linkedin_urn', id: 'ACoAABCDEFGHijkl' });
  assert.deepEqual(linkedinIdForm('urn:li:fsd_profile:ACoAABCDEFGHijkl'), {
    kind: 'linkedin_urn',
    id: 'ACoAABCDEFGHijkl',
  });
  assert.deepEqual(linkedinIdForm('urn:li:member:123'), { kind: 'linkedin_member', id: '123' });
  assert.equal(linkedinIdForm(' '), undefined);
});

test('any text and any path: no throw, and what is found is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), (wild, url) => {
      for (const text of [
        wild,
        url,
        `https://www.linkedin.com/in/${wild}`,
        `linkedin.com/pub/${wild}`,
        `https://oakline.example/${wild}`,
      ]) {
        const form = normaliseProfileUrl(text);
        if (form !== undefined) assert.deepEqual(normaliseProfileUrl(form.url), form, text);
      }
    }),
  );
});
