import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { Desk } from './command.ts';

/** Twelve people, each twice: once as written, once with a slip in the family name; e-mail and birth agree. */
const FAMILIES = 'Brindle Vance Torvend Ashdown Corvane Dunmore Ellerby Fenwick Garrick Holloway Ingleby Jessop'.split(
  ' ',
);
const GIVEN = 'Ada Ola Ilka Kate Noor Tomas Edda Felix Greta Hugo Ines Jonas'.split(' ');

function people(): string {
  const rows = FAMILIES.flatMap((family, index) => {
    const email = `${GIVEN[index]}.${family}@orrery${index}.example`.toLowerCase();
    const birth = `19${60 + index}-0${1 + (index % 9)}-1${index % 9}`;
    const slipped = `${family.slice(0, -2)}${family.at(-1)}${family.at(-2)}`;
    return [
      `${index}-1,${GIVEN[index]},${family},${email},${birth},${index}`,
      `${index}-2,${GIVEN[index]},${slipped},${email},${birth},${index}`,
    ];
  });
  return `unique_id,first_name,surname,email,dob,cluster\n${rows.join('\n')}\n`;
}

interface Answer {
  sets: {
    name: string;
    truth_from: string;
    notes: string[];
    records: number;
    true_pairs: number;
    cluster_f1: number;
  }[];
  out?: string;
}

test('a labelled file: figures on stdout, a report of one file, and no database', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('people.csv', people());
  const out = desk.path('report.html');
  const { sets } = await desk.json<Answer>(['evaluate', file, '--out', out]);
  assert.deepEqual(
    sets.map(({ name, truth_from, records, true_pairs, cluster_f1 }) => [
      name,
      truth_from,
      records,
      true_pairs,
      cluster_f1,
    ]),
    [['people', 'column cluster', 24, 12, 1]],
  );
  const page = desk.read('report.html');
  assert.match(page, /^<!doctype html>/);
  assert.doesNotMatch(page, /<script|https?:/);
  assert.equal(existsSync(desk.data), false);
});

test('for people: a table a set, the report named', async (t) => {
  const desk = new Desk(t);
  const file = desk.write('people.csv', people());
  const { code, out, err } = await desk.run(['evaluate', file, '--model', 'shipped', '--out', desk.path('r.html')]);
  assert.equal(code, 0, err);
  assert.match(out, /^people {2}\(truth: column cluster; model: /);
  for (const line of ['true pairs +12 ', 'completeness +1\\.0000', 'cluster F1 +1\\.0000', 'The report is in ']) {
    assert.match(out, new RegExp(line));
  }
  assert.match(err, /people: linking/);
});

test('a folder: its sets one by one; the same answer every time', async (t) => {
  const desk = new Desk(t);
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(desk.path('sets'));
  for (const name of ['a.csv', 'b.csv']) writeFileSync(desk.path(`sets/${name}`), people());
  const figures = async () => {
    const { sets } = await desk.json<{ sets: Record<string, unknown>[] }>(['evaluate', desk.path('sets')]);
    return sets.map(({ seconds, ...rest }) => rest);
  };
  const first = await figures();
  assert.deepEqual(
    first.map(({ name }) => name),
    ['a', 'b'],
  );
  assert.deepEqual(await figures(), first);
});

test('what is wrong is said in one line, and nothing is written', async (t) => {
  const desk = new Desk(t);
  const out = desk.path('r.html');
  const file = desk.write('plain.csv', 'id,name,email\n1,Ada Brindle,ada@orrery.example\n');
  const bare = await desk.run(['evaluate', file, '--out', out]);
  assert.equal(bare.code, 1);
  assert.match(bare.err, /no truth is found in the columns "id", "name", "email"; name the column with --truth/);
  assert.equal(existsSync(out), false);
  const model = await desk.run(['evaluate', desk.write('p.csv', people()), '--model', 'no-such.json']);
  assert.equal(model.code, 1);
  assert.match(model.err, /--model no-such\.json: there is no such file; give a weights file, shipped or trained/);
  assert.equal((await desk.run(['evaluate'])).code, 2);
});
