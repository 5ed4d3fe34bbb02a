import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRoleLocal, normaliseEmail, splitEmails } from './email.ts';
import { fixtureLines } from './fixtures/read-fixture.ts';

test('addresses and their canonical forms', () => {
  for (const [input, address, canonical] of fixtureLines('email.tsv')) {
    const form = normaliseEmail(input!);
    assert.equal(String(form?.address), address, input);
    assert.equal(String(form?.canonical), canonical, input);
  }
});

test('role, free and disposable mailboxes are flagged', () => {
  assert.equal(normaliseEmail('info@oakline.example')?.role, true);
  assert.equal(normaliseEmail('sales-emea@oakline.example')?.role, true);
  assert.equal(normaliseEmail('no-reply@oakline.example')?.role, true);
  assert.equal(normaliseEmail('ida@gmail.com')?.free, true);
  assert.equal(normaliseEmail('ida@oakline.example')?.free, false);
  assert.equal(normaliseEmail('ida@mailinator.com')?.disposable, true);
  for (const local of ['ida.berg', 'salesman', 'infante', 'mark.web']) assert.equal(isRoleLocal(local), false, local);
});

test('limits of the standard hold', () => {
  assert.notEqual(normaliseEmail(`${'a'.repeat(64)}@oakline.example`), undefined);
  assert.equal(normaliseEmail(`${'a'.repeat(65)}@oakline.example`), undefined);
  assert.equal(normaliseEmail(`ida@${`${'a'.repeat(60)}.`.repeat(5)}example`), undefined);
  assert.equal(normaliseEmail(`${'a@'.repeat(100_000)}b`), undefined);
});

test('several in a cell', () => {
  assert.deepEqual(splitEmails('ida@a.example; Bo <bo@b.example>,c@c.example'), [
    'ida@a.example',
    'Bo <bo@b.example>',
    'c@c.example',
  ]);
  assert.deepEqual(splitEmails('ida@a.example bo@b.example / x'), ['ida@a.example', 'bo@b.example']);
  assert.deepEqual(splitEmails('none'), []);
});

test('any text: no throw; both forms normalise to themselves', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
      const form = normaliseEmail(text);
      if (form === undefined) return;
      assert.deepEqual(normaliseEmail(form.address), form);
      assert.equal(normaliseEmail(form.canonical)?.canonical, form.canonical);
    }),
  );
});
