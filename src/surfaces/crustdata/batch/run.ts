/**
 * Runs a batch: part by part it looks up, charges, and keeps which people or companies each identifier has led to.
 * The answers themselves are made when they are read, from what is known then, so nothing of an erased person stays.
 * Run again after a crash it charges nothing twice, since what the group holds costs nothing.
 */
import type { BatchResult, BatchRunner, Led } from '../../../engine/batches.ts';
import { LodeError } from '../../../errors.ts';
import { KINDS, keptOf } from './kinds.ts';

const PART = 100;

export const runBatch: BatchRunner = async ({ engine, caller, jobId, request, report }) => {
  const { kind, options } = keptOf(request);
  const { find, bill } = KINDS[kind];
  const at = { engine, caller, options, now: 0 };
  const { items } = request;
  const result: BatchResult = { led: [], credits: 0 };
  for (let start = 0; start < items.length; start += PART) {
    const hits = await find(at, items.slice(start, start + PART));
    const owed = { surface: 'crustdata', requestId: jobId, items: await bill(at, hits) };
    try {
      const paid = await engine.charge(caller, owed, ({ total }) => ({ status: 200, total }));
      result.credits += paid.total;
    } catch (error) {
      // What has been paid for until here is delivered.
      if (!(error instanceof LodeError) || error.code !== 'insufficient_credits') throw error;
      return { cancelled: false, result: { ...result, error: { code: error.code, message: error.message } } };
    }
    result.led.push(...hits.map((list) => list.map(({ number, score }): Led => [number, score])));
    const word = await report({ done: result.led.length, total: items.length });
    if (word !== 'go on') return { cancelled: true, result };
  }
  return { cancelled: false, result };
};
