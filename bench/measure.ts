/** Numbers about numbers, and the CPU time of another process. */
import { readFileSync } from 'node:fs';

/** The value below which a share `q` (0 to 1) of the values lies; NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** The middle value; the mean of the two in the middle where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
}

/** Median, least and greatest over the rounds of a run, under names that begin with `name`. */
export function spread(name: string, values: readonly number[]): Record<string, number> {
  return {
    [name]: round(median(values)),
    [`${name} (min)`]: round(Math.min(...values)),
    [`${name} (max)`]: round(Math.max(...values)),
  };
}

/** Three significant digits below a thousand, whole above: more would be noise. */
export function round(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Linux counts in hundredths of a second whatever the kernel's own tick. */
const TICKS_PER_SECOND = 100;

/** Milliseconds of CPU, all threads, that a process has used so far. Linux only. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name stands in brackets and may hold spaces; what follows does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** Milliseconds of CPU that `work` took on this thread and those that it started. */
export async function cpuMsHere(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
