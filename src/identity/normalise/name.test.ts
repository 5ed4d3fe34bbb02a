import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixtureLines } from './fixtures/read-fixture.ts';
import { type NameParts, normaliseName, readNames } from './name.ts';

test('full names', () => {
  for (const [input, expected] of fixtureLines('name.tsv')) {
    const form = normaliseName({ full_name: input! });
    assert.equal(form && [form.given, form.middle, form.family, form.suffix].join('|'), expected, input);
  }
});

test('the readings of a name, the likeliest first', () => {
  const cases: [NameParts, string[]][] = [
    [{ full_name: 'Ida Berg' }, ['ida berg']],
    [{ full_name: 'Anna Müller geb. Schmidt' }, ['anna muller', 'anna schmidt']],
    [{ full_name: 'Anna Müller (née Schmidt)' }, ['anna muller', 'anna schmidt']],
    [{ full_name: 'Anna Müller (Schmidt)' }, ['anna muller', 'anna schmidt']],
    [{ full_name: 'Anna Nowak z domu Wilk' }, ['anna nowak', 'anna wilk']],
    [{ full_name: 'Robert "Skip" Farrow' }, ['robert farrow', 'skip farrow']],
    [{ full_name: 'John Tenby aka Jack Marlow' }, ['john tenby', 'jack marlow']],
    [{ full_name: 'Ida Berg (HR)' }, ['ida berg']],
    [{ full_name: 'Ida Berg (she/her)' }, ['ida berg']],
    [{ full_name: '田中 裕子' }, ['yuko tanaka', 'hiroko tanaka', 'yuzi tianzhong']],
    [{ full_name: '王杰' }, ['jie wang', 'kit wong']],
    [{ full_name: '林志玲' }, ['zhiling lin', 'chiling lam', 'shirei hayashi']],
    [{ full_name: 'Michael Wang (王小明)' }, ['michael wang', 'xiaoming wang', 'siuming wong']],
    [{ full_name: '王小明 (Michael Wang)' }, ['xiaoming wang', 'michael wang', 'siuming wong']],
    [{ given_name: '裕子', family_name: '田中' }, ['yuko tanaka', 'hiroko tanaka', 'yuzi tianzhong']],
    [{ given_name: 'Jane', family_name: 'Smith formerly Jones' }, ['jane smith', 'jane jones']],
    [{ given_name: 'Robert (Bob)', family_name: 'Brown Jr' }, ['robert brown', 'bob brown']],
    [{ full_name: 'n/a' }, []],
  ];
  for (const [parts, expected] of cases) {
    assert.deepEqual(
      readNames(parts).map((form) => form.full),
      expected,
      JSON.stringify(parts),
    );
  }
});

test('no name', () => {
  for (const [input] of fixtureLines('name_invalid.txt'))
    assert.equal(normaliseName({ full_name: input! }), undefined, input);
  assert.equal(normaliseName({}), undefined);
});

test('parts win over the full name when both are there', () => {
  const form = normaliseName({ full_name: 'Someone Else', given_name: 'Ida', family_name: 'Berg' });
  assert.deepEqual(form, { full: 'ida berg', given: 'ida', middle: '', family: 'berg', suffix: '' });
});

test('parts are cleaned like full names', () => {
  const form = normaliseName({ given_name: 'Dr. John A.', family_name: 'Smith Jr.' });
  assert.deepEqual(form, { full: 'john a smith', given: 'john', middle: 'a', family: 'smith', suffix: 'jr' });
  assert.equal(normaliseName({ given_name: '민수', family_name: '김' })?.full, 'minsoo kim');
  assert.equal(normaliseName({ given_name: 'Morris', family_name: 'Brown II' })?.suffix, 'ii');
  assert.equal(normaliseName({ given_name: 'Ida', family_name: 'Klein' })?.family, 'klein');
  assert.deepEqual(normaliseName({ given_name: 'Mrs', family_name: 'Berg' })?.given, '');
  assert.deepEqual(normaliseName({ given_name: 'Rev. Dr.', family_name: 'Berg' })?.given, '');
  assert.equal(normaliseName({ given_name: 'Na', family_name: 'Li' })?.full, 'na li');
  assert.equal(normaliseName({ given_name: 'n/a', family_name: 'Berg' })?.full, 'berg');
});

test('one part alone is completed from the full name', () => {
  assert.equal(normaliseName({ given_name: 'Ida', full_name: 'Ida van Dyke' })?.family, 'van dyke');
  assert.equal(normaliseName({ full_name: 'Ida Berg', middle_name: 'Maria' })?.full, 'ida maria berg');
});

test('any text: no throw, folded parts, and full is the parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (wild, plain) => {
      for (const text of [wild, plain, `${plain}, ${wild}`]) {
        const form = normaliseName({ full_name: text });
        if (form === undefined) continue;
        assert.ok(readNames({ full_name: text }).length <= 3);
        assert.match(form.full, /^[a-z0-9]+(?: [a-z0-9]+)*$/);
        assert.equal([form.given, form.middle, form.family].filter((part) => part !== '').join(' '), form.full);
      }
    }),
  );
});

test('a plain given and family name, folded, is read as itself again', () => {
  const word = fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]{2}[aeiou]xq$/);
  fc.assert(
    fc.property(word, word, (given, family) => {
      const form = normaliseName({ full_name: `${given} ${family}` })!;
      assert.deepEqual(normaliseName({ full_name: form.full }), form);
      assert.deepEqual(normaliseName({ given_name: given, family_name: family }), form);
    }),
  );
});

test('hostile length is cut', () => {
  const form = normaliseName({ full_name: `${'('.repeat(100_000)}${'a '.repeat(100_000)}` });
  assert.ok((form?.full.length ?? 0) <= 300);
});
