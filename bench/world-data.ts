/** The synthetic world on disk and in databases. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateWorld, SOURCES, type WorldFiles, writeWorld } from '../demo/world.ts';
import type { Bench } from './scenario.ts';

export interface ImportFile {
  path: string;
  source: string;
  kind: 'people' | 'companies';
}

export interface ImportCost {
  rows: number;
  rejected: number;
  wallMs: number;
  /** of all threads */
  cpuMs: number;
  peakRssMib: number;
  /** without the pages of the mapped database file, which the system takes back when it needs them */
  peakAnonymousMib: number;
}

export const SEED = 1;
/** The root key of every server of the bench. */
export const ROOT_KEY = 'lode_bench_root_key_of_a_throw_away_database';
const IMPORT_PROCESS = fileURLToPath(new URL('import-process.ts', import.meta.url));

/** Runs an import in a process of its own. `database`: a PostgreSQL URL; the folder's SQLite without it. */
export async function importFiles(data: string, files: ImportFile[], database?: string): Promise<ImportCost> {
  const { stdout } = await promisify(execFile)(process.execPath, [IMPORT_PROCESS, data, JSON.stringify(files)], {
    env: benchEnvironment(database),
  });
  return JSON.parse(stdout) as ImportCost; // what import-process prints
}

/** The environment of the processes that are measured: the run's own, with one root key and one database. */
export function benchEnvironment(database?: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _other, ...env } = process.env;
  return { ...env, LODE_ROOT_KEY: ROOT_KEY, ...(database === undefined ? {} : { DATABASE_URL: database }) };
}

/** In the order in which somebody would bring them: the companies, then one source of people after the other. */
export function filesOf(files: WorldFiles): ImportFile[] {
  return [
    { path: files.companies, source: 'companies', kind: 'companies' },
    ...SOURCES.map((source): ImportFile => ({ path: files.sources[source], source, kind: 'people' })),
  ];
}

/** Writes the world's files. Nothing is imported yet. */
export function prepareBench(people: number): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'lode-bench-'));
  const world = generateWorld({ seed: SEED, people });
  const files = writeWorld(world, join(folder, 'files'));
  let folders = 0;
  let first: { data: string; cost: ImportCost } | undefined;
  const newFolder = () => {
    folders += 1;
    const made = join(folder, `data-${folders}`);
    mkdirSync(made);
    return made;
  };
  async function importWorld() {
    const data = newFolder();
    const imported = { data, cost: await importFiles(data, filesOf(files)) };
    first ??= imported;
    return imported;
  }
  const base = async () => (first ?? (await importWorld())).data;
  return {
    people,
    world,
    files,
    folder,
    newFolder,
    base,
    importWorld,
    records: () => first?.cost.rows ?? 0,
    async copyOfBase() {
      const copy = newFolder();
      // With its log, if one was left; nobody writes to the base meanwhile, so the copy is whole.
      cpSync(await base(), copy, { recursive: true });
      return copy;
    },
  };
}
