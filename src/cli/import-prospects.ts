/** `lode import --kind prospects`: a file's rows into an account group, each created or found by e-mail and phone. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { rejectsPath } from '../engine/imports.ts';
import type { ProspectInput } from '../engine/prospects/types.ts';
import { LodeError } from '../errors.ts';
import { RejectsFile } from '../import/rejects.ts';
import { elapsed } from './elapsed.ts';
import { EXIT } from './failure.ts';
import { configOf, wantsJson } from './globals.ts';
import { understoodLines } from './import-report.ts';
import { interruption } from './interruption.ts';
import { readMapping } from './mapping-file.ts';
import { type MatchRow, openRows } from './match-rows.ts';
import { note, printJson, printLines } from './output.ts';
import { createProgress, SILENT } from './progress.ts';
import { ProspectRows } from './prospect-rows.ts';
import { openSession, type Session } from './session.ts';
import { count, tableLines } from './table.ts';

export interface ProspectImportOptions {
  account?: string;
  map?: string;
  muteWebhooks?: boolean;
}

interface Report {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** stored without what stood where an e-mail is wanted */
  without_email: number;
  /** stored without the phone that stood in the row */
  without_phone: number;
  /** rows with neither e-mail nor phone: nothing tells that they are there already */
  without_identifier: number;
  rejects?: string;
}

/** One call of the engine. */
const BATCH = 200;

export async function importProspects(file: string, options: ProspectImportOptions, command: Command): Promise<void> {
  const json = wantsJson(command);
  const session = await openSession(configOf(command), { account: options.account, create: true });
  try {
    const { report, stopped } = await runImport(session, resolve(file), options, json);
    if (json) printJson({ state: stopped ? 'cancelled' : 'succeeded', ...report });
    else printLines(...reportLines(report));
    if (!stopped) return;
    note('Stopped. What is written stays; run the same command again to go on.');
    process.exitCode = EXIT.failure;
  } finally {
    await session.close();
  }
}

async function runImport(session: Session, path: string, options: ProspectImportOptions, quiet: boolean) {
  const { engine, caller, config, parts } = session;
  const opened = await openRows(path);
  const { totalBytes, batches } = opened;
  const map = options.map === undefined ? {} : await readMapping(options.map);
  const rows = new ProspectRows(opened, map, await engine.pipelines(caller));
  if (!quiet) printLines(...understoodLines(rows.understood));
  const rejects = new RejectsFile(rejectsPath(config.data, `prospects-${parts.ids.hex(8)}`));
  const progress = quiet ? SILENT : createProgress('rows', elapsed);
  const interrupted = interruption();
  const report: Report = {
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    without_email: 0,
    without_phone: 0,
    without_identifier: 0,
  };

  async function reject(row: MatchRow, reason: string): Promise<void> {
    report.rejected += 1;
    await rejects.add(row.line, reason, JSON.stringify(Object.values(row.given)[0]));
  }

  async function write(taken: readonly { row: MatchRow; input: ProspectInput }[]): Promise<void> {
    const inputs = taken.map(({ input }) => input);
    const results = await engine.upsertProspects(caller, inputs, { mute: options.muteWebhooks === true });
    for (const [index, result] of results.entries()) {
      const { row, input } = taken[index]!;
      if (result.outcome === 'rejected') await reject(row, result.error.message);
      else if (result.outcome !== 'returned') report[result.outcome] += 1;
      if (result.outcome !== 'rejected' && rows.lacksEmail(row, input)) report.without_email += 1;
      if (result.outcome !== 'rejected' && result.warnings.some((one) => one.code === 'phone_invalid')) {
        report.without_phone += 1;
      }
    }
  }

  try {
    for await (const batch of batches) {
      for (let start = 0; start < batch.rows.length && !interrupted.asked; start += BATCH) {
        const taken: { row: MatchRow; input: ProspectInput }[] = [];
        for (const row of batch.rows.slice(start, start + BATCH)) {
          report.rows += 1;
          const input = readRow(rows, row);
          if ('reason' in input) await reject(row, input.reason);
          else {
            if (!input.email && !input.phone) report.without_identifier += 1;
            taken.push({ row, input });
          }
        }
        await write(taken);
      }
      progress.update(batch.bytes, totalBytes, report.rows);
      if (interrupted.asked) break;
    }
  } finally {
    progress.end();
    interrupted.forget();
    await rejects.close();
  }
  if (report.rejected > 0) report.rejects = rejects.path;
  return { report, stopped: interrupted.asked };
}

/** The row as a prospect, or why it is none. */
function readRow(rows: ProspectRows, row: MatchRow): ProspectInput | { reason: string } {
  try {
    const input = rows.read(row);
    const named = input.first_name !== undefined && input.last_name !== undefined;
    if (!named && 'reject' in row) return { reason: row.reject };
    return input;
  } catch (error) {
    if (error instanceof LodeError && error.code === 'invalid_input') return { reason: error.message };
    throw error;
  }
}

const OUTCOMES = [
  ['created', 'new'],
  ['updated', 'changed'],
  ['unchanged', 'as they were'],
  ['rejected', 'cannot be used'],
] as const;

function reportLines(report: Report): string[] {
  const rows = OUTCOMES.filter(([outcome]) => report[outcome] > 0).map(([outcome, meaning]) => [
    outcome,
    count(report[outcome]),
    meaning,
  ]);
  const lines = [`${count(report.rows)} rows`, ...tableLines(rows, '  ')];
  if (report.without_email > 0) {
    const were = report.without_email === 1 ? 'was' : 'were';
    lines.push(`${count(report.without_email)} ${were} stored without an e-mail: what stands there is no address.`);
  }
  if (report.without_phone > 0) {
    lines.push(
      `${count(report.without_phone)} ${report.without_phone === 1 ? 'was' : 'were'} stored without a phone that cannot be dialled.`,
    );
  }
  if (report.without_identifier > 0) {
    lines.push(
      `${count(report.without_identifier)} have neither e-mail nor phone: importing the file again makes them again.`,
    );
  }
  if (report.rejects !== undefined) lines.push(`Rejected rows, with line and reason: ${report.rejects}`);
  return lines;
}
