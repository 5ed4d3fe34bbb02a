import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmployerForm, PlaceForm } from '../features.ts';
import { normaliseCompany } from '../normalise/company.ts';
import { normaliseEmail } from '../normalise/email.ts';
import { normaliseName } from '../normalise/name.ts';
import { normalisePhone } from '../normalise/phone.ts';
import { normalisePlace } from '../normalise/place.ts';
import { expandedWords } from '../normalise/title.ts';
import { compareCompanies } from './company-level.ts';
import { compareBirths } from './date-level.ts';
import { compareEmails } from './email-level.ts';
import { applyPattern, EMAIL_PATTERNS, localFitsName } from './email-pattern.ts';
import { compareNationalIds } from './national-id-level.ts';
import { comparePhones } from './phone-level.ts';
import { comparePlaceParts } from './place-level.ts';
import { compareTitles } from './title-level.ts';

function employer(name: string, domain = '', profile = ''): EmployerForm {
  return { name: name === '' ? '' : normaliseCompany(name)!.name, domain, profile, title: '', current: true };
}

function both<Form>(compare: (a: Form, b: Form) => string, a: Form, b: Form): string {
  const level = compare(a, b);
  assert.equal(compare(b, a), level, 'symmetric');
  return level;
}

test('companies', () => {
  const cases: [EmployerForm, EmployerForm, string][] = [
    [employer('A', '', 'oakline'), employer('B', '', 'oakline'), 'same_profile'],
    [employer('Oakline', 'oakline.example'), employer('Other', 'oakline.example'), 'shared_domain'],
    [employer('Oakline GmbH'), employer('Oakline'), 'exact'],
    [employer('Oak Line'), employer('Oakline'), 'exact'],
    [employer('Müller Bau'), employer('Mueller Bau'), 'exact'],
    [employer('Oakline', 'a.example'), employer('Oakline', 'b.example'), 'exact'],
    [employer('Oakline Energy Europe'), employer('Oakline Energy'), 'branch'],
    [employer('Energy'), employer('Oakline Energy'), 'different'],
    [employer('NBE'), employer('Northern Bright Energy'), 'acronym'],
    [employer('Brightwater'), employer('Brightwatter'), 'close'],
    [employer('Brightwater'), employer('Oakline'), 'different'],
    [employer('', 'oakline.example'), employer('Oakline'), 'domain_name'],
    [employer('', 'oakline.example'), employer('', 'brightwater.example'), 'different'],
    [employer(''), employer('Oakline'), 'missing'],
  ];
  for (const [a, b, expected] of cases) assert.equal(both(compareCompanies, a, b), expected, `${a.name} ${b.name}`);
});

test('e-mail addresses', () => {
  for (const [a, b, expected] of [
    ['ida.berg@oakline.example', 'IDA.BERG@oakline.example', 'exact'],
    ['ida.berg+x@oakline.example', 'ida.berg@oakline.example', 'alias'],
    ['i.da@gmail.com', 'ida@googlemail.com', 'alias'],
    ['ida.berg@oakline.example', 'ida.berg@mail.oakline.example', 'same_user'],
    ['ida.berg@oakline.example', 'ida.berg@oakline.com', 'same_user'],
    ['info@oakline.example', 'info@oakline.com', 'different'],
    ['ida.berg@oakline.example', 'ida.breg@oakline.example', 'close'],
    ['ida.berg@oakline.example', 'ida.berg@oaklnie.example', 'close'],
    ['ida.breg@oakline.example', 'ida.berg@oaklnei.example', 'similar'],
    ['ib1974x@oakline.example', 'ib1974x@brightwater.example', 'user_elsewhere'],
    ['ida.berg1@oakline.example', 'ida.berg2@oakline.example', 'different'],
    ['ida.berg@oakline.example', 'ida.berg@brightwater.example', 'different'],
    ['ida@gmail.com', 'ida@yahoo.com', 'different'],
  ] as const) {
    assert.equal(both(compareEmails, normaliseEmail(a)!, normaliseEmail(b)!), expected, `${a} ${b}`);
  }
});

test('patterns of mailbox names', () => {
  for (const [local, full, expected] of [
    ['ida.berg', 'Ida Berg', 'first.last'],
    ['ida_berg', 'Ida Berg', 'first_last'],
    ['ida-berg', 'Ida Berg', 'first-last'],
    ['idaberg', 'Ida Berg', 'firstlast'],
    ['iberg', 'Ida Berg', 'flast'],
    ['i.berg', 'Ida Berg', 'f.last'],
    ['idab', 'Ida Berg', 'firstl'],
    ['ida.b', 'Ida Berg', 'first.l'],
    ['ida', 'Ida Berg', 'first'],
    ['berg', 'Ida Berg', 'last'],
    ['berg.ida', 'Ida Berg', 'last.first'],
    ['bergida', 'Ida Berg', 'lastfirst'],
    ['bergi', 'Ida Berg', 'lastf'],
    ['berg.i', 'Ida Berg', 'last.f'],
    ['ib', 'Ida Berg', 'fl'],
    ['ida.m.berg', 'Ida Maria Berg', 'first.m.last'],
    ['imberg', 'Ida Maria Berg', 'fmlast'],
    ['ida.berg2', 'Ida Berg', 'first.last'],
    ['ida.berg+x', 'Ida Berg', 'first.last'],
    ['bill.oduya', 'William Oduya', undefined],
    ['william.oduya', 'Bill Oduya', 'first.last'],
    ['anna.mueller', 'Anna Müller', 'first.last'],
    ['jvanderberg', 'Jan van der Berg', 'flast'],
    ['jan.berg', 'Jan van der Berg', 'first.last'],
    ['mia.berg-olsen', 'Mia Berg-Olsen', 'first.last'],
    ['mia.olsen', 'Mia Berg-Olsen', 'first.last'],
    ['peter.pan', 'Ida Berg', undefined],
    ['x', 'Ida Berg', undefined],
  ] as const) {
    assert.equal(localFitsName(local, normaliseName({ full_name: full })!), expected, `${local} ${full}`);
  }
});

test('what a pattern makes of a name fits the name', () => {
  const name = normaliseName({ full_name: 'Ida Maria Berg' })!;
  for (const pattern of EMAIL_PATTERNS) assert.equal(localFitsName(applyPattern(pattern, name), name), pattern);
  assert.equal(applyPattern('first.last', normaliseName({ full_name: 'Ida' })!), '');
});

test('phone numbers', () => {
  for (const [a, b, expected] of [
    [['+49 151 23456789'], ['0151 23456789', 'de'], 'exact'],
    [['+49 151 23456789'], ['0151 23456789'], 'national'],
    [['+49 151 23456789'], ['4915123456789'], 'national'],
    [['+49 151 23456789'], ['+49 151 23456780'], 'different'],
    [['+49 30 1234567 x1'], ['+49 30 1234567 x2'], 'different'],
    [['+49 30 1234567 x1'], ['+49 30 1234567'], 'exact'],
    [['5550123'], ['5550123'], 'different'],
  ] as const) {
    assert.equal(
      both(comparePhones, normalisePhone(...(a as [string]))!, normalisePhone(...(b as [string]))!),
      expected,
      `${a} ${b}`,
    );
  }
});

test('dates of birth', () => {
  for (const [a, b, expected] of [
    ['1980-03-07', '1980-03-07', 'exact'],
    ['1980-01-01', '1980-01-01', 'new_year'],
    ['1980-03-07', '1980-03', 'partial'],
    ['1980', '1980-03-07', 'partial'],
    ['1980', '1980', 'partial'],
    ['1980-03-07', '1980-01-01', 'partial'],
    ['1980-03-07', '1980-07-03', 'swapped'],
    ['1980-03-07', '1980-03-01', 'slip'],
    ['1980-03-12', '1980-03-21', 'slip'],
    ['1980-12-03', '1980-21-03', 'slip'],
    ['1980-03-07', '1980-04-05', 'near'],
    ['1980-12-30', '1981-01-02', 'near'],
    ['1980-03-07', '1990-02-28', 'year_off'],
    ['1980-03-07', '1992-03-07', 'month_day'],
    ['1980-03-07', '1980-11-21', 'same_year'],
    ['1980-03', '1980-04-01', 'same_year'],
    ['1980-03-07', '1975-01-02', 'different'],
    ['1980', '1981', 'different'],
  ] as const) {
    assert.equal(both(compareBirths, a, b), expected, `${a} ${b}`);
  }
});

test('national identifiers', () => {
  for (const [a, b, expected] of [
    ['294669999', '294669999', 'exact'],
    ['ssn:294669999', '294669999', 'exact'],
    ['294669999', '294669989', 'slip'],
    ['3241', '3242', 'different'],
    ['294669999', '118245771', 'different'],
    ['ssn:294669999', 'passport:us:18245771', 'missing'],
  ] as const) {
    assert.equal(both(compareNationalIds, a, b), expected, `${a} ${b}`);
  }
});

test('places, part by part: street, postal code, city, region', () => {
  const place = (street: string, city: string, region: string, postal_code: string, country: string): PlaceForm =>
    normalisePlace({ street, city, region, postal_code, country }) ?? {
      street: '',
      city: '',
      region: '',
      postal: '',
      country: '',
    };
  const levels = (a: PlaceForm, b: PlaceForm): string => {
    const { street, postal, city, region } = comparePlaceParts(a, b);
    return [street, postal, city, region].map((level) => (level === 'missing' ? '-' : level)).join(' ');
  };
  const cases: [PlaceForm, PlaceForm, string][] = [
    [
      place('Hauptstraße 5', 'Berlin', '', '', 'de'),
      place('Hauptstr. 5', 'Berlin', '', '', 'DE'),
      'exact - exact country',
    ],
    [place('Hauptstraße 5', '', '', '', ''), place('Hauptstr. 7', '', '', '', ''), 'neighbour - - -'],
    [place('12 Cavendish Crescent', '', '', '', ''), place('12 Cavendich Cres', '', '', '', ''), 'close - - -'],
    [place('12 Cavendish Crescent', '', '', '', ''), place('4 Mill Lane', '', '', '', ''), 'different - - -'],
    [place('', 'Berlin', '', '10115', 'de'), place('', 'Mitte', '', '10115', 'de'), '- exact different country'],
    [place('', '', '', '10115', ''), place('', '', '', '10151', ''), '- slip - -'],
    [place('', '', '', 'SW1A 2BJ', ''), place('', '', '', 'SW1A 9ZZ', ''), '- area - -'],
    [place('', '', '', '10115', ''), place('', '', '', '80331', ''), '- different - -'],
    [place('', 'Köln', '', '', ''), place('', 'Koeln', '', '', ''), '- - exact -'],
    [place('', 'City of Edinburgh', '', '', ''), place('', 'Edinburgh', '', '', ''), '- - close -'],
    [place('', 'Berlin', '', '', ''), place('', 'Berlni', '', '', ''), '- - close -'],
    [place('', 'Berlin', '', '', 'de'), place('', 'Hamburg', '', '', 'de'), '- - different country'],
    [place('', '', 'Texas', '', 'us'), place('', '', 'TX', '', 'us'), '- - - same'],
    [place('', '', '', '', 'de'), place('', '', '', '', 'fr'), '- - - abroad'],
    [place('', 'Berlin', '', '', ''), place('', '', '', '', 'de'), '- - - -'],
  ];
  for (const [a, b, expected] of cases) assert.equal(both(levels, a, b), expected, JSON.stringify([a, b]));
});

test('titles', () => {
  const title = (text: string) => expandedWords(text).join(' ');
  for (const [a, b, expected] of [
    ['VP Sales', 'Vice President of Sales', 'exact'],
    ['VP Sales EMEA', 'VP Sales', 'token_set'],
    ['Senior Software Engineer', 'Lead Software Engineer', 'close'],
    ['VP Sales', 'Software Engineer', 'different'],
    ['', 'CEO', 'missing'],
  ] as const) {
    assert.equal(both(compareTitles, title(a), title(b)), expected, `${a} ${b}`);
  }
});
