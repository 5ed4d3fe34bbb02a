/** What is stored must mean the same for ever: key numbers and packed features. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CompanyFeatures, Features } from '../../src/identity/features.ts';
import { keyNumber } from '../../src/identity/match/hash.ts';
import { KEY_KINDS, kindOf, personKeys } from '../../src/identity/match/keys.ts';
import { personFeatures } from '../../src/identity/normalise/person.ts';
import { packCompany, packFeatures, unpackCompany, unpackFeatures } from '../../src/identity/pack.ts';

const kinds = Object.entries(KEY_KINDS) as [keyof typeof KEY_KINDS, number][];

const text = fc.string({ unit: 'binary' });

test('a key number is an integer below 2^53 that tells its kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), text, text, ([kind, number], value, near) => {
      const key = keyNumber(number, value, near);
      assert.ok(Number.isSafeInteger(key) && key >= 0 && key < 2 ** 53);
      assert.equal(keyNumber(number, value, near), key);
      assert.equal(kindOf(key), kind);
    }),
  );
});

test('keys of one neighbourhood lie side by side', () => {
  fc.assert(
    fc.property(text, text, text, (near, one, other) => {
      const [a, b] = [keyNumber(KEY_KINDS.name_city, one, near), keyNumber(KEY_KINDS.name_domain, other, near)];
      assert.ok(Math.abs(a - b) < 2 ** 33);
    }),
  );
});

test('key numbers are stored: these never change', () => {
  const pinned: [keyof typeof KEY_KINDS, string, string, number][] = [
    ['email', 'kate@corvane.example', 'kate@corvane.example', 3_016_733_776_193_874],
    ['phone', '+447700900461', '7700900461', 995_694_288_104_903],
    ['profile', 'linkedin:katherine-whitlock-example', 'linkedin:katherine-whitlock-example', 5_260_004_491_554_145],
    ['name_company', 'ashdown katherine|corvane', 'ashdown katherine', 3_874_208_247_133_671],
    ['company_domain', 'corvane.example', 'corvane.example', 4_176_947_168_482_175],
    ['email', '', '', 69_939_548_384_903],
  ];
  for (const [kind, value, near, number] of pinned)
    assert.equal(keyNumber(KEY_KINDS[kind], value, near), number, value);
});

test('the keys of a record are stored: these never change', () => {
  const record = {
    full_name: 'Kate Ashdown',
    emails: ['kate@corvane.example'],
    phones: ['+44 7700 900461'],
    company_name: 'Corvane Ltd',
    company_domain: 'corvane.example',
    city: 'Kiel',
    postal_code: '24103',
    country: 'DE',
    birth_date: '1980-02-01',
  };
  const keys = personKeys(personFeatures(record)).map(({ kind, value, number }) => `${kind} ${value} ${number}`);
  const pinned: [string, string, number][] = [
    ['email', 'kate@corvane.example', 3_016_733_776_193_874],
    ['phone', '+447700900461', 995_694_288_104_903],
    ['phone_national', '7700900461', 995_695_219_624_113],
    ['name', 'ashdown catherine', 7_625_134_090_524_618],
    ['name', 'ashdown katharine', 5_857_136_816_422_984],
    ['name', 'ashdown katherine', 3_874_210_466_776_067],
    ['name_birth', 'ashdown catherine|1980-02-01', 7_625_133_568_335_417],
    ['name_birth', 'ashdown katharine|1980-02-01', 5_857_136_080_856_302],
    ['name_birth', 'ashdown katherine|1980-02-01', 3_874_209_953_987_627],
    ['sound_birth', 'Sdvn k|1980-02-01', 5_502_346_281_179_871],
    ['name_domain', 'ashdown catherine|corvane.example', 7_625_132_198_345_080],
    ['name_domain', 'ashdown katharine|corvane.example', 5_857_134_726_001_849],
    ['name_domain', 'ashdown katherine|corvane.example', 3_874_208_666_476_865],
    ['sound_domain', 'Sdvn k|corvane.example', 5_502_345_241_900_710],
    ['name_company', 'ashdown catherine|corvane', 7_625_131_930_889_563],
    ['name_company', 'ashdown katharine|corvane', 5_857_134_667_513_785],
    ['name_company', 'ashdown katherine|corvane', 3_874_208_247_133_671],
    ['sound_company', 'Sdvn k|corvane', 5_502_344_969_742_118],
    ['given_company', 'kate|corvane', 6_226_478_448_390_620],
    ['name_postal', 'ashdown catherine|24103', 7_625_133_500_925_341],
    ['name_postal', 'ashdown katharine|24103', 5_857_135_975_479_694],
    ['name_postal', 'ashdown katherine|24103', 3_874_209_667_130_639],
    ['name_city', 'ashdown catherine|kiel', 7_625_133_017_290_770],
    ['name_city', 'ashdown katharine|kiel', 5_857_135_547_987_373],
    ['name_city', 'ashdown katherine|kiel', 3_874_209_411_124_491],
  ];
  for (const key of pinned) assert.ok(keys.includes(key.join(' ')), key.join(' '));
});

test('similar values do not share a number', () => {
  const values = Array.from({ length: 20_000 }, (_none, index) => `person${index}@corvane.example`);
  const numbers = new Set(values.map((value) => keyNumber(KEY_KINDS.email, value, value)));
  // 48 bits: the chance of a single collision among 20,000 is one in a million.
  assert.equal(numbers.size, values.length);
});

test('the order in which features are listed does not change the set of keys', () => {
  const address = fc.constantFrom('a@corvane.example', 'b@corvane.example', 'info@corvane.example', 'x@inbox.example');
  fc.assert(
    fc.property(fc.uniqueArray(address, { minLength: 1 }), (emails) => {
      const numbers = (list: string[]) =>
        personKeys(personFeatures({ full_name: 'Kate Ashdown', company_name: 'Corvane', emails: list }))
          .map((key) => key.number)
          .sort((a, b) => a - b);
      assert.deepEqual(numbers(emails.toReversed()), numbers(emails));
    }),
  );
});

const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model) as fc.Arbitrary<T>;
const place = record({ country: word, region: word, city: word, postal: word, street: word });
const email = fc.record({ address: word, canonical: word, local: word, domain: word }).chain((texts) =>
  fc
    .record({ role: fc.boolean(), free: fc.boolean(), disposable: fc.boolean() })
    // A canonical form is never empty: '' is how the packed form says that it equals the address.
    .map((flags) => ({ ...texts, canonical: texts.canonical || texts.address, ...flags })),
);
const features: fc.Arbitrary<Required<Features>> = fc.record({
  names: fc.array(fc.record({ full: word, given: word, middle: word, family: word, suffix: word })),
  emails: fc.array(email),
  phones: fc.array(
    fc.record({
      e164: word,
      national: word,
      country: word,
      extension: word,
      type: fc.constantFrom('mobile', 'direct', 'switchboard', 'home', 'fax', ''),
    }),
  ),
  profiles: fc.array(fc.record({ kind: word, id: word })),
  employers: fc.array(
    fc.record({ name: word, domain: word, profile: word, title: word, current: fc.boolean(), start: word, end: word }),
  ),
  places: fc.array(place),
  births: fc.array(word),
  genders: fc.array(word),
  nationalIds: fc.array(word),
}) as fc.Arbitrary<Required<Features>>;

test('packed features come back as they were', () => {
  fc.assert(
    fc.property(features, (one) => {
      assert.deepEqual(unpackFeatures(packFeatures(one)), structuredClone(one));
    }),
  );
});

test('absent lists come back empty, and packing again gives the same text', () => {
  const packed = packFeatures({});
  assert.ok(Object.values(unpackFeatures(packed)).every((list) => list.length === 0));
  fc.assert(
    fc.property(features, (one) => {
      assert.equal(packFeatures(unpackFeatures(packFeatures(one))), packFeatures(one));
    }),
  );
});

test('packed features of a company come back as they were', () => {
  const company: fc.Arbitrary<Required<CompanyFeatures>> = fc.record({
    names: fc.array(word),
    domains: fc.array(word),
    profiles: fc.array(word),
    places: fc.array(place),
  });
  fc.assert(
    fc.property(company, (one) => {
      assert.deepEqual(unpackCompany(packCompany(one)), structuredClone(one));
    }),
  );
});

test('a layout of another time is refused, not misread', () => {
  assert.throws(() => unpackFeatures('[99]'), /layout 99/);
  assert.throws(() => unpackCompany('[99]'), /layout 99/);
});
