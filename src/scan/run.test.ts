import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runScan } from './run.ts';

test('a file that memory does not hold is refused with a reason, and the process lives on', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lode-scan-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'large.csv');
  const rows = Array.from(
    { length: 30_000 },
    (_, n) => `Ada Brindle${n},ada${n}@orrery${n}.example,Orrery ${n} Ltd,Buyer ${n},Leeds`,
  );
  writeFileSync(path, `full_name,email,company_name,title,city\n${rows.join('\n')}\n`);
  const options = { path, name: 'large.csv', top: 5 };
  await assert.rejects(runScan(options, 32), { code: 'too_large', message: /large\.csv: 32 MB, .* do not hold it/ });
  writeFileSync(path, `full_name,email,company_name,title,city\n${rows.slice(0, 10).join('\n')}\n`);
  assert.equal((await runScan(options, 256)).entities.count, 10);
});
