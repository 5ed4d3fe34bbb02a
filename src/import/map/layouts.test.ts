import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAYOUT_CASES } from '../fixtures/layout-cases.ts';
import { readContent } from '../fixtures/reading.ts';

for (const { layout, kind = 'people', file, content, record } of LAYOUT_CASES) {
  test(`${layout} (${file})`, async () => {
    const { understood, records, rejects } = await readContent(file, content, { kind });
    assert.deepEqual(rejects, []);
    assert.equal(understood.layout, layout);
    const [first, ...more] = records;
    assert.deepEqual(more, []);
    assert.match(first?.key ?? '', record.key === undefined ? /^[0-9a-f]{32}$/ : /./);
    assert.deepEqual(first, { ...record, key: record.key ?? first?.key });
  });
}

test("the header behind LinkedIn's notes is found, and the day of the connection is not when it was seen", async () => {
  const { understood } = await readContent('Connections.csv', LAYOUT_CASES[0]!.content);
  assert.equal(understood.headerLine, 4);
  assert.equal(understood.columns.find(({ column }) => column === 'Connected On')?.field, null);
});

test('the columns that a team added to a known export are understood by their names', async () => {
  const { understood } = await readContent(
    'c.csv',
    'Record ID,First Name,Last Name,Email,Geburtsdatum,Wooden Leg\n1,Ada,Brindle,a@orrery.example,12.04.1980,no\n',
  );
  assert.equal(understood.layout, 'hubspot');
  assert.deepEqual(understood.columns.slice(4), [
    { column: 'Geburtsdatum', field: 'birth_date', why: 'known name' },
    { column: 'Wooden Leg', field: null, why: 'not recognised: kept nowhere; map it with --map' },
  ]);
});

test("somebody's own file, in four languages and with numbered columns", async () => {
  const { understood, records } = await readContent(
    'list.csv',
    'Prénom;Apellido;E-Mail-Adresse;email_2;Phone2;Firma;Job-Titel;Jobtitle;PLZ;LinkedIn Profile URL\nAda;Brindle;ada@orrery.example;ada@mail.example;0113 4960001;Orrery;;Head;LS1;' +
      `https://www.linkedin.com/in/ada-brindle\n`,
  );
  assert.equal(understood.layout, 'generic');
  const { key: _, ...rest } = records[0]!;
  assert.deepEqual(rest, {
    given_name: 'Ada',
    family_name: 'Brindle',
    emails: ['ada@orrery.example', 'ada@mail.example'],
    phones: ['0113 4960001'],
    company_name: 'Orrery',
    title: 'Head',
    postal_code: 'LS1',
    profile_urls: ['https://www.linkedin.com/in/ada-brindle'],
  });
});

test('type and status columns go with the column of their number', async () => {
  const { records } = await readContent(
    'a.csv',
    'name,email,email status,email 2,email 2 status,email 3 type,phone 1,phone 1 type,phone 2,phone 2 type\nAda,a@orrery.example,valid,b@orrery.example,bounced,work,0113 4960001,work,0113 4960002,mobile\n',
  );
  assert.deepEqual(records[0]?.emails, [
    { address: 'a@orrery.example', status: 'verified' },
    { address: 'b@orrery.example', status: 'invalid' },
  ]);
  assert.deepEqual(records[0]?.phones, [
    { number: '0113 4960001', type: 'direct' },
    { number: '0113 4960002', type: 'mobile' },
  ]);
});
