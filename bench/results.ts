/** The results folder: one JSON file a scenario, written by a run and read by the report. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './scenario.ts';

const FOLDER = fileURLToPath(new URL('results', import.meta.url));

export interface Result extends Outcome {
  scenario: string;
  people: number;
  records: number;
  machine: { cpu: string; cores: number; memory_gib: number };
  node: string;
  commit: string;
  date: string;
}

/** Adds where and when to an outcome. */
export function toResult(scenario: string, people: number, records: number, outcome: Outcome): Result {
  const [cpu] = cpus();
  return {
    scenario,
    people,
    records,
    machine: {
      cpu: cpu?.model.trim() || 'unknown',
      cores: cpus().length,
      memory_gib: Math.round(totalmem() / 2 ** 30),
    },
    node: process.version,
    commit: commit(),
    date: new Date().toISOString(),
    ...outcome,
  };
}

/** The commit that was measured, with `+` when the code had changes on top of it. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: FOLDER, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', '../../src') === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}

export function writeResult(result: Result): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${result.scenario}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** Of all scenarios that were ever run here, by name. */
export function readResults(): Result[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Result); // written by writeResult
}
