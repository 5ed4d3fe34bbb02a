/** `lode doctor`: what an operator should look at. Exit code 1 when something is wrong. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { DoctorReport } from '../engine/doctor.ts';
import { EXIT } from './failure.ts';
import { wantsJson } from './globals.ts';
import { printJson, printLines } from './output.ts';
import { type Session, withSession } from './session.ts';
import { count, tableLines } from './table.ts';

/** `wrong` fails the command; `advice` does not. */
interface Check {
  check: string;
  state: 'ok' | 'advice' | 'wrong';
  message: string;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check the database and its folder; list generic keys, failed jobs and people of unlikely size')
    .option('--account <id>', 'account group whose graph is looked at (default: default)')
    .action(doctor);
}

async function doctor({ account }: { account?: string }, command: Command): Promise<void> {
  const { report, checks } = await withSession(command, { account }, async (session) => ({
    report: await session.operations.doctor(session.caller.graphId),
    checks: [await integrity(session), ...fileChecks(session.config)],
  }));
  if (report.failed_jobs.length > 0) {
    const message = `${report.failed_jobs.length} jobs were given up; they are listed here and under /v1/jobs?state=failed`;
    checks.push({ check: 'jobs', state: 'advice', message });
  }
  if (report.loose_people.length > 0) {
    const message = `${report.loose_people.length} people hang together loosely: look at them with lode people show ID, and part them with a link decision`;
    checks.push({ check: 'cohesion', state: 'advice', message });
  }
  checks.push(...modelChecks(report));
  const healthy = checks.every((check) => check.state !== 'wrong');
  if (!healthy) process.exitCode = EXIT.failure;
  if (wantsJson(command)) printJson({ healthy, checks, ...report });
  else
    printLines(
      ...checkLines(checks),
      '',
      ...reportLines(report),
      '',
      healthy ? 'All is well.' : 'Something is wrong: see above.',
    );
}

async function integrity({ store }: Session): Promise<Check> {
  const check = 'database';
  if (store.engine === 'postgres') return { check, state: 'ok', message: 'PostgreSQL answers' };
  const { sql } = await import('kysely');
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(store.reads.db);
  const said = rows.map((row) => row.quick_check);
  if (said.length === 1 && said[0] === 'ok') return { check, state: 'ok', message: 'SQLite finds it sound' };
  const message = `SQLite finds damage: ${said.slice(0, 5).join('; ')}. Stop the server, keep a copy of the data folder, go back to the last backup.`;
  return { check, state: 'wrong', message };
}

function fileChecks({ data, secretKey }: Config): Check[] {
  const secret: Check =
    secretKey === undefined
      ? {
          check: 'LODE_SECRET_KEY',
          state: 'advice',
          message: `not set; secrets of webhooks are encrypted under ${join(data, 'secret-key')}, which only SQLite may make`,
        }
      : { check: 'LODE_SECRET_KEY', state: 'ok', message: 'set' };
  return [
    modeOf('data folder', data, 0o700),
    modeOf('root key', join(data, 'root-key'), 0o600),
    modeOf('secret key', join(data, 'secret-key'), 0o600),
    secret,
  ];
}

function modeOf(check: string, path: string, wanted: number): Check {
  if (!existsSync(path)) return { check, state: 'ok', message: `${path} is not there, so nobody can read it` };
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) === 0) return { check, state: 'ok', message: `${path} is its owner's alone` };
  const message = `${path} is open to others (${mode.toString(8)}): chmod ${wanted.toString(8)} ${path}`;
  return { check, state: 'wrong', message };
}

/** Only what is to be done. */
function modelChecks({ model: { keys, adopting, version } }: DoctorReport): Check[] {
  const checks: Check[] = [];
  if (keys.old) {
    const message = `records are found by keys of version ${keys.version}, this program makes version ${keys.wanted}: lode reresolve --yes rebuilds them`;
    checks.push({ check: 'keys', state: 'wrong', message });
  }
  if (adopting !== null) {
    const message = `${version} is being adopted (${adopting}); if nobody is at it, lode reresolve --yes goes on`;
    checks.push({ check: 'model', state: 'advice', message });
  }
  return checks;
}

function checkLines(checks: readonly Check[]): string[] {
  return tableLines(checks.map(({ check, state, message }) => [state, check, message]));
}

function reportLines(report: DoctorReport): string[] {
  const { records, people, companies, keys } = report.counts;
  const { model } = report;
  const lines = [
    `${count(records)} records, ${count(people)} people, ${count(companies)} companies, ${count(keys)} match keys`,
    `model ${model.version}: learned from ${model.data}, ${model.date}; ${calibrated(model.calibrated_on)}`,
  ];
  const list = (title: string, rows: string[][]) => {
    if (rows.length > 0) lines.push('', title, ...tableLines(rows, '  '));
  };
  list(
    'Keys that many records share (they find nobody by themselves once several sources share them):',
    report.crowded_keys.map((key) => [
      key.kind,
      `${count(key.records)} records`,
      `${key.sources} sources`,
      `for example record ${key.example_record}`,
    ]),
  );
  list(
    'Failed jobs:',
    report.failed_jobs.map((job) => [job.id, job.type, job.finished_at ?? '', job.error ?? '']),
  );
  list(
    'People of unlikely size:',
    report.largest_people.map((person) => [person.id, `${count(person.records)} records`]),
  );
  list(
    'People who hang together loosely:',
    report.loose_people.map((person) => [
      person.id,
      `${count(person.records)} records`,
      `${person.mean_bits} bits between two of them on average`,
    ]),
  );
  return lines;
}

function calibrated(on: string): string {
  return on === 'not calibrated' ? on : `calibrated on ${on}`;
}
