/** A job in the vendor's shape. */
import { z } from 'zod';
import type { BatchResult, BatchView } from '../../../engine/batches.ts';
import { creditUsageObject } from '../schema.ts';
import { askedOf } from './run.ts';

export const DAY_MS = 86_400_000;
/** How long a result can be had. */
export const FILE_DAYS = 7;

const time = z.string().nullable();
export const jobObject = z.object({
  job_id: z.string(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled', 'expired']),
  input: z.object({ list_id: z.string(), row_count: z.int(), entity_type: z.enum(['prospect', 'business']) }),
  timing: z.object({ created_at: z.string(), started_at: time, finished_at: time }),
  credit_usage: creditUsageObject.unwrap().nullable(),
  results: z
    .object({
      format: z.literal('csv'),
      download_url: z.string().optional().describe('needs no key; only where one job is asked for'),
      expires_at: z.string().optional(),
      file_expires_at: z.string(),
    })
    .nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

/** Until when the result of a job can be had; undefined while there is none, or no longer. */
export function fileExpiry(job: BatchView, now: number): string | undefined {
  if (job.state !== 'succeeded' || job.finished_at === null || job.result === null) return undefined;
  const end = Date.parse(job.finished_at) + FILE_DAYS * DAY_MS;
  return end > now ? new Date(end).toISOString() : undefined;
}

export function jobWire(job: BatchView, now: number, link?: { download_url: string; expires_at: string }) {
  const { list_id, name } = askedOf(job.request);
  const file_expires_at = fileExpiry(job, now);
  const over = job.state === 'succeeded' && file_expires_at === undefined;
  const failure = job.error ?? job.result?.error ?? null;
  return {
    job_id: job.id,
    status: over ? 'expired' : failure !== null && job.state === 'succeeded' ? 'failed' : job.state,
    input: {
      list_id,
      row_count: job.request.items.length,
      entity_type: name === 'firmographics' ? 'business' : 'prospect',
    },
    timing: { created_at: job.created_at, started_at: job.started_at, finished_at: job.finished_at },
    credit_usage: job.result === null ? null : usageOf(job.result),
    results: file_expires_at === undefined ? null : { format: 'csv', ...link, file_expires_at },
    error: failure,
  };
}

function usageOf({ led, credits }: BatchResult) {
  return { total_results: led.filter((one) => one.length > 0).length, total_credits: credits };
}
