/** Who is behind an address that no record holds: learned spellings, rivals, and what is never attributed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReversePolicy } from '../../src/engine/reverse-email/types.ts';
import type { PersonRecord } from '../../src/identity/record.ts';
import { onEachEngine } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

const DOMAIN = 'corvane.example';

/** Eight people whose addresses show that the firm spells them flast. */
const LEARNED = [
  'Ida Berg',
  'Omar Haddad',
  'Lena Krug',
  'Paul Voss',
  'Mia Lund',
  'Nils Holm',
  'Vera Stein',
  'Tom Reed',
].map((full_name, index): PersonRecord => {
  const [given = '', family = ''] = full_name.toLowerCase().split(' ');
  return { key: `learned-${index}`, full_name, emails: [`${given[0]}${family}@${DOMAIN}`] };
});

onEachEngine('reverse e-mail', (database) => {
  const withSpelling = async (records: PersonRecord[] = []) => {
    const graph = await openGraph(database);
    await graph.people('crm', LEARNED);
    const ids = await graph.idsOf('list', records);
    return { graph, ids };
  };
  const ask = async (graph: TestGraph, email: string, policy: ReversePolicy = { explain: true }) =>
    (await graph.engine.reverseEmail(graph.caller, [email], policy))[0]!;
  const employee = (full_name: string, more: PersonRecord = {}): PersonRecord => ({
    key: full_name,
    full_name,
    company_domain: DOMAIN,
    ...more,
  });

  test('the spelling of the firm leads to the one whose name fits', async () => {
    const { graph, ids } = await withSpelling([employee('Ines Quill'), employee('Rosa Tamm')]);
    const answer = await ask(graph, 'IQuill+news@corvane.example');
    assert.deepEqual([answer.decision, answer.kind, answer.id], ['match', 'pattern', ids[0]]);
    assert.ok(answer.score > 0.8 && answer.score < 1);
    const { explanation } = answer;
    assert.deepEqual([explanation?.pattern, explanation?.pattern_count, explanation?.people_known], ['flast', 8, 10]);
    assert.deepEqual(
      explanation?.fitting.map(({ person_id, standing }) => [person_id, standing]),
      [[ids[0], 'open']],
    );
  });

  test('a second employee who fits makes it ambiguous; one whose address is known does not', async () => {
    const { graph, ids } = await withSpelling([employee('Ines Quill'), employee('Igor Quill')]);
    const answer = await ask(graph, 'iquill@corvane.example', { minScore: 0.8, explain: true });
    assert.deepEqual([answer.decision, answer.id], ['ambiguous', null]);
    assert.deepEqual(new Set(answer.candidates.map(({ id }) => id)), new Set(ids));
    assert.ok(answer.score <= 0.5);
    const low = await ask(graph, 'iquill@corvane.example', { minScore: 0.3 });
    assert.deepEqual([low.decision, low.id, low.candidates.length], ['ambiguous', null, 2]);
    await graph.people('list', [{ ...employee('Igor Quill'), emails: ['igor.quill@corvane.example'] }]);
    const settled = await ask(graph, 'iquill@corvane.example');
    assert.deepEqual([settled.decision, settled.id], ['match', ids[0]]);
  });

  test('whoever holds the address by a record comes first, one or several', async () => {
    const { graph, ids } = await withSpelling([
      employee('Ines Quill'),
      { key: 'x', full_name: 'Oda Falk', emails: ['iquill@corvane.example'] },
    ]);
    const answer = await ask(graph, 'iquill@corvane.example');
    assert.deepEqual([answer.decision, answer.kind, answer.id], ['match', 'exact', ids[1]]);
    await graph.people('other', [{ key: 'y', full_name: 'Bruno Acker', emails: ['iquill@corvane.example'] }]);
    const shared = await ask(graph, 'iquill@corvane.example');
    assert.deepEqual([shared.decision, shared.kind, shared.candidates.length], ['ambiguous', 'exact', 2]);
  });

  test('functions, free and throw-away domains, and what is no address are never attributed', async () => {
    const { graph } = await withSpelling([
      employee('Ines Quill', { company_domain: 'gmail.com' }),
      employee('Ina Fo'),
      employee('Sal Es'),
    ]);
    for (const email of [
      'info@corvane.example',
      'sales@corvane.example',
      'iquill@gmail.com',
      'iquill@mailinator.com',
    ]) {
      const answer = await ask(graph, email);
      assert.deepEqual([answer.decision, answer.kind, answer.candidates, answer.score], ['none', 'none', [], 0], email);
    }
    const broken = await ask(graph, 'iquill at corvane');
    assert.deepEqual([broken.decision, broken.failure?.code], ['none', 'invalid_input']);
  });

  test('an address whose spelling is not the usual one of the firm is less sure', async () => {
    const { graph } = await withSpelling([employee('Ines Quill')]);
    const usual = await ask(graph, 'iquill@corvane.example');
    const other = await ask(graph, 'quill.ines@corvane.example');
    assert.ok(other.score < usual.score, `${other.score} against ${usual.score}`);
  });

  test('somebody who has left is a weaker candidate, and yields to one who is there', async () => {
    const past = { positions: [{ company_domain: DOMAIN, end: '2023-05', current: false }] };
    const { company_domain: _none, ...gone } = employee('Ines Quill', past);
    const { graph, ids } = await withSpelling([gone]);
    const alone = await ask(graph, 'iquill@corvane.example');
    assert.equal(alone.explanation?.fitting[0]?.standing, 'left');
    const [present] = await graph.idsOf('list', [employee('Igor Quill')]);
    const both = await ask(graph, 'iquill@corvane.example', { minScore: 0.5 });
    assert.equal(both.id, present);
    assert.equal(
      both.candidates.some(({ id }) => id === ids[0]),
      false,
    );
  });

  test('people whose records name the firm but no domain are found by what the company record says', async () => {
    const { graph, ids } = await withSpelling([{ key: 'q', full_name: 'Ines Quill', company_name: 'Corvane Ltd' }]);
    assert.equal((await ask(graph, 'iquill@corvane.example')).kind, 'none');
    await graph.companies('registry', [{ key: 'c', name: 'Corvane Ltd', domain: DOMAIN }]);
    const answer = await ask(graph, 'iquill@corvane.example', { minScore: 0.3, explain: true });
    assert.equal(answer.id, ids[0]);
    assert.equal(answer.explanation?.fitting[0]?.standing, 'named');
  });

  test('people are counted, not records, and what a record taught goes with it', async () => {
    const { graph } = await withSpelling([employee('Ines Quill')]);
    await graph.people('vendor', LEARNED);
    const counted = async () => (await ask(graph, 'iquill@corvane.example')).explanation?.pattern_count;
    assert.equal(await counted(), 8);
    for (const source of ['crm', 'vendor']) {
      await graph.people(source, [{ ...LEARNED[0], emails: ['ida.berg@corvane.example'] }]);
    }
    assert.equal(await counted(), 7);
  });

  test('at a firm of hundreds a given name alone attributes nobody, and a whole name still does', async () => {
    const families = Array.from(
      { length: 330 },
      (_none, index) => `Quill${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${'abcdefghijklm'[Math.floor(index / 26)]}`,
    );
    const records = families.map((family) => employee(`Ines ${family}`));
    const { graph } = await withSpelling([...records, employee('Rosa Tamm')]);
    assert.equal((await ask(graph, 'ines@corvane.example', { minScore: 0.1 })).decision, 'none');
    assert.equal((await ask(graph, 'rtamm@corvane.example')).decision, 'match');
  });

  test('a match of people never guesses by spelling', async () => {
    const { graph } = await withSpelling([employee('Ines Quill')]);
    assert.equal((await graph.match({ emails: ['iquill@corvane.example'] })).candidates.length, 0);
  });

  test('a batch answers in order, and one answer does not depend on the others', async () => {
    const { graph } = await withSpelling([employee('Ines Quill'), employee('Rosa Tamm')]);
    const emails = Array.from({ length: 60 }, (_none, index) =>
      index % 3 === 0 ? 'iquill@corvane.example' : index % 3 === 1 ? 'rtamm@corvane.example' : `x${index}@falk.example`,
    );
    const answers = await graph.engine.reverseEmail(graph.caller, emails, {});
    const single = await Promise.all(emails.slice(0, 3).map((email) => ask(graph, email, {})));
    for (const [index, answer] of answers.entries()) assert.deepEqual(answer, single[index % 3]);
  });
});
