/**
 * Crustdata: what `min_similarity_score` promises, measured over HTTP on generated firms that nothing was fitted on.
 * `node bench/reverse-email/surface.ts` measures larger worlds; the figures are in the surface's README.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateFirms } from '../../bench/reverse-email/world.ts';
import { QUICK } from '../../bench/reverse-email/worlds.ts';
import { startServer, type TestServer } from '../support/server.ts';

const FIRMS = 14;
const RECORDS_A_CALL = 1_000;
const EMAILS_A_CALL = 25;

let server: TestServer;
let matches: { score: number; right: boolean }[];

before(async () => {
  server = await startServer();
  const firms = [...generateFirms({ ...QUICK, firms: FIRMS })];
  const records = firms.flatMap(({ domain, records }) =>
    records.map(({ person, record }) => ({ ...record, key: `${domain} ${person}` })),
  );
  const idOf = new Map<string, string>();
  for (let start = 0; start < records.length; start += RECORDS_A_CALL) {
    const body = { source: 'firms', records: records.slice(start, start + RECORDS_A_CALL) };
    const { results } = (await post('/v1/records', body)) as { results: { key: string; person_id: string }[] };
    for (const { key, person_id } of results) idOf.set(`${server.url}/in/${person_id}`, key);
  }
  const questions = firms.flatMap(({ domain, questions }) =>
    questions.map(({ email, person }) => ({ email, key: `${domain} ${person}` })),
  );
  matches = [];
  for (let start = 0; start < questions.length; start += EMAILS_A_CALL) {
    const part = questions.slice(start, start + EMAILS_A_CALL);
    const fields = ['social_handles.professional_network_identifier'];
    // biome-ignore lint/suspicious/noExplicitAny: a foreign wire format
    const entries: any = await post('/crustdata/person/enrich', {
      business_emails: part.map((one) => one.email),
      fields,
    });
    for (const [at, entry] of entries.entries()) {
      for (const { confidence_score: score, person_data } of entry.matches) {
        const { profile_url } = person_data.social_handles.professional_network_identifier;
        matches.push({ score, right: idOf.get(profile_url) === part[at]!.key });
      }
    }
  }
});

after(async () => {
  await server?.stop();
});

async function post(path: string, body: unknown): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${server.rootKey}`,
    'x-api-version': '2025-11-01',
    'content-type': 'application/json',
  };
  const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(response.status, 200);
  return response.json();
}

for (const [least, atLeast] of [
  [0.9, 200],
  [0.8, 250],
  [0.7, 250],
  [0.6, 250],
  [0.5, 250],
] as const) {
  test(`S4.3 of the matches at ${least} and above at least as many in a hundred are right`, () => {
    const found = matches.filter(({ score }) => score >= least);
    const right = found.filter((one) => one.right).length / found.length;
    assert.ok(found.length >= atLeast, `${found.length} matches`);
    assert.ok(right >= least, `${right} of ${found.length}`);
  });
}

test('S4.3 between 0.5 and 0.9 the share that is right is about what the scores say', () => {
  const found = matches.filter(({ score }) => score >= 0.5 && score < 0.9);
  const said = found.reduce((sum, { score }) => sum + score, 0) / found.length;
  const right = found.filter((one) => one.right).length / found.length;
  assert.ok(found.length >= 20, `${found.length} matches`);
  assert.ok(Math.abs(said - right) <= 0.1, `${said} said, ${right} right`);
});

test('S4.3 unset, there are matches that no careful caller would take', () => {
  const found = matches.filter(({ score }) => score < 0.5);
  assert.ok(found.length >= 100);
  assert.ok(found.filter((one) => one.right).length / found.length < 0.5);
});
