/** `lode train` and `lode reresolve`: weights learned from one's own records, looked at, adopted, and taken back. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { generateWorld, SOURCES } from '../../demo/world.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';
import { Desk } from './command.ts';

const OBSERVED = '2026-03-02T00:00:00Z';

function writeWorld(desk: Desk, people: number): void {
  const world = generateWorld({ seed: 11, people });
  for (const source of SOURCES) {
    const lines = [...world.records(source)].map(({ record }) => JSON.stringify({ ...record, observed_at: OBSERVED }));
    desk.write(`${source}.jsonl`, `${lines.join('\n')}\n`);
  }
}

async function importWorld(desk: Desk, data = desk.data, sources: readonly string[] = SOURCES): Promise<void> {
  for (const source of sources) await desk.json(['import', desk.path(`${source}.jsonl`), '--source', source], data);
}

async function exportedAll(desk: Desk, data = desk.data): Promise<string[]> {
  return [...(await desk.exported('people', data)), ...(await desk.exported('companies', data))];
}

/** A model that joins nobody whom less than a shared identifier ties: adopting it takes many people apart. */
function writeStrict(desk: Desk): string {
  return desk.write('strict.json', JSON.stringify({ ...SHIPPED, version: 'strict', linkBits: 25, certainBits: 25 }));
}

interface Trained {
  version: string;
  records: number;
  warnings: string[];
  levels: { comparison: string }[];
}
interface Tried {
  people: { before: number; after: number; riskiest_merges: { names: string[]; evidence: unknown[] }[] };
}

test('learning, looking, adopting, and taking back', { timeout: 120_000 }, async (t) => {
  const desk = new Desk(t);
  writeWorld(desk, 400);
  await importWorld(desk);
  const before = await exportedAll(desk);

  const weights = desk.path('weights.json');
  const trained = await desk.json<Trained>(['train', '--out', weights]);
  assert.match(trained.version, /^2026-03-02-/);
  assert.ok(trained.records > 600 && trained.levels.length > 50);
  assert.ok(statSync(weights).size < 1_000_000);
  assert.equal(JSON.parse(readFileSync(weights, 'utf8')).about.data, [...SOURCES].sort().join('+'));

  const again = desk.path('again.json');
  await importWorld(desk, desk.path('reversed'), [...SOURCES].reverse());
  assert.equal((await desk.run(['train', '--out', again], desk.path('reversed'))).code, 0);
  assert.equal(desk.read('again.json'), desk.read('weights.json'), 'the same data give the same file, byte for byte');
  const dated = ['train', '--out', again, '--date', '2026-04-01', '--name', 'all of us'];
  assert.match((await desk.json<Trained>(dated)).version, /^2026-04-01-all-of-us-[0-9a-f]{8}$/);

  const shown = await desk.run(['reresolve', '--model', weights, '--dry-run']);
  assert.match(shown.out, /people: [\d,]+ → [\d,]+; merges: [\d,]+, splits: /);
  assert.match(shown.out, /Nothing was changed\./);
  const tried = await desk.json<Tried>(['reresolve', '--model', weights, '--dry-run']);
  assert.equal(tried.people.before, (await desk.exported('people')).length);
  assert.deepEqual(await exportedAll(desk), before);

  const unsure = await desk.run(['reresolve', '--model', weights]);
  assert.deepEqual([unsure.code, /--dry-run.*--yes/.test(unsure.err)], [1, true], unsure.err);
  const adopted = await desk.json<{ model: string; people: number }>(['reresolve', '--model', weights, '--yes']);
  assert.deepEqual([adopted.model, adopted.people], [trained.version, tried.people.after]);
  const { out } = await desk.run(['doctor']);
  assert.match(
    out,
    new RegExp(`model ${trained.version}: learned from .*, 2026-03-02; (not calibrated|calibrated on )`),
  );

  await desk.json(['reresolve', '--model', 'shipped', '--yes']);
  assert.deepEqual(await exportedAll(desk), before);
});

test('files are learned from without a database, whatever their order, and labels are left out', async (t) => {
  const desk = new Desk(t);
  writeWorld(desk, 400);
  const files = SOURCES.map((source) => desk.path(`${source}.jsonl`));
  const day = new Date('2026-02-03T00:00:00Z');
  for (const file of files) utimesSync(file, day, day);
  const { version, warnings } = await desk.json<Trained>(['train', ...files, '--out', desk.path('one.json')]);
  assert.match(version, /^2026-02-03-/);
  assert.deepEqual(warnings, []);
  await desk.json(['train', ...files.toReversed(), '--out', desk.path('two.json')]);
  assert.equal(desk.read('two.json'), desk.read('one.json'));

  // The same records with a column that gives the answers away.
  const labelled = files.map((file, index) => {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const text = lines.map((line, row) => JSON.stringify({ ...JSON.parse(line), truth: `t${row % 7}` })).join('\n');
    const path = desk.path(`labelled/${SOURCES[index]}.jsonl`);
    return { path, text: `${text}\n` };
  });
  mkdirSync(desk.path('labelled'));
  for (const { path, text } of labelled) {
    writeFileSync(path, text);
    utimesSync(path, day, day);
  }
  await desk.json(['train', ...labelled.map(({ path }) => path), '--out', desk.path('three.json')]);
  assert.equal(desk.read('three.json'), desk.read('one.json'));
});

test('too little to learn from is said', async (t) => {
  const desk = new Desk(t);
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => `${row},Given${row} Family${row},user${row}@firm${row}.example`).join(
      '\n',
    );
  const file = desk.write('single.csv', `key,name,email\n${rows(700)}\n`);
  const { warnings } = await desk.json<Trained>(['train', file, '--out', desk.path('w.json')]);
  assert.match(warnings.join(), /Only about \d+ pairs of one person/);
  const few = await desk.run([
    'train',
    desk.write('few.csv', `key,name,email\n${rows(3)}\n`),
    '--out',
    desk.path('w2.json'),
  ]);
  assert.deepEqual([few.code, /3 records of people/.test(few.err)], [1, true], few.err);
});

test('nonsense is refused before anything happens', async (t) => {
  const desk = new Desk(t);
  await desk.json(['import', desk.write('a.csv', 'key,name\n1,Anna Carter\n'), '--source', 'crm']);
  const broken = desk.write('broken.json', JSON.stringify({ ...SHIPPED, priorBits: 'high' }));
  const cases: [args: string[], message: RegExp][] = [
    [['--model', broken, '--yes'], /broken\.json is no weights file: priorBits must be/],
    [['--model', desk.write('words.json', 'no json'), '--dry-run'], /words\.json: it is no JSON/],
    [['--model', desk.path('missing.json'), '--dry-run'], /there is no such file/],
    [['--dry-run'], /Name the model to try/],
  ];
  for (const [args, message] of cases) {
    const ended = await desk.run(['reresolve', ...args]);
    assert.equal(ended.code, 1);
    assert.match(ended.err, message);
  }
  assert.equal((await desk.run(['train', '--date', 'today'])).code, 2);
});

test('keys of another version: the doctor and the server say so, and reresolve rebuilds them', async (t) => {
  const desk = new Desk(t);
  writeWorld(desk, 60);
  await importWorld(desk);
  const before = await exportedAll(desk);
  const db = new DatabaseSync(desk.path('data/lode.db'));
  db.exec('update graph set keys_version = 1; delete from match_key where record_id % 2 = 0');
  db.close();
  const sick = await desk.run(['doctor']);
  assert.equal(sick.code, 1);
  assert.match(sick.out, /wrong +keys .*version 1.*lode reresolve --yes/);
  const server = desk.start(['serve', '--port', '0']);
  let log = '';
  for await (const line of createInterface({ input: server.stdout! })) {
    log += line;
    if (/Lode listens at/.test(line)) break;
  }
  server.kill('SIGTERM');
  assert.match(log, /keys of this graph are of another version/);
  await desk.json(['reresolve', '--yes']);
  assert.equal((await desk.run(['doctor'])).code, 0);
  assert.deepEqual(await exportedAll(desk), before);
});

/** Runs the adoption and kills it when it has printed so many lines of a phase's progress. */
async function killedAt(desk: Desk, args: string[], phase: string, lines: number, data: string) {
  const child = desk.start(args, data);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.stdout!.resume();
  let seen = 0;
  for await (const line of createInterface({ input: child.stderr! })) {
    if (new RegExp(`^ *\\d+% .* ${phase} `).test(line)) seen += 1;
    if (seen === lines) child.kill('SIGKILL');
  }
  return ended;
}

test('an adoption that was killed and run again ends like one that was not', { timeout: 240_000 }, async (t) => {
  const desk = new Desk(t);
  writeWorld(desk, 600);
  await importWorld(desk);
  const strict = writeStrict(desk);
  const args = ['reresolve', '--model', strict, '--yes'];
  const before = await exportedAll(desk);
  const whole = desk.path('whole');
  cpSync(desk.data, whole, { recursive: true });
  await desk.json(args, whole);
  const expected = await exportedAll(desk, whole);
  assert.ok(expected.length > before.length);

  for (const [phase, lines] of [
    ['records', 2],
    ['people', 4],
  ] as const) {
    const data = desk.path(`killed-${phase}-${lines}`);
    cpSync(desk.data, data, { recursive: true });
    assert.equal(await killedAt(desk, args, phase, lines, data), 'SIGKILL');
    const half = await desk.run(['doctor'], data);
    assert.match(half.out, /advice +model .*strict is being adopted/);
    const resumed = await desk.run(['reresolve', '--yes'], data);
    assert.equal(resumed.code, 0, resumed.err);
    assert.match(resumed.err, /goes on where it stood/);
    assert.deepEqual(await exportedAll(desk, data), expected);
    rmSync(data, { recursive: true });
  }
});
