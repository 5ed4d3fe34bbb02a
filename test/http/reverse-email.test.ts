/** `POST /v1/people/reverse-email` as a client sees it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { onEachDatabase, seedPeople } from './suite.ts';

const PATH = '/v1/people/reverse-email';
const at = { company_domain: 'corvane.example' };

onEachDatabase('reverse e-mail', (client) => {
  let ids: Record<string, string>;
  before(async () => {
    ids = await seedPeople(client, 'reverse', {
      ida: { full_name: 'Ida Berg', emails: ['ida.berg@corvane.example'] },
      omar: { full_name: 'Omar Haddad', emails: ['omar.haddad@corvane.example'] },
      lena: { full_name: 'Lena Krug', emails: ['lena.krug@corvane.example'] },
      ines: { full_name: 'Ines Quill', ...at },
      one: { full_name: 'Rosa Tamm', title: 'Buyer', profile_urls: ['linkedin.com/in/rosa-tamm-example-1'], ...at },
      two: { full_name: 'Rosa Tamm', title: 'Welder', profile_urls: ['linkedin.com/in/rosa-tamm-example-2'], ...at },
    });
  });

  test('answers come in order, each with its kind', async () => {
    const { status, json } = await client.lode('POST', PATH, {
      queries: [
        { id: 'a', email: 'ida.berg@corvane.example' },
        { id: 'b', email: 'Ines.Quill@corvane.example' },
        { id: 'c', email: 'rosa.tamm@corvane.example' },
        { id: 'd', email: 'info@corvane.example' },
        { id: 'e', email: 'not an address' },
        { id: 'f' },
        { email: 'nobody.known@corvane.example' },
      ],
      min_similarity_score: 0.8,
    });
    assert.equal(status, 200);
    assert.equal(typeof json.model_version, 'string');
    const shown = json.results.map((one: Record<string, unknown>) => [
      one['id'],
      one['decision'],
      one['kind'],
      one['person_id'],
    ]);
    assert.deepEqual(shown, [
      ['a', 'match', 'exact', ids['ida']],
      ['b', 'match', 'pattern', ids['ines']],
      ['c', 'ambiguous', 'pattern', null],
      ['d', 'none', 'none', null],
      ['e', 'none', 'none', null],
      ['f', 'none', 'none', null],
      [null, 'none', 'none', null],
    ]);
    const [, ines, rosa, , broken, absent] = json.results;
    assert.ok(ines.score >= 0.8 && ines.score < 1);
    assert.deepEqual(
      new Set(rosa.candidates.map((one: { person_id: string }) => one.person_id)),
      new Set([ids['one'], ids['two']]),
    );
    assert.equal(broken.error.code, 'invalid_input');
    assert.match(absent.error.message, /email/);
    assert.equal('explanation' in ines, false);
  });

  test('an explanation names the spelling, its count and the set that the score was calibrated on', async () => {
    const { json } = await client.lode('POST', PATH, {
      queries: [{ email: 'ines.quill@corvane.example' }],
      explain: true,
    });
    const { explanation } = json.results[0];
    assert.equal(explanation.pattern, 'first.last');
    assert.equal(explanation.pattern_count, 3);
    assert.equal(explanation.fitting[0].person_id, ids['ines']);
    assert.match(explanation.calibrated_on, /generated firms/);
    assert.match(explanation.reason, /first\.last/);
  });

  test('a least score and a number of candidates bound what is listed', async () => {
    const asked = (more: object) =>
      client.lode('POST', PATH, { queries: [{ email: 'rosa.tamm@corvane.example' }], ...more });
    assert.equal((await asked({ max_candidates: 1 })).json.results[0].candidates.length, 1);
    assert.equal((await asked({ min_similarity_score: 0.2 })).json.results[0].candidates.length, 2);
    assert.equal((await asked({ min_similarity_score: 2 })).status, 400);
  });

  test('it wants the scope people:read', async () => {
    const { key } = await client.key(['prospects:read']);
    const answer = await client.send('POST', PATH, {
      headers: { authorization: `Bearer ${key}` },
      body: { queries: [{ email: 'ida.berg@corvane.example' }] },
    });
    assert.equal(answer.status, 403);
  });

  test('a thousand addresses are one call', async () => {
    const queries = Array.from({ length: 1_000 }, (_none, index) => ({
      email: `ines.quill@firm${index % 400}.example`,
    }));
    const { status, json } = await client.lode('POST', PATH, { queries });
    assert.equal(status, 200);
    assert.equal(json.results.length, 1_000);
  });
});
