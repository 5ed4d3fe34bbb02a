import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createRandom } from './chance.ts';
import { typo } from './dirt/typing.ts';
import { words } from './names/culture.ts';
import { CULTURES, nameMaker } from './names/person-name.ts';
import { phoneBook } from './phones.ts';
import { edits } from './queries/name-fit.ts';
import { b2bWorld, companyWorld, knobsOf, residentWorld } from './worlds.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const RUNS = { numRuns: 5 };

const worlds = {
  b2b: (seed: number, size: number) => b2bWorld({ seed, people: size }).records(),
  residents: (seed: number, size: number) => residentWorld({ seed, people: size }).records(),
  companies: (seed: number, size: number) => companyWorld({ seed, companies: size }).records(),
};

function digest(records: Iterable<object>): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex');
}

for (const [kind, make] of Object.entries(worlds)) {
  test(`${kind}: a seed gives the same records again, another seed others`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        assert.equal(digest(make(seed, 200)), digest(make(seed, 200)));
        assert.notEqual(digest(make(seed, 200)), digest(make(seed + 1, 200)));
      }),
      RUNS,
    );
  });

  test(`${kind}: every record has its truth and a key of its own in its source`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const keys = new Set<string>();
        const truths = new Set<string>();
        let count = 0;
        for (const { source, record, truth } of make(seed, 300)) {
          keys.add(`${source}/${record.key}`);
          truths.add(truth);
          assert.match(truth, /^[a-z]\d+(-\d+)?$/);
          count += 1;
        }
        assert.equal(keys.size, count);
        assert.ok(truths.size > 200 && truths.size <= 300, `${truths.size} of 300`);
        assert.ok(count > truths.size * 1.3, `${count} records of ${truths.size}`);
      }),
      RUNS,
    );
  });

  test(`${kind}: nobody real: only reserved domains`, () => {
    for (const { record } of make(11, 2000)) {
      const text = JSON.stringify(record).toLowerCase();
      const domains = [...text.matchAll(/(?:@|www\.|https?:\/\/)([\w.-]+\.[a-z]+)/g)].map(([, domain = '']) => domain);
      for (const domain of domains) assert.match(domain, /(\.example|linkedin\.com)$/, text);
    }
  });
}

test('a world of more than one block repeats no identifier of one person for another', () => {
  // Two blocks of 20,000: what keeps them apart is not chance.
  const holders = new Map<string, string>();
  for (const { drafts } of b2bWorld({ seed: 5, people: 20_400 }).blocks()) {
    for (const { ties, person } of drafts) {
      for (const tie of ties) {
        if (tie.startsWith('c:')) continue;
        assert.equal(holders.get(tie) ?? person.id, person.id, tie);
        holders.set(tie, person.id);
      }
    }
  }
  assert.ok(holders.size > 20_000);
});

test('telephone numbers are given out once, from ranges without subscribers', () => {
  const seen = new Set<string>();
  for (const block of [0, 1, 53]) {
    const book = phoneBook(block);
    for (let index = 0; index < 50_000; index += 1) {
      const phone = book.next(['US', 'GB', 'DE', 'FR', 'PL'][index % 5]!, index % 2 === 0 ? 'mobile' : 'landline');
      if (phone === undefined) continue;
      assert.ok(!seen.has(phone.number), phone.number);
      seen.add(phone.number);
      assert.match(
        phone.number,
        /^(\+1 \d{3} 555 \d{4}|\+44 (7700 900|20 7946 0|1\d1 49[68] 0|1\d\d 496 0)\d|\+49 (171 39200|176 040690|30 23125|40 66969|69 90009|89 99998) |\+33 (6 39 98|1 99 00|4 65 71) )/,
      );
    }
  }
  assert.ok(seen.size > 120_000);
});

test('names: large tables, a few very common names, and a long tail', () => {
  const given = CULTURES.flatMap(({ male, female }) => [...words(male), ...words(female)]);
  const family = CULTURES.flatMap((culture) => words(culture.family));
  assert.ok(CULTURES.length >= 15 && new Set(given).size >= 600 && new Set(family).size >= 1500);

  const names = nameMaker(0.9);
  const random = createRandom(1);
  const counts = new Map<string, number>();
  const drawn = 50_000;
  for (let index = 0; index < drawn; index += 1) {
    const [name = ''] = names.family('english', 'male', random).latin;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most = 0, ...others] = [...counts.values()].sort((a, b) => b - a);
  assert.ok(most > drawn * 0.01 && most < drawn * 0.06, `${most} of the commonest`);
  assert.ok(others.filter((count) => count === 1).length > 2000, 'many names are borne once');
});

test('a typing error is one edit', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3, maxLength: 20, unit: 'grapheme-ascii' }), seeds, (text, seed) => {
      assert.ok(edits(text, typo(text, createRandom(seed))) <= 1);
    }),
  );
});

test('knobs of different seeds differ, and stay within their bounds', () => {
  const all = Array.from({ length: 50 }, (_, seed) => knobsOf(seed));
  assert.equal(new Set(all.map((knobs) => knobs.errors)).size, 50);
  for (const knobs of all) {
    assert.ok(knobs.errors >= 0.06 && knobs.errors <= 0.24 && knobs.sources >= 4 && knobs.sources <= 7);
    assert.ok(knobs.nameSkew >= 0.75 && knobs.nameSkew <= 1.05);
  }
});

test('of the code that it tests, a world uses the record types only', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const paths = globSync('**/*.ts', { cwd: folder });
  assert.ok(paths.length > 20);
  for (const path of paths) {
    for (const [statement] of readFileSync(`${folder}/${path}`, 'utf8').matchAll(/^import[^;]*\/src\/[^;]*;/gm)) {
      assert.match(statement, /^import type [^;]*\/src\/identity\/record\.ts';$/, path);
    }
  }
});
