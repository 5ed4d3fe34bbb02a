/**
 * Imports files as `lode import` does, and says what it cost. A process of its own, so that its peak memory is the
 * import's alone.
 *
 * Use: node bench/import-process.ts DATA '[{"path": ..., "source": ..., "kind": "people"}, ...]'
 * Prints one JSON line, an ImportCost.
 */
import { readFileSync, statSync } from 'node:fs';
import { createCore, elapsed, migrateStore } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { firstStart } from '../src/engine/accounts/first-start.ts';
import { rejectsPath } from '../src/engine/imports.ts';
import { runImport } from '../src/import/run.ts';
import type { ImportCost, ImportFile } from './world-data.ts';

const [data = '', files = '[]'] = process.argv.slice(2);
const config = loadConfig({ data });
await migrateStore(config);
const core = await createCore(config);
await firstStart(core.parts, config.rootKey);
const group = await core.store.reads.db.selectFrom('account_group').select('id').executeTakeFirstOrThrow();
const { groupId, graphId } = await core.operations.callerFor(group.id);

const start = elapsed();
const cpuBefore = process.cpuUsage();
let rows = 0;
let rejected = 0;
let peakAnonymousMib = 0;
// The argument is written by `world-data.ts`.
for (const { path, source, kind } of JSON.parse(files) as ImportFile[]) {
  const request = { source, kind, fileName: path };
  const importId = await core.operations.startImport({ groupId, graphId, request });
  const { report } = await runImport({
    operations: core.operations,
    groupId,
    graphId,
    importId,
    request,
    path,
    observedAt: statSync(path).mtime.toISOString(),
    rejectsPath: rejectsPath(config.data, importId),
    elapsed,
    onProgress: async () => {
      peakAnonymousMib = Math.max(peakAnonymousMib, anonymousMib());
      return 'go on';
    },
  });
  await core.operations.finishImport(importId, 'succeeded', report);
  rows += report.rows;
  rejected += report.rejected;
}
const { user, system } = process.cpuUsage(cpuBefore);
const cost: ImportCost = {
  rows,
  rejected,
  wallMs: elapsed() - start,
  cpuMs: (user + system) / 1000,
  peakRssMib: process.resourceUsage().maxRSS / 1024,
  peakAnonymousMib,
};
await core.close();
process.stdout.write(`${JSON.stringify(cost)}\n`);

/** Memory of this process that no file stands behind. */
function anonymousMib(): number {
  const line = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}
