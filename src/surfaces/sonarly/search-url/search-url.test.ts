/** LinkedIn search addresses: every parameter is used, says nothing, or is refused by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonFilter } from '../../../engine/search/types.ts';
import { Refusal } from '../errors.ts';
import { readSearchUrl } from './search-url.ts';

const read = (query: string): PersonFilter =>
  readSearchUrl(`https://www.linkedin.com/search/results/people/?${query}&origin=FACETED_SEARCH&sid=x`);
const words = (field: string, value: string) => ({ field, op: 'words', value });
const refuses = (query: string, named: RegExp) =>
  assert.throws(
    () => read(query),
    (error) => error instanceof Refusal && error.status === 400 && named.test(error.message),
  );

test('words are looked for where the address says', () => {
  assert.deepEqual(read('keywords=robot'), words('text', 'robot'));
  assert.deepEqual(read('titleFreeText=head%20of%20supply&company=Tideline&schoolFreetext=Delft'), {
    and: [
      { and: [words('title', 'head'), words('title', 'of'), words('title', 'supply')] },
      words('company', 'Tideline'),
      words('school', 'Delft'),
    ],
  });
  assert.deepEqual(read('firstName=Ines&lastName=Varga'), {
    and: [
      { field: 'given_name', op: 'is', value: 'Ines' },
      { field: 'family_name', op: 'is', value: 'Varga' },
    ],
  });
});

test('capitals join words, brackets group them', () => {
  const search = encodeURIComponent('(CEO OR "chief executive") AND robot NOT intern');
  assert.deepEqual(read(`keywords=${search}`), {
    and: [
      { or: [words('text', 'CEO'), words('text', 'chief executive')] },
      words('text', 'robot'),
      { not: words('text', 'intern') },
    ],
  });
  for (const broken of ['(robot', 'robot)', 'NOT', 'robot OR', 'AND', '()']) {
    refuses(`keywords=${encodeURIComponent(broken)}`, /keywords/);
  }
});

test('codes count where it is known what they stand for', () => {
  const codes = (list: string[]) => encodeURIComponent(JSON.stringify(list));
  assert.deepEqual(read(`geoUrn=${codes(['101165590', '105015875'])}`), {
    or: [
      { field: 'country', op: 'is', value: 'GB' },
      { field: 'country', op: 'is', value: 'FR' },
    ],
  });
  assert.deepEqual(read(`industry=${codes(['4', 'Robotics'])}`), {
    employer: { field: 'industry', op: 'in', value: ['Computer Software', 'Robotics'] },
  });
  refuses(`geoUrn=${codes(['90009496'])}`, /geoUrn.*90009496/);
  refuses(`industry=${codes(['99999'])}`, /industry.*99999/);
  refuses('geoUrn=%5B%22', /geoUrn/);
});

test('a place in words is a city, a region or a country, each part of it', () => {
  const any = (value: string) => ({
    or: ['city', 'region', 'country'].map((field) => ({ field, op: 'is', value })),
  });
  assert.deepEqual(read('location=Lyon'), any('Lyon'));
  assert.deepEqual(read(`location=${encodeURIComponent('Lyon, France')}`), { and: [any('Lyon'), any('France')] });
});

test('what cannot be answered is refused by name, never left out', () => {
  refuses('keywords=robot&network=%5B%22F%22%5D', /network/);
  refuses('currentCompany=%5B%221035%22%5D', /currentCompany/);
  refuses('page=2', /asks for nothing/);
  for (const url of [
    'no url',
    'https://www.linkedin.com/in/ines-varga',
    'https://linkedin.com.example/search/results/people/?keywords=a',
    'javascript:alert(1)',
  ]) {
    assert.throws(() => readSearchUrl(url), Refusal);
  }
});
