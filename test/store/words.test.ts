/** Full-text search finds the same people on both engines, whatever is typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { foldWords } from '../../src/identity/normalise/fold.ts';
import type { Value, Wanted } from '../../src/store/tx.ts';
import { onEachEngine } from './databases.ts';
import { type Step, script } from './test-commands.ts';

const PERSON = ['graph_id', 'number', 'id', 'seq', 'contested', 'features', 'updated_at', 'sort_name', 'country'];
const FACETS = ['region', 'city', 'given_name', 'family_name', 'title', 'level', 'department', 'company'];
const REST = ['company_domain', 'postal_code', 'has_email', 'has_phone', 'has_profile'];

function person(number: number): Value[] {
  return [0, number, `id${number}`, number, ...[0, '', '', '', ''], ...FACETS.map(() => ''), '', '', 0, 0, 0];
}

const TEXTS: Record<number, string> = {
  1: "Siobhán O'Brien, Chief Underwriter",
  2: 'Юлия Соколова — Head of Research',
  3: '王小明 Staff Engineer',
  4: 'Jürgen Müller, C++ & C# Entwickler',
  5: 'Marc-André "Bobby" Underhill',
};

onEachEngine('words', (database) => {
  const write = (steps: Step[]) => database.store.write(script, steps);
  const find = async (typed: string, prefix = false) => {
    const [numbers] = await database.store.query(script, [['find', foldWords(typed), prefix]]);
    return numbers;
  };
  const words = (number: number, text: string) => ({ number, words: foldWords(text).join(' ') });

  test('words are set for people', async () => {
    const numbers = Object.keys(TEXTS).map(Number);
    await write([
      ['insert', 'person', [...PERSON, ...FACETS, ...REST], numbers.map(person)],
      ['words', numbers.map((number) => words(number, TEXTS[number]!))],
    ]);
  });

  test('all words must be there, in any order and case', async () => {
    assert.deepEqual(await find('ENGINEER staff'), [3]);
    assert.deepEqual(await find('staff underwriter'), []);
  });

  test('accents, scripts and apostrophes are found by any spelling that folds alike', async () => {
    assert.deepEqual(await find("Siobhan O'Brien"), [1]);
    assert.deepEqual(await find('OBrien'), [1]);
    assert.deepEqual(await find('Соколова'), [2]);
    assert.deepEqual(await find('Sokolova'), [2]);
    assert.deepEqual(await find('王小明'), [3]);
    assert.deepEqual(await find('muller'), [4]);
  });

  test('with prefix the last word may go on, the others not', async () => {
    assert.deepEqual(await find('under', true), [1, 5]);
    assert.deepEqual(await find('underw', true), [1]);
    assert.deepEqual(await find('marc under', true), [5]);
    assert.deepEqual(await find('under marc', true), []);
    assert.deepEqual(await find('under', false), []);
  });

  test('quotes, operators and wildcards are only what they fold to', async () => {
    assert.deepEqual(await find('"Bobby" AND Underhill'), [], 'AND is a word like any other');
    assert.deepEqual(await find('"bobby" (underhill)*'), [5]);
    for (const typed of ["'); drop table person; --", 'a:b & !c | d <-> e', '\\ \' " * ^ NEAR(a b)', 'not or near']) {
      assert.deepEqual(await find(typed), [], typed);
    }
  });

  test('new words replace the old ones, and none removes them', async () => {
    await write([['words', [words(5, 'Marc Overhill')]]]);
    assert.deepEqual(await find('underhill'), []);
    assert.deepEqual(await find('overhill'), [5]);
    await write([['words', [{ number: 5, words: '' }]]]);
    assert.deepEqual(await find('overhill'), []);
  });

  test('a failing command leaves the words as they were', async () => {
    await assert.rejects(
      write([
        ['words', [words(1, 'somebody else')]],
        ['fail', 'no'],
      ]),
    );
    assert.deepEqual(await find('siobhan'), [1]);
    assert.deepEqual(await find('somebody'), []);
  });

  test('a word of any length can be stored and looked for', async () => {
    const long = 'x'.repeat(5_000);
    await write([['words', [words(4, `${long} short`)]]]);
    assert.deepEqual(await find('short'), [4]);
    assert.deepEqual(await find(long), [4]);
    assert.deepEqual(await find(`${long.slice(0, 900)}`, true), [4]);
  });

  test('words of a range: all, some and none of them, upwards and downwards', async () => {
    await write([
      ['words', [words(1, 'kiln glaze'), words(2, 'kiln'), words(3, 'glaze wheel'), words(4, 'kiln wheel')]],
    ]);
    const { reads } = database.store;
    const word = (text: string, goesOn = false) => ({ word: text, goesOn });
    const cases: [wanted: Wanted, numbers: number[]][] = [
      [word('kiln'), [1, 2, 4]],
      [word('whe', true), [3, 4]],
      [{ all: [word('kiln'), word('wheel')] }, [4]],
      [{ some: [word('glaze'), word('wheel')] }, [1, 3, 4]],
      [{ all: [word('kiln')], none: [word('glaze'), word('wheel')] }, [2]],
      [{ all: [{ some: [word('kiln'), word('glaze')] }], none: [{ all: [word('kiln'), word('wheel')] }] }, [1, 2, 3]],
      [{ some: [] }, []],
    ];
    const all = { of: 'person', after: 0, upTo: 9 } as const;
    for (const [wanted, numbers] of cases) {
      assert.deepEqual(await reads.readWords({ ...all, wanted }, 9), numbers, JSON.stringify(wanted));
      const rows = await sql<{
        number: number;
      }>`select number from ${reads.withWords({ ...all, wanted })} as found order by number`.execute(reads.db);
      assert.deepEqual(
        rows.rows.map((row) => Number(row.number)),
        numbers,
      );
    }
    assert.deepEqual(await reads.readWords({ of: 'person', wanted: word('kiln'), after: 1, upTo: 3 }, 9), [2]);
    assert.deepEqual(await reads.readWords({ ...all, wanted: word('kiln') }, 2), [1, 2]);
    assert.deepEqual(await reads.readWords({ ...all, wanted: word('kiln') }, 2, true), [4, 2]);
    assert.deepEqual(await reads.readWords({ of: 'company', wanted: word('kiln'), after: 0, upTo: 9 }, 2), []);
  });
});
