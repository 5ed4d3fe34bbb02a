/** `kill -9` in the middle of an import, and the import again: the same people as without the kill. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { generateWorld, SOURCES } from '../../demo/world.ts';
import { Desk, finished } from './command.ts';

const PEOPLE = 1500;
/** Makes the file long enough for many progress lines: they go by tenths of its bytes, read in chunks of 256 KB. */
const PADDING = 'what somebody wrote about this person '.repeat(25);

/** All three sources of the world as one file, so that people join and merge all along. */
function worldFile(desk: Desk): string {
  const world = generateWorld({ seed: 7, people: PEOPLE });
  const sources = SOURCES.map((source) => world.records(source));
  const lines: string[] = [];
  for (let open = sources.length; open > 0; ) {
    open = 0;
    for (const records of sources) {
      const next = records.next();
      if (next.done) continue;
      open += 1;
      const { source, record } = next.value;
      const observed_at = '2026-01-01T00:00:00Z';
      lines.push(JSON.stringify({ ...record, key: `${source}-${record.key}`, summary: PADDING, observed_at }));
    }
  }
  return desk.write('world.jsonl', `${lines.join('\n')}\n`);
}

/** Runs the import and kills it when it has printed so many lines of progress. */
async function killedAt(desk: Desk, args: string[], lines: number, data: string): Promise<NodeJS.Signals | null> {
  const child = desk.start(args, data);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.stdout!.resume();
  let seen = 0;
  for await (const line of createInterface({ input: child.stderr! })) {
    if (!/^ *\d+% +[\d,]+ rows/.test(line)) continue;
    seen += 1;
    if (seen === lines) child.kill('SIGKILL');
  }
  return ended;
}

/** The first few lines that only one of two exports has: short enough to read when the test fails. */
function differences(a: readonly string[], b: readonly string[]): string[] {
  const [left, right] = [new Set(a), new Set(b)];
  const only = [...a.filter((line) => !right.has(line)), ...b.filter((line) => !left.has(line))];
  return only.slice(0, 6).map((line) => line.replaceAll(PADDING, '').slice(0, 300));
}

test('an import that was killed and run again ends like one that was not', { timeout: 240_000 }, async (t) => {
  const desk = new Desk(t);
  const args = ['import', worldFile(desk), '--source', 'world'];
  const undisturbed = desk.path('undisturbed');
  assert.equal((await finished(desk.start(args, undisturbed))).code, 0);
  const people = await desk.exported('people', undisturbed);
  const companies = await desk.exported('companies', undisturbed);
  assert.ok(people.length > PEOPLE / 2);

  for (const lines of [1, 4, 8]) {
    const data = desk.path(`killed-${lines}`);
    assert.equal(await killedAt(desk, args, lines, data), 'SIGKILL');
    const again = await desk.json<{ unchanged: number; created: number }>(args, data);
    assert.ok(again.created > 0, `killed after ${lines} lines of progress, there was something left to do`);
    assert.deepEqual(differences(await desk.exported('people', data), people), []);
    assert.deepEqual(differences(await desk.exported('companies', data), companies), []);
    assert.equal((await desk.run(['doctor'], data)).code, 0);
    rmSync(data, { recursive: true });
  }
});
