/**
 * A job's work: everybody on its list, in slices, charged as an enrichment is.
 *
 * What is kept of it is which IDs something was found for, nothing of what was found: the file is written when it is
 * fetched. So a result holds nobody's data, and whoever is erased meanwhile is not in the file.
 */
import type { BatchRequest, BatchResult, BatchRunner } from '../../../engine/batches.ts';
import { LodeError } from '../../../errors.ts';
import type { Parameters } from '../enrich-schema.ts';
import { ENRICHMENTS, type EnrichmentName } from '../enrichments.ts';
import { tariff } from '../tariff.ts';

export const SURFACE = tariff.surface;

/** IDs that are read and charged at once. */
const SLICE = 50;

export interface JobOptions {
  list_id: string;
  parameters: Parameters;
}

export interface ListResult extends BatchResult {
  /** a sign for each ID: '1' where a telephone number was paid for */
  phones: string;
}

/** What the job was asked. The casts undo the engine's forgetting: `jobs.ts` submits nothing else. */
export function askedOf({ kind, options }: BatchRequest): JobOptions & { name: EnrichmentName } {
  return { ...(options as JobOptions), name: kind as EnrichmentName };
}

export const runJob: BatchRunner = async ({ engine, caller, jobId, request, report }) => {
  const { name, parameters } = askedOf(request);
  const { items } = request;
  const result: ListResult = { led: [], credits: 0, phones: '' };
  let cancelled = false;
  while (result.led.length < items.length && !cancelled && result.error === undefined) {
    const slice = items.slice(result.led.length, result.led.length + SLICE);
    const rows = await ENRICHMENTS[name].read({ engine, caller }, slice, parameters, 'v2');
    const bills = rows.flatMap((row) => row?.bill ?? []);
    try {
      await engine.charge(caller, { surface: SURFACE, requestId: jobId, items: bills }, () => ({}));
      result.led.push(...rows.map((row): [number, number][] => (row === null ? [] : [[row.bill.number, 1]])));
      result.phones += rows.map((row) => (row?.bill.datapoints.includes('mobile') ? '1' : '0')).join('');
      cancelled = (await report({ done: result.led.length, total: items.length })) !== 'go on';
    } catch (error) {
      // What has been paid for until here is delivered.
      if (!(error instanceof LodeError) || error.code !== 'insufficient_credits') throw error;
      result.error = { code: error.code, message: error.message };
    }
  }
  // A job that was taken up again paid for some of it the first time.
  result.credits = await engine.creditsChargedFor(caller, jobId);
  return { cancelled, result };
};
