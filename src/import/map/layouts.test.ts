import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAYOUT_CASES } from '../fixtures/layout-cases.ts';
import { readContent } from '../fixtures/reading.ts';
import { SENZING_CASES } from '../fixtures/senzing-cases.ts';

for (const { layout, kind = 'people', file, content, record } of [...LAYOUT_CASES, ...SENZING_CASES]) {
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

test('an address in parts: number, lines, suburb', async () => {
  const { records } = await readContent(
    'register.csv',
    'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id\n' +
      'r-1, ada, brindle, 12, lens row, orrery court, leeds, 4011, wa, 19800412, 6988048\n' +
      'r-2, ada, brindle, , 12 lens row, , leeds, 4011, wa, 19800412, \n' +
      'r-3, ada, brindle, 7, , , leeds, 4011, wa, , \n',
  );
  assert.deepEqual(
    records.map(({ street }) => street),
    ['12 lens row orrery court', '12 lens row', '7'],
  );
  assert.deepEqual(records[0], {
    key: 'r-1',
    given_name: 'ada',
    family_name: 'brindle',
    street: '12 lens row orrery court',
    city: 'leeds',
    postal_code: '4011',
    region: 'wa',
    birth_date: '1980-04-12',
    national_ids: ['ssn:6988048'],
  });
});

test('a place of birth stands for the city only where there is no other; the occupation is a title', async () => {
  const { records } = await readContent(
    'history.csv',
    'unique_id,full_name,first_and_surname,birth_place,city,postcode_fake,occupation\n' +
      '1,Ada Brindle the younger,ada brindle,Leeds,,ls1 1aa,optician\n2,,ada brindle,Leeds,York,,\n',
  );
  assert.deepEqual(records, [
    { key: '1', full_name: 'Ada Brindle the younger', city: 'Leeds', postal_code: 'ls1 1aa', title: 'optician' },
    { key: '2', full_name: 'ada brindle', city: 'York' },
  ]);
});

test('identity numbers say what they are and where they are from', async () => {
  const { records } = await readContent(
    'ids.csv',
    'id,name,Passport Number,Passport Country,SSN,National ID,National ID Country,Tax ID\n' +
      '1,Ada Brindle,C0104477,Germany,219-09-9999,832721,Hong Kong,12/345\n2,Ada Brindle,C0104477,,,832721,,\n',
  );
  assert.deepEqual(
    records.map((record) => record.national_ids),
    [
      ['passport:Germany:C0104477', 'ssn:219-09-9999', 'national:Hong Kong:832721', 'tax:12/345'],
      ['passport:C0104477', '832721'],
    ],
  );
});

test('a whole address in one column is taken apart, unless its parts have columns of their own', async () => {
  const { records } = await readContent(
    'addresses.csv',
    'id,name,Full Address,City\n1,Ada Brindle,"123 Main Street, Las Vegas NV 89132",\n2,Ada Brindle,"123 Main Street, Las Vegas NV 89132",Henderson\n',
  );
  const [split, told] = records;
  assert.deepEqual(
    [split?.street, split?.city, split?.region, split?.postal_code],
    ['123 Main Street', 'Las Vegas', 'NV', '89132'],
  );
  assert.deepEqual(
    [told?.street, told?.city, told?.postal_code],
    ['123 Main Street, Las Vegas NV 89132', 'Henderson', undefined],
  );
});
