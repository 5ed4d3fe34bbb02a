/** Agreement vectors where both sides have several values: which pair of values speaks for the comparison. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/identity/match/score.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';
import { personFeatures } from '../../src/identity/normalise/person.ts';
import type { PersonRecord } from '../../src/identity/record.ts';

function levelsOf(a: PersonRecord, b: PersonRecord): Record<string, string> {
  const levels = (x: PersonRecord, y: PersonRecord) =>
    Object.fromEntries(
      compare(personFeatures(x), personFeatures(y), SHIPPED).map(({ field, level }) => [field, level]),
    );
  const found = levels(a, b);
  assert.deepEqual(levels(b, a), found, 'symmetric');
  return found;
}

const OWN = '+49 30 23125 417';
const SWITCHBOARD = { number: '+49 40 23125 100', type: 'switchboard' } as const;

test('a number in common outweighs the numbers that are not', () => {
  const ines = { full_name: 'Ines Quill', phones: [OWN, SWITCHBOARD] };
  assert.equal(levelsOf(ines, { full_name: 'Ines Quill', phones: ['+49 30 23125 555', OWN] })['phone'], 'exact');
  const sheOnly = { full_name: 'Ines Quill', phones: ['+49 30 23125 555', SWITCHBOARD.number] };
  assert.equal(levelsOf(ines, sheOnly)['phone'], 'switchboard');
  const other = { full_name: 'Bo Tarn', phones: ['+49 30 23125 555', { number: OWN, type: 'direct' as const }] };
  assert.equal(levelsOf(ines, other)['phone'], 'own_line');
  assert.equal(levelsOf(ines, { full_name: 'Bo Tarn', phones: [OWN] })['phone'], 'shared_line');
});

test('an address under two names: whose it is by its spelling, or one that is shared', () => {
  const firm = { emails: ['ines.quill@corvane.example'] };
  assert.equal(
    levelsOf({ full_name: 'Ines Quill', ...firm }, { full_name: 'Bo Tarn', ...firm })['email'],
    'own_mailbox',
  );
  const couple = { emails: ['i.quill@corvane.example'] };
  assert.equal(
    levelsOf({ full_name: 'Ines Quill', ...couple }, { full_name: 'Otis Quill', ...couple })['email'],
    'shared_mailbox',
  );
});

test('two mailboxes at one firm, a numbered one, and a number where the other side has none', () => {
  const firm = { company_name: 'Corvane', company_domain: 'corvane.example' };
  const ines = { full_name: 'Ines Quill', ...firm };
  const at = (local: string) => ({ ...ines, emails: [`${local}@corvane.example`] });
  assert.equal(levelsOf(at('ines.quill'), at('buying-north'))['email'], 'other_at_domain');
  assert.equal(levelsOf(at('ines.quill'), at('ines.quill2'))['email'], 'numbered');
  assert.equal(levelsOf(ines, at('ines.quill2'))['email'], 'namesake');
  assert.equal(levelsOf(ines, at('ines.quill'))['email'], undefined);
});

test('one birthday and one family name under two given names are twins; under one they are one person’s', () => {
  const born = { birth_date: '1980-03-07' };
  assert.equal(levelsOf({ full_name: 'Ines Quill', ...born }, { full_name: 'Bo Quill', ...born })['birth'], 'twins');
  assert.equal(levelsOf({ full_name: 'Ines Quill', ...born }, { full_name: 'I. Quill', ...born })['birth'], 'exact');
});

test('an I after the name is an initial, unless the other is the second', () => {
  const first = { full_name: 'Morris I Klein' };
  assert.equal(levelsOf(first, { full_name: 'Morris Klein II' })['suffix'], 'conflict');
  assert.equal(levelsOf(first, { full_name: 'Morris Klein' })['suffix'], undefined);
});
