/** The cases that everybody expects to work, each through the real engine: the same person, or not. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BRIGHTWATER_SWITCHBOARD, CAST, COMPANIES, HARBOUR_MAILBOX } from '../../demo/cast.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { createDatabase, type TestDatabase } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

let database: TestDatabase;
before(async () => {
  database = await createDatabase('sqlite');
});
after(() => database.close());

/** The people that records become, each from a source of its own. */
async function resolved(...records: PersonRecord[]): Promise<{ graph: TestGraph; ids: string[] }> {
  const graph = await openGraph(database);
  const ids: string[] = [];
  for (const [index, record] of records.entries()) {
    ids.push(...(await graph.idsOf(`source-${index}`, [{ key: 'k', ...record }])));
  }
  return { graph, ids: await Promise.all(ids.map(async (id) => (await graph.engine.person(graph.caller, id)).id)) };
}

async function assertOne(...records: PersonRecord[]): Promise<void> {
  assert.equal(new Set((await resolved(...records)).ids).size, 1, JSON.stringify(records));
}

async function assertApart(...records: PersonRecord[]): Promise<void> {
  assert.equal(new Set((await resolved(...records)).ids).size, records.length, JSON.stringify(records));
}

const at = { company_name: 'Corvane Ltd', company_domain: 'corvane.example' };

test('the same e-mail in another spelling', async () => {
  await assertOne(
    { full_name: 'Ines Quill', emails: ['ines.quill@corvane.example'] },
    { full_name: 'Ines Quill', emails: [' Ines.Quill@CORVANE.example'] },
    { full_name: 'I. Quill', emails: ['mailto:ines.quill+news@corvane.example'] },
  );
});

test('an e-mail alone joins the record that knows who has it', async () => {
  await assertOne(
    { emails: ['ines.quill@corvane.example'] },
    { full_name: 'Ines Quill', emails: ['ines.quill@corvane.example'] },
  );
});

test('a phone number as it is dialled at home and abroad', async () => {
  await assertOne(
    { full_name: 'Jürgen Müller', phones: ['+49 152 28817386'] },
    { full_name: 'Juergen Mueller', phones: ['0152 28817386'], country: 'DE' },
    { full_name: 'Jurgen Muller', phones: ['0049-152-288-17386'] },
  );
});

test('a LinkedIn address in any spelling', async () => {
  const slug = 'katherine-whitlock-example';
  await assertOne(
    ...[
      `https://www.linkedin.com/in/${slug}`,
      `linkedin.com/in/${slug}/`,
      `http://uk.linkedin.com/in/${slug}?trk=people`,
      `https://m.linkedin.com/in/${slug.toUpperCase()}/#about`,
      `www.linkedin.com/in/katherine%2Dwhitlock%2Dexample/en`,
    ].map((url) => ({ full_name: 'Katherine Whitlock', profile_urls: [url] })),
    { full_name: 'Katherine Whitlock', provider_ids: [{ kind: 'linkedin', id: slug }] },
  );
});

test('a nickname and the company', async () => {
  const { also, facts } = CAST.katherine;
  await assertOne(facts, { ...facts, ...also[0]! } as unknown as PersonRecord);
  const { graph, ids } = await resolved(facts);
  const answer = await graph.match({ full_name: 'Kate Whitlock', company_name: 'Brightwater Analytics' });
  assert.deepEqual([answer.decision, answer.id], ['match', ids[0]]);
});

test('the company with and without its legal form', async () => {
  const quill = { full_name: 'Ines Quillfeather', title: 'Buyer' };
  await assertOne({ ...quill, company_name: 'Solmar Logística, S.A.' }, { ...quill, company_name: 'SOLMAR LOGISTICA' });
  const { graph, ids } = await resolved({ ...quill, company_name: 'Nordlicht Maschinenbau GmbH & Co. KG' });
  for (const company_name of ['Nordlicht Maschinenbau', 'Nordlicht Maschinenbau GmbH', 'nordlicht maschinenbau gmbh']) {
    const answer = await graph.match({ full_name: 'Ines Quillfeather', company_name });
    assert.deepEqual([answer.decision, answer.id], ['match', ids[0]], company_name);
  }
});

for (const name of ['yulia', 'juergen', 'xiaoming', 'anneSophie', 'lucia', 'femke'] as const) {
  test(`a name in other letters or another order: ${name}`, async () => {
    const { facts, also } = CAST[name];
    const [first, ...more] = also.map((story) => ({ ...facts, ...story }) as unknown as PersonRecord);
    await assertOne(facts, first!, ...more);
  });
}

test('a name in other letters with nothing but the company', async () => {
  const { graph, ids } = await resolved(CAST.yulia.facts, CAST.juergen.facts);
  const sokolova = await graph.match({ full_name: 'Yulia Sokolova', company_name: 'Tidewheel' });
  assert.equal(sokolova.id, ids[0]);
  const mueller = await graph.match({ full_name: 'Juergen Mueller', company_name: 'Nordlicht Maschinenbau' });
  assert.equal(mueller.id, ids[1]);
});

test('a double family name written without its hyphen, and nothing but the company', async () => {
  const { graph, ids } = await resolved(CAST.lucia.facts);
  const answer = await graph.match({ full_name: 'Lucia Fernandez Quiroga', company_name: 'Solmar Logistica' });
  assert.deepEqual([answer.decision, answer.id], ['match', ids[0]]);
});

test('two people of one name at one company stay apart, and their name alone is ambiguous', async () => {
  await assertApart(CAST.annaInSales.facts, CAST.annaInLaw.facts);
  const { graph, ids } = await resolved(CAST.annaInSales.facts, CAST.annaInLaw.facts);
  const answer = await graph.match({ full_name: 'Anna Carter', company_name: 'Harbour & Finch' });
  assert.deepEqual([answer.decision, answer.id], ['ambiguous', null]);
  assert.deepEqual(answer.candidates.map((one) => one.id).sort(), [...ids].sort());
  const told = await graph.match({ full_name: 'Anna Carter', emails: ['anna.carter2@harbourfinch.example'] });
  assert.deepEqual([told.decision, told.id], ['match', ids[1]]);
});

test('father and son at one address stay apart', async () => {
  const [father, son] = [CAST.robertSenior, CAST.robertJunior];
  await assertApart(father.facts, son.facts);
  const bob = { ...father.facts, ...father.also[0] } as unknown as PersonRecord;
  const { ids } = await resolved(father.facts, son.facts, bob);
  assert.deepEqual([ids[0] === ids[1], ids[2] === ids[0]], [false, true]);
});

test('father and son without a suffix are told apart by their birth', async () => {
  const home = { street: '418 Larkspur Lane', city: 'Portland', postal_code: '97202', country: 'US' };
  await assertApart(
    { full_name: 'Robert Ellery', birth_date: '1951-03-14', ...home },
    { full_name: 'Robert Ellery', birth_date: '1984-09-02', ...home },
  );
});

test('colleagues who read one mailbox stay apart', async () => {
  const { oliver, priya } = CAST;
  await assertApart(oliver.facts, priya.facts);
  const only = [oliver, priya].map(({ facts, also }) => ({ ...facts, ...also[0] }) as unknown as PersonRecord);
  await assertApart(...only);
  const { graph } = await resolved(...only);
  assert.equal((await graph.match({ emails: [HARBOUR_MAILBOX] })).decision, 'none');
});

test('colleagues behind one switchboard stay apart, even where no source calls it one', async () => {
  await assertApart(CAST.samuel.facts, CAST.dana.facts);
  const plain = (facts: PersonRecord): PersonRecord => ({ ...facts, emails: [], phones: [BRIGHTWATER_SWITCHBOARD] });
  await assertApart(plain(CAST.samuel.facts), plain(CAST.dana.facts), plain(CAST.katherine.facts));
});

test('a mobile number is one person’s, even where the two names cannot be compared', async () => {
  const phones = [{ number: '+44 7700 900703', type: 'mobile' as const }];
  const rest = { phones, company_domain: 'winbourne.example', city: 'Leeds', country: 'GB' };
  await assertOne({ full_name: '由美 松本', ...rest }, { full_name: 'Yumi Matsumoto', ...rest });
});

test('a family at one address with one telephone stays apart', async () => {
  const home = {
    street: '12 Quay Row',
    city: 'Portland',
    postal_code: '97202',
    country: 'US',
    phones: ['+1 503 555 0117'],
  };
  await assertApart({ full_name: 'Mary Ellery', ...home }, { full_name: 'Robert Ellery', ...home });
});

test('a job change does not make a second person', async () => {
  const { facts, also } = CAST.marcus;
  await assertOne(facts, { ...facts, ...also[0] } as unknown as PersonRecord);
});

test('different LinkedIn profiles are different people, whatever else agrees', async () => {
  const same = { full_name: 'Ines Quill', ...at, phones: ['+44 7700 900461'] };
  await assertApart(
    { ...same, profile_urls: ['https://www.linkedin.com/in/ines-quill-one'] },
    { ...same, profile_urls: ['https://www.linkedin.com/in/ines-quill-two'] },
  );
});

test('a name alone, a company alone and placeholders match nobody', async () => {
  const { graph } = await resolved(CAST.katherine.facts, CAST.juergen.facts);
  for (const query of [
    { full_name: 'Katherine Whitlock' },
    { company_name: COMPANIES.brightwater.name },
    { full_name: 'n/a', company_name: 'unknown', emails: ['-'] },
    { full_name: 'Katherine Whitlock', emails: ['nobody@elsewhere.example'], company_name: 'Elsewhere plc' },
  ]) {
    const answer = await graph.match(query);
    assert.deepEqual([answer.decision, answer.id], ['none', null], JSON.stringify(query));
  }
});

test('everybody of the cast, from three sources, is one person each', async () => {
  const graph = await openGraph(database);
  const cast = Object.entries(CAST);
  for (const source of [0, 1, 2]) {
    const records = cast.map(
      ([key, { facts, also }]) => ({ key, ...facts, ...also[source - 1] }) as unknown as PersonRecord,
    );
    await graph.people(`source-${source}`, records.map(withoutUndefined));
  }
  const expected = cast.map(([key]) => [0, 1, 2].map((source) => `source-${source}/${key}`));
  assert.deepEqual(
    await graph.partition('p'),
    expected.sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  );
});

function withoutUndefined(record: PersonRecord): PersonRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as PersonRecord;
}
