/** What a process that parses strangers' files can reach. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Confined } from '../../src/confine/confined.ts';
import { BUILDERS } from './resume-cast.ts';

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

test('an install whose dependencies lie behind a link reads resumes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lode-linked-'));
  try {
    const own = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
    for (const path of ['src', 'package.json']) cpSync(own(path), join(folder, path), { recursive: true });
    symlinkSync(own('node_modules'), join(folder, 'node_modules'));
    const { parseResume }: typeof import('../../src/resume/parse.ts') = await import(
      pathToFileURL(join(folder, 'src/resume/parse.ts')).href
    );
    for (const format of ['pdf', 'docx', 'txt'] as const) {
      const bytes = BUILDERS[format]({ lines: ['Noor Takahashi', 'noor@takahashi.example'] });
      assert.match((await parseResume({ bytes, format })).text, /noor@takahashi\.example/, format);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
