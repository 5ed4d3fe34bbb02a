import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { kindOfFile } from './kind.ts';

const CASES: [header: string, kind: string][] = [
  ['Name,Email', 'people'],
  ['Name,Website,Email', 'people'],
  ['First Name,Last Name,Company,Industry,Website', 'people'],
  ['Name,Title,Company Name,Domain,Industry', 'people'],
  ['Email', 'people'],
  ['Company,Email', 'people'],
  ['full_name,company_name,company_domain', 'people'],
  ['Name,Domain,Industry,Country', 'companies'],
  ['Name,Website,Industry,Email', 'companies'],
  ['Name,Website', 'companies'],
  ['Company Name,Website,Phone', 'companies'],
  ['name,domain,employee_count', 'companies'],
];

test('the columns tell people from companies', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lode-kind-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [header, kind] of CASES) {
    const path = join(folder, 'file.csv');
    writeFileSync(path, `${header}\n${header.replaceAll(/[^,]+/g, 'x')}\n`);
    assert.equal(await kindOfFile(path, undefined), kind, header);
  }
});
