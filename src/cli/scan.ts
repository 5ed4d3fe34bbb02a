/** `lode scan`: what is in a file, without a database; a page to look at and the same as JSON. */
import { open } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { invalid } from '../errors.ts';
import type { ScanOptions as ScanInput, ScanReport } from '../scan/scan.ts';
import { elapsed } from './elapsed.ts';
import { wantsJson } from './globals.ts';
import { readMapping } from './mapping-file.ts';
import { wholeNumber } from './options.ts';
import { writingTo } from './out-file.ts';
import { printJson, printLines } from './output.ts';
import { createProgress, SILENT } from './progress.ts';
import { count } from './table.ts';

interface ScanOptions {
  out?: string;
  kind?: 'people' | 'companies';
  map?: string;
  top: number;
}

const TOP = { usual: 200, max: 10_000 };

const EXPLAINED = `
Nothing leaves the machine, and no data folder is made or read. Two files are written to the current folder:
NAME.lode-scan.html, which opens by a double click, and NAME.lode-scan.json, the same for programs. With --json the
report goes to stdout and no file is written unless --out names one. An older report is replaced, and that is said; any
other file is left alone. The report holds values of the file.

docs/scan.md says what each part means.`;

export function addScan(program: Command): void {
  program
    .command('scan')
    .description('report on a file: who is in it, duplicates, ambiguities, contradictions; needs no database')
    .argument('<file>', 'whatever import reads: CSV, JSON lines, Parquet, vCard')
    .option('--out <file>', 'HTML report to write; its JSON goes beside it')
    .addOption(
      new Option('--kind <kind>', 'what the rows are (default: by the columns)').choices(['people', 'companies']),
    )
    .option('--map <file>', 'JSON object: column of the file → field of the record, or null to drop it')
    .option('--top <n>', 'how many findings of each kind are listed', wholeNumber(1, TOP.max), TOP.usual)
    .addHelpText('after', EXPLAINED)
    .action(scanFile);
}

async function scanFile(file: string, options: ScanOptions, command: Command): Promise<void> {
  const json = wantsJson(command);
  const { out, kind, map: mapPath, top } = options;
  const { PAGE_MARK, htmlPage } = await import('../scan/page/page.ts');
  const { REPORT_FORMAT } = await import('../scan/report.ts');
  const targets = json && out === undefined ? [] : targetsOf(file, out);
  // Asked before the work, so that it is not done for nothing.
  const replaced: string[] = [];
  for (const target of targets) {
    if (await isThere(target, file, [PAGE_MARK, `"format": "${REPORT_FORMAT}"`])) replaced.push(target);
  }
  const map = mapPath === undefined ? undefined : await readMapping(mapPath);
  const report = await scanned(file, { kind, map, mapPath, top }, json);
  const [page, data] = targets;
  if (page !== undefined) await writingTo(page, (target) => target.write(htmlPage(report)));
  if (data !== undefined) await writingTo(data, (target) => target.write(`${JSON.stringify(report, null, 2)}\n`));
  if (json) return printJson(report);
  const written = targets.map((target) => (replaced.includes(target) ? `${target} (replaced)` : target));
  printLines(...summaryLines(report), `Report: ${written.join(', ')}`, `Next:   ${report.next.commands[0]}`);
}

async function scanned(
  file: string,
  options: Pick<ScanInput, 'kind' | 'map' | 'mapPath' | 'top'>,
  json: boolean,
): Promise<ScanReport> {
  const { runScan } = await import('../scan/run.ts');
  const progress = json ? SILENT : createProgress('rows', elapsed);
  const screen = process.stderr;
  try {
    return await runScan({
      ...options,
      path: file,
      name: basename(file),
      onRows: (bytes, total, rows) => progress.update(bytes, total, rows),
      onStage(stage) {
        progress.end();
        if (!json && screen.isTTY) screen.write(`\r\x1b[K${stage}`);
      },
    });
  } finally {
    progress.end();
  }
}

/** The page and its JSON. */
function targetsOf(file: string, out: string | undefined): [string, string] {
  const page = out ?? `${basename(file, extname(file))}.lode-scan.html`;
  const stem = page.replace(/\.html?$/i, '');
  const data = `${stem}.json`;
  for (const target of [page, data]) {
    if (resolve(target) === resolve(file)) throw invalid(['--out'], `${target} is the file that is scanned`);
  }
  return [page, data];
}

const HEAD_BYTES = 400;

/** Whether a report stands there already. A regular file that is none is not written over. */
async function isThere(target: string, file: string, marks: readonly string[]): Promise<boolean> {
  const handle = await open(target, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return false;
  try {
    if (!(await handle.stat()).isFile()) return false;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    if (bytesRead === 0 || marks.some((mark) => head.includes(mark))) return true;
    throw invalid(['--out'], `${target} is there and is no report of a scan; name another file for that of ${file}`);
  } finally {
    await handle.close();
  }
}

const TIES_SHOWN = 5;

function summaryLines({ file, columns, rows, entities, quality, ...found }: ScanReport): string[] {
  const used = columns.filter(({ field }) => field !== null).length;
  const of = (one: string, many: string, value: number) =>
    value === 0 ? [] : [`${count(value)} ${value === 1 ? one : many}`];
  const share = (100 * entities.duplicate_share).toFixed(1);
  const ties = entities.by_evidence
    .slice(0, TIES_SHOWN)
    .map(({ evidence, rows: tied }) => `${count(tied)} ${evidence}`);
  const doubts = [
    ...of('ambiguous group', 'ambiguous groups', found.ambiguous.total),
    ...of('group that rests on little', 'groups that rest on little', found.risks.total),
    ...of('contradiction', 'contradictions', found.conflicts.total),
    ...of('shared identifier', 'shared identifiers', found.shared.total),
  ];
  const weak = [
    ...of('row with a name only', 'rows with a name only', quality.name_only),
    ...of('invalid e-mail', 'invalid e-mails', quality.emails?.invalid ?? 0),
    ...of('role mailbox', 'role mailboxes', quality.emails?.role ?? 0),
    ...of('unusable phone', 'unusable phones', quality.phones?.unusable ?? 0),
    ...of('row reuses a key', 'rows reuse a key', rows.reused_keys),
  ];
  return [
    `${file.name}: ${file.format.toUpperCase()} (${file.encoding}), layout ${file.layout}, ${used} of ${columns.length} columns understood`,
    `${count(rows.read)} rows → ${count(entities.count)} ${file.kind}; ${count(entities.duplicate_rows)} duplicate rows (${share} %), ${count(rows.rejected)} cannot be used`,
    ...(ties.length === 0 ? [] : [`Tied by: ${ties.join(', ')}`]),
    ...(doubts.length === 0 ? [] : [`Look at: ${doubts.join(', ')}`]),
    ...(weak.length === 0 ? [] : [`Weak:    ${weak.join(', ')}`]),
  ];
}
