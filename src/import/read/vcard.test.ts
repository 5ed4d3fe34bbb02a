import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent, withoutKey } from '../fixtures/reading.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

test('version 3.0 with groups, labels, folding and escapes', async () => {
  const { understood, records } = await readContent(
    'a.vcf',
    card(
      'VERSION:3.0',
      'UID:urn:uuid:77',
      'FN:Ada Brindle',
      'N:Brindle;Ada;Q.;Dr.;Jr.',
      'item1.EMAIL;type=INTERNET;type=pref:ada@orrery.example',
      'item1.X-ABLabel:_$!<Work>!$_',
      'EMAIL;TYPE=home:ada@mail.example',
      'TEL;TYPE=WORK,FAX:+44 113 496 0001',
      'TEL;type=CELL;type=VOICE:+44 7700 900001',
      'ORG:Orrery\\, Works;Lenses',
      'TITLE:Head of len',
      ' ses',
      'ADR;TYPE=work:;;1 Lens Row;Leeds;West Yorkshire;LS1 1AA;United Kingdom',
      'URL:https://www.orrery.example/team',
      'X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ada-brindle',
      'BDAY:19800412',
      'REV:20310302T081500Z',
      'NOTE:met at the fair',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ' SkZJRgABAQAAAQAB',
    ),
  );
  assert.equal(understood.format, 'vcard');
  assert.equal(understood.layout, 'vcard');
  assert.deepEqual(records, [
    {
      key: '77',
      full_name: 'Ada Brindle Jr.',
      family_name: 'Brindle',
      given_name: 'Ada',
      middle_name: 'Q.',
      emails: [
        { address: 'ada@orrery.example', type: 'work' },
        { address: 'ada@mail.example', type: 'personal' },
      ],
      phones: [
        { number: '+44 113 496 0001', type: 'fax' },
        { number: '+44 7700 900001', type: 'mobile' },
      ],
      company_name: 'Orrery, Works',
      title: 'Head of lenses',
      street: '1 Lens Row',
      city: 'Leeds',
      region: 'West Yorkshire',
      postal_code: 'LS1 1AA',
      country: 'United Kingdom',
      profile_urls: ['https://www.linkedin.com/in/ada-brindle'],
      company_domain: 'orrery.example',
      birth_date: '1980-04-12',
      observed_at: '2031-03-02T08:15:00Z',
    },
  ]);
});

test('version 2.1 with quoted-printable, soft line breaks and a character set', async () => {
  const { records } = await readContent(
    'a.vcf',
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wei=C3=9F;J=C3=',
      '=BCrgen',
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen Wei=DF',
      'TEL;CELL;VOICE:0151 23456789',
      'EMAIL;INTERNET:juergen@orrery.example',
    ),
  );
  assert.deepEqual(withoutKey(records[0]), {
    family_name: 'Weiß',
    given_name: 'Jürgen',
    full_name: 'Jürgen Weiß',
    phones: [{ number: '0151 23456789', type: 'mobile' }],
    emails: ['juergen@orrery.example'],
  });
});

test('version 4.0, several cards, and broken ones between them', async () => {
  const { records, rejects } = await readContent(
    'a.vcf',
    `${card('VERSION:4.0', 'FN:Ada Brindle', 'TEL;VALUE=uri;TYPE="voice,work":tel:+44-113-496-0001', 'BDAY:--0412')}` +
      `BEGIN:VCARD\r\nFN:Never Ended\r\n${card('FN:Ilka Torvend')}${card('NOTE:nobody')}${card(`FN:Big\r\n${'NOTE:x'.repeat(60_000)}`)}` +
      `${card('FN:Ola Vance')}BEGIN:VCARD\r\nFN:Cut`,
  );
  assert.deepEqual(records.map(withoutKey), [
    { full_name: 'Ada Brindle', phones: [{ number: '+44-113-496-0001', type: 'direct' }] },
    { full_name: 'Ilka Torvend' },
    { full_name: 'Ola Vance' },
  ]);
  const said = [/no END/, /no name and no e-mail/, /larger than a contact/, /ends inside/];
  assert.equal(rejects.length, said.length);
  for (const [index, pattern] of said.entries()) assert.match(rejects[index]!.reject, pattern);
});
