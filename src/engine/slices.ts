/** Long lists in slices, so that other requests get their turn on the event loop in between. */
import { setImmediate } from 'node:timers/promises';

/** About five milliseconds of matching or preparing. */
const SLICE = 100;

/** The results of `work` on each slice, in order. */
export async function inSlices<T, R>(
  list: readonly T[],
  work: (slice: T[]) => Promise<R[]> | R[],
  size = SLICE,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < list.length; start += size) {
    if (start > 0) await setImmediate();
    for (const result of await work(list.slice(start, start + size))) results.push(result);
  }
  return results;
}
