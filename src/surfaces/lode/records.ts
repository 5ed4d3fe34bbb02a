/** `POST /v1/records`: adds or updates records, an outcome for each. */
import { z } from 'zod';
import type { IngestRequest, RecordOutcome } from '../../engine/types.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { findUnsafe, type Unsafe } from '../../http/json-body.ts';
import { CONFLICT, WITH_BODY } from './responses.ts';

const RECORDS_MAX = 1000;
const BODY_LIMIT = 8 * 1024 * 1024;

const body = z.strictObject({
  source: z.string().trim().min(1).max(100).describe('where the records come from'),
  kind: z.enum(['people', 'companies']).default('people'),
  trust: z.int().min(0).max(100).optional().describe('rank of the source; 50 when new and unset'),
  records: z.array(z.unknown()).min(1).max(RECORDS_MAX).describe('each an object; see the record format'),
});

const outcome = z.object({
  key: z.string().nullable(),
  outcome: z.enum(['created', 'joined', 'merged', 'moved', 'updated', 'unchanged', 'rejected']),
  person_id: z.string().nullable().optional(),
  company_id: z.string().nullable().optional(),
  reason: z.string().optional().describe('why it was rejected'),
});

const postRecords = endpoint({
  method: 'POST',
  path: '/records',
  scope: 'people:write',
  summary: 'Add or update up to 1,000 records of one source.',
  description:
    'A record is addressed by its source and `key`; sending it again updates it. One that cannot be used is `rejected` with a reason, and the others are stored.',
  body,
  batch: 'records',
  idempotent: true,
  bodyLimit: BODY_LIMIT,
  example: {
    source: 'crm',
    records: [{ key: '17', full_name: 'Katherine Whitlock', emails: ['katherine.whitlock@brightwater.example'] }],
  },
  response: { 200: z.object({ results: z.array(outcome) }), ...WITH_BODY, ...CONFLICT },
  cost: ({ records }) => ({ records: records.length }),
  async handler(ctx) {
    const { source, kind, trust } = ctx.body;
    const outcomes = await ingest(ctx, {
      source,
      kind,
      ...(trust === undefined ? {} : { trust }),
      records: ctx.body.records,
    });
    const idName = kind === 'companies' ? 'company_id' : 'person_id';
    return {
      body: {
        results: outcomes.map(({ key, outcome, id, reason }) => ({
          key,
          outcome,
          [idName]: id,
          ...(reason === undefined ? {} : { reason }),
        })),
      },
    };
  },
});

/** Keeps text that no database could store away from the engine, record by record. */
async function ingest(ctx: Context, request: IngestRequest): Promise<RecordOutcome[]> {
  if (!ctx.suspect) return ctx.engine.ingest(ctx.caller, request);
  const faults = request.records.map((record) => findUnsafe(record));
  const sound = request.records.filter((_record, index) => faults[index] === undefined);
  const outcomes = sound.length === 0 ? [] : await ctx.engine.ingest(ctx.caller, { ...request, records: sound });
  let next = 0;
  return faults.map((fault, index) =>
    fault === undefined ? outcomes[next++]! : rejected(request.records[index], fault),
  );
}

function rejected(record: unknown, fault: Unsafe): RecordOutcome {
  const key = (record as { key?: unknown } | null)?.key;
  return {
    key: typeof key === 'string' && !key.includes('\0') ? key : null,
    outcome: 'rejected',
    id: null,
    reason: `${fault.path.join('.')} ${fault.message}`.trim(),
  };
}

export const recordEndpoints: Endpoint[] = [postRecords];
