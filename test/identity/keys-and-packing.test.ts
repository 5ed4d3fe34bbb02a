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
    ['phone', '7700900461', 995_694_414_317_745],
    ['email_pattern', 'corvane.example|first', 4_176_946_115_257_809],
    ['at_domain', 'corvane.example', 4_176_946_363_175_807],
    ['given_domain', 'kate|corvane.example', 4_176_946_576_019_669],
    ['name', 'Sdvn ktrn', 4_255_637_852_081_344],
    ['name', 'Sdvn ktln', 1_484_001_076_861_496],
    ['name', 'Sdvn ktrsn', 2_572_302_785_121_367],
    ['name_domain', 'Sdvn ktrn|corvane.example', 4_255_636_019_464_425],
    ['name_domain', 'Sdvn ktln|corvane.example', 1_483_999_010_203_706],
    ['name_domain', 'Sdvn ktrsn|corvane.example', 2_572_300_898_332_095],
    ['sound_domain', 'Sdvn k|corvane.example', 5_502_345_241_900_710],
    ['name_company', 'Sdvn ktrn|cor', 4_255_635_733_073_714],
    ['name_company', 'Sdvn ktrn|~ane', 4_255_635_785_776_151],
    ['name_company', 'Sdvn ktln|cor', 1_483_998_785_592_260],
    ['name_company', 'Sdvn ktln|~ane', 1_483_998_810_490_881],
    ['name_company', 'Sdvn ktrsn|cor', 2_572_300_601_445_914],
    ['name_company', 'Sdvn ktrsn|~ane', 2_572_300_646_260_339],
    ['sound_company', 'Sdvn k|cor', 5_502_345_094_275_412],
    ['given_company', 'ktrn|cor', 6_479_563_499_571_554],
    ['given_company', 'ktrn|~ane', 5_183_050_505_533_834],
    ['name_postal', 'Sdvn ktrn|24103', 4_255_636_959_111_161],
    ['name_postal', 'Sdvn ktln|24103', 1_484_000_310_879_509],
    ['name_postal', 'Sdvn ktrsn|24103', 2_572_301_894_674_869],
    ['name_city', 'Sdvn ktrn|kiel', 4_255_636_750_663_764],
    ['name_city', 'Sdvn ktln|kiel', 1_483_999_843_953_184],
    ['name_city', 'Sdvn ktrsn|kiel', 2_572_301_793_789_386],
    ['register_name', 'Sdvn kt', 7_129_325_816_870_281],
    ['register_rare', 'ashd- k', 5_214_251_766_928_860],
    ['register_rare', '-down k', 843_847_632_128_594],
    ['register_rare', 'kt', 674_290_825_667_424],
    ['register_rare', 'Sdvn', 187_800_027_282_551],
    ['register_birth', 'kt|1980-02-01', 674_291_162_623_472],
    ['register_year', 'kt|1980', 674_291_591_742_997],
    ['register_birth', 'Sdvn|1980-02-01', 187_800_214_441_734],
    ['register_year', 'Sdvn|1980', 187_800_619_532_341],
    ['register_birth', '1980-02-01', 5_552_420_557_059_715],
    ['register_birth', 'kiel|1980-02-01', 5_552_420_594_633_385],
    ['register_place', 'kt|kiel', 674_291_664_050_744],
    ['register_postal', 'kt|24103', 674_291_892_910_579],
    ['register_place', 'Sdvn|kiel', 187_800_677_789_548],
    ['register_postal', 'Sdvn|24103', 187_801_190_461_541],
    ['register_place', 'kate|kiel|', 2_550_994_942_132_749],
    ['register_postal', 'kate|24103|', 1_513_743_401_402_832],
    ['register_postal', '24103', 1_513_743_243_035_486],
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
