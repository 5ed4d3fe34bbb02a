/** Pairs that look alike and are two people: merging them is the worst that can happen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonRecord } from '../../src/identity/record.ts';
import { createDatabase, type TestDatabase } from '../store/databases.ts';
import { openGraph } from './graphs.ts';

let database: TestDatabase;
before(async () => {
  database = await createDatabase('sqlite');
});
after(() => database.close());

const FIRM = { company_name: 'Solmar Logística S.A.', company_domain: 'solmar.example', city: 'Lyon' };
const BOTH = { emails: ['f.otto@solmar.example'] };

type Who = Pick<PersonRecord, 'full_name' | 'given_name' | 'family_name'> & { emails?: string[] };

const APART: [string, Who, Who][] = [
  [
    'double given names',
    { given_name: 'Jean-Pierre', family_name: 'Roux' },
    { given_name: 'Jean-Paul', family_name: 'Roux' },
  ],
  ['double given names in one field', { full_name: 'Anna-Lena Fuchs' }, { full_name: 'Anna-Maria Fuchs' }],
  ['a man’s name and its female form', { full_name: 'Daniel Haas' }, { full_name: 'Daniela Haas' }],
  [
    'second given names',
    { given_name: 'Mohammed Ali', family_name: 'Khan' },
    { given_name: 'Mohammed Omar', family_name: 'Khan' },
  ],
  ['middle names', { full_name: 'John Robert Whitlock' }, { full_name: 'John William Whitlock' }],
  ['a couple on one mailbox', { full_name: 'Frank Otto', ...BOTH }, { full_name: 'Franziska Otto', ...BOTH }],
];

for (const [what, one, other] of APART) {
  test(`${what} at one firm: two people, and neither is taken for the other`, async () => {
    const graph = await openGraph(database);
    const [a, b] = await graph.idsOf('crm', [
      { key: '1', ...FIRM, ...one },
      { key: '2', ...FIRM, ...other },
    ]);
    assert.notEqual(a, b);
    const alone = await openGraph(database);
    await alone.people('crm', [{ key: '1', ...FIRM, ...one }]);
    assert.notEqual((await alone.match({ ...other, company_name: FIRM.company_name })).decision, 'match');
  });
}

test('fifty records of one person under one address are one person', async () => {
  const graph = await openGraph(database);
  const events = Array.from({ length: 50 }, (_none, n) => ({ key: `event-${n}`, full_name: 'Ines Quill', ...BOTH }));
  assert.equal(new Set(await graph.idsOf('events', events)).size, 1);
});

const LINE = ['+33 4 99 50 01 00'];

test('one name, one line, and a number that tells two mailboxes apart: two people', async () => {
  const graph = await openGraph(database);
  const [a, b] = await graph.idsOf('crm', [
    { key: '1', ...FIRM, full_name: 'Ines Quill', emails: ['ines.quill@solmar.example'], phones: LINE },
    { key: '2', ...FIRM, full_name: 'Ines Quill', emails: ['ines.quill2@solmar.example'], phones: LINE },
  ]);
  assert.notEqual(a, b);
});

test('two of one given name on the line of their firm are two people', async () => {
  const graph = await openGraph(database);
  const [a, b] = await graph.idsOf('crm', [
    { key: '1', ...FIRM, full_name: 'Ines Quill', phones: LINE },
    { key: '2', ...FIRM, full_name: 'Ines Brandauer', phones: LINE },
  ]);
  assert.notEqual(a, b);
});

test('a whole name and its firm, and nothing against it, are one person', async () => {
  const graph = await openGraph(database);
  const [a, b] = await graph.idsOf('crm', [
    { key: '1', ...FIRM, full_name: 'Ines Quill', emails: ['ines.quill@solmar.example'] },
    { key: '2', full_name: 'QUILL, Ines', company_name: 'Solmar Logistica' },
  ]);
  assert.equal(a, b);
});
