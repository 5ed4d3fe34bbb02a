/** Importing the companies and three sources of people, against the bare sorted load of the rows that this leaves. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, round, spread } from './measure.ts';
import type { Bench, Outcome } from './scenario.ts';
import type { ImportCost } from './world-data.ts';

/** What the bare load of all rows cost. */
export interface LoadCost {
  rows: number;
  wallMs: number;
  cpuMs: number;
}

const SORTED_LOAD = fileURLToPath(new URL('sorted-load.ts', import.meta.url));
const ROUNDS = 2;
const BUDGET = 2.4;
const MEMORY_MIB = 1536;

export async function importing(bench: Bench): Promise<Outcome> {
  const imports: ImportCost[] = [];
  const loads: LoadCost[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { data, cost } = await bench.importWorld();
    imports.push(cost);
    loads.push(await sortedLoad(data, bench.newFolder()));
  }
  const seconds = imports.map((one) => one.wallMs / 1000);
  const floor = median(loads.map((one) => one.wallMs / 1000));
  const ratio = median(seconds) / floor;
  const memory = Math.max(...imports.map((one) => one.peakRssMib));
  const cpu = median(imports.map((one) => one.cpuMs)) / median(loads.map((one) => one.cpuMs));
  return {
    figures: {
      records: bench.records(),
      'rejected rows': imports[0]?.rejected ?? 0,
      'rows written': loads[0]?.rows ?? 0,
      ...spread('import s', seconds),
      ...spread(
        'bare load s',
        loads.map((one) => one.wallMs / 1000),
      ),
      'records/s': round(bench.records() / median(seconds)),
      'import CPU s, all threads': round(median(imports.map((one) => one.cpuMs / 1000))),
      'CPU ratio': round(cpu),
      'peak RSS MiB': round(memory),
      'of it anonymous MiB': round(Math.max(...imports.map((one) => one.peakAnonymousMib))),
    },
    floor: { what: 's of the bare sorted load of the same rows', value: round(floor) },
    ratio: round(ratio),
    budget: `at most ${BUDGET} × the bare load, memory under ${MEMORY_MIB} MiB`,
    within: ratio <= BUDGET && memory < MEMORY_MIB,
  };
}

/** In a process of its own, like the import. */
export async function sortedLoad(from: string, to: string): Promise<LoadCost> {
  const { stdout } = await promisify(execFile)(process.execPath, [SORTED_LOAD, from, to]);
  return JSON.parse(stdout) as LoadCost; // what sorted-load prints
}
