import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseName } from '../normalise/name.ts';
import { mailboxFit, readMailbox } from './email-pattern.ts';

test('a mailbox name is read without its tag, and its digits apart', () => {
  assert.deepEqual(readMailbox('ida.berg'), { box: 'ida.berg', digits: '' });
  assert.deepEqual(readMailbox('ida.berg12+news'), { box: 'ida.berg', digits: '12' });
  assert.deepEqual(readMailbox('i2.berg'), { box: 'i2.berg', digits: '' });
  assert.deepEqual(readMailbox('björn.åse'), { box: 'bjorn.ase', digits: '' });
  assert.deepEqual(readMailbox('4711'), { box: '', digits: '4711' });
});

test('a fit by the name itself is told from one by a pet form, a half or an umlaut', () => {
  const fit = (box: string, full: string) => mailboxFit(box, normaliseName({ full_name: full })!);
  assert.deepEqual(fit('ida.berg', 'Ida Berg'), { pattern: 'first.last', exact: true });
  assert.deepEqual(fit('william.oduya', 'Bill Oduya'), { pattern: 'first.last', exact: false });
  assert.deepEqual(fit('mia.olsen', 'Mia Berg-Olsen'), { pattern: 'first.last', exact: false });
  assert.deepEqual(fit('ib', 'Ida Berg'), { pattern: 'fl', exact: true });
  assert.deepEqual(fit('imb', 'Ida Maria Berg'), { pattern: 'fml', exact: true });
  assert.equal(fit('peter.pan', 'Ida Berg'), undefined);
  assert.equal(fit('', 'Ida Berg'), undefined);
});
