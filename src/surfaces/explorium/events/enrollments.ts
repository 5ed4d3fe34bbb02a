/**
 * Enrolments: people of whom a webhook is told when their role or company changes. Version 1 has one webhook, to which
 * all of its enrolments go; in version 2 each names its own, and may be paused.
 */
import { z } from 'zod';
import type { EnrolmentView } from '../../../engine/enrolments/types.ts';
import { invalid, LodeError } from '../../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../../http/endpoint.ts';
import { answer, VERSIONS, type Version } from '../envelope.ts';
import { ERRORS, NOT_FOUND } from '../responses.ts';
import { requestContext } from '../schema.ts';
import { CHANGE_NAMES, CHANGES, changeName } from './names.ts';
import { eventIds } from './pull.ts';
import { envelope, SURFACE } from './webhook-schema.ts';

const PEOPLE_MAX = 20;
const KEY_MIN = 4;
const TEXT_MAX = 256;

const id = z.string().min(1).max(TEXT_MAX);
const facts = {
  enrollment_key: z.string().min(KEY_MIN).max(TEXT_MAX),
  event_types: z.array(z.enum(CHANGE_NAMES)).min(1),
  prospect_ids: eventIds(PEOPLE_MAX),
};
const onV2 = { webhook_id: id, status: z.enum(['active', 'paused']) };

interface Change {
  enrollment_id?: string;
  enrollment_key?: string | undefined;
  event_types?: (keyof typeof CHANGES)[] | undefined;
  prospect_ids?: string[] | undefined;
  webhook_id?: string | undefined;
  status?: 'active' | 'paused' | undefined;
}

const common = { request_context: requestContext };
const REQUESTS: Record<Version, { create: z.ZodType<Change>; change: z.ZodType<Change> }> = {
  v1: {
    create: z.strictObject({ ...common, ...facts }),
    change: z.strictObject({ ...common, ...facts, enrollment_id: id }),
  },
  v2: {
    create: z.strictObject({ ...common, ...facts, ...onV2, status: onV2.status.optional() }),
    change: z.strictObject({ ...common, ...z.object({ ...facts, ...onV2 }).partial().shape, enrollment_id: id }),
  },
};
const endRequest = z.strictObject({ ...common, enrollment_id: id });

const shown = z.object({
  enrollment_id: z.string(),
  enrollment_key: z.string(),
  event_types: z.array(z.string()),
  prospect_ids: z.array(z.string()),
  webhook_id: z.string().optional().describe('only on /v2'),
  status: z.enum(['active', 'paused']).optional().describe('only on /v2'),
});
const made = z.object({ ...envelope, enrollment_id: z.string(), enrollment_key: z.string() });

const path = (version: Version) => `/${version}/prospects/events/enrollments`;

function create(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: path(version),
    scope: 'webhooks:write',
    summary: 'Enrol up to 20 people in events.',
    body: REQUESTS[version].create,
    example: {
      enrollment_key: 'my-leads',
      event_types: ['prospect_changed_company'],
      prospect_ids: ['0'.repeat(40)],
      ...(version === 'v2' ? { webhook_id: 'wh_0123456789ab' } : {}),
    },
    response: { 200: made, ...ERRORS, ...NOT_FOUND },
    cost: (body) => ({ records: body.prospect_ids!.length }),
    async handler(ctx) {
      const { body } = ctx;
      const enrolment = await asWebhook(() =>
        ctx.engine.enrol(ctx.caller, {
          surface: SURFACE,
          key: body.enrollment_key!,
          webhookId: body.webhook_id ?? null,
          types: body.event_types!.map((name) => CHANGES[name]),
          personIds: body.prospect_ids!,
          ...(body.status === undefined ? {} : { state: body.status }),
        }),
      );
      return answer(ctx, version, { enrollment_key: enrolment.key, enrollment_id: enrolment.id });
    },
  });
}

function list(version: Version): Endpoint {
  return endpoint({
    method: 'GET',
    path: path(version),
    scope: 'webhooks:read',
    summary: 'List the enrolments of this version.',
    response: { 200: z.object({ ...envelope, enrollments: z.array(shown) }), ...ERRORS },
    async handler(ctx) {
      const found = await ctx.engine.enrolments(ctx.caller, SURFACE, version === 'v1');
      return answer(ctx, version, { enrollments: found.map((one) => toWire(one, version)) });
    },
  });
}

function change(version: Version): Endpoint {
  return endpoint({
    method: 'PATCH',
    path: path(version),
    scope: 'webhooks:write',
    summary: version === 'v1' ? 'Replace an enrolment.' : 'Change an enrolment.',
    body: REQUESTS[version].change,
    response: { 200: made, ...ERRORS, ...NOT_FOUND },
    cost: (body) => ({ records: Math.max(1, body.prospect_ids?.length ?? 1) }),
    async handler(ctx) {
      const { body } = ctx;
      await ofVersion(ctx, version, body.enrollment_id!);
      const enrolment = await asWebhook(() =>
        ctx.engine.updateEnrolment(ctx.caller, body.enrollment_id!, {
          surface: SURFACE,
          ...(body.enrollment_key === undefined ? {} : { key: body.enrollment_key }),
          ...(body.webhook_id === undefined ? {} : { webhookId: body.webhook_id }),
          ...(body.event_types === undefined ? {} : { types: body.event_types.map((name) => CHANGES[name]) }),
          ...(body.prospect_ids === undefined ? {} : { personIds: body.prospect_ids }),
          ...(body.status === undefined ? {} : { state: body.status }),
        }),
      );
      return answer(ctx, version, { enrollment_key: enrolment.key, enrollment_id: enrolment.id });
    },
  });
}

function end(version: Version): Endpoint {
  return endpoint({
    method: 'DELETE',
    path: path(version),
    scope: 'webhooks:write',
    summary: 'End an enrolment; the body names it.',
    body: endRequest,
    response: { 200: z.object({ ...envelope, status: z.literal('success') }), ...ERRORS, ...NOT_FOUND },
    async handler(ctx) {
      await ofVersion(ctx, version, ctx.body.enrollment_id);
      await ctx.engine.endEnrolment(ctx.caller, SURFACE, ctx.body.enrollment_id);
      return answer(ctx, version, { status: 'success' });
    },
  });
}

/** An enrolment of the other version is not there. */
async function ofVersion({ engine, caller }: Context, version: Version, enrolmentId: string): Promise<void> {
  const found = await engine.enrolment(caller, SURFACE, enrolmentId);
  if ((found.webhook_id === null) !== (version === 'v1')) {
    throw new LodeError('not_found', `There is no enrolment ${enrolmentId} in ${version}.`);
  }
}

/** A webhook that is there and cannot be used is a mistake in the request. */
async function asWebhook<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LodeError && error.code === 'conflict') throw invalid(['webhook_id'], error.message);
    throw error;
  }
}

function toWire({ id: enrollment_id, key, types, person_ids, webhook_id, state }: EnrolmentView, version: Version) {
  return {
    enrollment_id,
    enrollment_key: key,
    event_types: types.flatMap((type) => changeName(type) ?? []),
    prospect_ids: person_ids,
    ...(version === 'v2' ? { webhook_id, status: state } : {}),
  };
}

export const enrollmentEndpoints: Endpoint[] = VERSIONS.flatMap((version) => [
  create(version),
  list(version),
  change(version),
  end(version),
]);
