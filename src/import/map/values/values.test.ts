import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanBirthDate, cleanDate, cleanMoment, type DayMonth, dayMonthOrder } from './date.ts';
import { cleanEmails } from './email.ts';
import { cleanPhones } from './phone.ts';
import { cleanCompanyName, cleanName, cleanText } from './text.ts';
import { cleanUrls, hostOf, isSocial, linkedinPage } from './url.ts';

test('placeholders, quotes and invisible characters', () => {
  for (const nothing of ['', '  ', 'n/a', 'N/A', 'null', '-', '--', '—', 'unknown', '#N/A', '(blank)', '?']) {
    assert.equal(cleanText(nothing), undefined, nothing);
  }
  assert.equal(cleanText(' Ada\u00a0 Brindle\u200b '), 'Ada Brindle');
  assert.equal(cleanText("'=Orrery"), '=Orrery');
  assert.equal(cleanName("'t Hooft"), "'t Hooft");
  assert.equal(cleanName('Ada 🔭 Brindle 🇬🇧'), 'Ada Brindle');
  assert.equal(cleanName('Na'), 'Na');
  assert.equal(cleanCompanyName('Orrery Works (acquired by Lensco)'), 'Orrery Works');
  assert.equal(cleanCompanyName('Orrery (UK)'), 'Orrery (UK)');
});

test('e-mails with display names, schemes and every separator', () => {
  assert.deepEqual(
    cleanEmails('"Brindle, Ada" <ada@orrery.example>; mailto:a.b@mail.example?subject=x , lens@orrery.example.'),
    ['ada@orrery.example', 'a.b@mail.example', 'lens@orrery.example'],
  );
  assert.deepEqual(cleanEmails("'ada@orrery.example'"), ['ada@orrery.example']);
  assert.deepEqual(cleanEmails('none yet'), []);
  assert.deepEqual(cleanEmails('a****@orrery.example'), []);
  assert.deepEqual(cleanEmails('@'), []);
});

test('phones: apostrophes, lists, and scientific notation only where no digit is lost', () => {
  assert.deepEqual(cleanPhones("'+44 7700 900001"), ['+44 7700 900001']);
  assert.deepEqual(cleanPhones('4.91512E+12'), []);
  assert.deepEqual(cleanPhones('4.915123456789E+12'), ['4915123456789']);
  assert.deepEqual(cleanPhones('4915123456789.0'), ['4915123456789']);
  assert.deepEqual(cleanPhones('+44 7700 900001 ::: +44 7700 900002'), ['+44 7700 900001', '+44 7700 900002']);
  assert.deepEqual(cleanPhones('+44 7700 900001, +44 7700 900002'), ['+44 7700 900001', '+44 7700 900002']);
  assert.deepEqual(cleanPhones('+1 555 010 0100,12'), ['+1 555 010 0100,12']);
  assert.deepEqual(cleanPhones('n/a'), []);
});

test('dates of every kind', () => {
  const dates: [string, string | undefined][] = [
    ['1980', '1980'],
    ['1980-04', '1980-04'],
    ['1980-04-12', '1980-04-12'],
    ['1980-04-12T00:00:00.000Z', '1980-04-12'],
    ['1980/4/2', '1980-04-02'],
    ['19800412', '1980-04-12'],
    ['12.04.1980', '1980-04-12'],
    ['12. 4. 1980', '1980-04-12'],
    ['25/12/1980', '1980-12-25'],
    ['12/25/1980', '1980-12-25'],
    ['03/04/1980', '1980'],
    ['04/04/1980', '1980-04-04'],
    ['04/1980', '1980-04'],
    ['03 Oct 2026', '2026-10-03'],
    ['October 3rd, 2026', '2026-10-03'],
    ['3. März 1980', '1980-03-03'],
    ['1er juillet 2019', '2019-07'],
    ['juin 2019', '2019-06'],
    ['29 Feb 2023', undefined],
    ['2023-02-29', undefined],
    ['1980-00-00', '1980'],
    ['1980-13-01', undefined],
    ['0/0/00', undefined],
    ['--04-12', undefined],
    ['29323', '1980-04-12'],
    ['1767225600000', '2026-01-01'],
    ['soon', undefined],
    ['1/2/80', undefined],
  ];
  for (const [text, wanted] of dates) assert.equal(cleanDate(text), wanted, text);
});

test('moments are UTC, and less than a day is none', () => {
  assert.equal(cleanMoment('2031-03-02 08:15'), '2031-03-02T08:15:00Z');
  assert.equal(cleanMoment('2031-03-02T08:15:00+02:00'), '2031-03-02T06:15:00Z');
  assert.equal(cleanMoment('2031-03-02T08:15:00.250Z'), '2031-03-02T08:15:00.250Z');
  assert.equal(cleanMoment('2031-03-02'), '2031-03-02');
  assert.equal(cleanMoment('2031-03'), undefined);
  assert.equal(cleanMoment('2031-03-02 25:99'), undefined);
});

test('addresses', () => {
  assert.deepEqual(cleanUrls('https://orrery.example/a,b; linkedin.com/in/ada N/A'), [
    'https://orrery.example/a,b',
    'linkedin.com/in/ada',
  ]);
  assert.equal(hostOf('HTTPS://user@www.Orrery.example:8080/x?y'), 'orrery.example');
  assert.equal(hostOf('ada@orrery.example'), 'orrery.example');
  assert.equal(hostOf('not a host'), undefined);
  assert.equal(isSocial('https://de.linkedin.com/in/ada'), true);
  assert.equal(isSocial('linkedin.com.orrery.example'), false);
  assert.equal(linkedinPage('http://www.linkedin.com/company/orrery'), 'company');
  assert.equal(linkedinPage('linkedin.com/sales/lead/ACwAA'), 'person');
  assert.equal(linkedinPage('https://orrery.example/company/x'), undefined);
});

test('hostile values take no time that grows faster than they do', () => {
  for (const text of [
    `${'a'.repeat(1e6)}@`,
    '@'.repeat(1e6),
    `${'1'.repeat(1e6)}E+12`,
    `${'x('.repeat(5e5)})`,
    ' '.repeat(1e6),
  ]) {
    cleanEmails(text);
    cleanPhones(text);
    cleanCompanyName(text);
    cleanDate(text);
    cleanBirthDate(text);
    cleanUrls(text);
    linkedinPage(text);
  }
});

test('dates of birth: short years, and the order that the column tells', () => {
  const births: [string, DayMonth | undefined, string | undefined][] = [
    ['10/27/76', undefined, '1976-10-27'],
    ['20/8/1991', 'month first', '1991-08-20'],
    ['3/1/70', undefined, '1970'],
    ['3/1/70', 'month first', '1970-03-01'],
    ['3/1/1970', 'day first', '1970-01-03'],
    ['8/2/06', 'month first', '2006-08-02'],
    ['2/4/31', 'month first', '1931-02-04'],
    ['3.1.70', 'month first', '1970-01-03'],
    ['24-May-11', undefined, '2011-05-24'],
    ['Mar 1 1970', undefined, '1970-03-01'],
    ['March 1, 70', undefined, '1970-03-01'],
    ['0/0/00', undefined, undefined],
    ['19800412', 'month first', '1980-04-12'],
    ['1980-04-12', 'day first', '1980-04-12'],
    ['soon', undefined, undefined],
  ];
  for (const [text, order, wanted] of births) assert.equal(cleanBirthDate(text, order), wanted, text);
});

test('a column tells which of day and month stands first, unless it contradicts itself', () => {
  assert.equal(dayMonthOrder(['01/02/1980', '12/31/1980']), 'month first');
  assert.equal(dayMonthOrder(['01-02-80', '31-12-80']), 'day first');
  assert.equal(dayMonthOrder(['01/02/1980', '1980-12-31']), undefined);
  assert.equal(dayMonthOrder(['31/12/1980', '12/31/1980']), undefined);
});
