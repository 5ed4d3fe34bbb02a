import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent, withoutKey } from '../fixtures/reading.ts';

const lines = (...values: unknown[]): string =>
  `${values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')}\n`;

test("one object a line, in Lode's own shape", async () => {
  const record = {
    key: 'r1',
    full_name: 'Ada Brindle',
    emails: ['ada@mail.example', { address: 'ada@orrery.example', type: 'work', status: 'verified' }],
    phones: [{ number: '+447700900001', type: 'mobile', status: 'verified' }],
    profile_urls: ['https://www.linkedin.com/in/ada-brindle'],
    provider_ids: [{ kind: 'recruiter', id: '77' }],
    positions: [
      {
        company_name: 'Orrery',
        company_domain: 'orrery.example',
        title: 'Lens grinder',
        start: '2019-04',
        current: true,
      },
    ],
    education: [{ school: 'Leeds', degree: 'BSc', start: '1999', end: '2002' }],
    skills: ['Optics'],
    birth_date: '1980-04-12',
    observed_at: '2031-03-02T08:15:00Z',
  };
  const { understood, records } = await readContent('a.jsonl', lines(record, '', { full_name: 'Ilka Torvend' }));
  assert.equal(understood.layout, 'lode');
  assert.equal(understood.format, 'jsonl');
  assert.deepEqual(records[0], record);
  assert.deepEqual(withoutKey(records[1]), { full_name: 'Ilka Torvend' });
});

test('what is no object is refused with its line', async () => {
  const deep = `{"full_name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  const { records, rejects } = await readContent(
    'a.jsonl',
    lines(
      { full_name: 'Ada Brindle' },
      '{"full_name": ',
      '[1]',
      '42',
      deep,
      `{"full_name":"${'x'.repeat(2_000_000)}"}`,
      { full_name: 'Ilka Torvend' },
    ),
  );
  assert.equal(records.length, 2);
  assert.deepEqual(
    rejects.map(({ line }) => line),
    [2, 3, 4, 5, 6],
  );
  const said = [/not valid JSON/, /not a list/, /not a number/, /nested deeper/, /longer than 1 MB/];
  for (const [index, pattern] of said.entries()) assert.match(rejects[index]!.reject, pattern);
  assert.ok(rejects.every(({ raw }) => raw.length <= 2000));
});

test("wrong types: numbers become text, an object for a list is refused with the field's name", async () => {
  const { records, rejects } = await readContent(
    'a.jsonl',
    lines(
      { full_name: 'Ada Brindle', postal_code: 12345, phones: [447700900001], gender: true },
      { full_name: 'Ilka Torvend', emails: { home: 'x' } },
    ),
  );
  assert.deepEqual(withoutKey(records[0]), {
    full_name: 'Ada Brindle',
    postal_code: '12345',
    phones: ['447700900001'],
  });
  assert.deepEqual(
    rejects.map(({ line, reject }) => [line, reject]),
    [[2, 'emails: a list is wanted, not an object']],
  );
});

test('nested members of unknown name are opened, and members may differ from line to line', async () => {
  const { records } = await readContent(
    'a.ndjson',
    lines(
      { name: 'Ada Brindle' },
      { contact: { 'First Name': 'Ilka', email: 'ilka@orrery.example' }, surname: 'Torvend' },
    ),
  );
  assert.deepEqual(records.map(withoutKey), [
    { full_name: 'Ada Brindle' },
    { given_name: 'Ilka', emails: ['ilka@orrery.example'], family_name: 'Torvend' },
  ]);
});

for (const [how, text] of [
  [
    'on one line',
    JSON.stringify([
      { full_name: 'Ada [Brindle}"' },
      { full_name: 'Ilka Torvend', positions: [{ title: 'x', company_name: 'y' }] },
    ]),
  ],
  [
    'over lines',
    JSON.stringify(
      [{ full_name: 'Ada [Brindle}"' }, { full_name: 'Ilka Torvend', positions: [{ title: 'x', company_name: 'y' }] }],
      null,
      2,
    ),
  ],
] as const) {
  test(`an array ${how} is split`, async () => {
    const { records, results } = await readContent('a.json', text);
    assert.deepEqual(
      records.map(({ full_name }) => full_name),
      ['Ada [Brindle}"', 'Ilka Torvend'],
    );
    assert.equal(results[1]?.line, how === 'on one line' ? 1 : 5);
  });
}

test('an array that ends early keeps what was whole', async () => {
  const { records, rejects } = await readContent('a.json', '[{"full_name":"Ada Brindle"},{"full_name":"Il');
  assert.equal(records.length, 1);
  assert.deepEqual(
    rejects.map(({ reject }) => reject),
    ['the file ends inside an object'],
  );
});
