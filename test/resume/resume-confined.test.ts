/** What a process that parses strangers' files can reach. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Confined } from '../../src/confine/confined.ts';

test('it reads the file it was given; it reads no other, writes nothing, runs nothing and knows no secret', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lode-confined-'));
  for (const name of ['allowed', 'secret']) writeFileSync(join(folder, name), 'text');
  const program = new URL('./resume-probe.ts', import.meta.url);
  const child = new Confined<Record<string, unknown>>({
    program,
    name: 'the probe',
    about: 'a test',
    args: [folder],
    files: [fileURLToPath(program), join(folder, 'allowed')],
    limits: { heapMegabytes: 64, memoryMegabytes: 256, silence: 30_000 },
  });
  try {
    const { environment, ...reached } = await child.next();
    const denied = 'ERR_ACCESS_DENIED';
    assert.deepEqual(reached, { readAllowed: 'done', readOther: denied, write: denied, run: denied });
    const own = Object.keys(process.env).filter((name) => (environment as string[]).includes(name));
    assert.deepEqual(own, []);
  } finally {
    child.close();
    rmSync(folder, { recursive: true });
  }
});
