import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { folderOf } from '../fixtures/files.ts';
import { findSets, type SetOptions } from './find-sets.ts';
import { type LabelledSet, labelledSet } from './set.ts';

async function setsOf(
  t: TestContext,
  files: Record<string, string>,
  names: string[] | 'folder',
  options: SetOptions = {},
): Promise<LabelledSet[]> {
  const folder = folderOf(t, files);
  const at = (name: string) => join(folder, name);
  const { truth, key, pairs } = options;
  const placed = { truth, key: key && at(key), pairs: pairs && at(pairs) };
  const found: LabelledSet[] = [];
  for await (const set of findSets(names === 'folder' ? [folder] : names.map(at), placed)) {
    found.push(labelledSet(set, truth));
  }
  return found;
}

/** Addresses of the records by true person, those of nobody known left out. */
function peopleOf({ records, truth }: LabelledSet): string[][] {
  assert.equal(truth.kind, 'people');
  const personOf = truth.kind === 'people' ? truth.personOf : [];
  const groups = Map.groupBy(records.keys(), (index) => personOf[index]!);
  groups.delete(-1);
  return [...groups.values()].map((members) => members.map((index) => records[index]!.address));
}

const CLUSTERS =
  'unique_id,first_name,surname,cluster\n1,Ada,Brindle,7\n2,Ada,Brindel,7\n3,Ola,Vance,8\n4,Ilka,Torvend,\n';

test('a truth column is found, and never matched on', async (t) => {
  const [set] = await setsOf(t, { 'a.csv': CLUSTERS }, ['a.csv']);
  assert.equal(set?.name, 'a');
  assert.equal(set?.truthFrom, 'column cluster');
  assert.deepEqual(peopleOf(set!), [['a/1', 'a/2'], ['a/3']]);
  assert.deepEqual(set?.notes, ['1 records have no known truth and count for nothing']);
  assert.deepEqual(set?.records[0]?.features, {
    names: [{ full: 'ada brindle', given: 'ada', middle: '', family: 'brindle', suffix: '' }],
  });
});

test('--truth names the column, also one that would mean something else', async (t) => {
  const content = 'id,name,email\n1,Ada Brindle,p1@orrery.example\n2,A. Brindle,p1@orrery.example\n';
  const [set] = await setsOf(t, { 'a.csv': content }, ['a.csv'], { truth: 'E-Mail' });
  assert.deepEqual(peopleOf(set!), [['a/1', 'a/2']]);
  assert.equal(set?.records[0]?.features.emails, undefined);
});

test('records that the import would refuse still count', async (t) => {
  const content = 'id,name,city,truth\n1,Ada Brindle,Leeds,7\n2,,Leeds,7\n';
  const [set] = await setsOf(t, { 'a.csv': content }, ['a.csv']);
  assert.deepEqual(peopleOf(set!), [['a/1', 'a/2']]);
  assert.deepEqual(set?.records[1]?.features, {});
  assert.match(set?.notes[0] ?? '', /^1 rows are refused/);
});

test('keys that are not unique do not merge records', async (t) => {
  const content = 'id,name,truth\n1,Ada Brindle,7\n1,Ada Brindle,7\n';
  const [set] = await setsOf(t, { 'a.csv': content }, ['a.csv']);
  assert.deepEqual(peopleOf(set!), [['a/1', 'a/1#3']]);
});

test('what is wrong is said, with the columns that there are', async (t) => {
  const bad = (content: string, options: SetOptions = {}) => setsOf(t, { 'a.csv': content }, ['a.csv'], options);
  await assert.rejects(
    bad('id,name\n1,Ada\n'),
    /no truth is found in the columns "id", "name"; name the column with --truth/,
  );
  await assert.rejects(bad('id,name\n1,Ada\n', { truth: 'who' }), /there is no column "who"; it has "id", "name"/);
  await assert.rejects(bad('cluster,truth,name\n1,1,Ada\n'), /"cluster" and "truth" could both be the truth/);
  await assert.rejects(bad('name,cluster\nAda,1\nOla,2\n'), /no two records are one person/);
  await assert.rejects(bad('DATA_SOURCE,RECORD_ID,NAME_FULL\nCRM,1,Ada\n'), /name the file of the answers with --key/);
  await assert.rejects(setsOf(t, {}, ['gone.csv']), /there is no such file or folder/);
  await assert.rejects(setsOf(t, { 'a.csv': 'id,name\n1,Ada\n' }, 'folder'), /none of its 1 files is labelled data/);
});

const FEBRL = (suffix: string) =>
  `rec_id, given_name, surname, date_of_birth, soc_sec_id\nrec-0-${suffix}, ada, brindle, 19800412, 6988048\nrec-1-${suffix}, ola, vance, 19810412, 6988049\n`;

test('FEBRL: the truth is in rec_id, and two files are two sources', async (t) => {
  const files = { '4a.csv': FEBRL('org'), '4b.csv': FEBRL('dup-0') };
  const wanted = [
    ['4a/rec-0-org', '4b/rec-0-dup-0'],
    ['4a/rec-1-org', '4b/rec-1-dup-0'],
  ];
  const [set] = await setsOf(t, files, ['4a.csv', '4b.csv']);
  assert.deepEqual(peopleOf(set!), wanted);
  assert.equal(set?.truthFrom, 'rec_id');
  const [found, ...more] = await setsOf(t, files, 'folder');
  assert.deepEqual(more, []);
  assert.deepEqual(peopleOf(found!), wanted);
});

const SENZING = {
  'crm.csv':
    'DATA_SOURCE,RECORD_ID,RECORD_TYPE,PRIMARY_NAME_LAST,PRIMARY_NAME_FIRST,PRIMARY_NAME_ORG,DATE_OF_BIRTH\nCRM,1,PERSON,Brindle,Ada,,4/27/80\nCRM,2,ORGANIZATION,,,Orrery Works,\n',
  'list.csv':
    'DATA_SOURCE,RECORD_ID,RECORD_TYPE,PRIMARY_NAME_LAST,PRIMARY_NAME_FIRST,PRIMARY_NAME_ORG,DATE_OF_BIRTH\nLIST,1,PERSON,Brindle,A,,3/4/80\n',
  'crm.jsonl': `${JSON.stringify({ DATA_SOURCE: 'CRM', RECORD_ID: '1', FEATURES: [{ RECORD_TYPE: 'PERSON' }, { NAME_FULL: 'Ada Brindle' }] })}
${JSON.stringify({ DATA_SOURCE: 'LIST', RECORD_ID: '1', FEATURES: [{ NAME_FULL: 'A Brindle' }] })}
${JSON.stringify({ DATA_SOURCE: 'CRM', RECORD_ID: '2', FEATURES: [{ RECORD_TYPE: 'ORGANIZATION' }, { NAME_ORG: 'Orrery' }] })}
`,
  'key.csv': 'CLUSTER_ID,RECORD_ID,DATA_SOURCE\n9,1,CRM\n9,1,LIST\n10,2,CRM\n',
};

test('a key file over several sources; organisations are left out', async (t) => {
  const [set] = await setsOf(t, SENZING, ['crm.csv', 'list.csv'], { key: 'key.csv' });
  assert.deepEqual(peopleOf(set!), [['CRM/1', 'LIST/1']]);
  assert.deepEqual(set?.notes, ['1 organisations are left out: only people are linked']);
  assert.equal(set?.truthFrom, 'key.csv');
  assert.deepEqual(set?.records[0]?.features.births, ['1980-04-27']);
});

test('a folder with a key file: the sources of each format are one set', async (t) => {
  const sets = await setsOf(t, SENZING, 'folder');
  assert.deepEqual(
    sets.map(({ name }) => name),
    ['csv by key', 'jsonl by key'],
  );
  for (const set of sets) assert.deepEqual(peopleOf(set), [['CRM/1', 'LIST/1']]);
});

test('pair labels', async (t) => {
  const files = {
    'a.csv': CLUSTERS,
    'labels.csv':
      'unique_id_l,source_dataset_l,unique_id_r,source_dataset_r,clerical_match_score\n2,a,1,a,1.0\n1,a,3,a,0.0\n1,a,99,a,1\n',
  };
  const [set] = await setsOf(t, files, ['a.csv'], { pairs: 'labels.csv' });
  assert.deepEqual(set?.truth, {
    kind: 'pairs',
    a: Int32Array.from([0, 0]),
    b: Int32Array.from([1, 2]),
    same: Uint8Array.from([1, 0]),
  });
  assert.deepEqual(set?.notes, ['1 pair labels name a record that is not there']);
  assert.equal(set?.records[0]?.features.names?.length, 1);
});

test("Lode's own records with a truth, beside the record or in it", async (t) => {
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  const nested =
    line({ source: 'crm', record: { key: '1', full_name: 'Ada Brindle' }, truth: 'p1' }) +
    line({ source: 'list', record: { key: '1', full_name: 'Ada Brindle' }, truth: 'p1' });
  const flat =
    line({ key: '1', full_name: 'Ada Brindle', truth: 'p1' }) + line({ key: '2', full_name: 'Ada B', truth: 'p1' });
  const files = {
    'world/records.jsonl': nested,
    'world/records-crm.jsonl': nested,
    'world/queries.jsonl': line({ query: { email: 'ada@orrery.example' }, truth: 'p1' }),
    'own.jsonl': flat,
  };
  const sets = await setsOf(t, files, 'folder');
  assert.deepEqual(
    sets.map(({ name }) => name),
    ['own', 'world/records'],
  );
  assert.deepEqual(sets.map(peopleOf), [[['own/1', 'own/2']], [['crm/1', 'list/1']]]);
});
